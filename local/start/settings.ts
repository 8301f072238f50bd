import type { DefaultPoolSettings } from '../../packages/local-pool/src/pools/defaultPool.ts';
import { checkFormats } from '../../serverless/options.ts';
import { readSignInMethods, SIGN_IN_METHODS, toSignInSettings } from '../../serverless/signInMethods.ts';
import { readConfig } from '../../src/config.ts';
import { localPasskeyDomain, toPoolVariables } from './environment.ts';
import { toLocalFederation } from './federation.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** The settings of `npm start`. */
export interface Settings {
  readonly port: number;
  readonly corsOrigins: readonly string[];
  /** Undefined if another pool is configured. */
  readonly pool: PoolSettings | undefined;
}

export interface PoolSettings extends DefaultPoolSettings {
  readonly port: number;
  /** The database file's path. */
  readonly database: string;
}

/** @throws an error whose one line names the variable that is missing or malformed */
export const readSettings = (env: Environment): Settings => {
  const hasOtherPool = Boolean(env.COGNITO_ENDPOINT || env.USER_POOL_ID || env.CLIENT_ID);
  checkFormats(env);
  // The local pool has its IDs and its secret only when it runs.
  const clientSecret = env.PUBLIC_CLIENT === 'true' ? undefined : 'x'.repeat(24);
  const local = toPoolVariables({ userPoolId: 'local_pool', clientId: 'local', clientSecret, endpoint: '' });
  const { corsOrigins, refreshTokenDays } = readConfig(hasOtherPool ? env : { ...env, ...local });
  const port = readPort(env, 'PORT', 4000);
  if (hasOtherPool) return { port, corsOrigins, pool: undefined };
  const pool = {
    port: readPort(env, 'POOL_PORT', 9229),
    database: env.POOL_DATABASE || '.local/pool.sqlite',
    // Without SES, a stack has no MFA by email either.
    emailMfa: Boolean(env.SES_SOURCE_ARN),
    sessions: toSessionSettings(env),
    ...toPoolSignIn(env, toClientSettings(env, refreshTokenDays)),
  };
  if (pool.port === port) throw new Error(`Configuration: PORT and POOL_PORT must differ, but both are ${port}.`);
  return { port, corsOrigins, pool };
};

type ClientSettings = NonNullable<DefaultPoolSettings['client']>;

/** Returns the settings that the stack's app client would have: serverless/userPool.yml. */
const toClientSettings = (env: Environment, refreshTokenDays: number): ClientSettings => {
  const isRotating = env.REFRESH_TOKEN_ROTATION !== 'false';
  const isConfidential = env.PUBLIC_CLIENT !== 'true';
  return {
    GenerateSecret: isConfidential,
    EnablePropagateAdditionalUserContextData: isConfidential,
    ExplicitAuthFlows: ['ALLOW_USER_PASSWORD_AUTH', ...(isRotating ? [] : (['ALLOW_REFRESH_TOKEN_AUTH'] as const))],
    RefreshTokenRotation: isRotating
      ? { Feature: 'ENABLED', RetryGracePeriodSeconds: Number(env.REFRESH_TOKEN_GRACE_SECONDS || 60) }
      : { Feature: 'DISABLED' },
    RefreshTokenValidity: refreshTokenDays,
  };
};

/** False, which turns session tracking off, if SESSIONS_PER_USER is 0. */
const toSessionSettings = ({ SESSIONS_PER_USER }: Environment): DefaultPoolSettings['sessions'] =>
  SESSIONS_PER_USER === '0' ? false : { maxPerUser: Number(SESSIONS_PER_USER || 20) };

/** Adds the sign-in methods and the providers. Without options, all methods and two providers can be tried. */
const toPoolSignIn = (env: Environment, client: ClientSettings): DefaultPoolSettings => {
  const methods = readSignInMethods(env) ?? SIGN_IN_METHODS;
  const { authFlows, sessionMinutes, ...pool } = toSignInSettings(methods, localPasskeyDomain(env));
  const { identityProviders, oauth } = toLocalFederation(env);
  return {
    ...pool,
    identityProviders,
    client: {
      ...client,
      ...oauth,
      ExplicitAuthFlows: [...(client.ExplicitAuthFlows ?? []), ...authFlows],
      AuthSessionValidity: sessionMinutes,
    },
  };
};

const readPort = (env: Environment, name: string, defaultPort: number): number => {
  const port = Number(env[name] || defaultPort);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new Error(`Configuration: ${name} must be a port, 1 to 65535.`);
  }
  return port;
};
