import { randomBytes } from 'node:crypto';
import type { Cognito } from '../cognito.ts';
import type { UserPool } from '../pools/userPool.ts';
import { deriveBytes } from '../users/simulatedUser.ts';
import type { User } from '../users/user.ts';
import { listPasskeys, type Passkey } from './passkeys.ts';
import { getUserVerification, requireRelyingPartyId } from './relyingParty.ts';

/** The `CREDENTIAL_REQUEST_OPTIONS` of a WEB_AUTHN challenge, and the challenge that the assertion has to contain. */
export interface RequestOptions {
  /** JSON of https://www.w3.org/TR/webauthn-3/#dictdef-publickeycredentialrequestoptionsjson */
  options: string;
  challenge: string;
}

/** Returns 16 random bytes, as in AWS's example: https://docs.aws.amazon.com/cli/latest/reference/cognito-idp/start-web-authn-registration.html */
export const createWebAuthnChallenge = (): string => randomBytes(16).toString('base64url');

type Descriptor = Pick<Passkey, 'credentialId' | 'transports'>;

/** Guess: the timeout and the order of the members. AWS documents neither; Amplify reads these members. */
const toRequestOptions = (pool: UserPool, passkeys: Descriptor[]): RequestOptions => {
  const challenge = createWebAuthnChallenge();
  const options = {
    challenge,
    rpId: requireRelyingPartyId(pool),
    timeout: 180_000,
    allowCredentials: passkeys.map(({ credentialId, transports }) => ({
      type: 'public-key',
      id: credentialId,
      ...(transports.length > 0 ? { transports } : {}),
    })),
    userVerification: getUserVerification(pool),
  };
  return { options: JSON.stringify(options), challenge };
};

/** Returns the options of a user's sign-in with a passkey. It allows only the passkeys of the pool's relying party. */
export const createRequestOptions = (
  cognito: Cognito,
  { pool, user }: { pool: UserPool; user: User },
): RequestOptions => toRequestOptions(pool, listPasskeys(cognito, user, requireRelyingPartyId(pool)));

/** The lengths and transports of common authenticators: Google's and Apple's passkeys, Windows Hello, security keys. */
const AUTHENTICATORS = [
  { bytes: 16, transports: ['hybrid', 'internal'] },
  { bytes: 20, transports: ['hybrid', 'internal'] },
  { bytes: 32, transports: ['internal'] },
  { bytes: 64, transports: ['nfc', 'usb'] },
];

/**
 * Returns the options for a name that no user has. The passkey is the same each time, so that a second request does not
 * reveal that it is made up. The challenge is random, as it is for a user.
 * https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pool-managing-errors.html
 * Guess: the simulated challenge has one passkey and depends on the name. AWS documents only that a challenge is simulated.
 */
export const simulateRequestOptions = (
  cognito: Cognito,
  { pool, name }: { pool: UserPool; name: string },
): RequestOptions => {
  const digest = (purpose: string) => deriveBytes(cognito, pool, { name, purpose });
  const { bytes, transports } = AUTHENTICATORS[digest('authenticator').readUInt8() % AUTHENTICATORS.length] ?? {
    bytes: 16,
    transports: [],
  };
  return toRequestOptions(pool, [
    { credentialId: digest('credential').subarray(0, bytes).toString('base64url'), transports },
  ]);
};
