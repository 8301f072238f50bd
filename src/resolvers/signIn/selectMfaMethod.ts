import { RespondToAuthChallengeCommand } from '@aws-sdk/client-cognito-identity-provider';
import * as v from 'valibot';
import type { MutationSelectMfaMethodArgs, SignInResult } from '../../generated/types.ts';
import { METHOD_NAMES } from '../../mapping/codeMethod.ts';
import { mfaMethodNotFound, sessionGarbled, signInFailed } from '../../mapping/exceptions.ts';
import { codeMethod, session, username } from '../../runtime/input.ts';
import { expected, type Request, type Response } from '../../runtime/resolver.ts';
import { answerChallenge, signedInOrChallenged } from './challenge.ts';
import { open } from './challengeSession.ts';

export const input = v.object({ username, session, method: codeMethod });

export const command = RespondToAuthChallengeCommand;

export const request = (context: Request<MutationSelectMfaMethodArgs>) =>
  answerChallenge(context, open(context.args.input.session), {
    SELECT_MFA_TYPE: { ANSWER: METHOD_NAMES[context.args.input.method] },
  });

export const response = (context: Response<typeof command, MutationSelectMfaMethodArgs>): SignInResult =>
  context.error
    ? expected<SignInResult>(context.error, {
        ...signInFailed,
        // The session and the answer are all that Cognito can find wrong here.
        InvalidParameterException: (error) => sessionGarbled(error) ?? mfaMethodNotFound,
        MFAMethodNotFoundException: mfaMethodNotFound,
        SoftwareTokenMFANotFoundException: mfaMethodNotFound,
      })
    : signedInOrChallenged(context.result, context.args.input);
