import { providersIn } from './federationRules.ts';
import { apiFunctionsOf, isObject, propertiesOf, propertyOf, resourcesOf, type Template } from './template.ts';

/** Returns a line for each provider, or domain of a pool, that is incomplete. The template's conditions are evaluated. */
type Rule = (template: Template) => string[];

/** The browser passes the pool's domain on its way to a provider and back. */
const providersHaveDomain: Rule = (template) =>
  providersIn(template).length > 0 && resourcesOf(template, 'AWS::Cognito::UserPoolDomain').length === 0
    ? ['UserPoolDomain: is missing, but the pool has providers']
    : [];

/** https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_CreateUserPoolDomain.html */
const domainsAreValid: Rule = (template) =>
  resourcesOf(template, 'AWS::Cognito::UserPoolDomain').flatMap(([id, resource]) => {
    const { Domain, CustomDomainConfig } = propertiesOf(resource);
    const at = `${id}.Properties`;
    if (!String(Domain).includes('.')) {
      return /aws|amazon|cognito/.test(String(Domain)) ? [`${at}.Domain: ${Domain} contains a reserved word`] : [];
    }
    return /^arn:[\w-]+:acm:us-east-1:/.test(String(propertyOf(CustomDomainConfig, 'CertificateArn')))
      ? []
      : [`${at}.CustomDomainConfig.CertificateArn: must be a certificate in us-east-1`];
  });

/** The details that Cognito requires, by the type of the provider. */
const DETAILS: Readonly<Record<string, readonly string[]>> = {
  Google: ['client_id', 'client_secret', 'authorize_scopes'],
  SignInWithApple: ['client_id', 'team_id', 'key_id', 'private_key', 'authorize_scopes'],
  Facebook: ['client_id', 'client_secret', 'authorize_scopes'],
  LoginWithAmazon: ['client_id', 'client_secret', 'authorize_scopes'],
  OIDC: ['client_id', 'client_secret', 'attributes_request_method', 'oidc_issuer', 'authorize_scopes'],
  SAML: ['MetadataURL'],
};

/** Facebook and Amazon have no claim for it, and SAML has no standard attribute. */
const VERIFIES_EMAIL = ['Google', 'SignInWithApple', 'OIDC'];

/** https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-specifying-attribute-mapping.html */
const providersAreComplete: Rule = (template) =>
  providersIn(template).flatMap(([id, provider]) => {
    const { ProviderType, ProviderDetails, AttributeMapping } = propertiesOf(provider);
    const type = String(ProviderType);
    const attributes = ['email', 'name', ...(VERIFIES_EMAIL.includes(type) ? ['email_verified'] : [])];
    return [
      ...(DETAILS[type] ?? [])
        .filter((name) => !propertyOf(ProviderDetails, name))
        .map((name) => `${id}.Properties.ProviderDetails.${name}: is missing`),
      ...attributes
        .filter((name) => !propertyOf(AttributeMapping, name))
        .map((name) => `${id}.Properties.AttributeMapping.${name}: is missing`),
    ];
  });

/** The API offers the providers of SIGN_IN_PROVIDERS, at the domain of OAUTH_ENDPOINT. */
const functionsKnowProviders: Rule = (template) => {
  const names = providersIn(template).map(([, provider]) => propertiesOf(provider).ProviderName);
  return apiFunctionsOf(template).flatMap(([id, lambda]) => {
    const variables = propertyOf(propertiesOf(lambda).Environment, 'Variables');
    if (names.length === 0 || !isObject(variables)) return [];
    const listed = String(variables.SIGN_IN_PROVIDERS)
      .split(',')
      .map((entry) => entry.split(':')[0] ?? '');
    const at = `${id}.Properties.Environment.Variables`;
    return [
      ...(listed.join() === names.join() ? [] : [`${at}.SIGN_IN_PROVIDERS: must list ${names.join(', ')}`]),
      ...(variables.OAUTH_ENDPOINT ? [] : [`${at}.OAUTH_ENDPOINT: is missing, but the pool has providers`]),
    ];
  });
};

export const PROVIDER_RULES: readonly Rule[] = [
  providersHaveDomain,
  domainsAreValid,
  providersAreComplete,
  functionsKnowProviders,
];
