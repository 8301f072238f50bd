import { ResendConfirmationCodeCommand } from '@aws-sdk/client-cognito-identity-provider';
import type { CodeDelivery, MutationResendCodeArgs, ResendCodeInput, ResendCodeResult } from '../../generated/types.ts';
import { simulatedDelivery, toCodeDelivery } from '../../mapping/codeDelivery.ts';
import { isAlreadyConfirmed, isDisabled } from '../../mapping/cognitoMessages.ts';
import { alreadyConfirmedUnlessHidden, tables } from '../../mapping/exceptions.ts';
import { toInvalidInput } from '../../mapping/invalidParameter.ts';
import { publicRequest } from '../../mapping/publicRequest.ts';
import { authErrors, messages } from '../../messages.ts';
import { inputObject, username } from '../../runtime/input.ts';
import type { Context, Exceptions, Input, ResponseContext } from '../../runtime/resolver.ts';

type Args = MutationResendCodeArgs;

export const input = inputObject<ResendCodeInput>()({ username });

export const command = ResendConfirmationCodeCommand;

export const request = (ctx: Context<Args>): Input<typeof command> => publicRequest(ctx, ctx.args.input.username);

export const response = ({ result }: ResponseContext<typeof command, Args>): ResendCodeResult => {
  const codeDelivery = toCodeDelivery(result.CodeDeliveryDetails);
  return codeDelivery ? payload(codeDelivery) : authErrors.codeNotSent;
};

/** The answer for an account that exists, so that an exception does not reveal that there is none. */
const simulated = ({ args }: Pick<Context<Args>, 'args'>) => payload(simulatedDelivery(args.input.username));

export const exceptions: Exceptions<ResendCodeResult, Args> = {
  ...tables.throttling,
  ...tables.codeDelivery,
  InvalidParameterException: (error, ctx) =>
    isAlreadyConfirmed(error) ? alreadyConfirmedUnlessHidden(ctx, simulated(ctx)) : toInvalidInput(error),
  NotAuthorizedException: (error) => (isDisabled(error) ? authErrors.codeNotSent : undefined),
  UserNotFoundException: (_error, ctx) => simulated(ctx),
};

const payload = (codeDelivery: CodeDelivery): ResendCodeResult => ({
  __typename: 'ResendCodePayload',
  message: messages.codeResent,
  codeDelivery,
});
