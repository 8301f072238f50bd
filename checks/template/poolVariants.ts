type Options = Readonly<Record<string, string>>;

const passwords = {
  PASSWORD_MIN_LENGTH: '12',
  PASSWORD_REQUIRES: 'LOWERCASE, NUMBER',
  PASSWORD_HISTORY: '5',
  TEMPORARY_PASSWORD_DAYS: '1',
};
const lifetimes = { ACCESS_TOKEN_MINUTES: '5', ID_TOKEN_MINUTES: '1440', CHALLENGE_MINUTES: '5' };
const texts = {
  EMAIL_SUBJECT: 'Example: your code',
  EMAIL_MESSAGE: '<p>Your code for Example is <b>{####}</b>.</p>',
  SMS_MESSAGE: 'Example: {####}',
};
const attributes = { REQUIRED_ATTRIBUTES: 'name', WRITABLE_ATTRIBUTES: 'name, phone_number, locale' };
const vpc = { VPC_SUBNET_IDS: 'subnet-0a1b2c3d, subnet-0e5f6a7b8c9d0e1f2', VPC_SECURITY_GROUP_IDS: 'sg-0a1b2c3d' };

/** Options that are possible together with all others. */
export const everyPoolOption: Options = {
  ...passwords,
  ...lifetimes,
  ...texts,
  ...attributes,
  MFA: 'OPTIONAL',
  MFA_METHODS: 'TOTP, SMS, EMAIL',
};

export const everyFunctionOption: Options = {
  ...vpc,
  ACCEPTED_CLIENT_IDS: '1example, 2example',
  LOG_LEVEL: 'WARN',
  LOG_RETENTION_DAYS: '365',
  MEMORY_MB: '2048',
  SERVICE_NAME: 'example-auth',
};

/** @param email the options of email by SES */
export const poolVariants = (email: Options): Readonly<Record<string, Options>> => ({
  'a policy for passwords': passwords,
  'a policy for passwords by length alone': { PASSWORD_MIN_LENGTH: '15', PASSWORD_REQUIRES: 'NONE' },
  'short lifetimes, refresh tokens for a day': { ...lifetimes, REFRESH_TOKEN_DAYS: '1' },
  'short sessions for codes': { SIGN_IN_METHODS: 'PASSWORD,EMAIL_CODE', CHALLENGE_MINUTES: '5', ...email },
  'no MFA': { MFA: 'OFF' },
  'no MFA, but verified phone numbers, codes and texts': {
    MFA: 'OFF',
    VERIFY_PHONE_NUMBERS: 'true',
    SIGN_IN_METHODS: 'PASSWORD,SMS_CODE,EMAIL_CODE',
    ...texts,
    ...email,
  },
  'required MFA by authenticator app or text message': { MFA: 'REQUIRED' },
  'required MFA by authenticator app alone, with passkeys': {
    MFA: 'REQUIRED',
    MFA_METHODS: 'TOTP',
    SIGN_IN_METHODS: 'PASSWORD,PASSKEY',
    PASSKEY_DOMAIN: 'example.com',
  },
  'required MFA by text message alone': {
    MFA: 'REQUIRED',
    MFA_METHODS: 'SMS',
    REQUIRED_ATTRIBUTES: 'phone_number',
  },
  'required MFA by email, without text messages': {
    MFA: 'REQUIRED',
    MFA_METHODS: 'TOTP,EMAIL',
    ...email,
    ...withoutSms(texts),
  },
  'MFA without text messages': { MFA_METHODS: 'TOTP' },
  'texts of messages': texts,
  'no sign-up': { SELF_SIGN_UP: 'false' },
  'required and writable attributes': { ...attributes, CUSTOM_ATTRIBUTES: 'company,plan:read-only' },
});

const withoutSms = ({ SMS_MESSAGE, ...others }: typeof texts) => others;

export const functionVariants: Readonly<Record<string, Options>> = {
  'a VPC': vpc,
  'another service': { SERVICE_NAME: 'example-auth' },
  'several app clients': { ACCEPTED_CLIENT_IDS: '1example,2example' },
  'less memory and logs': { MEMORY_MB: '512', LOG_LEVEL: 'ERROR', LOG_RETENTION_DAYS: '7' },
};
