import { decodeJwt, decodeProtectedHeader, errors, type JWTPayload, jwtVerify } from 'jose';
import type { Cognito } from '../cognito.ts';
import { notAuthorizedError } from '../cognitoError.ts';
import { type AppClient, findClient } from '../pools/appClient.ts';
import type { UserPool } from '../pools/userPool.ts';
import { requireUser, type User } from '../users/user.ts';
import { checkMaySignIn } from '../users/userStatus.ts';
import { ADMIN_SCOPE, hasScope } from './scopes.ts';
import { findSession, type Session } from './sessions.ts';
import { findKeyById } from './signingKeys.ts';

const decode = (token: string): { claims: JWTPayload; kid: string | undefined } => {
  try {
    return { claims: decodeJwt(token), kid: decodeProtectedHeader(token).kid };
  } catch {
    throw notAuthorizedError('Invalid Access Token');
  }
};

const verify = async (cognito: Cognito, token: string): Promise<JWTPayload> => {
  // Only the last part of the issuer identifies the pool: the port before it can change at each start.
  const { claims, kid } = decode(token);
  const poolId = claims.iss?.split('/').at(-1) ?? '';
  const key = findKeyById(await cognito.keys.get(poolId), kid);
  if (!key) throw notAuthorizedError('Could not verify signature for Access Token');
  try {
    const { payload } = await jwtVerify(token, key.verify, {
      algorithms: ['RS256'],
      currentDate: new Date(cognito.now()),
    });
    return payload;
  } catch (error) {
    throw notAuthorizedError(
      error instanceof errors.JWTExpired ? 'Access Token has expired' : 'Could not verify signature for Access Token',
    );
  }
};

interface Bearer {
  user: User;
  pool: UserPool;
  client: AppClient;
  session: Session;
  /** Separated by spaces. */
  scope: string;
}

/** Returns the user, pool, app client, session and scopes of an access token. Throws Cognito's exception if it is not valid. */
export const authenticateToken = async (cognito: Cognito, token: string): Promise<Bearer> => {
  const claims = await verify(cognito, token);
  if (claims.token_use !== 'access') throw notAuthorizedError('Invalid Access Token');
  const { client, pool } = findClient(cognito, String(claims.client_id));
  const user = requireUser(cognito, pool, String(claims.username));
  const session = findSession(cognito, String(claims.event_id));
  if (!session || session.revoked) throw notAuthorizedError('Access Token has been revoked');
  checkMaySignIn(user);
  return { user, pool, client, session, scope: String(claims.scope) };
};

/** Does the same for the operations of a signed-in user, which need a scope: https://github.com/aws-amplify/amplify-js/issues/1906 */
export const authenticate = async (cognito: Cognito, token: string): Promise<Omit<Bearer, 'scope'>> => {
  const { scope, ...bearer } = await authenticateToken(cognito, token);
  if (!hasScope(scope, ADMIN_SCOPE)) throw notAuthorizedError('Access Token does not have required scopes');
  return bearer;
};
