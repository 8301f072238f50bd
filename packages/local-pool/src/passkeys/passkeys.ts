import type { Cognito } from '../cognito.ts';
import { CognitoError } from '../cognitoError.ts';
import type { UserPool } from '../pools/userPool.ts';
import { requireUser, type User } from '../users/user.ts';

export interface Passkey {
  /** Base64url, chosen by the authenticator. */
  credentialId: string;
  relyingPartyId: string;
  /** A COSE key as base64url. */
  publicKey: string;
  /** The authenticator's signature counter of the last assertion. */
  counter: number;
  name: string;
  attachment?: string | undefined;
  transports: string[];
  createdAt: number;
}

/** "Up to 20 passkeys" per user: https://docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-user-pools-authentication-flow-methods.html */
export const MAX_PASSKEYS = 20;

interface Row {
  id: number;
  data: string;
  counter: number;
}

const toPasskey = ({ data, counter }: Row): Passkey => ({ ...JSON.parse(data), counter });

/**
 * Returns the user's passkeys, oldest first. Those of an earlier relying party stay, although they cannot be used:
 * https://docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-user-pools-authentication-flow-methods.html
 * @param relyingPartyId if set, only the passkeys of this relying party are returned
 */
export const listPasskeys = (
  { database }: Cognito,
  { poolId, username }: Pick<User, 'poolId' | 'username'>,
  relyingPartyId?: string,
): Passkey[] =>
  database
    .all<Row>('SELECT * FROM passkeys WHERE pool_id = :poolId AND username = :username ORDER BY id', {
      poolId,
      username,
    })
    .map(toPasskey)
    .filter((passkey) => relyingPartyId === undefined || passkey.relyingPartyId === relyingPartyId);

/** Returns one page of the user's passkeys, and the position after it if there are more. */
export const listPasskeyPage = (
  { database }: Cognito,
  { poolId, username }: User,
  { after, limit }: { after: number; limit: number },
): { passkeys: Passkey[]; next: number | undefined } => {
  const rows = database.all<Row>(
    `SELECT * FROM passkeys WHERE pool_id = :poolId AND username = :username AND id > :after
     ORDER BY id LIMIT :limit`,
    { poolId, username, after, limit: limit + 1 },
  );
  const page = rows.slice(0, limit);
  return { passkeys: page.map(toPasskey), next: rows.length > limit ? page.at(-1)?.id : undefined };
};

export const findPasskey = (
  { database }: Cognito,
  { poolId, username }: User,
  credentialId: string,
): Passkey | undefined => {
  const row = database.get<Row>(
    `SELECT * FROM passkeys
     WHERE pool_id = :poolId AND username = :username AND credential_id = :credentialId`,
    { poolId, username, credentialId },
  );
  return row && toPasskey(row);
};

/** Guess: the message, which AWS does not document. */
export const checkMayAddPasskey = (cognito: Cognito, user: User): void => {
  if (listPasskeys(cognito, user).length >= MAX_PASSKEYS)
    throw new CognitoError('LimitExceededException', `A user can have up to ${MAX_PASSKEYS} passkeys.`);
};

/**
 * Saves a new passkey. Returns false if a user of the pool already has a passkey with this ID. The user and the number of
 * passkeys are checked again, because other requests ran while the registration was verified.
 */
export const addPasskey = (
  cognito: Cognito,
  { pool, user }: { pool: UserPool; user: User },
  { credentialId, counter, ...data }: Passkey,
): boolean =>
  cognito.database.transaction(() => {
    checkMayAddPasskey(cognito, requireUser(cognito, pool, user.username));
    const added = cognito.database.run(
      `INSERT OR IGNORE INTO passkeys (pool_id, username, credential_id, data, counter)
       VALUES (:poolId, :username, :credentialId, :data, :counter)`,
      {
        poolId: pool.id,
        username: user.username,
        credentialId,
        data: JSON.stringify({ credentialId, ...data }),
        counter,
      },
    );
    return added > 0;
  });

/** Stores the counter of an assertion. Returns false if the passkey was used or deleted since it was read. */
export const updateCounter = (
  { database }: Cognito,
  { poolId, username }: User,
  { credentialId, before, after }: { credentialId: string; before: number; after: number },
): boolean =>
  database.run(
    `UPDATE passkeys SET counter = :after WHERE pool_id = :poolId AND username = :username
     AND credential_id = :credentialId AND counter = :before`,
    { poolId, username, credentialId, before, after },
  ) > 0;

/** Returns false if the user has no such passkey. */
export const deletePasskey = ({ database }: Cognito, { poolId, username }: User, credentialId: string): boolean =>
  database.run(
    'DELETE FROM passkeys WHERE pool_id = :poolId AND username = :username AND credential_id = :credentialId',
    { poolId, username, credentialId },
  ) > 0;
