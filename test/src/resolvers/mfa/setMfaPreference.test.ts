import { describe, expect, test } from 'vitest';
import type { CodeMethod, MutationSetMfaPreferenceArgs, User } from '../../../../src/generated/types.ts';
import { tables } from '../../../../src/mapping/exceptions.ts';
import { authErrors } from '../../../../src/messages.ts';
import { functions, input, requiresSignIn, response } from '../../../../src/resolvers/mfa/setMfaPreference.ts';
import { continueWith, earlyReturn } from '../../../../src/runtime/earlyReturn.ts';
import { invalidInput } from '../../../../src/runtime/input.ts';
import { answerOf, contextOf, exception, faultsOf } from '../context.ts';
import { user } from '../payloads.ts';

const [readUser, checkSignIn, setPreference] = functions;
const { exceptions } = setPreference;

const argsOf = (enabled: CodeMethod[], preferred?: CodeMethod | null): MutationSetMfaPreferenceArgs => ({
  input: preferred === undefined ? { enabled } : { enabled, preferred },
});
const ada: User = {
  ...user,
  email: 'ada@example.com',
  emailVerified: true,
  phoneNumber: '+14155550123',
  phoneNumberVerified: true,
};
const args = argsOf(['SMS', 'TOTP'], 'TOTP');

test.each([argsOf([]), argsOf([], null), argsOf(['SMS', 'EMAIL', 'TOTP']), argsOf(['EMAIL'], 'EMAIL')])(
  'returns no fault when the input is valid: %j',
  (valid) => {
    expect(faultsOf(input, valid.input)).toEqual({});
  },
);

test.each([argsOf([], 'SMS'), argsOf(['EMAIL', 'TOTP'], 'SMS')])(
  'returns NOT_ENABLED when the preferred method is not enabled: %j',
  (invalid) => {
    expect(faultsOf(input, invalid.input)).toEqual({ preferred: 'NOT_ENABLED' });
  },
);

test.each([
  [{ enabled: [], passkey: true }, { passkey: 'NEEDS_MFA_METHOD' }],
  [{ enabled: [], passkey: false }, {}],
  [{ enabled: [], passkey: null }, {}],
  [{ enabled: ['TOTP'], passkey: true }, {}],
])('returns NEEDS_MFA_METHOD when a passkey would be the only method: %j', (sent, faults) => {
  expect(faultsOf(input, sent)).toEqual(faults);
});

test('returns a fault when a method is unknown', () => {
  expect(Object.keys(faultsOf(input, { enabled: ['SMS', 'WEB_AUTHN'] }))).toEqual(['enabled.1']);
});

test('requires sign-in', () => {
  expect(requiresSignIn).toBe(true);
});

/** A user whose verified addresses are those of the list. */
const userWith = (verified: ('email' | 'phone_number')[], UserMFASettingList: string[] = []) => ({
  Username: 'uuid',
  UserAttributes: [
    { Name: 'email', Value: 'ada@example.com' },
    { Name: 'phone_number', Value: '+14155550123' },
    ...verified.map((name) => ({ Name: `${name}_verified`, Value: 'true' })),
  ],
  UserMFASettingList,
});
const both = userWith(['email', 'phone_number']);

describe('readUser', () => {
  const check = (user: typeof both, checked: MutationSetMfaPreferenceArgs) =>
    readUser.response({ ...contextOf(checked), result: user });

  test('returns the access token when the user is signed in', () => {
    expect(readUser.request(contextOf(args, { accessToken: 'verified' }))).toEqual({ AccessToken: 'verified' });
  });

  test.each([
    {
      user: userWith(['email']),
      checked: argsOf(['TOTP', 'SMS']),
      fault: { field: 'enabled.1', code: 'NOT_VERIFIED' },
    },
    {
      user: userWith(['phone_number']),
      checked: argsOf(['EMAIL']),
      fault: { field: 'enabled.0', code: 'NOT_VERIFIED' },
    },
    // Also for a method that is on, because each sign-in sends a text message to the number.
    {
      user: userWith(['email'], ['SMS_MFA']),
      checked: argsOf(['SMS']),
      fault: { field: 'enabled.0', code: 'NOT_VERIFIED' },
    },
    { user: userWith(['email']), checked: argsOf(['EMAIL']), fault: { field: 'enabled', code: 'NO_RECOVERY' } },
    {
      user: userWith(['phone_number']),
      checked: argsOf(['SMS', 'TOTP']),
      fault: { field: 'enabled', code: 'NO_RECOVERY' },
    },
    { user: both, checked: argsOf(['SMS', 'EMAIL']), fault: { field: 'enabled', code: 'NO_RECOVERY' } },
    {
      user: userWith(['email', 'phone_number'], ['EMAIL_OTP']),
      checked: argsOf(['SMS', 'EMAIL']),
      fault: { field: 'enabled', code: 'NO_RECOVERY' },
    },
  ] as const)(
    'returns $fault.code when an address of the user allows no other answer: $fault.field, %#',
    ({ user, checked, fault }) => {
      expect(check(user, checked)).toStrictEqual(earlyReturn(invalidInput(fault)));
    },
  );

  test.each([
    ['a method remains for recovery', both, argsOf(['SMS', 'TOTP'])],
    ['only an authenticator app is used', userWith(['email']), argsOf(['TOTP'])],
    ['the user had no recovery before', userWith(['email'], ['EMAIL_OTP']), argsOf(['EMAIL', 'TOTP'])],
    ['the user accepts it', userWith(['email']), { input: { enabled: ['EMAIL' as const], allowNoRecovery: true } }],
    ['Cognito is to judge a missing address', { Username: 'uuid', UserAttributes: [] }, argsOf(['SMS', 'EMAIL'])],
  ])('returns the user when %s', (_, user, checked) => {
    expect(readUser.response({ ...contextOf(checked), result: user })).toMatchObject({ __typename: 'User' });
  });

  test('returns the answers of the table when Cognito throws', () => {
    expect(readUser.exceptions).toBe(tables.accessToken);
  });
});

