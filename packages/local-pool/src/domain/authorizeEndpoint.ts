import type { Cognito } from '../cognito.ts';
import { CognitoError } from '../cognitoError.ts';
import { signInFromProvider, toFederatedUsername } from '../federation/federatedSignIn.ts';
import type { IdentityProvider } from '../federation/identityProviders.ts';
import type { Exchange } from '../http/exchange.ts';
import { readRequester } from '../http/requester.ts';
import type { User } from '../users/user.ts';
import { isEmail } from '../users/userAttributes.ts';
import { createAuthorizationCode } from './authorizationCodes.ts';
import {
  type AuthorizationRequest,
  type Callback,
  listSupportedProviders,
  parseAuthorizationRequest,
  parseCallback,
} from './authorizationRequest.ts';
import { CallbackError, PageError } from './domainErrors.ts';
import { findDomainSession, startDomainSession } from './domainSessions.ts';
import { readForm } from './form.ts';
import { redirect, sendErrorPage } from './html.ts';
import { createProviderNonce } from './providerNonce.ts';
import { toProviderSubject } from './providerSubject.ts';
import { sendChoicePage, sendProviderPage } from './signInPage.ts';

const sendToCallback = (
  { response }: Exchange,
  { redirectUri, state }: Callback,
  parameters: Record<string, string>,
): void => {
  const url = new URL(redirectUri);
  for (const [name, value] of Object.entries(parameters)) if (value !== '') url.searchParams.append(name, value);
  if (state !== undefined) url.searchParams.append('state', state);
  redirect(response, url.href);
};

const sendCode = (
  cognito: Cognito,
  exchange: Exchange,
  { request, user, ssoId }: { request: AuthorizationRequest; user: User; ssoId: string | null },
) => {
  const { pool, client, redirectUri, scope, codeChallenge, nonce } = request;
  const { username } = user;
  const content = { clientId: client.id, username, redirectUri, scope, codeChallenge, nonce, ssoId };
  sendToCallback(exchange, request, { code: createAuthorizationCode(cognito, pool, content) });
};

/** Signs in with what the form says about the user at the provider. Guess: the descriptions of the errors but "User denied". */
const answerForm = async (
  cognito: Cognito,
  { pool, client, provider }: Callback & { provider: IdentityProvider },
  form: URLSearchParams,
): Promise<User> => {
  const [email, action] = [form.get('email')?.trim() ?? '', form.get('action')];
  const sub = toProviderSubject(provider, email);
  if (action === 'cancel') throw new CallbackError('access_denied', 'User denied');
  if (action === 'error')
    throw new CallbackError('invalid_request', `${provider.name} Error - 500 Internal Server Error`);
  if (action === 'linked') {
    const username = toFederatedUsername(pool, provider.name, sub);
    throw new CallbackError('invalid_request', `Already found an entry for username ${username}`);
  }
  const name = form.get('name')?.trim() || email.split('@')[0] || '';
  const claims = { sub, user_id: sub, id: sub, email, email_verified: String(form.get('verified') === 'true'), name };
  try {
    return await signInFromProvider(cognito, { pool, client, provider }, claims);
  } catch (error) {
    throw error instanceof CognitoError ? new CallbackError('invalid_request', error.message) : error;
  }
};

const parseRequest = (cognito: Cognito, callback: Callback, { url }: Exchange): AuthorizationRequest =>
  parseAuthorizationRequest(cognito, callback, url.searchParams);

const showPage = (
  cognito: Cognito,
  exchange: Exchange,
  { callback, problem }: { callback: Callback; problem: string },
) => {
  const { request, response, url } = exchange;
  const authorization = parseRequest(cognito, callback, exchange);
  const { pool, client, provider, prompts } = authorization;
  // Each prompt but `none` asks the user again: https://docs.aws.amazon.com/cognito/latest/developerguide/authorization-endpoint.html
  const asksAgain = prompts.some((prompt) => ['login', 'consent', 'select_account'].includes(prompt)) || problem !== '';
  const session = asksAgain
    ? undefined
    : findDomainSession(cognito, request, { pool, client, provider: provider?.name });
  if (session) return sendCode(cognito, exchange, { request: authorization, ...session });
  if (prompts.includes('none')) throw new CallbackError('login_required');
  if (!provider) return sendChoicePage(response, listSupportedProviders(cognito, authorization), url.search);
  sendProviderPage(response, { ...authorization, provider }, { query: url.search, problem });
};

const takeForm = async (cognito: Cognito, exchange: Exchange, callback: Callback): Promise<void> => {
  const form = await readForm(exchange.request);
  const request = parseRequest(cognito, callback, exchange);
  const { provider } = request;
  if (!form || !provider) throw new PageError('The form is not valid.');
  if (form.get('action') === 'continue' && !isEmail(form.get('email')?.trim() ?? ''))
    return showPage(cognito, exchange, { callback, problem: 'Enter an email address.' });
  const user = await answerForm(cognito, { ...request, provider }, form);
  const { cookie, ssoId } = startDomainSession(cognito, { ...request, user, provider: provider.name });
  exchange.response.setHeader('set-cookie', cookie);
  sendCode(cognito, exchange, { request: { ...request, nonce: request.nonce ?? createProviderNonce() }, user, ssoId });
};

const handleErrors = async (
  cognito: Cognito,
  exchange: Exchange,
  handle: (callback: Callback) => void | Promise<void>,
): Promise<void> => {
  let callback: Callback | undefined;
  try {
    callback = parseCallback(cognito, exchange.url.searchParams);
    await handle(callback);
  } catch (error) {
    if (error instanceof PageError) return sendErrorPage(exchange.response, error.message);
    if (!callback || !(error instanceof CallbackError)) throw error;
    sendToCallback(exchange, callback, { error: error.code, error_description: error.message });
  }
};

/** https://docs.aws.amazon.com/cognito/latest/developerguide/authorization-endpoint.html */
export const showAuthorizePage = (cognito: Cognito, exchange: Exchange): Promise<void> =>
  handleErrors(cognito, exchange, (callback) =>
    showPage({ ...cognito, requester: readRequester(exchange.request) }, exchange, { callback, problem: '' }),
  );

/** Takes the form of the page above, which stands for the provider's answer. */
export const takeAuthorizeForm = (cognito: Cognito, exchange: Exchange): Promise<void> =>
  handleErrors(cognito, exchange, (callback) =>
    takeForm({ ...cognito, requester: readRequester(exchange.request) }, exchange, callback),
  );
