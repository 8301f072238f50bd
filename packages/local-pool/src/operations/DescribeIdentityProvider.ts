import type {
  DescribeIdentityProviderCommandInput,
  DescribeIdentityProviderCommandOutput,
} from '@aws-sdk/client-cognito-identity-provider';
import type { Operation } from '../cognito.ts';
import { describeIdentityProvider, requireIdentityProvider } from '../federation/identityProviders.ts';
import { findPool } from '../pools/userPool.ts';

/** https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_DescribeIdentityProvider.html */
export const DescribeIdentityProvider: Operation<
  DescribeIdentityProviderCommandInput,
  DescribeIdentityProviderCommandOutput
> = ({ UserPoolId = '', ProviderName = '' }, cognito) => {
  const { id } = findPool(cognito, UserPoolId);
  return { IdentityProvider: describeIdentityProvider(id, requireIdentityProvider(cognito, id, ProviderName)) };
};
