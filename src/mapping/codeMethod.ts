import type { CodeMethod } from '../generated/types.ts';

/** The methods by Cognito's names in ChallengeName, MFAS_CAN_CHOOSE and UserMFASettingList. */
export const METHOD_BY_COGNITO_NAME = {
  SMS_MFA: 'SMS',
  // The code that begins a sign-in. By email, it has the same name as the code of MFA.
  SMS_OTP: 'SMS',
  EMAIL_OTP: 'EMAIL',
  // The text of API_RespondToAuthChallenge has this name, with EMAIL_MFA_CODE, although its list of names has only EMAIL_OTP.
  EMAIL_MFA: 'EMAIL',
  SOFTWARE_TOKEN_MFA: 'TOTP',
} as const satisfies Record<string, CodeMethod>;

export const COGNITO_NAME_BY_METHOD = {
  SMS: 'SMS_MFA',
  EMAIL: 'EMAIL_OTP',
  TOTP: 'SOFTWARE_TOKEN_MFA',
} as const satisfies { [Method in CodeMethod]: keyof typeof METHOD_BY_COGNITO_NAME };

/** Omits MFA methods that use no code, such as WEB_AUTHN. */
export const toCodeMethods = (names: readonly (string | undefined)[] = []): CodeMethod[] => [
  ...new Set(Object.entries(METHOD_BY_COGNITO_NAME).flatMap(([name, method]) => (names.includes(name) ? method : []))),
];
