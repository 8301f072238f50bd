import type {
  AdminConfirmSignUpCommandInput,
  AdminConfirmSignUpCommandOutput,
} from '@aws-sdk/client-cognito-identity-provider';
import type { Operation } from '../cognito.ts';
import { deleteCode } from '../messages/codes.ts';
import { postConfirmation } from '../triggers/postConfirmation.ts';
import { findAdminTarget } from '../users/adminTarget.ts';
import { saveUser, type User } from '../users/user.ts';
import { checkUnconfirmed } from '../users/userStatus.ts';

/** "Confirms user sign-up as an administrator". It verifies no address: https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_AdminConfirmSignUp.html */
export const AdminConfirmSignUp: Operation<AdminConfirmSignUpCommandInput, AdminConfirmSignUpCommandOutput> = async (
  input,
  cognito,
) => {
  const { pool, user } = findAdminTarget(cognito, input);
  checkUnconfirmed(user);
  const confirmed: User = { ...user, status: 'CONFIRMED' };
  cognito.database.transaction(() => {
    saveUser(cognito, pool, { user: confirmed });
    deleteCode(cognito, user, 'sign-up');
  });
  await postConfirmation(cognito, { pool, user: confirmed }, 'ConfirmSignUp');
  return {};
};
