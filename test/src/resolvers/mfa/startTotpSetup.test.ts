import { describe, expect, test } from 'vitest';
import type { MutationStartTotpSetupArgs } from '../../../../src/generated/types.ts';
import { tables } from '../../../../src/mapping/exceptions.ts';
import { functions, input, requiresSignIn, response } from '../../../../src/resolvers/mfa/startTotpSetup.ts';
import { decodeChallengeSession } from '../../../../src/resolvers/signIn/challengeSession.ts';
import { earlyReturn } from '../../../../src/runtime/earlyReturn.ts';
import { invalidInput } from '../../../../src/runtime/input.ts';
import { contextOf, faultsOf } from '../context.ts';
import { encodedSession, nextChallengeSession, sessionExpired } from '../payloads.ts';

const [readUser, associate] = functions;

const withSession: MutationStartTotpSetupArgs = { input: { session: encodedSession('MFA_SETUP') } };
const withoutSession: MutationStartTotpSetupArgs[] = [{}, { input: null }, { input: {} }, { input: { session: null } }];

const secretCode = 'JBSWY3DPEHPK3PXP';
test.each([
  ['input is missing', undefined],
  ['input is null', null],
  ['session is missing', {}],
  ['session is null', { session: null }],
  ['session is valid', { session: 'a' }],
])('returns no fault when the %s', (_, valid) => {
  expect(faultsOf(input, valid)).toEqual({});
});

test('returns REQUIRED when the session is empty', () => {
  expect(faultsOf(input, { session: '' })).toEqual({ session: 'REQUIRED' });
});

test.each(withoutSession)('requires sign-in when the input has no session: %j', (args) => {
  expect(requiresSignIn(args)).toBe(true);
});

test('requires no sign-in when the input has a session', () => {
  expect(requiresSignIn(withSession)).toBe(false);
});

describe('associate', () => {
  test.each(withoutSession)('returns the access token when the input has no session: %j', (args) => {
    expect(associate.request(contextOf(args, { accessToken: 'verified' }))).toEqual({ AccessToken: 'verified' });
  });

  test('returns the session when the input has a session', () => {
    expect(associate.request(contextOf(withSession))).toEqual({ Session: 'cognito session' });
  });

  test.each([
    ['belongs to another challenge', encodedSession('SMS_MFA')],
    ['was not made by the API', 'AYABeC1-'],
  ])('returns SessionExpiredError without a call when the session %s', (_, session) => {
    expect(associate.request(contextOf({ input: { session } }))).toStrictEqual(earlyReturn(sessionExpired));
  });

  test.each([
    ['no session', { SecretCode: secretCode }, ''],
    ['a session', { SecretCode: secretCode, Session: 'the next' }, 'the next'],
  ])('stashes the secret and the next session when Cognito returns %s', (_, result, nextSession) => {
    const stash = {};
    associate.response({ ...contextOf(withSession), stash, result });
    expect(stash).toEqual({ secretCode, nextSession });
  });

  test('throws when Cognito returns no secret', () => {
    expect(() => associate.response({ ...contextOf({}), result: {} })).toThrow(TypeError);
  });

  test('returns the answers of the table when Cognito throws', () => {
    const { InvalidParameterException, NotAuthorizedException, ...others } = tables.totpSetup;
    expect(associate.exceptions).toMatchObject(others);
  });
});

describe('readUser', () => {
  test.each(withoutSession)('returns the access token when the input has no session: %j', (args) => {
    expect(readUser.request(contextOf(args, { accessToken: 'verified' }))).toEqual({ AccessToken: 'verified' });
  });

  test('returns no user without a call when the input has a session', () => {
    expect(readUser.request(contextOf(withSession))).toStrictEqual(earlyReturn(undefined, { skipTo: 'NEXT' }));
  });

  test.each([
    ['email address', 'the user has one', [{ Name: 'email', Value: 'ada@example.com' }], 'ada@example.com'],
    ['username', 'the user has no email address', [], 'uuid'],
  ])('stashes the %s when %s', (...[, , UserAttributes, account]) => {
    const stash = {};
    expect(
      readUser.response({ ...contextOf({}), stash, result: { Username: 'uuid', UserAttributes } }),
    ).toBeUndefined();
    expect(stash).toEqual({ account });
  });

  const withTotp = { Username: 'uuid', UserAttributes: [], UserMFASettingList: ['SOFTWARE_TOKEN_MFA'] };

  test.each([...withoutSession, { input: { replace: false } }, { input: { replace: null } }])(
    'returns ALREADY_SET_UP when an authenticator app is in use: %j',
    (args) => {
      expect(readUser.response({ ...contextOf(args), result: withTotp })).toStrictEqual(
        earlyReturn(invalidInput({ field: 'replace', code: 'ALREADY_SET_UP' })),
      );
    },
  );

  test.each([
    ['replace is true', { input: { replace: true } }, withTotp],
    ['only another method is in use', {}, { ...withTotp, UserMFASettingList: ['SMS_MFA'] }],
  ])('returns no fault when %s', (_, args, result) => {
    expect(readUser.response({ ...contextOf(args), result })).toBeUndefined();
  });

  test('returns the answers of the table when Cognito throws', () => {
    expect(readUser.exceptions).toBe(tables.accessToken);
  });
});

describe('response', () => {
  describe.each(withoutSession)('without a session: %j', (args) => {
    test('returns the secret and an address with the account', () => {
      const stash = { secretCode, nextSession: '', account: 'ada@example.com' };
      expect(response({ ...contextOf(args), stash })).toEqual({
        __typename: 'StartTotpSetupPayload',
        secretCode,
        otpauthUri: `otpauth://totp/Example:ada%40example.com?secret=${secretCode}&issuer=Example`,
        session: null,
      });
    });
  });

  test('returns an address with the name that the user entered, and the next session, when the input has a session', () => {
    const stash = { secretCode, nextSession: 'the next' };
    const payload = response({ ...contextOf(withSession), stash });
    expect(payload).toEqual({
      __typename: 'StartTotpSetupPayload',
      secretCode,
      otpauthUri: `otpauth://totp/Example:ada%40example.com?secret=${secretCode}&issuer=Example`,
      session: expect.any(String),
    });
    expect(decodeChallengeSession('session' in payload ? (payload.session ?? '') : '')).toEqual(
      nextChallengeSession('MFA_SETUP'),
    );
  });
});
