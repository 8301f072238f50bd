import { randomUUID } from 'node:crypto';
import type { AuthenticationResultType } from '@aws-sdk/client-cognito-identity-provider';
import { type JWTPayload, SignJWT } from 'jose';
import type { Cognito } from '../cognito.ts';
import { type AppClient, getTokenLifetime } from '../pools/appClient.ts';
import { toIssuer } from '../pools/userPool.ts';
import type { User } from '../users/user.ts';
import { selectReadableAttributes } from '../users/userAttributes.ts';
import type { Session } from './sessions.ts';

const ACCESS_SCOPE = 'aws.cognito.signin.user.admin';

/** Attributes are strings, but OpenID Connect types some claims otherwise: https://openid.net/specs/openid-connect-core-1_0.html#StandardClaims */
const toClaim = (name: string, value: string) => {
  if (name === 'email_verified' || name === 'phone_number_verified') return value === 'true';
  return name === 'address' ? { formatted: value } : value;
};

const sign = async (cognito: Cognito, poolId: string, claims: JWTPayload): Promise<string> => {
  const key = await cognito.keys.get(poolId);
  if (!key) throw new Error(`User pool ${poolId} does not exist.`);
  return new SignJWT(claims).setProtectedHeader({ kid: key.kid, alg: 'RS256' }).sign(key.sign);
};

/**
 * Returns an access token and an ID token with the claims of
 * https://docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-user-pools-using-the-access-token.html and
 * https://docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-user-pools-using-the-id-token.html
 */
export const signTokens = async (
  cognito: Cognito,
  { client, user }: { client: AppClient; user: User },
  session: Session,
): Promise<AuthenticationResultType> => {
  const iat = Math.floor(cognito.now() / 1000);
  const claims = {
    sub: user.sub,
    iss: toIssuer(cognito, user.poolId),
    event_id: session.id,
    // Only a client with token revocation has `origin_jti` in its tokens.
    ...(client.settings.EnableTokenRevocation === false ? {} : { origin_jti: session.id }),
    auth_time: session.auth_time,
    iat,
  };
  const attributes = Object.entries(selectReadableAttributes(client, user)).map(([name, value]) => [
    name,
    toClaim(name, value),
  ]);
  const [AccessToken, IdToken] = await Promise.all([
    sign(cognito, user.poolId, {
      ...claims,
      client_id: client.id,
      token_use: 'access',
      scope: ACCESS_SCOPE,
      username: user.username,
      exp: iat + getTokenLifetime(client, 'AccessToken'),
      jti: randomUUID(),
    }),
    sign(cognito, user.poolId, {
      ...Object.fromEntries(attributes),
      ...claims,
      aud: client.id,
      token_use: 'id',
      'cognito:username': user.username,
      exp: iat + getTokenLifetime(client, 'IdToken'),
      jti: randomUUID(),
    }),
  ]);
  return { AccessToken, IdToken, ExpiresIn: getTokenLifetime(client, 'AccessToken'), TokenType: 'Bearer' };
};
