import { randomInt, timingSafeEqual } from 'node:crypto';

export const ALPHANUMERIC = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
export const LOWERCASE_ALPHANUMERIC = 'abcdefghijklmnopqrstuvwxyz0123456789';
export const DIGITS = '0123456789';

export const generateText = (alphabet: string, length: number): string =>
  Array.from({ length }, () => alphabet.charAt(randomInt(alphabet.length))).join('');

/** Compares in constant time, except that secrets of another length are rejected at once. */
export const isSameSecret = (secret: string, candidate: string): boolean => {
  const [left, right] = [Buffer.from(secret), Buffer.from(candidate)];
  return left.length === right.length && timingSafeEqual(left, right);
};
