import { createHmac } from 'node:crypto';
import { generateKeyPair, SignJWT } from 'jose';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type CognitoStub, startCognitoStub } from '../support/cognitoStub.ts';
import { bearer, type Graph, startGraph } from './graph.ts';

let stub: CognitoStub;
let graph: Graph;

beforeAll(async () => {
  const user = { Username: 'sub', UserAttributes: [{ Name: 'sub', Value: 'sub' }] };
  stub = await startCognitoStub({ GetUser: user });
  graph = await startGraph(stub);
});
beforeEach(() => stub.calls.splice(0));
afterAll(async () => {
  await graph.close();
  await stub.close();
});

const me = (token: string) => graph.ask('me', undefined, bearer(token));
const encoded = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
const claims = () => ({
  sub: 'sub',
  token_use: 'access',
  client_id: stub.clientId,
  iss: `${stub.endpoint}/${stub.userPoolId}`,
  exp: Math.floor(Date.now() / 1000) + 3600,
});

test('a token of this pool and app client is passed on to Cognito', async () => {
  expect(await me(await stub.accessToken())).toMatchObject({ __typename: 'User' });
  expect(stub.calls).toContain('GetUser');
});

test('the keys are fetched once', async () => {
  await me(await stub.accessToken());
  await me(await stub.accessToken());
  expect(stub.calls.filter((call) => call === 'JWKS').length).toBeLessThanOrEqual(1);
});

const refused: Readonly<Record<string, () => string | Promise<string>>> = {
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
    const signed = `${encoded({ alg: 'HS256', kid: 'key' })}.${encoded(claims())}`;
    return `${signed}.${createHmac('sha256', keys).update(signed).digest('base64url')}`;
  },
  'a token of another key': async () => {
    const { privateKey } = await generateKeyPair('RS256');
    return new SignJWT(claims()).setProtectedHeader({ alg: 'RS256', kid: 'key' }).sign(privateKey);
  },
  'a token of an unknown key': async () => {
    const { privateKey } = await generateKeyPair('RS256');
    return new SignJWT(claims()).setProtectedHeader({ alg: 'RS256', kid: 'unknown' }).sign(privateKey);
  },
  'a garbled token': () => 'abc.def.ghi',
  'no token at all': () => '',
};

describe.each(Object.entries(refused))('%s', (_, token) => {
  test('is refused without asking Cognito', async () => {
    expect(await me(await token())).toMatchObject({ __typename: 'NotSignedInError' });
    expect(stub.calls).not.toContain('GetUser');
  });
});

test.each(['Basic YWRhOnB3', 'Bearer', 'Bearer a b', 'token'])(
  'the header "%s" is no bearer token',
  async (authorization) => {
    expect(await graph.ask('me', undefined, { authorization })).toMatchObject({ __typename: 'NotSignedInError' });
  },
);

test('the scheme is taken in any case', async () => {
  const authorization = `bEARER ${await stub.accessToken()}`;
  expect(await graph.ask('me', undefined, { authorization })).toMatchObject({ __typename: 'User' });
});

test('keys that cannot be had are our fault, not the token’s', async () => {
  const cut = await startGraph({ ...stub, endpoint: 'http://127.0.0.1:1' });
  await expect(cut.ask('me', undefined, bearer(await stub.accessToken()))).rejects.toThrow('INTERNAL_SERVER_ERROR');
  expect(cut.failures()).toMatchObject([{ level: 'error', field: 'Query.me', exception: 'Error JWKS_UNAVAILABLE' }]);
  await cut.close();
});
