import { ConfirmForgotPasswordCommand } from '@aws-sdk/client-cognito-identity-provider';
import type {
  MutationResetPasswordArgs,
  ResetPasswordInput,
  ResetPasswordPayload,
  ResetPasswordResult,
} from '../../generated/types.ts';
import { hasNoVerifiedAddress, isPasswordResetBlocked } from '../../mapping/cognitoMessages.ts';
import { limitsUnlessHidden, tables } from '../../mapping/exceptions.ts';
import { toInvalidInputOrPassword } from '../../mapping/invalidParameter.ts';
import { publicRequest } from '../../mapping/publicRequest.ts';
import { authErrors, messages } from '../../messages.ts';
import { confirmationCode, inputObject, newPassword, username } from '../../runtime/input.ts';
import type { Context, Exceptions, Input } from '../../runtime/resolver.ts';

export const input = inputObject<ResetPasswordInput>()({ username, code: confirmationCode, newPassword });

export const command = ConfirmForgotPasswordCommand;

export const request = (ctx: Context<MutationResetPasswordArgs>): Input<typeof command> => ({
  ...publicRequest(ctx, ctx.args.input.username),
  ConfirmationCode: ctx.args.input.code,
  Password: ctx.args.input.newPassword,
});

const payload: ResetPasswordPayload = { __typename: 'ResetPasswordPayload', message: messages.passwordReset };

export const response = (): ResetPasswordResult => payload;

/** One answer for every code that does not reset a password: which one it is would reveal that there is an account. */
const codeUnusable = authErrors.codeUnusable;

export const exceptions: Exceptions<ResetPasswordResult> = {
  ...tables.throttling,
  ...limitsUnlessHidden(() => codeUnusable),
  ...tables.newPassword,
  CodeMismatchException: codeUnusable,
  ExpiredCodeException: codeUnusable,
  InvalidParameterException: (error) => (hasNoVerifiedAddress(error) ? codeUnusable : toInvalidInputOrPassword(error)),
  NotAuthorizedException: (error) => (isPasswordResetBlocked(error) ? codeUnusable : undefined),
  // A post-confirmation trigger failed after Cognito set the password.
  UserLambdaValidationException: payload,
  UserNotConfirmedException: codeUnusable,
  UserNotFoundException: codeUnusable,
};
