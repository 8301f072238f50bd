import { DeleteWebAuthnCredentialCommand } from '@aws-sdk/client-cognito-identity-provider';
import type { DeletePasskeyInput, DeletePasskeyResult, MutationDeletePasskeyArgs } from '../../generated/types.ts';
import { malformedToken } from '../../mapping/exceptionRows.ts';
import { tables } from '../../mapping/exceptions.ts';
import { authErrors, messages } from '../../messages.ts';
import { inputObject, invalidInput } from '../../runtime/input.ts';
import type { Context, ResolverFunction } from '../../runtime/resolver.ts';
import { credentialId } from '../../runtime/webauthn.ts';
import { otherWays } from './otherWays.ts';

type Args = MutationDeletePasskeyArgs;

export const requiresSignIn = true;

export const input = inputObject<DeletePasskeyInput>()({ id: credentialId });

const deleteCredential = {
  command: DeleteWebAuthnCredentialCommand,
  request: ({ accessToken, args }) => ({ AccessToken: accessToken, CredentialId: args.input.id }),
  response: (): DeletePasskeyResult => ({
    __typename: 'DeletePasskeyPayload',
    message: messages.passkeyDeleted,
  }),
  exceptions: {
    ...tables.accessToken,
    // Otherwise only the ID can be invalid.
    InvalidParameterException: (error) => malformedToken(error) ?? invalidInput({ field: 'id', code: 'INVALID' }),
    ResourceNotFoundException: authErrors.passkeyNotFound,
  },
} satisfies ResolverFunction<typeof DeleteWebAuthnCredentialCommand, Args, DeletePasskeyResult, boolean>;

export const functions = [...otherWays, deleteCredential] as const;

export const response = ({ prev }: Context<Args, DeletePasskeyResult>): DeletePasskeyResult => prev.result;
