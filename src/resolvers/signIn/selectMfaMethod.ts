import { RespondToAuthChallengeCommand } from '@aws-sdk/client-cognito-identity-provider';
import type { MutationSelectMfaMethodArgs, SelectMfaMethodInput, SignInResult } from '../../generated/types.ts';
import { COGNITO_NAME_BY_METHOD } from '../../mapping/codeMethod.ts';
import { malformedSession } from '../../mapping/exceptionRows.ts';
import { tables } from '../../mapping/exceptions.ts';
import { isOperatorParameter } from '../../mapping/invalidParameter.ts';
import { authErrors } from '../../messages.ts';
import { challengeSession, codeMethod, inputObject, username } from '../../runtime/input.ts';
import type { Context, Exceptions, ResponseContext } from '../../runtime/resolver.ts';
import { respondToChallenge, toSignInPayloadOrChallenge } from './challenge.ts';
import { decodeChallengeSession } from './challengeSession.ts';

type Args = MutationSelectMfaMethodArgs;

export const input = inputObject<SelectMfaMethodInput>()({ username, session: challengeSession, method: codeMethod });

export const command = RespondToAuthChallengeCommand;

export const request = (ctx: Context<Args>) =>
  respondToChallenge(ctx, decodeChallengeSession(ctx.args.input.session), {
    SELECT_MFA_TYPE: { ANSWER: COGNITO_NAME_BY_METHOD[ctx.args.input.method] },
  });

export const response = ({ result, args }: ResponseContext<typeof command, Args>): SignInResult =>
  toSignInPayloadOrChallenge(result, args.input);

export const exceptions: Exceptions<SignInResult> = {
  ...tables.challenge,
  // The session and the method are the only parameters of the client that can be invalid.
  InvalidParameterException: (error) =>
    malformedSession(error) ?? (isOperatorParameter(error) ? undefined : authErrors.mfaMethodNotFound),
  MFAMethodNotFoundException: authErrors.mfaMethodNotFound,
  SoftwareTokenMFANotFoundException: authErrors.mfaMethodNotFound,
};
