import type { Cognito } from '../cognito.ts';
import type { UserPool } from '../pools/userPool.ts';
import { generateSub } from './sub.ts';
import type { User } from './user.ts';

/** Returns a user of an identity provider, who has no password. The user is not saved yet. */
export const buildExternalUser = (
  { now }: Cognito,
  pool: UserPool,
  properties: Pick<User, 'username' | 'attributes'>,
): User => ({
  poolId: pool.id,
  sub: generateSub(),
  status: 'EXTERNAL_PROVIDER',
  enabled: true,
  createdAt: now(),
  modifiedAt: now(),
  previousPasswords: [],
  pending: {},
  mfa: [],
  ...properties,
});
