import { type Json, type JsonObject, listOf, propertiesOf, resourcesOf, type Template } from './template.ts';

/**
 * Returns a line for each setting of sign-in by providers that a deployment rejects, or with which nobody can sign in. The template's
 * conditions are evaluated.
 */
type Rule = (template: Template) => string[];

export const providersIn = (template: Template) => resourcesOf(template, 'AWS::Cognito::UserPoolIdentityProvider');

/** Checks each app client that signs users in by providers. */
const forEachOAuthClient = (
  template: Template,
  rule: (client: JsonObject, at: string, dependencies: readonly Json[]) => string[],
): string[] =>
  resourcesOf(template, 'AWS::Cognito::UserPoolClient').flatMap(([id, client]) =>
    propertiesOf(client).AllowedOAuthFlowsUserPoolClient === true
      ? rule(propertiesOf(client), id, listOf(client.DependsOn))
      : [],
  );

/** "The provider Google does not exist for User Pool" */
const clientsFollowProviders: Rule = (template) =>
  forEachOAuthClient(template, ({ SupportedIdentityProviders }, id, dependencies) => {
    const providers = providersIn(template);
    const names = providers.flatMap(([, provider]) => propertiesOf(provider).ProviderName ?? []);
    const at = `${id}.Properties.SupportedIdentityProviders`;
    return [
      ...listOf(SupportedIdentityProviders)
        .filter((name) => name !== 'COGNITO' && !names.includes(name))
        .map((name) => `${at}: there is no provider ${name}`),
      ...names
        .filter((name) => !listOf(SupportedIdentityProviders).includes(name))
        .map((name) => `${at}: must include ${name}, or nobody can sign in with it`),
      ...providers
        .filter(([provider]) => !dependencies.includes(provider))
        .map(([provider]) => `${id}.DependsOn: must include ${provider}, which must exist before the app client`),
    ];
  });

/** Without an app client that offers it, a provider has no use. */
const providersHaveClients: Rule = (template) =>
  providersIn(template).length > 0 && forEachOAuthClient(template, () => ['one']).length === 0
    ? ['UserPoolClient.Properties.AllowedOAuthFlowsUserPoolClient: must be true, because the pool has providers']
    : [];

/** The domain's own pages would offer sign-up and passwords to everyone, past the limits of the API. */
const domainOffersNoPasswords: Rule = (template) =>
  forEachOAuthClient(template, ({ SupportedIdentityProviders }, id) =>
    listOf(SupportedIdentityProviders).includes('COGNITO')
      ? [`${id}.Properties.SupportedIdentityProviders: must not include COGNITO, which bypasses the API's limits`]
      : [],
  );

/** RFC 9700, section 2.1.2: the implicit flow should not be used. The API sends a code verifier, which only the code flow has. */
const clientsUseCodes: Rule = (template) =>
  forEachOAuthClient(template, ({ AllowedOAuthFlows }, id) =>
    listOf(AllowedOAuthFlows).join() === 'code' ? [] : [`${id}.Properties.AllowedOAuthFlows: must be code alone`],
  );

/** "me" and all other operations of a user need the last scope: their access token is rejected without it. */
const clientsHaveScopes: Rule = (template) =>
  forEachOAuthClient(template, ({ AllowedOAuthScopes }, id) =>
    ['openid', 'email', 'profile', 'aws.cognito.signin.user.admin']
      .filter((scope) => !listOf(AllowedOAuthScopes).includes(scope))
      .map((scope) => `${id}.Properties.AllowedOAuthScopes: must include ${scope}`),
  );

/** https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_CreateUserPoolClient.html (CallbackURLs) */
const callbacksAreUrls: Rule = (template) =>
  forEachOAuthClient(template, ({ CallbackURLs, LogoutURLs }, id) => [
    ...(listOf(CallbackURLs).length > 0 ? [] : [`${id}.Properties.CallbackURLs: is missing`]),
    ...Object.entries({ CallbackURLs, LogoutURLs }).flatMap(([name, urls]) =>
      listOf(urls)
        .filter(
          (url) =>
            !/^(https:\/\/|http:\/\/(localhost|127\.0\.0\.1|\[::1\])([:/]|$)|(?!http)[a-z][\w+.-]*:)[^#\s]*$/.test(
              String(url),
            ),
        )
        .map((url) => `${id}.Properties.${name}: ${url} must be https, http on localhost, or the scheme of an app`),
    ),
  ]);

export const FEDERATION_RULES: readonly Rule[] = [
  clientsFollowProviders,
  providersHaveClients,
  domainOffersNoPasswords,
  clientsUseCodes,
  clientsHaveScopes,
  callbacksAreUrls,
];
