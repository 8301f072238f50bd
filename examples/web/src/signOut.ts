import type { AuthResult, AuthState, SignedOutReason } from 'cognito-graphql-auth-client';
import { client } from './client.ts';
import { MeDocument } from './generated/graphql.ts';
import type { Notice } from './texts/notice.ts';

/** True if the user may have signed in with a provider. */
const usesProvider = (): boolean => {
  const me = client.readQuery({ query: MeDocument })?.me;
  return me?.__typename === 'User' && me.identities.length > 0;
};

let ownNotice: Notice = 'signedOut';

/** Sets what the sign-in screen says if the person ends the session in this tab. Call it before, because the screen opens at once. */
export const announceEnd = (notice: Notice): void => {
  ownNotice = notice;
};

/**
 * Ends the session. If the user can sign in with a provider, the browser also leaves for `logoutUrl`, which returns it to the app: the user pool's
 * domain has a session of its own, with which the next person at this browser could sign in without being asked.
 */
export const endSession = async <Result extends AuthResult<'signOut' | 'signOutEverywhere'>>(
  end: () => Promise<Result>,
  notice: Notice,
): Promise<Result> => {
  announceEnd(notice);
  // Before the cache is cleared.
  const leaves = usesProvider();
  const result = await end();
  if (leaves && result.__typename === 'SignOutPayload' && result.logoutUrl !== null) location.assign(result.logoutUrl);
  return result;
};

const NOTICES: Record<Exclude<SignedOutReason, 'user'>, Notice | undefined> = {
  none: undefined,
  otherTab: 'signedOutInOtherTab',
  otherUser: 'otherUser',
  expired: 'sessionExpired',
  revoked: 'sessionRevoked',
  deleted: 'accountDeleted',
};

/** Returns why the session ended, for the sign-in screen. */
export const toEndNotice = (state: AuthState): Notice | undefined => {
  if (state.status !== 'signedOut') return undefined;
  return state.reason === 'user' ? ownNotice : NOTICES[state.reason];
};
