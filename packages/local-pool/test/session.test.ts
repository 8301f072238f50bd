import {
  AdminDisableUserCommand,
  DeleteUserCommand,
  GetTokensFromRefreshTokenCommand,
  GetUserCommand,
  GlobalSignOutCommand,
  InitiateAuthCommand,
  RevokeTokenCommand,
  UpdateUserPoolClientCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { decodeJwt, SignJWT } from 'jose';
import { describe, expect, it } from 'vitest';
import { DAY, failure, HOUR, PASSWORD, pool, secretHash } from './poolFixture.ts';

const ANN = 'ann@example.com';
const REVOKED = ['NotAuthorizedException', 'Access Token has been revoked'];
const ROTATION = { Feature: 'ENABLED' as const, RetryGracePeriodSeconds: 10 };

type Pool = Awaited<ReturnType<typeof pool>>;

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
  const where = await pool();
  await where.member();
  const client = await where.newClient({ RefreshTokenRotation: { ...ROTATION, RetryGracePeriodSeconds: grace } });
  const { AuthenticationResult } = await where.signIn(ANN, PASSWORD, client.clientId);
  const next = async (token: string) => (await get(where, token, client)).AuthenticationResult?.RefreshToken ?? '';
  return { where, client, next, first: AuthenticationResult?.RefreshToken ?? '' };
};

describe('an access token', () => {
  const ask = ({ sdk }: Pool, AccessToken: string) => failure(sdk.send(new GetUserCommand({ AccessToken })));

  it('is refused when it is altered, expired, of another kind or no token', async () => {
    const where = await pool();
    await where.member();
    const { AccessToken, IdToken } = await where.tokens();
    const altered = `${AccessToken.slice(0, -8)}AAAAAAAA`;
    expect(await ask(where, altered)).toEqual([
      'NotAuthorizedException',
      'Could not verify signature for Access Token',
    ]);
    expect(await ask(where, IdToken)).toEqual(['NotAuthorizedException', 'Invalid Access Token']);
    expect(await ask(where, 'abc')).toEqual(['NotAuthorizedException', 'Invalid Access Token']);
    const forged = await new SignJWT(decodeJwt(AccessToken))
      .setProtectedHeader({ alg: 'HS256' })
      .sign(new TextEncoder().encode('x'.repeat(32)));
    expect((await ask(where, forged))[1]).toBe('Could not verify signature for Access Token');
    const stranger = await new SignJWT({ iss: 'https://example.com/us-east-1_x' })
      .setProtectedHeader({ alg: 'HS256' })
      .sign(new TextEncoder().encode('x'.repeat(32)));
    expect((await ask(where, stranger))[1]).toBe('Could not verify signature for Access Token');
    where.pass(HOUR);
    expect(await ask(where, AccessToken)).toEqual(['NotAuthorizedException', 'Access Token has expired']);
  });

  it('is refused after the user has signed out everywhere, and so is the refresh token', async () => {
    const where = await pool();
    await where.member();
    const [here, there] = [await where.tokens(), await where.tokens()];
    await where.sdk.send(new GlobalSignOutCommand({ AccessToken: here.AccessToken }));
    expect(await ask(where, here.AccessToken)).toEqual(REVOKED);
    expect(await ask(where, there.AccessToken)).toEqual(REVOKED);
    expect(await failure(get(where, there.RefreshToken, where))).toEqual([
      'NotAuthorizedException',
      'Refresh Token has been revoked',
    ]);
  });

  it('is refused when its user is disabled or gone', async () => {
    const where = await pool();
    await where.member();
    const { AccessToken, RefreshToken } = await where.tokens();
    await where.sdk.send(new DeleteUserCommand({ AccessToken }));
    expect(await ask(where, AccessToken)).toEqual(['UserNotFoundException', 'User does not exist.']);
    expect(await failure(get(where, RefreshToken, where))).toEqual(['NotAuthorizedException', 'Invalid Refresh Token']);
    expect((await failure(where.signIn(ANN)))[1]).toBe('Incorrect username or password.');
    await where.member();
    const second = await where.tokens();
    await where.sdk.send(new AdminDisableUserCommand({ UserPoolId: where.userPoolId, Username: ANN }));
    expect(await ask(where, second.AccessToken)).toEqual(REVOKED);
  });
});

