import { describe, expect, test } from 'vitest';
import type { MutationStartTotpSetupArgs, User } from '../../../../src/generated/types.ts';
import { input, join, signedIn, together } from '../../../../src/resolvers/mfa/startTotpSetup.ts';
import { open } from '../../../../src/resolvers/signIn/challengeSession.ts';
import {
  constraint,
  exception,
  faultsOf,
  nextEnvelope,
  type Row,
  requestOf,
  sealed,
  sessionRows,
  signedOutRows,
} from '../fixture.ts';

const secretCode = 'JBSWY3DPEHPK3PXP';
const ada: User = {
  __typename: 'User',
  id: 'sub',
  username: 'uuid',
  email: 'ada@example.com',
  emailVerified: true,
  phoneNumber: null,
  phoneNumberVerified: false,
  name: null,
  mfa: { __typename: 'MfaSettings', enabled: [], preferred: null },
};

/** Of AssociateSoftwareToken, with and without a session. */
const associateRows: readonly Row[] = [
  ...signedOutRows,
  ['ConcurrentModificationException', '', 'TooManyAttemptsError'],
  [
    'SoftwareTokenMFANotFoundException',
    'Software Token MFA is not enabled for the userPool.',
    'MfaMethodNotFoundError',
  ],
];

test('takes an input, or none, with a session, or none', () => {
  for (const fine of [undefined, null, {}, { session: null }, { session: 'a' }]) {
    expect(faultsOf(input, fine)).toEqual({});
  }
  expect(faultsOf(input, { session: '' })).toEqual({ session: 'This must not be empty.' });
});

describe.each<[MutationStartTotpSetupArgs]>([[{}], [{ input: null }], [{ input: {} }], [{ input: { session: null } }]])(
  'for the signed-in user: %j',
  (args) => {
    const [associate, readUser] = together(args);

    test('needs an access token', () => {
      expect(signedIn(args)).toBe(true);
      expect(together(args)).toHaveLength(2);
    });

    test('asks for a secret, and meanwhile for the user', () => {
      const request = requestOf(args, { accessToken: 'verified' });
      expect(associate.request(request)).toEqual({ AccessToken: 'verified' });
      expect(readUser?.request(request)).toEqual({ AccessToken: 'verified' });
    });

    test.each([
      [ada, 'ada%40example.com'],
      [{ ...ada, email: null }, 'uuid'],
    ])('answers the secret, and an address that names the account', (owner, account) => {
      expect(join([{ secretCode, nextSession: '' }, owner], requestOf(args))).toEqual({
        __typename: 'TotpSetupPayload',
        secretCode,
        otpauthUri: `otpauth://totp/Example:${account}?secret=${secretCode}&issuer=Example`,
        session: null,
      });
    });
  },
);

describe('for the signed-in user', () => {
  const args: MutationStartTotpSetupArgs = {};
  const [associate, readUser] = together(args);
  const unread = (name: string, message?: string) =>
    readUser?.response({ ...requestOf(args), error: exception(name, message) });
  const refused = (name: string, message?: string) =>
    associate.response({ ...requestOf(args), error: exception(name, message) });

  test('hands the secret and the user on', () => {
    expect(associate.response({ ...requestOf(args), result: { SecretCode: secretCode } })).toEqual({
      secretCode,
      nextSession: '',
    });
    const UserAttributes = [
      { Name: 'sub', Value: 'sub' },
      { Name: 'email', Value: 'ada@example.com' },
      { Name: 'email_verified', Value: 'true' },
    ];
    expect(readUser?.response({ ...requestOf(args), result: { Username: 'uuid', UserAttributes } })).toEqual(ada);
  });

  const userRows: readonly Row[] = [
    ...signedOutRows,
    ['InvalidParameterException', constraint('accessToken'), 'NotSignedInError'],
  ];
  test.each(userRows)('reading the user, %s, "%s", is %s', (name, message, type) => {
    expect(unread(name, message)).toMatchObject({ __typename: type });
  });

  test.each(associateRows)('%s, "%s", is %s', (name, message, type) => {
    expect(refused(name, message)).toMatchObject({ __typename: type });
  });

  test('an unexpected exception of either passes through', () => {
    const internal = expect.objectContaining({ name: 'InternalErrorException' });
    expect(() => unread('InternalErrorException')).toThrow(internal);
    expect(() => refused('InternalErrorException')).toThrow(internal);
  });
});

describe('in the middle of a sign-in', () => {
  const args: MutationStartTotpSetupArgs = { input: { session: sealed('MFA_SETUP') } };
  const [associate] = together(args);
  const refused = (name: string, message?: string) =>
    associate.response({ ...requestOf(args), error: exception(name, message) });

  test('needs no access token, and one call', () => {
    expect(signedIn(args)).toBe(false);
    expect(together(args)).toHaveLength(1);
    expect(associate.request(requestOf(args))).toEqual({ Session: 'cognito session' });
  });

  test.each([
    ['of another challenge', sealed('SMS_MFA')],
    ['that is no envelope', 'AYABeC1-'],
  ])('answers a session %s without a call', (_, session) => {
    const [step] = together({ input: { session } });
    expect(step.request(requestOf({ input: { session } }))).toEqual({
      __typename: 'SessionExpiredError',
      message: 'The sign-in is over. Sign in again.',
    });
  });

  test('answers the secret, an address that names the account as it was typed, and the next session', () => {
    const result = { SecretCode: secretCode, Session: 'the next' };
    const secret = associate.response({ ...requestOf(args), result });
    expect(secret).toEqual({ secretCode, nextSession: 'the next' });
    const payload = join([{ secretCode, nextSession: 'the next' }], requestOf(args));
    expect(payload).toEqual({
      __typename: 'TotpSetupPayload',
      secretCode,
      otpauthUri: `otpauth://totp/Example:ada%40example.com?secret=${secretCode}&issuer=Example`,
      session: expect.any(String),
    });
    expect(open('session' in payload ? (payload.session ?? '') : '')).toEqual(nextEnvelope('MFA_SETUP'));
  });

  test.each([...associateRows, ...sessionRows])('%s, "%s", is %s', (name, message, type) => {
    expect(refused(name, message)).toMatchObject({ __typename: type });
  });

  test('an unexpected exception passes through', () => {
    expect(() => refused('InternalErrorException')).toThrow(
      expect.objectContaining({ name: 'InternalErrorException' }),
    );
  });
});
