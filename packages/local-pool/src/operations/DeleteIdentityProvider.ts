import type {
  DeleteIdentityProviderCommandInput,
  DeleteIdentityProviderCommandOutput,
} from '@aws-sdk/client-cognito-identity-provider';
import type { Operation } from '../cognito.ts';
import { deleteIdentityProvider } from '../federation/identityProviders.ts';
import { findPool } from '../pools/userPool.ts';

/**
 * https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_DeleteIdentityProvider.html
 * Guess: a provider that a client supports can be deleted, and its users stay.
 */
export const DeleteIdentityProvider: Operation<
  DeleteIdentityProviderCommandInput,
  DeleteIdentityProviderCommandOutput
> = ({ UserPoolId = '', ProviderName = '' }, cognito) => {
  deleteIdentityProvider(cognito, findPool(cognito, UserPoolId).id, ProviderName);
  return {};
};
