import { afterAll, beforeAll, expect, onTestFinished, test, vi } from 'vitest';
import { offerPasskey, signInByPasskey } from '../../examples/clients/passkeys.ts';
import { newAuthenticator } from '../../packages/local-pool/test/authenticator.ts';
import { type Api, startApi } from '../support/api.ts';
import { startTarget, type Target } from '../support/target.ts';
import { loadExamples } from './exampleClients.ts';

let target: Target;
let api: Api;
beforeAll(async () => {
  target = await startTarget();
  api = await startApi(target);
});
afterAll(async () => {
  await api.close();
  await target.close();
});

/** The page's origin. The passkeys of `npm start` and the tests belong to localhost. */
const ORIGIN = 'http://localhost:5173';

/** Gives the test a browser's functions for passkeys, with an authenticator that is empty, or whose prompt fails. */
const stubBrowser = (error?: DOMException) => {
  const authenticator = newAuthenticator();
  const parse = (options: unknown) => options;
  const toCredential = (json: object) => ({ toJSON: () => json });
  vi.stubGlobal('PublicKeyCredential', { parseCreationOptionsFromJSON: parse, parseRequestOptionsFromJSON: parse });
  vi.stubGlobal('navigator', {
    credentials: {
      create: async ({ publicKey }: { publicKey: unknown }) => {
        if (error) throw error;
        return toCredential(authenticator.register(publicKey, ORIGIN));
      },
      get: async ({ publicKey }: { publicKey: unknown }) => toCredential(authenticator.answer(publicKey, ORIGIN)),
    },
  });
  onTestFinished(() => {
    vi.unstubAllGlobals();
  });
};

test('signs in when the user signs up without a password, and again with a code', async () => {
  const { auth, ...example } = await loadExamples({ api, target });
  const username = await example.signUpWithoutPassword(auth);
  expect(await auth.me()).toMatchObject({ email: username });
  await auth.signOut();
  await example.signInByCode(auth, username);
  expect(await auth.me()).toMatchObject({ email: username });
});

test('signs in with a passkey when the user has added one', async () => {
  const { auth, signUpWithoutPassword } = await loadExamples({ api, target });
  stubBrowser();
  const username = await signUpWithoutPassword(auth);
  expect(await offerPasskey(auth)).toBe('Your passkey has been added. You can use it to sign in.');
  await auth.signOut();
  expect(await signInByPasskey(auth, username)).toEqual({ name: 'home' });
  expect(await auth.me()).toMatchObject({ email: username });
});

test('shows the choice of methods when the user has no passkey', async () => {
  const { auth, signUpWithoutPassword } = await loadExamples({ api, target });
  const username = await signUpWithoutPassword(auth);
  expect(await signInByPasskey(auth, username)).toMatchObject({ name: 'signInMethod' });
});

test('shows the message of the error when a passkey is added and nobody is signed in', async () => {
  const { auth } = await loadExamples({ api, target });
  expect(await offerPasskey(auth)).toBe('Please sign in to continue.');
});

test.each([
  ['no message', 'NotAllowedError', undefined],
  ['a message', 'InvalidStateError', 'This device already has a passkey.'],
  ['a message', 'UnknownError', 'Please try again.'],
])('shows %s when the prompt fails with %s', async (_, name, message) => {
  const { auth, signUpWithoutPassword } = await loadExamples({ api, target });
  stubBrowser(new DOMException('The prompt failed.', name));
  await signUpWithoutPassword(auth);
  expect(await offerPasskey(auth)).toBe(message);
});
