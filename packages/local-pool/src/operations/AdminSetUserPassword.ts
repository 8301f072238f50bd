import type {
  AdminSetUserPasswordCommandInput,
  AdminSetUserPasswordCommandOutput,
} from '@aws-sdk/client-cognito-identity-provider';
import type { Operation } from '../cognito.ts';
import { checkPasswordHistory, checkPasswordPolicy, setPassword } from '../passwords/passwordPolicy.ts';
import { derivePasswordSecrets } from '../passwords/passwordSecrets.ts';
import { getTemporaryPasswordExpiry } from '../passwords/temporaryPassword.ts';
import { findAdminTarget } from '../users/adminTarget.ts';
import { saveUser, type User } from '../users/user.ts';

/** https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_AdminSetUserPassword.html */
export const AdminSetUserPassword: Operation<
  AdminSetUserPasswordCommandInput,
  AdminSetUserPasswordCommandOutput
> = async ({ Password = '', Permanent, ...target }, cognito) => {
  const { pool, user } = findAdminTarget(cognito, target);
  checkPasswordPolicy(pool, Password);
  await checkPasswordHistory(pool, user, Password);
  const secrets = await derivePasswordSecrets(user, Password);
  // The user may have changed while the hashes were computed.
  const userAfter = setPassword(findAdminTarget(cognito, target).user, secrets);
  const status: Pick<User, 'status' | 'temporaryUntil'> = Permanent
    ? { status: 'CONFIRMED' }
    : { status: 'FORCE_CHANGE_PASSWORD', temporaryUntil: getTemporaryPasswordExpiry(cognito, pool) };
  saveUser(cognito, pool, { user: { ...userAfter, ...status } });
  return {};
};
