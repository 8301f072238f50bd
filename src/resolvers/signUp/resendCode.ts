import { ResendConfirmationCodeCommand } from '@aws-sdk/client-cognito-identity-provider';
import type { CodeDelivery, MutationResendCodeArgs, ResendCodeInput, ResendCodeResult } from '../../generated/types.ts';
import { simulatedDelivery, toCodeDelivery } from '../../mapping/codeDelivery.ts';
import { isAlreadyConfirmed, isDisabled } from '../../mapping/cognitoMessages.ts';
import { limitsUnlessHidden, loggedUnlessHidden, unlessHidden } from '../../mapping/exceptionRows.ts';
import { tables } from '../../mapping/exceptions.ts';
import { toInvalidInput } from '../../mapping/invalidParameter.ts';
import { publicRequest } from '../../mapping/publicRequest.ts';
import { authErrors, messages } from '../../messages.ts';
import { captchaToken, inputObject, username } from '../../runtime/input.ts';
import type { Context, Exceptions, ResponseContext } from '../../runtime/resolver.ts';
import type { Input } from '../../runtime/target.ts';

type Args = MutationResendCodeArgs;

export const input = inputObject<ResendCodeInput>()({ username, captchaToken });

export const requiresCaptcha = true;

export const command = ResendConfirmationCodeCommand;

export const request = (ctx: Context<Args>): Input<typeof command> => publicRequest(ctx, ctx.args.input.username);

export const response = ({ result, ...ctx }: ResponseContext<typeof command, Args>): ResendCodeResult => {
  if (ctx.app.hideExistingUsers) return simulated(ctx);
  const codeDelivery = toCodeDelivery(result.CodeDeliveryDetails);
  return codeDelivery ? payload(codeDelivery) : authErrors.codeNotSent;
};

type Ctx = Context<Args, unknown>;

/** An answer that depends on the input alone, so that it does not reveal whether there is an account. */
const simulated = ({ args }: Ctx) => payload(simulatedDelivery(args.input.username));

const alreadyConfirmed = unlessHidden(authErrors.alreadyConfirmed, simulated);

/** Only an account is sent a message. */
const notSent = loggedUnlessHidden(authErrors.codeNotSent, simulated);

export const exceptions: Exceptions<ResendCodeResult, Args> = {
  ...tables.throttling,
  ...limitsUnlessHidden(simulated),
  CodeDeliveryFailureException: notSent,
  InvalidParameterException: (error, ctx) =>
    isAlreadyConfirmed(error) ? alreadyConfirmed(error, ctx) : toInvalidInput(error),
  NotAuthorizedException: (error, ctx) => (isDisabled(error) ? notSent(error, ctx) : undefined),
  UserLambdaValidationException: notSent,
  UserNotFoundException: (_error, ctx) => simulated(ctx),
};

const payload = (codeDelivery: CodeDelivery): ResendCodeResult => ({
  __typename: 'ResendCodePayload',
  message: messages.codeResent,
  codeDelivery,
});
