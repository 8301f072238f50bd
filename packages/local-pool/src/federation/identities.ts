import type { IdentityProviderTypeType } from '@aws-sdk/client-cognito-identity-provider';
import type { Cognito } from '../cognito.ts';
import type { UserPool } from '../pools/userPool.ts';
import { findUser, saveUser, type User } from '../users/user.ts';

/** An account at an identity provider, in the form of the `identities` attribute. */
export interface Identity {
  /** The user's ID at the provider. */
  userId: string;
  providerName: string;
  providerType: IdentityProviderTypeType;
  issuer: string | null;
  /** True for the account that the user was created for, false for linked accounts. */
  primary: boolean;
  /** Epoch milliseconds. */
  dateCreated: number;
}

interface Key {
  provider: string;
  subject: string;
}

/** Finds the user that an account at a provider signs in. */
export const findUserOfIdentity = (cognito: Cognito, pool: UserPool, { provider, subject }: Key): User | undefined => {
  const row = cognito.database.get<{ username: string }>(
    'SELECT username FROM identities WHERE pool_id = :poolId AND provider = :provider AND subject = :subject',
    { poolId: pool.id, provider, subject },
  );
  return row && findUser(cognito, pool, row.username);
};

/** Saves the user, whom this account at a provider signs in from now on. */
export const addIdentity = (
  cognito: Cognito,
  pool: UserPool,
  { user, identity }: { user: User; identity: Identity },
): User => {
  const changed = { ...user, identities: [...(user.identities ?? []), identity] };
  cognito.database.transaction(() => {
    saveUser(cognito, pool, { user: changed });
    cognito.database.run(
      'INSERT INTO identities (pool_id, provider, subject, username) VALUES (:poolId, :provider, :subject, :username)',
      { poolId: pool.id, provider: identity.providerName, subject: identity.userId, username: user.username },
    );
  });
  return changed;
};

/** Ends what `addIdentity` began, and the sessions of the pool's domain that the account signed in. */
export const removeIdentity = (
  cognito: Cognito,
  pool: UserPool,
  { user, provider, subject }: Key & { user: User },
): void => {
  const identities = user.identities?.filter((identity) => {
    return identity.providerName !== provider || identity.userId !== subject;
  });
  const { database } = cognito;
  database.transaction(() => {
    saveUser(cognito, pool, { user: { ...user, identities: identities?.length ? identities : undefined } });
    database.run('DELETE FROM identities WHERE pool_id = :poolId AND provider = :provider AND subject = :subject', {
      poolId: pool.id,
      provider,
      subject,
    });
    database.run(
      'DELETE FROM domain_sessions WHERE pool_id = :poolId AND username = :username AND provider = :provider',
      { poolId: pool.id, username: user.username, provider },
    );
  });
};

/** Guess: the `identities` attribute is the claim of ID tokens as JSON, with a Boolean and a number, as seen in real pools. */
export const toIdentitiesAttribute = ({ identities }: User): Record<string, string> =>
  identities?.length ? { identities: JSON.stringify(identities) } : {};

/** The `identities` claim of ID tokens, whose values are strings: https://docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-user-pools-using-the-id-token.html */
export const toIdentitiesClaim = ({ identities }: User) =>
  identities?.length
    ? {
        identities: identities.map(({ primary, dateCreated, ...identity }) => ({
          ...identity,
          primary: String(primary),
          dateCreated: String(dateCreated),
        })),
      }
    : {};
