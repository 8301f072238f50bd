import type { Cognito } from '../cognito.ts';
import { CognitoError } from '../cognitoError.ts';
import type { Exchange } from '../http/exchange.ts';
import { RevokeToken } from '../operations/RevokeToken.ts';
import { authenticateClient } from './clientAuthentication.ts';
import { OAuthError, type OAuthErrorCode } from './domainErrors.ts';
import { readOAuthForm, sendOAuthError } from './tokenEndpoint.ts';

const CODES: Record<string, OAuthErrorCode> = {
  UnauthorizedException: 'invalid_client',
  UnsupportedTokenTypeException: 'unsupported_token_type',
};

/** RFC 7009, with the rules of RevokeToken: https://docs.aws.amazon.com/cognito/latest/developerguide/revocation-endpoint.html */
export const handleRevoke = async (cognito: Cognito, exchange: Exchange): Promise<void> => {
  try {
    const form = await readOAuthForm(exchange);
    const { client, secret } = authenticateClient(cognito, exchange.request, form);
    const Token = form.get('token');
    if (!Token) throw new OAuthError('invalid_request');
    await RevokeToken({ ClientId: client.id, ClientSecret: secret, Token }, cognito);
    exchange.response.writeHead(200);
    exchange.response.end();
  } catch (error) {
    const oauthError =
      error instanceof CognitoError ? new OAuthError(CODES[error.type] ?? 'invalid_request', error.message) : error;
    if (!sendOAuthError(exchange, oauthError)) throw error;
  }
};
