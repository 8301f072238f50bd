import { DatabaseSync } from 'node:sqlite';
import {
  AdminListUserSessionsCommand,
  AdminRevokeUserSessionCommand,
  GetTokensFromRefreshTokenCommand,
  GetUserCommand,
  GetUserPoolClientSessionConfigurationCommand,
  GetUserPoolSessionConfigurationCommand,
  GlobalSignOutCommand,
  InitiateAuthCommand,
  ListUserSessionsCommand,
  RevokeTokenCommand,
  RevokeUserSessionCommand,
  type SessionDescriptionType,
  SetUserPoolClientSessionConfigurationCommand,
  SetUserPoolSessionConfigurationCommand,
  UpdateUserPoolClientCommand,
  UpdateUserPoolCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { describe, expect, test } from 'vitest';
import { toDeviceType } from '../src/tokens/deviceType.ts';
import { databaseFile } from './passkeyPool.ts';
import { DAY, failure, HOUR, MINUTE, PASSWORD, secretHash, startTestPool } from './testPool.ts';

const ANN = 'ann@example.com';
const REVOKED = ['NotAuthorizedException', 'Access Token has been revoked'];
const NOT_FOUND = ['ResourceNotFoundException', 'Session does not exist.'];

type Pool = Awaited<ReturnType<typeof startTestPool>>;

const tracking = (UserSessionTracking: 'ENABLED' | 'DISABLED', MaxPerUser = 20) => ({
  UserSessionTracking,
  TokenSession: { MaxPerUser },
});

const startSessionPool = async (MaxPerUser = 20) => {
  const pool = await startTestPool({ sessions: tracking('ENABLED', MaxPerUser) });
  await pool.member();
  return pool;
};

const list = async ({ sdk }: Pool, AccessToken: string): Promise<SessionDescriptionType[]> =>
  (await sdk.send(new ListUserSessionsCommand({ AccessToken }))).Sessions ?? [];

const listAsAdmin = async ({ sdk, userPoolId }: Pool, Username = ANN): Promise<SessionDescriptionType[]> =>
  (await sdk.send(new AdminListUserSessionsCommand({ UserPoolId: userPoolId, Username }))).Sessions ?? [];

const revoke = ({ sdk }: Pool, AccessToken: string, SessionId = '') =>
  sdk.send(new RevokeUserSessionCommand({ AccessToken, SessionId }));

/** Sends an operation as a browser would, with its own user agent. */
const signInFrom = async ({ endpoint, clientId }: Pool, userAgent: string): Promise<string> => {
  const response = await fetch(endpoint, {
    method: 'POST',
    headers: {
      'content-type': 'application/x-amz-json-1.1',
      'x-amz-target': 'AWSCognitoIdentityProviderService.InitiateAuth',
      'user-agent': userAgent,
    },
    body: JSON.stringify({
      ClientId: clientId,
      AuthFlow: 'USER_PASSWORD_AUTH',
      AuthParameters: { USERNAME: ANN, PASSWORD },
    }),
  });
  // Safe cast: the sign-in has no second factor, so the response has tokens.
  return ((await response.json()) as { AuthenticationResult: { AccessToken: string } }).AuthenticationResult
    .AccessToken;
};

/** Adds copies of the only session, because a user can have only 100 by signing in. */
const copySession = (file: string, count: number): void => {
  const database = new DatabaseSync(file);
  database.exec(`
    WITH RECURSIVE numbers (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < ${count})
    INSERT INTO sessions (id, public_id, pool_id, client_id, username, auth_time, expires_at, created_at, active_at, device_type, address)
    SELECT id || n, printf('tkn%025d', n), pool_id, client_id, username, auth_time, expires_at, created_at, active_at, device_type, address
    FROM sessions, numbers`);
  database.close();
};

const FIREFOX = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';

describe('ListUserSessions', () => {
  test('returns the sessions of all clients, newest first, and marks the current one', async () => {
    const pool = await startSessionPool();
    const { clientId } = await pool.newClient();
    const here = await signInFrom(pool, FIREFOX);
    const created = pool.now();
    pool.pass(MINUTE);
    await pool.signIn(ANN, PASSWORD, clientId);
    const sessions = await list(pool, here);
    expect(sessions.map(({ ClientId, IsCurrentSession }) => [ClientId, IsCurrentSession])).toEqual([
      [clientId, false],
      [pool.clientId, true],
    ]);
    expect(sessions[1]).toEqual({
      SessionId: expect.stringMatching(/^tkn[a-z0-9]{25}$/),
      SessionType: 'TOKEN',
      ClientId: pool.clientId,
      CreateDate: new Date(created),
      LastActiveDate: new Date(created),
      DeviceType: 'Firefox 140 / Linux',
      LastIPAddress: '127.0.0.1',
      LastLocation: { Country: 'unknown' },
      IsCurrentSession: true,
    });
  });

  test('returns the time and the device of the last refresh, also when the refresh token is rotated', async () => {
    const pool = await startSessionPool();
    const { clientId } = await pool.newClient({
      RefreshTokenRotation: { Feature: 'ENABLED', RetryGracePeriodSeconds: 0 },
    });
    const { AuthenticationResult } = await pool.signIn(ANN, PASSWORD, clientId);
    const [before] = await listAsAdmin(pool);
    pool.pass(HOUR);
    const { RefreshToken } = AuthenticationResult ?? {};
    await pool.sdk.send(new GetTokensFromRefreshTokenCommand({ ClientId: clientId, RefreshToken }));
    const after = await listAsAdmin(pool);
    expect(after).toEqual([{ ...before, LastActiveDate: new Date(pool.now()) }]);
    expect(after[0]?.DeviceType).toMatch(/^aws-sdk-js 3/);
  });

  test('omits sessions that are revoked or expired, and those of other users', async () => {
    const pool = await startSessionPool();
    await pool.member('ben@example.com');
    await pool.tokens('ben@example.com');
    const [first, second] = [await pool.tokens(), await pool.tokens()];
    await pool.sdk.send(new RevokeTokenCommand({ ClientId: pool.clientId, Token: second.RefreshToken }));
    expect(await list(pool, first.AccessToken)).toHaveLength(1);
    await pool.sdk.send(new GlobalSignOutCommand({ AccessToken: first.AccessToken }));
    expect(await listAsAdmin(pool)).toEqual([]);
    expect(await listAsAdmin(pool, 'ben@example.com')).toHaveLength(1);
    pool.pass(30 * DAY);
    expect(await listAsAdmin(pool, 'ben@example.com')).toEqual([]);
  });

  test('returns the next page of the token of the page before, also when a session has ended in between', async () => {
    const database = databaseFile();
    const pool = await startTestPool({ database, sessions: tracking('ENABLED') });
    await pool.member();
    const { AccessToken } = await pool.tokens();
    copySession(database, 127);
    const first = await pool.sdk.send(new ListUserSessionsCommand({ AccessToken }));
    expect(first.Sessions).toHaveLength(125);
    await revoke(pool, AccessToken, first.Sessions?.findLast(({ IsCurrentSession }) => !IsCurrentSession)?.SessionId);
    const second = await pool.sdk.send(new ListUserSessionsCommand({ AccessToken, NextToken: first.NextToken }));
    expect([second.Sessions?.length, second.NextToken]).toEqual([3, undefined]);
    const all = new Set([...(first.Sessions ?? []), ...(second.Sessions ?? [])].map(({ SessionId }) => SessionId));
    expect(all.size).toBe(128);
    const invalid = pool.sdk.send(new ListUserSessionsCommand({ AccessToken, NextToken: 'x' }));
    expect(await failure(invalid)).toEqual(['InvalidParameterException', 'Invalid pagination token given.']);
  });

  test('returns OperationNotEnabledException when the pool does not track sessions', async () => {
    const pool = await startTestPool();
    await pool.member();
    const { AccessToken } = await pool.tokens();
    const message = ['OperationNotEnabledException', 'Session tracking is not enabled for the user pool.'];
    expect(await failure(list(pool, AccessToken))).toEqual(message);
    expect(await failure(revoke(pool, AccessToken, `tkn${'a'.repeat(25)}`))).toEqual(message);
    expect(await failure(listAsAdmin(pool))).toEqual(message);
  });

  test('returns OperationNotEnabledException when the pool is started again with tracking off', async () => {
    const database = databaseFile();
    await startTestPool({ database, sessions: tracking('ENABLED') });
    const pool = await startTestPool({ database, sessions: tracking('DISABLED') });
    await pool.member();
    const { AccessToken } = await pool.tokens();
    expect((await failure(list(pool, AccessToken)))[0]).toBe('OperationNotEnabledException');
  });

  test('returns only sessions that began after tracking was turned on', async () => {
    const pool = await startTestPool();
    await pool.member();
    const { AccessToken } = await pool.tokens();
    const TokenSession = { MaxPerUser: 20 };
    const UserPoolId = pool.userPoolId;
    await pool.sdk.send(
      new SetUserPoolSessionConfigurationCommand({ UserPoolId, UserSessionTracking: 'ENABLED', TokenSession }),
    );
    expect(await list(pool, AccessToken)).toEqual([]);
    await pool.tokens();
    expect(await list(pool, AccessToken)).toHaveLength(1);
  });
});

describe('the address of a session', () => {
  test('returns the one that the app states when the client has a secret and may propagate it', async () => {
    const pool = await startSessionPool();
    const { clientId, secret } = await pool.newClient({ GenerateSecret: true });
    const signIn = () =>
      pool.sdk.send(
        new InitiateAuthCommand({
          ClientId: clientId,
          AuthFlow: 'USER_PASSWORD_AUTH',
          AuthParameters: { USERNAME: ANN, PASSWORD, SECRET_HASH: secretHash(secret, clientId, ANN) },
          UserContextData: { IpAddress: '192.0.2.7' },
        }),
      );
    await signIn();
    expect((await listAsAdmin(pool))[0]?.LastIPAddress).toBe('127.0.0.1');
    await pool.sdk.send(
      new UpdateUserPoolClientCommand({
        UserPoolId: pool.userPoolId,
        ClientId: clientId,
        ExplicitAuthFlows: ['ALLOW_USER_PASSWORD_AUTH'],
        EnablePropagateAdditionalUserContextData: true,
      }),
    );
    pool.pass(1000);
    await signIn();
    expect((await listAsAdmin(pool))[0]?.LastIPAddress).toBe('192.0.2.7');
  });
});

describe('RevokeUserSession', () => {
  test('revokes the tokens of another session and keeps the current one', async () => {
    const pool = await startSessionPool();
    const [here, there] = [await pool.tokens(), await pool.tokens()];
    const other = (await list(pool, here.AccessToken)).find(({ IsCurrentSession }) => !IsCurrentSession);
    await revoke(pool, here.AccessToken, other?.SessionId);
    expect(await failure(pool.sdk.send(new GetUserCommand({ AccessToken: there.AccessToken })))).toEqual(REVOKED);
    const refresh = { ClientId: pool.clientId, RefreshToken: there.RefreshToken };
    expect((await failure(pool.sdk.send(new GetTokensFromRefreshTokenCommand(refresh))))[1]).toBe(
      'Refresh Token has been revoked',
    );
    expect(await list(pool, here.AccessToken)).toHaveLength(1);
    expect(await failure(revoke(pool, here.AccessToken, other?.SessionId))).toEqual(NOT_FOUND);
  });

  test('returns an exception when the session is the current one, unknown or of another user', async () => {
    const pool = await startSessionPool();
    await pool.member('ben@example.com');
    await pool.tokens('ben@example.com');
    const { AccessToken } = await pool.tokens();
    const [own] = await list(pool, AccessToken);
    expect(await failure(revoke(pool, AccessToken, own?.SessionId))).toEqual([
      'InvalidParameterException',
      'The current session cannot be revoked.',
    ]);
    const [bens] = await listAsAdmin(pool, 'ben@example.com');
    for (const id of [bens?.SessionId, `tkn${'0'.repeat(25)}`])
      expect(await failure(revoke(pool, AccessToken, id))).toEqual(NOT_FOUND);
    expect(await listAsAdmin(pool, 'ben@example.com')).toHaveLength(1);
  });
});

describe('AdminRevokeUserSession', () => {
  test('revokes any session of the user that it names', async () => {
    const pool = await startSessionPool();
    await pool.member('ben@example.com');
    const { AccessToken } = await pool.tokens();
    const [{ SessionId } = {}] = await listAsAdmin(pool);
    const revokeOf = (Username: string) =>
      pool.sdk.send(new AdminRevokeUserSessionCommand({ UserPoolId: pool.userPoolId, Username, SessionId }));
    expect(await failure(revokeOf('ben@example.com'))).toEqual(NOT_FOUND);
    await revokeOf(ANN);
    expect(await failure(pool.sdk.send(new GetUserCommand({ AccessToken })))).toEqual(REVOKED);
    expect((await failure(revokeOf('nobody@example.com')))[0]).toBe('UserNotFoundException');
  });
});

describe('the limit of sessions', () => {
  test('ends the session that was not used for the longest time at the next sign-in', async () => {
    const pool = await startSessionPool(2);
    const first = await pool.tokens();
    pool.pass(MINUTE);
    const second = await pool.tokens();
    pool.pass(MINUTE);
    const { clientId: ClientId } = pool;
    await pool.sdk.send(new GetTokensFromRefreshTokenCommand({ ClientId, RefreshToken: first.RefreshToken }));
    pool.pass(MINUTE);
    const third = await pool.tokens();
    expect(await list(pool, third.AccessToken)).toHaveLength(2);
    expect(await failure(list(pool, second.AccessToken))).toEqual(REVOKED);
    await pool.sdk.send(new GetUserCommand({ AccessToken: first.AccessToken }));
  });

  test('ends no session when it is lowered, and several at the next sign-in', async () => {
    const pool = await startSessionPool();
    for (let count = 0; count < 4; count += 1) await pool.tokens();
    await pool.sdk.send(
      new SetUserPoolSessionConfigurationCommand({
        UserPoolId: pool.userPoolId,
        UserSessionTracking: 'ENABLED',
        TokenSession: { MaxPerUser: 2 },
      }),
    );
    expect(await listAsAdmin(pool)).toHaveLength(4);
    await pool.tokens();
    expect(await listAsAdmin(pool)).toHaveLength(2);
  });
});

describe('the session configuration', () => {
  const set = ({ sdk, userPoolId: UserPoolId }: Pool, UserSessionTracking: string, MaxPerUser: number) =>
    sdk.send(
      new SetUserPoolSessionConfigurationCommand({
        UserPoolId,
        // Safe cast: one test sends an unknown value.
        UserSessionTracking: UserSessionTracking as 'ENABLED',
        TokenSession: { MaxPerUser },
      }),
    );

  test('returns the defaults until it is set, and then what was set', async () => {
    const pool = await startTestPool();
    const { userPoolId: UserPoolId, clientId: ClientId } = pool;
    const get = () => pool.sdk.send(new GetUserPoolSessionConfigurationCommand({ UserPoolId }));
    const getClient = () => pool.sdk.send(new GetUserPoolClientSessionConfigurationCommand({ UserPoolId, ClientId }));
    const off = { UserPoolId, UserSessionTracking: 'DISABLED', TokenSession: { MaxPerUser: 20 } };
    expect(await get()).toMatchObject(off);
    expect(await getClient()).toMatchObject({ UserPoolId, ClientId, SSOSession: { MaxValidityMinutes: 60 } });
    const SSOSession = { MaxValidityMinutes: 0 };
    const setClient = () =>
      pool.sdk.send(new SetUserPoolClientSessionConfigurationCommand({ UserPoolId, ClientId, SSOSession }));
    expect((await failure(setClient()))[0]).toBe('OperationNotEnabledException');
    const on = { UserPoolId, UserSessionTracking: 'ENABLED', TokenSession: { MaxPerUser: 100 } };
    expect(await set(pool, 'ENABLED', 100)).toMatchObject(on);
    expect(await get()).toMatchObject(on);
    expect(await setClient()).toMatchObject({ SSOSession });
    expect(await getClient()).toMatchObject({ SSOSession });
  });

  test('returns InvalidParameterException when a value is out of range', async () => {
    const pool = await startTestPool();
    for (const [tracking, maximum] of [
      ['ENABLED', 0],
      ['ENABLED', 101],
      ['MAYBE', 20],
    ] as const)
      expect((await failure(set(pool, tracking, maximum)))[0]).toBe('InvalidParameterException');
  });

  test('returns FeatureUnavailableInTierException when the pool is in the LITE tier', async () => {
    const pool = await startTestPool();
    await pool.sdk.send(new UpdateUserPoolCommand({ UserPoolId: pool.userPoolId, UserPoolTier: 'LITE' }));
    expect((await failure(set(pool, 'ENABLED', 20)))[0]).toBe('FeatureUnavailableInTierException');
  });
});

test.each([
  ['Firefox 140 / Linux', FIREFOX],
  [
    'Edge 125 / Windows 10',
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/125.0.0.0 Edg/125.0.0.0',
  ],
  [
    'Safari 17 / iOS 17.4',
    'Mozilla/5.0 (iPhone; CPU iPhone OS 17_4 like Mac OS X) AppleWebKit/605.1.15 Version/17.4 Mobile/15E148 Safari/604.1',
  ],
  [
    'Chrome 125 / macOS 10.15',
    'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 Chrome/125.0.0.0 Safari/537.36',
  ],
  ['Chrome 125 / Android 14', 'Mozilla/5.0 (Linux; Android 14; Pixel 8) AppleWebKit/537.36 Chrome/125.0.0.0 Mobile'],
  ['MyApp 2.1', 'MyApp/2.1'],
  ['MyApp 2.1', `MyApp/2.1 ${' '.repeat(1024)} Linux`],
  ['unknown', 'Mozilla/5.0'],
  ['unknown', ''],
])('returns %s when the user agent is that of such a device', (deviceType, userAgent) => {
  expect(toDeviceType(userAgent)).toBe(deviceType);
});
