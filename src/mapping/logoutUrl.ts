import type { App } from '../runtime/app.ts';

/**
 * Returns the address that ends the session of the pool's domain. Null if the deployment has no domain, or no address to return to.
 * https://docs.aws.amazon.com/cognito/latest/developerguide/logout-endpoint.html
 * @param logoutUri one of the deployment's list
 */
export const toLogoutUrl = ({ oauthEndpoint, logoutUrls, clientId }: App, logoutUri = logoutUrls[0]): string | null =>
  oauthEndpoint === undefined || logoutUri === undefined
    ? null
    : `${oauthEndpoint}/logout?${new URLSearchParams({ client_id: clientId, logout_uri: logoutUri })}`;
