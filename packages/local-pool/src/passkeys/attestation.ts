import { createHash } from 'node:crypto';
import { CognitoError, invalidParameterError } from '../cognitoError.ts';
import { ALGORITHMS } from './creationOptions.ts';
import type { RegistrationJson } from './credentialJson.ts';

/** As reported of real pools: https://github.com/aws/aws-sdk-net/issues/4386 */
export const invalidCredentialError = () => invalidParameterError('Credential data is not valid');

interface Attestation {
  /** The SHA-256 of the relying party ID. */
  rpIdHash: Uint8Array;
  /** Base64url. */
  credentialId: string;
  /** A number in https://www.iana.org/assignments/cose */
  algorithm: unknown;
}

/** Reads what the authenticator states: https://www.w3.org/TR/webauthn-3/#sctn-attestation */
const readAttestation = async ({ response }: RegistrationJson): Promise<Attestation> => {
  const { cose, decodeAttestationObject, decodeCredentialPublicKey, parseAuthenticatorData } = await import(
    '@simplewebauthn/server/helpers'
  );
  try {
    const object = decodeAttestationObject(new Uint8Array(Buffer.from(response.attestationObject, 'base64url')));
    const { rpIdHash, credentialID, credentialPublicKey } = parseAuthenticatorData(object.get('authData'));
    if (!credentialID || !credentialPublicKey) throw invalidCredentialError();
    return {
      rpIdHash,
      credentialId: Buffer.from(credentialID).toString('base64url'),
      algorithm: decodeCredentialPublicKey(credentialPublicKey).get(cose.COSEKEYS.alg),
    };
  } catch {
    throw invalidCredentialError();
  }
};

/** Guess: the message, which AWS does not document. */
export const relyingPartyMismatchError = () =>
  new CognitoError(
    'WebAuthnRelyingPartyMismatchException',
    'The passkey was created for another relying party ID than that of the user pool.',
  );

/**
 * Checks what has an exception of its own:
 * https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_CompleteWebAuthnRegistration.html
 * Guess: the message, and that an algorithm that was not offered counts as an unsupported device.
 */
export const checkAttestation = async (credential: RegistrationJson, relyingPartyId: string) => {
  const { rpIdHash, credentialId, algorithm } = await readAttestation(credential);
  if (!createHash('sha256').update(relyingPartyId).digest().equals(rpIdHash)) throw relyingPartyMismatchError();
  if (!ALGORITHMS.some((supported) => supported === algorithm))
    throw new CognitoError('WebAuthnCredentialNotSupportedException', 'The algorithm of the passkey is not supported.');
  if (credentialId !== credential.id) throw invalidCredentialError();
};