describe('a refresh token', () => {
  it('yields new tokens of the same sign-in, by either operation, and stays', async () => {
    const where = await pool();
    await where.member();
    const { AccessToken, RefreshToken } = await where.tokens();
    where.pass(HOUR);
    const first = await get(where, RefreshToken, where);
    const second = await refresh(where, where.clientId, { REFRESH_TOKEN: RefreshToken });
    for (const { AuthenticationResult } of [first, second]) {
      expect(AuthenticationResult).toMatchObject({ ExpiresIn: 3600, TokenType: 'Bearer', IdToken: expect.any(String) });
      expect(AuthenticationResult).not.toHaveProperty('RefreshToken');
      const { origin_jti, auth_time } = decodeJwt(AccessToken);
      expect(decodeJwt(AuthenticationResult?.AccessToken ?? '')).toMatchObject({ origin_jti, auth_time });
    }
  });

  it('is refused when it is unknown, of another client, or 30 days old', async () => {
    const where = await pool();
    await where.member();
    const { RefreshToken } = await where.tokens();
    const invalid = ['NotAuthorizedException', 'Invalid Refresh Token'];
    expect(await failure(get(where, 'x', where))).toEqual(invalid);
    expect(await failure(get(where, RefreshToken, await where.newClient()))).toEqual(invalid);
    where.pass(30 * DAY);
    expect(await failure(get(where, RefreshToken, where))).toEqual([
      'NotAuthorizedException',
      'Refresh Token has expired',
    ]);
  });

  it('of a client with a secret needs the secret, or the hash of the real username', async () => {
    const where = await pool();
    const sub = await where.member();
    const ExplicitAuthFlows = ['ALLOW_USER_PASSWORD_AUTH' as const, 'ALLOW_REFRESH_TOKEN_AUTH' as const];
    const { clientId, secret } = await where.newClient({ GenerateSecret: true, ExplicitAuthFlows });
    const hash = (name: string) => secretHash(secret, clientId, name);
    const { AuthenticationResult } = await where.sdk.send(
      new InitiateAuthCommand({
        ClientId: clientId,
        AuthFlow: 'USER_PASSWORD_AUTH',
        AuthParameters: { USERNAME: ANN, PASSWORD, SECRET_HASH: hash(ANN) },
      }),
    );
    const token = AuthenticationResult?.RefreshToken ?? '';
    const unable = ['NotAuthorizedException', `Unable to verify secret hash for client ${clientId}`];
    await get(where, token, { clientId, secret });
    expect(await failure(get(where, token, { clientId, secret: 'wrong' }))).toEqual(unable);
    expect(await failure(get(where, token, { clientId }))).toEqual(unable);
    await refresh(where, clientId, { REFRESH_TOKEN: token, SECRET_HASH: hash(sub) });
    const byAlias = refresh(where, clientId, { REFRESH_TOKEN: token, SECRET_HASH: hash(ANN) });
    expect(await failure(byAlias)).toEqual(unable);
    const revoke = { ClientId: clientId, Token: token };
    expect((await failure(where.sdk.send(new RevokeTokenCommand(revoke))))[0]).toBe('UnauthorizedException');
    await where.sdk.send(new RevokeTokenCommand({ ...revoke, ClientSecret: secret }));
  });
});

