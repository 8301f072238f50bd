import type { Cognito } from '../cognito.ts';
import type { Exchange, Route } from '../http/exchange.ts';
import { showAuthorizePage, takeAuthorizeForm } from './authorizeEndpoint.ts';
import { handleLogout } from './logoutEndpoint.ts';
import { handleRevoke } from './revokeEndpoint.ts';
import { handleToken } from './tokenEndpoint.ts';
import { handleUserInfo } from './userInfoEndpoint.ts';

/**
 * The endpoints of the domains of all pools, which the client ID of a request tells apart:
 * https://docs.aws.amazon.com/cognito/latest/developerguide/federation-endpoints.html
 * @param notify is called when a user may have changed
 */
export const createDomainRoutes = (cognito: Cognito, notify: () => void): Record<string, Route> => ({
  'GET /oauth2/authorize': (exchange) => showAuthorizePage(cognito, exchange),
  'POST /oauth2/authorize': async (exchange) => {
    await takeAuthorizeForm(cognito, exchange);
    notify();
  },
  'POST /oauth2/token': (exchange) => handleToken(cognito, exchange),
  'POST /oauth2/revoke': (exchange) => handleRevoke(cognito, exchange),
  'GET /oauth2/userInfo': (exchange: Exchange) => handleUserInfo(cognito, exchange),
  'POST /oauth2/userInfo': (exchange: Exchange) => handleUserInfo(cognito, exchange),
  'GET /logout': (exchange) => handleLogout(cognito, exchange),
});
