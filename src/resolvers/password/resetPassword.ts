import { ConfirmForgotPasswordCommand } from '@aws-sdk/client-cognito-identity-provider';
import * as v from 'valibot';
import type { MutationResetPasswordArgs, ResetPasswordPayload, ResetPasswordResult } from '../../generated/types.ts';
import { throttled, wrongCode } from '../../mapping/exceptions.ts';
import { invalidParameterOrPassword } from '../../mapping/invalidParameter.ts';
import { passwordRefused } from '../../mapping/invalidPassword.ts';
import { code, newPassword, username } from '../../runtime/input.ts';
import { expected, type Input, type Request, type Response } from '../../runtime/resolver.ts';

export const input = v.object({ username, code, newPassword });

export const command = ConfirmForgotPasswordCommand;

export const request = ({
  args: { input },
  app,
  userContextData,
}: Request<MutationResetPasswordArgs>): Input<typeof command> => ({
  ClientId: app.clientId,
  SecretHash: app.secretHash(input.username),
  Username: input.username,
  ConfirmationCode: input.code,
  Password: input.newPassword,
  UserContextData: userContextData,
});

export const response = ({ error }: Response<typeof command, MutationResetPasswordArgs>): ResetPasswordResult =>
  error
    ? expected<ResetPasswordResult>(error, {
        ...throttled,
        ...wrongCode,
        ...passwordRefused,
        InvalidParameterException: (error) => invalidParameterOrPassword(error),
        // A disabled user has no code, as an unknown one.
        NotAuthorizedException: ({ message }) =>
          /disabled|current state/.test(message) ? wrongCode.CodeMismatchException : undefined,
        // A post-confirmation trigger: the password is set by then.
        UserLambdaValidationException: () => done,
        UserNotConfirmedException: ['UserNotConfirmedError', 'The account has to be verified first.'],
        UserNotFoundException: wrongCode.CodeMismatchException,
      })
    : done;

const done: ResetPasswordPayload = {
  __typename: 'ResetPasswordPayload',
  message: 'The new password is set. You can sign in.',
};
