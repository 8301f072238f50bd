import { RespondToAuthChallengeCommand } from '@aws-sdk/client-cognito-identity-provider';
import * as v from 'valibot';
import type { MutationSelectSignInMethodArgs, SelectSignInMethodInput, SignInResult } from '../../generated/types.ts';
import { malformedSession } from '../../mapping/exceptionRows.ts';
import { tables } from '../../mapping/exceptions.ts';
import { isOperatorParameter } from '../../mapping/invalidParameter.ts';
import { COGNITO_NAME_BY_SIGN_IN_METHOD } from '../../mapping/signInMethod.ts';
import { authErrors } from '../../messages.ts';
import {
  captchaToken,
  challengeSession,
  fault,
  inputObject,
  optional,
  password,
  signInMethod,
  username,
} from '../../runtime/input.ts';
import type { Context, Exceptions, ResponseContext } from '../../runtime/resolver.ts';
import { respondToChallenge } from './challenge.ts';
import { decodeChallengeSession } from './challengeSession.ts';
import { toSignInPayloadOrFirstFactor } from './firstFactor.ts';

type Args = MutationSelectSignInMethodArgs;

export const input = v.pipe(
  inputObject<SelectSignInMethodInput>()({
    username,
    session: challengeSession,
    method: signInMethod,
    password: optional(password),
    captchaToken,
  }),
  v.forward(
    v.check(({ method, password }) => method !== 'PASSWORD' || password != null, fault('REQUIRED')),
    ['password'],
  ),
);

export const requiresCaptcha = ({ args }: Pick<Context<Args>, 'args'>): boolean =>
  args.input.method === 'EMAIL_CODE' || args.input.method === 'SMS_CODE';

export const command = RespondToAuthChallengeCommand;

export const request = (ctx: Context<Args>) => {
  const { session, method, password } = ctx.args.input;
  const answer = method === 'PASSWORD' ? { PASSWORD: password ?? '' } : undefined;
  return respondToChallenge(ctx, decodeChallengeSession(session), {
    SELECT_CHALLENGE: { ANSWER: COGNITO_NAME_BY_SIGN_IN_METHOD[method], ...answer },
    ...(answer ? { PASSWORD: answer } : {}),
  });
};

export const response = ({ result, args }: ResponseContext<typeof command, Args>): SignInResult =>
  toSignInPayloadOrFirstFactor(result, args.input);

export const exceptions: Exceptions<SignInResult> = {
  ...tables.firstFactor,
  // The session and the method are the only parameters of the client that can be invalid.
  InvalidParameterException: (error) =>
    malformedSession(error) ?? (isOperatorParameter(error) ? undefined : authErrors.signInMethodUnavailable),
};
