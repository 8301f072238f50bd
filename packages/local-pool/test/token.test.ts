import { GetTokensFromRefreshTokenCommand } from '@aws-sdk/client-cognito-identity-provider';
import { decodeJwt } from 'jose';
import { expect, test } from 'vitest';
import { startFederationPool } from './federationPool.ts';
import { failure, MINUTE } from './testPool.ts';

const ACCOUNT = { email: 'ann@example.com' };

test('returns invalid_grant when a code is used twice', async () => {
  const { submit, redeem } = await startFederationPool();
  const { code } = (await submit(ACCOUNT)).callback;
  const first = await redeem(code);
  expect(first.status).toBe(200);
  expect(await redeem(code)).toMatchObject({ status: 400, body: { error: 'invalid_grant' } });
});

test('returns invalid_grant when a code is five minutes old', async () => {
  const { submit, redeem, pass } = await startFederationPool();
  const { code } = (await submit(ACCOUNT)).callback;
  pass(5 * MINUTE - 1);
  const other = (await submit(ACCOUNT)).callback.code;
  expect((await redeem(code)).status).toBe(200);
  pass(5 * MINUTE);
  expect((await redeem(other)).body).toEqual({ error: 'invalid_grant' });
});

test.each([
  ['the verifier is wrong', { code_verifier: 'a'.repeat(43) }, { error: 'invalid_grant' }],
  ['there is no verifier', { code_verifier: undefined }, { error: 'invalid_grant' }],
  ['the code is unknown', { code: 'unknown' }, { error: 'invalid_grant' }],
  ['there is no code', { code: undefined }, { error: 'invalid_request' }],
  [
    'the callback is another registered one',
    { redirect_uri: 'com.example.app://signed-in' },
    { error: 'unauthorized_client', error_description: 'invalid_redirect' },
  ],
  ['the client is unknown', { client_id: 'unknown' }, { error: 'invalid_client' }],
  ['there is no client', { client_id: undefined }, { error: 'invalid_request' }],
  ['the client has no secret but sends one', { client_secret: 'secret' }, { error: 'invalid_client' }],
  ['the grant type is unknown', { grant_type: 'password' }, { error: 'unsupported_grant_type' }],
  ['there is no grant type', { grant_type: undefined }, { error: 'invalid_request' }],
])('returns an error of the token endpoint when %s', async (_, changes, error) => {
  const { submit, redeem } = await startFederationPool();
  const { status, body } = await redeem((await submit(ACCOUNT)).callback.code, changes);
  expect([status, body]).toEqual([400, error]);
});

test('returns invalid_grant when a verifier comes without a challenge', async () => {
  const { submit, redeem } = await startFederationPool();
  const noChallenge = { code_challenge: undefined, code_challenge_method: undefined };
  const { code } = (await submit(ACCOUNT, noChallenge)).callback;
  expect((await redeem(code)).body).toEqual({ error: 'invalid_grant' });
  const other = (await submit(ACCOUNT, noChallenge)).callback.code;
  expect((await redeem(other, { code_verifier: undefined })).status).toBe(200);
});

test('accepts the secret in the body or by Basic, and no other, when the client has one', async () => {
  const { submit, redeem, token, clientId, clientSecret, verifier } = await startFederationPool({
    client: { GenerateSecret: true },
  });
  const code = async () => (await submit(ACCOUNT)).callback.code;
  expect((await redeem(await code())).body).toEqual({ error: 'invalid_client' });
  expect((await redeem(await code(), { client_secret: 'wrong' })).body).toEqual({ error: 'invalid_client' });
  expect((await redeem(await code(), { client_secret: clientSecret })).status).toBe(200);
  const form = {
    grant_type: 'authorization_code',
    code: await code(),
    redirect_uri: 'http://localhost:5173/signed-in',
    code_verifier: verifier,
  };
  const authorization = `Basic ${Buffer.from(`${clientId}:${clientSecret}`).toString('base64')}`;
  const both = await token({ ...form, client_id: clientId, client_secret: clientSecret }, { authorization });
  expect(both.body).toEqual({ error: 'invalid_request' });
  expect((await token(form, { authorization })).status).toBe(200);
});

