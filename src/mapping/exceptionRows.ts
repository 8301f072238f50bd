import { toRefusedField } from '../fraud/refusal.ts';
import { authErrors, messages } from '../messages.ts';
import { continueWith } from '../runtime/earlyReturn.ts';
import { invalidInput } from '../runtime/input.ts';
import type { Context } from '../runtime/resolver.ts';
import * as says from './cognitoMessages.ts';
import { isFederatedUser } from './tokenClaims.ts';
import { toVerifiableAttribute } from './userAttributes.ts';

/** Maps NotAuthorizedException of a sign-in. Returns undefined for faults of the deployment, such as a wrong secret hash. */
export const notAuthorizedSignIn = (error: Error) => {
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

/**
 * Maps an exception of a call that Cognito refuses a user of an identity provider. AWS documents no text, so the group that Cognito puts
 * such a user into counts, too: https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-user-groups.html
 */
export const federatedUser = (error: Error, { accessToken, app }: Pick<Context<unknown>, 'accessToken' | 'app'>) =>
  says.isFederatedUserRefused(error) ||
  (!says.isScopeMissing(error) && accessToken !== undefined && isFederatedUser(accessToken, app.userPoolId))
    ? authErrors.federatedUser
    : undefined;

/** Maps NotAuthorizedException of a call with an access token that Cognito refuses a user of an identity provider. */
export const notAuthorizedFederated = (error: Error, ctx: Pick<Context<unknown>, 'accessToken' | 'app'>) =>
  notAuthorizedToken(error) ?? federatedUser(error, ctx);

/** Maps InvalidParameterException of an access token that Cognito rejects as malformed. */
export const malformedToken = (error: Error) =>
  says.constrainedParameters(error).includes('accessToken') ? authErrors.notSignedIn : undefined;

/**
 * Maps NotAuthorizedException of a password reset: of a disabled user, or of a pool in which only administrators reset passwords.
 * AWS documents no text, so any other is logged. An unknown user cannot have one, so a 500 would reveal the account.
 * @param hidden what the field answers for an unknown user
 */
export const notAuthorizedReset = <Hidden>(error: Error, hidden: Hidden) => {
  if (says.isClientSecretWrong(error)) return undefined;
  return says.isPasswordResetBlocked(error) ? hidden : continueWith(hidden);
};

/** Returns the trigger's text, which is meant for people. */
export const triggerMessage = (error: Error): string => says.triggerText(error) ?? messages.declined;

/**
 * A user migration trigger runs only for a user whom the pool does not have, so its text would reveal that. A failed migration looks like
 * a wrong password, and is logged.
 */
export const signInDeclined = (error: Error) =>
  says.isMigrationDeclined(error)
    ? continueWith(authErrors.incorrectCredentials)
    : ({ __typename: 'IncorrectCredentialsError', reason: 'REFUSED', message: triggerMessage(error) } as const);

/** Our own trigger names a field of the input. Any other text is meant for people. */
export const signUpDeclined = (error: Error) => {
  const refused = toRefusedField(says.triggerText(error));
  return refused
    ? invalidInput(refused)
    : ({ __typename: 'SignUpRefusedError', message: triggerMessage(error) } as const);
};

/** Maps UsernameExistsException and AliasExistsException, whose text names the attribute. */
export const usernameTaken = (error: Error) => {
  const attribute = toVerifiableAttribute(says.takenAttribute(error));
  if (attribute === null) return authErrors.aliasTaken;
  return attribute === 'EMAIL' ? authErrors.emailTaken : authErrors.phoneNumberTaken;
};

export type AppContext = Pick<Context<unknown>, 'app'>;

/**
 * A row for an exception that Cognito throws only if an account exists, or only if none does. With HIDE_EXISTING_USERS, returns
 * what the field answers in the other case.
 */
export const unlessHidden =
  <Answer, Hidden, Ctx extends AppContext>(answer: Answer, hidden: (ctx: Ctx) => Hidden) =>
  (_error: Error, ctx: Ctx): Answer | Hidden =>
    ctx.app.hideExistingUsers ? hidden(ctx) : answer;

/** Like `unlessHidden`, for an exception that operators have to know of: the log has it if the answer does not show it. */
export const loggedUnlessHidden = <Answer, Ctx extends AppContext>(answer: Answer, hidden: (ctx: Ctx) => unknown) =>
  unlessHidden(answer, (ctx: Ctx) => continueWith(hidden(ctx)));

/** For calls that name an account without an access token: the limits of attempts, which Cognito may count for accounts only. */
export const limitsUnlessHidden = <Ctx extends AppContext>(hidden: (ctx: Ctx) => unknown) => {
  const limit = loggedUnlessHidden(authErrors.limitExceeded, hidden);
  return { LimitExceededException: limit, TooManyFailedAttemptsException: limit } as const;
};

/** For the code of a sign-up. With HIDE_EXISTING_USERS, there is one answer for every code that does not confirm an account. */
export const signUpCodeUnlessHidden = <Answer>(answer: Answer) =>
  unlessHidden(answer, (_ctx: AppContext) => authErrors.codeUnusable);

/** Sign-in of an account that has just signed up, with the password that its client chose, would reveal that the account is new. */
export const signInUnlessHidden = <Answer>(answer: Answer) =>
  unlessHidden(answer, (_ctx: AppContext) => authErrors.incorrectCredentials);

export const lockedOut = signInUnlessHidden(authErrors.lockedOut);

/** Maps NotAuthorizedException of a first factor. Unlike a second one, it can belong to a user whom Cognito makes up. */
export const notAuthorizedFirstFactor = (error: Error, ctx: AppContext) =>
  says.isLockedOut(error) ? lockedOut(error, ctx) : notAuthorizedChallenge(error);

/**
 * For the token endpoint. Only the operator can correct `invalid_client` and `unsupported_grant_type`. A client can cause the others by a
 * changed callback or flow, and so can the operator, so they are logged.
 */
export const tokenEndpoint = {
  invalid_grant: authErrors.federationExpired,
  invalid_request: continueWith(authErrors.federationFailed),
  unauthorized_client: continueWith(authErrors.federationFailed),
} as const;
