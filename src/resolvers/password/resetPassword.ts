import { ConfirmForgotPasswordCommand } from '@aws-sdk/client-cognito-identity-provider';
import type {
  MutationResetPasswordArgs,
  ResetPasswordInput,
  ResetPasswordPayload,
  ResetPasswordResult,
} from '../../generated/types.ts';
import { hasNoVerifiedAddress } from '../../mapping/cognitoMessages.ts';
import { limitsUnlessHidden, notAuthorizedReset } from '../../mapping/exceptionRows.ts';
import { tables } from '../../mapping/exceptions.ts';
import { toInvalidInputOrPassword } from '../../mapping/invalidParameter.ts';
import { publicRequest } from '../../mapping/publicRequest.ts';
import { authErrors, messages } from '../../messages.ts';
import { continueWith } from '../../runtime/earlyReturn.ts';
import { confirmationCode, inputObject, newPassword, username } from '../../runtime/input.ts';
import type { Context, ResolverFunction } from '../../runtime/resolver.ts';
import { reportBrokenRules } from './reportBrokenRules.ts';

export const input = inputObject<ResetPasswordInput>()({ username, code: confirmationCode, newPassword });

const payload: ResetPasswordPayload = { __typename: 'ResetPasswordPayload', message: messages.passwordReset };

/** One answer for every code that does not reset a password: which one it is would reveal that there is an account. */
const codeUnusable = authErrors.codeUnusable;

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
    ...limitsUnlessHidden(() => codeUnusable),
    ...tables.newPassword,
    CodeMismatchException: codeUnusable,
    ExpiredCodeException: codeUnusable,
    InvalidParameterException: (error) =>
      hasNoVerifiedAddress(error) ? codeUnusable : toInvalidInputOrPassword(error),
    NotAuthorizedException: (error) => notAuthorizedReset(error, codeUnusable),
    // A post-confirmation trigger failed after Cognito set the password.
    UserLambdaValidationException: continueWith(payload),
    UserNotConfirmedException: codeUnusable,
    UserNotFoundException: codeUnusable,
  },
} satisfies ResolverFunction<typeof ConfirmForgotPasswordCommand, MutationResetPasswordArgs, ResetPasswordResult>;

export const functions = [reset, reportBrokenRules] as const;

export const response = ({ prev }: Context<MutationResetPasswordArgs, ResetPasswordResult>): ResetPasswordResult =>
  prev.result;
