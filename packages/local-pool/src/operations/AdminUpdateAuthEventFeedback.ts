import type {
  AdminUpdateAuthEventFeedbackCommandInput,
  AdminUpdateAuthEventFeedbackCommandOutput,
} from '@aws-sdk/client-cognito-identity-provider';
import type { Operation } from '../cognito.ts';
import { addFeedback, checkAssessesRisk } from '../events/signInEvents.ts';
import { findAdminTarget } from '../users/adminTarget.ts';

/** https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_AdminUpdateAuthEventFeedback.html */
export const AdminUpdateAuthEventFeedback: Operation<
  AdminUpdateAuthEventFeedbackCommandInput,
  AdminUpdateAuthEventFeedbackCommandOutput
> = ({ EventId: id = '', FeedbackValue: value = 'Valid', ...whom }, cognito) => {
  const { pool, user } = findAdminTarget(cognito, whom);
  checkAssessesRisk(pool);
  addFeedback(cognito, user, { id, value });
  return {};
};
