import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Version } from '../../local/gateway/gateway.ts';
import { codeChallenge } from '../../src/cognito/pkce.ts';
import { decodeFlow } from '../../src/resolvers/federation/flow.ts';
import { type Answer, type Api, startApi } from '../support/api.ts';
import { type CognitoStub, startCognitoStub } from '../support/cognitoStub.ts';
import { documentOf } from '../support/document.ts';
import { federationAt, idTokenClaims, redirectUri, tokenAnswer } from '../support/federation.ts';

const origin = 'https://app.example.com';
const cookieMode = { origin, 'x-token-delivery': 'cookie' };

/** The domain's side of a code: it belongs to one challenge and one nonce, and works once. */
let granted: { challenge: string; nonce: string } | undefined;
let exchanges: URLSearchParams[] = [];
const exchangeCode = (body: string): object => {
  const form = new URLSearchParams(body);
  exchanges.push(form);
  const grant = granted;
  granted = undefined;
  const isRight = grant && codeChallenge(form.get('code_verifier') ?? '') === grant.challenge;
  return isRight ? tokenAnswer({ ...idTokenClaims, nonce: grant.nonce }) : { error: 'invalid_grant' };
};

let stub: CognitoStub;
beforeAll(async () => {
  stub = await startCognitoStub({ ExchangeCode: exchangeCode });
});
beforeEach(() => {
  exchanges = [];
});
afterAll(() => stub.close());

/** Follows the URL as a browser would, and signs in at the provider. @returns the parameters of the callback */
const signInAt = (url: string): { state: string; code: string } => {
  const parameters = new URL(url).searchParams;
  granted = { challenge: parameters.get('code_challenge') ?? '', nonce: parameters.get('nonce') ?? '' };
  return { state: parameters.get('state') ?? '', code: 'code' };
};

