import {
  AdminDisableUserCommand,
  AdminResetUserPasswordCommand,
  AdminSetUserMFAPreferenceCommand,
  AdminSetUserPasswordCommand,
  ChangePasswordCommand,
  ConfirmForgotPasswordCommand,
  ForgotPasswordCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { describe, expect, it } from 'vitest';
import { failure, HOUR, LIMIT, MISMATCH, NOBODY, OTHER_PASSWORD, PASSWORD, pool } from './poolFixture.ts';

const ANN = 'ann@example.com';
const EXPIRED = ['ExpiredCodeException', 'Invalid code provided, please request a code again.'];
const UNREACHABLE = [
  'InvalidParameterException',
  'Cannot reset password for the user as there is no registered/verified email or phone_number',
];

type Pool = Awaited<ReturnType<typeof pool>>;

const forgot = ({ sdk, clientId }: Pick<Pool, 'sdk' | 'clientId'>, Username = ANN) =>
  sdk.send(new ForgotPasswordCommand({ ClientId: clientId, Username }));

const reset = (
  { sdk, clientId }: Pick<Pool, 'sdk' | 'clientId'>,
  ConfirmationCode: string,
  { Username = ANN, Password = OTHER_PASSWORD } = {},
) => sdk.send(new ConfirmForgotPasswordCommand({ ClientId: clientId, Username, ConfirmationCode, Password }));

describe('a forgotten password', () => {
  it('is replaced with the code that was sent, once', async () => {
    const where = await pool();
    await where.member();
    expect((await forgot(where)).CodeDeliveryDetails).toEqual({
      Destination: 'a***@e***',
      DeliveryMedium: 'EMAIL',
      AttributeName: 'email',
    });
    const code = await where.latest(ANN);
    expect(await failure(reset(where, '0'))).toEqual(MISMATCH);
    expect((await failure(reset(where, code, { Password: 'weak' })))[0]).toBe('InvalidPasswordException');
    await reset(where, code);
    expect(await failure(where.signIn(ANN, PASSWORD))).toEqual(NOBODY);
    await where.tokens(ANN, OTHER_PASSWORD);
    expect(await failure(reset(where, code))).toEqual(EXPIRED);
  });

  it('is replaced by one of two resets at once', async () => {
    const where = await pool();
    await where.member();
    await forgot(where);
    const code = await where.latest(ANN);
    const answers = await Promise.allSettled([reset(where, code), reset(where, code, { Password: `${PASSWORD}2` })]);
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it('gets a code that lives for an hour', async () => {
    const where = await pool();
    await where.member();
    await forgot(where);
    where.pass(HOUR);
    expect(await failure(reset(where, await where.latest(ANN)))).toEqual(EXPIRED);
  });

  it('of an unknown user is answered like any other, and no code is right', async () => {
    const where = await pool();
    const answer = await forgot(where, 'nobody@example.com');
    expect(answer.CodeDeliveryDetails).toEqual({
      Destination: 'n***@e***',
      DeliveryMedium: 'EMAIL',
      AttributeName: 'email',
    });
    expect(await where.messages()).toEqual([]);
    expect(await failure(reset(where, '123456', { Username: 'nobody@example.com' }))).toEqual(MISMATCH);
    const legacy = { ...where, ...(await where.newClient({ PreventUserExistenceErrors: 'LEGACY' })) };
    const missing = ['UserNotFoundException', 'User does not exist.'];
    expect(await failure(forgot(legacy, 'nobody@example.com'))).toEqual(missing);
    expect(await failure(reset(legacy, '1', { Username: 'nobody@example.com' }))).toEqual(missing);
  });

  it('of a disabled user is answered as if there were none', async () => {
    const where = await pool();
    await where.member();
    await where.sdk.send(new AdminDisableUserCommand({ UserPoolId: where.userPoolId, Username: ANN }));
    const before = await where.messages();
    await expect(forgot(where)).resolves.toHaveProperty('CodeDeliveryDetails');
    expect(await where.messages()).toEqual(before);
    expect(await failure(reset(where, '123456'))).toEqual(MISMATCH);
    const legacy = { ...where, ...(await where.newClient({ PreventUserExistenceErrors: 'LEGACY' })) };
    expect(await failure(forgot(legacy))).toEqual(['NotAuthorizedException', 'User is disabled.']);
  });

  it('cannot be reset without a verified address', async () => {
    const where = await pool();
    await where.signUp(ANN);
    expect(await failure(forgot(where))).toEqual(UNREACHABLE);
    expect(await failure(reset(where, '1'))).toEqual(['UserNotConfirmedException', 'User is not confirmed.']);
  });

  it('cannot be reset at the address that is the second factor', async () => {
    const where = await pool();
    await where.member();
    const whom = { UserPoolId: where.userPoolId, Username: ANN };
    await where.sdk.send(new AdminSetUserMFAPreferenceCommand({ ...whom, EmailMfaSettings: { Enabled: true } }));
    expect(await failure(forgot(where))).toEqual(UNREACHABLE);
  });

  it('cannot be reset while it is a temporary one', async () => {
    const where = await pool();
    await where.member();
    const whom = { UserPoolId: where.userPoolId, Username: ANN };
    await where.sdk.send(new AdminSetUserPasswordCommand({ ...whom, Password: OTHER_PASSWORD }));
    expect(await failure(forgot(where))).toEqual([
      'NotAuthorizedException',
      'User password cannot be reset in the current state.',
    ]);
  });

  it('can be asked for and answered 20 times in an hour, by unknown users too', async () => {
    const where = await pool();
    await where.member();
    for (const Username of [ANN, 'nobody@example.com']) {
      for (let attempt = 0; attempt < 20; attempt += 1) await failure(reset(where, '0', { Username }));
      expect(await failure(forgot(where, Username))).toEqual(LIMIT);
      expect(await failure(reset(where, '0', { Username }))).toEqual(LIMIT);
    }
  });

  it('ends what an administrator began by resetting it', async () => {
    const where = await pool();
    await where.member();
    await where.sdk.send(new AdminResetUserPasswordCommand({ UserPoolId: where.userPoolId, Username: ANN }));
    await reset(where, await where.latest(ANN));
    await where.tokens(ANN, OTHER_PASSWORD);
  });
});

describe('ChangePassword', () => {
  const change = (
    where: Pool,
    AccessToken: string,
    passwords: { PreviousPassword: string; ProposedPassword: string },
  ) => where.sdk.send(new ChangePasswordCommand({ AccessToken, ...passwords }));

  it('needs the previous password and one that the policy allows', async () => {
    const where = await pool();
    await where.member();
    const { AccessToken } = await where.tokens();
    const to = (ProposedPassword: string, PreviousPassword = PASSWORD) =>
      change(where, AccessToken, { PreviousPassword, ProposedPassword });
    expect(await failure(to(OTHER_PASSWORD, 'wrong'))).toEqual(NOBODY);
    expect((await failure(to('weak')))[0]).toBe('InvalidPasswordException');
    await to(OTHER_PASSWORD);
    await where.tokens(ANN, OTHER_PASSWORD);
  });

  it('is tried five times in an hour', async () => {
    const where = await pool();
    await where.member();
    const { AccessToken } = await where.tokens();
    const wrong = () => change(where, AccessToken, { PreviousPassword: 'wrong', ProposedPassword: OTHER_PASSWORD });
    for (let attempt = 0; attempt < 5; attempt += 1) expect(await failure(wrong())).toEqual(NOBODY);
    expect(await failure(wrong())).toEqual(LIMIT);
  });

  it('lets one of two changes at once win', async () => {
    const where = await pool();
    await where.member();
    const { AccessToken } = await where.tokens();
    const answers = await Promise.allSettled(
      [OTHER_PASSWORD, `${PASSWORD}2`].map((ProposedPassword) =>
        change(where, AccessToken, { PreviousPassword: PASSWORD, ProposedPassword }),
      ),
    );
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it('refuses as many previous passwords as the pool remembers', async () => {
    const where = await pool();
    const other = await where.newPool({ Policies: { PasswordPolicy: { PasswordHistorySize: 2 } } });
    await other.user('ann');
    const { AccessToken } = await other.tokens('ann');
    const change = (PreviousPassword: string, ProposedPassword: string) =>
      where.sdk.send(new ChangePasswordCommand({ AccessToken, PreviousPassword, ProposedPassword }));
    const used = ['PasswordHistoryPolicyViolationException', 'Password has previously been used'];
    await change(PASSWORD, OTHER_PASSWORD);
    expect(await failure(change(OTHER_PASSWORD, PASSWORD))).toEqual(used);
    await change(OTHER_PASSWORD, `${PASSWORD}2`);
    await change(`${PASSWORD}2`, PASSWORD);
  });
});
