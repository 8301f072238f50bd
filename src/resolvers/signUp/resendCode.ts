import { ResendConfirmationCodeCommand } from '@aws-sdk/client-cognito-identity-provider';
import * as v from 'valibot';
import type { CodeDelivery, MutationResendCodeArgs, ResendCodeResult } from '../../generated/types.ts';
import { codeDelivery, pretendedDelivery } from '../../mapping/codeDelivery.ts';
import { confirmed, throttled, undelivered } from '../../mapping/exceptions.ts';
import { invalidParameter } from '../../mapping/invalidParameter.ts';
import { username } from '../../runtime/input.ts';
import { authError, expected, type Input, type Request, type Response } from '../../runtime/resolver.ts';

export const input = v.object({ username });

export const command = ResendConfirmationCodeCommand;

export const request = ({
  args: { input },
  app,
  userContextData,
}: Request<MutationResendCodeArgs>): Input<typeof command> => ({
  ClientId: app.clientId,
  SecretHash: app.secretHash(input.username),
  Username: input.username,
  UserContextData: userContextData,
});

export const response = (context: Response<typeof command, MutationResendCodeArgs>): ResendCodeResult => {
  const unknown = () => sent(pretendedDelivery(context.args.input.username));
  return context.error
    ? expected<ResendCodeResult>(context.error, {
        ...throttled,
        ...undelivered,
        InvalidParameterException: (error) =>
          /already confirmed/.test(error.message) ? confirmed(context.app, unknown()) : invalidParameter(error),
        NotAuthorizedException: ({ message }) =>
          /disabled/.test(message) ? undelivered.CodeDeliveryFailureException : undefined,
        // A pool without PreventUserExistenceErrors would tell who has an account.
        UserNotFoundException: unknown,
      })
    : sent(codeDelivery(context.result.CodeDeliveryDetails));
};

const sent = (delivery: CodeDelivery | null): ResendCodeResult =>
  delivery
    ? { __typename: 'ResendCodePayload', message: 'A new code was sent.', codeDelivery: delivery }
    : authError(undelivered.CodeDeliveryFailureException);
