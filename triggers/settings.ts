import { triggers as extension } from '../extensions/triggers.ts';
import { createVerifyCaptcha } from '../src/fraud/captcha.ts';
import { readAddressRules, readCaptchaConfig } from '../src/fraud/fraudConfig.ts';
import { createReader, type Reader } from '../src/reader.ts';
import type { SignUpSettings } from './preSignUp.ts';
import { writeTriggerLog } from './triggerLog.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** Cognito waits for 5 s, a cold start included. */
const CAPTCHA_MILLISECONDS = 3000;

/** @throws one line that names every malformed variable */
export const readWith = <Settings>(env: Environment, read: (reader: Reader) => Settings): Settings => {
  const reader = createReader(env);
  const settings = read(reader);
  if (reader.faults.length > 0) throw new Error(`Configuration: ${reader.faults.join('; ')}.`);
  return settings;
};

/** The languages are in their own module, which the trigger of messages alone needs. */
export const readMessageOptions = (env: Environment) =>
  readWith(env, ({ read }) => ({
    service: read('TOTP_ISSUER', /^[^:]{1,64}$/, 'a name of at most 64 characters without a colon') ?? 'Cognito',
    defaultLanguage: read('MESSAGE_LANGUAGE', /^[\w-]{2,35}$/, 'the tag of a language, such as en') ?? 'en',
  }));

export const readSignUpSettings = (env: Environment, log = writeTriggerLog): SignUpSettings =>
  readWith(env, (reader) => {
    const isChecked = reader.flag('CAPTCHA_BY_TRIGGER', false);
    const origins = (env.CORS_ORIGINS || '*').split(/\s*,\s*/);
    const captcha = isChecked ? readCaptchaConfig(reader, origins) : undefined;
    return {
      rules: readAddressRules(reader),
      verifyCaptcha: captcha && createVerifyCaptcha(captcha, CAPTCHA_MILLISECONDS),
      ownRule: extension.signUpRule,
      log,
    };
  });

/** @returns the settings of the event UserConfirmed, without the function that sends it */
export const readConfirmationOptions = (env: Environment) => ({
  bus: env.EVENT_BUS || 'default',
  source: 'cognito-graphql-auth',
  stage: env.STAGE || 'prod',
  confirmedDetail: extension.confirmedDetail,
});
