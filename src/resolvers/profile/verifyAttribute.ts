import { VerifyUserAttributeCommand } from '@aws-sdk/client-cognito-identity-provider';
import type {
  MutationVerifyAttributeArgs,
  VerifyAttributeInput,
  VerifyAttributeResult,
} from '../../generated/types.ts';
import { malformedToken, usernameTaken } from '../../mapping/exceptionRows.ts';
import { tables } from '../../mapping/exceptions.ts';
import { toInvalidInput } from '../../mapping/invalidParameter.ts';
import { COGNITO_NAME_BY_ATTRIBUTE } from '../../mapping/userAttributes.ts';
import { messages } from '../../messages.ts';
import { confirmationCode, inputObject, invalidInput, verifiableAttribute } from '../../runtime/input.ts';
import type { Context, Exceptions } from '../../runtime/resolver.ts';
import type { Input } from '../../runtime/target.ts';

type Args = MutationVerifyAttributeArgs;

export const requiresSignIn = true;

export const input = inputObject<VerifyAttributeInput>()({ attribute: verifiableAttribute, code: confirmationCode });

export const command = VerifyUserAttributeCommand;

export const request = ({ accessToken, args }: Context<Args>): Input<typeof command> => ({
  AccessToken: accessToken,
  AttributeName: COGNITO_NAME_BY_ATTRIBUTE[args.input.attribute],
  Code: args.input.code,
});

export const response = ({ args }: Context<Args>): VerifyAttributeResult => ({
  __typename: 'VerifyAttributePayload',
  message: args.input.attribute === 'EMAIL' ? messages.emailVerified : messages.phoneNumberVerified,
});

export const exceptions: Exceptions<VerifyAttributeResult> = {
  ...tables.accessToken,
  ...tables.code,
  AliasExistsException: usernameTaken,
  InvalidParameterException: (error) =>
    malformedToken(error) ?? toInvalidInput(error) ?? invalidInput({ field: 'attribute', code: 'NOTHING_TO_VERIFY' }),
};
