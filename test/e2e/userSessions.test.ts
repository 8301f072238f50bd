import {
  CreateUserPoolClientCommand,
  InitiateAuthCommand,
  SetUserPoolSessionConfigurationCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { toLocalFederationVariables } from '../../local/start/federation.ts';
import { readConfig } from '../../src/config.ts';
import { type Api, bearer, startApi } from '../support/api.ts';
import { isLocal, needsLocalPool, startTarget, type Target } from '../support/target.ts';
import {
  completeSignIn,
  createVerifiedUser,
  newEmail,
  password,
  readSessions,
  signInNewUser,
} from '../support/users.ts';

const FIREFOX = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';
const SAFARI = 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) Version/18.1 Mobile/15E148 Safari/604.1';
const TIME = /^\d{4}-\d\d-\d\dT.*Z$/;

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

const signIn = async (username: string, agent: string, on = api) => {
  const tokens = await on.execute('signIn', { username, password }, { 'user-agent': agent });
  return { refreshToken: tokens.refreshToken as string, headers: bearer(tokens.accessToken) };
};

/** Signs in with a browser at the local pool's page, which stands for the provider's. @returns the headers of a signed-in request */
const signInAtProvider = async (on: Api, email: string, agent: string) => {
  const input = { provider: 'Google', redirectUri: 'http://localhost' };
  const { url, flow } = await on.execute('startFederatedSignIn', input, { 'user-agent': agent });
  const body = new URLSearchParams({ email, verified: 'true', action: 'continue' });
  const response = await fetch(url, { method: 'POST', body, redirect: 'manual', headers: { 'user-agent': agent } });
  const parameters = new URL(response.headers.get('location') ?? '').searchParams;
  const callback = { flow, state: parameters.get('state'), code: parameters.get('code') };
  const tokens = await on.execute('finishFederatedSignIn', callback, { 'user-agent': agent });
  return bearer(tokens.accessToken);
};

