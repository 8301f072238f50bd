import { createHash, randomBytes } from 'node:crypto';

/** Returns a value that nobody can guess. */
export const generateOpaqueToken = (): string => randomBytes(32).toString('base64url');

/** Returns the form in which the database keeps a token, so that the file signs nobody in. */
export const toDigest = (token: string): string => createHash('sha256').update(token).digest('base64url');
