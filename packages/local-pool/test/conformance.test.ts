import { createHash } from 'node:crypto';
import * as oauth from 'oauth4webapi';
import { expect, test } from 'vitest';
import { ALL_SCOPES, CALLBACK, startFederationPool } from './federationPool.ts';

// The pool has no https.
const HTTP = { [oauth.allowInsecureRequests]: true };

test.each([
  ['public', undefined],
  ['confidential, by Basic', 'basic'],
  ['confidential, by the body', 'post'],
])('signs in, reads claims, refreshes and revokes when oauth4webapi is the client: %s', async (_, method) => {
  const pool = await startFederationPool({ client: { GenerateSecret: method !== undefined } });
  const issuer = new URL(`${pool.endpoint}/${pool.userPoolId}`);
  const server = await oauth.processDiscoveryResponse(issuer, await oauth.discoveryRequest(issuer, HTTP));
  // The pool's clock is the test's.
  const skew = Math.floor(pool.now() / 1000) - Math.floor(Date.now() / 1000);
  const client: oauth.Client = { client_id: pool.clientId, [oauth.clockSkew]: skew };
  // A public client does not send it.
  const secret = pool.clientSecret ?? 'none';
  const authentications = { basic: oauth.ClientSecretBasic(secret), post: oauth.ClientSecretPost(secret) };
  const authentication = method === 'basic' || method === 'post' ? authentications[method] : oauth.None();
  const verifier = oauth.generateRandomCodeVerifier();
  const [state, nonce] = [oauth.generateRandomState(), oauth.generateRandomNonce()];

  const { location } = await pool.submit(
    { email: 'ann@example.com', name: 'Ann' },
    { state, nonce, code_challenge: await oauth.calculatePKCECodeChallenge(verifier) },
  );
  const parameters = oauth.validateAuthResponse(server, client, new URL(location), state);
  const response = await oauth.authorizationCodeGrantRequest(
    ...([server, client, authentication, parameters, CALLBACK, verifier, HTTP] as const),
  );
  const tokens = await oauth.processAuthorizationCodeResponse(server, client, response, {
    expectedNonce: nonce,
    requireIdToken: true,
  });
  const claims = oauth.getValidatedIdTokenClaims(tokens);
  expect(claims).toMatchObject({ email: 'ann@example.com', name: 'Ann', nonce });
  const half = createHash('sha256').update(tokens.access_token).digest().subarray(0, 16);
  expect(claims?.at_hash).toBe(half.toString('base64url'));

  const userInfo = await oauth.processUserInfoResponse(
    ...([
      server,
      client,
      claims?.sub ?? '',
      await oauth.userInfoRequest(server, client, tokens.access_token, HTTP),
    ] as const),
  );
  expect(userInfo).toMatchObject({ email: 'ann@example.com', username: expect.stringMatching(/^google_/) });

  const refreshToken = tokens.refresh_token ?? '';
  const refresh = await oauth.refreshTokenGrantRequest(server, client, authentication, refreshToken, HTTP);
  const refreshed = await oauth.processRefreshTokenResponse(server, client, refresh);
  expect(refreshed).toHaveProperty('id_token');
  await oauth.processRevocationResponse(
    await oauth.revocationRequest(server, client, authentication, refreshToken, HTTP),
  );
  const again = await oauth.refreshTokenGrantRequest(server, client, authentication, refreshToken, HTTP);
  await expect(oauth.processRefreshTokenResponse(server, client, again)).rejects.toMatchObject({
    error: 'invalid_grant',
  });
});

test('throws an authorization error of oauth4webapi when the user cancels', async () => {
  const pool = await startFederationPool();
  const server = { issuer: `${pool.endpoint}/${pool.userPoolId}` };
  const { location } = await pool.submit({ action: 'cancel' }, { scope: ALL_SCOPES });
  expect(() =>
    oauth.validateAuthResponse(server, { client_id: pool.clientId }, new URL(location), 'the state'),
  ).toThrow(oauth.AuthorizationResponseError);
});
