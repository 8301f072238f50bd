import {
  AdminListUserSessionsCommand,
  AdminRevokeUserSessionCommand,
  GetUserCommand,
  type RevokeAssociatedSessionsType,
  RevokeTokenCommand,
  type SessionDescriptionType,
  SetUserPoolClientSessionConfigurationCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { decodeJwt } from 'jose';
import { describe, expect, test } from 'vitest';
import { startFederationPool } from './federationPool.ts';
import { DAY, failure, HOUR, MINUTE } from './testPool.ts';

const REVOKED = ['NotAuthorizedException', 'Access Token has been revoked'];

/** Signs a browser in twice: at the provider, and then by its cookie. */
const start = async () => {
  const pool = await startFederationPool({
    sessions: { UserSessionTracking: 'ENABLED', TokenSession: { MaxPerUser: 20 } },
  });
  const { cookie, callback } = await pool.submit({ email: 'ann@example.com' });
  const { body: first } = await pool.redeem(callback.code);
  pool.pass(MINUTE);
  const { body: second } = await pool.redeem((await pool.open({}, cookie)).callback.code);
  const whom = { UserPoolId: pool.userPoolId, Username: String(decodeJwt(first.access_token).username) };
  const list = async (): Promise<SessionDescriptionType[]> =>
    (await pool.sdk.send(new AdminListUserSessionsCommand(whom))).Sessions ?? [];
  const find = async (type: string) => (await list()).find(({ SessionType }) => SessionType === type)?.SessionId;
  const revoke = async (type: 'SSO' | 'TOKEN', associated: RevokeAssociatedSessionsType) => {
    const SessionId = await find(type);
    const options = { ...whom, SessionId, RevokeAssociatedSessions: associated };
    await pool.sdk.send(new AdminRevokeUserSessionCommand(options));
  };
  const use = ({ access_token: AccessToken }: { access_token: string }) =>
    pool.sdk.send(new GetUserCommand({ AccessToken }));
  const setMinutes = (MaxValidityMinutes: number) =>
    pool.sdk.send(
      new SetUserPoolClientSessionConfigurationCommand({
        UserPoolId: pool.userPoolId,
        ClientId: pool.clientId,
        SSOSession: { MaxValidityMinutes },
      }),
    );
  return { pool, cookie, first, second, list, revoke, use, setMinutes };
};

describe('the SSO session of a browser', () => {
  test('is listed with the token sessions that came through it', async () => {
    const { pool, list } = await start();
    const sessions = await list();
    expect(sessions.map(({ SessionType }) => SessionType).sort()).toEqual(['SSO', 'TOKEN', 'TOKEN']);
    const sso = sessions.find(({ SessionType }) => SessionType === 'SSO');
    expect(sso).toMatchObject({
      SessionId: expect.stringMatching(/^sso[a-z0-9]{25}$/),
      ClientId: pool.clientId,
      CreateDate: new Date(pool.now() - MINUTE),
      LastActiveDate: new Date(pool.now()),
      IsCurrentSession: false,
    });
    expect(sso).not.toHaveProperty('OriginSessionId');
    const origins = sessions.flatMap(({ OriginSessionId = [] }) => OriginSessionId);
    expect(origins).toEqual([sso?.SessionId, sso?.SessionId]);
  });

  test.each([
    ['SSO', 'NONE', { sso: false, newest: true, oldest: true }],
    ['SSO', 'LINKED', { sso: false, newest: false, oldest: false }],
    ['TOKEN', 'NONE', { sso: true, newest: false, oldest: true }],
    ['TOKEN', 'LINKED', { sso: false, newest: false, oldest: true }],
  ] as const)(
    'ends as far as AWS says when a session of type %s is revoked with %s',
    async (type, associated, left) => {
      const { pool, cookie, first, second, revoke, use } = await start();
      await revoke(type, associated);
      expect((await pool.open({}, cookie)).callback.code !== undefined).toBe(left.sso);
      for (const [tokens, isLeft] of [
        [second, left.newest],
        [first, left.oldest],
      ] as const) {
        if (isLeft) await use(tokens);
        else expect(await failure(use(tokens))).toEqual(REVOKED);
      }
    },
  );

  test.each([
    ['LINKED', false],
    ['NONE', true],
  ] as const)('ends only with LINKED when RevokeToken has %s', async (RevokeAssociatedSessions, isLeft) => {
    const { pool, cookie, first, second, use } = await start();
    const token = { ClientId: pool.clientId, Token: first.refresh_token, RevokeAssociatedSessions };
    await pool.sdk.send(new RevokeTokenCommand(token));
    expect((await pool.open({}, cookie)).callback.code !== undefined).toBe(isLeft);
    await use(second);
  });

  test('signs in without a page for as long as the client allows', async () => {
    const { pool, cookie, setMinutes } = await start();
    const isSignedIn = async () => (await pool.open({}, cookie)).callback.code !== undefined;
    pool.pass(HOUR);
    expect(await isSignedIn()).toBe(false);
    await setMinutes(90 * 24 * 60);
    expect(await isSignedIn()).toBe(true);
    await setMinutes(0);
    expect(await isSignedIn()).toBe(false);
    await setMinutes(90 * 24 * 60);
    pool.pass(90 * DAY);
    expect(await isSignedIn()).toBe(false);
  });

  test('returns InvalidParameterException when RevokeAssociatedSessions has another value', async () => {
    const { revoke } = await start();
    // Safe cast: an unknown value is sent on purpose.
    const unknown = revoke('SSO', 'ALL' as 'LINKED');
    expect((await failure(unknown))[0]).toBe('InvalidParameterException');
  });
});
