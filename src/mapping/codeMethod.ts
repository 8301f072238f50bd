import type { CodeMethod } from '../generated/types.ts';

/** Cognito's names of the methods, in ChallengeName, MFAS_CAN_CHOOSE and UserMFASettingList. */
export const METHODS = { SMS_MFA: 'SMS', EMAIL_OTP: 'EMAIL', SOFTWARE_TOKEN_MFA: 'TOTP' } as const satisfies Record<
  string,
  CodeMethod
>;

/** The other way round. */
export const METHOD_NAMES = { SMS: 'SMS_MFA', EMAIL: 'EMAIL_OTP', TOTP: 'SOFTWARE_TOKEN_MFA' } as const satisfies {
  [Method in CodeMethod]: keyof typeof METHODS;
};

/** Names that are no method of codes (WEB_AUTHN) are left out. */
export const codeMethods = (names: readonly (string | undefined)[] = []): CodeMethod[] =>
  Object.entries(METHODS).flatMap(([name, method]) => (names.includes(name) ? method : []));
