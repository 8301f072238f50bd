import { ConfirmSignUpCommand, RespondToAuthChallengeCommand } from '@aws-sdk/client-cognito-identity-provider';
import type { MutationVerifyArgs, VerifyInput, VerifyResult } from '../../generated/types.ts';
import { isAlreadyConfirmed, isNotConfirmable } from '../../mapping/cognitoMessages.ts';
import {
  limitsUnlessHidden,
  sessionOr,
  signUpCodeUnlessHidden,
  signUpDeclined,
  usernameTaken,
} from '../../mapping/exceptionRows.ts';
import { tables } from '../../mapping/exceptions.ts';
import { toInvalidInput } from '../../mapping/invalidParameter.ts';
import { publicRequest } from '../../mapping/publicRequest.ts';
import { authErrors, messages } from '../../messages.ts';
import { earlyReturn } from '../../runtime/earlyReturn.ts';
import { challengeSession, confirmationCode, inputObject, optional, username } from '../../runtime/input.ts';
import type { Context, ResolverFunction } from '../../runtime/resolver.ts';
import { respondToChallenge, toSignInPayloadOrChallenge } from '../signIn/challenge.ts';
import { decodeChallengeSession } from '../signIn/challengeSession.ts';

type Args = MutationVerifyArgs;

export const input = inputObject<VerifyInput>()({
  username,
  code: confirmationCode,
  session: optional(challengeSession),
});

const answerChallenge = {
  command: RespondToAuthChallengeCommand,
  request: (ctx) => {
    const { code, session } = ctx.args.input;
    if (!session) return earlyReturn(undefined, { skipTo: 'NEXT' });
    return respondToChallenge(ctx, decodeChallengeSession(session), {
      SMS_MFA: { SMS_MFA_CODE: code },
      EMAIL_OTP: { EMAIL_OTP_CODE: code },
      EMAIL_MFA: { EMAIL_MFA_CODE: code },
      SOFTWARE_TOKEN_MFA: { SOFTWARE_TOKEN_MFA_CODE: code },
    });
  },
  response: ({ result, args }) => earlyReturn(toSignInPayloadOrChallenge(result, args.input)),
  exceptions: {
    ...tables.challenge,
    ...tables.code,
    AliasExistsException: usernameTaken,
    CodeMismatchException: sessionOr(authErrors.codeIncorrect),
    // The account changed after the first factor. A new sign-in reports how.
    MFAMethodNotFoundException: authErrors.sessionExpired,
    SoftwareTokenMFANotFoundException: authErrors.sessionExpired,
  },
} satisfies ResolverFunction<typeof RespondToAuthChallengeCommand, Args, VerifyResult>;

const confirmSignUp = {
  command: ConfirmSignUpCommand,
  request: (ctx) => ({
    ...publicRequest(ctx, ctx.args.input.username),
    ConfirmationCode: ctx.args.input.code,
  }),
  response: (): VerifyResult => ({ __typename: 'VerifyPayload', message: messages.confirmed }),
  exceptions: {
    ...tables.throttling,
    ...limitsUnlessHidden(() => authErrors.codeUnusable),
    AliasExistsException: usernameTaken,
    CodeMismatchException: signUpCodeUnlessHidden(authErrors.codeIncorrect),
    ExpiredCodeException: signUpCodeUnlessHidden(authErrors.codeExpired),
    InvalidParameterException: (error) => toInvalidInput(error),
    NotAuthorizedException: (error, ctx) => {
      if (isAlreadyConfirmed(error)) return signUpCodeUnlessHidden(authErrors.alreadyConfirmed)(error, ctx);
      // An invited or disabled user has no sign-up code, like an unknown user.
      return isNotConfirmable(error) ? signUpCodeUnlessHidden(authErrors.codeIncorrect)(error, ctx) : undefined;
    },
    UserLambdaValidationException: signUpDeclined,
    UserNotFoundException: signUpCodeUnlessHidden(authErrors.codeIncorrect),
  },
} satisfies ResolverFunction<typeof ConfirmSignUpCommand, Args, VerifyResult>;

export const functions = [answerChallenge, confirmSignUp] as const;

export const response = ({ prev }: Context<Args, VerifyResult>): VerifyResult => prev.result;