describe('checkSignIn', () => {
  const factors = ['EMAIL_OTP', 'WEB_AUTHN', 'PASSWORD'] as const;
  const withMfaByPasskey = { ...ada, mfa: { ...ada.mfa, passkey: true } };
  const check = (
    ConfiguredUserAuthFactors: (typeof factors)[number][] | undefined,
    sent: Partial<MutationSetMfaPreferenceArgs['input']> = {},
    user: User = ada,
  ) => {
    const context = contextOf({ input: { enabled: ['TOTP' as const], ...sent } }, { prev: { result: user } });
    return checkSignIn.response({ ...context, result: { Username: 'uuid', ConfiguredUserAuthFactors } });
  };
  const lastMethod = earlyReturn(invalidInput({ field: 'enabled', code: 'LAST_SIGN_IN_METHOD' }));

  test('returns the access token when a method is to be on', () => {
    const context = contextOf(args, { accessToken: 'verified', prev: { result: ada } });
    expect(checkSignIn.request(context)).toEqual({ AccessToken: 'verified' });
  });

  const identities = [{ __typename: 'Identity' as const, provider: 'Google', linkedAt: null }];

  test.each([
    ['no method is to be on', argsOf([]), ada],
    ['the user can sign in with a provider', args, { ...ada, identities }],
  ])('returns the user without a call when %s', (_, sent, user) => {
    const context = contextOf(sent, { accessToken: 'verified', prev: { result: user } });
    expect(checkSignIn.request(context)).toStrictEqual(earlyReturn(user, { skipTo: 'NEXT' }));
  });

  test.each([
    ['only codes', check(['EMAIL_OTP'])],
    ['a passkey that does not count as MFA', check(['WEB_AUTHN', 'EMAIL_OTP'])],
    ['a passkey that is to count no longer', check(['WEB_AUTHN'], { passkey: false }, withMfaByPasskey)],
    ['only codes, and asks that passkeys count', check(['EMAIL_OTP'], { passkey: true })],
  ])('returns LAST_SIGN_IN_METHOD when the user has %s', (_, result) => {
    expect(result).toStrictEqual(lastMethod);
  });

  test.each([
    ['a password', check(['EMAIL_OTP', 'PASSWORD']), ada],
    ['a passkey that is to count as MFA', check(['WEB_AUTHN'], { passkey: true }), ada],
    ['a passkey that counts as MFA', check(['WEB_AUTHN'], {}, withMfaByPasskey), withMfaByPasskey],
    ['nothing to lose', check(undefined), ada],
  ])('returns the user when the user has %s', (_, result, user) => {
    expect(result).toBe(user);
  });

  test('returns the answers of the table when Cognito throws', () => {
    expect(checkSignIn.exceptions).toBe(tables.accessToken);
  });
});

