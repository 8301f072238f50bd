import { ConfirmSignUpCommand, RespondToAuthChallengeCommand } from '@aws-sdk/client-cognito-identity-provider';
import * as v from 'valibot';
import type { MutationVerifyArgs, VerifyResult } from '../../generated/types.ts';
import {
  aliasTaken,
  confirmed,
  sessionExpired,
  signInFailed,
  throttled,
  triggerText,
  wrongCode,
} from '../../mapping/exceptions.ts';
import { invalidParameter } from '../../mapping/invalidParameter.ts';
import { code, optional, session, username } from '../../runtime/input.ts';
import { expected, type Request, type Response } from '../../runtime/resolver.ts';
import { answerChallenge, signedInOrChallenged } from '../signIn/challenge.ts';
import { open } from '../signIn/challengeSession.ts';

export const input = v.object({ username, code, session: optional(session) });

const confirmSignUp = {
  command: ConfirmSignUpCommand,
  request: ({ args: { input }, app, userContextData }: Request<MutationVerifyArgs>) => ({
    ClientId: app.clientId,
    SecretHash: app.secretHash(input.username),
    Username: input.username,
    ConfirmationCode: input.code,
    UserContextData: userContextData,
  }),
  response: ({ error, app }: Response<typeof ConfirmSignUpCommand, MutationVerifyArgs>): VerifyResult =>
    error
      ? expected<VerifyResult>(error, {
          ...throttled,
          ...wrongCode,
          AliasExistsException: aliasTaken,
          InvalidParameterException: invalidParameter,
          NotAuthorizedException: ({ message }) =>
            /status is CONFIRMED/.test(message) ? confirmed(app, wrongCode.CodeMismatchException) : undefined,
          UserLambdaValidationException: (error) => ['SignUpRefusedError', triggerText(error)],
          UserNotFoundException: wrongCode.CodeMismatchException,
        })
      : { __typename: 'VerifyPayload', message: 'The account is confirmed. You can sign in.' },
};

const answerCode = {
  command: RespondToAuthChallengeCommand,
  request: (context: Request<MutationVerifyArgs>) => {
    const { code, session } = context.args.input;
    return answerChallenge(context, open(session ?? ''), {
      SMS_MFA: { SMS_MFA_CODE: code },
      EMAIL_OTP: { EMAIL_OTP_CODE: code },
      SOFTWARE_TOKEN_MFA: { SOFTWARE_TOKEN_MFA_CODE: code },
    });
  },
  response: ({
    result,
    error,
    args: { input },
  }: Response<typeof RespondToAuthChallengeCommand, MutationVerifyArgs>): VerifyResult =>
    error
      ? expected<VerifyResult>(error, {
          ...signInFailed,
          ...wrongCode,
          AliasExistsException: aliasTaken,
          // What has happened to the account since the password was right: signing in again tells.
          MFAMethodNotFoundException: sessionExpired,
          PasswordResetRequiredException: sessionExpired,
          SoftwareTokenMFANotFoundException: sessionExpired,
          UserNotConfirmedException: sessionExpired,
        })
      : signedInOrChallenged(result, input),
};

export const steps = ({ input }: MutationVerifyArgs) => [input.session ? answerCode : confirmSignUp] as const;
