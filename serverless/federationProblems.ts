import { isOwnDomain, toFederationVariables } from './federation.ts';
import { toRuleVariables } from './fraud.ts';
import { allOptions, PROVIDER_FORMS, requiredOptions } from './providerForms.ts';

type Environment = Readonly<Record<string, string | undefined>>;

const isOn = (env: Environment, name: string): boolean => Boolean(env[name]) && env[name] !== 'false';

/** Names of Cognito's own. Cognito compares usernames, which begin with them, without regard to case. */
const RESERVED = /^(cognito|google|facebook|signinwithapple|loginwithamazon)$/i;

const nameProblems = (env: Environment): string[] => [
  ...['OIDC_NAME', 'SAML_NAME'].flatMap((name) =>
    RESERVED.test(env[name] ?? '') ? [`${name} must not be a name that Cognito uses for other providers`] : [],
  ),
  ...(env.OIDC_NAME && env.OIDC_NAME.toLowerCase() === env.SAML_NAME?.toLowerCase()
    ? ['OIDC_NAME and SAML_NAME must differ']
    : []),
];

const halfGiven = (env: Environment): string[] =>
  PROVIDER_FORMS.flatMap((form) => {
    const [given] = allOptions(form).filter((option) => env[option]);
    const missing = requiredOptions(form).filter((option) => !env[option]);
    return given && missing.length > 0 ? [`${given} needs ${missing.join(' and ')}`] : [];
  });

const authDomainProblems = (env: Environment): string[] => {
  const { AUTH_DOMAIN, AUTH_CERTIFICATE_ARN, DOMAIN_NAME, USER_POOL_ID } = env;
  if (!AUTH_DOMAIN) return AUTH_CERTIFICATE_ARN ? ['AUTH_CERTIFICATE_ARN needs AUTH_DOMAIN'] : [];
  if (!isOwnDomain(env)) {
    return [
      // https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-assign-domain-prefix.html
      ...(/aws|amazon|cognito/.test(AUTH_DOMAIN)
        ? ['AUTH_DOMAIN must not contain aws, amazon or cognito, which Cognito reserves']
        : []),
      ...(AUTH_CERTIFICATE_ARN
        ? ['AUTH_CERTIFICATE_ARN needs AUTH_DOMAIN to be a domain such as auth.example.com']
        : []),
    ];
  }
  return [
    ...(AUTH_CERTIFICATE_ARN || USER_POOL_ID ? [] : ['AUTH_DOMAIN needs AUTH_CERTIFICATE_ARN, unless it is a prefix']),
    ...(AUTH_DOMAIN === DOMAIN_NAME ? ["AUTH_DOMAIN must differ from DOMAIN_NAME, the API's domain"] : []),
  ];
};

/** Returns the first option of each provider, or the list of an existing pool. */
export const providersOf = (env: Environment): string[] =>
  isOn(env, 'USER_POOL_ID')
    ? ['SIGN_IN_PROVIDERS'].filter((name) => env[name])
    : PROVIDER_FORMS.flatMap((form) => requiredOptions(form).slice(0, 1)).filter((name) => env[name]);

const combinationProblems = (env: Environment): string[] => {
  const missing = ['AUTH_DOMAIN', 'CALLBACK_URLS'].filter((name) => !env[name]);
  const providers = providersOf(env);
  const source = isOn(env, 'USER_POOL_ID') ? 'SIGN_IN_PROVIDERS' : 'a provider, such as GOOGLE_CLIENT_ID';
  return [
    ...(missing.length > 0 ? providers.map((name) => `${name} needs ${missing.join(' and ')}`) : []),
    ...['CALLBACK_URLS', 'LOGOUT_URLS', 'LINK_PROVIDERS'].flatMap((name) =>
      isOn(env, name) && providers.length === 0 ? [`${name} needs ${source}`] : [],
    ),
    ...(env.SIGN_IN_PROVIDERS && !env.USER_POOL_ID
      ? ['SIGN_IN_PROVIDERS needs USER_POOL_ID, because the stack knows the providers that it creates']
      : []),
  ];
};

/** Lambda allows 4 KB for all variables of a function: https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html */
const MOST_CHARACTERS = 3000;

const sizeProblems = (env: Environment): string[] => {
  const { SIGN_IN_PROVIDERS } = toFederationVariables(env, '');
  const rules = Object.values(toRuleVariables(env));
  const size = [env.CALLBACK_URLS, env.LOGOUT_URLS, SIGN_IN_PROVIDERS, ...rules].join('').length;
  return size > MOST_CHARACTERS
    ? [
        `CALLBACK_URLS, LOGOUT_URLS and the lists of providers, email domains and calling codes must have at most ${MOST_CHARACTERS} characters in all`,
      ]
    : [];
};

/** Returns a line for each combination of options that Cognito rejects, or with which nobody can sign in. */
export const federationProblems = (env: Environment): string[] => [
  ...nameProblems(env),
  ...halfGiven(env),
  ...authDomainProblems(env),
  ...combinationProblems(env),
  ...sizeProblems(env),
];
