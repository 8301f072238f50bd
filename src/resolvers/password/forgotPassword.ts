import { ForgotPasswordCommand } from '@aws-sdk/client-cognito-identity-provider';
import * as v from 'valibot';
import type { ForgotPasswordResult, MutationForgotPasswordArgs } from '../../generated/types.ts';
import { codeDelivery, pretendedDelivery } from '../../mapping/codeDelivery.ts';
import { throttled, undelivered } from '../../mapping/exceptions.ts';
import { invalidParameter } from '../../mapping/invalidParameter.ts';
import { username } from '../../runtime/input.ts';
import { expected, type Input, type Request, type Response } from '../../runtime/resolver.ts';

export const input = v.object({ username });

export const command = ForgotPasswordCommand;

export const request = ({
  args: { input },
  app,
  userContextData,
}: Request<MutationForgotPasswordArgs>): Input<typeof command> => ({
  ClientId: app.clientId,
  SecretHash: app.secretHash(input.username),
  Username: input.username,
  UserContextData: userContextData,
});

export const response = (context: Response<typeof command, MutationForgotPasswordArgs>): ForgotPasswordResult => {
  const { result, error, args } = context;
  // What tells that there is an account, or that there is none, gets the answer of the other.
  const sent = (): ForgotPasswordResult => ({
    __typename: 'ForgotPasswordPayload',
    message: 'If there is such an account, a code was sent to set a new password with.',
    codeDelivery: codeDelivery(result?.CodeDeliveryDetails) ?? pretendedDelivery(args.input.username),
  });
  return error
    ? expected<ForgotPasswordResult>(error, {
        ...throttled,
        ...undelivered,
        InvalidParameterException: (error) =>
          /no registered\/verified/.test(error.message) ? sent() : invalidParameter(error),
        NotAuthorizedException: ({ message }) => (/disabled|current state/.test(message) ? sent() : undefined),
        UserNotFoundException: sent,
      })
    : sent();
};
