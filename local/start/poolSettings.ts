import type { DefaultPoolSettings } from '../../packages/local-pool/src/pools/defaultPool.ts';
import { toAttributeSettings } from '../../serverless/attributes.ts';
import { readMfaMethods } from '../../serverless/mfa.ts';
import { readSignInMethods, SIGN_IN_METHODS, toSignInSettings } from '../../serverless/signInMethods.ts';
import { localPasskeyDomain } from './environment.ts';
import { toLocalFederation } from './federation.ts';

type Environment = Readonly<Record<string, string | undefined>>;

type ClientSettings = NonNullable<DefaultPoolSettings['client']>;

/**
 * Returns the settings of startPool that the options give a stack's pool and app client. Without options, all sign-in methods and two
 * providers can be tried. poolOptions.ts has the options that startPool does not take yet.
 * @throws one line that says what is wrong with CUSTOM_ATTRIBUTES
 */
export const toPoolSettings = (env: Environment): DefaultPoolSettings => {
  // Cognito allows no codes while MFA is required.
  const all = env.MFA === 'REQUIRED' ? (['PASSWORD', 'PASSKEY'] as const) : SIGN_IN_METHODS;
  const methods = readSignInMethods(env) ?? all;
  const { authFlows, sessionMinutes, ...signIn } = toSignInSettings(methods, localPasskeyDomain(env));
  const { identityProviders, oauth } = toLocalFederation(env);
  const client = toClientSettings(env);
  return {
    ...signIn,
    // Without SES, a stack has no MFA by email either.
    emailMfa: readMfaMethods(env).includes('EMAIL'),
    sessions: toSessionSettings(env),
    identityProviders,
    attributes: toAttributeSettings(env),
    client: {
      ...client,
      ...oauth,
      ExplicitAuthFlows: [...(client.ExplicitAuthFlows ?? []), ...authFlows],
      AuthSessionValidity: env.CHALLENGE_MINUTES ? Number(env.CHALLENGE_MINUTES) : sessionMinutes,
    },
  };
};

/** Returns the settings that the stack's app client would have: serverless/userPool.yml. */
const toClientSettings = (env: Environment): ClientSettings => {
  const isRotating = env.REFRESH_TOKEN_ROTATION !== 'false';
  const isConfidential = env.PUBLIC_CLIENT !== 'true';
  return {
    GenerateSecret: isConfidential,
    EnablePropagateAdditionalUserContextData: isConfidential,
    ExplicitAuthFlows: ['ALLOW_USER_PASSWORD_AUTH', ...(isRotating ? [] : (['ALLOW_REFRESH_TOKEN_AUTH'] as const))],
    RefreshTokenRotation: isRotating
      ? { Feature: 'ENABLED', RetryGracePeriodSeconds: Number(env.REFRESH_TOKEN_GRACE_SECONDS || 60) }
      : { Feature: 'DISABLED' },
    RefreshTokenValidity: Number(env.REFRESH_TOKEN_DAYS || 30),
  };
};

/** False, which turns session tracking off, if SESSIONS_PER_USER is 0. */
const toSessionSettings = ({ SESSIONS_PER_USER }: Environment): DefaultPoolSettings['sessions'] =>
  SESSIONS_PER_USER === '0' ? false : { maxPerUser: Number(SESSIONS_PER_USER || 20) };
