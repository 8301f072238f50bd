import {
  AdminAddUserToGroupCommand,
  CognitoIdentityProviderClient,
  CreateGroupCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { CognitoJwtInvalidGroupError } from 'aws-jwt-verify/error';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { verifyToken } from '../../examples/clients/verifyToken.ts';
import { type RunningPool, startPool } from '../../packages/local-pool/src/server.ts';
import { type Api, startApi } from '../support/api.ts';
import { startTarget, type Target, withClient } from '../support/target.ts';
import { createVerifiedUser, password } from '../support/users.ts';
import { runExample } from './exampleClients.ts';

let target: Target;
let api: Api;
beforeAll(async () => {
  const pool = await startTarget();
  // With rotation, each refresh token works once.
  target = await withClient(pool, {
    ExplicitAuthFlows: ['ALLOW_USER_PASSWORD_AUTH', 'ALLOW_USER_AUTH'],
    RefreshTokenRotation: { Feature: 'ENABLED', RetryGracePeriodSeconds: 0 },
  });
  api = await startApi(target);
});
afterAll(async () => {
  await api.close();
  await target.close();
});

describe.each(['apollo', 'urql', 'fetch'])('the %s example', (script) => {
  test('signs up and in, shows nothing of a user after the sign-out, and signs in by code', async () => {
    const output = await runExample('demo', { api, target }, [script]);
    const [first, second, signedOut, again, ...rest] = output.split('\n').map((line) => line && JSON.parse(line).me);
    const user = { __typename: 'User', id: expect.any(String), email: expect.stringMatching(/@example\.com$/) };
    expect([first, second]).toEqual([user, user]);
    expect(second.id).not.toBe(first.id);
    expect(signedOut).toMatchObject({ __typename: 'NotSignedInError', message: 'Please sign in to continue.' });
    expect(again).toEqual(second);
    expect(rest).toEqual(['']);
  });
});

describe('aws-jwt-verify', () => {
  let pool: RunningPool;
  let poolApi: Api;
  beforeAll(async () => {
    pool = await startPool({ port: 0, database: ':memory:' });
    poolApi = await startApi(pool);
  });
  afterAll(async () => {
    await poolApi.close();
    await pool.close();
  });

  const signIn = async () => {
    const username = await createVerifiedUser(poolApi, { ...target, readCode });
    return poolApi.execute('signIn', { username, password });
  };
  const readCode = async (address: string): Promise<string> => {
    const response = await fetch(`${pool.endpoint}/messages?to=${encodeURIComponent(address)}`);
    return (await response.json())[0].code;
  };

  test('accepts an access token when the script verifies it', async () => {
    const { accessToken } = await signIn();
    expect(await runExample('verifyToken', { api: poolApi, target: pool }, [accessToken])).toContain(pool.clientId);
  });

  test('accepts a token only of a user in one of the groups when the service names groups', async () => {
    const { accessToken } = await signIn();
    const verify = (token: string, ...groups: string[]) => verifyToken(token, { ...pool, groups }, pool.endpoint);
    await expect(verify(accessToken, 'admins')).rejects.toThrow(CognitoJwtInvalidGroupError);
    const admin = new CognitoIdentityProviderClient({
      region: pool.region,
      endpoint: pool.endpoint,
      credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    });
    const { username } = await verifyToken(accessToken, pool, pool.endpoint);
    const group = { UserPoolId: pool.userPoolId, GroupName: 'admins' };
    await admin.send(new CreateGroupCommand(group));
    await admin.send(new AdminAddUserToGroupCommand({ ...group, Username: String(username) }));
    const { refreshToken } = await poolApi.execute('signIn', { username: String(username), password });
    const refreshed = await poolApi.execute('refreshTokens', { refreshToken });
    await expect(verify(refreshed.accessToken, 'editors', 'admins')).resolves.toMatchObject({ username });
    await expect(verify(accessToken, 'admins')).rejects.toThrow(CognitoJwtInvalidGroupError);
  });

  test('rejects a token when it is forged, not an access token, or of another pool or client', async () => {
    const { accessToken, idToken } = await signIn();
    await expect(verifyToken(accessToken, pool, pool.endpoint)).resolves.toMatchObject({ token_use: 'access' });
    await expect(verifyToken(idToken, pool, pool.endpoint)).rejects.toThrow();
    await expect(verifyToken(`${accessToken}A`, pool, pool.endpoint)).rejects.toThrow();
    await expect(verifyToken(accessToken, { ...pool, clientId: 'another' }, pool.endpoint)).rejects.toThrow();
    // Without an endpoint, only AWS's issuers are valid, and the local pool has another one.
    await expect(verifyToken(accessToken, pool)).rejects.toThrow();
  });
});
