import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';

// A low cost (about 3 ms), because tests sign in often and a development pool should hold no real passwords.
// Each hash contains its cost, so the cost can change and old hashes can still be verified.
const COST = 1024;

const deriveKey = (password: string, salt: Buffer, cost: number): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    scrypt(password.normalize('NFC'), salt, 32, { N: cost }, (error, key) => (error ? reject(error) : resolve(key)));
  });

const format = (salt: Buffer, key: Buffer) => `scrypt:${COST}:${salt.toString('base64')}:${key.toString('base64')}`;

export const hashPassword = async (password: string): Promise<string> => {
  const salt = randomBytes(16);
  return format(salt, await deriveKey(password, salt, COST));
};

/** A hash that no password has. */
export const DUMMY_HASH = format(Buffer.alloc(16), Buffer.alloc(32));

/**
 * True if the password has this hash. Without a hash, as for a user who does not exist, it does the same work and returns
 * false, so that the response time does not reveal who exists.
 */
export const verifyPassword = async (password: string, hash: string | undefined): Promise<boolean> => {
  const [, cost = '', salt = '', key = ''] = (hash ?? DUMMY_HASH).split(':');
  const derived = await deriveKey(password, Buffer.from(salt, 'base64'), Number(cost));
  return timingSafeEqual(derived, Buffer.from(key, 'base64')) && hash !== undefined;
};
