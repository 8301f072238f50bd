import { createHash, randomBytes } from 'node:crypto';

/** Returns a value that nobody can guess. */
export const generateOpaqueToken = (): string => randomBytes(32).toString('base64url');

const JWE_HEADER = Buffer.from(JSON.stringify({ cty: 'JWT', enc: 'A256GCM', alg: 'RSA-OAEP' })).toString('base64url');

/** The bytes of a JWE's key, initialization vector, ciphertext and tag (RFC 7516, section 3.1). Guess: the length of the ciphertext. */
const JWE_PARTS = [256, 12, 1012, 16];

/**
 * Returns a value that nobody can guess, in the form of AWS's refresh tokens: a JWE of about 1.8 kB, which only Cognito can read.
 * Cookies and headers have to hold it. Here it contains nothing.
 */
export const generateRefreshToken = (): string =>
  [JWE_HEADER, ...JWE_PARTS.map((length) => randomBytes(length).toString('base64url'))].join('.');

/** Returns the form in which the database keeps a token, so that the file signs nobody in. */
export const toDigest = (token: string): string => createHash('sha256').update(token).digest('base64url');
