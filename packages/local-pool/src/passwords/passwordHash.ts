import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';

// A modest cost (about 3 ms): nobody's real password should be in a development pool, and tests sign in often.
// It is stored with each hash, so that it can change and old hashes still compare.
const COST = 1024;

const derive = (password: string, salt: Buffer, cost: number): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    scrypt(password.normalize('NFC'), salt, 32, { N: cost }, (error, key) => (error ? reject(error) : resolve(key)));
  });

export const hashPassword = async (password: string): Promise<string> => {
  const salt = randomBytes(16);
  return `scrypt:${COST}:${salt.toString('base64')}:${(await derive(password, salt, COST)).toString('base64')}`;
};

const NOBODY = `scrypt:${COST}:${Buffer.alloc(16).toString('base64')}:${Buffer.alloc(32).toString('base64')}`;

/** Without a hash, as for a user who does not exist, the same work is done and the answer is false. */
export const passwordMatches = async (password: string, hash: string | undefined): Promise<boolean> => {
  const [, cost = '', salt = '', key = ''] = (hash ?? NOBODY).split(':');
  const derived = await derive(password, Buffer.from(salt, 'base64'), Number(cost));
  return timingSafeEqual(derived, Buffer.from(key, 'base64')) && hash !== undefined;
};
