import { ChangePasswordCommand } from '@aws-sdk/client-cognito-identity-provider';
import type { ChangePasswordInput, ChangePasswordResult, MutationChangePasswordArgs } from '../../generated/types.ts';
import { isIncorrectPassword } from '../../mapping/cognitoMessages.ts';
import { tables } from '../../mapping/exceptions.ts';
import { toInvalidInputOrPassword } from '../../mapping/invalidParameter.ts';
import { authErrors, messages } from '../../messages.ts';
import { inputObject, newPassword, password } from '../../runtime/input.ts';
import type { Context, ResolverFunction } from '../../runtime/resolver.ts';
import { reportBrokenRules } from './reportBrokenRules.ts';

export const requiresSignIn = true;

export const input = inputObject<ChangePasswordInput>()({ currentPassword: password, newPassword });

const change = {
  command: ChangePasswordCommand,
  request: ({ args: { input }, accessToken }) => ({
    AccessToken: accessToken,
    PreviousPassword: input.currentPassword,
    ProposedPassword: input.newPassword,
  }),
  response: (): ChangePasswordResult => ({ __typename: 'ChangePasswordPayload', message: messages.passwordChanged }),
  exceptions: {
    ...tables.accessToken,
    ...tables.newPassword,
    InvalidParameterException: (error) => toInvalidInputOrPassword(error),
    NotAuthorizedException: (error) =>
      isIncorrectPassword(error) ? authErrors.incorrectCurrentPassword : authErrors.notSignedIn,
  },
} satisfies ResolverFunction<typeof ChangePasswordCommand, MutationChangePasswordArgs, ChangePasswordResult>;

export const functions = [change, reportBrokenRules] as const;

export const response = ({ prev }: Context<MutationChangePasswordArgs, ChangePasswordResult>): ChangePasswordResult =>
  prev.result;
