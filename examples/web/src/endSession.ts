import { client, session } from './client.ts';
import { MeDocument } from './generated/graphql.ts';
import type { Notice } from './texts/notice.ts';

/** True if the user may have signed in with a provider. */
const usesProvider = (): boolean => {
  const me = client.readQuery({ query: MeDocument })?.me;
  return me?.__typename === 'User' && me.identities.length > 0;
};

/**
 * Ends the session in all tabs. If the user can sign in with a provider, the browser also leaves for `logoutUrl`, which returns it to the app: the
 * user pool's domain has a session of its own, with which the next person at this browser could sign in without being asked.
 */
export const endSession = (notice: Notice, logoutUrl: string | null): void => {
  // Before the cache is cleared.
  const leaves = logoutUrl !== null && usesProvider();
  session.signOut(notice);
  if (leaves) location.assign(logoutUrl);
};
