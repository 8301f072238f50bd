import type { Cognito } from '../cognito.ts';
import type { Exchange } from '../http/exchange.ts';
import { findApp, parseCallback } from './authorizationRequest.ts';
import { PageError } from './domainErrors.ts';
import { EXPIRED_COOKIE, endDomainSession } from './domainSessions.ts';
import { redirect, sendErrorPage } from './html.ts';

/** Returns where the browser goes next: to one of the client's LogoutURLs exactly, or to sign in again. */
const chooseDestination = (cognito: Cognito, { url }: Exchange): string => {
  const parameters = url.searchParams;
  const logoutUri = parameters.get('logout_uri');
  if (logoutUri !== null) {
    const { client } = findApp(cognito, parameters.get('client_id') ?? '');
    // The text for an address that is not registered: https://github.com/aws-amplify/amplify-js/issues/2423
    if (!client.settings.LogoutURLs?.includes(logoutUri))
      throw new PageError("Required String parameter 'redirect_uri' is not present");
    return logoutUri;
  }
  parseCallback(cognito, parameters);
  // On AWS this is /login, which is the same page: https://docs.aws.amazon.com/cognito/latest/developerguide/logout-endpoint.html
  return `/oauth2/authorize?${parameters.toString()}`;
};

/**
 * Ends the session of the pool's domain, and revokes no token:
 * https://docs.aws.amazon.com/cognito/latest/developerguide/logout-endpoint.html
 * Guess: a request that is not valid ends the session, too, as https://github.com/streamlit/streamlit/issues/14601 reports.
 */
export const handleLogout = (cognito: Cognito, exchange: Exchange): void => {
  const { request, response } = exchange;
  endDomainSession(cognito, request);
  response.setHeader('set-cookie', EXPIRED_COOKIE);
  try {
    redirect(response, chooseDestination(cognito, exchange));
  } catch (error) {
    if (!(error instanceof PageError)) throw error;
    sendErrorPage(response, error.message);
  }
};
