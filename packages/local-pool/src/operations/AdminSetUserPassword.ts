import type {
  AdminSetUserPasswordCommandInput,
  AdminSetUserPasswordCommandOutput,
} from '@aws-sdk/client-cognito-identity-provider';
import type { Operation } from '../cognito.ts';
import { hashPassword } from '../passwords/passwordHash.ts';
import { checkPasswordHistory, checkPasswordPolicy, withPassword } from '../passwords/passwordPolicy.ts';
import { temporaryUntil } from '../passwords/temporaryPassword.ts';
import { adminTarget } from '../users/adminTarget.ts';
import { saveUser, type User } from '../users/user.ts';

/** https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_AdminSetUserPassword.html */
export const AdminSetUserPassword: Operation<
  AdminSetUserPasswordCommandInput,
  AdminSetUserPasswordCommandOutput
> = async ({ Password = '', Permanent, ...whom }, cognito) => {
  const { pool, user } = adminTarget(cognito, whom);
  checkPasswordPolicy(pool, Password);
  await checkPasswordHistory(pool, user, Password);
  const hash = await hashPassword(Password);
  // The user may have changed while the hashes were computed.
  const changed = withPassword(adminTarget(cognito, whom).user, hash);
  const status: Pick<User, 'status' | 'temporaryUntil'> = Permanent
    ? { status: 'CONFIRMED' }
    : { status: 'FORCE_CHANGE_PASSWORD', temporaryUntil: temporaryUntil(cognito, pool) };
  saveUser(cognito, pool, { user: { ...changed, ...status } });
  return {};
};
