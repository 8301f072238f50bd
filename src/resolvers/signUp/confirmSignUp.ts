import { ConfirmSignUpCommand, InitiateAuthCommand } from '@aws-sdk/client-cognito-identity-provider';
import type { CodeMismatchError, MutationVerifyArgs, VerifyResult } from '../../generated/types.ts';
import {
  isAlreadyConfirmed,
  isNotConfirmable,
  isSessionInvalid,
  isSessionMalformed,
} from '../../mapping/cognitoMessages.ts';
import {
  limitsUnlessHidden,
  malformedSession,
  signUpCodeUnlessHidden,
  signUpDeclined,
  usernameTaken,
} from '../../mapping/exceptionRows.ts';
import { tables } from '../../mapping/exceptions.ts';
import { toInvalidInput } from '../../mapping/invalidParameter.ts';
import { publicRequest } from '../../mapping/publicRequest.ts';
import { authErrors, messages } from '../../messages.ts';
import { continueWith, earlyReturn } from '../../runtime/earlyReturn.ts';
import type { Context, ResolverFunction } from '../../runtime/resolver.ts';
import { authParameters, toSignInPayloadOrChallenge } from '../signIn/challenge.ts';
import { type ChallengeSession, decodeChallengeSession, SIGN_UP } from '../signIn/challengeSession.ts';

type Args = MutationVerifyArgs;
type Ctx = Context<Args, unknown>;

/** With HIDE_EXISTING_USERS, `signUp` returns no session, so one is not sent to Cognito: its answer could reveal an account. */
const signUpSession = ({ app, args }: Ctx): ChallengeSession | undefined => {
  const session = decodeChallengeSession(args.input.session ?? '');
  return session?.challenge === SIGN_UP && !app.hideExistingUsers ? session : undefined;
};

const toInput = (ctx: Ctx, username: string) => ({
  ...publicRequest(ctx, username),
  ConfirmationCode: ctx.args.input.code,
});

/** Cognito's session, which signs the user in. Undefined if there is none. */
interface Confirmed {
  readonly session: string | undefined;
}

const exceptions = {
  ...tables.throttling,
  ...limitsUnlessHidden(() => authErrors.codeUnusable),
  AliasExistsException: usernameTaken,
  CodeMismatchException: signUpCodeUnlessHidden(authErrors.codeIncorrect),
  ExpiredCodeException: signUpCodeUnlessHidden(authErrors.codeExpired),
  InvalidParameterException: (error: Error) => toInvalidInput(error),
  NotAuthorizedException: (error: Error, ctx: Ctx) => {
    if (isAlreadyConfirmed(error)) return signUpCodeUnlessHidden(authErrors.alreadyConfirmed)(error, ctx);
    // An invited or disabled user has no sign-up code, like an unknown user.
    return isNotConfirmable(error) ? signUpCodeUnlessHidden(authErrors.codeIncorrect)(error, ctx) : undefined;
  },
  UserLambdaValidationException: signUpDeclined,
  UserNotFoundException: signUpCodeUnlessHidden(authErrors.codeIncorrect),
};

const skip = earlyReturn(undefined, { skipTo: 'NEXT' });

const confirmWithSession = {
  command: ConfirmSignUpCommand,
  request: (ctx) => {
    const session = signUpSession(ctx);
    return session ? { ...toInput(ctx, session.username), Session: session.session } : skip;
  },
  response: ({ result }): Confirmed => ({ session: result.Session }),
  // A session that has expired does not prevent the confirmation: the next function repeats it without the session. AWS does not
  // document the exception, so these are all that Cognito throws for a challenge's session.
  exceptions: {
    ...exceptions,
    CodeMismatchException: (error, ctx) =>
      isSessionMalformed(error) ? skip : exceptions.CodeMismatchException(error, ctx),
    InvalidParameterException: (error) =>
      malformedSession(error) ? skip : exceptions.InvalidParameterException(error),
    NotAuthorizedException: (error, ctx) =>
      isSessionInvalid(error) ? skip : exceptions.NotAuthorizedException(error, ctx),
  },
} satisfies ResolverFunction<typeof ConfirmSignUpCommand, Args, VerifyResult>;

const confirm = {
  command: ConfirmSignUpCommand,
  request: (ctx) =>
    ctx.prev.result
      ? earlyReturn(ctx.prev.result, { skipTo: 'NEXT' })
      : toInput(ctx, signUpSession(ctx)?.username ?? ctx.args.input.username),
  response: (): Confirmed => ({ session: undefined }),
  exceptions,
} satisfies ResolverFunction<
  typeof ConfirmSignUpCommand,
  Args,
  VerifyResult,
  Confirmed | CodeMismatchError | undefined
>;

const confirmed = { __typename: 'VerifyPayload', message: messages.confirmed } as const;

const signIn = {
  command: InitiateAuthCommand,
  request: (ctx) => {
    const { app, args, prev, userContextData } = ctx;
    // What hides that too many codes were tried.
    if ('__typename' in prev.result) return earlyReturn(prev.result);
    if (prev.result.session === undefined) return earlyReturn(confirmed);
    const username = signUpSession(ctx)?.username ?? args.input.username;
    return {
      ClientId: app.clientId,
      AuthFlow: 'USER_AUTH',
      Session: prev.result.session,
      AuthParameters: authParameters(app, username, {}),
      UserContextData: userContextData,
    };
  },
  response: ({ result: { AuthenticationResult }, args }): VerifyResult =>
    AuthenticationResult ? toSignInPayloadOrChallenge({ AuthenticationResult }, args.input) : confirmed,
  // The sign-up is confirmed, so any failure here, including one of the network, leaves a user who can sign in.
  exceptions: { default: continueWith(confirmed) },
} satisfies ResolverFunction<typeof InitiateAuthCommand, Args, VerifyResult, Confirmed | CodeMismatchError>;

/** The functions of `verify` that confirm a sign-up and, with its session, sign in. */
export const confirmSignUp = [confirmWithSession, confirm, signIn] as const;
