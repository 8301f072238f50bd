import type { Cognito } from '../../cognito.ts';
import { invalidParameterError, notAuthorizedError } from '../../cognitoError.ts';
import type { AppClient } from '../../pools/appClient.ts';
import type { UserPool } from '../../pools/userPool.ts';
import { readChallenge, sessionExpiredError } from '../challenges.ts';
import { type Parameters, requireParameter } from '../parameters.ts';

export interface App {
  pool: UserPool;
  client: AppClient;
}

export interface ChallengeAnswer {
  name: string;
  session: string | undefined;
  responses: Parameters;
}

/** Returns the session, or the secret block, which finds an SRP challenge without one. */
export const readSession = ({ session, responses }: ChallengeAnswer): string | undefined =>
  session ?? responses.PASSWORD_CLAIM_SECRET_BLOCK;

/** Real pools reject a wrong secret block with this message: https://github.com/ministackorg/ministack/pull/1758 */
const checkSecretBlock = (cognito: Cognito, secretBlock: string): void => {
  const row = readChallenge(cognito, secretBlock);
  if (!row || row.used || row.expires_at <= cognito.now()) throw notAuthorizedError('Incorrect username or password.');
};

/**
 * Returns the session of the user's open DEVICE_SRP_AUTH challenge, which AWS's own example answers without a session:
 * https://github.com/awsdocs/aws-doc-sdk-examples/blob/main/python/example_code/cognito/cognito_idp_actions.py
 */
const findDeviceSession = (
  { database, now }: Cognito,
  { pool, client }: App,
  { username, deviceKey }: { username: string; deviceKey: string },
): string | undefined =>
  database.get<{ session: string }>(
    `SELECT session FROM challenges WHERE pool_id = :poolId AND client_id = :clientId AND username = :username
       AND name = 'DEVICE_SRP_AUTH' AND device_key = :deviceKey AND used = 0 AND expires_at > :now
     ORDER BY rowid DESC LIMIT 1`,
    { poolId: pool.id, clientId: client.id, username, deviceKey, now: now() },
  )?.session;

/** Returns what finds the challenge that is answered. */
export const requireSession = (
  cognito: Cognito,
  app: App,
  { name, session, responses, username }: ChallengeAnswer & { username: string | undefined },
): string => {
  if (session !== undefined) return session;
  switch (name) {
    case 'PASSWORD_VERIFIER':
    case 'DEVICE_PASSWORD_VERIFIER': {
      const secretBlock = requireParameter(responses, 'PASSWORD_CLAIM_SECRET_BLOCK');
      checkSecretBlock(cognito, secretBlock);
      return secretBlock;
    }
    case 'DEVICE_SRP_AUTH': {
      const deviceKey = requireParameter(responses, 'DEVICE_KEY');
      const found = username && findDeviceSession(cognito, app, { username, deviceKey });
      if (!found) throw sessionExpiredError();
      return found;
    }
    default:
      throw invalidParameterError('Missing required parameter Session');
  }
};
