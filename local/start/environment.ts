interface Pool {
  readonly userPoolId: string;
  readonly clientId: string;
  readonly endpoint: string;
}

/** The variables of src/config.ts that make the graph use the local pool. */
export const poolVariables = ({ userPoolId, clientId, endpoint }: Pool) => ({
  USER_POOL_ID: userPoolId,
  CLIENT_ID: clientId,
  // A secret in .env is another client's; the local one has none.
  CLIENT_SECRET: '',
  COGNITO_ENDPOINT: endpoint,
});

/** AdminConfirmSignUp is signed, but what stands in for Cognito does not look at the signature. */
const ANY_KEYS = { AWS_ACCESS_KEY_ID: 'local', AWS_SECRET_ACCESS_KEY: 'local' };

/** What serverless.yml reads, and the Lambda after it. */
export const gatewayEnvironment = (pool: Pool | undefined): NodeJS.ProcessEnv => {
  const env: NodeJS.ProcessEnv = { ...process.env, CORS_ORIGINS: process.env.CORS_ORIGINS || '*' };
  if (!pool) return env.COGNITO_ENDPOINT ? { ...ANY_KEYS, ...env } : env;
  // The developer's own keys are not for the local pool.
  const { AWS_PROFILE: _profile, AWS_SESSION_TOKEN: _token, ...rest } = env;
  return { ...rest, ...poolVariables(pool), ...ANY_KEYS };
};
