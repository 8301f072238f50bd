import type { GetUserCommandInput, GetUserCommandOutput } from '@aws-sdk/client-cognito-identity-provider';
import type { Operation } from '../cognito.ts';
import { authenticate } from '../tokens/accessToken.ts';
import { describeMfa, toAttributeList } from '../users/describeUser.ts';
import { selectReadableAttributes } from '../users/userAttributes.ts';

/** https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_GetUser.html */
export const GetUser: Operation<GetUserCommandInput, GetUserCommandOutput> = async ({ AccessToken = '' }, cognito) => {
  const { user, client } = await authenticate(cognito, AccessToken);
  return {
    Username: user.username,
    UserAttributes: toAttributeList({ ...user, attributes: selectReadableAttributes(client, user) }),
    ...describeMfa(user),
  };
};
