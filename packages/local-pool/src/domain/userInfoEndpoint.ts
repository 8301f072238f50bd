import type { Cognito } from '../cognito.ts';
import { CognitoError } from '../cognitoError.ts';
import { toIdentitiesAttribute } from '../federation/identities.ts';
import { type Exchange, sendJson } from '../http/exchange.ts';
import { authenticateToken } from '../tokens/accessToken.ts';
import { hasScope, selectByScope } from '../tokens/scopes.ts';
import { selectReadableAttributes } from '../users/userAttributes.ts';

const reject = ({ response }: Exchange, code: string, description: string): void => {
  response.setHeader('www-authenticate', `Bearer error="${code}", error_description="${description}"`);
  sendJson(response, 401, { error: code, error_description: description });
};

/**
 * Each claim is a string, `email_verified` too: https://docs.aws.amazon.com/cognito/latest/developerguide/userinfo-endpoint.html
 * The description of a missing scope: https://github.com/simov/grant/issues/189. Guess: the descriptions of other tokens.
 */
export const handleUserInfo = async (cognito: Cognito, exchange: Exchange): Promise<void> => {
  const [, token] = /^Bearer ([\w.=-]+)$/i.exec(exchange.request.headers.authorization ?? '') ?? [];
  if (token === undefined) return reject(exchange, 'invalid_token', 'Access token is missing');
  try {
    const { user, client, scope } = await authenticateToken(cognito, token);
    if (!hasScope(scope, 'openid'))
      return reject(exchange, 'insufficient_scope', 'Access token does not contain openid scope');
    sendJson(exchange.response, 200, {
      sub: user.sub,
      ...selectByScope(scope, selectReadableAttributes(client, user)),
      ...toIdentitiesAttribute(user),
      username: user.username,
    });
  } catch (error) {
    if (!(error instanceof CognitoError)) throw error;
    reject(exchange, 'invalid_token', error.message);
  }
};
