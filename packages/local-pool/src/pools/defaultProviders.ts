import type { IdentityProviderTypeType } from '@aws-sdk/client-cognito-identity-provider';
import type { Cognito } from '../cognito.ts';
import {
  createIdentityProvider,
  deleteIdentityProvider,
  findIdentityProvider,
  listIdentityProviders,
  saveIdentityProvider,
} from '../federation/identityProviders.ts';
import { findClient, saveClient } from './appClient.ts';

const TYPES = {
  GOOGLE: 'Google',
  APPLE: 'SignInWithApple',
  FACEBOOK: 'Facebook',
  AMAZON: 'LoginWithAmazon',
  OIDC: 'OIDC',
  SAML: 'SAML',
} as const satisfies Record<string, IdentityProviderTypeType>;

export interface ProviderSettings {
  /** `Google`, `SignInWithApple`, `Facebook`, `LoginWithAmazon`, or the chosen name of an OIDC or SAML provider. */
  name: string;
  kind: keyof typeof TYPES;
  /** What the sign-in page calls the provider. */
  label: string;
  /** The provider's claim of each of the pool's attributes. By default: email, email_verified and name. */
  attributeMapping?: Record<string, string> | undefined;
}

const DEFAULT_MAPPING = { email: 'email', email_verified: 'email_verified', name: 'name', username: 'sub' };

/** Removes the providers that the pool does not have any more from the client. */
const forgetProviders = (cognito: Cognito, clientId: string, names: string[]): void => {
  const { client } = findClient(cognito, clientId);
  const supported = client.settings.SupportedIdentityProviders;
  if (!supported) return;
  const SupportedIdentityProviders = supported.filter((name) => name === 'COGNITO' || names.includes(name));
  saveClient(cognito, { ...client, settings: { ...client.settings, SupportedIdentityProviders } });
};

/** Gives the default pool these providers and no others. */
export const applyProviders = (
  cognito: Cognito,
  { userPoolId: poolId, clientId }: { userPoolId: string; clientId: string },
  providers: readonly ProviderSettings[],
): void => {
  for (const { name } of listIdentityProviders(cognito, poolId))
    if (!providers.some((provider) => provider.name === name)) deleteIdentityProvider(cognito, poolId, name);
  for (const { name, kind, label, attributeMapping } of providers) {
    const [type, settings] = [TYPES[kind], { AttributeMapping: attributeMapping ?? DEFAULT_MAPPING }];
    const before = findIdentityProvider(cognito, poolId, name);
    if (before?.type === type) {
      saveIdentityProvider(cognito, poolId, { ...before, label, settings: { ...before.settings, ...settings } });
    } else {
      if (before) deleteIdentityProvider(cognito, poolId, name);
      const properties = { ProviderName: name, ProviderType: type, ProviderDetails: {}, ...settings };
      createIdentityProvider(cognito, poolId, { label, ...properties });
    }
  }
  forgetProviders(
    cognito,
    clientId,
    providers.map(({ name }) => name),
  );
};
