import { createHmac } from 'node:crypto';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { type Api, bearer, startApi } from '../support/api.ts';
import { type CognitoStub, startCognitoStub } from '../support/cognitoStub.ts';

let stub: CognitoStub;
let api: Api;

beforeAll(async () => {
  const user = { Username: 'sub', UserAttributes: [{ Name: 'sub', Value: 'sub' }] };
  stub = await startCognitoStub({
    GetUser: user,
    ListWebAuthnCredentials: { Credentials: [] },
    GetUserAuthFactors: { Username: 'ada' },
    ListUserSessions: { Sessions: [] },
  });
  api = await startApi(stub);
});
beforeEach(() => stub.calls.splice(0));
afterAll(async () => {
  await api.close();
  await stub.close();
});

const me = (token: string) => api.execute('me', undefined, bearer(token));
const encoded = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
const claims = () => ({
  sub: 'sub',
  token_use: 'access',
  client_id: stub.clientId,
  iss: `${stub.endpoint}/${stub.userPoolId}`,
  exp: Math.floor(Date.now() / 1000) + 3600,
});

test('returns the User when the token is of this pool and app client', async () => {
  expect(await me(await stub.accessToken())).toMatchObject({ __typename: 'User' });
  expect(stub.calls).toContain('GetUser');
});

test('fetches the signing keys once when several tokens are verified', async () => {
  await me(await stub.accessToken());
  await me(await stub.accessToken());
  expect(stub.calls.filter((call) => call === 'JWKS').length).toBeLessThanOrEqual(1);
});

const invalidTokens: Readonly<Record<string, () => string | Promise<string>>> = {
  'an ID token': () => stub.accessToken({ token_use: 'id', aud: stub.clientId }),
  'a token of another app client': () => stub.accessToken({ client_id: 'another' }),
  'a token of another pool': () => stub.accessToken({ iss: `${stub.endpoint}/us-east-1_Other` }),
  'an expired token': () => stub.accessToken({ exp: Math.floor(Date.now() / 1000) - 1 }),
  'a token without a signature': async () => (await stub.accessToken()).replace(/[^.]+$/, ''),
  'a token with another payload': async () => {
    const [header, , signature] = (await stub.accessToken()).split('.');
    return `${header}.${encoded({ ...claims(), sub: 'another' })}.${signature}`;
  },
  'a token with alg none': () => `${encoded({ alg: 'none', kid: 'key' })}.${encoded(claims())}.`,
  'a token signed by HS256 with the public key': async () => {
    const keys = await (await fetch(`${stub.endpoint}/`)).text();
    const unsigned = `${encoded({ alg: 'HS256', kid: 'key' })}.${encoded(claims())}`;
    return `${unsigned}.${createHmac('sha256', keys).update(unsigned).digest('base64url')}`;
  },
  'a token that another key signed': async () => {
    const { privateKey } = await generateKeyPair('RS256');
    return new SignJWT(claims()).setProtectedHeader({ alg: 'RS256', kid: 'key' }).sign(privateKey);
  },
  'a token with an unknown key ID': async () => {
    const { privateKey } = await generateKeyPair('RS256');
    return new SignJWT(claims()).setProtectedHeader({ alg: 'RS256', kid: 'unknown' }).sign(privateKey);
  },
  'a garbled token': () => 'abc.def.ghi',
  'an empty token': () => '',
};

describe.each(Object.entries(invalidTokens))('with %s', (_, token) => {
  test('me returns NotSignedInError without calling Cognito', async () => {
    expect(await me(await token())).toMatchObject({ __typename: 'NotSignedInError' });
    expect(stub.calls).not.toContain('GetUser');
  });
});