describe('rotation', () => {
  it('gives a new refresh token each time, and knows a used one', async () => {
    const { where, client, next, first } = await rotating();
    const second = await next(first);
    expect(second).not.toBe(first);
    expect((await failure(get(where, first, client)))[0]).toBe('RefreshTokenReuseException');
    const third = await next(second);
    await next(third);
  });

  it('lets one of two uses at once win', async () => {
    const { where, client, first } = await rotating();
    const answers = await Promise.all([1, 2, 3].map(() => failure(get(where, first, client))));
    expect(answers.filter(([name]) => name === 'RefreshTokenReuseException')).toHaveLength(2);
  });

  it('lets a token be retried in the grace period, which a retry does not lengthen', async () => {
    const { where, client, next, first } = await rotating(10);
    await next(first);
    where.pass(9000);
    await next(await next(first));
    where.pass(1000);
    expect((await failure(get(where, first, client)))[0]).toBe('RefreshTokenReuseException');
  });

  it('does not lengthen the life of the sign-in', async () => {
    const { where, client, next, first } = await rotating();
    where.pass(29 * DAY);
    const second = await next(first);
    where.pass(DAY);
    expect((await failure(get(where, second, client)))[1]).toBe('Refresh Token has expired');
  });

  it('excludes REFRESH_TOKEN_AUTH', async () => {
    const { where, client, first } = await rotating();
    expect(await failure(refresh(where, client.clientId, { REFRESH_TOKEN: first }))).toEqual([
      'InvalidParameterException',
      'REFRESH_TOKEN_AUTH flow not enabled for this client',
    ]);
    const ExplicitAuthFlows = ['ALLOW_REFRESH_TOKEN_AUTH' as const];
    const both = where.newClient({ RefreshTokenRotation: ROTATION, ExplicitAuthFlows });
    expect((await failure(both))[0]).toBe('InvalidParameterException');
  });

  it('ends for all its tokens when one is revoked', async () => {
    const { where, client, next, first } = await rotating();
    const second = await next(first);
    await where.sdk.send(new RevokeTokenCommand({ ClientId: client.clientId, Token: first }));
    expect((await failure(get(where, second, client)))[1]).toBe('Refresh Token has been revoked');
  });
});

describe('RevokeToken', () => {
  it('ends one sign-in and leaves the others', async () => {
    const where = await pool();
    await where.member();
    const [here, there] = [await where.tokens(), await where.tokens()];
    const { AuthenticationResult } = await get(where, here.RefreshToken, where);
    await where.sdk.send(new RevokeTokenCommand({ ClientId: where.clientId, Token: here.RefreshToken }));
    for (const AccessToken of [here.AccessToken, AuthenticationResult?.AccessToken])
      expect(await failure(where.sdk.send(new GetUserCommand({ AccessToken })))).toEqual(REVOKED);
    expect((await failure(get(where, here.RefreshToken, where)))[1]).toBe('Refresh Token has been revoked');
    await where.sdk.send(new GetUserCommand({ AccessToken: there.AccessToken }));
  });

  it('takes refresh tokens only, of this client only, and does not mind an unknown one', async () => {
    const where = await pool();
    await where.member();
    const { AccessToken, RefreshToken } = await where.tokens();
    const revoke = (ClientId: string, Token: string) => where.sdk.send(new RevokeTokenCommand({ ClientId, Token }));
    expect((await failure(revoke(where.clientId, AccessToken)))[0]).toBe('UnsupportedTokenTypeException');
    const { clientId } = await where.newClient();
    expect((await failure(revoke(clientId, RefreshToken)))[0]).toBe('UnauthorizedException');
    await revoke(where.clientId, 'unknown');
  });

  it('is not supported where the client has it off; tokens then have no origin_jti', async () => {
    const where = await pool();
    await where.member();
    const { clientId } = await where.newClient();
    await where.sdk.send(
      new UpdateUserPoolClientCommand({
        UserPoolId: where.userPoolId,
        ClientId: clientId,
        ExplicitAuthFlows: ['ALLOW_USER_PASSWORD_AUTH'],
        EnableTokenRevocation: false,
      }),
    );
    const { AuthenticationResult } = await where.signIn(ANN, PASSWORD, clientId);
    expect(decodeJwt(AuthenticationResult?.AccessToken ?? '')).not.toHaveProperty('origin_jti');
    const Token = AuthenticationResult?.RefreshToken;
    expect((await failure(where.sdk.send(new RevokeTokenCommand({ ClientId: clientId, Token }))))[0]).toBe(
      'UnsupportedOperationException',
    );
  });
});
