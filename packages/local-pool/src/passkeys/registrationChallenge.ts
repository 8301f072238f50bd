import type { Cognito } from '../cognito.ts';
import { CognitoError } from '../cognitoError.ts';
import type { AppClient } from '../pools/appClient.ts';
import type { User } from '../users/user.ts';

/** Guess: five minutes, and one open challenge per user and client. AWS documents neither. */
const LIFETIME = 300_000;

interface Owner {
  user: User;
  client: AppClient;
}

/** Replaces the client's earlier challenge for the user, if there is one. */
export const openRegistrationChallenge = (
  { database, now }: Cognito,
  { user: { poolId, username }, client }: Owner,
  challenge: string,
): void => {
  database.run(
    `INSERT OR REPLACE INTO passkey_challenges (pool_id, username, client_id, challenge, expires_at)
     VALUES (:poolId, :username, :clientId, :challenge, :expiresAt)`,
    { poolId, username, clientId: client.id, challenge, expiresAt: now() + LIFETIME },
  );
};

/** Returns the client's open challenge and deletes it, because a challenge is valid once. */
export const takeRegistrationChallenge = (
  { database, now }: Cognito,
  { user: { poolId, username }, client }: Owner,
): string | undefined => {
  const key = { poolId, username, clientId: client.id };
  return database.transaction(() => {
    const row = database.get<{ challenge: string; expires_at: number }>(
      `SELECT challenge, expires_at FROM passkey_challenges
       WHERE pool_id = :poolId AND username = :username AND client_id = :clientId`,
      key,
    );
    database.run(
      'DELETE FROM passkey_challenges WHERE pool_id = :poolId AND username = :username AND client_id = :clientId',
      key,
    );
    return row && row.expires_at > now() ? row.challenge : undefined;
  });
};

/**
 * Returns the exception of a challenge that is not this client's open one:
 * https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_CompleteWebAuthnRegistration.html
 * Guess: the messages, which AWS does not document.
 */
export const toChallengeError = (
  { database, now }: Cognito,
  { poolId, username }: User,
  challenge: string,
): CognitoError => {
  const isOfOtherClient = database.get(
    `SELECT 1 FROM passkey_challenges WHERE pool_id = :poolId AND username = :username
     AND challenge = :challenge AND expires_at > :now`,
    { poolId, username, challenge, now: now() },
  );
  return isOfOtherClient
    ? new CognitoError('WebAuthnClientMismatchException', 'The registration was started by another app client.')
    : new CognitoError('WebAuthnChallengeNotFoundException', 'The registration was not started, or it has expired.');
};
