import type { DeleteUserCommandInput, DeleteUserCommandOutput } from '@aws-sdk/client-cognito-identity-provider';
import type { Operation } from '../cognito.ts';
import { authenticate } from '../tokens/accessToken.ts';
import { deleteUser } from '../users/userDeletion.ts';

/** https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_DeleteUser.html */
export const DeleteUser: Operation<DeleteUserCommandInput, DeleteUserCommandOutput> = async (
  { AccessToken = '' },
  cognito,
) => {
  const { user } = await authenticate(cognito, AccessToken);
  deleteUser(cognito, user);
  return {};
};
