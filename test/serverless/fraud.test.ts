import { expect, test } from 'vitest';
import { fraudProblems, fraudWarnings, isCaptchaByTrigger, toCaptchaVariables } from '../../serverless/fraud.ts';

const captcha = { CAPTCHA_PROVIDER: 'TURNSTILE', CAPTCHA_SECRET: 'secretsmanager:captcha' };
const bypassed = 'with PUBLIC_CLIENT, only TRIGGERS with preSignUp stops sign-ups that bypass the API.';

test.each([
  [{}, []],
  [captcha, []],
  [{ ...captcha, CAPTCHA_PROVIDER: 'RECAPTCHA', CAPTCHA_MIN_SCORE: '0.3' }, []],
  [{ CAPTCHA_PROVIDER: 'TURNSTILE' }, ['CAPTCHA_PROVIDER needs CAPTCHA_SECRET']],
  [{ CAPTCHA_SECRET: 'a-secret-key' }, ['CAPTCHA_SECRET needs CAPTCHA_PROVIDER']],
  [{ CAPTCHA_FAIL_OPEN: 'true' }, ['CAPTCHA_FAIL_OPEN needs CAPTCHA_PROVIDER']],
  [{ CAPTCHA_FAIL_OPEN: 'false' }, []],
  [{ ...captcha, CAPTCHA_MIN_SCORE: '0.3' }, ['CAPTCHA_MIN_SCORE needs CAPTCHA_PROVIDER to be RECAPTCHA']],
])('fraudProblems(%o) returns %o', (env, problems) => {
  expect(fraudProblems(env)).toEqual(problems);
});

test.each([
  [captcha, []],
  [
    { ...captcha, CAPTCHA_SECRET: 'a-secret-key' },
    [
      'CAPTCHA_SECRET is visible in the template. Store it in Secrets Manager, and set CAPTCHA_SECRET to its name or ARN.',
    ],
  ],
  [
    { ...captcha, ALLOWED_CALLING_CODES: '+49', PUBLIC_CLIENT: 'true' },
    [`ALLOWED_CALLING_CODES, CAPTCHA_PROVIDER: ${bypassed}`],
  ],
  [{ ...captcha, PUBLIC_CLIENT: 'true', TRIGGERS: 'preSignUp' }, []],
  [{ PUBLIC_CLIENT: 'true' }, []],
])('fraudWarnings(%o) returns %o', (env, warnings) => {
  expect(fraudWarnings(env)).toEqual(warnings);
});

test.each([
  [true, { ...captcha, PUBLIC_CLIENT: 'true', TRIGGERS: 'customMessage, preSignUp' }],
  [false, { ...captcha, TRIGGERS: 'preSignUp' }],
  [false, { ...captcha, PUBLIC_CLIENT: 'true' }],
  [false, { PUBLIC_CLIENT: 'true', TRIGGERS: 'preSignUp' }],
  [false, { ...captcha, PUBLIC_CLIENT: 'true', TRIGGERS: 'preSignUp', USER_POOL_ID: 'eu-central-1_AbC123' }],
])('is %s that the trigger checks the token of a sign-up with %o', (expected, env) => {
  expect(isCaptchaByTrigger(env)).toBe(expected);
  expect(toCaptchaVariables(env).CAPTCHA_BY_TRIGGER).toBe(expected ? 'true' : '');
});

test('returns a dynamic reference for a secret of Secrets Manager', () => {
  expect(toCaptchaVariables(captcha).CAPTCHA_SECRET).toBe('{{resolve:secretsmanager:captcha:SecretString}}');
});
