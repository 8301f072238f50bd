import type { SignInProvider, SignInProviderKind } from './generated/types.ts';
import type { Reader } from './reader.ts';

/** The deployment's identity providers, and the addresses of its apps. */
export interface FederationConfig {
  /** The origin of the pool's domain. Undefined: nobody signs in with an identity provider. */
  readonly oauthEndpoint: string | undefined;
  /** The addresses to which a sign-in may return. Exact: https://www.rfc-editor.org/rfc/rfc9700#section-2.1 */
  readonly callbackUrls: readonly string[];
  /** The addresses to which a sign-out may return. The first is the default. */
  readonly logoutUrls: readonly string[];
  readonly signInProviders: readonly SignInProvider[];
  /** True if users may link identities. Needs permissions for AdminLinkProviderForUser and others. */
  readonly linkProviders: boolean;
}

export const readFederationConfig = ({ read, flag }: Reader): FederationConfig => ({
  oauthEndpoint: read('OAUTH_ENDPOINT', ORIGIN, "the https origin of the user pool's domain, without a path")?.replace(
    /\/$/,
    '',
  ),
  callbackUrls: splitList(read('CALLBACK_URLS', listOf(ADDRESS), ADDRESSES)),
  logoutUrls: splitList(read('LOGOUT_URLS', listOf(ADDRESS), ADDRESSES)),
  signInProviders: splitList(
    read('SIGN_IN_PROVIDERS', listOf(PROVIDER), 'name:KIND:label, such as Google:GOOGLE:Google, separated by commas'),
  ).map(toProvider),
  linkProviders: flag('LINK_PROVIDERS', false),
});

/** Plain http only on this machine, for the local pool. */
const ORIGIN = /^(https:\/\/[^\s/?#@]+|http:\/\/(localhost|127\.0\.0\.1)(:\d+)?)\/?$/;

const ADDRESSES =
  'https addresses, http addresses of localhost, or addresses of an app’s own scheme, without a fragment, separated by commas';

/**
 * What Cognito accepts as CallbackURLs and LogoutURLs. A browser must not execute an address or open a file, so the schemes of
 * its own are excluded: https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_CreateUserPoolClient.html
 */
const ADDRESS =
  /https:\/\/[^\s,/?#@]+(?:[/?][^\s,#]*)?|http:\/\/(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?(?:[/?][^\s,#]*)?|(?!(?:https?|javascript|data|file|blob|about|vbscript|view-source|ws|wss|ftp):)[a-z][a-z\d+.-]*:\/\/[^\s,#]*/;

/** Cognito's names of providers have at most 32 characters, and no `_` or space at their ends (API_CreateIdentityProvider). */
const PROVIDER = /[^\s_,:][^\s,:]{0,30}[^\s_,:]:(?:GOOGLE|APPLE|FACEBOOK|AMAZON|OIDC|SAML):[^,:]{1,64}/;

const listOf = (item: RegExp): RegExp => new RegExp(`^(?:${item.source})(?:\\s*,\\s*(?:${item.source}))*$`);

const splitList = (text: string | undefined): string[] => text?.split(/\s*,\s*/) ?? [];

const toProvider = (entry: string): SignInProvider => {
  // Safe: the pattern allows three parts, and only the names of kinds as the second.
  const [name, kind, label] = entry.split(':') as [string, SignInProviderKind, string];
  return { __typename: 'SignInProvider', name, kind, label: label.trim() };
};
