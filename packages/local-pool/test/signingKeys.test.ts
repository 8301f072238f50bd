import { createRemoteJWKSet, decodeProtectedHeader, jwtVerify } from 'jose';
import { expect, test } from 'vitest';
import { generateSigningKey } from '../src/tokens/signingKeys.ts';
import { startTestPool } from './testPool.ts';

const countKeys = () => {
  let keys = 0;
  const generate = () => {
    keys += 1;
    return generateSigningKey();
  };
  return { generate, count: () => keys };
};

test('generates no key when the pool signs no token', async () => {
  const { generate, count } = countKeys();
  const { signUp } = await startTestPool({ generateSigningKey: generate });
  await signUp('ann@example.com');
  expect(count()).toBe(0);
});

test('generates one key for each kind of token when sign-ins and the first read of the JWKS are concurrent', async () => {
  const { generate, count } = countKeys();
  const { endpoint, userPoolId, member, tokens } = await startTestPool({ generateSigningKey: generate });
  await member();
  const readKeys = async () => (await fetch(`${endpoint}/${userPoolId}/.well-known/jwks.json`)).json();
  const [keys, ...signIns] = await Promise.all([readKeys(), tokens(), tokens()]);
  expect(await readKeys()).toEqual(keys);
  expect([signIns.length, count()]).toEqual([2, 2]);
});

test('generates no key when the pool of the JWKS does not exist', async () => {
  const { generate, count } = countKeys();
  const { endpoint } = await startTestPool({ generateSigningKey: generate });
  expect((await fetch(`${endpoint}/us-east-1_nowhere00/.well-known/jwks.json`)).status).toBe(404);
  expect(count()).toBe(0);
});

test('signs access tokens and ID tokens with two keys, both of which are in the JWKS', async () => {
  const pool = await startTestPool({ generateSigningKey, clock: Date.now });
  await pool.member();
  const { AccessToken, IdToken } = await pool.tokens();
  const keySet = createRemoteJWKSet(new URL(`${pool.endpoint}/${pool.userPoolId}/.well-known/jwks.json`));
  for (const token of [AccessToken, IdToken]) await jwtVerify(token, keySet);
  const [access, id] = [AccessToken, IdToken].map((token) => decodeProtectedHeader(token).kid);
  expect(access).not.toBe(id);
});
