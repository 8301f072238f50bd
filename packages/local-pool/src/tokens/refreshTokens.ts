import type { AuthenticationResultType } from '@aws-sdk/client-cognito-identity-provider';
import type { Cognito } from '../cognito.ts';
import type { AppClient } from '../pools/appClient.ts';
import type { UserPool } from '../pools/userPool.ts';
import { requireUser } from '../users/user.ts';
import { checkMaySignIn } from '../users/userStatus.ts';
import { checkRefreshToken, rotate } from './sessions.ts';
import { signTokens } from './tokens.ts';

/**
 * New tokens for a refresh token, and the next refresh token where the client rotates them:
 * https://docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-user-pools-using-the-refresh-token.html
 * Nothing is awaited until the old token is marked as rotated, so of two requests at once one comes first.
 */
export const refreshTokens = async (
  cognito: Cognito,
  { client, pool }: { client: AppClient; pool: UserPool },
  { token, check }: { token: string; check: (username: string) => void },
): Promise<AuthenticationResultType> => {
  const grant = checkRefreshToken(cognito, client, token);
  check(grant.username);
  const user = requireUser(cognito, pool, grant.username);
  checkMaySignIn(user);
  const rotates = client.settings.RefreshTokenRotation?.Feature === 'ENABLED';
  const next = rotates ? { RefreshToken: rotate(cognito, grant) } : {};
  return { ...(await signTokens(cognito, { client, user }, grant)), ...next };
};
