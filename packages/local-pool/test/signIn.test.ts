import {
  AdminConfirmSignUpCommand,
  AdminCreateUserCommand,
  AdminDisableUserCommand,
  AdminEnableUserCommand,
  AdminGetUserCommand,
  AdminResetUserPasswordCommand,
  AdminSetUserPasswordCommand,
  AdminUpdateUserAttributesCommand,
  InitiateAuthCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { JwtVerifier } from 'aws-jwt-verify';
import { SimpleJwksCache } from 'aws-jwt-verify/jwk';
import { createRemoteJWKSet, jwtVerify } from 'jose';
import { describe, expect, test } from 'vitest';
import { DAY, failure, MINUTE, NOBODY, OTHER_PASSWORD, PASSWORD, secretHash, startTestPool } from './testPool.ts';
import { refuseWith } from './triggerHandlers.ts';

const LOCKED = ['NotAuthorizedException', 'Password attempts exceeded'];
const SECOND = 1000;

describe('InitiateAuth with USER_PASSWORD_AUTH', () => {
  test("returns tokens with Cognito's claims, which aws-jwt-verify accepts", async () => {
    const { member, tokens, endpoint, userPoolId, clientId } = await startTestPool({ clock: Date.now });
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

  test('returns tokens that jose accepts with the URLs of the discovery document', async () => {
    const { member, tokens, endpoint, userPoolId, clientId, now } = await startTestPool();
    await member();
    const { IdToken } = await tokens();
    const response = await fetch(`${endpoint}/${userPoolId}/.well-known/openid-configuration`);
    // Safe cast: the discovery document has these members.
    const { issuer, jwks_uri } = (await response.json()) as { issuer: string; jwks_uri: string };
    const options = { issuer, audience: clientId, currentDate: new Date(now()) };
    const { protectedHeader } = await jwtVerify(IdToken, createRemoteJWKSet(new URL(jwks_uri)), options);
    expect(protectedHeader).toEqual({ alg: 'RS256', kid: expect.any(String) });
  });

  test('returns the same exception for a wrong password and an unknown user, except when the client has LEGACY', async () => {
    const { member, signIn, newClient } = await startTestPool();
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

  test('returns UserNotConfirmedException when the user is not confirmed and the password is correct', async () => {
    const { signUp, signIn } = await startTestPool();
    await signUp('ann@example.com');
    expect(await failure(signIn('ann@example.com', 'wrong'))).toEqual(NOBODY);
    expect(await failure(signIn('ann@example.com'))).toEqual(['UserNotConfirmedException', 'User is not confirmed.']);
  });

  test('returns "User is disabled." when the user is disabled and the password is correct', async () => {
    const { member, signIn, sdk, userPoolId, tokens } = await startTestPool();
    await member();
    const whom = { UserPoolId: userPoolId, Username: 'ann@example.com' };
    await sdk.send(new AdminDisableUserCommand(whom));
    expect(await failure(signIn('ann@example.com', 'wrong'))).toEqual(NOBODY);
    expect(await failure(signIn('ann@example.com'))).toEqual(['NotAuthorizedException', 'User is disabled.']);
    await sdk.send(new AdminEnableUserCommand(whom));
    await expect(tokens()).resolves.toHaveProperty('AccessToken');
  });

  test('returns PasswordResetRequiredException when an administrator reset the password', async () => {
    const { member, signIn, sdk, userPoolId, messages } = await startTestPool();
    await member();
    await sdk.send(new AdminResetUserPasswordCommand({ UserPoolId: userPoolId, Username: 'ann@example.com' }));
    expect(await failure(signIn('ann@example.com'))).toEqual([
      'PasswordResetRequiredException',
      'Password reset required for the user',
    ]);
    expect((await messages()).at(-1)).toMatchObject({ purpose: 'ForgotPassword', to: 'ann@example.com' });
  });

  test('returns the message of the pre-authentication trigger when it throws', async () => {
    const { member, signIn } = await startTestPool({ triggers: { PreAuthentication: refuseWith('Not today') } });
    await member();
    expect(await failure(signIn('ann@example.com'))).toEqual([
      'UserLambdaValidationException',
      'PreAuthentication failed with error Not today.',
    ]);
  });

  test('returns an exception when the flow is not enabled or the client does not exist', async () => {
    const { signIn, newClient, sdk, clientId } = await startTestPool();
    const other = await newClient({ ExplicitAuthFlows: ['ALLOW_USER_SRP_AUTH'] });
    expect(await failure(signIn('ann@example.com', PASSWORD, other.clientId))).toEqual([
      'InvalidParameterException',
      'USER_PASSWORD_AUTH flow not enabled for this client',
    ]);
    expect(await failure(signIn('ann@example.com', PASSWORD, 'nothing'))).toEqual([
      'ResourceNotFoundException',
      'User pool client nothing does not exist.',
    ]);
    const custom = new InitiateAuthCommand({ ClientId: clientId, AuthFlow: 'CUSTOM_AUTH', AuthParameters: {} });
    expect(await failure(sdk.send(custom))).toEqual([
      'InvalidParameterException',
      'CUSTOM_AUTH flow not enabled for this client',
    ]);
    const bare = new InitiateAuthCommand({ ClientId: clientId, AuthFlow: 'USER_PASSWORD_AUTH' });
    expect(await failure(sdk.send(bare))).toEqual(['InvalidParameterException', 'Missing required parameter USERNAME']);
  });

  test('returns NotAuthorizedException when the secret hash of the typed name is missing or wrong', async () => {
    const { member, newClient, sdk } = await startTestPool();
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

  test("returns tokens with the client's lifetimes when the client sets them", async () => {
    const { member, signIn, newClient } = await startTestPool();
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

  test.each(['ann@example.com', 'nobody@example.com'])(
    'returns "Password attempts exceeded" for 2^(n-5) seconds when %s failed n times',
    async (name) => {
      const { member, signIn, pass } = await startTestPool();
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

  test('does not extend the lockout when there are attempts during it', async () => {
    const { member, signIn, pass, tokens } = await startTestPool();
    await member();
    await fail(signIn, 5, 'ann@example.com');
    for (let attempt = 0; attempt < 10; attempt += 1)
      expect(await failure(signIn('ann@example.com', 'wrong'))).toEqual(LOCKED);
    pass(SECOND);
    await expect(tokens()).resolves.toHaveProperty('AccessToken');
  });

  test('resets the count when the user signs in', async () => {
    const { member, signIn, tokens } = await startTestPool();
    await member();
    await fail(signIn, 4, 'ann@example.com');
    await tokens();
    await fail(signIn, 4, 'ann@example.com');
    await tokens();
  });

  test('resets the count after 15 minutes without attempts, which is also the longest lockout', async () => {
    const { member, signIn, pass, tokens } = await startTestPool();
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

  test('keeps the count when there was an attempt during the longest lockout', async () => {
    const { member, signIn, pass } = await startTestPool();
    await member();
    await fail(signIn, 5, 'ann@example.com');
    for (let n = 6; n <= 15; n += 1) {
      pass(2 ** (n - 6) * SECOND);
      await fail(signIn, 1, 'ann@example.com');
    }
    pass(MINUTE);
    expect(await failure(signIn('ann@example.com'))).toEqual(LOCKED);
    pass(14 * MINUTE);
    await fail(signIn, 1, 'ann@example.com');
    expect(await failure(signIn('ann@example.com'))).toEqual(LOCKED);
    pass(15 * MINUTE);
    await fail(signIn, 5, 'ann@example.com');
  });

  test('counts each attempt when attempts are concurrent', async () => {
    const { member, signIn } = await startTestPool();
    await member();
    const answers = await Promise.all(Array.from({ length: 12 }, () => failure(signIn('ann@example.com', 'wrong'))));
    expect(answers.filter(([, message]) => message === NOBODY[1])).toHaveLength(5);
  });
});

describe('NEW_PASSWORD_REQUIRED', () => {
  const invite = async () => {
    const { newPool, sdk, ...rest } = await startTestPool();
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

  test('returns tokens when the answer has a valid password and the missing attributes', async () => {
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

  test('keeps what the user has, and leaves a new address unverified', async () => {
    const { signIn, respond, sdk, userPoolId, temporary } = await invite();
    const user = { UserPoolId: userPoolId, Username: 'ann' };
    const UserAttributes = [
      { Name: 'locale', Value: 'de' },
      { Name: 'phone_number_verified', Value: 'true' },
    ];
    await sdk.send(new AdminUpdateUserAttributesCommand({ ...user, UserAttributes }));
    const { Session } = await signIn('ann', temporary);
    const answer = (attributes: Record<string, string>) =>
      respond(
        { name, session: Session },
        { USERNAME: 'ann', NEW_PASSWORD: OTHER_PASSWORD, 'userAttributes.name': 'Ann', ...attributes },
      );
    expect((await failure(answer({ 'userAttributes.locale': 'en' })))[1]).toBe(
      'Cannot modify an already provided locale',
    );
    await answer({ 'userAttributes.phone_number': '+14155550100' });
    const { UserAttributes: saved } = await sdk.send(new AdminGetUserCommand(user));
    expect(saved).toContainEqual({ Name: 'phone_number', Value: '+14155550100' });
    expect(saved).toContainEqual({ Name: 'phone_number_verified', Value: 'false' });
  });

  test('sets one password when two answers are concurrent', async () => {
    const { signIn, respond, temporary } = await invite();
    const { Session } = await signIn('ann', temporary);
    const answers = await Promise.allSettled(
      [OTHER_PASSWORD, PASSWORD].map((NEW_PASSWORD) =>
        respond({ name, session: Session }, { USERNAME: 'ann', NEW_PASSWORD, 'userAttributes.name': 'Ann' }),
      ),
    );
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  test('returns NotAuthorizedException when the temporary password is seven days old, until RESEND renews it', async () => {
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
  test('confirms the user once without a code, and verifies no address', async () => {
    const { signUp, sdk, userPoolId, tokens, attributes } = await startTestPool();
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
