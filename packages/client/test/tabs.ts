import { setImmediate as turn } from 'node:timers/promises';
import { onTestFinished, vi } from 'vitest';
import { type AuthClient, type AuthClientOptions, createAuthClient } from '../src/index.ts';
import type { FakeApi } from './fakeApi.ts';

let browsers = 0;

/** Takes over the clock. The queue of messages between tabs stays real. */
export const takeClock = (): void => {
  vi.useFakeTimers({ toFake: ['Date', 'performance', 'setTimeout', 'clearTimeout'] });
  onTestFinished(() => {
    vi.useRealTimers();
  });
};

/** Lets time pass, and the tabs exchange messages and locks meanwhile. */
export const pass = async (milliseconds = 200): Promise<void> => {
  const step = Math.max(20, milliseconds / 200);
  for (let passed = 0; passed < milliseconds; passed += step) {
    await vi.advanceTimersByTimeAsync(step);
    for (let turns = 0; turns < 4; turns += 1) await turn();
  }
};

/** Makes the package take Node for a browser: without a location, it uses no channel, lock or localStorage of the process. */
export const stubLocation = (): void => {
  vi.stubGlobal('location', {});
  onTestFinished(() => {
    vi.unstubAllGlobals();
  });
};

/** A browser with one API, each of whose tabs has a client of its own. */
export const openBrowser = (api: FakeApi) => {
  stubLocation();
  browsers += 1;
  // Names of channels and locks contain the URL, so browsers do not hear each other.
  const url = `https://api-${process.pid}-${browsers}.example.com/graphql`;
  return {
    /** Opens a tab, and waits until it knows whether somebody is signed in. */
    openTab: async (options: Partial<AuthClientOptions> = {}): Promise<AuthClient> => {
      const auth = createAuthClient({ url, delivery: 'cookie', fetch: api.fetch, ...options });
      onTestFinished(() => auth.dispose());
      auth.start();
      await pass();
      return auth;
    },
  };
};

export const signIn = async (auth: AuthClient, username = 'ada'): Promise<void> => {
  const signedIn = auth.signIn({ username, password: '' });
  await pass();
  await signedIn;
};

/** Awaits an operation while time passes. */
export const settle = async <Result>(operation: Promise<Result>, milliseconds?: number): Promise<Result> => {
  const result = operation.then(
    (value) => () => value,
    (error: unknown) => () => {
      throw error;
    },
  );
  await pass(milliseconds);
  return (await result)();
};