test('returns invalid_grant when the client may not read email_verified', async () => {
  const { submit, redeem } = await startFederationPool({
    client: { ReadAttributes: ['email'], WriteAttributes: ['email', 'name'] },
  });
  expect((await redeem((await submit(ACCOUNT)).callback.code)).body).toEqual({ error: 'invalid_grant' });
});

test("returns the provider's nonce in the ID token when the app sent none, unless the cookie signed in", async () => {
  const { submit, open, redeem } = await startFederationPool();
  const { callback, cookie } = await submit(ACCOUNT, { nonce: undefined });
  expect(decodeJwt((await redeem(callback.code)).body.id_token).nonce).toMatch(/^[\w-]{171}$/);
  const again = (await open({ nonce: undefined }, cookie)).callback;
  expect(decodeJwt((await redeem(again.code)).body.id_token)).not.toHaveProperty('nonce');
});

test('returns new tokens without a nonce when a refresh token is sent to either API', async () => {
  const { federate, token, clientId, sdk } = await startFederationPool();
  const { refresh_token: refreshToken } = await federate();
  const form = { grant_type: 'refresh_token', client_id: clientId, refresh_token: refreshToken };
  const { status, body } = await token(form);
  expect([status, body.refresh_token]).toEqual([200, undefined]);
  expect(decodeJwt(body.id_token).nonce).toBeUndefined();
  expect(decodeJwt(body.access_token).scope).toBe('openid email profile aws.cognito.signin.user.admin');
  const command = new GetTokensFromRefreshTokenCommand({ ClientId: clientId, RefreshToken: refreshToken });
  await expect(sdk.send(command)).resolves.toHaveProperty('AuthenticationResult.IdToken');
  expect((await token({ ...form, refresh_token: 'unknown' })).body).toEqual({ error: 'invalid_grant' });
});

test('revokes a refresh token once, and answers unknown ones alike, when /oauth2/revoke receives them', async () => {
  const { federate, token, clientId, endpoint, attributes } = await startFederationPool();
  const { access_token, refresh_token } = await federate();
  const revoke = async (value: string) => {
    const body = new URLSearchParams({ token: value, client_id: clientId });
    return (await fetch(`${endpoint}/oauth2/revoke`, { method: 'POST', body })).status;
  };
  expect([await revoke(access_token), await revoke('unknown'), await revoke(refresh_token)]).toEqual([400, 200, 200]);
  expect((await token({ grant_type: 'refresh_token', client_id: clientId, refresh_token })).body).toEqual({
    error: 'invalid_grant',
  });
  expect((await failure(attributes(access_token)))[0]).toBe('NotAuthorizedException');
});

test('refuses operations, and returns no ID token, when the token has other scopes', async () => {
  const { federate, attributes, endpoint } = await startFederationPool();
  const limited = await federate('ann@example.com', { scope: 'openid email' });
  expect(await failure(attributes(limited.access_token))).toEqual([
    'NotAuthorizedException',
    'Access Token does not have required scopes',
  ]);
  const claims = decodeJwt(limited.id_token);
  expect([claims.email, claims.name]).toEqual(['ann@example.com', undefined]);
  const admin = await federate('ann@example.com', { scope: 'aws.cognito.signin.user.admin' });
  expect(admin.id_token).toBeUndefined();
  const userInfo = async (token: string) =>
    fetch(`${endpoint}/oauth2/userInfo`, { headers: { authorization: `Bearer ${token}` } });
  expect(await (await userInfo(limited.access_token)).json()).toMatchObject({
    sub: claims.sub,
    email: 'ann@example.com',
    email_verified: 'true',
    username: expect.stringMatching(/^google_/),
  });
  const rejected = await userInfo(admin.access_token);
  expect([rejected.status, await rejected.json()]).toEqual([
    401,
    { error: 'insufficient_scope', error_description: 'Access token does not contain openid scope' },
  ]);
});
