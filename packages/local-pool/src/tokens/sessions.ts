import { createHash, randomBytes, randomUUID } from 'node:crypto';
import type { Cognito } from '../cognito.ts';
import { CognitoError, notAuthorized } from '../cognitoError.ts';
import { type AppClient, tokenSeconds } from '../pools/appClient.ts';
import type { User } from '../users/user.ts';

/**
 * A sign-in and all that is refreshed from it. Its id is the `origin_jti` of every one of its tokens, by which they are
 * revoked together: https://docs.aws.amazon.com/cognito/latest/developerguide/token-revocation.html
 */
export interface Grant {
  id: string;
  pool_id: string;
  client_id: string;
  username: string;
  /** Epoch seconds. */
  auth_time: number;
  /** Epoch milliseconds; "the new refresh token is valid for the remaining duration of the original refresh token". */
  expires_at: number;
  revoked: number;
}

const digestOf = (token: string) => createHash('sha256').update(token).digest('base64url');

const issueRefreshToken = ({ database }: Cognito, { id }: Grant): string => {
  const token = randomBytes(48).toString('base64url');
  database.run('INSERT INTO refresh_tokens (digest, grant_id) VALUES (?, ?)', digestOf(token), id);
  return token;
};

export const startGrant = (cognito: Cognito, { client, user }: { client: AppClient; user: User }) => {
  const time = cognito.now();
  const grant: Grant = {
    id: randomUUID(),
    pool_id: user.poolId,
    client_id: client.id,
    username: user.username,
    auth_time: Math.floor(time / 1000),
    expires_at: time + tokenSeconds(client, 'RefreshToken') * 1000,
    revoked: 0,
  };
  const refreshToken = cognito.database.transaction(() => {
    cognito.database.run(
      'INSERT INTO grants (id, pool_id, client_id, username, auth_time, expires_at) VALUES (?, ?, ?, ?, ?, ?)',
      grant.id,
      grant.pool_id,
      grant.client_id,
      grant.username,
      grant.auth_time,
      grant.expires_at,
    );
    return issueRefreshToken(cognito, grant);
  });
  return { grant, refreshToken };
};

export const findGrant = ({ database }: Cognito, id: string): Grant | undefined =>
  database.get<Grant>('SELECT * FROM grants WHERE id = ?', id);

type RefreshToken = Grant & { digest: string; rotated_at: number | null };

export const findRefreshToken = ({ database }: Cognito, token: string): RefreshToken | undefined =>
  database.get<RefreshToken>(
    'SELECT grants.*, digest, rotated_at FROM refresh_tokens JOIN grants ON grants.id = grant_id WHERE digest = ?',
    digestOf(token),
  );

/** The grant of a refresh token that may still be used by this client, or the refusal in Cognito's words. */
export const checkRefreshToken = (cognito: Cognito, client: AppClient, token: string): RefreshToken => {
  const found = findRefreshToken(cognito, token);
  if (found?.client_id !== client.id) throw notAuthorized('Invalid Refresh Token');
  if (found.revoked) throw notAuthorized('Refresh Token has been revoked');
  if (found.expires_at <= cognito.now()) throw notAuthorized('Refresh Token has expired');
  const grace = (client.settings.RefreshTokenRotation?.RetryGracePeriodSeconds ?? 0) * 1000;
  // "...refresh a token that has been invalidated by refresh-token rotation". AWS documents no message, and does not
  // say that the newer tokens of the sign-in are revoked as well, so they are not.
  if (found.rotated_at !== null && cognito.now() >= found.rotated_at + grace)
    throw new CognitoError('RefreshTokenReuseException', 'Refresh Token has been rotated and cannot be used again');
  return found;
};

/** The next refresh token: https://docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-user-pools-using-the-refresh-token.html#using-the-refresh-token-rotation */
export const rotate = (cognito: Cognito, token: RefreshToken): string =>
  cognito.database.transaction(() => {
    cognito.database.run(
      // A retry within the grace period does not begin another one.
      'UPDATE refresh_tokens SET rotated_at = coalesce(rotated_at, ?) WHERE digest = ?',
      cognito.now(),
      token.digest,
    );
    return issueRefreshToken(cognito, token);
  });

export const revokeGrant = ({ database }: Cognito, id: string): void => {
  database.run('UPDATE grants SET revoked = 1 WHERE id = ?', id);
};

export const revokeAllGrants = ({ database }: Cognito, { poolId, username }: User): void => {
  database.run('UPDATE grants SET revoked = 1 WHERE pool_id = ? AND username = ?', poolId, username);
};
