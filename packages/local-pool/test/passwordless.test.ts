import {
  AdminDisableUserCommand,
  ChangePasswordCommand,
  type ChangePasswordCommandInput,
  ConfirmForgotPasswordCommand,
  ForgotPasswordCommand,
  GlobalSignOutCommand,
  ResendConfirmationCodeCommand,
  SignUpCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { describe, expect, test } from 'vitest';
import { ANN, type ChoicePool, EXPIRED, startChoicePool } from './choicePool.ts';
import { allowFactors, failure, MINUTE, MISMATCH, NOBODY, OTHER_PASSWORD, PASSWORD } from './testPool.ts';
import { respondWith } from './triggerHandlers.ts';

const NO_PASSWORD = ['InvalidParameterException', 'Missing required parameter Password'];

/** Signs up and in without a password, and returns the access token. */
const enter = async (pool: ChoicePool, name = ANN): Promise<string> => {
  const { Session } = await pool.signUpWithoutPassword(name);
  const confirmed = await pool.confirmWith(name, await pool.latest(name), Session);
  const { AuthenticationResult } = await pool.choose(name, { session: confirmed.Session });
  return AuthenticationResult?.AccessToken ?? '';
};

describe('SignUp without a password', () => {
  test('returns a session, with which the code of the sign-up signs the user in once', async () => {
    const pool = await startChoicePool();
    const { Session, CodeDeliveryDetails } = await pool.signUpWithoutPassword(ANN);
    expect(CodeDeliveryDetails).toMatchObject({ DeliveryMedium: 'EMAIL' });
    const code = await pool.latest(ANN);
    expect(code).toMatch(/^\d{6}$/);
    const confirmed = await pool.confirmWith(ANN, code, Session);
    const start = () => pool.choose(ANN, { session: confirmed.Session, preferred: 'PASSWORD' });
    const { AuthenticationResult } = await start();
    expect(AuthenticationResult).toHaveProperty('RefreshToken');
    expect((await failure(start()))[0]).toBe('NotAuthorizedException');
    expect((await pool.factors(AuthenticationResult?.AccessToken ?? '')).ConfiguredUserAuthFactors).toEqual([
      'EMAIL_OTP',
    ]);
  });

  test('takes an empty password for none', async () => {
    const pool = await startChoicePool();
    const empty = { ClientId: pool.clientId, Username: ANN, Password: '' };
    await expect(pool.sdk.send(new SignUpCommand(empty))).resolves.toHaveProperty('Session');
  });

  test.each([
    ['the pool does not allow codes by email', { pool: allowFactors('PASSWORD', 'SMS_OTP') }],
    [
      'the client does not have ALLOW_USER_AUTH',
      { client: { ExplicitAuthFlows: ['ALLOW_USER_PASSWORD_AUTH' as const] } },
    ],
  ])('returns InvalidParameterException when %s', async (_, options) => {
    const pool = await startChoicePool(options);
    expect(await failure(pool.signUpWithoutPassword(ANN))).toEqual(NO_PASSWORD);
  });

  test('returns InvalidParameterException when the pool does not verify the address', async () => {
    const pool = await startChoicePool();
    const policies = allowFactors('PASSWORD', 'EMAIL_OTP');
    const { userPoolId } = await pool.newPool({ ...policies, UsernameAttributes: ['email'] });
    expect(userPoolId).not.toBe('');
    const { clientId: client } = await pool.newClient({
      UserPoolId: userPoolId,
      ExplicitAuthFlows: ['ALLOW_USER_AUTH'],
    });
    expect(await failure(pool.signUpWithoutPassword(ANN, { client }))).toEqual(NO_PASSWORD);
  });

  test('returns NotAuthorizedException for every password until the user sets one', async () => {
    const pool = await startChoicePool();
    await enter(pool);
    expect(await failure(pool.signIn(ANN))).toEqual(NOBODY);
    const challenge = await pool.choose(ANN, { preferred: 'PASSWORD', password: PASSWORD });
    expect(challenge).toMatchObject({ ChallengeName: 'SELECT_CHALLENGE', AvailableChallenges: ['EMAIL_OTP'] });
  });
});

describe('the sessions of SignUp and ConfirmSignUp', () => {
  test('are returned only when the client has ALLOW_USER_AUTH', async () => {
    const pool = await startChoicePool();
    const { clientId: client } = await pool.newClient();
    expect(await pool.signUpWithoutPassword(ANN, { password: PASSWORD, client })).not.toHaveProperty('Session');
    expect(await pool.confirmWith(ANN, await pool.latest(ANN), undefined, client)).not.toHaveProperty('Session');
  });

  test('sign the user in when the client does not pass the first one on', async () => {
    const pool = await startChoicePool();
    await expect(pool.signUp(ANN)).resolves.toHaveProperty('Session');
    const { Session: session } = await pool.confirmWith(ANN, await pool.latest(ANN), undefined);
    await expect(pool.choose(ANN, { session })).resolves.toHaveProperty('AuthenticationResult');
  });

  test('are not returned when a trigger confirms the user', async () => {
    const pool = await startChoicePool({ triggers: { PreSignUp: respondWith({ autoConfirmUser: true }) } });
    expect(await pool.signUp(ANN)).not.toHaveProperty('Session');
  });

  test('sign a user in who has a password, without the second factor that the pool requires', async () => {
    const pool = await startChoicePool({ pool: allowFactors('PASSWORD') });
    const mfaConfig = { MfaConfiguration: 'ON' as const, SoftwareTokenMfaConfiguration: { Enabled: true } };
    const settings = { UsernameAttributes: ['email' as const], AutoVerifiedAttributes: ['email' as const], mfaConfig };
    const { userPoolId: UserPoolId } = await pool.newPool(settings);
    const { clientId } = await pool.newClient({ UserPoolId, ExplicitAuthFlows: ['ALLOW_USER_AUTH'] });
    const { Session } = await pool.signUpWithoutPassword(ANN, { password: PASSWORD, client: clientId });
    const confirmed = await pool.confirmWith(ANN, await pool.latest(ANN), Session, clientId);
    const signedIn = await pool.choose(ANN, { session: confirmed.Session, client: clientId });
    expect(signedIn).toHaveProperty('AuthenticationResult');
    const password = { preferred: 'PASSWORD', password: PASSWORD, client: clientId };
    expect((await pool.choose(ANN, password)).ChallengeName).toBe('MFA_SETUP');
  });

  test('are rejected before the code is used when they are expired, of another user or not from SignUp', async () => {
    const pool = await startChoicePool();
    const ben = await pool.signUpWithoutPassword('ben@example.com');
    const { Session } = await pool.signUpWithoutPassword(ANN);
    const code = await pool.latest(ANN);
    for (const session of [ben.Session, 'x'.repeat(40)]) {
      expect(await failure(pool.confirmWith(ANN, code, session))).toEqual(EXPIRED);
      expect(await failure(pool.confirmWith('nobody@example.com', code, session))).toEqual(EXPIRED);
    }
    expect(await failure(pool.confirmWith(ANN, '0', Session))).toEqual(MISMATCH);
    pool.pass(3 * MINUTE);
    expect(await failure(pool.confirmWith(ANN, code, Session))).toEqual(EXPIRED);
    await expect(pool.confirm(ANN, code)).resolves.toBeDefined();
  });

  test('stay valid when the code is sent again', async () => {
    const pool = await startChoicePool();
    const { Session } = await pool.signUpWithoutPassword(ANN);
    await pool.sdk.send(new ResendConfirmationCodeCommand({ ClientId: pool.clientId, Username: ANN }));
    const confirmed = await pool.confirmWith(ANN, await pool.latest(ANN), Session);
    await expect(pool.choose(ANN, { session: confirmed.Session })).resolves.toHaveProperty('AuthenticationResult');
  });

  test('are rejected by InitiateAuth when they are expired, of another user or from SignUp', async () => {
    const pool = await startChoicePool();
    await enter(pool, 'ben@example.com');
    const { Session } = await pool.signUpWithoutPassword(ANN);
    expect(await failure(pool.choose(ANN, { session: Session }))).toEqual(EXPIRED);
    const { Session: session } = await pool.confirmWith(ANN, await pool.latest(ANN), Session);
    expect(await failure(pool.choose('ben@example.com', { session }))).toEqual(EXPIRED);
    expect(await failure(pool.choose('nobody@example.com', { session }))).toEqual(EXPIRED);
    pool.pass(3 * MINUTE);
    expect(await failure(pool.choose(ANN, { session }))).toEqual(EXPIRED);
  });

  test('are rejected when the user has signed in otherwise, and as the session of a challenge', async () => {
    const pool = await startChoicePool();
    const { Session } = await pool.signUpWithoutPassword(ANN);
    const { Session: session } = await pool.confirmWith(ANN, await pool.latest(ANN), Session);
    const asChallenge = pool.respond({ name: 'SELECT_CHALLENGE', session }, { USERNAME: ANN });
    expect(await failure(asChallenge)).toEqual(EXPIRED);
    const challenge = await pool.choose(ANN, { preferred: 'EMAIL_OTP' });
    const { AuthenticationResult } = await pool.answer(challenge, { EMAIL_OTP_CODE: await pool.latest(ANN) });
    await pool.sdk.send(new GlobalSignOutCommand({ AccessToken: AuthenticationResult?.AccessToken }));
    expect(await failure(pool.choose(ANN, { session }))).toEqual(EXPIRED);
  });

  test('do not sign a user in who was disabled', async () => {
    const pool = await startChoicePool();
    const { Session } = await pool.signUpWithoutPassword(ANN);
    const { Session: session } = await pool.confirmWith(ANN, await pool.latest(ANN), Session);
    await pool.sdk.send(new AdminDisableUserCommand({ UserPoolId: pool.userPoolId, Username: ANN }));
    expect(await failure(pool.choose(ANN, { session }))).toEqual(['NotAuthorizedException', 'User is disabled.']);
  });
});

describe('a first password', () => {
  const change = (pool: ChoicePool, AccessToken: string, passwords: Partial<ChangePasswordCommandInput>) =>
    pool.sdk.send(new ChangePasswordCommand({ AccessToken, ProposedPassword: PASSWORD, ...passwords }));

  test('is set by ChangePassword without the previous one, once', async () => {
    const pool = await startChoicePool();
    const token = await enter(pool);
    expect(await failure(change(pool, token, { PreviousPassword: OTHER_PASSWORD }))).toEqual(NOBODY);
    expect((await failure(change(pool, token, { ProposedPassword: 'weak' })))[0]).toBe('InvalidPasswordException');
    await change(pool, token, {});
    await pool.tokens(ANN);
    expect(await failure(change(pool, token, { ProposedPassword: OTHER_PASSWORD }))).toEqual([
      'InvalidParameterException',
      'Missing required parameter PreviousPassword',
    ]);
    expect((await pool.factors(token)).ConfiguredUserAuthFactors).toEqual(['PASSWORD', 'EMAIL_OTP']);
  });

  test('is set once when two changes are concurrent', async () => {
    const pool = await startChoicePool();
    const token = await enter(pool);
    const changes = [PASSWORD, OTHER_PASSWORD].map((ProposedPassword) => change(pool, token, { ProposedPassword }));
    const answers = await Promise.allSettled(changes);
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  test('is set by ConfirmForgotPassword', async () => {
    const pool = await startChoicePool();
    await enter(pool);
    await pool.sdk.send(new ForgotPasswordCommand({ ClientId: pool.clientId, Username: ANN }));
    const ConfirmationCode = await pool.latest(ANN);
    const reset = { ClientId: pool.clientId, Username: ANN, ConfirmationCode, Password: PASSWORD };
    await pool.sdk.send(new ConfirmForgotPasswordCommand(reset));
    await pool.tokens(ANN);
  });
});
