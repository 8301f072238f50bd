import {
  createHash,
  createPrivateKey,
  createPublicKey,
  diffieHellman,
  getDiffieHellman,
  type KeyObject,
} from 'node:crypto';

/**
 * The prime of the 3072-bit group of https://www.rfc-editor.org/rfc/rfc5054#appendix-A, which is group 15 of RFC 3526. Cognito's clients use
 * 2 as the generator: https://github.com/aws-amplify/amplify-js/blob/main/packages/auth/src/providers/cognito/utils/srp/constants.ts
 */
const PRIME = getDiffieHellman('modp15').getPrime();
const GENERATOR = 2n;

export const toNumber = (bytes: Buffer): bigint => BigInt(`0x${bytes.toString('hex')}`);

export const parseHex = (hex: string): bigint => BigInt(`0x${hex}`);

export const N = toNumber(PRIME);

/** Returns the bytes of a number as Java's BigInteger and DER have them: as few as possible, with a sign bit of 0. */
export const pad = (value: bigint): Buffer => {
  const hex = value.toString(16);
  const even = hex.length % 2 === 0 ? hex : `0${hex}`;
  return Buffer.from(/^[89a-f]/.test(even) ? `00${even}` : even, 'hex');
};

export const sha256 = (...parts: (Buffer | string)[]): Buffer => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
};

/** The multiplier of https://www.rfc-editor.org/rfc/rfc5054#section-2.5.3, with the padding of Cognito's clients. */
export const K = toNumber(sha256(pad(N), pad(GENERATOR)));

/** False for the numbers with which an exchange proves nothing: the multiples of N, and those whose powers are only 1 and N - 1. */
export const isElement = (value: bigint): boolean => value > 1n && value < N - 1n;

/** Returns a value in DER: https://www.itu.int/rec/T-REC-X.690 */
const encode = (tag: number, ...parts: Buffer[]): Buffer => {
  const content = Buffer.concat(parts);
  const { length } = content;
  const size = length < 0x80 ? [length] : [0x82, length >> 8, length & 0xff];
  return Buffer.concat([Buffer.from([tag, ...size]), content]);
};

const encodeInteger = (value: bigint): Buffer => encode(0x02, pad(value));

/** The algorithm of a key that raises to powers: https://www.rfc-editor.org/rfc/rfc3279#section-2.3.3, as PKCS #3 has it. */
const ALGORITHM = encode(
  0x30,
  Buffer.from('06092a864886f70d010301', 'hex'),
  encode(0x30, encodeInteger(N), encodeInteger(GENERATOR)),
);

/**
 * Makes an exponent a private key, because OpenSSL raises to its power in 1 ms, and BigInt in 5 ms. `createDiffieHellman` would check the
 * prime, which takes 3 s.
 */
const toPrivateKey = (exponent: Buffer): KeyObject => {
  const integer = encodeInteger(toNumber(exponent));
  const key = encode(0x30, encodeInteger(0n), ALGORITHM, encode(0x04, integer));
  return createPrivateKey({ key, format: 'der', type: 'pkcs8' });
};

const toPublicKey = (value: bigint): KeyObject => {
  const key = encode(0x30, ALGORITHM, encode(0x03, Buffer.from([0]), encodeInteger(value)));
  return createPublicKey({ key, format: 'der', type: 'spki' });
};

/** Returns base^exponent mod N. The base is an element. */
export const raise = (base: bigint, exponent: Buffer): bigint =>
  toNumber(diffieHellman({ privateKey: toPrivateKey(exponent), publicKey: toPublicKey(base) }));

/** The headers of a public key's sequence, bit string and number, of 4 bytes each, and the count of unused bits. */
const HEADERS = 13;

/** Returns 2^exponent mod N, which OpenSSL has computed with the private key already. The exponent has 32 bytes. */
export const raiseGenerator = (exponent: Buffer): bigint => {
  const publicKey = createPublicKey(toPrivateKey(exponent)).export({ format: 'der', type: 'spki' });
  return toNumber(publicKey.subarray(ALGORITHM.length + HEADERS));
};
