import { ChangePasswordCommand } from '@aws-sdk/client-cognito-identity-provider';
import type { ChangePasswordInput, ChangePasswordResult, MutationChangePasswordArgs } from '../../generated/types.ts';
import { isIncorrectPassword } from '../../mapping/cognitoMessages.ts';
import { tables } from '../../mapping/exceptions.ts';
import { toInvalidInputOrPassword } from '../../mapping/invalidParameter.ts';
import { authErrors, messages } from '../../messages.ts';
import { inputObject, newPassword, password } from '../../runtime/input.ts';
import type { Context, Exceptions, Input } from '../../runtime/resolver.ts';

export const requiresSignIn = true;

export const input = inputObject<ChangePasswordInput>()({ currentPassword: password, newPassword });

export const command = ChangePasswordCommand;

export const request = ({
  args: { input },
  accessToken,
}: Context<MutationChangePasswordArgs>): Input<typeof command> => ({
  AccessToken: accessToken,
  PreviousPassword: input.currentPassword,
  ProposedPassword: input.newPassword,
});

export const response = (): ChangePasswordResult => ({
  __typename: 'ChangePasswordPayload',
  message: messages.passwordChanged,
});

export const exceptions: Exceptions<ChangePasswordResult> = {
  ...tables.accessToken,
  ...tables.newPassword,
  InvalidParameterException: (error) => toInvalidInputOrPassword(error),
  NotAuthorizedException: (error) =>
    isIncorrectPassword(error) ? authErrors.incorrectCurrentPassword : authErrors.notSignedIn,
};
