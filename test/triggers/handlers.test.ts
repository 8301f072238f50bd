import { describe, expect, test, vi } from 'vitest';
import { customMessage } from '../../triggers/customMessage.ts';
import { guard } from '../../triggers/guard.ts';
import { createPostConfirmation, createPreTokenGeneration, createUserMigration } from '../../triggers/handlers.ts';
import { languages } from '../../triggers/messages/languages.ts';
import { TRIGGER_NAMES } from '../../triggers/names.ts';
import { Refusal } from '../../triggers/refusal.ts';
import { readSignUpSettings } from '../../triggers/settings.ts';
import { createTriggers } from '../../triggers/triggers.ts';
import { confirmationEvent, messageEvent, migrationEvent, signUpEvent, tokenEvent } from './events.ts';

const secretError = (): never => {
  throw Object.assign(new Error('hunter2 of ada@example.com'), { code: 'EOLD' });
};

describe('guard', () => {
  const event = { triggerSource: 'PreSignUp_SignUp' };

  test('returns what the function returns', async () => {
    expect(await guard(() => event, { name: 'preSignUp', otherwise: 'REFUSE' })({ triggerSource: '' })).toBe(event);
  });

  test('passes a refusal on, and logs nothing', async () => {
    const log = vi.fn();
    const refuse = (): typeof event => {
      throw Refusal.of('EMAIL_NOT_ALLOWED');
    };
    const handler = guard(refuse, { name: 'preSignUp', otherwise: 'CONTINUE', log });
    await expect(handler(event)).rejects.toMatchObject({ message: 'EMAIL_NOT_ALLOWED', stack: '' });
    expect(log).not.toHaveBeenCalled();
  });

  test('logs any other failure without its message, and refuses with a sentence', async () => {
    const log = vi.fn();
    const handler = guard((): typeof event => secretError(), { name: 'preSignUp', otherwise: 'REFUSE', log });
    await expect(handler(event)).rejects.toMatchObject({
      message: 'Something went wrong on our side. Please try again later',
    });
    expect(log).toHaveBeenCalledExactlyOnceWith({
      level: 'error',
      trigger: 'preSignUp',
      exception: 'Error EOLD',
      stack: expect.any(Array),
    });
    expect(JSON.stringify(log.mock.calls)).not.toMatch(/hunter2|ada@/);
  });

  test('logs any other failure, and returns the event when Cognito can go on without it', async () => {
    const log = vi.fn();
    expect(
      await guard((): typeof event => secretError(), { name: 'customMessage', otherwise: 'CONTINUE', log })(event),
    ).toBe(event);
    expect(log).toHaveBeenCalledOnce();
  });
});

describe('a handler whose function fails', () => {
  const log = () => {};

  test('confirms the user all the same', async () => {
    const event = confirmationEvent('ConfirmSignUp');
    const handler = createPostConfirmation(
      {
        bus: 'default',
        source: 'source',
        stage: 'prod',
        confirmedDetail: undefined,
        putEvent: async () => secretError(),
      },
      log,
    );
    expect(await handler(event)).toBe(event);
  });

  test('issues no tokens without their claims', async () => {
    await expect(createPreTokenGeneration(log, { claims: secretError })(tokenEvent())).rejects.toBeInstanceOf(Refusal);
  });

  test('migrates nobody', async () => {
    const handler = createUserMigration(log, { migrateUser: async () => secretError() });
    await expect(handler(migrationEvent('Authentication'))).rejects.toBeInstanceOf(Refusal);
  });
});

describe('createTriggers', () => {
  const putEvent = vi.fn(async () => {});

  test('returns no handler when no trigger is on', () => {
    expect(createTriggers({}, { putEvent })).toEqual({});
  });

  test('returns the handlers that are on, with their settings', async () => {
    const env = {
      TRIGGERS: TRIGGER_NAMES.join(', '),
      TOTP_ISSUER: 'Example',
      MESSAGE_LANGUAGE: 'de',
      EVENT_BUS: 'bus',
    };
    const triggers = createTriggers({ ...env, ALLOWED_CALLING_CODES: '+49' }, { putEvent });
    expect(Object.keys(triggers)).toEqual([...TRIGGER_NAMES]);
    // extensions/ can have other texts.
    const event = messageEvent('SignUp');
    const settings = { languages, defaultLanguage: 'de', service: 'Example' };
    expect(await triggers.customMessage?.(event)).toEqual(customMessage(event, settings));
    await expect(
      triggers.preSignUp?.(signUpEvent('SignUp', { userAttributes: { phone_number: '+14155550123' } })),
    ).rejects.toMatchObject({ message: 'PHONE_NUMBER_NOT_ALLOWED' });
    await triggers.postConfirmation?.(confirmationEvent('ConfirmSignUp'));
    expect(putEvent).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ EventBusName: 'bus' }));
  });

  test.each([
    [{ TRIGGERS: 'preSignUp', ALLOWED_CALLING_CODES: '49' }, 'ALLOWED_CALLING_CODES must be calling codes'],
    [
      { TRIGGERS: 'preSignUp', CAPTCHA_BY_TRIGGER: 'true', CAPTCHA_PROVIDER: 'TURNSTILE' },
      'CAPTCHA_PROVIDER needs CAPTCHA_SECRET',
    ],
    [{ TRIGGERS: 'customMessage', MESSAGE_LANGUAGE: '!' }, 'MESSAGE_LANGUAGE must be the tag of a language'],
  ])('throws one line when an option is malformed: %o', (env, line) => {
    expect(() => createTriggers(env, { putEvent })).toThrow(line);
  });

  test('checks the token of a CAPTCHA only when the API does not', () => {
    const captcha = { CAPTCHA_PROVIDER: 'TURNSTILE', CAPTCHA_SECRET: 'hunter2-secret' };
    expect(readSignUpSettings(captcha).verifyCaptcha).toBeUndefined();
    expect(readSignUpSettings({ ...captcha, CAPTCHA_BY_TRIGGER: 'true' }).verifyCaptcha).toBeTypeOf('function');
  });
});
