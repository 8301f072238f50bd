import { decodeJwt, errors, type JWTPayload, jwtVerify } from 'jose';
import type { Cognito } from '../cognito.ts';
import { notAuthorized } from '../cognitoError.ts';
import { type AppClient, findClient } from '../pools/appClient.ts';
import type { UserPool } from '../pools/userPool.ts';
import { requireUser, type User } from '../users/user.ts';
import { checkMaySignIn } from '../users/userStatus.ts';
import { findGrant } from './sessions.ts';

const claimsOf = (token: string): JWTPayload => {
  try {
    return decodeJwt(token);
  } catch {
    throw notAuthorized('Invalid Access Token');
  }
};

const verify = async (cognito: Cognito, token: string): Promise<JWTPayload> => {
  // The last part of the issuer: what comes before is the port of the day.
  const poolId = claimsOf(token).iss?.split('/').at(-1) ?? '';
  const key = await cognito.keys.of(poolId);
  if (!key) throw notAuthorized('Could not verify signature for Access Token');
  try {
    const { payload } = await jwtVerify(token, key.verify, {
      algorithms: ['RS256'],
      currentDate: new Date(cognito.now()),
    });
    return payload;
  } catch (error) {
    throw notAuthorized(
      error instanceof errors.JWTExpired ? 'Access Token has expired' : 'Could not verify signature for Access Token',
    );
  }
};

/** Whose access token this is, or the refusal in Cognito's words. */
export const authenticate = async (
  cognito: Cognito,
  token: string,
): Promise<{ user: User; pool: UserPool; client: AppClient }> => {
  const claims = await verify(cognito, token);
  if (claims.token_use !== 'access') throw notAuthorized('Invalid Access Token');
  const { client, pool } = findClient(cognito, String(claims.client_id));
  const user = requireUser(cognito, pool, String(claims.username));
  const grant = findGrant(cognito, String(claims.event_id));
  if (!grant || grant.revoked) throw notAuthorized('Access Token has been revoked');
  checkMaySignIn(user);
  return { user, pool, client };
};
