import { CompleteWebAuthnRegistrationCommand } from '@aws-sdk/client-cognito-identity-provider';
import type {
  FinishPasskeyRegistrationInput,
  FinishPasskeyRegistrationResult,
  MutationFinishPasskeyRegistrationArgs,
} from '../../generated/types.ts';
import { malformedToken } from '../../mapping/exceptionRows.ts';
import { tables } from '../../mapping/exceptions.ts';
import { messages } from '../../messages.ts';
import { inputObject, invalidInput } from '../../runtime/input.ts';
import type { Context, Exceptions } from '../../runtime/resolver.ts';
import type { Input } from '../../runtime/target.ts';
import { registrationResponse } from '../../runtime/webauthn.ts';

export const requiresSignIn = true;

export const input = inputObject<FinishPasskeyRegistrationInput>()({ credential: registrationResponse });

export const command = CompleteWebAuthnRegistrationCommand;

export const request = ({
  accessToken,
  args,
}: Context<MutationFinishPasskeyRegistrationArgs>): Input<typeof command> => ({
  AccessToken: accessToken,
  Credential: args.input.credential,
});

export const response = (): FinishPasskeyRegistrationResult => ({
  __typename: 'FinishPasskeyRegistrationPayload',
  message: messages.passkeyAdded,
});

export const exceptions: Exceptions<FinishPasskeyRegistrationResult> = {
  ...tables.passkeyRegistration,
  // "Credential data is not valid": https://github.com/aws/aws-sdk-net/issues/4386. Otherwise only the credential can be invalid.
  InvalidParameterException: (error) => malformedToken(error) ?? invalidInput({ field: 'credential', code: 'INVALID' }),
};
