import {
  AdminDisableUserCommand,
  AdminResetUserPasswordCommand,
  AdminSetUserMFAPreferenceCommand,
  AdminSetUserPasswordCommand,
  ChangePasswordCommand,
  ConfirmForgotPasswordCommand,
  ForgotPasswordCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { describe, expect, test } from 'vitest';
import { failure, HOUR, LIMIT, MISMATCH, NOBODY, OTHER_PASSWORD, PASSWORD, startTestPool } from './testPool.ts';

const ANN = 'ann@example.com';
const EXPIRED = ['ExpiredCodeException', 'Invalid code provided, please request a code again.'];
const UNREACHABLE = [
  'InvalidParameterException',
  'Cannot reset password for the user as there is no registered/verified email or phone_number',
];

const SIMULATED = {
  CodeDeliveryDetails: { Destination: 'a***@e***', DeliveryMedium: 'EMAIL', AttributeName: 'email' },
};
const LEGACY = { PreventUserExistenceErrors: 'LEGACY' } as const;

type Pool = Awaited<ReturnType<typeof startTestPool>>;

const forgot = ({ sdk, clientId }: Pick<Pool, 'sdk' | 'clientId'>, Username = ANN) =>
  sdk.send(new ForgotPasswordCommand({ ClientId: clientId, Username }));

const reset = (
  { sdk, clientId }: Pick<Pool, 'sdk' | 'clientId'>,
  ConfirmationCode: string,
  { Username = ANN, Password = OTHER_PASSWORD } = {},
) => sdk.send(new ConfirmForgotPasswordCommand({ ClientId: clientId, Username, ConfirmationCode, Password }));

describe('ForgotPassword and ConfirmForgotPassword', () => {
  test('sets the new password once when the code is correct', async () => {
    const pool = await startTestPool();
    await pool.member();
    expect((await forgot(pool)).CodeDeliveryDetails).toEqual({
      Destination: 'a***@e***',
      DeliveryMedium: 'EMAIL',
      AttributeName: 'email',
    });
    const code = await pool.latest(ANN);
    expect(await failure(reset(pool, '0'))).toEqual(MISMATCH);
    expect((await failure(reset(pool, code, { Password: 'weak' })))[0]).toBe('InvalidPasswordException');
    await reset(pool, code);
    expect(await failure(pool.signIn(ANN, PASSWORD))).toEqual(NOBODY);
    await pool.tokens(ANN, OTHER_PASSWORD);
    expect(await failure(reset(pool, code))).toEqual(EXPIRED);
  });

  test('sets one password when two resets are concurrent', async () => {
    const pool = await startTestPool();
    await pool.member();
    await forgot(pool);
    const code = await pool.latest(ANN);
    const answers = await Promise.allSettled([reset(pool, code), reset(pool, code, { Password: `${PASSWORD}2` })]);
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  test('returns ExpiredCodeException when the code is an hour old', async () => {
    const pool = await startTestPool();
    await pool.member();
    await forgot(pool);
    pool.pass(HOUR);
    expect(await failure(reset(pool, await pool.latest(ANN)))).toEqual(EXPIRED);
  });

  test('returns a simulated delivery and CodeMismatchException when the user does not exist', async () => {
    const pool = await startTestPool();
    const answer = await forgot(pool, 'nobody@example.com');
    expect(answer.CodeDeliveryDetails).toEqual({
      Destination: 'n***@e***',
      DeliveryMedium: 'EMAIL',
      AttributeName: 'email',
    });
    expect(await pool.messages()).toEqual([]);
    expect(await failure(reset(pool, '123456', { Username: 'nobody@example.com' }))).toEqual(MISMATCH);
    const legacy = { ...pool, ...(await pool.newClient(LEGACY)) };
    const missing = ['UserNotFoundException', 'Username/client id combination not found.'];
    expect(await failure(forgot(legacy, 'nobody@example.com'))).toEqual(missing);
    expect(await failure(reset(legacy, '1', { Username: 'nobody@example.com' }))).toEqual(missing);
  });

  test('returns the same as for an unknown user when the user is disabled', async () => {
    const pool = await startTestPool();
    await pool.member();
    await pool.sdk.send(new AdminDisableUserCommand({ UserPoolId: pool.userPoolId, Username: ANN }));
    const before = await pool.messages();
    await expect(forgot(pool)).resolves.toMatchObject(SIMULATED);
    expect(await pool.messages()).toEqual(before);
    expect(await failure(reset(pool, '123456'))).toEqual(MISMATCH);
    const legacy = { ...pool, ...(await pool.newClient(LEGACY)) };
    expect(await failure(forgot(legacy))).toEqual(['NotAuthorizedException', 'User is disabled.']);
  });

  test('returns the same as for an unknown user when the user has no verified address', async () => {
    const pool = await startTestPool();
    await pool.signUp(ANN);
    const before = await pool.messages();
    await expect(forgot(pool)).resolves.toMatchObject({ CodeDeliveryDetails: { Destination: 'a***@e***' } });
    expect(await pool.messages()).toEqual(before);
    const legacy = { ...pool, ...(await pool.newClient({ PreventUserExistenceErrors: 'LEGACY' })) };
    expect(await failure(forgot(legacy))).toEqual(UNREACHABLE);
    expect(await failure(reset(pool, '1'))).toEqual(['UserNotConfirmedException', 'User is not confirmed.']);
  });

  test('returns the same as for an unknown user when the only address is the second factor', async () => {
    const pool = await startTestPool();
    await pool.member();
    const whom = { UserPoolId: pool.userPoolId, Username: ANN };
    await pool.sdk.send(new AdminSetUserMFAPreferenceCommand({ ...whom, EmailMfaSettings: { Enabled: true } }));
    const before = await pool.messages();
    await expect(forgot(pool)).resolves.toMatchObject(SIMULATED);
    expect(await pool.messages()).toEqual(before);
    const legacy = { ...pool, ...(await pool.newClient({ PreventUserExistenceErrors: 'LEGACY' })) };
    expect(await failure(forgot(legacy))).toEqual(UNREACHABLE);
  });

  test('returns NotAuthorizedException when the password is temporary', async () => {
    const pool = await startTestPool();
    await pool.member();
    const whom = { UserPoolId: pool.userPoolId, Username: ANN };
    await pool.sdk.send(new AdminSetUserPasswordCommand({ ...whom, Password: OTHER_PASSWORD }));
    expect(await failure(forgot(pool))).toEqual([
      'NotAuthorizedException',
      'User password cannot be reset in the current state.',
    ]);
  });

  test('returns LimitExceededException when an existing or unknown user sends more than 20 requests in an hour', async () => {
    const pool = await startTestPool();
    await pool.member();
    for (const Username of [ANN, 'nobody@example.com']) {
      for (let attempt = 0; attempt < 20; attempt += 1) await failure(reset(pool, '0', { Username }));
      expect(await failure(forgot(pool, Username))).toEqual(LIMIT);
      expect(await failure(reset(pool, '0', { Username }))).toEqual(LIMIT);
    }
  });

  test('returns NotAuthorizedException when only an administrator can reset passwords', async () => {
    const pool = await startTestPool();
    const other = await pool.newPool({
      AccountRecoverySetting: { RecoveryMechanisms: [{ Name: 'admin_only', Priority: 1 }] },
    });
    await other.user('ann', { email: ANN, email_verified: 'true' });
    for (const name of ['ann', 'nobody'])
      expect(await failure(forgot({ sdk: pool.sdk, clientId: other.clientId }, name))).toEqual([
        'NotAuthorizedException',
        'Contact administrator to reset password.',
      ]);
  });

  test('sets the new password when an administrator started the reset', async () => {
    const pool = await startTestPool();
    await pool.member();
    await pool.sdk.send(new AdminResetUserPasswordCommand({ UserPoolId: pool.userPoolId, Username: ANN }));
    await reset(pool, await pool.latest(ANN));
    await pool.tokens(ANN, OTHER_PASSWORD);
  });
});

describe('a user whose password an administrator has reset', () => {
  test('gets PasswordResetRequiredException with any password, unless the client hides who exists', async () => {
    const pool = await startTestPool();
    await pool.member();
    const { clientId } = await pool.newClient(LEGACY);
    await pool.sdk.send(new AdminResetUserPasswordCommand({ UserPoolId: pool.userPoolId, Username: ANN }));
    for (const password of [PASSWORD, OTHER_PASSWORD])
      expect((await failure(pool.signIn(ANN, password, clientId)))[0]).toBe('PasswordResetRequiredException');
    expect((await failure(pool.signIn(ANN)))[0]).toBe('PasswordResetRequiredException');
    expect(await failure(pool.signIn(ANN, OTHER_PASSWORD))).toEqual(NOBODY);
  });
});

describe('ChangePassword', () => {
  const change = (pool: Pool, AccessToken: string, passwords: { PreviousPassword: string; ProposedPassword: string }) =>
    pool.sdk.send(new ChangePasswordCommand({ AccessToken, ...passwords }));

  test('returns an exception when the previous password is wrong or the new one breaks the policy', async () => {
    const pool = await startTestPool();
    await pool.member();
    const { AccessToken } = await pool.tokens();
    const to = (ProposedPassword: string, PreviousPassword = PASSWORD) =>
      change(pool, AccessToken, { PreviousPassword, ProposedPassword });
    expect(await failure(to(OTHER_PASSWORD, 'wrong'))).toEqual(NOBODY);
    expect((await failure(to('weak')))[0]).toBe('InvalidPasswordException');
    await to(OTHER_PASSWORD);
    await pool.tokens(ANN, OTHER_PASSWORD);
  });

  test('returns LimitExceededException when there were five attempts in an hour', async () => {
    const pool = await startTestPool();
    await pool.member();
    const { AccessToken } = await pool.tokens();
    const wrong = () => change(pool, AccessToken, { PreviousPassword: 'wrong', ProposedPassword: OTHER_PASSWORD });
    for (let attempt = 0; attempt < 5; attempt += 1) expect(await failure(wrong())).toEqual(NOBODY);
    expect(await failure(wrong())).toEqual(LIMIT);
  });

  test('sets one password when two changes are concurrent', async () => {
    const pool = await startTestPool();
    await pool.member();
    const { AccessToken } = await pool.tokens();
    const answers = await Promise.allSettled(
      [OTHER_PASSWORD, `${PASSWORD}2`].map((ProposedPassword) =>
        change(pool, AccessToken, { PreviousPassword: PASSWORD, ProposedPassword }),
      ),
    );
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  test('returns PasswordHistoryPolicyViolationException when the password is in the history', async () => {
    const pool = await startTestPool();
    const other = await pool.newPool({ Policies: { PasswordPolicy: { PasswordHistorySize: 2 } } });
    await other.user('ann');
    const { AccessToken } = await other.tokens('ann');
    const change = (PreviousPassword: string, ProposedPassword: string) =>
      pool.sdk.send(new ChangePasswordCommand({ AccessToken, PreviousPassword, ProposedPassword }));
    const used = ['PasswordHistoryPolicyViolationException', 'Password has previously been used'];
    await change(PASSWORD, OTHER_PASSWORD);
    expect(await failure(change(OTHER_PASSWORD, PASSWORD))).toEqual(used);
    await change(OTHER_PASSWORD, `${PASSWORD}2`);
    await change(`${PASSWORD}2`, PASSWORD);
  });
});
