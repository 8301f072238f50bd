import { ForgotPasswordCommand } from '@aws-sdk/client-cognito-identity-provider';
import type {
  ForgotPasswordInput,
  ForgotPasswordPayload,
  ForgotPasswordResult,
  MutationForgotPasswordArgs,
} from '../../generated/types.ts';
import { simulatedDelivery } from '../../mapping/codeDelivery.ts';
import { hasNoVerifiedAddress, isEmailQuotaExceeded } from '../../mapping/cognitoMessages.ts';
import { limitsUnlessHidden, notAuthorizedReset } from '../../mapping/exceptionRows.ts';
import { tables } from '../../mapping/exceptions.ts';
import { toInvalidInput } from '../../mapping/invalidParameter.ts';
import { publicRequest } from '../../mapping/publicRequest.ts';
import { messages } from '../../messages.ts';
import { continueWith } from '../../runtime/earlyReturn.ts';
import { captchaToken, inputObject, username } from '../../runtime/input.ts';
import type { Context, Exceptions } from '../../runtime/resolver.ts';
import type { Input } from '../../runtime/target.ts';

type Args = MutationForgotPasswordArgs;

export const input = inputObject<ForgotPasswordInput>()({ username, captchaToken });

export const requiresCaptcha = true;

export const command = ForgotPasswordCommand;

export const request = (ctx: Context<Args>): Input<typeof command> => publicRequest(ctx, ctx.args.input.username);

type Ctx = Context<Args, unknown>;

/** The answer in all cases. It depends on the input alone: where Cognito sent the code would reveal that there is an account. */
const simulated = ({ args }: Pick<Ctx, 'args'>): ForgotPasswordPayload => ({
  __typename: 'ForgotPasswordPayload',
  message: messages.passwordCodeSent,
  codeDelivery: simulatedDelivery(args.input.username),
});

export const response = (ctx: Context<Args>): ForgotPasswordResult => simulated(ctx);

/** Only an account is sent a message. The log has the exception that the answer does not show. */
const notSent = (_error: Error, ctx: Ctx) => continueWith(simulated(ctx));

const limits = limitsUnlessHidden((ctx: Ctx) => simulated(ctx));

export const exceptions: Exceptions<ForgotPasswordResult, Args> = {
  ...tables.throttling,
  ...limits,
  CodeDeliveryFailureException: notSent,
  InvalidParameterException: (error, ctx) => (hasNoVerifiedAddress(error) ? simulated(ctx) : toInvalidInput(error)),
  LimitExceededException: (error, ctx) =>
    isEmailQuotaExceeded(error) ? notSent(error, ctx) : limits.LimitExceededException(error, ctx),
  NotAuthorizedException: (error, ctx) => notAuthorizedReset(error, simulated(ctx)),
  UserLambdaValidationException: notSent,
  UserNotFoundException: (_error, ctx) => simulated(ctx),
};
