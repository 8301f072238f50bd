import type { App } from '../runtime/resolver.ts';
import { invalidParameter } from './invalidParameter.ts';

/** Rows that several tables share. */

/** A quota, a limit of tries, or a WAF rule: all pass with time. */
export const throttled = {
  ForbiddenException: ['TooManyAttemptsError', 'This request was refused. Try again later.'],
  LimitExceededException: ['TooManyAttemptsError', 'Too many attempts. Try again later.'],
  TooManyFailedAttemptsException: ['TooManyAttemptsError', 'Too many attempts. Try again later.'],
  TooManyRequestsException: ['TooManyAttemptsError', 'Too many requests. Try again in a few seconds.'],
} as const;

const codeNotSent = ['CodeDeliveryFailedError', 'The code could not be sent. Try again later.'] as const;

/** Answers where a code could not be sent, or a custom message trigger would not have it sent. */
export const undelivered = {
  CodeDeliveryFailureException: codeNotSent,
  UserLambdaValidationException: codeNotSent,
} as const;

/**
 * Answers to a code. With PreventUserExistenceErrors on, an unknown user's code is a wrong one; a pool without it
 * says UserNotFoundException, and the graph what that pool should have said.
 */
export const wrongCode = {
  CodeMismatchException: ['CodeMismatchError', 'The code is not right.'],
  ExpiredCodeException: ['CodeExpiredError', 'The code is no longer valid. Ask for a new one.'],
} as const;

export const aliasTaken = ['UsernameTakenError', 'Another account has this email address or phone number.'] as const;
export const mfaMethodNotFound = [
  'MfaMethodNotFoundError',
  'This method is not set up, or the pool does not have it.',
] as const;
export const invalidRefreshToken = ['InvalidRefreshTokenError', 'The session is over. Sign in again.'] as const;
/** Where neither the input nor the cookie has one. */
export const noRefreshToken = {
  __typename: 'InvalidRefreshTokenError',
  message: 'There is no refresh token. Sign in.',
} as const;
const alreadyConfirmed = ['AlreadyConfirmedError', 'The account is confirmed already.'] as const;

/** With HIDE_EXISTING_USERS, a confirmed account is answered for as one that does not exist. */
export const confirmed = <Otherwise>({ hideExistingUsers }: Pick<App, 'hideExistingUsers'>, otherwise: Otherwise) =>
  hideExistingUsers ? otherwise : alreadyConfirmed;

export const sessionExpired = ['SessionExpiredError', 'The sign-in is over. Sign in again.'] as const;
export const incorrectCredentials = [
  'IncorrectCredentialsError',
  'The username or the password is not right.',
] as const;

/** An envelope that was tampered with holds no session of Cognito's form. */
export const sessionGarbled = ({ message }: Error) =>
  / at 'session' failed to satisfy constraint/.test(message) ? sessionExpired : undefined;

const temporaryPasswordExpired = [
  'IncorrectCredentialsError',
  'The temporary password has expired. Ask for a new one.',
] as const;

/** NotAuthorizedException of a sign-in; other messages (a wrong secret hash) are an operator's fault. */
export const signInRefused = ({ message }: Error) => {
  if (/attempts exceeded/i.test(message)) return throttled.LimitExceededException;
  if (/session|auth state/i.test(message)) return sessionExpired;
  if (/Temporary password has expired/i.test(message)) return temporaryPasswordExpired;
  if (/disabled/i.test(message)) return ['IncorrectCredentialsError', 'This account is disabled.'] as const;
  return /^Incorrect username or password|security reasons/i.test(message) ? incorrectCredentials : undefined;
};

/** Answers to a sign-in, at its first step and at each challenge. */
export const signInFailed = {
  ...throttled,
  InvalidParameterException: (error: Error) => sessionGarbled(error) ?? invalidParameter(error),
  NotAuthorizedException: signInRefused,
  PasswordResetRequiredException: ['PasswordResetRequiredError', 'The password has to be reset before signing in.'],
  UserLambdaValidationException: (error: Error) => ['IncorrectCredentialsError', triggerText(error)] as const,
  UserNotConfirmedException: ['UserNotConfirmedError', 'The account has to be verified before signing in.'],
  // A pool without PreventUserExistenceErrors would tell who has an account.
  UserNotFoundException: incorrectCredentials,
} as const;

/** NotAuthorizedException, whatever its message: these operations take nothing but the token to be authorized by. */
export const signedOut = ['NotSignedInError', 'Sign in first.'] as const;

/**
 * Answers to an access token that Cognito no longer takes, or whose user is gone or may not sign in. Where there is more
 * than the token to find wrong, the field has a row of its own for InvalidParameterException.
 */
export const notSignedIn = {
  ...throttled,
  InvalidParameterException: signedOut,
  NotAuthorizedException: signedOut,
  PasswordResetRequiredException: signedOut,
  UserNotConfirmedException: signedOut,
  UserNotFoundException: signedOut,
} as const;

/** Answers while an authenticator app is set up, authorized by an access token or by a challenge's session. */
export const totpSetupFailed = {
  ...notSignedIn,
  // Two set-ups at once.
  ConcurrentModificationException: throttled.TooManyRequestsException,
  InvalidParameterException: (error: Error) => sessionGarbled(error) ?? invalidParameter(error),
  NotAuthorizedException: ({ message }: Error) => (/session|auth state/i.test(message) ? sessionExpired : signedOut),
  SoftwareTokenMFANotFoundException: mfaMethodNotFound,
} as const;

/** "PreSignUp failed with error <text>.": the text is meant for people, the prefix is not. */
export const triggerText = ({ message }: Error): string =>
  /^\w+ failed with error (.*?)\.?$/s.exec(message)?.[1]?.trim() || 'This was refused.';
