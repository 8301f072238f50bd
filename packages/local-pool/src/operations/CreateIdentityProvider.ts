import type {
  CreateIdentityProviderCommandInput,
  CreateIdentityProviderCommandOutput,
} from '@aws-sdk/client-cognito-identity-provider';
import type { Operation } from '../cognito.ts';
import { createIdentityProvider, describeIdentityProvider } from '../federation/identityProviders.ts';
import { findPool } from '../pools/userPool.ts';

/**
 * https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_CreateIdentityProvider.html
 * The details of the provider are stored and not used, because a page of this pool stands for the provider.
 */
export const CreateIdentityProvider: Operation<
  CreateIdentityProviderCommandInput,
  CreateIdentityProviderCommandOutput
> = ({ UserPoolId = '', ...input }, cognito) => {
  const { id } = findPool(cognito, UserPoolId);
  return { IdentityProvider: describeIdentityProvider(id, createIdentityProvider(cognito, id, input)) };
};
