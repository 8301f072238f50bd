import type { GetUserAuthFactorsResponse } from '@aws-sdk/client-cognito-identity-provider';
import type { SignInMethod } from '../generated/types.ts';
import { requireValue } from './requireValue.ts';

/** The methods by Cognito's names in AvailableChallenges, AllowedFirstAuthFactors and ConfiguredUserAuthFactors. */
const METHOD_BY_COGNITO_NAME = {
  PASSWORD: 'PASSWORD',
  PASSWORD_SRP: 'PASSWORD',
  WEB_AUTHN: 'PASSKEY',
  EMAIL_OTP: 'EMAIL_CODE',
  SMS_OTP: 'SMS_CODE',
} as const satisfies Record<string, SignInMethod>;

export const COGNITO_NAME_BY_SIGN_IN_METHOD = {
  PASSWORD: 'PASSWORD',
  PASSKEY: 'WEB_AUTHN',
  EMAIL_CODE: 'EMAIL_OTP',
  SMS_CODE: 'SMS_OTP',
} as const satisfies { [Method in SignInMethod]: keyof typeof METHOD_BY_COGNITO_NAME };

/** Returns each method once, in the schema's order. Omits names that this API does not know. */
export const toSignInMethods = (names: readonly (string | undefined)[] = []): SignInMethod[] => [
  ...new Set(Object.entries(METHOD_BY_COGNITO_NAME).flatMap(([name, method]) => (names.includes(name) ? method : []))),
];

/** Returns Cognito's names of the factors that a user has. The list is optional, so only the name shows that the answer is complete. */
export const configuredFactors = (result: Partial<GetUserAuthFactorsResponse>): readonly string[] => {
  requireValue(result.Username);
  return result.ConfiguredUserAuthFactors ?? [];
};
