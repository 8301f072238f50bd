import type { WebAuthnCredentialDescription } from '@aws-sdk/client-cognito-identity-provider';
import type { Passkey } from '../generated/types.ts';
import { requireValue } from './requireValue.ts';

/** Passkeys of an earlier relying party stay listed, but no longer work. @param domain undefined keeps all passkeys */
export const toPasskeys = (
  credentials: readonly WebAuthnCredentialDescription[],
  domain: string | undefined,
): Passkey[] =>
  credentials
    .filter(({ RelyingPartyId }) => domain === undefined || RelyingPartyId === domain)
    .map(({ CredentialId, FriendlyCredentialName, CreatedAt, AuthenticatorTransports }) => ({
      __typename: 'Passkey',
      id: requireValue(CredentialId),
      name: requireValue(FriendlyCredentialName),
      createdAt: requireValue(CreatedAt?.toISOString()),
      transports: AuthenticatorTransports ?? [],
    }));
