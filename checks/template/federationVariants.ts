type Options = Readonly<Record<string, string>>;

const callbacks = { CALLBACK_URLS: 'https://app.example.com/callback', LOGOUT_URLS: 'https://app.example.com/' };
const federation = { AUTH_DOMAIN: 'example-app', ...callbacks };
const google = {
  GOOGLE_CLIENT_ID: '123-abc.apps.googleusercontent.com',
  GOOGLE_CLIENT_SECRET: 'secretsmanager:example/google:client_secret',
};
const apple = {
  APPLE_SERVICES_ID: 'com.example.web',
  APPLE_TEAM_ID: 'ABCDE12345',
  APPLE_KEY_ID: 'ABCDE67890',
  APPLE_PRIVATE_KEY: 'arn:aws:secretsmanager:us-east-1:123456789012:secret:example/apple-AbCdEf',
};
const facebook = { FACEBOOK_CLIENT_ID: '1234567890', FACEBOOK_CLIENT_SECRET: 'secretsmanager:example/facebook' };
const amazon = {
  AMAZON_CLIENT_ID: 'amzn1.application-oa2-client.0123456789abcdef',
  AMAZON_CLIENT_SECRET: 'secretsmanager:example/amazon',
};
const oidc = {
  OIDC_NAME: 'Acme',
  OIDC_LABEL: 'Acme single sign-on',
  OIDC_ISSUER: 'https://login.example.com',
  OIDC_CLIENT_ID: 'graph',
  OIDC_CLIENT_SECRET: 'secretsmanager:example/acme:client_secret',
};
const saml = { SAML_NAME: 'Example-Corp', SAML_METADATA_URL: 'https://login.example.com/saml/metadata' };
const ownAuthDomain = {
  AUTH_DOMAIN: 'login.example.com',
  AUTH_CERTIFICATE_ARN: 'arn:aws:acm:us-east-1:123456789012:certificate/0c9a7b1e-5a0a-4b44',
};

/** All providers, on a domain of one's own. */
export const everyProvider: Options = {
  ...ownAuthDomain,
  ...callbacks,
  ...google,
  ...apple,
  ...facebook,
  ...amazon,
  ...oidc,
  ...saml,
};

/** Returns the options of each variant with providers, by its name. */
export const federationVariants = (existingPool: Options): Readonly<Record<string, Options>> => ({
  "a pool's domain without a provider": { AUTH_DOMAIN: 'example-app' },
  'sign-in by Google': { ...federation, ...google },
  'sign-in by Google with a secret in the template': { ...federation, ...google, GOOGLE_CLIENT_SECRET: 'plain' },
  'sign-in by Apple': { ...federation, ...apple },
  'sign-in by Facebook': { ...federation, ...facebook },
  'sign-in by Amazon': { ...federation, ...amazon },
  'sign-in by OpenID Connect': { ...federation, ...oidc },
  'sign-in by SAML': { ...federation, ...saml },
  'sign-in by Google, without logout pages': { ...federation, ...google, LOGOUT_URLS: '' },
  'sign-in by Google on a domain of its own, with linking': {
    ...ownAuthDomain,
    ...google,
    CALLBACK_URLS: 'http://localhost:5173/callback, com.example.app://callback',
    LINK_PROVIDERS: 'true',
    CUSTOM_ATTRIBUTES: 'company',
    PUBLIC_CLIENT: 'true',
  },
  'an existing pool with providers': {
    ...existingPool,
    ...federation,
    SIGN_IN_PROVIDERS: 'Google:GOOGLE:Google,Acme:OIDC:Acme single sign-on',
    LINK_PROVIDERS: 'true',
  },
  "an existing pool with providers on the pool's own domain": {
    ...existingPool,
    ...callbacks,
    AUTH_DOMAIN: 'login.example.com',
    SIGN_IN_PROVIDERS: 'Google:GOOGLE:Google',
  },
});
