import {
  AdminConfirmSignUpCommand,
  AdminCreateUserCommand,
  AdminDisableUserCommand,
  AdminEnableUserCommand,
  AdminResetUserPasswordCommand,
  AdminSetUserPasswordCommand,
  InitiateAuthCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { JwtVerifier } from 'aws-jwt-verify';
import { SimpleJwksCache } from 'aws-jwt-verify/jwk';
import { createRemoteJWKSet, jwtVerify } from 'jose';
import { describe, expect, it } from 'vitest';
import { DAY, failure, MINUTE, NOBODY, OTHER_PASSWORD, PASSWORD, pool, secretHash } from './poolFixture.ts';

const LOCKED = ['NotAuthorizedException', 'Password attempts exceeded'];
const SECOND = 1000;

describe('InitiateAuth with a password', () => {
  it('answers tokens that aws-jwt-verify accepts, with the claims of Cognito', async () => {
    const { member, tokens, endpoint, userPoolId, clientId } = await pool({ clock: Date.now });
    const sub = await member('ann@example.com', { phone_number: '+4915112345678', name: 'Ann' });
    const { AccessToken, IdToken, RefreshToken, ...rest } = await tokens();
    expect(rest).toEqual({ ExpiresIn: 3600, TokenType: 'Bearer' });
    expect(RefreshToken.length).toBeGreaterThan(32);
    const issuer = `${endpoint}/${userPoolId}`;
    const verifier = JwtVerifier.create(
      { issuer, audience: null, jwksUri: `${issuer}/.well-known/jwks.json` },
      { jwksCache: new SimpleJwksCache({ fetcher: { fetch: async (uri) => (await fetch(uri)).arrayBuffer() } }) },
    );
    const access = await verifier.verify(AccessToken);
    expect(access).toMatchObject({
      sub,
      iss: issuer,
      client_id: clientId,
      username: sub,
      token_use: 'access',
      scope: 'aws.cognito.signin.user.admin',
      origin_jti: expect.any(String),
      jti: expect.any(String),
    });
    expect([Number(access.exp) - Number(access.iat), access.auth_time]).toEqual([3600, access.iat]);
    expect(await verifier.verify(IdToken)).toMatchObject({
      sub,
      aud: clientId,
      token_use: 'id',
      'cognito:username': sub,
      email: 'ann@example.com',
      email_verified: true,
      phone_number: '+4915112345678',
      name: 'Ann',
      origin_jti: access.origin_jti,
    });
  });

  it('answers tokens that jose accepts, by the addresses of the discovery document', async () => {
    const { member, tokens, endpoint, userPoolId, clientId, now } = await pool();
    await member();
    const { IdToken } = await tokens();
    const found = await fetch(`${endpoint}/${userPoolId}/.well-known/openid-configuration`);
    // The server's own answer.
    const { issuer, jwks_uri } = (await found.json()) as { issuer: string; jwks_uri: string };
    const options = { issuer, audience: clientId, currentDate: new Date(now()) };
    const { protectedHeader } = await jwtVerify(IdToken, createRemoteJWKSet(new URL(jwks_uri)), options);
    expect(protectedHeader).toEqual({ alg: 'RS256', kid: expect.any(String) });
  });

  it('does not tell a wrong password from an unknown user, unless the client says LEGACY', async () => {
    const { member, signIn, newClient } = await pool();
    await member();
    expect(await failure(signIn('ann@example.com', 'wrong'))).toEqual(NOBODY);
    expect(await failure(signIn('nobody@example.com'))).toEqual(NOBODY);
    const { clientId } = await newClient({ PreventUserExistenceErrors: 'LEGACY' });
    expect(await failure(signIn('ann@example.com', 'wrong', clientId))).toEqual(NOBODY);
    expect(await failure(signIn('nobody@example.com', PASSWORD, clientId))).toEqual([
      'UserNotFoundException',
      'User does not exist.',
    ]);
  });

  it('refuses users who are not confirmed, but only with the right password', async () => {
    const { signUp, signIn } = await pool();
    await signUp('ann@example.com');
    expect(await failure(signIn('ann@example.com', 'wrong'))).toEqual(NOBODY);
    expect(await failure(signIn('ann@example.com'))).toEqual(['UserNotConfirmedException', 'User is not confirmed.']);
  });

  it('refuses disabled users, but only with the right password', async () => {
    const { member, signIn, sdk, userPoolId, tokens } = await pool();
    await member();
    const whom = { UserPoolId: userPoolId, Username: 'ann@example.com' };
    await sdk.send(new AdminDisableUserCommand(whom));
    expect(await failure(signIn('ann@example.com', 'wrong'))).toEqual(NOBODY);
    expect(await failure(signIn('ann@example.com'))).toEqual(['NotAuthorizedException', 'User is disabled.']);
    await sdk.send(new AdminEnableUserCommand(whom));
    await expect(tokens()).resolves.toHaveProperty('AccessToken');
  });

  it('asks for a new password that an administrator has reset', async () => {
    const { member, signIn, sdk, userPoolId, messages } = await pool();
    await member();
    await sdk.send(new AdminResetUserPasswordCommand({ UserPoolId: userPoolId, Username: 'ann@example.com' }));
    expect(await failure(signIn('ann@example.com'))).toEqual([
      'PasswordResetRequiredException',
      'Password reset required for the user',
    ]);
    expect((await messages()).at(-1)).toMatchObject({ purpose: 'ForgotPassword', to: 'ann@example.com' });
  });

  it('tells the text of a pre-authentication trigger that refuses', async () => {
    const preAuthentication = ({ email }: Record<string, string>) => {
      if (email === 'ann@example.com') throw new Error('Not today');
    };
    const { member, signIn } = await pool({ triggers: { preAuthentication } });
    await member();
    expect(await failure(signIn('ann@example.com'))).toEqual([
      'UserLambdaValidationException',
      'PreAuthentication failed with error Not today.',
    ]);
  });

  it('serves only the flows and clients that there are', async () => {
    const { signIn, newClient, sdk, clientId } = await pool();
    const other = await newClient({ ExplicitAuthFlows: ['ALLOW_USER_SRP_AUTH'] });
    expect(await failure(signIn('ann@example.com', PASSWORD, other.clientId))).toEqual([
      'InvalidParameterException',
      'USER_PASSWORD_AUTH flow not enabled for this client',
    ]);
    expect(await failure(signIn('ann@example.com', PASSWORD, 'nothing'))).toEqual([
      'ResourceNotFoundException',
      'User pool client nothing does not exist.',
    ]);
    const srp = new InitiateAuthCommand({ ClientId: clientId, AuthFlow: 'USER_SRP_AUTH', AuthParameters: {} });
    expect((await failure(sdk.send(srp)))[1]).toBe('USER_SRP_AUTH flow not enabled for this client');
    const bare = new InitiateAuthCommand({ ClientId: clientId, AuthFlow: 'USER_PASSWORD_AUTH' });
    expect(await failure(sdk.send(bare))).toEqual(['InvalidParameterException', 'Missing required parameter USERNAME']);
  });

  it('wants the secret hash of the name as typed from a client with a secret', async () => {
    const { member, newClient, sdk } = await pool();
    await member();
    const { clientId, secret } = await newClient({ GenerateSecret: true });
    const signIn = (hash: Record<string, string>) => {
      const AuthParameters = { USERNAME: 'Ann@example.com', PASSWORD, ...hash };
      const input = { ClientId: clientId, AuthFlow: 'USER_PASSWORD_AUTH' as const, AuthParameters };
      return sdk.send(new InitiateAuthCommand(input));
    };
    const right = secretHash(secret, clientId, 'Ann@example.com');
    await expect(signIn({ SECRET_HASH: right })).resolves.toHaveProperty('AuthenticationResult');
    expect(await failure(signIn({ SECRET_HASH: secretHash(secret, clientId, 'ann@example.com') }))).toEqual([
      'NotAuthorizedException',
      `Unable to verify secret hash for client ${clientId}`,
    ]);
    expect(await failure(signIn({}))).toEqual([
      'NotAuthorizedException',
      `Client ${clientId} is configured with secret but SECRET_HASH was not received`,
    ]);
  });

  it('lets tokens live as long as the client says', async () => {
    const { member, signIn, newClient } = await pool();
    await member();
    const { clientId } = await newClient({
      AccessTokenValidity: 10,
      TokenValidityUnits: { AccessToken: 'minutes' },
    });
    const { AuthenticationResult } = await signIn('ann@example.com', PASSWORD, clientId);
    expect(AuthenticationResult?.ExpiresIn).toBe(600);
  });
});

describe('lockout', () => {
  const fail = async (signIn: (name: string, password: string) => Promise<unknown>, times: number, name: string) => {
    for (let attempt = 0; attempt < times; attempt += 1) expect(await failure(signIn(name, 'wrong'))).toEqual(NOBODY);
  };

  it.each(['ann@example.com', 'nobody@example.com'])(
    'locks %s for 2^(n-5) seconds after the n-th failure',
    async (name) => {
      const { member, signIn, pass } = await pool();
      await member();
      await fail(signIn, 5, name);
      expect(await failure(signIn(name))).toEqual(LOCKED);
      pass(SECOND);
      await fail(signIn, 1, name);
      pass(SECOND);
      expect(await failure(signIn(name))).toEqual(LOCKED);
      pass(SECOND);
      await fail(signIn, 1, name);
      pass(3999);
      expect(await failure(signIn(name))).toEqual(LOCKED);
    },
  );

  it('neither counts nor lengthens for tries during the lock', async () => {
    const { member, signIn, pass, tokens } = await pool();
    await member();
    await fail(signIn, 5, 'ann@example.com');
    for (let attempt = 0; attempt < 10; attempt += 1)
      expect(await failure(signIn('ann@example.com', 'wrong'))).toEqual(LOCKED);
    pass(SECOND);
    await expect(tokens()).resolves.toHaveProperty('AccessToken');
  });

  it('is reset by a sign-in', async () => {
    const { member, signIn, tokens } = await pool();
    await member();
    await fail(signIn, 4, 'ann@example.com');
    await tokens();
    await fail(signIn, 4, 'ann@example.com');
    await tokens();
  });

  it('is reset by 15 quiet minutes, and is never longer', async () => {
    const { member, signIn, pass, tokens } = await pool();
    await member();
    await fail(signIn, 5, 'ann@example.com');
    for (let n = 6; n <= 15; n += 1) {
      pass(2 ** (n - 6) * SECOND);
      await fail(signIn, 1, 'ann@example.com');
    }
    pass(15 * MINUTE - 1);
    expect(await failure(signIn('ann@example.com'))).toEqual(LOCKED);
    pass(1);
    await tokens();
    await fail(signIn, 4, 'ann@example.com');
    pass(15 * MINUTE);
    await fail(signIn, 5, 'ann@example.com');
  });

  it('counts tries that come at once one after the other', async () => {
    const { member, signIn } = await pool();
    await member();
    const answers = await Promise.all(Array.from({ length: 12 }, () => failure(signIn('ann@example.com', 'wrong'))));
    expect(answers.filter(([, message]) => message === NOBODY[1])).toHaveLength(5);
  });
});

describe('a temporary password', () => {
  const invite = async () => {
    const { newPool, sdk, ...rest } = await pool();
    const other = await newPool({
      Schema: [
        { Name: 'name', Required: true, Mutable: true },
        { Name: 'email', Required: true, Mutable: true },
      ],
      Policies: { PasswordPolicy: { MinimumLength: 8, PasswordHistorySize: 3 } },
    });
    const UserAttributes = [{ Name: 'email', Value: 'ann@example.com' }];
    const created = await sdk.send(
      new AdminCreateUserCommand({ UserPoolId: other.userPoolId, Username: 'ann', UserAttributes }),
    );
    expect(created.User).toMatchObject({ Username: 'ann', UserStatus: 'FORCE_CHANGE_PASSWORD', Enabled: true });
    return { ...rest, sdk, ...other, temporary: (await rest.messages('ann@example.com')).at(-1)?.code ?? '' };
  };
  const name = 'NEW_PASSWORD_REQUIRED';

  it('leads to NEW_PASSWORD_REQUIRED, which tells what attributes are missing, and on to tokens', async () => {
    const { signIn, respond, temporary } = await invite();
    const challenge = await signIn('ann', temporary);
    expect(challenge).toMatchObject({
      ChallengeName: name,
      ChallengeParameters: {
        USER_ID_FOR_SRP: 'ann',
        requiredAttributes: '["userAttributes.name"]',
        userAttributes: '{"email":"ann@example.com"}',
      },
    });
    const answer = (responses: Record<string, string>) =>
      respond({ name, session: challenge.Session }, { USERNAME: 'ann', ...responses });
    expect((await failure(answer({ NEW_PASSWORD: 'short' })))[0]).toBe('InvalidPasswordException');
    expect((await failure(answer({ NEW_PASSWORD: OTHER_PASSWORD })))[1]).toContain('name is missing');
    const twice = { 'userAttributes.name': 'Ann', 'userAttributes.email': 'x@example.com' };
    expect(await failure(answer({ NEW_PASSWORD: OTHER_PASSWORD, ...twice }))).toEqual([
      'NotAuthorizedException',
      'Cannot modify an already provided email',
    ]);
    expect(await failure(answer({ NEW_PASSWORD: temporary, 'userAttributes.name': 'Ann' }))).toEqual([
      'PasswordHistoryPolicyViolationException',
      'Password has previously been used',
    ]);
    expect((await failure(answer({})))[1]).toBe('Missing required parameter NEW_PASSWORD');
    const done = await answer({ NEW_PASSWORD: OTHER_PASSWORD, 'userAttributes.name': 'Ann' });
    expect(done.AuthenticationResult).toHaveProperty('RefreshToken');
    expect((await signIn('ann', OTHER_PASSWORD)).AuthenticationResult).toBeDefined();
  });

  it('lets one of two answers at once set the password', async () => {
    const { signIn, respond, temporary } = await invite();
    const { Session } = await signIn('ann', temporary);
    const answers = await Promise.allSettled(
      [OTHER_PASSWORD, PASSWORD].map((NEW_PASSWORD) =>
        respond({ name, session: Session }, { USERNAME: 'ann', NEW_PASSWORD, 'userAttributes.name': 'Ann' }),
      ),
    );
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it('expires after seven days and is renewed by RESEND', async () => {
    const { signIn, temporary, pass, sdk, userPoolId, latest } = await invite();
    pass(7 * DAY);
    expect(await failure(signIn('ann', temporary))).toEqual([
      'NotAuthorizedException',
      'Temporary password has expired and must be reset by an administrator.',
    ]);
    const again = { UserPoolId: userPoolId, Username: 'ann', MessageAction: 'RESEND' as const };
    await sdk.send(new AdminCreateUserCommand(again));
    await expect(signIn('ann', await latest('ann@example.com'))).resolves.toMatchObject({ ChallengeName: name });
    const permanent = { UserPoolId: userPoolId, Username: 'ann', Password: PASSWORD, Permanent: true };
    await sdk.send(new AdminSetUserPasswordCommand(permanent));
    expect((await failure(sdk.send(new AdminCreateUserCommand(again))))[0]).toBe('UnsupportedUserStateException');
  });
});

describe('AdminConfirmSignUp', () => {
  it('confirms without a code, once, and verifies no address', async () => {
    const { signUp, sdk, userPoolId, tokens, attributes } = await pool();
    await signUp('ann@example.com');
    const command = () => new AdminConfirmSignUpCommand({ UserPoolId: userPoolId, Username: 'ann@example.com' });
    await sdk.send(command());
    expect(await failure(sdk.send(command()))).toEqual([
      'NotAuthorizedException',
      'User cannot be confirmed. Current status is CONFIRMED',
    ]);
    expect(await attributes((await tokens()).AccessToken)).not.toHaveProperty('email_verified');
  });
});
