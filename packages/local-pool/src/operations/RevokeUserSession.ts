import type {
  RevokeUserSessionCommandInput,
  RevokeUserSessionCommandOutput,
} from '@aws-sdk/client-cognito-identity-provider';
import type { Operation } from '../cognito.ts';
import { checkTracksSessions } from '../pools/sessionTracking.ts';
import { authenticate } from '../tokens/accessToken.ts';
import { revokeUserSession } from '../tokens/sessionList.ts';

/** https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_RevokeUserSession.html */
export const RevokeUserSession: Operation<RevokeUserSessionCommandInput, RevokeUserSessionCommandOutput> = async (
  { AccessToken = '', SessionId: publicId = '', RevokeAssociatedSessions: associated },
  cognito,
) => {
  const { pool, user, session } = await authenticate(cognito, AccessToken);
  checkTracksSessions(pool);
  revokeUserSession(cognito, user, { publicId, currentId: session.id, associated });
  return {};
};
