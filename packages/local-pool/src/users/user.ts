import type { UserStatusType } from '@aws-sdk/client-cognito-identity-provider';
import type { Cognito } from '../cognito.ts';
import type { CognitoError } from '../cognitoError.ts';
import type { Identity } from '../federation/identities.ts';
import type { MfaFactor } from '../mfa/factors.ts';
import { derivePasswordSecrets } from '../passwords/passwordSecrets.ts';
import { foldCase, type UserPool } from '../pools/userPool.ts';
import type { SrpVerifier } from '../srp/verifier.ts';
import { generateSub } from './sub.ts';
import { aliasExistsError, userNotFoundError } from './userErrors.ts';

interface Totp {
  secret: string;
  /** The time step of the last accepted code. Codes of this and earlier steps are rejected. */
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
  /** A hash. */
  password?: string | undefined;
  /** The verifier of the password. A user of an earlier version has none until the next sign-in with the password. */
  srp?: SrpVerifier | undefined;
  /** Hashes, newest first. */
  previousPasswords: string[];
  /** When an administrator's temporary password expires. */
  temporaryUntil?: number | undefined;
  attributes: Record<string, string>;
  /** New values of email and phone_number that are not verified yet. The old values stay in use. */
  pending: Record<string, string>;
  mfa: MfaFactor[];
  preferredMfa?: MfaFactor | undefined;
  /** True if the user turned on passkeys as MFA. They are not in `mfa`, because they can only be the first factor. */
  passkeyMfa?: boolean | undefined;
  totp?: Totp | undefined;
  /** The secret of AssociateSoftwareToken, until VerifySoftwareToken. */
  totpCandidate?: string | undefined;
  /** The accounts at identity providers that sign this user in. */
  identities?: Identity[] | undefined;
}

type NewUser = Pick<User, 'attributes' | 'status' | 'temporaryUntil'> & {
  username: string;
  /** Undefined for users who sign in without one. */
  password: string | undefined;
};

/** Returns a user that is not saved yet. */
export const buildUser = async (
  { now }: Cognito,
  pool: UserPool,
  { username, password, ...properties }: NewUser,
): Promise<User> => {
  const sub = generateSub();
  // With username attributes the typed name is an alias, and the username is the sub:
  // https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-settings-attributes.html
  const owner = { poolId: pool.id, username: pool.settings.UsernameAttributes?.length ? sub : username };
  return {
    ...owner,
    sub,
    ...properties,
    enabled: true,
    createdAt: now(),
    modifiedAt: now(),
    ...(password === undefined ? {} : await derivePasswordSecrets(owner, password)),
    previousPasswords: [],
    pending: {},
    mfa: [],
  };
};

/** Finds a user by the username, or by any alias that can be used to sign in. */
export const findUser = ({ database }: Cognito, pool: UserPool, name: string): User | undefined => {
  const row = database.get<{ data: string }>(
    'SELECT data FROM names JOIN users USING (pool_id, username) WHERE pool_id = :poolId AND name = :name',
    { poolId: pool.id, name: foldCase(pool, name) },
  );
  return row && JSON.parse(row.data);
};

/** Finds a user for callers that may learn which users exist: administrators, and users with an access token. */
export const requireUser = (cognito: Cognito, pool: UserPool, name: string): User => {
  const user = findUser(cognito, pool, name);
  if (!user) throw userNotFoundError();
  return user;
};

/**
 * Returns every name by which the user can be found. A username attribute is a sign-in name immediately, an alias only
 * after it is verified (a preferred username needs no verification):
 * https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-settings-attributes.html#user-pool-settings-aliases
 * Guess: a user of an identity provider is found by the username alone, because such a user can have the email address of
 * another user.
 */
const toSignInNames = ({ settings }: UserPool, { username, attributes, status }: User): string[] => {
  if (status === 'EXTERNAL_PROVIDER') return [username];
  const usernameAttributes = (settings.UsernameAttributes ?? []).map((name) => attributes[name]);
  const aliases = (settings.AliasAttributes ?? [])
    .filter((name) => name === 'preferred_username' || attributes[`${name}_verified`] === 'true')
    .map((name) => attributes[name]);
  return [username, ...usernameAttributes, ...aliases].filter((name): name is string => Boolean(name));
};

/**
 * Writes the user and the names by which it can be found.
 * @throws the error that `toError` returns, if another user has one of the names
 */
export const saveUser = (
  cognito: Cognito,
  pool: UserPool,
  { user, toError = aliasExistsError }: { user: User; toError?: (name: string) => CognitoError },
): void => {
  const { database } = cognito;
  const { username } = user;
  const key = { poolId: pool.id, username };
  database.transaction(() => {
    database.run('DELETE FROM names WHERE pool_id = :poolId AND username = :username', key);
    for (const name of new Set(toSignInNames(pool, user).map((signInName) => foldCase(pool, signInName)))) {
      const sql = 'INSERT OR IGNORE INTO names (pool_id, name, username) VALUES (:poolId, :name, :username)';
      if (database.run(sql, { ...key, name }) === 0) throw toError(name);
    }
    database.run(
      `INSERT INTO users (pool_id, username, data) VALUES (:poolId, :username, :data)
       ON CONFLICT DO UPDATE SET data = excluded.data`,
      { ...key, data: JSON.stringify({ ...user, modifiedAt: cognito.now() } satisfies User) },
    );
  });
};
