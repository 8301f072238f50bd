import type {
  CreateUserPoolDomainCommandInput,
  CreateUserPoolDomainCommandOutput,
} from '@aws-sdk/client-cognito-identity-provider';
import type { Operation } from '../cognito.ts';
import { createDomain } from '../pools/poolDomain.ts';
import { findPool } from '../pools/userPool.ts';

/** https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_CreateUserPoolDomain.html */
export const CreateUserPoolDomain: Operation<CreateUserPoolDomainCommandInput, CreateUserPoolDomainCommandOutput> = (
  { UserPoolId = '', Domain: domain = '', ...settings },
  cognito,
) => {
  const { id: poolId } = findPool(cognito, UserPoolId);
  createDomain(cognito, { domain, poolId, settings });
  return settings.CustomDomainConfig
    ? { ManagedLoginVersion: settings.ManagedLoginVersion ?? 1, CloudFrontDomain: 'local.cloudfront.net' }
    : { ManagedLoginVersion: settings.ManagedLoginVersion ?? 1 };
};
