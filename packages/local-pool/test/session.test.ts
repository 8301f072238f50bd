import {
  AdminDisableUserCommand,
  AdminResetUserPasswordCommand,
  DeleteUserCommand,
  GetTokensFromRefreshTokenCommand,
  GetUserCommand,
  GlobalSignOutCommand,
  InitiateAuthCommand,
  RevokeTokenCommand,
  UpdateUserPoolClientCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { decodeJwt, SignJWT } from 'jose';
import { describe, expect, test } from 'vitest';
import { DAY, failure, HOUR, PASSWORD, secretHash, startTestPool } from './testPool.ts';

const ANN = 'ann@example.com';
const REVOKED = ['NotAuthorizedException', 'Access Token has been revoked'];
const ROTATION = { Feature: 'ENABLED' as const, RetryGracePeriodSeconds: 10 };

type Pool = Awaited<ReturnType<typeof startTestPool>>;

const get = ({ sdk }: Pick<Pool, 'sdk'>, RefreshToken: string, client: { clientId: string; secret?: string }) =>
  sdk.send(
    new GetTokensFromRefreshTokenCommand({
      ClientId: client.clientId,
      RefreshToken,
      ...(client.secret ? { ClientSecret: client.secret } : {}),
    }),
  );

const refresh = ({ sdk }: Pool, clientId: string, parameters: Record<string, string>) =>
  sdk.send(new InitiateAuthCommand({ ClientId: clientId, AuthFlow: 'REFRESH_TOKEN_AUTH', AuthParameters: parameters }));

const rotating = async (grace = 0) => {
  const pool = await startTestPool();
  await pool.member();
  const client = await pool.newClient({ RefreshTokenRotation: { ...ROTATION, RetryGracePeriodSeconds: grace } });
  const { AuthenticationResult } = await pool.signIn(ANN, PASSWORD, client.clientId);
  const next = async (token: string) => (await get(pool, token, client)).AuthenticationResult?.RefreshToken ?? '';
  return { pool, client, next, first: AuthenticationResult?.RefreshToken ?? '' };
};

describe('an access token', () => {
  const ask = ({ sdk }: Pool, AccessToken: string) => failure(sdk.send(new GetUserCommand({ AccessToken })));

  test('returns NotAuthorizedException when the token is altered, expired, of another kind or malformed', async () => {
    const pool = await startTestPool();
    await pool.member();
    const { AccessToken, IdToken } = await pool.tokens();
    const altered = `${AccessToken.slice(0, -8)}AAAAAAAA`;
    expect(await ask(pool, altered)).toEqual(['NotAuthorizedException', 'Could not verify signature for Access Token']);
    expect(await ask(pool, IdToken)).toEqual(['NotAuthorizedException', 'Invalid Access Token']);
    expect(await ask(pool, 'abc')).toEqual(['NotAuthorizedException', 'Invalid Access Token']);
    const forged = await new SignJWT(decodeJwt(AccessToken))
      .setProtectedHeader({ alg: 'HS256' })
      .sign(new TextEncoder().encode('x'.repeat(32)));
    expect((await ask(pool, forged))[1]).toBe('Could not verify signature for Access Token');
    const stranger = await new SignJWT({ iss: 'https://example.com/us-east-1_x' })
      .setProtectedHeader({ alg: 'HS256' })
      .sign(new TextEncoder().encode('x'.repeat(32)));
    expect((await ask(pool, stranger))[1]).toBe('Could not verify signature for Access Token');
    pool.pass(HOUR);
    expect(await ask(pool, AccessToken)).toEqual(['NotAuthorizedException', 'Access Token has expired']);
  });

  test('returns NotAuthorizedException for all tokens when the user signed out everywhere', async () => {
    const pool = await startTestPool();
    await pool.member();
    const [here, there] = [await pool.tokens(), await pool.tokens()];
    await pool.sdk.send(new GlobalSignOutCommand({ AccessToken: here.AccessToken }));
    expect(await ask(pool, here.AccessToken)).toEqual(REVOKED);
    expect(await ask(pool, there.AccessToken)).toEqual(REVOKED);
    expect(await failure(get(pool, there.RefreshToken, pool))).toEqual([
      'NotAuthorizedException',
      'Refresh Token has been revoked',
    ]);
  });

  test('returns an exception when the user is disabled or deleted', async () => {
    const pool = await startTestPool();
    await pool.member();
    const { AccessToken, RefreshToken } = await pool.tokens();
    await pool.sdk.send(new DeleteUserCommand({ AccessToken }));
    expect(await ask(pool, AccessToken)).toEqual(['UserNotFoundException', 'User does not exist.']);
    expect(await failure(get(pool, RefreshToken, pool))).toEqual(['NotAuthorizedException', 'Invalid Refresh Token']);
    expect((await failure(pool.signIn(ANN)))[1]).toBe('Incorrect username or password.');
    await pool.member();
    const second = await pool.tokens();
    await pool.sdk.send(new AdminDisableUserCommand({ UserPoolId: pool.userPoolId, Username: ANN }));
    expect(await ask(pool, second.AccessToken)).toEqual(REVOKED);
  });
});

describe('a refresh token', () => {
  test('returns new tokens of the same sign-in when either operation refreshes, without a new refresh token', async () => {
    const pool = await startTestPool();
    await pool.member();
    const { AccessToken, RefreshToken } = await pool.tokens();
    pool.pass(HOUR);
    const first = await get(pool, RefreshToken, pool);
    const second = await refresh(pool, pool.clientId, { REFRESH_TOKEN: RefreshToken });
    for (const { AuthenticationResult } of [first, second]) {
      expect(AuthenticationResult).toMatchObject({ ExpiresIn: 3600, TokenType: 'Bearer', IdToken: expect.any(String) });
      expect(AuthenticationResult).not.toHaveProperty('RefreshToken');
      const { origin_jti, auth_time } = decodeJwt(AccessToken);
      expect(decodeJwt(AuthenticationResult?.AccessToken ?? '')).toMatchObject({ origin_jti, auth_time });
    }
  });

  test('returns NotAuthorizedException when the token is unknown, of another client, or 30 days old', async () => {
    const pool = await startTestPool();
    await pool.member();
    const { RefreshToken } = await pool.tokens();
    const invalid = ['NotAuthorizedException', 'Invalid Refresh Token'];
    expect(await failure(get(pool, 'x', pool))).toEqual(invalid);
    expect(await failure(get(pool, RefreshToken, await pool.newClient()))).toEqual(invalid);
    pool.pass(30 * DAY);
    expect(await failure(get(pool, RefreshToken, pool))).toEqual([
      'NotAuthorizedException',
      'Refresh Token has expired',
    ]);
  });

  test('returns NotAuthorizedException when the secret, or the hash of the username, is missing or wrong', async () => {
    const pool = await startTestPool();
    const sub = await pool.member();
    const ExplicitAuthFlows = ['ALLOW_USER_PASSWORD_AUTH' as const, 'ALLOW_REFRESH_TOKEN_AUTH' as const];
    const { clientId, secret } = await pool.newClient({ GenerateSecret: true, ExplicitAuthFlows });
    const hash = (name: string) => secretHash(secret, clientId, name);
    const { AuthenticationResult } = await pool.sdk.send(
      new InitiateAuthCommand({
        ClientId: clientId,
        AuthFlow: 'USER_PASSWORD_AUTH',
        AuthParameters: { USERNAME: ANN, PASSWORD, SECRET_HASH: hash(ANN) },
      }),
    );
    const token = AuthenticationResult?.RefreshToken ?? '';
    const unable = ['NotAuthorizedException', `Unable to verify secret hash for client ${clientId}`];
    await get(pool, token, { clientId, secret });
    expect(await failure(get(pool, token, { clientId, secret: 'wrong'.repeat(5) }))).toEqual(unable);
    expect(await failure(get(pool, token, { clientId }))).toEqual(unable);
    await refresh(pool, clientId, { REFRESH_TOKEN: token, SECRET_HASH: hash(sub) });
    const byAlias = refresh(pool, clientId, { REFRESH_TOKEN: token, SECRET_HASH: hash(ANN) });
    expect(await failure(byAlias)).toEqual(unable);
    const revoke = { ClientId: clientId, Token: token };
    expect((await failure(pool.sdk.send(new RevokeTokenCommand(revoke))))[0]).toBe('UnauthorizedException');
    await pool.sdk.send(new RevokeTokenCommand({ ...revoke, ClientSecret: secret }));
  });
});

test('returns NotAuthorizedException when an administrator has reset the password, because no other exception is documented', async () => {
  const pool = await startTestPool();
  await pool.member();
  const { RefreshToken } = await pool.tokens();
  await pool.sdk.send(new AdminResetUserPasswordCommand({ UserPoolId: pool.userPoolId, Username: ANN }));
  const { clientId: ClientId } = pool;
  expect(await failure(pool.sdk.send(new GetTokensFromRefreshTokenCommand({ ClientId, RefreshToken })))).toEqual([
    'NotAuthorizedException',
    'Refresh Token has been revoked',
  ]);
  expect((await failure(refresh(pool, ClientId, { REFRESH_TOKEN: RefreshToken })))[0]).toBe(
    'PasswordResetRequiredException',
  );
});

describe('refresh token rotation', () => {
  test('returns a new refresh token each time, and RefreshTokenReuseException when a used one is sent', async () => {
    const { pool, client, next, first } = await rotating();
    const second = await next(first);
    expect(second).not.toBe(first);
    expect((await failure(get(pool, first, client)))[0]).toBe('RefreshTokenReuseException');
    const third = await next(second);
    await next(third);
  });

  test('returns RefreshTokenReuseException for all but one when requests with one token are concurrent', async () => {
    const { pool, client, first } = await rotating();
    const answers = await Promise.all([1, 2, 3].map(() => failure(get(pool, first, client))));
    expect(answers.filter(([name]) => name === 'RefreshTokenReuseException')).toHaveLength(2);
  });

  test('accepts a used token within the grace period, which starts at the first use', async () => {
    const { pool, client, next, first } = await rotating(10);
    await next(first);
    pool.pass(9000);
    await next(await next(first));
    pool.pass(1000);
    expect((await failure(get(pool, first, client)))[0]).toBe('RefreshTokenReuseException');
  });

  test('returns NotAuthorizedException when the sign-in is 30 days old, also for a newer refresh token', async () => {
    const { pool, client, next, first } = await rotating();
    pool.pass(29 * DAY);
    const second = await next(first);
    pool.pass(DAY);
    expect((await failure(get(pool, second, client)))[1]).toBe('Refresh Token has expired');
  });

  test('returns InvalidParameterException when REFRESH_TOKEN_AUTH is used together with rotation', async () => {
    const { pool, client, first } = await rotating();
    expect(await failure(refresh(pool, client.clientId, { REFRESH_TOKEN: first }))).toEqual([
      'InvalidParameterException',
      'REFRESH_TOKEN_AUTH flow not enabled for this client',
    ]);
    const ExplicitAuthFlows = ['ALLOW_REFRESH_TOKEN_AUTH' as const];
    const both = pool.newClient({ RefreshTokenRotation: ROTATION, ExplicitAuthFlows });
    expect((await failure(both))[0]).toBe('InvalidParameterException');
  });

  test('returns NotAuthorizedException for every token of the sign-in when one is revoked', async () => {
    const { pool, client, next, first } = await rotating();
    const second = await next(first);
    await pool.sdk.send(new RevokeTokenCommand({ ClientId: client.clientId, Token: first }));
    expect((await failure(get(pool, second, client)))[1]).toBe('Refresh Token has been revoked');
  });
});

test('returns refresh tokens of five parts and about 1.8 kB', async () => {
  const pool = await startTestPool();
  await pool.member();
  const { RefreshToken } = await pool.tokens();
  expect(RefreshToken).toMatch(/^[\w-]+(\.[\w-]+){4}$/);
  expect(RefreshToken.length).toBeGreaterThan(1700);
  expect(RefreshToken.length).toBeLessThan(2048);
});

describe('RevokeToken', () => {
  test('revokes the tokens of one sign-in and keeps those of others', async () => {
    const pool = await startTestPool();
    await pool.member();
    const [here, there] = [await pool.tokens(), await pool.tokens()];
    const { AuthenticationResult } = await get(pool, here.RefreshToken, pool);
    await pool.sdk.send(new RevokeTokenCommand({ ClientId: pool.clientId, Token: here.RefreshToken }));
    for (const AccessToken of [here.AccessToken, AuthenticationResult?.AccessToken])
      expect(await failure(pool.sdk.send(new GetUserCommand({ AccessToken })))).toEqual(REVOKED);
    expect((await failure(get(pool, here.RefreshToken, pool)))[1]).toBe('Refresh Token has been revoked');
    await pool.sdk.send(new GetUserCommand({ AccessToken: there.AccessToken }));
  });

  test('returns an exception when the token is no refresh token or of another client, and none when it is unknown', async () => {
    const pool = await startTestPool();
    await pool.member();
    const { AccessToken, RefreshToken } = await pool.tokens();
    const revoke = (ClientId: string, Token: string) => pool.sdk.send(new RevokeTokenCommand({ ClientId, Token }));
    expect((await failure(revoke(pool.clientId, AccessToken)))[0]).toBe('UnsupportedTokenTypeException');
    const { clientId } = await pool.newClient();
    expect((await failure(revoke(clientId, RefreshToken)))[0]).toBe('UnauthorizedException');
    await revoke(pool.clientId, 'unknown');
  });

  test('returns UnsupportedOperationException, and issues no origin_jti, when the client has revocation turned off', async () => {
    const pool = await startTestPool();
    await pool.member();
    const { clientId } = await pool.newClient();
    await pool.sdk.send(
      new UpdateUserPoolClientCommand({
        UserPoolId: pool.userPoolId,
        ClientId: clientId,
        ExplicitAuthFlows: ['ALLOW_USER_PASSWORD_AUTH'],
        EnableTokenRevocation: false,
      }),
    );
    const { AuthenticationResult } = await pool.signIn(ANN, PASSWORD, clientId);
    expect(decodeJwt(AuthenticationResult?.AccessToken ?? '')).not.toHaveProperty('origin_jti');
    const Token = AuthenticationResult?.RefreshToken;
    expect((await failure(pool.sdk.send(new RevokeTokenCommand({ ClientId: clientId, Token }))))[0]).toBe(
      'UnsupportedOperationException',
    );
  });
});