describe('key rotation', () => {
  afterEach(() => {
    vi.restoreAllMocks();
    stub.faults.clear();
  });

  const signBy = (key: CryptoKey, kid: string) =>
    new SignJWT(claims()).setProtectedHeader({ alg: 'RS256', kid }).sign(key);

  test('returns the User for a token of a new key a second after an invented key ID', async () => {
    const { publicKey, privateKey } = await generateKeyPair('RS256', { extractable: true });
    const fresh = await startApi(stub);
    const send = async (token: string) => (await fresh.execute('me', undefined, bearer(token))).__typename;
    const now = vi.spyOn(Date, 'now');
    const start = Date.now();
    expect(await send(await stub.accessToken())).toBe('User');
    expect(await send(await signBy(privateKey, 'invented'))).toBe('NotSignedInError');
    const key = { ...(await exportJWK(publicKey)), kid: 'new', alg: 'RS256', use: 'sig' };
    stub.faults.set('JWKS', (response) => response.end(JSON.stringify({ keys: [key] })));
    now.mockReturnValue(start + 1500);
    expect(await send(await signBy(privateKey, 'new'))).toBe('User');
    await fresh.close();
  });

  test('fetches the keys once in a second when a client invents key IDs, and accepts known keys', async () => {
    const { privateKey } = await generateKeyPair('RS256');
    const fresh = await startApi(stub);
    vi.spyOn(Date, 'now').mockReturnValue(Date.now());
    for (const kid of ['a', 'b', 'c']) {
      expect(await fresh.execute('me', undefined, bearer(await signBy(privateKey, kid)))).toMatchObject({
        __typename: 'NotSignedInError',
      });
      expect(await fresh.execute('me', undefined, bearer(await stub.accessToken()))).toMatchObject({
        __typename: 'User',
      });
    }
    expect(stub.calls.filter((call) => call === 'JWKS')).toHaveLength(1);
    await fresh.close();
  });
});

test('returns the User only for the issuer that ISSUER names, with the keys of the endpoint', async () => {
  const issuer = 'https://auth.example.com/pool';
  const behind = await startApi(stub, { issuer });
  const send = async (token: string) => (await behind.execute('me', undefined, bearer(token))).__typename;
  expect(await send(await stub.accessToken({ iss: issuer }))).toBe('User');
  expect(await send(await stub.accessToken())).toBe('NotSignedInError');
  await behind.close();
});

test.each(['Basic YWRhOnB3', 'Bearer', 'Bearer a b', 'token'])(
  'returns NotSignedInError when the Authorization header is "%s"',
  async (authorization) => {
    expect(await api.execute('me', undefined, { authorization })).toMatchObject({ __typename: 'NotSignedInError' });
  },
);

test('returns the User when the scheme is in mixed case', async () => {
  const authorization = `bEARER ${await stub.accessToken()}`;
  expect(await api.execute('me', undefined, { authorization })).toMatchObject({ __typename: 'User' });
});

test('returns an internal error, not NotSignedInError, when the keys are unavailable', async () => {
  const unreachable = await startApi({ ...stub, endpoint: 'http://127.0.0.1:1' });
  await expect(unreachable.execute('me', undefined, bearer(await stub.accessToken()))).rejects.toThrow(
    'INTERNAL_SERVER_ERROR',
  );
  expect(unreachable.failures()).toMatchObject([
    { level: 'error', field: 'Query.me', exception: 'Error JWKS_UNAVAILABLE' },
  ]);
  await unreachable.close();
});

test('returns the User for a token of an accepted app client only when the token has the scope of user operations', async () => {
  const accepting = await startApi(stub, { acceptedClientIds: ['other'] });
  const send = async (claims: Readonly<Record<string, string | undefined>>) =>
    (await accepting.execute('me', undefined, bearer(await stub.accessToken(claims)))).__typename;
  expect(await send({ client_id: 'other', scope: 'openid aws.cognito.signin.user.admin' })).toBe('User');
  for (const scope of ['openid', 'my-aws.cognito.signin.user.admin', undefined])
    expect(await send({ client_id: 'other', scope })).toBe('NotSignedInError');
  expect(await send({ client_id: 'another', scope: 'aws.cognito.signin.user.admin' })).toBe('NotSignedInError');
  await accepting.close();
});
