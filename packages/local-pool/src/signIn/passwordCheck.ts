import type { Cognito } from '../cognito.ts';
import { notAuthorizedError } from '../cognitoError.ts';
import { verifyPassword } from '../passwords/passwordHash.ts';
import { type AppClient, hidesUnknownUsers } from '../pools/appClient.ts';
import type { UserPool } from '../pools/userPool.ts';
import { createVerifier, toSrpIdentity } from '../srp/verifier.ts';
import { findUser, saveUser, type User } from '../users/user.ts';
import { userNotFoundError } from '../users/userErrors.ts';
import { checkMaySignIn } from '../users/userStatus.ts';
import type { Caller } from './challenges.ts';
import { checkNotLocked, countFailure, toAccount } from './lockout.ts';

interface Attempt {
  name: string;
  password: string;
  /** True if every password is wrong, because the user is a simulated one. */
  isSimulated?: boolean;
}

/** Checks that apply even if the password, or the proof that the client knows it, is correct. */
export const checkMayUsePassword = ({ now }: Cognito, user: User): void => {
  checkMaySignIn(user);
  if (user.temporaryUntil !== undefined && now() >= user.temporaryUntil)
    throw notAuthorizedError('Temporary password has expired and must be reset by an administrator.');
};

/**
 * Tells a user whose password an administrator reset, with any password, unless the client hides who exists:
 * https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-using-import-tool-password-reset.html
 * Guess: that client gets the same exception with the password before the reset.
 */
export const checkNotReset = (client: AppClient, user: User): void => {
  if (user.status === 'RESET_REQUIRED' && !hidesUnknownUsers(client)) checkMaySignIn(user);
};

/** Saves what SRP needs, which users of a database before version 4 have not. */
const addVerifier = (cognito: Cognito, pool: UserPool, { user, password }: { user: User; password: string }): User => {
  const userAfter = { ...user, srp: createVerifier(toSrpIdentity(user), password) };
  saveUser(cognito, pool, { user: userAfter });
  return userAfter;
};

/**
 * Returns the user if the password is correct and the user may sign in with it. The exceptions of unknown users:
 * https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pool-managing-errors.html
 */
export const checkUserPassword = async (
  cognito: Cognito,
  { pool, client }: { pool: UserPool; client: AppClient },
  { name, password, isSimulated = false }: Attempt,
): Promise<User> => {
  const find = () => (isSimulated ? undefined : findUser(cognito, pool, name));
  const userBefore = find();
  const isCorrect = await verifyPassword(password, userBefore?.password);
  // Read the user again, because other requests ran while the hash was computed.
  const user = find();
  const account = toAccount(cognito, pool, name);
  checkNotLocked(cognito, account);
  if (user) checkNotReset(client, user);
  if (!user || !isCorrect || user.password !== userBefore?.password) {
    countFailure(cognito, account);
    throw user || hidesUnknownUsers(client)
      ? notAuthorizedError('Incorrect username or password.')
      : userNotFoundError();
  }
  checkMayUsePassword(cognito, user);
  return user.srp ? user : addVerifier(cognito, pool, { user, password });
};

/** Checks the password of a USER_AUTH sign-in, whose user can be simulated. */
export const checkCallerPassword = (cognito: Cognito, caller: Caller, password: string): Promise<User> => {
  const { simulatedName, user } = caller;
  const isSimulated = simulatedName !== undefined;
  return checkUserPassword(cognito, caller, { name: simulatedName ?? user.username, password, isSimulated });
};
