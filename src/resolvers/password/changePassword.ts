import { ChangePasswordCommand } from '@aws-sdk/client-cognito-identity-provider';
import * as v from 'valibot';
import type { ChangePasswordResult, MutationChangePasswordArgs } from '../../generated/types.ts';
import { notSignedIn, signedOut } from '../../mapping/exceptions.ts';
import { invalidParameterOrPassword } from '../../mapping/invalidParameter.ts';
import { passwordRefused } from '../../mapping/invalidPassword.ts';
import { newPassword, password } from '../../runtime/input.ts';
import { expected, type Input, type Request, type Response } from '../../runtime/resolver.ts';

export const signedIn = true;

export const input = v.object({ currentPassword: password, newPassword });

export const command = ChangePasswordCommand;

export const request = ({
  args: { input },
  accessToken,
}: Request<MutationChangePasswordArgs>): Input<typeof command> => ({
  AccessToken: accessToken,
  PreviousPassword: input.currentPassword,
  ProposedPassword: input.newPassword,
});

export const response = ({ error }: Response<typeof command, MutationChangePasswordArgs>): ChangePasswordResult =>
  error
    ? expected<ChangePasswordResult>(error, {
        ...notSignedIn,
        ...passwordRefused,
        InvalidParameterException: (error) => invalidParameterOrPassword(error),
        NotAuthorizedException: ({ message }) =>
          /^Incorrect username or password/.test(message)
            ? ['IncorrectCredentialsError', 'The current password is not right.']
            : signedOut,
      })
    : { __typename: 'ChangePasswordPayload', message: 'The password is changed.' };
