import { RELYING_PARTY_ID } from '../src/config.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** The methods of SIGN_IN_METHODS, with Cognito's names of them. */
const FACTORS = { PASSWORD: 'PASSWORD', PASSKEY: 'WEB_AUTHN', EMAIL_CODE: 'EMAIL_OTP', SMS_CODE: 'SMS_OTP' } as const;

export type SignInMethod = keyof typeof FACTORS;

export const SIGN_IN_METHODS: readonly SignInMethod[] = ['PASSWORD', 'PASSKEY', 'EMAIL_CODE', 'SMS_CODE'];

/** The format of SIGN_IN_METHODS. */
export const METHOD_LIST = new RegExp(`^(${SIGN_IN_METHODS.join('|')})(\\s*,\\s*(${SIGN_IN_METHODS.join('|')}))*$`);

/** Returns undefined if SIGN_IN_METHODS is not set or malformed. */
export const readSignInMethods = ({ SIGN_IN_METHODS: list = '' }: Environment): readonly SignInMethod[] | undefined =>
  // Safe: the pattern allows no other names.
  METHOD_LIST.test(list) ? (list.split(/\s*,\s*/) as SignInMethod[]) : undefined;

const allows = (env: Environment, method: SignInMethod): boolean => readSignInMethods(env)?.includes(method) ?? false;

/** Returns a line for each reason why no pool can have these methods. */
export const methodProblems = (env: Environment): string[] => {
  const methods = readSignInMethods(env);
  if (methods === undefined) return [];
  return [
    ...(new Set(methods).size < methods.length ? ['SIGN_IN_METHODS must name each method once'] : []),
    // Cognito: "Password should be configured as one of the allowed first auth factors."
    ...(methods.includes('PASSWORD') ? [] : ['SIGN_IN_METHODS must include PASSWORD, because Cognito requires it']),
  ];
};

/** Returns a line if a deployment has passkeys without a domain, or a domain without passkeys. */
export const domainProblems = (env: Environment): string[] => {
  const hasPasskeys = allows(env, 'PASSKEY');
  if (hasPasskeys && passkeyDomainOf(env) === undefined) {
    return [
      'SIGN_IN_METHODS with PASSKEY needs PASSKEY_DOMAIN, unless CORS_ORIGINS lists one https origin or DOMAIN_NAME is set',
    ];
  }
  return env.PASSKEY_DOMAIN && !hasPasskeys && !env.USER_POOL_ID
    ? ['PASSKEY_DOMAIN needs SIGN_IN_METHODS with PASSKEY']
    : [];
};

/**
 * Returns the relying party ID of a deployment's pool. The relying party ID of an existing pool is known only from PASSKEY_DOMAIN:
 * a wrong one would hide its users' passkeys.
 */
export const passkeyDomainOf = (env: Environment): string | undefined => {
  if (env.PASSKEY_DOMAIN?.trim()) return env.PASSKEY_DOMAIN.trim();
  if (env.USER_POOL_ID || !allows(env, 'PASSKEY')) return undefined;
  const [host = '', ...others] = hostsOf(env, /^https:/);
  return others.length === 0 && RELYING_PARTY_ID.test(host) ? host : env.DOMAIN_NAME || undefined;
};

const hostsOf = ({ CORS_ORIGINS = '' }: Environment, scheme: RegExp): string[] =>
  CORS_ORIGINS.trim()
    .split(/\s*,\s*/)
    .filter((origin) => scheme.test(origin))
    .flatMap((origin) => URL.parse(origin)?.hostname ?? []);

