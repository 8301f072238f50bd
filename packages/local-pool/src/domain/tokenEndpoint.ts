import { createHash } from 'node:crypto';
import type { AuthenticationResultType } from '@aws-sdk/client-cognito-identity-provider';
import type { Cognito } from '../cognito.ts';
import { CognitoError } from '../cognitoError.ts';
import { isSameSecret } from '../crypto/crypto.ts';
import { type Exchange, sendJson } from '../http/exchange.ts';
import { readRequester } from '../http/requester.ts';
import type { AppClient } from '../pools/appClient.ts';
import type { UserPool } from '../pools/userPool.ts';
import { refreshTokens } from '../tokens/refreshTokens.ts';
import { hasScope } from '../tokens/scopes.ts';
import { startSession } from '../tokens/sessions.ts';
import { signTokens } from '../tokens/tokens.ts';
import { preTokenGeneration } from '../triggers/preTokenGeneration.ts';
import { findUser } from '../users/user.ts';
import { checkMaySignIn } from '../users/userStatus.ts';
import { type AuthorizationCode, takeAuthorizationCode } from './authorizationCodes.ts';
import { authenticateClient } from './clientAuthentication.ts';
import { OAuthError } from './domainErrors.ts';
import { readForm } from './form.ts';

interface App {
  pool: UserPool;
  client: AppClient;
}

/** RFC 7636, section 4.6. A request without a challenge must not send a verifier (RFC 9700, section 2.1.1). */
const checkVerifier = ({ codeChallenge }: AuthorizationCode, verifier: string | null): void => {
  const isCorrect =
    codeChallenge === undefined
      ? verifier === null
      : verifier !== null && isSameSecret(createHash('sha256').update(verifier).digest('base64url'), codeChallenge);
  if (!isCorrect) throw new OAuthError('invalid_grant');
};

/** "...the app client doesn't have read access to all attributes in the requested scope": https://docs.aws.amazon.com/cognito/latest/developerguide/token-endpoint.html */
const checkReadable = ({ settings }: AppClient, { scope }: AuthorizationCode): void => {
  const needed = [
    ...(hasScope(scope, 'email') ? ['email', 'email_verified'] : []),
    ...(hasScope(scope, 'phone') ? ['phone_number', 'phone_number_verified'] : []),
  ];
  const readable = settings.ReadAttributes;
  if (readable?.length && !needed.every((name) => readable.includes(name))) throw new OAuthError('invalid_grant');
};

const redeemCode = async (cognito: Cognito, { pool, client }: App, form: URLSearchParams) => {
  const [code, redirectUri] = [form.get('code'), form.get('redirect_uri')];
  if (!code || !redirectUri) throw new OAuthError('invalid_request');
  const content = takeAuthorizationCode(cognito, code);
  if (content?.clientId !== client.id) throw new OAuthError('invalid_grant');
  // AWS's answer for another redirect_uri: https://docs.aws.amazon.com/cognito/latest/developerguide/token-endpoint.html
  if (content.redirectUri !== redirectUri) throw new OAuthError('unauthorized_client', 'invalid_redirect');
  checkVerifier(content, form.get('code_verifier'));
  checkReadable(client, content);
  const user = findUser(cognito, pool, content.username);
  if (!user) throw new OAuthError('invalid_grant');
  checkMaySignIn(user);
  const issue = { source: 'HostedAuth', scope: content.scope } as const;
  const overrides = await preTokenGeneration(cognito, { pool, client, user }, issue);
  const { session, refreshToken } = startSession(cognito, {
    pool,
    client,
    user,
    scope: content.scope,
    originId: content.ssoId ?? null,
  });
  const tokens = await signTokens(cognito, { client, user, nonce: content.nonce, overrides }, session);
  return { ...tokens, RefreshToken: refreshToken };
};

const grant = async (cognito: Cognito, app: App, form: URLSearchParams): Promise<AuthenticationResultType> => {
  switch (form.get('grant_type')) {
    case 'authorization_code':
      if (!app.client.settings.AllowedOAuthFlows?.includes('code')) throw new OAuthError('unauthorized_client');
      return redeemCode(cognito, app, form);
    case 'refresh_token': {
      const token = form.get('refresh_token');
      if (!token) throw new OAuthError('invalid_request');
      return refreshTokens(cognito, app, { token, checkSecret: () => {} });
    }
    case null:
      throw new OAuthError('invalid_request');
    default:
      throw new OAuthError('unsupported_grant_type');
  }
};

const toBody = ({ AccessToken, IdToken, RefreshToken, ExpiresIn, TokenType }: AuthenticationResultType) => ({
  id_token: IdToken,
  access_token: AccessToken,
  refresh_token: RefreshToken,
  expires_in: ExpiresIn,
  token_type: TokenType,
});

/** Returns the form, in which no parameter is repeated (RFC 6749, section 3.2). */
export const readOAuthForm = async ({ request }: Exchange): Promise<URLSearchParams> => {
  const form = await readForm(request);
  if (!form || new Set(form.keys()).size !== form.size) throw new OAuthError('invalid_request');
  return form;
};

/** Sends an OAuthError as JSON. @returns false for any other error */
export const sendOAuthError = ({ response }: Exchange, error: unknown): boolean => {
  if (!(error instanceof OAuthError)) return false;
  const description = error.message === '' ? {} : { error_description: error.message };
  sendJson(response, 400, { error: error.code, ...description });
  return true;
};

/** https://docs.aws.amazon.com/cognito/latest/developerguide/token-endpoint.html */
export const handleToken = async (cognito: Cognito, exchange: Exchange): Promise<void> => {
  try {
    const form = await readOAuthForm(exchange);
    const app = authenticateClient(cognito, exchange.request, form);
    const requester = readRequester(exchange.request);
    sendJson(exchange.response, 200, toBody(await grant({ ...cognito, requester }, app, form)));
  } catch (error) {
    // What keeps a user or a token from signing in is one error here.
    const oauthError = error instanceof CognitoError ? new OAuthError('invalid_grant') : error;
    if (!sendOAuthError(exchange, oauthError)) throw error;
  }
};
