import type {
  ListWebAuthnCredentialsCommandInput,
  ListWebAuthnCredentialsCommandOutput,
  WebAuthnCredentialDescription,
} from '@aws-sdk/client-cognito-identity-provider';
import type { Operation } from '../cognito.ts';
import { listPasskeyPage, MAX_PASSKEYS, type Passkey } from '../passkeys/passkeys.ts';
import { toPageToken, toPosition } from '../storage/page.ts';
import { authenticate } from '../tokens/accessToken.ts';

const describePasskey = (passkey: Passkey): WebAuthnCredentialDescription => ({
  CredentialId: passkey.credentialId,
  FriendlyCredentialName: passkey.name,
  RelyingPartyId: passkey.relyingPartyId,
  ...(passkey.attachment === undefined ? {} : { AuthenticatorAttachment: passkey.attachment }),
  AuthenticatorTransports: passkey.transports,
  CreatedAt: new Date(passkey.createdAt),
});

/**
 * https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_ListWebAuthnCredentials.html
 * Guess: 0 results are as many as if no number is given. AWS documents only that 0 is valid.
 */
export const ListWebAuthnCredentials: Operation<
  ListWebAuthnCredentialsCommandInput,
  ListWebAuthnCredentialsCommandOutput
> = async ({ AccessToken = '', MaxResults, NextToken }, cognito) => {
  const { user } = await authenticate(cognito, AccessToken);
  const after = toPosition(NextToken);
  const { passkeys, next } = listPasskeyPage(cognito, user, { after, limit: MaxResults || MAX_PASSKEYS });
  return {
    Credentials: passkeys.map(describePasskey),
    ...(next === undefined ? {} : { NextToken: toPageToken(next) }),
  };
};