/** Returns a line for each setting that Cognito accepts, but that probably was not meant. */
export const signInWarnings = (env: Environment, isOpen: boolean): string[] => {
  const domain = passkeyDomainOf(env);
  const hosts = hostsOf(env, /^https?:/);
  const isUsable = (host: string): boolean => host === domain || host.endsWith(`.${domain}`);
  return [
    // Not an error: Cognito creates such a pool, as the integration test user-pool-passwordless of aws/aws-cdk shows. Amplify's
    // documentation requires SES.
    ...(allows(env, 'EMAIL_CODE') && !env.SES_SOURCE_ARN
      ? [
          "SIGN_IN_METHODS has EMAIL_CODE without SES_SOURCE_ARN: Cognito's sender is limited to 50 messages per day, and may not send sign-in codes at all.",
        ]
      : []),
    ...(env.AUTO_CONFIRM_SIGN_UP === 'true' && (allows(env, 'EMAIL_CODE') || allows(env, 'SMS_CODE'))
      ? [
          'AUTO_CONFIRM_SIGN_UP leaves addresses unverified, so new users cannot sign in by code until they use sendAttributeCode and verifyAttribute.',
        ]
      : []),
    ...(env.HIDE_EXISTING_USERS === 'true' && readSignInMethods(env)?.some((method) => method !== 'PASSWORD')
      ? [
          'HIDE_EXISTING_USERS does not hide new addresses from startSignIn, which works with passkeys and codes: see docs/security.md.',
        ]
      : []),
    ...(domain === 'localhost' && !isOpen ? ['PASSKEY_DOMAIN is localhost: passkeys work on no other host.'] : []),
    ...(domain !== undefined && hosts.length > 0 && !hosts.some(isUsable)
      ? [`Passkeys belong to ${domain}, but no origin of CORS_ORIGINS is this domain or below it.`]
      : []),
  ];
};

/** Returns the settings of a pool and an app client that allow the methods. */
export const toSignInSettings = (methods: readonly SignInMethod[], passkeyDomain: string | undefined) => ({
  firstAuthFactors: methods.map((method) => FACTORS[method]),
  webAuthn:
    methods.includes('PASSKEY') && passkeyDomain !== undefined
      ? {
          RelyingPartyId: passkeyDomain,
          // A passkey replaces the password. Without user verification, a lost security key would be enough to sign in.
          UserVerification: 'required' as const,
          // Otherwise Cognito does not offer passkeys to users who have MFA.
          // https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_WebAuthnConfigurationType.html
          FactorConfiguration: 'MULTI_FACTOR_WITH_USER_VERIFICATION' as const,
        }
      : undefined,
  authFlows: methods.some((method) => method !== 'PASSWORD') ? (['ALLOW_USER_AUTH'] as const) : ([] as const),
  // A code is valid as long as the session of its sign-in. The default of 3 minutes is short for an email; 15 is the maximum.
  // https://docs.aws.amazon.com/cognito/latest/developerguide/authentication.html
  sessionMinutes: methods.includes('EMAIL_CODE') || methods.includes('SMS_CODE') ? 15 : undefined,
});

interface Resource {
  readonly Properties: Record<string, unknown>;
}

interface Stack {
  readonly resources: Readonly<Record<'UserPool' | 'UserPoolClient', Resource>>;
  /** The environment variables of the function. */
  readonly variables: Record<string, unknown>;
}

/** Adds SIGN_IN_METHODS to the pool and the app client of serverless/userPool.yml, and the passkeys' domain to the function. */
export const addSignInMethods = ({ resources, variables }: Stack, env: Environment): void => {
  const passkeyDomain = passkeyDomainOf(env);
  variables.PASSKEY_DOMAIN = passkeyDomain ?? '';
  const methods = readSignInMethods(env);
  if (methods === undefined) return;
  const { firstAuthFactors, webAuthn, authFlows, sessionMinutes } = toSignInSettings(methods, passkeyDomain);
  const pool = resources.UserPool.Properties;
  const client = resources.UserPoolClient.Properties;
  // Safe: serverless/userPool.yml has an object here, and a list below.
  Object.assign(pool.Policies as object, { SignInPolicy: { AllowedFirstAuthFactors: firstAuthFactors } });
  client.ExplicitAuthFlows = [...(client.ExplicitAuthFlows as unknown[]), ...authFlows];
  if (sessionMinutes !== undefined) client.AuthSessionValidity = sessionMinutes;
  if (webAuthn === undefined) return;
  pool.WebAuthnRelyingPartyID = webAuthn.RelyingPartyId;
  pool.WebAuthnUserVerification = webAuthn.UserVerification;
  pool.WebAuthnFactorConfiguration = webAuthn.FactorConfiguration;
};
