import { ConfirmForgotPasswordCommand } from '@aws-sdk/client-cognito-identity-provider';
import type {
  MutationResetPasswordArgs,
  ResetPasswordInput,
  ResetPasswordPayload,
  ResetPasswordResult,
} from '../../generated/types.ts';
import { isPasswordResetBlocked } from '../../mapping/cognitoMessages.ts';
import { tables } from '../../mapping/exceptions.ts';
import { toInvalidInputOrPassword } from '../../mapping/invalidParameter.ts';
import { publicRequest } from '../../mapping/publicRequest.ts';
import { authErrors, messages } from '../../messages.ts';
import { confirmationCode, inputObject, newPassword, username } from '../../runtime/input.ts';
import type { Context, ResolverFunction } from '../../runtime/resolver.ts';
import { reportBrokenRules } from './reportBrokenRules.ts';

export const input = inputObject<ResetPasswordInput>()({ username, code: confirmationCode, newPassword });

const payload: ResetPasswordPayload = { __typename: 'ResetPasswordPayload', message: messages.passwordReset };

const reset = {
  command: ConfirmForgotPasswordCommand,
  request: (ctx) => ({
    ...publicRequest(ctx, ctx.args.input.username),
    ConfirmationCode: ctx.args.input.code,
    Password: ctx.args.input.newPassword,
  }),
  response: (): ResetPasswordResult => payload,
  exceptions: {
    ...tables.throttling,
    ...tables.code,
    ...tables.newPassword,
    InvalidParameterException: (error) => toInvalidInputOrPassword(error),
    // A disabled user has no code, like an unknown user.
    NotAuthorizedException: (error) => (isPasswordResetBlocked(error) ? authErrors.codeIncorrect : undefined),
    // A post-confirmation trigger failed after Cognito set the password.
    UserLambdaValidationException: payload,
    UserNotConfirmedException: authErrors.userNotConfirmed,
    UserNotFoundException: authErrors.codeIncorrect,
  },
} satisfies ResolverFunction<typeof ConfirmForgotPasswordCommand, MutationResetPasswordArgs, ResetPasswordResult>;

export const functions = [reset, reportBrokenRules] as const;

export const response = ({ prev }: Context<MutationResetPasswordArgs, ResetPasswordResult>): ResetPasswordResult =>
  prev.result;
