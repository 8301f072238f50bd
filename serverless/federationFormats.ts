import { readUrls } from './federation.ts';
import { allOptions, PROVIDER_FORMS } from './providerForms.ts';
import { SECRET, SECRET_FORM } from './secretReference.ts';

type Environment = Readonly<Record<string, string | undefined>>;
type Format = readonly [pattern: RegExp, expectation: string];

// Stricter than Cognito's pattern: no underscore, because usernames are <name>_<subject>, and no separator of SIGN_IN_PROVIDERS.
// https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_CreateIdentityProvider.html (ProviderName)
const NAME: Format = [
  /^[A-Za-z\d][A-Za-z\d.-]{1,30}[A-Za-z\d]$/,
  'a name of 3 to 32 letters, digits, periods and hyphens, such as Acme',
];
const LABEL: Format = [/^[^,:\p{Cc}]{1,64}$/u, 'a text of at most 64 characters without commas and colons'];
const SECRET_FORMAT: Format = [SECRET, SECRET_FORM];

/** The formats of the options of sign-in by providers, except URL lists. */
export const FEDERATION_FORMATS: Readonly<Record<string, Format>> = {
  // https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_CreateUserPoolDomain.html
  AUTH_DOMAIN: [
    /^(?=.{1,63}$)(?!.*(\.|^)-)[a-z\d]([a-z\d-]*[a-z\d])?(\.[a-z\d]([a-z\d-]*[a-z\d])?)*$/,
    'a prefix such as my-app, or a domain such as auth.example.com, in lower case',
  ],
  AUTH_CERTIFICATE_ARN: [
    /^arn:[\w-]+:acm:us-east-1:\d{12}:certificate\/[\w-]+$/,
    'the ARN of a certificate in us-east-1, where Cognito requires it',
  ],
  SIGN_IN_PROVIDERS: [
    /^[^\s,:_]{3,32}:(GOOGLE|APPLE|FACEBOOK|AMAZON|OIDC|SAML):[^,:]{1,64}(\s*,\s*[^\s,:_]{3,32}:(GOOGLE|APPLE|FACEBOOK|AMAZON|OIDC|SAML):[^,:]{1,64})*$/,
    'a list such as Google:GOOGLE:Google,Acme:OIDC:Acme single sign-on',
  ],
  GOOGLE_CLIENT_ID: [
    /^[\w-]+\.apps\.googleusercontent\.com$/,
    'a client ID, which ends with .apps.googleusercontent.com',
  ],
  GOOGLE_CLIENT_SECRET: SECRET_FORMAT,
  APPLE_SERVICES_ID: [/^[\w-]+(\.[\w-]+)+$/, 'the identifier of a Services ID, such as com.example.web'],
  APPLE_TEAM_ID: [/^[A-Z\d]{10}$/, 'the team ID, 10 letters and digits'],
  APPLE_KEY_ID: [/^[A-Z\d]{10}$/, 'the ID of the key, 10 letters and digits'],
  APPLE_PRIVATE_KEY: SECRET_FORMAT,
  FACEBOOK_CLIENT_ID: [/^\d{5,20}$/, "the app's ID, a number"],
  FACEBOOK_CLIENT_SECRET: SECRET_FORMAT,
  AMAZON_CLIENT_ID: [
    /^amzn1\.application-oa2-client\.\w+$/,
    'a client ID, which begins with amzn1.application-oa2-client.',
  ],
  AMAZON_CLIENT_SECRET: SECRET_FORMAT,
  OIDC_NAME: NAME,
  OIDC_LABEL: LABEL,
  // Cognito appends /.well-known/openid-configuration, and calls no other ports.
  // https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-oidc-idp.html
  OIDC_ISSUER: [
    /^https:\/\/[^\s/?#:@]+(:443)?(\/[^\s?#]*[^\s?#/])?$/,
    'an https address on port 443 without a slash at the end, such as https://login.example.com',
  ],
  OIDC_CLIENT_ID: [/^\S+$/, 'the client ID that the provider assigned'],
  OIDC_CLIENT_SECRET: SECRET_FORMAT,
  SAML_NAME: NAME,
  SAML_LABEL: LABEL,
  SAML_METADATA_URL: [/^https:\/\/[^\s/?#@]+\/\S*$/, "the https address of the provider's metadata"],
};

/** The options of the pool that the stack creates. */
export const FEDERATION_POOL_OPTIONS: readonly string[] = [
  'AUTH_CERTIFICATE_ARN',
  ...PROVIDER_FORMS.flatMap((form) => allOptions(form)),
];

/** Schemes that no app can own. */
const FOREIGN_SCHEME = /^(javascript|data|vbscript|file|blob|about|ftp|wss?):$/;

/** https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_CreateUserPoolClient.html (CallbackURLs) */
const isRedirectUrl = (text: string): boolean => {
  const { protocol, hostname, username, password } = URL.parse(text) ?? {};
  if (protocol === undefined || /[#\s*\\]/.test(text) || username || password || text.length > 1024) return false;
  if (protocol === 'http:') return /^(localhost|127\.0\.0\.1|\[::1\])$/.test(hostname ?? '');
  return !FOREIGN_SCHEME.test(protocol);
};

/** Returns a line for each list of URLs that Cognito rejects. */
export const urlProblems = (env: Environment): string[] =>
  ['CALLBACK_URLS', 'LOGOUT_URLS'].flatMap((name) => {
    const urls = readUrls(env[name]);
    const wrong = urls.findIndex((url) => !isRedirectUrl(url));
    return [
      ...(wrong < 0
        ? []
        : [
            `${name} must be URLs without a fragment, separated by commas: https, http on localhost, 127.0.0.1 or [::1], or the scheme of ` +
              `an app; correct number ${wrong + 1}`,
          ]),
      ...(new Set(urls).size < urls.length ? [`${name} must name each URL once`] : []),
      // https://docs.aws.amazon.com/cognito/latest/developerguide/quotas.html
      ...(urls.length > 100 ? [`${name} must have at most 100 URLs`] : []),
    ];
  });
