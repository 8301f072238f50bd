import { authErrors } from '../messages.ts';
import { continueWith } from '../runtime/earlyReturn.ts';
import * as says from './cognitoMessages.ts';
import {
  type AppContext,
  lockedOut,
  malformedSession,
  malformedToken,
  notAuthorizedChallenge,
  notAuthorizedFirstFactor,
  notAuthorizedSignIn,
  notAuthorizedToken,
  sessionOr,
  signInDeclined,
  signInUnlessHidden,
  tokenEndpoint,
} from './exceptionRows.ts';
import { toInvalidInput } from './invalidParameter.ts';
import { invalidPassword, toInvalidPassword } from './invalidPassword.ts';

/** For all calls: quotas, limits of attempts, and firewalls. The client can try again later. */
const throttling = {
  ForbiddenException: authErrors.blocked,
  LimitExceededException: authErrors.limitExceeded,
  TooManyFailedAttemptsException: authErrors.limitExceeded,
  TooManyRequestsException: authErrors.throttled,
} as const;

/** For calls that send a code. A custom message trigger can stop the message. */
const codeDelivery = {
  CodeDeliveryFailureException: authErrors.codeNotSent,
  UserLambdaValidationException: authErrors.codeNotSent,
} as const;

/** For calls that take a code. */
const code = {
  CodeMismatchException: authErrors.codeIncorrect,
  ExpiredCodeException: authErrors.codeExpired,
} as const;

/** For calls that set a password. */
const newPassword = {
  InvalidPasswordException: toInvalidPassword,
  PasswordHistoryPolicyViolationException: () => invalidPassword(['NOT_REUSED']),
} as const;

/**
 * For calls that take an access token. Cognito no longer accepts the token, or the user is deleted or may not sign in. A call that
 * takes more than the token has its own row for InvalidParameterException.
 */
const accessToken = {
  ...throttling,
  InvalidParameterException: malformedToken,
  NotAuthorizedException: notAuthorizedToken,
  PasswordResetRequiredException: authErrors.notSignedIn,
  UserNotConfirmedException: authErrors.notSignedIn,
  UserNotFoundException: authErrors.notSignedIn,
} as const;

/** For InitiateAuth. */
const signIn = {
  ...throttling,
  InvalidParameterException: (error: Error) => toInvalidInput(error),
  // Real pools throw it at sign-in if MFA is required and the user has no method:
  // https://github.com/aws-amplify/amplify-js/issues/14013
  MFAMethodNotFoundException: authErrors.noMfaMethod,
  NotAuthorizedException: (error: Error, ctx: AppContext) =>
    says.isLockedOut(error) ? lockedOut(error, ctx) : notAuthorizedSignIn(error),
  PasswordResetRequiredException: signInUnlessHidden(authErrors.passwordResetRequired),
  UserLambdaValidationException: signInDeclined,
  UserNotConfirmedException: signInUnlessHidden(authErrors.userNotConfirmed),
  // The answer of a pool with PreventUserExistenceErrors, so that a pool without it does not reveal who has an account.
  UserNotFoundException: authErrors.incorrectCredentials,
} as const;

/** For RespondToAuthChallenge. If the account changed after the first factor, a new sign-in reports how. */
const challenge = {
  ...signIn,
  CodeMismatchException: sessionOr(undefined),
  InvalidParameterException: (error: Error) => malformedSession(error) ?? toInvalidInput(error),
  NotAuthorizedException: notAuthorizedChallenge,
  SoftwareTokenMFANotFoundException: authErrors.noMfaMethod,
  PasswordResetRequiredException: authErrors.sessionExpired,
  UserNotConfirmedException: authErrors.sessionExpired,
  // The answer for a session that Cognito rejects, so that a made-up session does not reveal who has an account.
  UserNotFoundException: authErrors.sessionExpired,
} as const;

/**
 * For RespondToAuthChallenge before the user has proven anything. Cognito reports the state of the account here, because a
 * challenge of a first factor is sent to every user.
 */
const firstFactor = {
  ...challenge,
  NotAuthorizedException: notAuthorizedFirstFactor,
  PasswordResetRequiredException: signIn.PasswordResetRequiredException,
  UserNotConfirmedException: signIn.UserNotConfirmedException,
} as const;

/** For calls that set up an authenticator app, with an access token or with a challenge's session. */
const totpSetup = {
  ...accessToken,
  // Two set-ups at the same time.
  ConcurrentModificationException: authErrors.throttled,
  InvalidParameterException: (error: Error) =>
    malformedSession(error) ?? malformedToken(error) ?? toInvalidInput(error),
  NotAuthorizedException: (error: Error) =>
    says.isSessionInvalid(error) ? authErrors.sessionExpired : notAuthorizedToken(error),
  SoftwareTokenMFANotFoundException: authErrors.mfaMethodNotFound,
} as const;

/** For calls that add a passkey. */
const passkeyRegistration = {
  ...accessToken,
  // A user can have 20: https://docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-user-pools-authentication-flow-methods.html
  LimitExceededException: (error: Error) =>
    says.isAttemptLimit(error) ? authErrors.limitExceeded : authErrors.tooManyPasskeys,
  WebAuthnChallengeNotFoundException: authErrors.passkeyRegistrationExpired,
  WebAuthnClientMismatchException: authErrors.passkeyRegistrationExpired,
  // The pool has neither a relying party nor a domain, which only the operator can correct.
  WebAuthnConfigurationMissingException: continueWith(authErrors.passkeysUnavailable),
  WebAuthnCredentialNotSupportedException: authErrors.passkeyNotSupported,
  WebAuthnNotEnabledException: authErrors.passkeysUnavailable,
  WebAuthnOriginNotAllowedException: authErrors.passkeyOriginNotAllowed,
  WebAuthnRelyingPartyMismatchException: authErrors.passkeyRelyingPartyMismatch,
} as const;

type AccessTokenRows = typeof accessToken;

type Answer = (typeof authErrors)['notSignedIn' | 'blocked' | 'limitExceeded' | 'throttled'];
type Reworded<Type> = Type extends object ? Omit<Type, 'message'> & { readonly message: string } : Type;
type RewordedRow<Row> = Row extends (error: Error) => infer Type ? (error: Error) => Reworded<Type> : Reworded<Row>;

/** Returns the `accessToken` table with one message in all its rows. */
export const accessTokenWithMessage = (message: string) => {
  const reword = (answer: Answer | undefined) => answer && { ...answer, message };
  // Safe: only the messages differ.
  return Object.fromEntries(
    Object.entries(accessToken).map(([name, row]) => [
      name,
      typeof row === 'function' ? (error: Error) => reword(row(error)) : reword(row),
    ]),
  ) as { readonly [Name in keyof AccessTokenRows]: RewordedRow<AccessTokenRows[Name]> };
};

/** The tables that resolvers spread into `exceptions`, named after what the call takes or does. */
export const tables = {
  throttling,
  codeDelivery,
  code,
  newPassword,
  accessToken,
  signIn,
  challenge,
  firstFactor,
  totpSetup,
  passkeyRegistration,
  exchangeCode: { ...throttling, ...tokenEndpoint },
} as const;
