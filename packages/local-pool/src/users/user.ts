import type { AttributeType, UserStatusType } from '@aws-sdk/client-cognito-identity-provider';
import type { Cognito } from '../cognito.ts';
import { CognitoError } from '../cognitoError.ts';
import type { MfaFactor } from '../mfa/factors.ts';
import { foldCase, type UserPool } from '../pools/userPool.ts';

interface Totp {
  secret: string;
  /** The last time step of which a code was accepted: none up to it is accepted again. */
  lastStep: number;
  deviceName?: string | undefined;
}

export interface User {
  poolId: string;
  username: string;
  sub: string;
  status: UserStatusType;
  enabled: boolean;
  createdAt: number;
  modifiedAt: number;
  password?: string | undefined;
  previousPasswords: string[];
  /** Until when an administrator's temporary password serves. */
  temporaryUntil?: number | undefined;
  attributes: Record<string, string>;
  /** New values of email and phone_number that wait for their code; the old ones go on working. */
  pending: Record<string, string>;
  mfa: MfaFactor[];
  preferredMfa?: MfaFactor | undefined;
  totp?: Totp | undefined;
  /** The secret of AssociateSoftwareToken, until VerifySoftwareToken. */
  totpCandidate?: string | undefined;
}

export const userDoesNotExist = () => new CognitoError('UserNotFoundException', 'User does not exist.');

/** By username or by any alias that works. */
export const findUser = ({ database }: Cognito, pool: UserPool, name: string): User | undefined => {
  const row = database.get<{ data: string }>(
    'SELECT data FROM names JOIN users USING (pool_id, username) WHERE pool_id = ? AND name = ?',
    pool.id,
    foldCase(pool, name),
  );
  return row && JSON.parse(row.data);
};

/** For operations whose caller may know who exists: administrators, and users by their own token. */
export const requireUser = (cognito: Cognito, pool: UserPool, name: string): User => {
  const user = findUser(cognito, pool, name);
  if (!user) throw userDoesNotExist();
  return user;
};

/**
 * Every name under which the user can be found. A username attribute serves at once; an alias only when it is verified
 * (a preferred username needs no verification):
 * https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-settings-attributes.html#user-pool-settings-aliases
 */
const namesOf = ({ settings }: UserPool, { username, attributes }: User): string[] => {
  const always = (settings.UsernameAttributes ?? []).map((name) => attributes[name]);
  const aliases = (settings.AliasAttributes ?? [])
    .filter((name) => name === 'preferred_username' || attributes[`${name}_verified`] === 'true')
    .map((name) => attributes[name]);
  return [username, ...always, ...aliases].filter((name) => name !== undefined && name !== '') as string[];
};

/**
 * Writes the user and the names under which it is found, in a transaction of its own or the caller's.
 * Throws what `taken` makes where a name is somebody else's.
 */
export const saveUser = (
  cognito: Cognito,
  pool: UserPool,
  { user, taken = aliasExists }: { user: User; taken?: (name: string) => CognitoError },
): void => {
  const { database } = cognito;
  database.transaction(() => {
    database.run('DELETE FROM names WHERE pool_id = ? AND username = ?', pool.id, user.username);
    for (const name of new Set(namesOf(pool, user).map((each) => foldCase(pool, each)))) {
      const sql = 'INSERT OR IGNORE INTO names (pool_id, name, username) VALUES (?, ?, ?)';
      if (database.run(sql, pool.id, name, user.username) === 0) throw taken(name);
    }
    database.run(
      'INSERT INTO users (pool_id, username, data) VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET data = excluded.data',
      pool.id,
      user.username,
      JSON.stringify({ ...user, modifiedAt: cognito.now() } satisfies User),
    );
  });
};

const attributeNamed = (name: string) =>
  name.includes('@') ? 'email' : /^\+\d+$/.test(name) ? 'phone_number' : 'username';

/** The page of the API reference names the exception; the sentence is what pools answer. */
export const aliasExists = (name: string) =>
  new CognitoError('AliasExistsException', `An account with the ${attributeNamed(name)} already exists.`);

export const usernameExists = (name: string) =>
  new CognitoError(
    'UsernameExistsException',
    attributeNamed(name) === 'username'
      ? 'User already exists'
      : `An account with the given ${attributeNamed(name)} already exists.`,
  );

export const removeUser = ({ database }: Cognito, { poolId, username }: User): void => {
  database.transaction(() => {
    database.run(
      'DELETE FROM refresh_tokens WHERE grant_id IN (SELECT id FROM grants WHERE pool_id = ? AND username = ?)',
      poolId,
      username,
    );
    for (const table of ['users', 'names', 'codes', 'challenges', 'grants'])
      database.run(`DELETE FROM ${table} WHERE pool_id = ? AND username = ?`, poolId, username);
  });
};

export const attributeList = ({ sub, attributes }: User): AttributeType[] =>
  Object.entries({ sub, ...attributes }).map(([Name, Value]) => ({ Name, Value }));

/** What ListUsers, AdminGetUser and AdminCreateUser tell of a user. */
export const describeUser = (user: User) => ({
  Username: user.username,
  UserCreateDate: new Date(user.createdAt),
  UserLastModifiedDate: new Date(user.modifiedAt),
  Enabled: user.enabled,
  UserStatus: user.status,
});

/** Left out where no factor is enabled, as by AWS. */
export const describeMfa = ({ mfa, preferredMfa }: User) => ({
  ...(mfa.length > 0 ? { UserMFASettingList: mfa } : {}),
  ...(preferredMfa ? { PreferredMfaSetting: preferredMfa } : {}),
});
