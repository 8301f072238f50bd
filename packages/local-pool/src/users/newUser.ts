import { randomUUID } from 'node:crypto';
import type { Cognito } from '../cognito.ts';
import { hashPassword } from '../passwords/passwordHash.ts';
import type { UserPool } from '../pools/userPool.ts';
import type { User } from './user.ts';

type Made = Pick<User, 'attributes' | 'status' | 'temporaryUntil'> & { username: string; password: string };

export const newUser = async (
  { now }: Cognito,
  pool: UserPool,
  { username, password, ...made }: Made,
): Promise<User> => {
  const sub = randomUUID();
  return {
    poolId: pool.id,
    // With username attributes the name that was typed is an alias, and the username is the sub:
    // https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-settings-attributes.html
    username: pool.settings.UsernameAttributes?.length ? sub : username,
    sub,
    ...made,
    enabled: true,
    createdAt: now(),
    modifiedAt: now(),
    password: await hashPassword(password),
    previousPasswords: [],
    pending: {},
    mfa: [],
  };
};
