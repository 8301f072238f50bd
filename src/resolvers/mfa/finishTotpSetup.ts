import { RespondToAuthChallengeCommand, VerifySoftwareTokenCommand } from '@aws-sdk/client-cognito-identity-provider';
import type {
  FinishTotpSetupInput,
  FinishTotpSetupResult,
  MutationFinishTotpSetupArgs,
} from '../../generated/types.ts';
import { malformedSession, notAuthorizedChallenge, sessionOr, triggerMessage } from '../../mapping/exceptionRows.ts';
import { tables } from '../../mapping/exceptions.ts';
import { isOperatorParameter } from '../../mapping/invalidParameter.ts';
import { authErrors, messages } from '../../messages.ts';
import { continueWith, earlyReturn } from '../../runtime/earlyReturn.ts';
import { challengeSession, confirmationCode, inputObject, name, optional } from '../../runtime/input.ts';
import type { Context, ResolverFunction } from '../../runtime/resolver.ts';
import { respondToChallenge, setupSession, toSignInPayloadOrChallenge } from '../signIn/challenge.ts';
import { decodeChallengeSession } from '../signIn/challengeSession.ts';

type Args = MutationFinishTotpSetupArgs;

export const requiresSignIn = ({ input }: Args) => !input.session;

export const input = inputObject<FinishTotpSetupInput>()({
  code: confirmationCode,
  deviceName: optional(name),
  session: optional(challengeSession),
});

const verifyToken = {
  command: VerifySoftwareTokenCommand,
  request: ({ args: { input }, accessToken }) => {
    const setup = { UserCode: input.code, FriendlyDeviceName: input.deviceName ?? undefined };
    if (!input.session) return { AccessToken: accessToken, ...setup };
    const session = setupSession(decodeChallengeSession(input.session));
    return 'Session' in session ? { ...session, ...setup } : session;
  },
  response: ({ result }) =>
    result.Status === 'ERROR' ? earlyReturn(authErrors.codeIncorrect) : { session: result.Session ?? '' },
  exceptions: {
    ...tables.totpSetup,
    CodeMismatchException: sessionOr(authErrors.codeIncorrect),
    EnableSoftwareTokenMFAException: authErrors.codeIncorrect,
  },
} satisfies ResolverFunction<typeof VerifySoftwareTokenCommand, Args, FinishTotpSetupResult>;

/** Logged, because the text is unknown. The app is set up all the same, so the user signs in again. */
const unexpected = continueWith(authErrors.sessionExpired);

/** The authenticator app is already set up. If the sign-in fails here, the next sign-in asks for the app's code. */
const finishSignIn = {
  command: RespondToAuthChallengeCommand,
  request: (ctx) => {
    const { session } = ctx.args.input;
    if (!session) return earlyReturn({ __typename: 'FinishTotpSetupPayload', message: messages.totpSetUp } as const);
    const challenge = decodeChallengeSession(session);
    return respondToChallenge(ctx, challenge && { ...challenge, session: ctx.prev.result.session }, { MFA_SETUP: {} });
  },
  response: ({ result }): FinishTotpSetupResult => {
    const answer = toSignInPayloadOrChallenge(result, { username: '' });
    return answer.__typename === 'SignInPayload' ? answer : authErrors.sessionExpired;
  },
  exceptions: {
    ...tables.throttling,
    CodeMismatchException: sessionOr(undefined),
    InvalidParameterException: (error) =>
      malformedSession(error) ?? (isOperatorParameter(error) ? undefined : unexpected),
    MFAMethodNotFoundException: authErrors.mfaMethodNotFound,
    NotAuthorizedException: (error) => (notAuthorizedChallenge(error) ? authErrors.sessionExpired : unexpected),
    PasswordResetRequiredException: authErrors.sessionExpired,
    SoftwareTokenMFANotFoundException: authErrors.mfaMethodNotFound,
    UserLambdaValidationException: (error) => ({ __typename: 'SessionExpiredError', message: triggerMessage(error) }),
    UserNotConfirmedException: authErrors.sessionExpired,
    UserNotFoundException: authErrors.sessionExpired,
  },
} satisfies ResolverFunction<typeof RespondToAuthChallengeCommand, Args, FinishTotpSetupResult, { session: string }>;

export const functions = [verifyToken, finishSignIn] as const;

export const response = ({ prev }: Context<Args, FinishTotpSetupResult>): FinishTotpSetupResult => prev.result;
