import { createHash, randomBytes } from 'node:crypto';

/** Returns 256 random bits in base64url: a `state`, a `nonce`, or a `code_verifier` (RFC 7636 section 4.1). */
export const randomToken = (): string => randomBytes(32).toString('base64url');

/** Returns the `code_challenge` of a verifier by the method S256: https://www.rfc-editor.org/rfc/rfc7636#section-4.2 */
export const codeChallenge = (verifier: string): string => createHash('sha256').update(verifier).digest('base64url');
