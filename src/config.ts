export type CookieSameSite = 'Strict' | 'Lax' | 'None';

/** The deployment's configuration, validated. */
export interface Config {
  readonly userPoolId: string;
  readonly clientId: string;
  readonly clientSecret: string | undefined;
  /** Taken from the pool ID (`eu-central-1_AbC123`), so AWS_REGION cannot contradict it. */
  readonly region: string;
  /** Cognito's address, if it is not AWS's: the local pool's, for example. */
  readonly endpoint: string | undefined;
  readonly autoConfirmSignUp: boolean;
  /** Exact origins, or `*`. */
  readonly corsOrigins: readonly string[];
  /** `None` if the web app and the API are on different sites. */
  readonly cookieSameSite: CookieSameSite;
  /** The name that authenticator apps show for this service. */
  readonly totpIssuer: string;
  /** If true, every public mutation answers for an existing account as for an unknown one. */
  readonly hideExistingUsers: boolean;
  /** The path of a manifest. If it is set, no other documents are executed. Only the stage `prod` reads it. */
  readonly trustedDocuments: string | undefined;
  /** The stage that `serverless deploy --stage` names. */
  readonly stage: string;
  readonly introspection: boolean;
  /** If true, a browser that opens the API receives Apollo Sandbox. */
  readonly sandbox: boolean;
  /** If true, errors suggest names of the schema. */
  readonly suggestNames: boolean;
}

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads the environment once, at cold start.
 * @throws one line that names every missing or malformed variable
 */
export const readConfig = (env: Environment): Config => {
  const faults: string[] = [];
  const read = (name: string, pattern: RegExp, expectation: string): string | undefined => {
    const value = env[name]?.trim() || undefined;
    if (value === undefined || pattern.test(value)) return value;
    faults.push(`${name} must be ${expectation}`);
    return undefined;
  };
  const required = (name: string, pattern: RegExp, expectation: string): string => {
    if (!env[name]?.trim()) faults.push(`${name} is missing: set it to ${expectation}`);
    return read(name, pattern, expectation) ?? '';
  };
  // https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_DescribeUserPool.html (UserPoolId)
  const userPoolId = required(
    'USER_POOL_ID',
    /^[\w-]+_[0-9a-zA-Z]+$/,
    "the user pool's id, such as eu-central-1_AbCdEf123",
  );
  const { STAGE: stage = 'dev' } = env;
  const trustedDocuments = read('TRUSTED_DOCUMENTS', /\.json$/, "the path of client-preset's persisted-documents.json");
  const config: Config = {
    userPoolId,
    clientId: required('CLIENT_ID', /^[\w+]{1,128}$/, "the app client's id, letters and digits"),
    clientSecret: read('CLIENT_SECRET', /^[\w+/=]{24,64}$/, "the app client's secret, 24 to 64 characters"),
    region: userPoolId.slice(0, userPoolId.lastIndexOf('_')),
    endpoint: read('COGNITO_ENDPOINT', /^https?:\/\/[^\s/?#]+\/?$/, 'an http or https address without a path')?.replace(
      /\/$/,
      '',
    ),
    autoConfirmSignUp: read('AUTO_CONFIRM_SIGN_UP', /^(true|false)$/, 'true or false') === 'true',
    corsOrigins:
      read('CORS_ORIGINS', ORIGINS, '* or origins such as https://app.example.com, separated by commas')?.split(
        /\s*,\s*/,
      ) ?? [],
    // Safe: the pattern allows no other values.
    cookieSameSite: (read('COOKIE_SAME_SITE', /^(Strict|Lax|None)$/, 'Strict, Lax or None') ??
      'Strict') as CookieSameSite,
    totpIssuer: read('TOTP_ISSUER', /^[^:]{1,64}$/, 'a name of at most 64 characters without a colon') ?? 'Cognito',
    hideExistingUsers: read('HIDE_EXISTING_USERS', /^(true|false)$/, 'true or false') === 'true',
    trustedDocuments: stage === 'prod' ? trustedDocuments : undefined,
    stage,
    introspection: stage !== 'prod',
    sandbox: stage !== 'prod',
    suggestNames: stage === 'local' || stage === 'dev',
  };
  if (config.hideExistingUsers && config.autoConfirmSignUp) {
    // A sign-in right after the sign-up would succeed only for a new account, which reveals whether one existed.
    faults.push('HIDE_EXISTING_USERS hides nothing together with AUTO_CONFIRM_SIGN_UP');
  }
  if (config.corsOrigins.includes('*') && config.cookieSameSite !== 'Strict') {
    faults.push('CORS_ORIGINS must list origins by name where COOKIE_SAME_SITE lets other sites send the cookie');
  }
  if (faults.length > 0) throw new Error(`Configuration: ${faults.join('; ')}.`);
  return config;
};

const ORIGINS = /^(\*|https?:\/\/[^\s/,*]+(\s*,\s*https?:\/\/[^\s/,*]+)*)$/;
