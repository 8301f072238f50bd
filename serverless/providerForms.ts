export type ProviderKind = 'GOOGLE' | 'APPLE' | 'FACEBOOK' | 'AMAZON' | 'OIDC' | 'SAML';

/** The options of a provider. */
export interface ProviderForm {
  readonly kind: ProviderKind;
  /** The logical ID of the resource. */
  readonly id: string;
  readonly type: string;
  /** The provider's name and label, or the options that name them. */
  readonly name: string | { readonly option: string; readonly labelOption: string };
  readonly label?: string;
  /** The required options, by the detail of the provider that each one sets. */
  readonly options: Readonly<Record<string, string>>;
  readonly secret?: string;
  readonly details: Readonly<Record<string, string>>;
  /** The provider's claims, by the attributes of the user pool that hold them. */
  readonly attributeMapping: Readonly<Record<string, string>>;
}

// An email address is unverified unless email_verified is mapped. The subject as username is Cognito's default, spelled out.
// https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-specifying-attribute-mapping.html
const OPENID = { email: 'email', email_verified: 'email_verified', name: 'name', username: 'sub' };
const CLAIM = 'http://schemas.xmlsoap.org/ws/2005/05/identity/claims';

// The details: https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_CreateIdentityProvider.html
export const PROVIDER_FORMS: readonly ProviderForm[] = [
  {
    id: 'GoogleProvider',
    kind: 'GOOGLE',
    type: 'Google',
    name: 'Google',
    label: 'Google',
    options: { client_id: 'GOOGLE_CLIENT_ID', client_secret: 'GOOGLE_CLIENT_SECRET' },
    secret: 'GOOGLE_CLIENT_SECRET',
    details: { authorize_scopes: 'openid email profile' },
    attributeMapping: OPENID,
  },
  {
    id: 'AppleProvider',
    kind: 'APPLE',
    type: 'SignInWithApple',
    name: 'SignInWithApple',
    label: 'Apple',
    options: {
      client_id: 'APPLE_SERVICES_ID',
      team_id: 'APPLE_TEAM_ID',
      key_id: 'APPLE_KEY_ID',
      private_key: 'APPLE_PRIVATE_KEY',
    },
    secret: 'APPLE_PRIVATE_KEY',
    details: { authorize_scopes: 'email name' },
    attributeMapping: OPENID,
  },
  {
    id: 'FacebookProvider',
    kind: 'FACEBOOK',
    type: 'Facebook',
    name: 'Facebook',
    label: 'Facebook',
    options: { client_id: 'FACEBOOK_CLIENT_ID', client_secret: 'FACEBOOK_CLIENT_SECRET' },
    secret: 'FACEBOOK_CLIENT_SECRET',
    // Without api_version, Cognito chooses the version of Facebook's API, so none expires here.
    details: { authorize_scopes: 'public_profile,email' },
    attributeMapping: { email: 'email', name: 'name', username: 'id' },
  },
  {
    id: 'AmazonProvider',
    kind: 'AMAZON',
    type: 'LoginWithAmazon',
    name: 'LoginWithAmazon',
    label: 'Amazon',
    options: { client_id: 'AMAZON_CLIENT_ID', client_secret: 'AMAZON_CLIENT_SECRET' },
    secret: 'AMAZON_CLIENT_SECRET',
    details: { authorize_scopes: 'profile' },
    attributeMapping: { email: 'email', name: 'name', username: 'user_id' },
  },
  {
    id: 'OidcProvider',
    kind: 'OIDC',
    type: 'OIDC',
    name: { option: 'OIDC_NAME', labelOption: 'OIDC_LABEL' },
    options: { oidc_issuer: 'OIDC_ISSUER', client_id: 'OIDC_CLIENT_ID', client_secret: 'OIDC_CLIENT_SECRET' },
    secret: 'OIDC_CLIENT_SECRET',
    details: { attributes_request_method: 'GET', authorize_scopes: 'openid email profile' },
    attributeMapping: OPENID,
  },
  {
    id: 'SamlProvider',
    kind: 'SAML',
    type: 'SAML',
    name: { option: 'SAML_NAME', labelOption: 'SAML_LABEL' },
    options: { MetadataURL: 'SAML_METADATA_URL' },
    details: {},
    // Cognito takes the username from the NameID.
    attributeMapping: { email: `${CLAIM}/emailaddress`, name: `${CLAIM}/name` },
  },
];

/** Returns the options that a provider requires. */
export const requiredOptions = ({ name, options }: ProviderForm): string[] => [
  ...(typeof name === 'string' ? [] : [name.option]),
  ...Object.values(options),
];

/** Returns the options that a provider has. */
export const allOptions = (form: ProviderForm): string[] => [
  ...requiredOptions(form),
  ...(typeof form.name === 'string' ? [] : [form.name.labelOption]),
];
