import type {
  UpdateIdentityProviderCommandInput,
  UpdateIdentityProviderCommandOutput,
} from '@aws-sdk/client-cognito-identity-provider';
import type { Operation } from '../cognito.ts';
import {
  describeIdentityProvider,
  requireIdentityProvider,
  saveIdentityProvider,
} from '../federation/identityProviders.ts';
import { findPool } from '../pools/userPool.ts';

/**
 * https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_UpdateIdentityProvider.html
 * Guess: settings that the request omits keep their values.
 */
export const UpdateIdentityProvider: Operation<
  UpdateIdentityProviderCommandInput,
  UpdateIdentityProviderCommandOutput
> = ({ UserPoolId = '', ProviderName = '', ...settings }, cognito) => {
  const { id } = findPool(cognito, UserPoolId);
  const before = requireIdentityProvider(cognito, id, ProviderName);
  const provider = { ...before, modifiedAt: cognito.now(), settings: { ...before.settings, ...settings } };
  saveIdentityProvider(cognito, id, provider);
  return { IdentityProvider: describeIdentityProvider(id, provider) };
};
