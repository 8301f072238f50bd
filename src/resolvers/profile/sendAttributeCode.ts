import { GetUserAttributeVerificationCodeCommand } from '@aws-sdk/client-cognito-identity-provider';
import type {
  MutationSendAttributeCodeArgs,
  SendAttributeCodeInput,
  SendAttributeCodeResult,
} from '../../generated/types.ts';
import { toClientMetadata } from '../../mapping/clientMetadata.ts';
import { toCodeDelivery } from '../../mapping/codeDelivery.ts';
import { federatedUser, malformedToken, notAuthorizedFederated } from '../../mapping/exceptionRows.ts';
import { tables } from '../../mapping/exceptions.ts';
import { COGNITO_NAME_BY_ATTRIBUTE } from '../../mapping/userAttributes.ts';
import { authErrors, messages } from '../../messages.ts';
import { inputObject, invalidInput, verifiableAttribute } from '../../runtime/input.ts';
import type { Context, Exceptions, ResponseContext } from '../../runtime/resolver.ts';
import type { Input } from '../../runtime/target.ts';

type Args = MutationSendAttributeCodeArgs;

export const requiresSignIn = true;

export const input = inputObject<SendAttributeCodeInput>()({ attribute: verifiableAttribute });

export const command = GetUserAttributeVerificationCodeCommand;

export const request = ({ accessToken, args, acceptLanguage }: Context<Args>): Input<typeof command> => ({
  AccessToken: accessToken,
  AttributeName: COGNITO_NAME_BY_ATTRIBUTE[args.input.attribute],
  ...toClientMetadata({ acceptLanguage }),
});

export const response = ({ result }: ResponseContext<typeof command, Args>): SendAttributeCodeResult => {
  const codeDelivery = toCodeDelivery(result.CodeDeliveryDetails);
  return codeDelivery
    ? { __typename: 'SendAttributeCodePayload', message: messages.attributeCodeSent, codeDelivery }
    : authErrors.codeNotSent;
};

export const exceptions: Exceptions<SendAttributeCodeResult> = {
  ...tables.accessToken,
  ...tables.codeDelivery,
  // Otherwise only the attribute can be invalid.
  InvalidParameterException: (error, ctx) =>
    malformedToken(error) ??
    federatedUser(error, ctx) ??
    invalidInput({ field: 'attribute', code: 'NOTHING_TO_VERIFY' }),
  NotAuthorizedException: notAuthorizedFederated,
};
