import { createHash, randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { deriveKey, isProof, isPublicValue, sign, startExchange } from '../src/srp/exchange.ts';
import { K, N, pad, parseHex, raise, raiseGenerator, toNumber } from '../src/srp/group.ts';
import { isTimestamp } from '../src/srp/timestamp.ts';
import { createVerifier, toSrpIdentity } from '../src/srp/verifier.ts';

const hash = (text: string | Buffer): Buffer => createHash('sha256').update(text).digest();
const digestOf = (hex: string): string => hash(pad(parseHex(hex))).toString('hex');

/** Computed by two other programs. */
const VECTOR = {
  user: { poolId: 'eu-central-1_Ab12Cd34E', username: 'testuser' },
  password: 'Corr3ct-Horse!',
  salt: '8a3c5e1f90b2d4f6a8c0e2f41635577a',
  secretBlock: Buffer.from('00112233445566778899aabbccddeeff', 'hex').toString('base64'),
  timestamp: 'Thu Nov 26 15:27:22 UTC 2026',
  k: '538282c4354742d7cbbde2359fcf67f9f5b3a6b08791e5011b43b8a5b66d9ee6',
  verifier: 'ec4d78bfb080c6ba85de081752a3c21a6ae97dac281d9ffd0b8525a895ebc5fd',
  clientPublic: '05fa7f8b5763bf73b06b1cad9eee76ee37e2bac6798e4c042782ee1e6b5cd3d9',
  serverPublic: 'd61f8981c10ca3445333e238fdac1768437f9c365068e638ba87ef4c371d5795',
  key: '507b328afa50fcc55bbdf9cc566a2159',
  signature: 'TTHwmmj6z/7+Gm/uVScM325grbbZ7IHpmytW1o0hTZs=',
};

const exchange = () => {
  const { user, password, salt, secretBlock } = VECTOR;
  const stored = createVerifier(toSrpIdentity(user), password, salt);
  const clientPublic = raiseGenerator(hash('a-seed')).toString(16);
  return { stored, started: { ...startExchange(stored, clientPublic, hash('b-seed')), secretBlock } };
};

test('returns the values of the test vector when its seeds are given', () => {
  const { stored, started } = exchange();
  const { user, secretBlock, timestamp } = VECTOR;
  const key = deriveKey(started, stored.verifier);
  expect({
    k: K.toString(16),
    verifier: digestOf(stored.verifier),
    clientPublic: digestOf(started.clientPublic),
    serverPublic: digestOf(started.serverPublic),
    key: key.toString('hex'),
    signature: sign(key, toSrpIdentity(user), { secretBlock, timestamp }),
  }).toEqual({
    k: VECTOR.k,
    verifier: VECTOR.verifier,
    clientPublic: VECTOR.clientPublic,
    serverPublic: VECTOR.serverPublic,
    key: VECTOR.key,
    signature: VECTOR.signature,
  });
});

test.each([
  ['the signature', { signature: `${VECTOR.signature.slice(0, -2)}t=` }],
  ['the secret block', { secretBlock: Buffer.alloc(16).toString('base64') }],
  ['the time', { timestamp: 'Thu Nov 26 15:27:23 UTC 2026' }],
])('returns false when %s of a proof differs', (_, difference) => {
  const { stored, started } = exchange();
  const { secretBlock, timestamp, signature, user } = VECTOR;
  const prover = { identity: toSrpIdentity(user), verifier: stored.verifier };
  const claim = { secretBlock, timestamp, signature };
  expect(isProof(started, prover, claim)).toBe(true);
  expect(isProof(started, prover, { ...claim, ...difference })).toBe(false);
});

test('returns the powers that BigInt returns', () => {
  const power = (base: bigint, exponent: bigint): bigint => {
    if (exponent === 0n) return 1n;
    const half = power((base * base) % N, exponent / 2n);
    return exponent % 2n === 1n ? (half * base) % N : half;
  };
  for (const length of [1, 300, 384]) {
    const [base, exponent] = [toNumber(randomBytes(length)) % N, randomBytes(32)];
    if (base > 1n) expect(raise(base, exponent)).toBe(power(base, toNumber(exponent)));
    expect(raiseGenerator(exponent)).toBe(power(2n, toNumber(exponent)));
  }
});

describe('isPublicValue', () => {
  test.each([
    ['2', true],
    ['02', true],
    [(N - 2n).toString(16).toUpperCase(), true],
    ['', false],
    ['0', false],
    ['1', false],
    [(N - 1n).toString(16), false],
    [N.toString(16), false],
    [(2n * N).toString(16), false],
    ['2g', false],
    ['-2', false],
    [`${'0'.repeat(800)}2`, false],
  ])('returns whether SRP allows the value %#', (hex, isAllowed) => {
    expect(isPublicValue(hex)).toBe(isAllowed);
  });
});

describe('isTimestamp', () => {
  test.each([
    ['Sat Sep 5 07:03:09 UTC 2026', true],
    ['Thu Nov 26 15:27:22 UTC 2026', true],
    ['Sat Sep 05 07:03:09 UTC 2026', false],
    ['Sun Sep 5 07:03:09 UTC 2026', false],
    ['Sat Sep 5 7:03:09 UTC 2026', false],
    ['Sat Sep 5 07:03:09 GMT 2026', false],
    ['2026-09-05T07:03:09Z', false],
    ['soon', false],
  ])('returns whether %s has the right form', (timestamp, isRight) => {
    expect(isTimestamp(timestamp)).toBe(isRight);
  });
});
