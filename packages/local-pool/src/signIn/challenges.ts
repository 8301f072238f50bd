import { randomBytes } from 'node:crypto';
import type { Cognito } from '../cognito.ts';
import { notAuthorizedError } from '../cognitoError.ts';
import type { AppClient } from '../pools/appClient.ts';
import type { UserPool } from '../pools/userPool.ts';
import type { TokenSource } from '../triggers/preTokenGeneration.ts';
import { simulateUser } from '../users/simulatedUser.ts';
import { requireUser, type User } from '../users/user.ts';
import type { ChallengeName, SignUpSession } from './challengeNames.ts';

/** The user who signs in, and the app client and pool of the request. */
export interface Caller {
  pool: UserPool;
  client: AppClient;
  user: User;
  /** The name that was typed, folded, if `user` is simulated: the client must not learn that nobody has this name. */
  simulatedName?: string | undefined;
  /** The device that the user signs in with, if it exists. */
  deviceKey?: string | undefined;
  /** What completes the sign-in, for the trigger of tokens. */
  tokenSource?: TokenSource | undefined;
}

interface NewChallenge {
  name: ChallengeName | SignUpSession;
  /** What finds the challenge, if it is not a new session. */
  session?: string | undefined;
  /** The code that was sent, the challenge that a passkey signs, or the SRP exchange as JSON. */
  code?: string | undefined;
  /** The factors that the user can choose or set up, or the address that the code was sent to. */
  options?: string[] | undefined;
  /** True if the user has not proven anything yet. EMAIL_OTP can be a first or a second factor. */
  isFirstFactor?: boolean | undefined;
}

export interface Challenge extends Caller {
  session: string;
  name: ChallengeName | SignUpSession;
  code: string;
  options: string[];
  isFirstFactor: boolean;
}

/** AuthSessionValidity, 3 minutes by default: https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_CreateUserPoolClient.html */
const getLifetime = ({ settings }: AppClient) => (settings.AuthSessionValidity ?? 3) * 60_000;

/** A real session is opaque and has at most 2048 characters: https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_RespondToAuthChallenge.html */
const SESSION_BYTES = 1280;

const generateSession = (): string => randomBytes(SESSION_BYTES).toString('base64url');

/** Returns the new challenge's session. */
export const createChallenge = (
  { database, now }: Cognito,
  { pool, client, user, simulatedName, deviceKey }: Caller,
  { name, code, options, isFirstFactor, session = generateSession() }: NewChallenge,
): string => {
  database.run('DELETE FROM challenges WHERE expires_at < :now', { now: now() });
  database.run(
    `INSERT INTO challenges
       (session, pool_id, client_id, username, name, code, options, expires_at, is_first_factor, is_simulated, device_key)
     VALUES
       (:session, :poolId, :clientId, :username, :name, :code, :options, :expiresAt, :isFirstFactor, :isSimulated,
        :deviceKey)`,
    {
      session,
      poolId: pool.id,
      clientId: client.id,
      username: simulatedName ?? user.username,
      name,
      code: code ?? null,
      options: JSON.stringify(options ?? []),
      expiresAt: now() + getLifetime(client),
      isFirstFactor: Number(isFirstFactor ?? false),
      isSimulated: Number(simulatedName !== undefined),
      deviceKey: deviceKey ?? null,
    },
  );
  return session;
};

interface Row {
  client_id: string;
  username: string;
  name: ChallengeName | SignUpSession;
  code: string | null;
  options: string;
  expires_at: number;
  used: number;
  is_first_factor: number;
  is_simulated: number;
  wrong_answers: number;
  device_key: string | null;
}

export const readChallenge = ({ database }: Cognito, session: string): Row | undefined =>
  database.get<Row>('SELECT * FROM challenges WHERE session = :session', { session });

/** Guess: the fifth wrong code of a sign-in voids its session. AWS documents no limit. */
const MAX_WRONG_ANSWERS = 5;

export const sessionExpiredError = () => notAuthorizedError('Invalid session for the user, session is expired.');

/**
 * Finds the open challenge of a session. Guess: a wrong answer leaves a challenge open, and a correct one closes it, as
 * reported of real pools. AWS documents neither.
 */
export const findChallenge = (
  cognito: Cognito,
  session: string,
): Omit<Challenge, keyof Caller> &
  Pick<Caller, 'deviceKey'> & { username: string; clientId: string; isSimulated: boolean } => {
  const row = readChallenge(cognito, session);
  if (!row || row.expires_at <= cognito.now() || row.wrong_answers >= MAX_WRONG_ANSWERS) throw sessionExpiredError();
  if (row.used) throw notAuthorizedError('Invalid session for the user, session can only be used once.');
  const { username, name, client_id, code, options } = row;
  return {
    session,
    username,
    name,
    clientId: client_id,
    code: code ?? '',
    options: JSON.parse(options),
    isFirstFactor: row.is_first_factor === 1,
    isSimulated: row.is_simulated === 1,
    deviceKey: row.device_key ?? undefined,
  };
};

/** Finds the open challenge, and checks that it belongs to this client and is of this kind. */
export const requireChallenge = (
  cognito: Cognito,
  { pool, client }: { pool: UserPool; client: AppClient },
  { session, name }: { session: string; name: string },
): Challenge => {
  const challenge = findChallenge(cognito, session);
  if (challenge.clientId !== client.id || challenge.name !== name) throw sessionExpiredError();
  const { username, isSimulated } = challenge;
  if (isSimulated)
    return { ...challenge, pool, client, user: simulateUser(cognito, pool, username), simulatedName: username };
  return { ...challenge, pool, client, user: requireUser(cognito, pool, username) };
};

export const countWrongAnswer = ({ database }: Cognito, { session }: { session: string }): void => {
  database.run('UPDATE challenges SET wrong_answers = wrong_answers + 1 WHERE session = :session', { session });
};

export const closeChallenge = ({ database }: Cognito, { session }: { session: string }): void => {
  database.run('UPDATE challenges SET used = 1 WHERE session = :session', { session });
};
