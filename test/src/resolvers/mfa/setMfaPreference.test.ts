import { expect, test } from 'vitest';
import type { CodeMethod, MutationSetMfaPreferenceArgs } from '../../../../src/generated/types.ts';
import { input, request, response, signedIn } from '../../../../src/resolvers/mfa/setMfaPreference.ts';
import { exception, faultsOf, type Row, requestOf, signedOutRows } from '../fixture.ts';

const argsOf = (enabled: CodeMethod[], preferred?: CodeMethod | null): MutationSetMfaPreferenceArgs => ({
  input: preferred === undefined ? { enabled } : { enabled, preferred },
});
const args = argsOf(['SMS', 'TOTP'], 'TOTP');
const refused = (name: string, message?: string) => response({ ...requestOf(args), error: exception(name, message) });

test.each([argsOf([]), argsOf([], null), argsOf(['SMS', 'EMAIL', 'TOTP']), argsOf(['EMAIL'], 'EMAIL')])(
  'takes %j',
  (fine) => {
    expect(faultsOf(input, fine.input)).toEqual({});
  },
);

test.each([argsOf([], 'SMS'), argsOf(['EMAIL', 'TOTP'], 'SMS')])(
  'refuses a preferred method that is not enabled: %j',
  (wrong) => {
    expect(faultsOf(input, wrong.input)).toEqual({ preferred: 'This has to be one of the enabled.' });
  },
);

test('refuses methods that there are not', () => {
  expect(Object.keys(faultsOf(input, { enabled: ['SMS', 'WEB_AUTHN'] }))).toEqual(['enabled.1']);
});

test('turns on what is listed, and off what is not', () => {
  expect(signedIn).toBe(true);
  expect(request(requestOf(args, { accessToken: 'verified' }))).toEqual({
    AccessToken: 'verified',
    SMSMfaSettings: { Enabled: true, PreferredMfa: false },
    EmailMfaSettings: { Enabled: false, PreferredMfa: false },
    SoftwareTokenMfaSettings: { Enabled: true, PreferredMfa: true },
  });
});

test.each([
  [args, ['SMS', 'TOTP'], 'TOTP'],
  [argsOf(['EMAIL', 'EMAIL']), ['EMAIL'], null],
  [argsOf([], null), [], null],
])('answers the settings as of now: %j', (given, enabled, preferred) => {
  expect(response({ ...requestOf(given), result: {} })).toEqual({
    __typename: 'SetMfaPreferencePayload',
    mfa: { __typename: 'MfaSettings', enabled, preferred },
  });
});

const rows: readonly Row[] = [
  ...signedOutRows,
  [
    'InvalidParameterException',
    'User does not have delivery config set to turn on SOFTWARE_TOKEN_MFA',
    'MfaMethodNotFoundError',
  ],
  ['InvalidParameterException', 'User has not verified software token mfa', 'MfaMethodNotFoundError'],
  ['InvalidParameterException', 'SMS_MFA is not enabled for the user pool', 'MfaMethodNotFoundError'],
  ['InvalidParameterException', 'SMS_MFA cannot be disabled where the user pool requires MFA', 'InvalidInputError'],
];
test.each(rows)('%s, "%s", is %s', (name, message, type) => {
  expect(refused(name, message).__typename).toBe(type);
});

test('an unexpected exception passes through', () => {
  expect(() => refused('InternalErrorException')).toThrow(expect.objectContaining({ name: 'InternalErrorException' }));
});
