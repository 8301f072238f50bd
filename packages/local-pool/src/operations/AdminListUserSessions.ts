import type {
  AdminListUserSessionsCommandInput,
  AdminListUserSessionsCommandOutput,
} from '@aws-sdk/client-cognito-identity-provider';
import type { Operation } from '../cognito.ts';
import { checkTracksSessions } from '../pools/sessionTracking.ts';
import { describeSessionPage } from '../tokens/sessionList.ts';
import { findAdminTarget } from '../users/adminTarget.ts';

/** "a single page of up to 125 sessions": https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_AdminListUserSessions.html */
const LIMIT = 125;

export const AdminListUserSessions: Operation<AdminListUserSessionsCommandInput, AdminListUserSessionsCommandOutput> = (
  { UserPoolId, Username, NextToken: token },
  cognito,
) => {
  const { pool, user } = findAdminTarget(cognito, { UserPoolId, Username });
  checkTracksSessions(pool);
  return describeSessionPage(cognito, user, { limit: LIMIT, token });
};
