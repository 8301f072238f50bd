import { randomUUID } from 'node:crypto';
import type { AuthenticationResultType } from '@aws-sdk/client-cognito-identity-provider';
import { type JWTPayload, SignJWT } from 'jose';
import type { Cognito } from '../cognito.ts';
import { type AppClient, tokenSeconds } from '../pools/appClient.ts';
import { issuerOf } from '../pools/userPool.ts';
import type { User } from '../users/user.ts';
import { readableAttributes } from '../users/userAttributes.ts';
import type { Grant } from './sessions.ts';

const ACCESS_SCOPE = 'aws.cognito.signin.user.admin';

/** Attributes are strings, but for those that OpenID Connect types otherwise (https://openid.net/specs/openid-connect-core-1_0.html#StandardClaims). */
const claimOf = (name: string, value: string) => {
  if (name === 'email_verified' || name === 'phone_number_verified') return value === 'true';
  return name === 'address' ? { formatted: value } : value;
};

const sign = async (cognito: Cognito, poolId: string, claims: JWTPayload): Promise<string> => {
  const key = await cognito.keys.of(poolId);
  if (!key) throw new Error(`User pool ${poolId} has no signing key`);
  return new SignJWT(claims).setProtectedHeader({ kid: key.kid, alg: 'RS256' }).sign(key.sign);
};

/**
 * Access and ID token with the claims of
 * https://docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-user-pools-using-the-access-token.html and
 * https://docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-user-pools-using-the-id-token.html
 */
export const signTokens = async (
  cognito: Cognito,
  { client, user }: { client: AppClient; user: User },
  grant: Grant,
): Promise<AuthenticationResultType> => {
  const iat = Math.floor(cognito.now() / 1000);
  // `event_id` names the sign-in whether or not the client has token revocation, which is what adds `origin_jti`.
  const shared = {
    sub: user.sub,
    iss: issuerOf(cognito, user.poolId),
    event_id: grant.id,
    ...(client.settings.EnableTokenRevocation === false ? {} : { origin_jti: grant.id }),
    auth_time: grant.auth_time,
    iat,
  };
  const attributes = Object.entries(readableAttributes(client, user)).map(([name, value]) => [
    name,
    claimOf(name, value),
  ]);
  const [AccessToken, IdToken] = await Promise.all([
    sign(cognito, user.poolId, {
      ...shared,
      client_id: client.id,
      token_use: 'access',
      scope: ACCESS_SCOPE,
      username: user.username,
      exp: iat + tokenSeconds(client, 'AccessToken'),
      jti: randomUUID(),
    }),
    sign(cognito, user.poolId, {
      ...Object.fromEntries(attributes),
      ...shared,
      aud: client.id,
      token_use: 'id',
      'cognito:username': user.username,
      exp: iat + tokenSeconds(client, 'IdToken'),
      jti: randomUUID(),
    }),
  ]);
  return { AccessToken, IdToken, ExpiresIn: tokenSeconds(client, 'AccessToken'), TokenType: 'Bearer' };
};
