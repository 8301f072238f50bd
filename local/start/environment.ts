import { regionOf, toFederationVariables } from '../../serverless/federation.ts';
import { isCaptchaByTrigger } from '../../serverless/fraud.ts';
import { isSecretReference } from '../../serverless/secretReference.ts';
import { toLocalFederationVariables } from './federation.ts';

interface Pool {
  readonly userPoolId: string;
  readonly clientId: string;
  readonly clientSecret: string | undefined;
  readonly endpoint: string;
}

/** Returns the variables of src/config.ts that make the API use the local pool. */
export const toPoolVariables = ({ userPoolId, clientId, clientSecret, endpoint }: Pool) => ({
  USER_POOL_ID: userPoolId,
  CLIENT_ID: clientId,
  // A secret in .env belongs to another client.
  CLIENT_SECRET: clientSecret ?? '',
  PROPAGATE_USER_CONTEXT: String(clientSecret !== undefined),
  COGNITO_ENDPOINT: endpoint,
});

/** Returns the relying party ID of the local pool. Browsers accept passkeys of localhost at any port, but not of 127.0.0.1. */
export const localPasskeyDomain = ({ PASSKEY_DOMAIN }: NodeJS.ProcessEnv): string =>
  PASSKEY_DOMAIN?.trim() || 'localhost';

/** Returns the Lambda's environment. @param pool the local pool, if there is one */
export const toLambdaEnvironment = (env: NodeJS.ProcessEnv, pool: Pool | undefined): NodeJS.ProcessEnv => ({
  ...env,
  STAGE: 'local',
  CORS_ORIGINS: env.CORS_ORIGINS || '*',
  ...toCaptchaOverrides(env),
  ...(pool
    ? {
        ...toPoolVariables(pool),
        PASSKEY_DOMAIN: localPasskeyDomain(env),
        ...toLocalFederationVariables(env, pool.endpoint),
      }
    : {}),
  // The domain of an existing pool. Another emulator's has an address of its own.
  ...(!pool && env.AUTH_DOMAIN ? toFederationVariables(env, regionOf(env)) : {}),
});

/** Only a deployment can read a secret of Secrets Manager, so here there is no CAPTCHA with one. */
export const toCaptchaOverrides = (env: NodeJS.ProcessEnv): Readonly<Record<string, string>> => {
  if (isSecretReference(env.CAPTCHA_SECRET ?? '')) return { CAPTCHA_PROVIDER: '', CAPTCHA_SECRET: '' };
  return isCaptchaByTrigger(env) ? { CAPTCHA_BY_TRIGGER: 'true' } : {};
};

/**
 * Sets the AWS credentials that the SDK reads from the environment, because AdminConfirmSignUp is signed. The local pool
 * does not check the signature, and must not receive the developer's own credentials. Any other endpoint that is not
 * AWS's receives the developer's credentials if they are set.
 */
export const setCredentials = (env: NodeJS.ProcessEnv, pool: Pool | undefined): void => {
  if (pool) {
    delete env.AWS_ACCESS_KEY_ID;
    delete env.AWS_SECRET_ACCESS_KEY;
    delete env.AWS_SESSION_TOKEN;
  }
  if (pool || env.COGNITO_ENDPOINT) {
    env.AWS_ACCESS_KEY_ID ??= 'local';
    env.AWS_SECRET_ACCESS_KEY ??= 'local';
  }
};
