import type { InvalidInputError, InvalidPasswordError, PasswordRequirement } from './generated/types.ts';
import { invalidInput } from './input.ts';

/** Rows that most tables share, and what Cognito's messages tell beyond an exception's name. */

/** A quota, a limit of tries, or a WAF rule: all pass with time. */
export const throttled = {
  ForbiddenException: ['TooManyAttemptsError', 'This request was refused. Try again later.'],
  LimitExceededException: ['TooManyAttemptsError', 'Too many attempts. Try again later.'],
  TooManyFailedAttemptsException: ['TooManyAttemptsError', 'Too many attempts. Try again later.'],
  TooManyRequestsException: ['TooManyAttemptsError', 'Too many requests. Try again in a few seconds.'],
} as const;

/** Answers where a code could not be sent. */
export const undelivered = {
  CodeDeliveryFailureException: ['CodeDeliveryFailedError', 'The code could not be sent. Try again later.'],
} as const;

/**
 * Answers to a code. With PreventUserExistenceErrors on, an unknown user's code is a wrong one; a pool without it
 * says UserNotFoundException, and the graph what that pool should have said.
 */
export const wrongCode = {
  CodeMismatchException: ['CodeMismatchError', 'The code is not right.'],
  ExpiredCodeException: ['CodeExpiredError', 'The code is no longer valid. Ask for a new one.'],
} as const;

/** NotAuthorizedException of a sign-in; other messages (a wrong secret hash) are an operator's fault. */
export const signInRefused = ({ message }: Error) => {
  if (/attempts exceeded/i.test(message)) return throttled.LimitExceededException;
  if (/session|auth state/i.test(message)) return sessionExpired;
  if (/disabled/i.test(message)) return ['IncorrectCredentialsError', 'This account is disabled.'] as const;
  return /^Incorrect username or password|security reasons/i.test(message) ? incorrectCredentials : undefined;
};

export const sessionExpired = ['SessionExpiredError', 'The sign-in is over. Sign in again.'] as const;
export const incorrectCredentials = [
  'IncorrectCredentialsError',
  'The username or the password is not right.',
] as const;

/** NotAuthorizedException, whatever its message: these operations take nothing but the token to be authorized by. */
export const signedOut = ['NotSignedInError', 'Sign in first.'] as const;

/** Answers to an access token that Cognito no longer takes, or whose user is gone or may not sign in. */
export const notSignedIn = {
  NotAuthorizedException: signedOut,
  PasswordResetRequiredException: signedOut,
  UserNotConfirmedException: signedOut,
  UserNotFoundException: signedOut,
} as const;

const REQUIREMENTS: readonly (readonly [RegExp, PasswordRequirement, string])[] = [
  [/long enough|length/i, 'LENGTH', 'The password is too short.'],
  [/lowercase/i, 'LOWERCASE', 'The password needs a lowercase letter.'],
  [/uppercase/i, 'UPPERCASE', 'The password needs an uppercase letter.'],
  [/numeric/i, 'NUMBER', 'The password needs a digit.'],
  [/symbol/i, 'SYMBOL', 'The password needs a symbol.'],
  [/history|previously|reuse/i, 'NOT_REUSED', 'The password was used before.'],
];

/** From messages such as "Password did not conform with policy: Password must have numeric characters". */
export const invalidPassword = ({ message }: Error): InvalidPasswordError => {
  const broken = REQUIREMENTS.filter(([pattern]) => pattern.test(message.replace(/^.*policy:/i, '')));
  return {
    __typename: 'InvalidPasswordError',
    message: broken.map(([, , sentence]) => sentence).join(' ') || 'The password does not meet the policy.',
    requirements: broken.map(([, requirement]) => requirement),
  };
};

/** Cognito's names of attributes and parameters, where they are not the graph's. */
const FIELDS: Readonly<Record<string, string>> = {
  phone_number: 'phoneNumber',
  confirmationCode: 'code',
  userCode: 'code',
  proposedPassword: 'newPassword',
};

/**
 * What the input checks cannot know: the pool's own schema and settings. Messages that speak of no field (a flow that
 * the client may not use, a missing secret) are an operator's fault: undefined lets those pass.
 */
export const invalidParameter = ({ message }: Error): InvalidInputError | undefined => {
  if (/^Invalid phone number format/.test(message))
    return invalidInput(['phoneNumber', 'This is not a phone number in E.164 form.']);
  if (/^Invalid email address format|^Username should be/.test(message))
    return invalidInput(['email', 'This is not an email address.']);
  // "Attributes did not conform to the schema: phone_number: The attribute is required\n"
  const schema = /did not conform to the schema: ([\w:]+): (.*)/s.exec(message);
  if (schema?.[1]) {
    const wrong = /required/.test(schema[2] ?? '')
      ? 'This is required.'
      : 'This does not meet the rules for this attribute.';
    return invalidInput([FIELDS[schema[1]] ?? schema[1], wrong]);
  }
  // "1 validation error detected: Value at 'username' failed to satisfy constraint: ..."
  const constraint = / at '(\w+)' failed to satisfy constraint/.exec(message);
  const parameter = constraint?.[1];
  if (parameter === undefined || parameter === 'clientId' || parameter === 'secretHash') return undefined;
  return invalidInput([FIELDS[parameter] ?? parameter, 'This is not valid.']);
};

/** Cognito checks a password's form before its policy; the input checks leave one fault of form: it is too short. */
export const invalidParameterOrPassword = (error: Error): InvalidInputError | InvalidPasswordError | undefined =>
  / at '(password|proposedPassword)' failed to satisfy constraint/.test(error.message)
    ? invalidPassword(new Error('Password not long enough'))
    : invalidParameter(error);

/** "PreSignUp failed with error <text>.": the text is meant for people, the prefix is not. */
export const triggerText = ({ message }: Error): string =>
  /^\w+ failed with error (.*?)\.?$/s.exec(message)?.[1]?.trim() || 'This was refused.';
