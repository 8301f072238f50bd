import { RespondToAuthChallengeCommand } from '@aws-sdk/client-cognito-identity-provider';
import type {
  AnswerPasskeyChallengeInput,
  MutationAnswerPasskeyChallengeArgs,
  SignInResult,
} from '../../generated/types.ts';
import { isIncorrectPassword } from '../../mapping/cognitoMessages.ts';
import { malformedSession, sessionOr } from '../../mapping/exceptionRows.ts';
import { tables } from '../../mapping/exceptions.ts';
import { isOperatorParameter } from '../../mapping/invalidParameter.ts';
import { authErrors } from '../../messages.ts';
import { challengeSession, inputObject, invalidInput, username } from '../../runtime/input.ts';
import type { Context, Exceptions, ResponseContext } from '../../runtime/resolver.ts';
import { authenticationResponse } from '../../runtime/webauthn.ts';
import { respondToChallenge, toSignInPayloadOrChallenge } from './challenge.ts';
import { decodeChallengeSession } from './challengeSession.ts';

type Args = MutationAnswerPasskeyChallengeArgs;

export const input = inputObject<AnswerPasskeyChallengeInput>()({
  username,
  session: challengeSession,
  credential: authenticationResponse,
});

export const command = RespondToAuthChallengeCommand;

export const request = (ctx: Context<Args>) =>
  respondToChallenge(ctx, decodeChallengeSession(ctx.args.input.session), {
    WEB_AUTHN: { CREDENTIAL: JSON.stringify(ctx.args.input.credential) },
  });

export const response = ({ result, args }: ResponseContext<typeof command, Args>): SignInResult =>
  toSignInPayloadOrChallenge(result, args.input);

/** RespondToAuthChallenge has no exception of its own for a passkey that it rejects, and AWS documents no text. */
export const exceptions: Exceptions<SignInResult> = {
  ...tables.firstFactor,
  CodeMismatchException: sessionOr(authErrors.passkeyRejected),
  InvalidParameterException: (error) =>
    malformedSession(error) ??
    (isOperatorParameter(error) ? undefined : invalidInput({ field: 'credential', code: 'INVALID' })),
  NotAuthorizedException: (error, ctx) =>
    isIncorrectPassword(error) ? authErrors.passkeyRejected : tables.firstFactor.NotAuthorizedException(error, ctx),
};
