import { beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { finishFederatedSignIn, startFederatedSignIn, takeCallback } from '../src/federation.ts';
import { createAuthClient } from '../src/index.ts';

const started = { provider: 'Google', redirectUri: 'https://app.example.com/callback', returnTo: '/profile' };

let items: Map<string, string>;

/** Opens the app at an address, in a tab that keeps its sessionStorage. */
const open = (address: string): URL => {
  const url = new URL(address, 'https://app.example.com');
  const replaceState = (_state: unknown, _title: string, target: string | URL): void => {
    const next = new URL(target, url);
    if (next.origin !== url.origin) throw new DOMException('Another origin.', 'SecurityError');
    url.href = next.href;
  };
  vi.stubGlobal('location', url);
  vi.stubGlobal('history', { state: { key: 1 }, replaceState });
  return url;
};

beforeEach(() => {
  items = new Map();
  vi.stubGlobal('sessionStorage', {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => void items.set(key, value),
    removeItem: (key: string) => void items.delete(key),
  });
  return () => {
    vi.unstubAllGlobals();
  };
});

const accessToken = `h.${btoa('{"sub":"ada"}')}.s`;
const signedIn = { __typename: 'SignInPayload', message: '', accessToken, refreshToken: null, expiresIn: 3600 };
const signedOut = { __typename: 'InvalidRefreshTokenError', message: '' };

/** Creates a client whose API answers in this order. @returns the client, and the operations that were sent */
const createAuth = (...answers: (object | Error)[]) => {
  const sent: { readonly operation: string; readonly input: unknown }[] = [];
  const auth = createAuthClient({
    url: 'https://api.example.com/graphql',
    delivery: 'cookie',
    fetch: async (_input, init) => {
      const { documentId, variables } = JSON.parse(String(init?.body));
      const [operation = ''] = String(documentId).split('@');
      if (operation === 'RefreshTokens') return new Response(JSON.stringify({ data: { field: signedOut } }));
      sent.push({ operation, input: variables?.input });
      const answer = answers.shift();
      if (answer instanceof Error) throw answer;
      return new Response(JSON.stringify({ data: { field: answer } }));
    },
  });
  onTestFinished(() => auth.dispose());
  return { auth, sent };
};

/** Starts a sign-in in this tab, which leaves for the provider. */
const leave = async (): Promise<void> => {
  const url = open('/sign-in');
  const target = { __typename: 'StartFederatedSignInPayload', url: 'https://provider.example.com/', flow: 'flow' };
  Object.assign(url, { assign: vi.fn() });
  await startFederatedSignIn(createAuth(target).auth, started);
};

describe('takeCallback', () => {
  test('returns undefined when the page is no callback', () => {
    for (const address of ['/', '/?state=1', '/?code=1', '/?error=1', '/#state=1&code=1']) {
      open(address);
      expect(takeCallback()).toBeUndefined();
    }
  });

  test('returns the callback once, and removes it from the address', async () => {
    await leave();
    const url = open('/callback?code=1&state=2#fragment');
    const input = { flow: 'flow', state: '2', code: '1', error: null, errorDescription: null };
    expect(takeCallback()).toEqual({ input, started });
    expect(url.href).toBe('https://app.example.com/callback');
    expect(takeCallback()).toBeUndefined();
    expect(items.size).toBe(0);
  });

  test('returns no flow and no path when the sign-in was started in another tab', () => {
    open('/callback?code=1&state=2');
    expect(takeCallback()).toMatchObject({ input: { flow: null }, started: undefined });
  });

  test.each(['', 'null', '5', '"text"', '[]', '{'])('returns a callback when the storage has %s', (value) => {
    open('/callback?error=access_denied&state=2');
    items.set('cognito-graphql-auth federated sign-in', value);
    expect(takeCallback()).toMatchObject({ input: { flow: null, error: 'access_denied' }, started: undefined });
  });

  test.each(['https://elsewhere.example.com/', '//elsewhere.example.com/', 'javascript:alert(1)'])(
    'returns no path when the storage has %s',
    async (returnTo) => {
      await leave();
      const [[key, text] = ['', '']] = items;
      items.set(key, JSON.stringify({ ...JSON.parse(text), started: { ...started, returnTo } }));
      open('/callback?code=1&state=2');
      expect(takeCallback()).toMatchObject({ started: undefined });
    },
  );

  test('removes the callback when the path begins with another host', () => {
    const url = open('//elsewhere.example.com/?code=1&state=2');
    url.href = 'https://app.example.com//elsewhere.example.com/?code=1&state=2';
    expect(takeCallback()).toMatchObject({ input: { code: '1' } });
    expect(url.href).toBe('https://app.example.com//elsewhere.example.com/');
  });
});

describe('finishFederatedSignIn', () => {
  const take = () => {
    open('/callback?code=1&state=2');
    const callback = takeCallback();
    if (!callback) throw new Error('The page is a callback.');
    return callback;
  };

  test('sends the callback once when it is called twice', async () => {
    const { auth, sent } = createAuth(signedIn);
    const callback = take();
    const results = await Promise.all([finishFederatedSignIn(auth, callback), finishFederatedSignIn(auth, callback)]);
    expect(results).toEqual(Array(2).fill({ __typename: 'SignInPayload', message: '' }));
    expect(sent).toHaveLength(1);
  });

  test('sends the callback again when it could not be sent', async () => {
    const { auth, sent } = createAuth(new TypeError('fetch failed'), signedIn);
    const callback = take();
    await expect(finishFederatedSignIn(auth, callback)).rejects.toMatchObject({ kind: 'offline' });
    expect(await finishFederatedSignIn(auth, callback)).toMatchObject({ __typename: 'SignInPayload' });
    expect(sent).toHaveLength(2);
  });

  test('sends nothing when somebody is signed in', async () => {
    const { auth, sent } = createAuth(signedIn);
    await auth.signIn({ username: 'ada', password: '' });
    expect(await finishFederatedSignIn(auth, take())).toBeUndefined();
    expect(sent).toHaveLength(1);
  });
});
