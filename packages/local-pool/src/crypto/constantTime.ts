import { timingSafeEqual } from 'node:crypto';

/** Whether two secrets are the same, in a time that does not tell how far they are. */
export const sameSecret = (secret: string, given: string): boolean => {
  const [left, right] = [Buffer.from(secret), Buffer.from(given)];
  return left.length === right.length && timingSafeEqual(left, right);
};
