import { randomBytes } from 'node:crypto';
import type { Cognito } from '../cognito.ts';
import { notAuthorized } from '../cognitoError.ts';
import type { AppClient } from '../pools/appClient.ts';
import type { UserPool } from '../pools/userPool.ts';
import { requireUser, type User } from '../users/user.ts';

/** Who is signing in, and through what. */
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
  code?: string;
  /** What may be chosen or set up. */
  options?: string[];
}

export interface Challenge extends Caller {
  session: string;
  name: ChallengeName;
  code: string;
  options: string[];
}

/** 3 minutes unless the client says otherwise: AuthSessionValidity of https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_CreateUserPoolClient.html */
const lifeOf = ({ settings }: AppClient) => (settings.AuthSessionValidity ?? 3) * 60_000;

export const startChallenge = ({ database, now }: Cognito, caller: Caller, challenge: NewChallenge): string => {
  const session = randomBytes(96).toString('base64url');
  database.run('DELETE FROM challenges WHERE expires_at < ?', now());
  database.run(
    'INSERT INTO challenges (session, pool_id, client_id, username, name, code, options, expires_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
    session,
    caller.pool.id,
    caller.client.id,
    caller.user.username,
    challenge.name,
    challenge.code ?? null,
    JSON.stringify(challenge.options ?? []),
    now() + lifeOf(caller.client),
  );
  return session;
};

interface Row {
  pool_id: string;
  client_id: string;
  username: string;
  name: ChallengeName;
  code: string | null;
  options: string;
  expires_at: number;
  used: number;
}

const expired = () => notAuthorized('Invalid session for the user, session is expired.');

type Found = Omit<Challenge, keyof Caller> & { username: string; clientId: string; poolId: string };

/** The open challenge of a session. A wrong answer leaves it open, a right one closes it (AWS documents neither; pools do so). */
export const findChallenge = ({ database, now }: Cognito, session: string): Found => {
  const row = database.get<Row>('SELECT * FROM challenges WHERE session = ?', session);
  if (!row || row.expires_at <= now()) throw expired();
  if (row.used) throw notAuthorized('Invalid session for the user, session can only be used once.');
  const { username, name, pool_id, client_id, code, options } = row;
  return {
    session,
    username,
    name,
    poolId: pool_id,
    clientId: client_id,
    code: code ?? '',
    options: JSON.parse(options),
  };
};

/** The same, as the challenge that `name` answers on behalf of this client: a session belongs to one of each. */
export const openChallenge = (
  cognito: Cognito,
  who: { pool: UserPool; client: AppClient },
  asked: { session: string | undefined; name: string },
): Challenge => {
  const found = findChallenge(cognito, asked.session ?? '');
  if (found.clientId !== who.client.id || found.name !== asked.name) throw expired();
  return { ...found, ...who, user: requireUser(cognito, who.pool, found.username) };
};

export const closeChallenge = ({ database }: Cognito, { session }: { session: string }): void => {
  database.run('UPDATE challenges SET used = 1 WHERE session = ?', session);
};
