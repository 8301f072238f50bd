import type {
  AdminResetUserPasswordCommandInput,
  AdminResetUserPasswordCommandOutput,
} from '@aws-sdk/client-cognito-identity-provider';
import type { Operation } from '../cognito.ts';
import { sendResetCode } from '../passwords/passwordReset.ts';
import { findAdminTarget } from '../users/adminTarget.ts';
import { saveUser } from '../users/user.ts';

/** https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_AdminResetUserPassword.html */
export const AdminResetUserPassword: Operation<
  AdminResetUserPasswordCommandInput,
  AdminResetUserPasswordCommandOutput
> = async (input, cognito) => {
  const { pool, user } = findAdminTarget(cognito, input);
  await sendResetCode(cognito, { pool, user });
  saveUser(cognito, pool, { user: { ...user, status: 'RESET_REQUIRED' } });
  return {};
};
