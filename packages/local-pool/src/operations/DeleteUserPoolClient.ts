import type {
  DeleteUserPoolClientCommandInput,
  DeleteUserPoolClientCommandOutput,
} from '@aws-sdk/client-cognito-identity-provider';
import type { Operation } from '../cognito.ts';
import { findPoolClient } from '../pools/appClient.ts';
import { deleteClient } from '../pools/poolDeletion.ts';

/** https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_DeleteUserPoolClient.html */
export const DeleteUserPoolClient: Operation<DeleteUserPoolClientCommandInput, DeleteUserPoolClientCommandOutput> = (
  { UserPoolId = '', ClientId = '' },
  cognito,
) => {
  deleteClient(cognito, findPoolClient(cognito, UserPoolId, ClientId));
  return {};
};
