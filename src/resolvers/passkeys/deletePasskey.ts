import { DeleteWebAuthnCredentialCommand } from '@aws-sdk/client-cognito-identity-provider';
import type { DeletePasskeyInput, DeletePasskeyResult, MutationDeletePasskeyArgs } from '../../generated/types.ts';
import { malformedToken } from '../../mapping/exceptionRows.ts';
import { tables } from '../../mapping/exceptions.ts';
import { authErrors, messages } from '../../messages.ts';
import { inputObject, invalidInput } from '../../runtime/input.ts';
import type { Context, Exceptions, Input } from '../../runtime/resolver.ts';
import { credentialId } from '../../runtime/webauthn.ts';

export const requiresSignIn = true;

export const input = inputObject<DeletePasskeyInput>()({ id: credentialId });

export const command = DeleteWebAuthnCredentialCommand;

export const request = ({ accessToken, args }: Context<MutationDeletePasskeyArgs>): Input<typeof command> => ({
  AccessToken: accessToken,
  CredentialId: args.input.id,
});

export const response = (): DeletePasskeyResult => ({
  __typename: 'DeletePasskeyPayload',
  message: messages.passkeyDeleted,
});

export const exceptions: Exceptions<DeletePasskeyResult> = {
  ...tables.accessToken,
  // Otherwise only the ID can be invalid.
  InvalidParameterException: (error) => malformedToken(error) ?? invalidInput({ field: 'id', code: 'INVALID' }),
  ResourceNotFoundException: authErrors.passkeyNotFound,
};