describe.skipIf(!isLocal)(`sessions (${needsLocalPool})`, () => {
  test('are listed with the device of the browser, and the current one is marked', async () => {
    const email = await createVerifiedUser(api, target);
    await signIn(email, SAFARI);
    target.advance?.(60_000);
    const { headers } = await signIn(email, FIREFOX);
    expect(await readSessions(api, target, { headers, count: 2 })).toEqual([
      {
        id: expect.stringMatching(/^tkn[a-z\d]{25}$/),
        kind: 'TOKEN',
        device: expect.stringMatching(/Firefox 140 .* Linux/),
        createdAt: expect.stringMatching(TIME),
        lastActiveAt: expect.stringMatching(TIME),
        ipAddress: null,
        city: null,
        country: null,
        current: true,
      },
      expect.objectContaining({ device: expect.stringMatching(/Safari 18 .* iOS/), current: false }),
    ]);
  });

  test('have the address of the user until it is refreshed, when the app client passes it on', async () => {
    const other = await startApi(target, { propagatesUserContext: true });
    onTestFinished(other.close);
    const email = await createVerifiedUser(other, target);
    const { headers, refreshToken } = await signIn(email, FIREFOX, other);
    const [session] = await readSessions(other, target, { headers, count: 1 });
    expect(session).toMatchObject({ ipAddress: '127.0.0.1' });

    target.advance?.(3_600_000);
    const refreshed = await other.execute('refreshTokens', { refreshToken }, { 'user-agent': SAFARI });
    const [later] = await readSessions(other, target, { headers: bearer(refreshed.accessToken), count: 1 });
    expect(later).toMatchObject({ id: session?.id, device: expect.stringMatching(/Safari/), ipAddress: null });
    expect(later?.createdAt).toBe(session?.createdAt);
    expect(Date.parse(later?.lastActiveAt ?? '') - Date.parse(later?.createdAt ?? '')).toBeGreaterThanOrEqual(3.6e6);
  });

  test('are those of all app clients', async () => {
    const { email, headers } = await signInNewUser(api, target);
    const { UserPoolClient: mobile } = await target.admin.send(
      new CreateUserPoolClientCommand({
        UserPoolId: target.userPoolId,
        ClientName: 'mobile',
        ExplicitAuthFlows: ['ALLOW_USER_PASSWORD_AUTH'],
      }),
    );
    const AuthParameters = { USERNAME: email, PASSWORD: password };
    const { AuthenticationResult } = await target.admin.send(
      new InitiateAuthCommand({ ClientId: mobile?.ClientId, AuthFlow: 'USER_PASSWORD_AUTH', AuthParameters }),
    );
    const sessions = await readSessions(api, target, { headers, count: 2 });
    const ofMobile = sessions.find(({ current }) => !current);
    expect(ofMobile).toMatchObject({ ipAddress: '127.0.0.1', device: expect.stringMatching(/aws-sdk/) });

    await api.execute('revokeSession', { id: ofMobile?.id }, headers);
    const other = await startApi({ ...target, clientId: mobile?.ClientId ?? '', clientSecret: undefined });
    onTestFinished(other.close);
    expect(await other.execute('me', undefined, bearer(AuthenticationResult?.AccessToken ?? ''))).toMatchObject({
      __typename: 'NotSignedInError',
    });
  });

  test('end at once by revokeSession, and no other one with them', async () => {
    const { email, headers } = await signInNewUser(api, target);
    const lost = await completeSignIn(api, target, { email });
    const ended = (await readSessions(api, target, { headers, count: 2 })).find(({ current }) => !current);
    const revoke = () => api.execute('revokeSession', { id: ended?.id }, headers);
    expect(await revoke()).toEqual({ __typename: 'RevokeSessionPayload', message: 'The session has ended.' });
    expect(await api.execute('me', undefined, bearer(lost.accessToken))).toMatchObject({
      __typename: 'NotSignedInError',
    });
    expect(await api.execute('refreshTokens', { refreshToken: lost.refreshToken })).toMatchObject({
      __typename: 'InvalidRefreshTokenError',
    });
    expect(await readSessions(api, target, { headers, count: 1 })).toMatchObject([{ current: true }]);
    expect(await revoke()).toMatchObject({ __typename: 'SessionNotFoundError' });
  });

  test('that began at a provider end together with the browser’s session at the pool’s domain', async () => {
    const { oauthEndpoint, callbackUrls, logoutUrls, signInProviders } = readConfig({
      STAGE: 'local',
      USER_POOL_ID: target.userPoolId,
      CLIENT_ID: target.clientId,
      ...toLocalFederationVariables({}, target.endpoint ?? ''),
    });
    const federated = await startApi(target, { oauthEndpoint, callbackUrls, logoutUrls, signInProviders });
    onTestFinished(federated.close);
    const email = newEmail();
    const laptop = await signInAtProvider(federated, email, FIREFOX);
    const phone = await signInAtProvider(federated, email, SAFARI);
    const sessions = await readSessions(federated, target, { headers: laptop, count: 4 });
    expect(sessions.map(({ kind, device }) => `${kind} ${device?.split(' ')[0]}`).toSorted()).toEqual([
      'SSO Firefox',
      'SSO Safari',
      'TOKEN Firefox',
      'TOKEN Safari',
    ]);
    expect(sessions.filter(({ current }) => current)).toMatchObject([{ kind: 'TOKEN' }]);
    expect(sessions.every(({ ipAddress }) => ipAddress === null)).toBe(true);

    const lost = sessions.find(({ kind, device }) => kind === 'TOKEN' && device?.startsWith('Safari'));
    expect(await federated.execute('revokeSession', { id: lost?.id }, laptop)).toMatchObject({
      __typename: 'RevokeSessionPayload',
    });
    expect(await federated.execute('me', undefined, phone)).toMatchObject({ __typename: 'NotSignedInError' });
    expect((await readSessions(federated, target, { headers: laptop, count: 2 })).map(({ device }) => device)).toEqual([
      expect.stringMatching(/^Firefox/),
      expect.stringMatching(/^Firefox/),
    ]);
  });

  test('of another user cannot be ended', async () => {
    const ada = await signInNewUser(api, target);
    const ann = await signInNewUser(api, target);
    const [session] = await readSessions(api, target, { headers: ada.headers, count: 1 });
    expect(await api.execute('revokeSession', { id: session?.id }, ann.headers)).toMatchObject({
      __typename: 'SessionNotFoundError',
    });
    expect(await api.execute('me', undefined, ada.headers)).toMatchObject({ __typename: 'User' });
  });

  test('are null, and cannot be ended, when the pool does not track them', async () => {
    const untracked = await startTarget();
    onTestFinished(untracked.close);
    await untracked.admin.send(
      new SetUserPoolSessionConfigurationCommand({
        UserPoolId: untracked.userPoolId,
        UserSessionTracking: 'DISABLED',
        TokenSession: { MaxPerUser: 20 },
      }),
    );
    const other = await startApi(untracked);
    onTestFinished(other.close);
    const { email, headers } = await signInNewUser(other, untracked);
    expect(await other.execute('me', undefined, headers)).toMatchObject({ __typename: 'User', email, sessions: null });
    expect(await other.execute('revokeSession', { id: 'tkn'.padEnd(28, '0') }, headers)).toMatchObject({
      __typename: 'SessionTrackingUnavailableError',
    });
    expect(other.failures()).toEqual([]);
  });
});
