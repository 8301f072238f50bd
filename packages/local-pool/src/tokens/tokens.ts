import { createHash, randomUUID } from 'node:crypto';
import type { AuthenticationResultType } from '@aws-sdk/client-cognito-identity-provider';
import { type JWTPayload, SignJWT } from 'jose';
import type { Cognito } from '../cognito.ts';
import { toIdentitiesClaim } from '../federation/identities.ts';
import { toGroupsClaim, toRoleClaims } from '../groups/groupClaims.ts';
import { type AppClient, getTokenLifetime } from '../pools/appClient.ts';
import { toIssuer } from '../pools/userPool.ts';
import type { User } from '../users/user.ts';
import { selectReadableAttributes } from '../users/userAttributes.ts';
import { type Overrides, overrideAccessToken, overrideIdToken } from './claimOverrides.ts';
import { ADMIN_SCOPE, hasScope, selectByScope } from './scopes.ts';
import type { Session } from './sessions.ts';

interface Bearer {
  client: AppClient;
  user: User;
  /** The nonce of the request to the pool's domain. Tokens of a refresh have none: https://openid.net/specs/openid-connect-core-1_0.html#RefreshTokenResponse */
  nonce?: string | undefined;
  /** What the trigger of tokens changes. */
  overrides?: Overrides | undefined;
}

/** Attributes are strings, but OpenID Connect types some claims otherwise: https://openid.net/specs/openid-connect-core-1_0.html#StandardClaims */
const toClaim = (name: string, value: string) => {
  if (name === 'email_verified' || name === 'phone_number_verified') return value === 'true';
  return name === 'address' ? { formatted: value } : value;
};

const sign = async (
  cognito: Cognito,
  poolId: string,
  claims: JWTPayload & { token_use: 'access' | 'id' },
): Promise<string> => {
  const key = (await cognito.keys.get(poolId))?.[claims.token_use];
  if (!key) throw new Error(`User pool ${poolId} does not exist.`);
  return new SignJWT(claims).setProtectedHeader({ kid: key.kid, alg: 'RS256' }).sign(key.sign);
};

/** https://openid.net/specs/openid-connect-core-1_0.html#CodeIDToken */
const hashAccessToken = (token: string): string =>
  createHash('sha256').update(token).digest().subarray(0, 16).toString('base64url');

const toCommonClaims = (cognito: Cognito, { client, user }: Bearer, session: Session) => ({
  sub: user.sub,
  iss: toIssuer(cognito, user.poolId),
  event_id: session.event_id,
  // Only a client with token revocation has `origin_jti` in its tokens.
  ...(client.settings.EnableTokenRevocation === false ? {} : { origin_jti: session.id }),
  ...toGroupsClaim(cognito, user),
  auth_time: session.auth_time,
  iat: Math.floor(cognito.now() / 1000),
  jti: randomUUID(),
});

const signAccessToken = (cognito: Cognito, bearer: Bearer, session: Session): Promise<string> => {
  const claims = toCommonClaims(cognito, bearer, session);
  const own = {
    ...claims,
    client_id: bearer.client.id,
    scope: session.scope ?? ADMIN_SCOPE,
    // Tokens of the pool's domain have it: https://docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-user-pools-using-the-access-token.html
    ...(session.scope === null ? {} : { version: 2 }),
    // Like the example of the page above.
    ...(session.device_key === null ? {} : { device_key: session.device_key }),
    username: bearer.user.username,
    exp: claims.iat + getTokenLifetime(bearer.client, 'AccessToken'),
  };
  return sign(cognito, bearer.user.poolId, { ...overrideAccessToken(own, bearer.overrides), token_use: 'access' });
};

const signIdToken = (
  cognito: Cognito,
  { session, ...bearer }: Bearer & { session: Session },
  accessToken: string | undefined,
): Promise<string> => {
  const { client, user, nonce, overrides } = bearer;
  const claims = toCommonClaims(cognito, bearer, session);
  const attributes = Object.entries(selectByScope(session.scope, selectReadableAttributes(client, user)));
  const own = {
    ...Object.fromEntries(attributes.map(([name, value]) => [name, toClaim(name, value)])),
    ...toIdentitiesClaim(user),
    ...toRoleClaims(cognito, user),
    ...claims,
    ...(nonce === undefined ? {} : { nonce }),
    ...(accessToken === undefined ? {} : { at_hash: hashAccessToken(accessToken) }),
    aud: client.id,
    'cognito:username': user.username,
    exp: claims.iat + getTokenLifetime(client, 'IdToken'),
  };
  return sign(cognito, user.poolId, { ...overrideIdToken(own, overrides), token_use: 'id' });
};

/**
 * Returns an access token and an ID token with the claims of
 * https://docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-user-pools-using-the-access-token.html and
 * https://docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-user-pools-using-the-id-token.html
 * Without the scope `openid` there is no ID token.
 */
export const signTokens = async (
  cognito: Cognito,
  bearer: Bearer,
  session: Session,
): Promise<AuthenticationResultType> => {
  const result = { ExpiresIn: getTokenLifetime(bearer.client, 'AccessToken'), TokenType: 'Bearer' };
  if (session.scope === null) {
    const [AccessToken, IdToken] = await Promise.all([
      signAccessToken(cognito, bearer, session),
      signIdToken(cognito, { ...bearer, session }, undefined),
    ]);
    return { AccessToken, IdToken, ...result };
  }
  const AccessToken = await signAccessToken(cognito, bearer, session);
  if (!hasScope(session.scope, 'openid')) return { AccessToken, ...result };
  return { AccessToken, IdToken: await signIdToken(cognito, { ...bearer, session }, AccessToken), ...result };
};
