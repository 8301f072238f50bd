import type {
  DeleteUserPoolDomainCommandInput,
  DeleteUserPoolDomainCommandOutput,
} from '@aws-sdk/client-cognito-identity-provider';
import type { Operation } from '../cognito.ts';
import { deleteDomain } from '../pools/poolDomain.ts';

/** https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_DeleteUserPoolDomain.html */
export const DeleteUserPoolDomain: Operation<DeleteUserPoolDomainCommandInput, DeleteUserPoolDomainCommandOutput> = (
  { Domain: domain = '', UserPoolId: poolId = '' },
  cognito,
) => {
  deleteDomain(cognito, { domain, poolId });
  return {};
};
