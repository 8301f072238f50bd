import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest';
import { explainPromptError } from '../../examples/clients/passkeys.ts';
import { newAuthenticator } from '../../packages/local-pool/test/authenticator.ts';
import { type Api, startApi } from '../support/api.ts';
import { startTarget, type Target } from '../support/target.ts';
import { loadExample } from './exampleClients.ts';

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

/** Gives the test a browser's functions for passkeys, with an authenticator that is empty. */
const stubBrowser = () => {
  const authenticator = newAuthenticator();
  const parse = (options: unknown) => options;
  const toCredential = (json: object) => ({ toJSON: () => json });
  vi.stubGlobal('PublicKeyCredential', { parseCreationOptionsFromJSON: parse, parseRequestOptionsFromJSON: parse });
  vi.stubGlobal('navigator', {
    credentials: {
      create: async ({ publicKey }: { publicKey: unknown }) => toCredential(authenticator.register(publicKey, ORIGIN)),
      get: async ({ publicKey }: { publicKey: unknown }) => toCredential(authenticator.answer(publicKey, ORIGIN)),
    },
  });
  onTestFinished(() => {
    vi.unstubAllGlobals();
  });
};

describe.each(['apollo', 'urql', 'fetch'])('the %s example', (script) => {
  test('signs in when the user signs up without a password, and again with a code', async () => {
    const { client, session, ...example } = await loadExample(script, { api, target });
    const username = await example.signUpWithoutPassword(client);
    const { accessToken } = session;
    expect(accessToken).toEqual(expect.any(String));
    await example.signInByCode(client, username);
    expect(session.accessToken).not.toBe(accessToken);
    expect(await example.refresh(client)).toBe(true);
  });

  test('signs in with a passkey when the user has added one', async () => {
    const { client, session, ...example } = await loadExample(script, { api, target });
    stubBrowser();
    const username = await example.signUpWithoutPassword(client);
    expect(await example.addPasskey(client)).toBe('Your passkey has been added. You can use it to sign in.');
    session.accessToken = undefined;
    expect(await example.signInWithPasskey(client, username)).toMatchObject({ __typename: 'SignInPayload' });
    expect(await client.query(example.MeDocument, {})).toMatchObject({ me: { email: username } });
  });

  test('returns the member for the next screen when the user has no passkey', async () => {
    const { client, ...example } = await loadExample(script, { api, target });
    const username = await example.signUpWithoutPassword(client);
    const step = await example.signInWithPasskey(client, username);
    expect(step).toMatchObject({ __typename: 'SignInMethodChallenge' });
    expect(example.chooseScreen(step)).toMatchObject({ name: 'signInMethod' });
  });

  test('returns the message of the error when a passkey is added and nobody is signed in', async () => {
    const { client, addPasskey } = await loadExample(script, { api, target });
    expect(await addPasskey(client)).toBe('Please sign in to continue.');
  });
});

describe('explainPromptError', () => {
  test.each([
    ['stay', 'NotAllowedError'],
    ['stay', 'AbortError'],
    ['exists', 'InvalidStateError'],
    ['hide', 'SecurityError'],
    ['hide', 'NotSupportedError'],
    ['hide', 'ConstraintError'],
    ['retry', 'UnknownError'],
  ] as const)('returns %s when the prompt fails with %s', (expected, name) => {
    expect(explainPromptError(new DOMException('The prompt failed.', name))).toBe(expected);
  });
});
