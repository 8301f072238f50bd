import { onTestFinished } from 'vitest';
import type { Api } from '../../../test/support/api.ts';
import type { Target } from '../../../test/support/target.ts';
import { createVerifiedUser, password } from '../../../test/support/users.ts';
import { type AuthClient, type AuthStorage, createAuthClient } from '../src/index.ts';

/** Keeps a refresh token in memory. */
export const createMemoryStorage = (): AuthStorage & { value: string | null } => ({
  value: null,
  get() {
    return this.value;
  },
  set(refreshToken) {
    this.value = refreshToken;
  },
  remove() {
    this.value = null;
  },
});

export const openClient = (api: Api, delivery: AuthStorage = createMemoryStorage()): AuthClient => {
  const auth = createAuthClient({ url: api.url, delivery });
  onTestFinished(() => auth.dispose());
  return auth;
};

/** Signs in as a new user. @returns the email address */
export const signInNewUser = async (auth: AuthClient, api: Api, target: Target): Promise<string> => {
  const username = await createVerifiedUser(api, target);
  await auth.signIn({ username, password });
  return username;
};

/** Signs in as a new user, and closes the app. @returns what the next start of the app finds */
export const keepSession = async (api: Api, target: Target) => {
  const storage = createMemoryStorage();
  const auth = openClient(api, storage);
  const email = await signInNewUser(auth, api, target);
  // Otherwise it would answer as another tab.
  auth.dispose();
  return { email, storage };
};

/** Lets all access tokens expire by the pool's clock, and not by the client's. */
export const expireTokens = ({ pass }: Target): Promise<void> => pass(61 * 60_000);

/** Starts a list of the operations that the API receives. @returns a function that returns how often each was received */
export const countOperations = (api: Api): (() => Record<string, number>) => {
  const start = api.requests().length;
  return () => {
    const counts: Record<string, number> = {};
    for (const { operation } of api.requests().slice(start)) {
      const name = operation ?? '';
      counts[name] = (counts[name] ?? 0) + 1;
    }
    return counts;
  };
};
