import { expect, test } from 'vitest';
import { COGNITO_NAME_BY_SIGN_IN_METHOD, toSignInMethods } from '../../../src/mapping/signInMethod.ts';

test.each([
  [
    ['SMS_OTP', 'EMAIL_OTP', 'WEB_AUTHN', 'PASSWORD'],
    ['PASSWORD', 'PASSKEY', 'EMAIL_CODE', 'SMS_CODE'],
  ],
  [
    ['PASSWORD_SRP', 'PASSWORD', 'WEB_AUTHN', 'WEB_AUTHN'],
    ['PASSWORD', 'PASSKEY'],
  ],
  [['PASSWORD_SRP'], ['PASSWORD']],
  [['SOFTWARE_TOKEN', 'toString', undefined, 'EMAIL_OTP'], ['EMAIL_CODE']],
  [[], []],
  [undefined, []],
])('returns each known method once, in the schema’s order, when the names are %j', (names, methods) => {
  expect(toSignInMethods(names)).toEqual(methods);
});

test('returns the method when its own name of Cognito is given', () => {
  for (const [method, name] of Object.entries(COGNITO_NAME_BY_SIGN_IN_METHOD)) {
    expect(toSignInMethods([name])).toEqual([method]);
  }
});
