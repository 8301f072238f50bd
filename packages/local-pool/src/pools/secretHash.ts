import { createHmac } from 'node:crypto';
import { notAuthorizedError } from '../cognitoError.ts';
import { isSameSecret } from '../crypto/crypto.ts';
import type { AppClient } from './appClient.ts';

const secretHashError = (client: AppClient) =>
  notAuthorizedError(`Unable to verify secret hash for client ${client.id}`);

/**
 * Checks base64(HMAC-SHA256(client secret, username + client ID)):
 * https://docs.aws.amazon.com/cognito/latest/developerguide/signing-up-users-in-your-app.html#cognito-user-pools-computing-secret-hash
 * @param username the name that the caller hashed: the name as typed, or the real username in challenges and refreshes
 */
export const checkSecretHash = (client: AppClient, username: string, hash: string | undefined): void => {
  if (client.secret === undefined) {
    if (hash === undefined) return;
    throw notAuthorizedError(`Client ${client.id} is not configured for secret but secret hash was received`);
  }
  if (hash === undefined)
    throw notAuthorizedError(`Client ${client.id} is configured with secret but SECRET_HASH was not received`);
  const expected = createHmac('sha256', client.secret)
    .update(username + client.id)
    .digest('base64');
  if (!isSameSecret(expected, hash)) throw secretHashError(client);
};

/** True if the client has no secret, or if `secret` is the client's. */
export const isClientSecret = (client: AppClient, secret: string | undefined): boolean =>
  client.secret === undefined || (secret !== undefined && isSameSecret(client.secret, secret));

/**
 * Checks the secret itself, which GetTokensFromRefreshToken takes in place of a hash.
 * Guess: the message, which AWS does not document. It is that of a wrong hash.
 */
export const checkClientSecret = (client: AppClient, secret: string | undefined): void => {
  if (!isClientSecret(client, secret)) throw secretHashError(client);
};
