import type {
  AdminRevokeUserSessionCommandInput,
  AdminRevokeUserSessionCommandOutput,
} from '@aws-sdk/client-cognito-identity-provider';
import type { Operation } from '../cognito.ts';
import { checkTracksSessions } from '../pools/sessionTracking.ts';
import { revokeUserSession } from '../tokens/sessionList.ts';
import { findAdminTarget } from '../users/adminTarget.ts';

/**
 * https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_AdminRevokeUserSession.html
 * "The username must match the user associated with the SessionId". Guess: another user's session is not found.
 */
export const AdminRevokeUserSession: Operation<
  AdminRevokeUserSessionCommandInput,
  AdminRevokeUserSessionCommandOutput
> = ({ SessionId: publicId = '', RevokeAssociatedSessions: associated, ...whom }, cognito) => {
  const { pool, user } = findAdminTarget(cognito, whom);
  checkTracksSessions(pool);
  revokeUserSession(cognito, user, { publicId, associated });
  return {};
};
