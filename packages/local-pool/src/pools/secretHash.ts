import { createHmac } from 'node:crypto';
import { notAuthorized } from '../cognitoError.ts';
import { sameSecret } from '../crypto/constantTime.ts';
import type { AppClient } from './appClient.ts';

const refused = (client: AppClient) => notAuthorized(`Unable to verify secret hash for client ${client.id}`);

/**
 * base64(HMAC-SHA256(client secret, username + client id)):
 * https://docs.aws.amazon.com/cognito/latest/developerguide/signing-up-users-in-your-app.html#cognito-user-pools-computing-secret-hash
 * `username` is what the caller hashed: the name as typed, or the real username in challenges and refreshes.
 */
export const checkSecretHash = (client: AppClient, username: string, given: string | undefined): void => {
  if (client.secret === undefined) {
    if (given === undefined) return;
    throw notAuthorized(`Client ${client.id} is not configured for secret but secret hash was received`);
  }
  if (given === undefined)
    throw notAuthorized(`Client ${client.id} is configured with secret but SECRET_HASH was not received`);
  const expected = createHmac('sha256', client.secret)
    .update(username + client.id)
    .digest('base64');
  if (!sameSecret(expected, given)) throw refused(client);
};

/** The operations of the refresh token take the secret itself. AWS documents no message for a wrong one: that of the hash serves. */
export const hasClientSecret = (client: AppClient, given: string | undefined): boolean =>
  client.secret === undefined || (given !== undefined && sameSecret(client.secret, given));

export const checkClientSecret = (client: AppClient, given: string | undefined): void => {
  if (!hasClientSecret(client, given)) throw refused(client);
};
