import { authErrors, messages } from '../messages.ts';
import type { Context } from '../runtime/resolver.ts';
import * as says from './cognitoMessages.ts';
import { toInvalidInput } from './invalidParameter.ts';
import { invalidPassword, toInvalidPassword } from './invalidPassword.ts';
import { toVerifiableAttribute } from './userAttributes.ts';

/** Maps NotAuthorizedException of a sign-in. Returns undefined for faults of the deployment, such as a wrong secret hash. */
const notAuthorizedSignIn = (error: Error) => {
  if (says.isLockedOut(error)) return authErrors.lockedOut;
  if (says.isTemporaryPasswordExpired(error)) return authErrors.temporaryPasswordExpired;
  if (says.isDisabled(error)) return authErrors.accountDisabled;
  return says.isIncorrectPassword(error) || says.isBlockedByThreatProtection(error)
    ? authErrors.incorrectCredentials
    : undefined;
};

/** Maps NotAuthorizedException of a challenge's answer. */
export const notAuthorizedChallenge = (error: Error) => {
  // The hash is of the username in the session. Cognito rejects it only if a client put an alias of an account there.
  if (says.isClientSecretWrong(error)) return authErrors.sessionExpired;
  // "Password attempts exceeded" does not mention the session, but is judged first, as for a sign-in.
  return !says.isLockedOut(error) && says.isSessionInvalid(error)
    ? authErrors.sessionExpired
    : notAuthorizedSignIn(error);
};

/** Returns `sessionExpired` if Cognito rejects the session as malformed. A client can cause this by changing the session. */
export const malformedSession = (error: Error) =>
  says.constrainedParameters(error).includes('session') ? authErrors.sessionExpired : undefined;

/** Maps CodeMismatchException of a challenge's answer: a malformed session needs a new sign-in, not another code. */
export const sessionOr =
  <Otherwise>(otherwise: Otherwise) =>
  (error: Error) =>
    says.isSessionMalformed(error) ? authErrors.sessionExpired : otherwise;

/** Maps NotAuthorizedException of a call with an access token. Returns undefined for faults of the deployment, such as missing scopes. */
export const notAuthorizedToken = (error: Error) =>
  says.isAccessTokenInvalid(error) ? authErrors.notSignedIn : undefined;

/** Maps InvalidParameterException of an access token that Cognito rejects as malformed. */
export const malformedToken = (error: Error) =>
  says.constrainedParameters(error).includes('accessToken') ? authErrors.notSignedIn : undefined;

/** Returns the trigger's text, which is meant for people. */
export const triggerMessage = (error: Error): string => says.triggerText(error) ?? messages.declined;

const signInDeclined = (error: Error) =>
  ({ __typename: 'IncorrectCredentialsError', reason: 'REFUSED', message: triggerMessage(error) }) as const;

export const signUpDeclined = (error: Error) =>
  ({ __typename: 'SignUpRefusedError', message: triggerMessage(error) }) as const;

/** Maps UsernameExistsException and AliasExistsException, whose text names the attribute. */
export const usernameTaken = (error: Error) => {
  const attribute = toVerifiableAttribute(says.takenAttribute(error));
  if (attribute === null) return authErrors.aliasTaken;
  return attribute === 'EMAIL' ? authErrors.emailTaken : authErrors.phoneNumberTaken;
};

type AppContext = Pick<Context<unknown>, 'app'>;

/**
 * A row for an exception that Cognito throws only if an account exists, or only if none does. With HIDE_EXISTING_USERS, returns
 * what the field answers in the other case.
 */
export const unlessHidden =
  <Answer, Hidden, Ctx extends AppContext>(answer: Answer, hidden: (ctx: Ctx) => Hidden) =>
  (_error: Error, ctx: Ctx): Answer | Hidden =>
    ctx.app.hideExistingUsers ? hidden(ctx) : answer;

/** For calls that name an account without an access token: the limits of attempts, which Cognito may count for accounts only. */
export const limitsUnlessHidden = <Hidden, Ctx extends AppContext>(hidden: (ctx: Ctx) => Hidden) => {
  const limit = unlessHidden(authErrors.limitExceeded, hidden);
  return { LimitExceededException: limit, TooManyFailedAttemptsException: limit } as const;
};

/** For the code of a sign-up. With HIDE_EXISTING_USERS, there is one answer for every code that does not confirm an account. */
export const signUpCodeUnlessHidden = <Answer>(answer: Answer) =>
  unlessHidden(answer, (_ctx: AppContext) => authErrors.codeUnusable);

/** Sign-in of an account that has just signed up, with the password that its client chose, would reveal that the account is new. */
const signInUnlessHidden = <Answer>(answer: Answer) =>
  unlessHidden(answer, (_ctx: AppContext) => authErrors.incorrectCredentials);

const lockedOut = signInUnlessHidden(authErrors.lockedOut);

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
  totpSetup,
} as const;
