import { describe, expect, test } from 'vitest';
import type { MutationStartTotpSetupArgs, User } from '../../../../src/generated/types.ts';
import { tables } from '../../../../src/mapping/exceptions.ts';
import { functions, input, requiresSignIn, response } from '../../../../src/resolvers/mfa/startTotpSetup.ts';
import { decodeChallengeSession } from '../../../../src/resolvers/signIn/challengeSession.ts';
import { earlyReturn } from '../../../../src/runtime/earlyReturn.ts';

import { contextOf, faultsOf } from '../context.ts';
import { encodedSession, nextChallengeSession, sessionExpired } from '../payloads.ts';

const [associate, readUser] = functions;

const withSession: MutationStartTotpSetupArgs = { input: { session: encodedSession('MFA_SETUP') } };
const withoutSession: MutationStartTotpSetupArgs[] = [{}, { input: null }, { input: {} }, { input: { session: null } }];

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
  attributes: [],
  mfa: { __typename: 'MfaSettings', enabled: [], preferred: null },
};

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
    expect(associate.exceptions).toBe(tables.totpSetup);
  });
});

describe('readUser', () => {
  test.each(withoutSession)('returns the access token when the input has no session: %j', (args) => {
    expect(readUser.request(contextOf(args, { accessToken: 'verified' }))).toEqual({ AccessToken: 'verified' });
  });

  test('returns no user without a call when the input has a session', () => {
    expect(readUser.request(contextOf(withSession))).toStrictEqual(earlyReturn(undefined, { skipTo: 'NEXT' }));
  });

  test('returns the user when Cognito returns the user', () => {
    const UserAttributes = [
      { Name: 'sub', Value: 'sub' },
      { Name: 'email', Value: 'ada@example.com' },
      { Name: 'email_verified', Value: 'true' },
    ];
    expect(readUser.response({ ...contextOf({}), result: { Username: 'uuid', UserAttributes } })).toEqual(ada);
  });

  test('returns the answers of the table when Cognito throws', () => {
    expect(readUser.exceptions).toBe(tables.accessToken);
  });
});

describe('response', () => {
  describe.each(withoutSession)('without a session: %j', (args) => {
    test.each([
      ['email address when the user has one', ada, 'ada%40example.com'],
      ['username when the user has no email address', { ...ada, email: null }, 'uuid'],
    ])('returns the secret and an address with the %s', (_, result, account) => {
      const stash = { secretCode, nextSession: '' };
      expect(response({ ...contextOf(args), stash, prev: { result } })).toEqual({
        __typename: 'StartTotpSetupPayload',
        secretCode,
        otpauthUri: `otpauth://totp/Example:${account}?secret=${secretCode}&issuer=Example`,
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
