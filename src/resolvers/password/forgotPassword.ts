import { ForgotPasswordCommand } from '@aws-sdk/client-cognito-identity-provider';
import type {
  CodeDelivery,
  ForgotPasswordInput,
  ForgotPasswordPayload,
  ForgotPasswordResult,
  MutationForgotPasswordArgs,
} from '../../generated/types.ts';
import { simulatedDelivery, toCodeDelivery } from '../../mapping/codeDelivery.ts';
import { hasNoVerifiedAddress, isClientSecretWrong, isPasswordResetBlocked } from '../../mapping/cognitoMessages.ts';
import { tables } from '../../mapping/exceptions.ts';
import { toInvalidInput } from '../../mapping/invalidParameter.ts';
import { publicRequest } from '../../mapping/publicRequest.ts';
import { messages } from '../../messages.ts';
import { continueWith } from '../../runtime/earlyReturn.ts';
import { inputObject, username } from '../../runtime/input.ts';
import type { Context, Exceptions, Input, ResponseContext } from '../../runtime/resolver.ts';

type Args = MutationForgotPasswordArgs;

export const input = inputObject<ForgotPasswordInput>()({ username });

export const command = ForgotPasswordCommand;

export const request = (ctx: Context<Args>): Input<typeof command> => publicRequest(ctx, ctx.args.input.username);

export const response = ({ result, args }: ResponseContext<typeof command, Args>): ForgotPasswordResult =>
  payload(toCodeDelivery(result.CodeDeliveryDetails) ?? simulatedDelivery(args.input.username));

/** The answer for an account that exists, so that an exception does not reveal that there is none. */
const simulated = ({ args }: Pick<Context<Args>, 'args'>) => payload(simulatedDelivery(args.input.username));

export const exceptions: Exceptions<ForgotPasswordResult, Args> = {
  ...tables.throttling,
  ...tables.codeDelivery,
  InvalidParameterException: (error, ctx) => (hasNoVerifiedAddress(error) ? simulated(ctx) : toInvalidInput(error)),
  NotAuthorizedException: (error, ctx) => {
    if (isClientSecretWrong(error)) return undefined;
    // Of a pool in which only administrators reset passwords. AWS documents no text, so any other is logged. An unknown user
    // cannot have one, so a 500 would reveal the account.
    return isPasswordResetBlocked(error) ? simulated(ctx) : continueWith(simulated(ctx));
  },
  UserNotFoundException: (_error, ctx) => simulated(ctx),
};

const payload = (codeDelivery: CodeDelivery): ForgotPasswordPayload => ({
  __typename: 'ForgotPasswordPayload',
  message: messages.passwordCodeSent,
  codeDelivery,
});
