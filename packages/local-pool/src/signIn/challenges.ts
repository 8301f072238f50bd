import { randomBytes } from 'node:crypto';
import type { Cognito } from '../cognito.ts';
import { notAuthorizedError } from '../cognitoError.ts';
import type { AppClient } from '../pools/appClient.ts';
import type { UserPool } from '../pools/userPool.ts';
import { requireUser, type User } from '../users/user.ts';

/** The user who signs in, and the app client and pool of the request. */
export interface Caller {
  pool: UserPool;
  client: AppClient;
  user: User;
}

export type ChallengeName =
  | 'SMS_MFA'
  | 'EMAIL_OTP'
  | 'SOFTWARE_TOKEN_MFA'
  | 'SELECT_MFA_TYPE'
  | 'MFA_SETUP'
  | 'NEW_PASSWORD_REQUIRED';

interface NewChallenge {
  name: ChallengeName;
  code?: string | undefined;
  /** The factors that the user can choose or set up. */
  options?: string[] | undefined;
}

export interface Challenge extends Caller {
  session: string;
  name: ChallengeName;
  code: string;
  options: string[];
}

/** AuthSessionValidity, 3 minutes by default: https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_CreateUserPoolClient.html */
const getLifetime = ({ settings }: AppClient) => (settings.AuthSessionValidity ?? 3) * 60_000;

/** Returns the new challenge's session. */
export const createChallenge = (
  { database, now }: Cognito,
  { pool, client, user }: Caller,
  { name, code, options }: NewChallenge,
): string => {
  const session = randomBytes(96).toString('base64url');
  database.run('DELETE FROM challenges WHERE expires_at < :now', { now: now() });
  database.run(
    `INSERT INTO challenges (session, pool_id, client_id, username, name, code, options, expires_at)
     VALUES (:session, :poolId, :clientId, :username, :name, :code, :options, :expiresAt)`,
    {
      session,
      poolId: pool.id,
      clientId: client.id,
      username: user.username,
      name,
      code: code ?? null,
      options: JSON.stringify(options ?? []),
      expiresAt: now() + getLifetime(client),
    },
  );
  return session;
};

interface Row {
  client_id: string;
  username: string;
  name: ChallengeName;
  code: string | null;
  options: string;
  expires_at: number;
  used: number;
}

export const sessionExpiredError = () => notAuthorizedError('Invalid session for the user, session is expired.');

/**
 * Finds the open challenge of a session. Guess: a wrong answer leaves a challenge open, and a correct one closes it, as
 * reported of real pools. AWS documents neither.
 */
export const findChallenge = (
  { database, now }: Cognito,
  session: string,
): Omit<Challenge, keyof Caller> & { username: string; clientId: string } => {
  const row = database.get<Row>('SELECT * FROM challenges WHERE session = :session', { session });
  if (!row || row.expires_at <= now()) throw sessionExpiredError();
  if (row.used) throw notAuthorizedError('Invalid session for the user, session can only be used once.');
  const { username, name, client_id, code, options } = row;
  return { session, username, name, clientId: client_id, code: code ?? '', options: JSON.parse(options) };
};

/** Finds the open challenge, and checks that it belongs to this client and is of this kind. */
export const requireChallenge = (
  cognito: Cognito,
  { pool, client }: { pool: UserPool; client: AppClient },
  { session, name }: { session: string; name: string },
): Challenge => {
  const challenge = findChallenge(cognito, session);
  if (challenge.clientId !== client.id || challenge.name !== name) throw sessionExpiredError();
  return { ...challenge, pool, client, user: requireUser(cognito, pool, challenge.username) };
};

export const closeChallenge = ({ database }: Cognito, { session }: { session: string }): void => {
  database.run('UPDATE challenges SET used = 1 WHERE session = :session', { session });
};
