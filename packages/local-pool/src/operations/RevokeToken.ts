import type { RevokeTokenCommandInput, RevokeTokenCommandOutput } from '@aws-sdk/client-cognito-identity-provider';
import type { Operation } from '../cognito.ts';
import { CognitoError } from '../cognitoError.ts';
import { findClient } from '../pools/appClient.ts';
import { isClientSecret } from '../pools/secretHash.ts';
import { revokesAssociated } from '../pools/sessionTracking.ts';
import { endSsoSession, findRefreshToken, revokeSession } from '../tokens/sessions.ts';

/**
 * https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_RevokeToken.html
 * Guess: the messages. AWS documents only the exceptions.
 */
export const RevokeToken: Operation<RevokeTokenCommandInput, RevokeTokenCommandOutput> = (
  { ClientId = '', ClientSecret, Token = '', RevokeAssociatedSessions },
  cognito,
) => {
  const { client } = findClient(cognito, ClientId);
  const isLinked = revokesAssociated(RevokeAssociatedSessions);
  if (!isClientSecret(client, ClientSecret))
    throw new CognitoError('UnauthorizedException', 'Invalid client credentials');
  if (client.settings.EnableTokenRevocation === false)
    throw new CognitoError('UnsupportedOperationException', 'Token revocation is not enabled for this client');
  // Access and ID tokens are JWTs, which have three parts. A refresh token has five.
  if (Token.split('.').length === 3)
    throw new CognitoError('UnsupportedTokenTypeException', 'Only refresh tokens can be revoked');
  const session = findRefreshToken(cognito, Token);
  // RFC 7009 accepts an unknown token (section 2.2) and rejects a token of another client (section 2.1).
  if (!session) return {};
  if (session.client_id !== client.id)
    throw new CognitoError('UnauthorizedException', 'The token was not issued to this client');
  revokeSession(cognito, session.id);
  if (isLinked) endSsoSession(cognito, session.origin_id);
  return {};
};
