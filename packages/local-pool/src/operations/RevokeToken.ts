import type { RevokeTokenCommandInput, RevokeTokenCommandOutput } from '@aws-sdk/client-cognito-identity-provider';
import type { Operation } from '../cognito.ts';
import { CognitoError } from '../cognitoError.ts';
import { findClient } from '../pools/appClient.ts';
import { hasClientSecret } from '../pools/secretHash.ts';
import { findRefreshToken, revokeGrant } from '../tokens/sessions.ts';

/**
 * https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_RevokeToken.html
 * AWS documents the types of the refusals, not their texts.
 */
export const RevokeToken: Operation<RevokeTokenCommandInput, RevokeTokenCommandOutput> = (
  { ClientId = '', ClientSecret, Token = '' },
  cognito,
) => {
  const { client } = findClient(cognito, ClientId);
  if (!hasClientSecret(client, ClientSecret))
    throw new CognitoError('UnauthorizedException', 'Invalid client credentials');
  if (client.settings.EnableTokenRevocation === false)
    throw new CognitoError('UnsupportedOperationException', 'Token revocation is not enabled for this client');
  // Access and ID tokens are JWTs; a refresh token has no such parts.
  if (Token.split('.').length === 3)
    throw new CognitoError('UnsupportedTokenTypeException', 'Only refresh tokens can be revoked');
  const found = findRefreshToken(cognito, Token);
  // A token that nobody knows is as good as revoked (RFC 7009, 2.2); somebody else's is refused (2.1).
  if (!found) return {};
  if (found.client_id !== client.id)
    throw new CognitoError('UnauthorizedException', 'The token was not issued to this client');
  revokeGrant(cognito, found.id);
  return {};
};
