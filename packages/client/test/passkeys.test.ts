import { beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { createAuthClient } from '../src/index.ts';
import { answerPasskeyChallenge, cancelPasskeyPrompt, isPasskeySupported, signInWithPasskey } from '../src/passkeys.ts';

const challenge = { __typename: 'PasskeyChallenge', session: 'session', username: 'ada', options: { challenge: '' } };
const canceled = { __typename: 'PasskeyPromptError', reason: 'CANCELED' };

/** The signals of the prompts that were opened. */
let prompts: AbortSignal[];
let fails: DOMException | undefined;

beforeEach(() => {
  [prompts, fails] = [[], undefined];
  vi.stubGlobal('isSecureContext', true);
  vi.stubGlobal('location', { hostname: 'app.example.com' });
  vi.stubGlobal('PublicKeyCredential', { parseRequestOptionsFromJSON: (options: object) => options });
  const get = ({ signal }: { signal: AbortSignal }): Promise<never> =>
    new Promise((_resolve, reject) => {
      const abort = (): void => reject(signal.reason);
      if (fails) reject(fails);
      if (signal.aborted) return abort();
      prompts.push(signal);
      signal.addEventListener('abort', abort);
    });
  vi.stubGlobal('navigator', { credentials: { get } });
  return () => {
    vi.unstubAllGlobals();
  };
});

/** Creates a client whose API answers startSignIn with a challenge, once it is released. */
const createAuth = () => {
  const { promise, resolve } = Promise.withResolvers<void>();
  const auth = createAuthClient({
    url: 'https://api.example.com/graphql',
    delivery: { get: () => null, set: () => {}, remove: () => {} },
    fetch: async () => {
      await promise;
      return new Response(JSON.stringify({ data: { startSignIn: challenge } }));
    },
  });
  onTestFinished(() => auth.dispose());
  return { auth, release: resolve };
};

test('opens no prompt when the person leaves the screen before the challenge arrives', async () => {
  const { auth, release } = createAuth();
  const result = signInWithPasskey(auth, 'ada');
  cancelPasskeyPrompt();
  release();
  expect(await result).toEqual(canceled);
  expect(prompts).toEqual([]);
});

test('opens one prompt when the person clicks twice', async () => {
  const { auth, release } = createAuth();
  const results = [signInWithPasskey(auth, 'ada'), signInWithPasskey(auth, 'ada')];
  release();
  expect(await results[0]).toEqual(canceled);
  await expect.poll(() => prompts.length).toBe(1);
  expect(prompts[0]?.aborted).toBe(false);
  cancelPasskeyPrompt();
  expect(await results[1]).toEqual(canceled);
});

test('closes the earlier prompt when another one is opened', async () => {
  const { auth } = createAuth();
  const first = answerPasskeyChallenge(auth, challenge);
  const second = answerPasskeyChallenge(auth, challenge);
  expect(await first).toEqual(canceled);
  expect(prompts.map(({ aborted }) => aborted)).toEqual([true, false]);
  cancelPasskeyPrompt();
  expect(await second).toEqual(canceled);
});

test.each([
  ['NotAllowedError', 'CANCELED'],
  ['SecurityError', 'UNSUPPORTED'],
  ['InvalidStateError', 'EXISTS'],
  ['UnknownError', 'FAILED'],
  ['constructor', 'FAILED'],
])('returns a reason when the prompt fails by %s', async (name, reason) => {
  fails = new DOMException('A message of the browser.', name);
  expect(await answerPasskeyChallenge(createAuth().auth, challenge)).toEqual({ ...canceled, reason });
});

test('returns that passkeys are unsupported outside secure contexts and at IP addresses', () => {
  vi.stubGlobal('PublicKeyCredential', { parseCreationOptionsFromJSON: () => ({}) });
  expect(isPasskeySupported()).toBe(true);
  for (const hostname of ['127.0.0.1', '[::1]']) {
    vi.stubGlobal('location', { hostname });
    expect(isPasskeySupported()).toBe(false);
  }
  vi.stubGlobal('location', { hostname: 'app.example.com' });
  vi.stubGlobal('isSecureContext', false);
  expect(isPasskeySupported()).toBe(false);
});