describe.each<Version>(['1.0', '2.0'])('with events of format %s', (version) => {
  let api: Api;
  beforeAll(async () => {
    api = await startApi(stub, { ...federationAt(stub.endpoint), corsOrigins: [origin] }, version);
  });
  afterAll(() => api.close());
  const start = () => api.execute('startFederatedSignIn', { provider: 'Google', redirectUri });
  const finish = (input: object) => api.execute('finishFederatedSignIn', input);

  test('signs in with the flow that the client kept, and sends the verifier to the domain only', async () => {
    const { url, flow } = await start();
    const answer = await finish({ flow, ...signInAt(url) });
    expect(answer).toMatchObject({ __typename: 'SignInPayload', refreshToken: 'refresh' });
    const verifier = decodeFlow(flow)?.verifier ?? '';
    expect(exchanges[0]?.get('code_verifier') === verifier).toBe(true);
    expect(url.includes(verifier)).toBe(false);
  });

  test('returns FEDERATION_EXPIRED when a callback is replayed', async () => {
    const { url, flow } = await start();
    const callback = { flow, ...signInAt(url) };
    await finish(callback);
    expect(await finish(callback)).toMatchObject({ reason: 'FEDERATION_EXPIRED' });
  });

  test('returns FEDERATION_EXPIRED when a stolen code is used with the flow of another client', async () => {
    const victim = await start();
    const { code } = signInAt(victim.url);
    const thief = await start();
    const stolen = { flow: thief.flow, state: decodeFlow(thief.flow)?.state, code };
    expect(await finish(stolen)).toMatchObject({ __typename: 'FederatedSignInError', reason: 'FEDERATION_EXPIRED' });
  });

  test('returns FEDERATION_STATE_MISMATCH without an exchange when the callback is an attacker’s', async () => {
    const attacker = await start();
    const forged = signInAt(attacker.url);
    const { flow } = await start();
    expect(await finish({ flow, ...forged })).toMatchObject({ reason: 'FEDERATION_STATE_MISMATCH' });
    expect(exchanges).toEqual([]);
  });

  test('returns FEDERATION_STATE_MISMATCH without tokens when the code is of another sign-in', async () => {
    const { url, flow } = await start();
    const callback = signInAt(url);
    granted = { challenge: granted?.challenge ?? '', nonce: 'of another sign-in' };
    const answer = await finish({ flow, ...callback });
    expect(answer).toMatchObject({ reason: 'FEDERATION_STATE_MISMATCH' });
    expect(JSON.stringify(answer)).not.toContain('refresh');
  });

  /** Sends a field as a browser would. @returns the answer, and the cookies of the response by name */
  const send = async (field: string, input: object, cookie = '') => {
    const headers = { ...cookieMode, ...(cookie ? { cookie } : {}) };
    const response = await api.post({ query: documentOf(field), variables: { input } }, headers);
    // Safe: a GraphQL response.
    const { data } = (await response.json()) as { data: Record<string, Answer> };
    const cookies = response.headers.getSetCookie().map((line): [string, string] => [line.split('=')[0] ?? '', line]);
    return { answer: data[field], cookies: Object.fromEntries(cookies) };
  };

  test('keeps the flow in a cookie, and replaces it by the refresh token’s when the sign-in ends', async () => {
    const started = await send('startFederatedSignIn', { provider: 'Google', redirectUri });
    expect(started.answer?.flow).toBeNull();
    const cookie = started.cookies['__Host-federated-flow'] ?? '';
    expect(cookie).toMatch(/^[^;]+=[\w-]+; Path=\/; Max-Age=600; HttpOnly; Secure; SameSite=Lax$/);
    const callback = signInAt(started.answer?.url);
    const finished = await send('finishFederatedSignIn', callback, cookie.split(';')[0]);
    expect(finished.answer).toMatchObject({ __typename: 'SignInPayload', refreshToken: null });
    expect(finished.cookies).toEqual({
      '__Host-federated-flow': expect.stringMatching(/=; Path=\/; Max-Age=0;/),
      '__Host-refresh-token': expect.stringMatching(/=refresh; Path=\/; Max-Age=2592000;/),
    });
  });

  test('returns FEDERATION_EXPIRED when another browser opens the callback', async () => {
    const started = await send('startFederatedSignIn', { provider: 'Google', redirectUri });
    const { answer, cookies } = await send('finishFederatedSignIn', signInAt(started.answer?.url));
    expect(answer).toMatchObject({ reason: 'FEDERATION_EXPIRED' });
    expect(cookies).toEqual({});
    expect(exchanges).toEqual([]);
  });

  test('returns the providers as a list', async () => {
    expect(await api.execute('signInProviders')).toEqual([
      { name: 'Google', kind: 'GOOGLE', label: 'Google' },
      { name: 'Acme', kind: 'OIDC', label: 'Acme single sign-on' },
    ]);
    expect(api.requests().at(-1)?.results).toEqual([{ field: 'Query.signInProviders', type: 'List' }]);
  });

  test('logs no code, state, verifier or nonce', async () => {
    const { url, flow } = await start();
    const callback = { flow, ...signInAt(url) };
    await finish({ ...callback, error: 'invalid_request', errorDescription: 'hunter2-text' });
    await finish(callback);
    const output = JSON.stringify(api.logs);
    const { state = '', verifier = '', nonce = '' } = decodeFlow(flow) ?? {};
    for (const secret of [flow, state, verifier, nonce, 'hunter2-text']) expect(output.includes(secret)).toBe(false);
  });
});

test('returns invalid_client as a masked error, which only the operator can correct', async () => {
  const wrong = await startCognitoStub({ ExchangeCode: { error: 'invalid_client' } });
  const api = await startApi(wrong, federationAt(wrong.endpoint));
  const { url, flow } = await api.execute('startFederatedSignIn', { provider: 'Google', redirectUri });
  await expect(api.execute('finishFederatedSignIn', { flow, ...signInAt(url) })).rejects.toThrow(
    'INTERNAL_SERVER_ERROR',
  );
  expect(api.failures()).toMatchObject([{ level: 'error', exception: 'invalid_client' }]);
  await api.close();
  await wrong.close();
});
