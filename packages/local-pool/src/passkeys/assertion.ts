import type { Cognito } from '../cognito.ts';
import { notAuthorizedError } from '../cognitoError.ts';
import type { UserPool } from '../pools/userPool.ts';
import type { User } from '../users/user.ts';
import { type AssertionJson, isAssertion, parseJson, readClientData } from './credentialJson.ts';
import { findPasskey, type Passkey, updateCounter } from './passkeys.ts';
import { getRelyingPartyId, isAllowedOrigin, requiresUserVerification } from './relyingParty.ts';
import { toUserHandle } from './userHandle.ts';

interface Expected {
  pool: UserPool;
  user: User;
  /** The challenge of the request options. */
  challenge: string;
}

/** Returns the passkey and the origin of an assertion that is worth verifying. */
const findCandidate = (
  cognito: Cognito,
  { pool, user, challenge }: Expected,
  credential: AssertionJson,
): { passkey: Passkey; origin: string } | undefined => {
  const { userHandle } = credential.response;
  const passkey = findPasskey(cognito, user, credential.id);
  const clientData = readClientData(credential);
  if (!passkey || passkey.relyingPartyId !== getRelyingPartyId(pool) || clientData?.challenge !== challenge)
    return undefined;
  if (!isAllowedOrigin(clientData.origin, passkey.relyingPartyId)) return undefined;
  if (typeof userHandle === 'string' && userHandle !== toUserHandle(user)) return undefined;
  return { passkey, origin: clientData.origin };
};

const verifySignature = async (
  { pool, challenge }: Expected,
  { id, rawId, type, response: { clientDataJSON, authenticatorData, signature } }: AssertionJson,
  { passkey, origin }: { passkey: Passkey; origin: string },
) => {
  // Imported here, because loading the library takes 110 ms, and most pools have no passkeys.
  const { verifyAuthenticationResponse } = await import('@simplewebauthn/server');
  const { verified, authenticationInfo } = await verifyAuthenticationResponse({
    response: {
      id,
      rawId,
      type,
      clientExtensionResults: {},
      response: { clientDataJSON, authenticatorData, signature },
    },
    expectedChallenge: challenge,
    expectedOrigin: origin,
    expectedRPID: passkey.relyingPartyId,
    credential: {
      id: passkey.credentialId,
      publicKey: new Uint8Array(Buffer.from(passkey.publicKey, 'base64url')),
      counter: passkey.counter,
    },
    requireUserVerification: requiresUserVerification(pool),
  });
  return verified ? authenticationInfo : undefined;
};

/** Returns undefined if the credential is not a valid assertion of one of the user's passkeys. */
const tryToVerify = async (
  cognito: Cognito,
  expected: Expected,
  credential: string,
): Promise<{ userVerified: boolean } | undefined> => {
  const parsed = parseJson(credential);
  const candidate = isAssertion(parsed) ? findCandidate(cognito, expected, parsed) : undefined;
  if (!isAssertion(parsed) || !candidate) return undefined;
  const { credentialId, counter: before } = candidate.passkey;
  // The library throws for some faults, such as a lower counter, and returns `verified: false` for others.
  const info = await verifySignature(expected, parsed, candidate).catch(() => undefined);
  if (!info || !updateCounter(cognito, expected.user, { credentialId, before, after: info.newCounter }))
    return undefined;
  return { userVerified: info.userVerified };
};

/**
 * Verifies an assertion (https://www.w3.org/TR/webauthn-3/#sctn-verifying-assertion), and stores the passkey's new counter.
 * @param credential JSON of an AuthenticationResponseJSON
 */
export const verifyAssertion = async (
  cognito: Cognito,
  expected: Expected,
  credential: string,
): Promise<{ userVerified: boolean }> => {
  const result = await tryToVerify(cognito, expected, credential);
  // https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_RespondToAuthChallenge.html
  // Guess: every fault is this exception. AWS documents no other for a failed assertion.
  if (!result) throw notAuthorizedError('Incorrect username or password.');
  return result;
};
