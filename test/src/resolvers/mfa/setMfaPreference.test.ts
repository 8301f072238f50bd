import { expect, test } from 'vitest';
import type { CodeMethod, MutationSetMfaPreferenceArgs } from '../../../../src/generated/types.ts';
import { tables } from '../../../../src/mapping/exceptions.ts';
import { authErrors } from '../../../../src/messages.ts';
import {
  exceptions,
  input,
  request,
  requiresSignIn,
  response,
} from '../../../../src/resolvers/mfa/setMfaPreference.ts';
import { answerOf, contextOf, exception, faultsOf } from '../context.ts';

const argsOf = (enabled: CodeMethod[], preferred?: CodeMethod | null): MutationSetMfaPreferenceArgs => ({
  input: preferred === undefined ? { enabled } : { enabled, preferred },
});
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

test('returns a fault when a method is unknown', () => {
  expect(Object.keys(faultsOf(input, { enabled: ['SMS', 'WEB_AUTHN'] }))).toEqual(['enabled.1']);
});

test('requires sign-in', () => {
  expect(requiresSignIn).toBe(true);
});

test('returns settings that turn on the methods in the list and turn off the others', () => {
  expect(request(contextOf(args, { accessToken: 'verified' }))).toEqual({
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
])('returns the new settings when Cognito has saved %j', (saved, enabled, preferred) => {
  expect(response(contextOf(saved))).toEqual({
    __typename: 'SetMfaPreferencePayload',
    mfa: { __typename: 'MfaSettings', enabled, preferred },
  });
});

test('returns the answers of the table when the resolver has no row of its own', () => {
  const { InvalidParameterException, ...others } = tables.accessToken;
  expect(exceptions).toMatchObject(others);
});

test.each([
  'User does not have delivery config set to turn on SOFTWARE_TOKEN_MFA',
  'User has not verified software token mfa',
  'SMS_MFA is not enabled for the user pool',
])('returns MfaMethodNotFoundError when Cognito throws InvalidParameterException, "%s"', (message) => {
  expect(answerOf(exceptions, exception('InvalidParameterException', message))).toEqual(authErrors.mfaMethodNotFound);
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
