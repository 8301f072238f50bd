type Options = Readonly<Record<string, string>>;

const captcha = { CAPTCHA_PROVIDER: 'TURNSTILE', CAPTCHA_SECRET: 'secretsmanager:example/turnstile' };
const rules = {
  ALLOWED_EMAIL_DOMAINS: 'example.com, example.org',
  DENIED_EMAIL_DOMAINS: 'mailinator.com',
  ALLOWED_CALLING_CODES: '+49, +43, +1, !+1876',
};

/** All triggers and rules. */
export const everyTrigger: Options = {
  ...captcha,
  ...rules,
  TRIGGERS: 'customMessage, preSignUp, preTokenGeneration, postConfirmation, userMigration',
  MESSAGE_LANGUAGE: 'de',
  EVENT_BUS: 'arn:aws:events:us-east-1:123456789012:event-bus/accounts',
  CAPTCHA_PROVIDER: 'RECAPTCHA',
  CAPTCHA_FAIL_OPEN: 'true',
  CAPTCHA_HOSTNAMES: 'app.example.com',
  CAPTCHA_MIN_SCORE: '0.7',
  SMS_SPEND_ALARM: '50',
  WAF_POOL: 'true',
};

/** Returns the options of each variant with triggers or rules against fraud, by its name. */
export const triggerVariants = (existingPool: Options): Readonly<Record<string, Options>> => ({
  'messages in the languages of users': { TRIGGERS: 'customMessage' },
  'rules for sign-ups in the API alone': rules,
  'rules for sign-ups in the API and the pool': { ...rules, TRIGGERS: 'preSignUp' },
  'claims in tokens': { TRIGGERS: 'preTokenGeneration' },
  'an event for each confirmed user': { TRIGGERS: 'postConfirmation' },
  'an event for each confirmed user on an own bus': { TRIGGERS: 'postConfirmation', EVENT_BUS: 'accounts' },
  'users of another directory': { TRIGGERS: 'userMigration' },
  'a CAPTCHA that the API checks': captcha,
  'a CAPTCHA that the pool checks, too': { ...captcha, TRIGGERS: 'preSignUp', PUBLIC_CLIENT: 'true' },
  "a web ACL of the pool's own endpoint": { WAF_POOL: 'true', PUBLIC_CLIENT: 'true' },
  'an existing pool with a CAPTCHA and rules': { ...existingPool, ...captcha, ...rules },
});
