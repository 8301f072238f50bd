import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest';
import { verifyToken } from '../../examples/clients/verifyToken.ts';
import { type RunningPool, startPool } from '../../packages/local-pool/src/server.ts';
import { type Api, startApi } from '../support/api.ts';
import { startTarget, type Target, withClient } from '../support/target.ts';
import { createVerifiedUser, password } from '../support/users.ts';

let target: Target;
let api: Api;
beforeAll(async () => {
  const pool = await startTarget();
  // Each refresh token serves once.
  target = await withClient(pool, {
    ExplicitAuthFlows: ['ALLOW_USER_PASSWORD_AUTH'],
    RefreshTokenRotation: { Feature: 'ENABLED', RetryGracePeriodSeconds: 0 },
  });
  api = await startApi(target);
});
afterAll(async () => {
  await api.close();
  await target.close();
});

const run = async (script: string, args: string[] = [], endpoint = target.endpoint): Promise<string> => {
  const env = {
    ...process.env,
    GRAPH: api.url,
    MESSAGES_URL: `${endpoint}/messages`,
    COGNITO_ENDPOINT: endpoint,
  };
  const { stdout, stderr } = await promisify(execFile)(process.execPath, [`examples/clients/${script}.ts`, ...args], {
    env,
  });
  // Such as a client's warning that its cache loses data.
  expect(stderr).toBe('');
  return stdout;
};

/** The module of a client, new, so that nobody is signed in, and on this suite's API. */
const load = async (script: string) => {
  vi.resetModules();
  vi.stubEnv('GRAPH', api.url);
  vi.stubEnv('MESSAGES_URL', `${target.endpoint}/messages`);
  onTestFinished(() => {
    vi.unstubAllEnvs();
  });
  const [{ client }, session, account, documents] = await Promise.all([
    import(`../../examples/clients/${script}.ts`),
    import('../../examples/clients/session.ts'),
    import('../../examples/clients/account.ts'),
    import('../../examples/clients/generated/graphql.ts'),
  ]);
  return { client, ...session, ...account, ...documents };
};

describe.each(['apollo', 'urql', 'fetch'])('the example for %s', (script) => {
  test('signs up and in by typed documents, and asks who is signed in', async () => {
    expect(await run(script)).toMatch(/^\S+@example\.com is signed in\n$/);
  });

  test('gets the message of an error from `... on AuthError`', async () => {
    const { client, MeDocument } = await load(script);
    const { me } = await client.query(MeDocument, {});
    expect(me).toMatchObject({ __typename: 'NotSignedInError', message: expect.stringContaining('.') });
  });

  test('refreshes once, however many requests ask for it, and keeps the rotated token', async () => {
    const { client, session, refresh, signUpAndIn } = await load(script);
    await signUpAndIn(client);
    const { accessToken, refreshToken } = session;
    expect(await Promise.all([refresh(client), refresh(client), refresh(client)])).toEqual([true, true, true]);
    expect(session.accessToken).not.toBe(accessToken);
    expect(session.refreshToken).not.toBe(refreshToken);
    expect(await refresh(client)).toBe(true);
  });

  test('asks again with new tokens once the access token is over, and only then', async () => {
    const { client, session, withRefresh, signUpAndIn, MeDocument } = await load(script);
    await signUpAndIn(client);
    const refreshing = withRefresh(client);
    const { accessToken } = session;
    expect(await refreshing.query(MeDocument, {})).toMatchObject({ me: { __typename: 'User' } });
    expect(session.accessToken).toBe(accessToken);
    session.accessToken = `${accessToken}-over`;
    expect(await refreshing.query(MeDocument, {})).toMatchObject({ me: { __typename: 'User' } });
    session.accessToken = 'over';
    session.refreshToken = 'over-too';
    expect(await refreshing.query(MeDocument, {})).toMatchObject({ me: { __typename: 'NotSignedInError' } });
  });

  test('is signed out by a refresh token that was used before', async () => {
    const { client, session, refresh, signUpAndIn } = await load(script);
    await signUpAndIn(client);
    const { refreshToken } = session;
    await refresh(client);
    session.refreshToken = refreshToken;
    expect(await refresh(client)).toBe(false);
    expect(session).toEqual({ accessToken: undefined, refreshToken: undefined });
  });
});

describe('aws-jwt-verify', () => {
  let pool: RunningPool;
  let other: Api;
  beforeAll(async () => {
    pool = await startPool({ port: 0, database: ':memory:' });
    other = await startApi({ ...pool, clientSecret: undefined });
  });
  afterAll(async () => {
    await other.close();
    await pool.close();
  });

  const signedIn = async () => {
    const username = await createVerifiedUser(other, { ...target, readCode: codeOf });
    return other.execute('signIn', { username, password });
  };
  const codeOf = async (address: string): Promise<string> => {
    const response = await fetch(`${pool.endpoint}/messages?to=${encodeURIComponent(address)}`);
    return (await response.json())[0].code;
  };

  test('takes the access tokens, in a script of its own', async () => {
    const { accessToken } = await signedIn();
    expect(await run('verifyToken', [accessToken], pool.endpoint)).toContain(pool.clientId);
  });

  test('takes no other token', async () => {
    const { accessToken, idToken } = await signedIn();
    await expect(verifyToken(accessToken, pool, pool.endpoint)).resolves.toMatchObject({ token_use: 'access' });
    await expect(verifyToken(idToken, pool, pool.endpoint)).rejects.toThrow();
    await expect(verifyToken(`${accessToken}A`, pool, pool.endpoint)).rejects.toThrow();
    await expect(verifyToken(accessToken, { ...pool, clientId: 'another' }, pool.endpoint)).rejects.toThrow();
    // As one would at AWS: the local pool's issuer is not Amazon's.
    await expect(verifyToken(accessToken, pool)).rejects.toThrow();
  });
});
