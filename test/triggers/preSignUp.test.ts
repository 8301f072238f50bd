import { describe, expect, test, vi } from 'vitest';
import type { CaptchaVerdict } from '../../src/fraud/captcha.ts';
import { preSignUp, type SignUpSettings } from '../../triggers/preSignUp.ts';
import { signUpEvent } from './events.ts';

const noRules = { allowedEmailDomains: [], deniedEmailDomains: [], allowedCallingCodes: [] };
const rules = {
  allowedEmailDomains: ['example.com'],
  deniedEmailDomains: ['denied.example'],
  allowedCallingCodes: ['+49'],
};

const settingsWith = (more: Partial<SignUpSettings> = {}): SignUpSettings => ({
  rules: noRules,
  verifyCaptcha: undefined,
  ownRule: undefined,
  log: () => {},
  ...more,
});

test.each(['SignUp', 'ExternalProvider', 'AdminCreateUser'] as const)(
  'returns the event of %s when there is no rule',
  async (source) => {
    const event = signUpEvent(source);
    expect(await preSignUp(event, settingsWith())).toBe(event);
  },
);

describe('the rules on addresses', () => {
  test.each([
    ['an allowed domain', { email: 'ada@example.com' }],
    ['an allowed number', { email: 'ada@example.com', phone_number: '+491701234567' }],
  ])('let %s sign up', async (_, userAttributes) => {
    const event = signUpEvent('SignUp', { userAttributes });
    expect(await preSignUp(event, settingsWith({ rules }))).toBe(event);
  });

  test.each([
    ['another domain', { email: 'ada@evil.example' }, 'EMAIL_NOT_ALLOWED'],
    ['a denied domain', { email: 'ada@denied.example' }, 'EMAIL_NOT_ALLOWED'],
    ['no email address', { phone_number: '+491701234567' }, 'EMAIL_NOT_ALLOWED'],
    ['another calling code', { email: 'ada@example.com', phone_number: '+14155550123' }, 'PHONE_NUMBER_NOT_ALLOWED'],
  ])('refuse %s', async (_, userAttributes, reason) => {
    const refused = preSignUp(signUpEvent('SignUp', { userAttributes }), settingsWith({ rules }));
    await expect(refused).rejects.toMatchObject({ name: 'Refusal', message: reason });
  });

  test('do not hold for a user whom an administrator creates', async () => {
    const event = signUpEvent('AdminCreateUser', { userAttributes: { email: 'ada@evil.example' } });
    expect(await preSignUp(event, settingsWith({ rules, ownRule: () => 'No' }))).toBe(event);
  });
});

describe('a user of an identity provider', () => {
  const signIn = (userAttributes: Record<string, string>, more: Partial<SignUpSettings> = { rules }) =>
    preSignUp(signUpEvent('ExternalProvider', { userAttributes }), settingsWith(more));

  test('is let in when the provider has verified the address', async () => {
    expect(await signIn({ email: 'ada@example.com', email_verified: 'true' })).toMatchObject({ userName: 'sub' });
  });

  test.each([
    ['has an address of another domain', { email: 'ada@evil.example', email_verified: 'true' }],
    ['has an address that the provider has not verified', { email: 'ada@example.com', email_verified: 'false' }],
    ['has an address of which the provider says nothing', { email: 'ada@example.com' }],
    ['has no address', {}],
  ])('is refused when the user %s', async (_, userAttributes) => {
    await expect(signIn(userAttributes)).rejects.toMatchObject({ message: 'EMAIL_NOT_ALLOWED' });
  });

  test('needs no verified address when every domain is allowed but some', async () => {
    const denied = { ...noRules, deniedEmailDomains: ['denied.example'] };
    expect(await signIn({ email: 'ada@example.com' }, { rules: denied })).toMatchObject({ userName: 'sub' });
    expect(await signIn({}, { rules: denied })).toMatchObject({ userName: 'sub' });
    await expect(signIn({ email: 'ada@denied.example' }, { rules: denied })).rejects.toMatchObject({
      message: 'EMAIL_NOT_ALLOWED',
    });
  });
});

describe('the own rule', () => {
  test('refuses with its text', async () => {
    const ownRule = () => 'Members only';
    await expect(preSignUp(signUpEvent('SignUp'), settingsWith({ ownRule }))).rejects.toMatchObject({
      name: 'Refusal',
      message: 'Members only',
    });
  });

  test('receives the event, and lets the user sign up when it returns nothing', async () => {
    const ownRule = vi.fn(() => undefined);
    const event = signUpEvent('ExternalProvider');
    expect(await preSignUp(event, settingsWith({ ownRule }))).toBe(event);
    expect(ownRule).toHaveBeenCalledExactlyOnceWith(event);
  });
});

describe('the CAPTCHA', () => {
  const verifying = (verdict: CaptchaVerdict) => vi.fn(async () => verdict);

  test('is checked with the token of the metadata', async () => {
    const verifyCaptcha = verifying({ refusal: undefined });
    const event = signUpEvent('SignUp', { clientMetadata: { captchaToken: 'token' } });
    expect(await preSignUp(event, settingsWith({ verifyCaptcha }))).toBe(event);
    expect(verifyCaptcha).toHaveBeenCalledExactlyOnceWith('token');
  });

  test.each(['CAPTCHA_REQUIRED', 'CAPTCHA_INVALID', 'CAPTCHA_NOT_CHECKED'] as const)(
    'refuses by %s',
    async (refusal) => {
      const settings = settingsWith({ verifyCaptcha: verifying({ refusal }) });
      await expect(preSignUp(signUpEvent('SignUp'), settings)).rejects.toMatchObject({ message: refusal });
    },
  );

  test.each(['ExternalProvider', 'AdminCreateUser'] as const)('is not asked for %s', async (source) => {
    const verifyCaptcha = verifying({ refusal: 'CAPTCHA_REQUIRED' });
    await preSignUp(signUpEvent(source), settingsWith({ verifyCaptcha }));
    expect(verifyCaptcha).not.toHaveBeenCalled();
  });

  test('is not asked when another rule refuses, because a token is valid once', async () => {
    const verifyCaptcha = verifying({ refusal: undefined });
    const userAttributes = { email: 'ada@evil.example' };
    await expect(
      preSignUp(signUpEvent('SignUp', { userAttributes }), settingsWith({ rules, verifyCaptcha })),
    ).rejects.toMatchObject({ message: 'EMAIL_NOT_ALLOWED' });
    expect(verifyCaptcha).not.toHaveBeenCalled();
  });

  test('is logged when it could not be checked, although the sign-up passes', async () => {
    const log = vi.fn();
    const verifyCaptcha = verifying({ refusal: undefined, cause: 'TimeoutError' });
    await preSignUp(signUpEvent('SignUp'), settingsWith({ verifyCaptcha, log }));
    expect(log).toHaveBeenCalledExactlyOnceWith({
      level: 'error',
      trigger: 'preSignUp',
      exception: 'CaptchaUnavailable',
      message: 'TimeoutError',
    });
  });
});
