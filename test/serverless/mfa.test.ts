import { expect, test } from 'vitest';
import { mfaProblems, readMfaMethods } from '../../serverless/mfa.ts';

const ses = { SES_SOURCE_ARN: 'arn:aws:ses:us-east-1:123456789012:identity/example.com' };

test.for([
  [{}, ['TOTP', 'SMS']],
  [ses, ['TOTP', 'SMS', 'EMAIL']],
  [{ MFA_METHODS: 'TOTP', ...ses }, ['TOTP']],
  [{ MFA: 'OFF', ...ses }, []],
] as const)('for %o, returns the methods %o', ([env, methods]) => {
  expect(readMfaMethods(env)).toEqual(methods);
});

const noTexts = (name: string) =>
  `${name} needs SMS in MFA_METHODS, because the pool sends no text messages without it`;

test.for([
  [{ MFA: 'OFF' }, []],
  [{ MFA: 'OFF', VERIFY_PHONE_NUMBERS: 'true', SIGN_IN_METHODS: 'PASSWORD,SMS_CODE' }, []],
  [{ MFA: 'REQUIRED' }, []],
  [{ MFA: 'REQUIRED', SIGN_IN_METHODS: 'PASSWORD,PASSKEY' }, []],
  [{ MFA: 'REQUIRED', MFA_METHODS: 'TOTP,EMAIL', ...ses }, []],
  [{ MFA: 'REQUIRED', MFA_METHODS: 'SMS', REQUIRED_ATTRIBUTES: 'name, phone_number' }, []],
  [{ MFA: 'OPTIONAL', SIGN_IN_METHODS: 'PASSWORD,EMAIL_CODE', ...ses }, []],
  [{ MFA_METHODS: 'TOTP', VERIFY_PHONE_NUMBERS: 'false' }, []],
  [{ MFA_METHODS: 'TOTP,FAX', SNS_REGION: 'eu-west-1' }, []],
  [{ MFA: 'OFF', MFA_METHODS: 'TOTP' }, ['MFA_METHODS needs MFA to be OPTIONAL or REQUIRED']],
  [{ MFA_METHODS: 'TOTP,EMAIL' }, ['MFA_METHODS with EMAIL needs SES_SOURCE_ARN']],
  [
    { MFA: 'REQUIRED', SIGN_IN_METHODS: 'PASSWORD,EMAIL_CODE,SMS_CODE' },
    ['MFA=REQUIRED is not possible with EMAIL_CODE and SMS_CODE in SIGN_IN_METHODS: remove them, or set MFA=OPTIONAL'],
  ],
  [
    { MFA: 'REQUIRED', ...ses },
    [
      'MFA=REQUIRED needs MFA_METHODS without SMS or without EMAIL, so that users can reset their passwords by the other',
    ],
  ],
  [
    { MFA: 'REQUIRED', MFA_METHODS: 'SMS' },
    ['MFA=REQUIRED with SMS alone needs phone_number in REQUIRED_ATTRIBUTES, or users without one cannot sign in'],
  ],
  [
    {
      MFA_METHODS: 'TOTP',
      SNS_REGION: 'eu-west-1',
      SMS_MESSAGE: '{####}',
      VERIFY_PHONE_NUMBERS: 'true',
      SIGN_IN_METHODS: 'PASSWORD,SMS_CODE',
    },
    ['SNS_REGION', 'SMS_MESSAGE', 'VERIFY_PHONE_NUMBERS', 'SMS_CODE in SIGN_IN_METHODS'].map(noTexts),
  ],
] as const)('for %o, returns %o', ([env, lines]) => {
  expect(mfaProblems(env)).toEqual(lines);
});
