import type { AuthenticationResultType } from '@aws-sdk/client-cognito-identity-provider';
import type { Cognito } from '../cognito.ts';
import { checkRefreshDevice } from '../devices/signInDevice.ts';
import type { AppClient } from '../pools/appClient.ts';
import type { UserPool } from '../pools/userPool.ts';
import { preTokenGeneration } from '../triggers/preTokenGeneration.ts';
import { requireUser } from '../users/user.ts';
import { checkMaySignIn } from '../users/userStatus.ts';
import { checkRefreshToken, rotateRefreshToken } from './sessions.ts';
import { signTokens } from './tokens.ts';
import { recordActivity } from './trackedSessions.ts';

interface RefreshRequest {
  token: string;
  deviceKey?: string | undefined;
  checkSecret: (username: string) => void;
}

/**
 * Returns new tokens, with the next refresh token if the client rotates them:
 * https://docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-user-pools-using-the-refresh-token.html
 * The token is read again after the trigger has answered, and nothing is awaited from there until it is marked as rotated, so only one of
 * two concurrent requests succeeds.
 */
export const refreshTokens = async (
  cognito: Cognito,
  { client, pool }: { client: AppClient; pool: UserPool },
  { token, deviceKey, checkSecret }: RefreshRequest,
): Promise<AuthenticationResultType> => {
  const session = checkRefreshToken(cognito, client, token);
  checkSecret(session.username);
  const user = requireUser(cognito, pool, session.username);
  checkMaySignIn(user);
  checkRefreshDevice(cognito, { pool, user, session }, deviceKey);
  const issue = { source: 'RefreshTokens', scope: session.scope } as const;
  const overrides = await preTokenGeneration(cognito, { pool, client, user }, issue);
  const refreshToken = checkRefreshToken(cognito, client, token);
  const isRotating = client.settings.RefreshTokenRotation?.Feature === 'ENABLED';
  const next = isRotating ? { RefreshToken: rotateRefreshToken(cognito, refreshToken) } : {};
  recordActivity(cognito, client, refreshToken);
  return { ...(await signTokens(cognito, { client, user, overrides }, refreshToken)), ...next };
};
