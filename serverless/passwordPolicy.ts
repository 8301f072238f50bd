import { type Environment, type Formats, listOf, readList, wholeNumber } from './formats.ts';

/** The classes of characters, named as in the schema's PasswordRequirement, with Cognito's properties. */
const CLASSES = {
  LOWERCASE: 'RequireLowercase',
  UPPERCASE: 'RequireUppercase',
  NUMBER: 'RequireNumbers',
  SYMBOL: 'RequireSymbols',
} as const;

/** The limits: https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_PasswordPolicyType.html */
export const PASSWORD_FORMATS: Formats = {
  PASSWORD_MIN_LENGTH: wholeNumber(6, 99, 'characters'),
  PASSWORD_REQUIRES: listOf(Object.keys(CLASSES), 'NONE'),
  PASSWORD_HISTORY: wholeNumber(0, 24, 'passwords'),
  // Cognito takes 0 for its default of 7.
  TEMPORARY_PASSWORD_DAYS: wholeNumber(1, 365, 'days'),
};

/** Returns the part of the pool's PasswordPolicy that the options set. */
export const toPasswordPolicy = (env: Environment) => {
  const classes = readList(env.PASSWORD_REQUIRES);
  return {
    ...(env.PASSWORD_MIN_LENGTH ? { MinimumLength: Number(env.PASSWORD_MIN_LENGTH) } : {}),
    ...(classes.length > 0
      ? Object.fromEntries(Object.entries(CLASSES).map(([name, property]) => [property, classes.includes(name)]))
      : {}),
    ...(env.PASSWORD_HISTORY ? { PasswordHistorySize: Number(env.PASSWORD_HISTORY) } : {}),
    ...(env.TEMPORARY_PASSWORD_DAYS ? { TemporaryPasswordValidityDays: Number(env.TEMPORARY_PASSWORD_DAYS) } : {}),
  };
};
