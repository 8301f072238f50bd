import type { MutationVerifyArgs, VerifyInput, VerifyResult } from '../../generated/types.ts';
import { challengeSession, confirmationCode, inputObject, optional, username } from '../../runtime/input.ts';
import type { Context } from '../../runtime/resolver.ts';
import { answerCodeChallenge } from '../signIn/answerCodeChallenge.ts';
import { confirmSignUp } from './confirmSignUp.ts';

export const input = inputObject<VerifyInput>()({
  username,
  code: confirmationCode,
  session: optional(challengeSession),
});

export const functions = [answerCodeChallenge, ...confirmSignUp] as const;

export const response = ({ prev }: Context<MutationVerifyArgs, VerifyResult>): VerifyResult => prev.result;
