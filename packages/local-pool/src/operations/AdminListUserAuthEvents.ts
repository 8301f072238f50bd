import type {
  AdminListUserAuthEventsCommandInput,
  AdminListUserAuthEventsCommandOutput,
} from '@aws-sdk/client-cognito-identity-provider';
import type { Operation } from '../cognito.ts';
import { checkAssessesRisk, describeSignIn, listSignIns } from '../events/signInEvents.ts';
import { cutPage, readPage } from '../storage/keyPage.ts';
import { findAdminTarget } from '../users/adminTarget.ts';

/**
 * https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_AdminListUserAuthEvents.html
 * Guess: only sign-ins are listed, newest first. AWS lists sign-ups and changes of passwords, too.
 */
export const AdminListUserAuthEvents: Operation<
  AdminListUserAuthEventsCommandInput,
  AdminListUserAuthEventsCommandOutput
> = ({ UserPoolId, Username, MaxResults: Limit, NextToken }, cognito) => {
  const { pool, user } = findAdminTarget(cognito, { UserPoolId, Username });
  checkAssessesRisk(pool);
  const { limit, after } = readPage({ Limit, NextToken });
  const before = /^\d{1,15}$/.test(after) ? Number(after) : Number.MAX_SAFE_INTEGER;
  const events = listSignIns(cognito, user, { before, limit });
  const { page, ...next } = cutPage(events, limit, ({ position }) => String(position));
  return { AuthEvents: page.map(describeSignIn), ...next };
};
