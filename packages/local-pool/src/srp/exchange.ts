import { createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { isSameSecret } from '../crypto/crypto.ts';
import { isElement, K, N, pad, parseHex, raise, raiseGenerator, sha256, toNumber } from './group.ts';
import { isTimestamp } from './timestamp.ts';
import type { SrpVerifier } from './verifier.ts';

/** What the pool keeps between the two steps of an exchange. The numbers are hexadecimal. */
export interface SrpExchange {
  /** The client's public value, SRP_A. */
  clientPublic: string;
  serverPrivate: string;
  /** The pool's public value, SRP_B. */
  serverPublic: string;
  secretBlock: string;
}

/** The claim of PASSWORD_VERIFIER and DEVICE_PASSWORD_VERIFIER. */
export interface SrpClaim {
  signature: string;
  secretBlock: string;
  timestamp: string;
}

/** SRP_A has 768 digits, and can have leading zeros. */
const MAX_DIGITS = 800;

export const isPublicValue = (hex: string): boolean =>
  hex.length <= MAX_DIGITS && /^[\da-f]+$/i.test(hex) && isElement(parseHex(hex));

/** A real secret block is opaque and as long as a session. */
const SECRET_BLOCK_BYTES = 1200;

/**
 * Starts an exchange of SRP-6a: https://www.rfc-editor.org/rfc/rfc5054#section-2.5.3
 * @param clientPublic for which `isPublicValue` is true
 * @param serverPrivate the random bytes of the exchange
 */
export const startExchange = (
  { verifier }: SrpVerifier,
  clientPublic: string,
  serverPrivate: Buffer = randomBytes(32),
): SrpExchange => ({
  clientPublic,
  serverPrivate: serverPrivate.toString('hex'),
  serverPublic: ((K * parseHex(verifier) + raiseGenerator(serverPrivate)) % N).toString(16),
  secretBlock: randomBytes(SECRET_BLOCK_BYTES).toString('base64'),
});

/** Returns the key that both sides derive: https://github.com/aws-amplify/amplify-js/blob/main/packages/auth/src/providers/cognito/utils/srp/AuthenticationHelper/AuthenticationHelper.ts */
export const deriveKey = ({ clientPublic, serverPrivate, serverPublic }: SrpExchange, verifier: string): Buffer => {
  const [a, b] = [parseHex(clientPublic), parseHex(serverPublic)];
  const u = sha256(pad(a), pad(b));
  const base = (a * raise(parseHex(verifier), u)) % N;
  const secret = raise(base, Buffer.from(serverPrivate, 'hex'));
  return Buffer.from(hkdfSync('sha256', pad(secret), pad(toNumber(u)), 'Caldera Derived Key', 16));
};

/** @param identity what the client signs before the secret block: see `toSrpIdentity`, or the device's group key and key */
export const sign = (key: Buffer, identity: string, { secretBlock, timestamp }: Omit<SrpClaim, 'signature'>): string =>
  createHmac('sha256', key)
    .update(identity)
    .update(Buffer.from(secretBlock, 'base64'))
    .update(timestamp)
    .digest('base64');

/** True if the claim proves that the client knows the secret of the verifier. */
export const isProof = (
  exchange: SrpExchange,
  { identity, verifier }: { identity: string; verifier: string },
  claim: SrpClaim,
): boolean => {
  const expected = sign(deriveKey(exchange, verifier), identity, claim);
  const isSameBlock = isSameSecret(exchange.secretBlock, claim.secretBlock);
  return isSameSecret(expected, claim.signature) && isSameBlock && isTimestamp(claim.timestamp);
};
