import type {
  AuthFactorType,
  CreateUserPoolClientCommandInput,
  DeviceConfigurationType,
  SchemaAttributeType,
  WebAuthnConfigurationType,
} from '@aws-sdk/client-cognito-identity-provider';
import type { Cognito } from '../cognito.ts';
import { checkWebAuthnConfiguration } from '../passkeys/relyingParty.ts';
import { findSetting } from '../storage/database.ts';
import { findClient, saveClient } from './appClient.ts';
import { checkClientSettings } from './clientRules.ts';
import { newClientSecret } from './createClient.ts';
import { createDefaultPool, hasDefaultClient, SES, SMS } from './createDefaultPool.ts';
import { applyProviders, type ProviderSettings } from './defaultProviders.ts';
import { toPoolAttribute } from './schemaAttributes.ts';
import { trackSessions } from './sessionTracking.ts';
import { checkSignInPolicy } from './signInPolicy.ts';
import { findPool, savePool, type UserPool } from './userPool.ts';

/** The IDs that a client needs to use the default user pool. */
export interface DefaultPool {
  userPoolId: string;
  clientId: string;
  region: string;
}

export interface AttributeSettings {
  /** Custom attributes, without the prefix `custom:`. */
  Schema: SchemaAttributeType[];
  ReadAttributes: string[];
  WriteAttributes: string[];
}

/** The settings that can change at each start, for users of an earlier one, too. What is not set keeps its value. */
export interface DefaultPoolSettings {
  /** If true, the pool offers MFA by email. On AWS this needs SES. */
  emailMfa?: boolean | undefined;
  /** What a sign-in can begin with. Other factors than PASSWORD need ALLOW_USER_AUTH in the client's `ExplicitAuthFlows`. */
  firstAuthFactors?: AuthFactorType[] | undefined;
  /** The relying party of passkeys. */
  webAuthn?: WebAuthnConfigurationType | undefined;
  /** The identity providers that users can sign in with. The client needs them in `SupportedIdentityProviders`, too. */
  identityProviders?: readonly ProviderSettings[] | undefined;
  /** Turns device tracking on. Without any property it is off. */
  devices?: DeviceConfigurationType | undefined;
  /** Turns session tracking on, or off if it is false. Each user can have `maxPerUser` sessions, 20 by default. */
  sessions?: { maxPerUser?: number | undefined } | false | undefined;
  /** Attributes that the pool gets in addition, and what its app client can read and write. */
  attributes?: AttributeSettings | undefined;
  /** The properties of CreateUserPoolClient that differ from those of a public client without rotation. */
  client?:
    | Pick<
        CreateUserPoolClientCommandInput,
        | 'GenerateSecret'
        | 'EnablePropagateAdditionalUserContextData'
        | 'ExplicitAuthFlows'
        | 'RefreshTokenRotation'
        | 'RefreshTokenValidity'
        | 'AuthSessionValidity'
        | 'CallbackURLs'
        | 'LogoutURLs'
        | 'AllowedOAuthFlows'
        | 'AllowedOAuthScopes'
        | 'AllowedOAuthFlowsUserPoolClient'
        | 'SupportedIdentityProviders'
      >
    | undefined;
}

/** Sets the app client's lists, and adds the attributes that the pool does not have yet. Cognito can remove none. */
const applyAttributes = (cognito: Cognito, clientId: string, { Schema, ...lists }: AttributeSettings): void => {
  const { client, pool } = findClient(cognito, clientId);
  const present = pool.settings.Schema ?? [];
  const added = Schema.map(toPoolAttribute).filter(({ Name }) => !present.some((attribute) => attribute.Name === Name));
  savePool(cognito, { ...pool, settings: { ...pool.settings, Schema: [...present, ...added] } });
  saveClient(cognito, { ...client, settings: { ...client.settings, ...lists } });
};

const changeClient = (cognito: Cognito, id: string, changes: NonNullable<DefaultPoolSettings['client']>): void => {
  const { GenerateSecret, ...settings } = changes;
  const { client: before } = findClient(cognito, id);
  // AWS replaces a client to give it a secret. Here it keeps its ID, so that sessions of earlier starts stay valid.
  const secret = GenerateSecret ? (before.secret ?? newClientSecret()) : undefined;
  const client = { ...before, secret, settings: { ...before.settings, ...settings } };
  checkClientSettings(cognito, client);
  saveClient(cognito, client);
};

type PoolChanges = Pick<DefaultPoolSettings, 'emailMfa' | 'firstAuthFactors' | 'webAuthn' | 'devices' | 'sessions'>;

const changePool = (cognito: Cognito, id: string, changes: PoolChanges): void => {
  const { emailMfa, firstAuthFactors, webAuthn, devices, sessions } = changes;
  const { settings, mfa, ...properties } = findPool(cognito, id);
  const SignInPolicy = firstAuthFactors && { AllowedFirstAuthFactors: firstAuthFactors };
  const pool: UserPool = {
    ...properties,
    ...(sessions === undefined ? {} : { sessions: sessions ? trackSessions(sessions.maxPerUser) : undefined }),
    settings: {
      ...settings,
      // A pool of an earlier version does not have it.
      SmsConfiguration: settings.SmsConfiguration ?? SMS,
      ...(emailMfa ? { EmailConfiguration: SES } : {}),
      ...(SignInPolicy ? { Policies: { ...settings.Policies, SignInPolicy } } : {}),
      ...(devices ? { DeviceConfiguration: devices } : {}),
    },
    mfa: {
      ...mfa,
      ...(emailMfa === undefined ? {} : { EmailMfaConfiguration: emailMfa ? {} : undefined }),
      ...(webAuthn ? { WebAuthnConfiguration: webAuthn } : {}),
    },
  };
  checkWebAuthnConfiguration(webAuthn);
  if (firstAuthFactors || webAuthn) checkSignInPolicy(pool);
  savePool(cognito, pool);
};

/** Returns the default pool, which is created at the first start on a database and has the same IDs at every later one. */
export const openDefaultPool = (
  cognito: Cognito,
  { client, attributes, identityProviders, ...poolChanges }: DefaultPoolSettings = {},
): DefaultPool => {
  const { database } = cognito;
  return database.transaction(() => {
    if (!hasDefaultClient(cognito)) createDefaultPool(cognito);
    const userPoolId = findSetting(database, 'default pool') ?? '';
    const clientId = findSetting(database, 'default client') ?? '';
    if (identityProviders) applyProviders(cognito, { userPoolId, clientId }, identityProviders);
    if (client) changeClient(cognito, clientId, client);
    if (attributes) applyAttributes(cognito, clientId, attributes);
    changePool(cognito, userPoolId, poolChanges);
    return { userPoolId, clientId, region: 'us-east-1' };
  });
};
