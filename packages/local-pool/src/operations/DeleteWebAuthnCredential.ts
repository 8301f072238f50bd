import type {
  DeleteWebAuthnCredentialCommandInput,
  DeleteWebAuthnCredentialCommandOutput,
} from '@aws-sdk/client-cognito-identity-provider';
import type { Operation } from '../cognito.ts';
import { CognitoError } from '../cognitoError.ts';
import { deletePasskey } from '../passkeys/passkeys.ts';
import { authenticate } from '../tokens/accessToken.ts';

/** https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_DeleteWebAuthnCredential.html */
export const DeleteWebAuthnCredential: Operation<
  DeleteWebAuthnCredentialCommandInput,
  DeleteWebAuthnCredentialCommandOutput
> = async ({ AccessToken = '', CredentialId = '' }, cognito) => {
  const { user } = await authenticate(cognito, AccessToken);
  // Guess: the message, which AWS does not document.
  if (!deletePasskey(cognito, user, CredentialId))
    throw new CognitoError('ResourceNotFoundException', 'The user has no such passkey.');
  return {};
};
