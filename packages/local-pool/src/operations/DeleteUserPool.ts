import type {
  DeleteUserPoolCommandInput,
  DeleteUserPoolCommandOutput,
} from '@aws-sdk/client-cognito-identity-provider';
import type { Operation } from '../cognito.ts';
import { deletePool } from '../pools/poolDeletion.ts';
import { findPool } from '../pools/userPool.ts';

/** https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_DeleteUserPool.html */
export const DeleteUserPool: Operation<DeleteUserPoolCommandInput, DeleteUserPoolCommandOutput> = (
  { UserPoolId = '' },
  cognito,
) => {
  deletePool(cognito, findPool(cognito, UserPoolId));
  return {};
};
