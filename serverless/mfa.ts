import { areWellFormed, type Environment, type Formats, listOf, oneOf, readList } from './formats.ts';
import { readSignInMethods } from './signInMethods.ts';

/** The methods of MFA_METHODS, named as in the schema's CodeMethod, with Cognito's names. */
const METHODS = { TOTP: 'SOFTWARE_TOKEN_MFA', SMS: 'SMS_MFA', EMAIL: 'EMAIL_OTP' } as const;

type MfaMethod = keyof typeof METHODS;

export const MFA_FORMATS: Formats = {
  MFA: oneOf('OFF', 'OPTIONAL', 'REQUIRED'),
  MFA_METHODS: listOf(Object.keys(METHODS)),
};

/** Returns the methods of MFA_METHODS. By default all that the pool can have: MFA by email needs SES. */
export const readMfaMethods = (env: Environment): readonly MfaMethod[] => {
  if (env.MFA === 'OFF') return [];
  // Safe: the format allows no other names.
  if (env.MFA_METHODS) return readList(env.MFA_METHODS) as MfaMethod[];
  return ['TOTP', 'SMS', ...(env.SES_SOURCE_ARN ? (['EMAIL'] as const) : [])];
};

/** False if the pool has no settings for text messages. Cognito: "Can't turn off SMS_MFA when SMS configuration is set". */
export const sendsTextMessages = (env: Environment): boolean =>
  !env.MFA_METHODS || readMfaMethods(env).includes('SMS') || env.MFA === 'OFF';

/**
 * Returns the properties of the pool that the options set; undefined removes a property. Cognito rejects methods while MFA is off, even
 * methods that are not enabled: https://github.com/go-to-k/cdkd/issues/1977
 */
export const toMfaSettings = (env: Environment) => {
  if (env.MFA === 'OFF') return { MfaConfiguration: 'OFF' as const, EnabledMfas: undefined };
  const methods = readMfaMethods(env);
  return {
    ...(env.MFA ? { MfaConfiguration: env.MFA === 'REQUIRED' ? ('ON' as const) : ('OPTIONAL' as const) } : {}),
    ...(env.MFA_METHODS ? { EnabledMfas: methods.map((method) => METHODS[method]) } : {}),
    ...(sendsTextMessages(env) ? {} : { SmsConfiguration: undefined }),
    // "Account Recovery Setting cannot use verified_phone_number as a recovery mechanism when SMS MFA is configured":
    // https://github.com/aws/aws-cdk/issues/11478. Guess: only while MFA is required.
    ...(env.MFA === 'REQUIRED' && methods.includes('SMS')
      ? { AccountRecoverySetting: { RecoveryMechanisms: [{ Name: 'verified_email' as const, Priority: 1 }] } }
      : {}),
  };
};

/** Cognito: "Only PASSWORD and WEB_AUTHN (if configured) can be enabled as an auth factor if MFA is enabled". */
const requiredProblems = (env: Environment): string[] => {
  const codes = (readSignInMethods(env) ?? []).filter((method) => /_CODE$/.test(method));
  const methods = readMfaMethods(env);
  const isRequired = (name: string): boolean => readList(env.REQUIRED_ATTRIBUTES).includes(name);
  return [
    ...(codes.length > 0
      ? [
          `MFA=REQUIRED is not possible with ${codes.join(' and ')} in SIGN_IN_METHODS: remove them, or set MFA=OPTIONAL`,
        ]
      : []),
    // MFA by email rejects password resets by email alone (https://github.com/hashicorp/terraform-provider-aws/issues/41049), and MFA by
    // text message those by text message. Guess: Cognito rejects both together.
    ...(methods.includes('SMS') && methods.includes('EMAIL')
      ? [
          'MFA=REQUIRED needs MFA_METHODS without SMS or without EMAIL, so that users can reset their passwords by the other',
        ]
      : []),
    ...(methods.join() === 'SMS' && !isRequired('phone_number')
      ? ['MFA=REQUIRED with SMS alone needs phone_number in REQUIRED_ATTRIBUTES, or users without one cannot sign in']
      : []),
  ];
};

const textMessageProblems = (env: Environment): string[] => {
  if (sendsTextMessages(env)) return [];
  const names = ['SNS_CALLER_ARN', 'SNS_EXTERNAL_ID', 'SNS_REGION', 'SMS_MESSAGE'].filter((name) => env[name]);
  return [
    ...names,
    ...(env.VERIFY_PHONE_NUMBERS === 'true' ? ['VERIFY_PHONE_NUMBERS'] : []),
    ...(readSignInMethods(env)?.includes('SMS_CODE') ? ['SMS_CODE in SIGN_IN_METHODS'] : []),
  ].map((name) => `${name} needs SMS in MFA_METHODS, because the pool sends no text messages without it`);
};

/** Returns a line for each combination of options that Cognito rejects, or with which users cannot sign in. */
export const mfaProblems = (env: Environment): string[] =>
  areWellFormed(env, MFA_FORMATS)
    ? [
        ...(env.MFA === 'OFF' && env.MFA_METHODS ? ['MFA_METHODS needs MFA to be OPTIONAL or REQUIRED'] : []),
        // https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-settings-mfa-sms-email-message.html
        ...(readMfaMethods(env).includes('EMAIL') && !env.SES_SOURCE_ARN
          ? ['MFA_METHODS with EMAIL needs SES_SOURCE_ARN']
          : []),
        ...(env.MFA === 'REQUIRED' ? requiredProblems(env) : []),
        ...textMessageProblems(env),
      ]
    : [];
