import type {
  ListUserSessionsCommandInput,
  ListUserSessionsCommandOutput,
} from '@aws-sdk/client-cognito-identity-provider';
import type { Operation } from '../cognito.ts';
import { checkTracksSessions } from '../pools/sessionTracking.ts';
import { authenticate } from '../tokens/accessToken.ts';
import { describeSessionPage } from '../tokens/sessionList.ts';

/** Guess: a page has as many sessions as one of AdminListUserSessions. AWS documents only that there can be another page. */
const LIMIT = 125;

/** https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_ListUserSessions.html */
export const ListUserSessions: Operation<ListUserSessionsCommandInput, ListUserSessionsCommandOutput> = async (
  { AccessToken = '', NextToken: token },
  cognito,
) => {
  const { pool, user, session } = await authenticate(cognito, AccessToken);
  checkTracksSessions(pool);
  return describeSessionPage(cognito, user, { limit: LIMIT, token, currentId: session.id });
};
