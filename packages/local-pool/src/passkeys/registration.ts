import type { Cognito } from '../cognito.ts';
import { CognitoError } from '../cognitoError.ts';
import type { AppClient } from '../pools/appClient.ts';
import type { UserPool } from '../pools/userPool.ts';
import type { User } from '../users/user.ts';
import { checkAttestation, invalidCredentialError, relyingPartyMismatchError } from './attestation.ts';
import { ALGORITHMS } from './creationOptions.ts';
import { isRegistration, type RegistrationJson, readClientData } from './credentialJson.ts';
import { toFriendlyName, toKnownAttachment, toKnownTransports } from './friendlyName.ts';
import { addPasskey, type Passkey } from './passkeys.ts';
import { takeRegistrationChallenge, toChallengeError } from './registrationChallenge.ts';
import { getRelyingPartyId, isAllowedOrigin, requiresUserVerification } from './relyingParty.ts';

interface Caller {
  pool: UserPool;
  client: AppClient;
  user: User;
}

/** The longest credential ID: https://www.w3.org/TR/webauthn-3/#credential-id */
const MAX_ID_BYTES = 1023;

/** Returns the relying party, and the origin and the challenge of a credential that answers the client's open challenge. */
const checkClientData = (cognito: Cognito, { pool, client, user }: Caller, credential: RegistrationJson) => {
  // Guess: an attempt uses the challenge up even if it fails. AWS does not document it.
  const expected = takeRegistrationChallenge(cognito, { user, client });
  const clientData = readClientData(credential);
  if (clientData?.type !== 'webauthn.create') throw invalidCredentialError();
  const { challenge, origin } = clientData;
  if (challenge !== expected) throw toChallengeError(cognito, user, challenge);
  const relyingPartyId = getRelyingPartyId(pool);
  // Guess: a relying party that was removed since the start is another one. AWS documents no other exception for it.
  if (relyingPartyId === undefined) throw relyingPartyMismatchError();
  // Guess: the message, which AWS does not document.
  if (!isAllowedOrigin(origin, relyingPartyId))
    throw new CognitoError(
      'WebAuthnOriginNotAllowedException',
      'The origin of the passkey does not match the relying party ID of the user pool.',
    );
  return { relyingPartyId, challenge, origin };
};

/** Verifies the signature and the flags. Other faults than those before have no exception of their own. */
const verify = async (
  pool: UserPool,
  { id, rawId, type, response: { clientDataJSON, attestationObject } }: RegistrationJson,
  expected: { challenge: string; origin: string },
) => {
  // Imported here, because loading the library takes 110 ms, and most pools have no passkeys.
  const { verifyRegistrationResponse } = await import('@simplewebauthn/server');
  // The library throws for some faults, and returns `verified: false` for others.
  const { verified, registrationInfo } = await verifyRegistrationResponse({
    response: { id, rawId, type, clientExtensionResults: {}, response: { clientDataJSON, attestationObject } },
    expectedChallenge: expected.challenge,
    expectedOrigin: expected.origin,
    requireUserVerification: requiresUserVerification(pool),
    supportedAlgorithmIDs: ALGORITHMS,
  }).catch(() => ({ verified: false, registrationInfo: undefined }));
  if (!verified || !registrationInfo) throw invalidCredentialError();
  return registrationInfo.credential;
};

/**
 * Verifies a new passkey (https://www.w3.org/TR/webauthn-3/#sctn-registering-a-new-credential), and saves it.
 * @param input a RegistrationResponseJSON, if the client is honest
 */
export const registerPasskey = async (cognito: Cognito, caller: Caller, input: unknown): Promise<void> => {
  const { pool, user, client } = caller;
  if (!isRegistration(input) || Buffer.byteLength(input.id, 'base64url') > MAX_ID_BYTES) {
    takeRegistrationChallenge(cognito, { user, client });
    throw invalidCredentialError();
  }
  const expected = checkClientData(cognito, caller, input);
  const { relyingPartyId } = expected;
  await checkAttestation(input, relyingPartyId);
  const { publicKey, counter } = await verify(pool, input, expected);
  const attachment = toKnownAttachment(input.authenticatorAttachment);
  const transports = toKnownTransports(input.response.transports);
  const passkey: Passkey = {
    credentialId: input.id,
    relyingPartyId,
    publicKey: Buffer.from(publicKey).toString('base64url'),
    counter,
    name: toFriendlyName(attachment, transports),
    attachment,
    transports,
    createdAt: cognito.now(),
  };
  // A passkey that any user of the pool already has is rejected: step 26 of the procedure above.
  if (!addPasskey(cognito, caller, passkey)) throw invalidCredentialError();
};
