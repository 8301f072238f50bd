import type { GlobalSignOutCommandInput, GlobalSignOutCommandOutput } from '@aws-sdk/client-cognito-identity-provider';
import type { Operation } from '../cognito.ts';
import { authenticate } from '../tokens/accessToken.ts';
import { revokeAllSessions } from '../tokens/sessions.ts';

/** https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_GlobalSignOut.html */
export const GlobalSignOut: Operation<GlobalSignOutCommandInput, GlobalSignOutCommandOutput> = async (
  { AccessToken = '' },
  cognito,
) => {
  const { user } = await authenticate(cognito, AccessToken);
  revokeAllSessions(cognito, user);
  return {};
};
