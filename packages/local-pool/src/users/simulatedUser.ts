import { createHash, createHmac, randomBytes } from 'node:crypto';
import type { Cognito } from '../cognito.ts';
import { simulateAddress } from '../messages/delivery.ts';
import { DUMMY_HASH } from '../passwords/passwordHash.ts';
import { foldCase, type UserPool } from '../pools/userPool.ts';
import { N, toNumber } from '../srp/group.ts';
import type { SrpVerifier } from '../srp/verifier.ts';
import { getOrCreateSetting } from '../storage/database.ts';
import { toSub } from './sub.ts';
import type { User } from './user.ts';
import { isEmail, isPhoneNumber } from './userAttributes.ts';

/** Returns 64 bytes that are always the same for a name, and that nobody can compute without the database. */
export const deriveBytes = (
  { database }: Cognito,
  pool: UserPool,
  { name, purpose }: { name: string; purpose: string },
): Buffer => {
  const secret = getOrCreateSetting(database, 'simulated users', () => randomBytes(32).toString('base64url'));
  return createHmac('sha512', secret)
    .update(JSON.stringify([purpose, pool.id, foldCase(pool, name)]))
    .digest();
};

/**
 * Returns a verifier that no password has. "Amazon Cognito returns the same 'salt' and internal user id" for a name:
 * https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pool-managing-errors.html
 */
const simulateVerifier = (cognito: Cognito, pool: UserPool, name: string): SrpVerifier => {
  const bytes = deriveBytes(cognito, pool, { name, purpose: 'SRP' });
  const number = toNumber(createHash('shake256', { outputLength: 384 }).update(bytes.subarray(16)).digest());
  return { salt: bytes.toString('hex', 0, 16), verifier: (number % N).toString(16) };
};

/** True if a user whom this name finds has another username. */
const isAlias = ({ settings }: UserPool, name: string): boolean =>
  Boolean(settings.UsernameAttributes?.length) ||
  Boolean(settings.AliasAttributes?.length && (isEmail(name) || isPhoneNumber(name)));

/**
 * Returns a user who stands for a name that no user has. It is never saved. It is always the same for a name, and has no
 * password that anyone could enter.
 */
export const simulateUser = (cognito: Cognito, pool: UserPool, name: string): User => {
  const folded = foldCase(pool, name);
  const sub = toSub(deriveBytes(cognito, pool, { name, purpose: 'sub' }));
  const [email, phone_number] = (['email', 'phone_number'] as const).map((attribute) =>
    simulateAddress(cognito, pool, { name, attribute }),
  );
  return {
    poolId: pool.id,
    username: isAlias(pool, folded) ? sub : folded,
    sub,
    status: 'CONFIRMED',
    enabled: true,
    createdAt: 0,
    modifiedAt: 0,
    password: DUMMY_HASH,
    srp: simulateVerifier(cognito, pool, name),
    previousPasswords: [],
    pending: {},
    mfa: [],
    attributes: { email: email ?? '', phone_number: phone_number ?? '' },
  };
};
