import { GetUserAttributeVerificationCodeCommand } from '@aws-sdk/client-cognito-identity-provider';
import * as v from 'valibot';
import type { MutationSendAttributeCodeArgs, SendAttributeCodeResult } from '../../generated/types.ts';
import { codeDelivery } from '../../mapping/codeDelivery.ts';
import { notSignedIn, undelivered } from '../../mapping/exceptions.ts';
import { VERIFIABLE } from '../../mapping/userAttributes.ts';
import { invalidInput, verifiableAttribute } from '../../runtime/input.ts';
import { authError, expected, type Input, type Request, type Response } from '../../runtime/resolver.ts';

export const signedIn = true;

export const input = v.object({ attribute: verifiableAttribute });

export const command = GetUserAttributeVerificationCodeCommand;

export const request = (context: Request<MutationSendAttributeCodeArgs>): Input<typeof command> => ({
  AccessToken: context.accessToken,
  AttributeName: VERIFIABLE[context.args.input.attribute],
});

export const response = (context: Response<typeof command, MutationSendAttributeCodeArgs>): SendAttributeCodeResult => {
  if (context.error) {
    return expected<SendAttributeCodeResult>(context.error, {
      ...notSignedIn,
      ...undelivered,
      // The attribute is all that Cognito can find wrong here.
      InvalidParameterException: () => invalidInput(['attribute', 'There is nothing to verify.']),
    });
  }
  const delivery = codeDelivery(context.result.CodeDeliveryDetails);
  return delivery
    ? { __typename: 'SendAttributeCodePayload', message: 'A code was sent.', codeDelivery: delivery }
    : authError(undelivered.CodeDeliveryFailureException);
};