describe('setPreference', () => {
  const requestFor = (enabledBefore: CodeMethod[], sent: MutationSetMfaPreferenceArgs, passkey = false) => {
    const mfa = { __typename: 'MfaSettings' as const, enabled: enabledBefore, preferred: null, passkey };
    return setPreference.request(contextOf(sent, { accessToken: 'verified', prev: { result: { ...ada, mfa } } }));
  };
  const OFF = { Enabled: false, PreferredMfa: false };
  const ON = { Enabled: true, PreferredMfa: false };

  test.each([
    [[], args, { SMSMfaSettings: ON, SoftwareTokenMfaSettings: { Enabled: true, PreferredMfa: true } }],
    [['EMAIL'], argsOf(['SMS']), { SMSMfaSettings: ON, EmailMfaSettings: OFF }],
    [['TOTP'], argsOf([]), { SoftwareTokenMfaSettings: OFF }],
    [
      ['SMS', 'EMAIL', 'TOTP'],
      argsOf(['TOTP']),
      { SMSMfaSettings: OFF, EmailMfaSettings: OFF, SoftwareTokenMfaSettings: ON },
    ],
  ] as const)('mentions only the methods to turn on and those that are on: %#', (before, sent, settings) => {
    expect(requestFor([...before], sent)).toEqual({ AccessToken: 'verified', ...settings });
  });

  test('returns the payload without a call when no method is on and none is to be', () => {
    const mfa = { __typename: 'MfaSettings', enabled: [], preferred: null, passkey: false };
    expect(requestFor([], argsOf([]))).toStrictEqual(earlyReturn({ __typename: 'SetMfaPreferencePayload', mfa }));
  });

  test.each([
    { enabled: ['TOTP'], passkey: true, before: false, settings: { Enabled: true } },
    { enabled: ['TOTP'], passkey: true, before: true, settings: { Enabled: true } },
    { enabled: ['TOTP'], passkey: false, before: true, settings: { Enabled: false } },
    { enabled: ['TOTP'], passkey: null, before: true, settings: undefined },
    { enabled: ['TOTP'], passkey: undefined, before: false, settings: undefined },
    { enabled: [], passkey: undefined, before: true, settings: { Enabled: false } },
    { enabled: [], passkey: null, before: true, settings: { Enabled: false } },
  ] as const)(
    'returns $settings for passkeys when the input is $passkey with $enabled, and the setting is $before',
    ({ enabled, passkey, before, settings }) => {
      const sent = { input: { enabled: [...enabled], ...(passkey === undefined ? {} : { passkey }) } };
      expect(requestFor(['TOTP'], sent, before)).toMatchObject({ WebAuthnMfaSettings: settings });
    },
  );
});

const withPasskey: User = { ...ada, mfa: { ...ada.mfa, enabled: ['TOTP'], passkey: true } };

test.each([
  [args, ada, { enabled: ['SMS', 'TOTP'], preferred: 'TOTP', passkey: false }],
  [argsOf(['EMAIL', 'EMAIL']), ada, { enabled: ['EMAIL'], preferred: null, passkey: false }],
  [argsOf([], null), ada, { enabled: [], preferred: null, passkey: false }],
  [argsOf(['TOTP']), withPasskey, { enabled: ['TOTP'], preferred: null, passkey: true }],
  [argsOf([]), withPasskey, { enabled: [], preferred: null, passkey: false }],
  [
    { input: { enabled: ['TOTP' as const], passkey: true } },
    ada,
    { enabled: ['TOTP'], preferred: null, passkey: true },
  ],
  [
    { input: { enabled: ['TOTP' as const], passkey: false } },
    withPasskey,
    { enabled: ['TOTP'], preferred: null, passkey: false },
  ],
])('returns the new settings when Cognito has saved %j, %#', (saved, before, settings) => {
  const result = setPreference.response({ ...contextOf(saved), prev: { result: before }, result: {} });
  expect(response(contextOf(saved, { prev: { result } }))).toEqual({
    __typename: 'SetMfaPreferencePayload',
    mfa: { __typename: 'MfaSettings', ...settings },
  });
});

test('returns the answers of the table when the resolver has no row of its own', () => {
  const { InvalidParameterException, NotAuthorizedException, ...others } = tables.accessToken;
  expect(exceptions).toMatchObject(others);
});

test.each([
  'User does not have delivery config set to turn on SOFTWARE_TOKEN_MFA',
  'User has not verified software token mfa',
  'SMS_MFA is not enabled for the user pool',
  'User does not have a phone_number set to turn on SMS MFA',
])('returns MfaMethodNotFoundError when Cognito throws InvalidParameterException, "%s"', (message) => {
  expect(answerOf(exceptions, exception('InvalidParameterException', message))).toEqual(authErrors.mfaMethodNotFound);
});

test('returns MfaMethodNotFoundError and logs the exception when the text is unknown', () => {
  const error = exception('InvalidParameterException', 'Something new');
  expect(answerOf(exceptions, error)).toStrictEqual(continueWith(authErrors.mfaMethodNotFound));
});

test('returns MFA_REQUIRED when the pool requires MFA and no method is enabled', () => {
  const error = exception('InvalidParameterException', 'SMS_MFA cannot be disabled where the user pool requires MFA');
  expect(answerOf(exceptions, error)).toMatchObject({
    __typename: 'InvalidInputError',
    fields: [{ field: 'enabled', code: 'MFA_REQUIRED' }],
  });
});

test('returns undefined when Cognito throws InternalErrorException', () => {
  expect(answerOf(exceptions, exception('InternalErrorException'))).toBeUndefined();
});
