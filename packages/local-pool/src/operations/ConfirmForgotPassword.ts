import type {
  ConfirmForgotPasswordCommandInput,
  ConfirmForgotPasswordCommandOutput,
} from '@aws-sdk/client-cognito-identity-provider';
import type { Cognito, Operation } from '../cognito.ts';
import { checkCode, codeMismatchError, deleteCode } from '../messages/codes.ts';
import { checkPasswordHistory, checkPasswordPolicy, setPassword } from '../passwords/passwordPolicy.ts';
import { derivePasswordSecrets } from '../passwords/passwordSecrets.ts';
import { type AppClient, findClient, hidesUnknownUsers } from '../pools/appClient.ts';
import { checkSecretHash } from '../pools/secretHash.ts';
import { foldCase, type UserPool } from '../pools/userPool.ts';
import { countRequest } from '../signIn/quotas.ts';
import { postConfirmation } from '../triggers/postConfirmation.ts';
import { findUser, requireUser, saveUser, type User } from '../users/user.ts';
import { clientUserNotFoundError } from '../users/userErrors.ts';
import { checkEnabled, isExternal, userNotConfirmedError } from '../users/userStatus.ts';

/**
 * Reports a wrong code for unknown and disabled users, if the client hides who exists:
 * https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pool-managing-errors.html
 */
const requireResettableUser = (
  cognito: Cognito,
  { pool, client }: { pool: UserPool; client: AppClient },
  name: string,
): User => {
  const user = findUser(cognito, pool, name);
  countRequest(cognito, { poolId: pool.id, name: user?.username ?? foldCase(pool, name) }, 'ForgotPassword');
  if (!(user?.enabled && !isExternal(user)) && hidesUnknownUsers(client)) throw codeMismatchError();
  if (!user) throw clientUserNotFoundError();
  checkEnabled(user);
  if (user.status === 'UNCONFIRMED') throw userNotConfirmedError();
  return user;
};

/** https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_ConfirmForgotPassword.html */
export const ConfirmForgotPassword: Operation<
  ConfirmForgotPasswordCommandInput,
  ConfirmForgotPasswordCommandOutput
> = async ({ ClientId = '', Username = '', ConfirmationCode = '', Password = '', SecretHash }, cognito) => {
  const { client, pool } = findClient(cognito, ClientId);
  checkSecretHash(client, Username, SecretHash);
  checkPasswordPolicy(pool, Password);
  const code = { purpose: 'forgot-password' as const, code: ConfirmationCode };
  const userBefore = requireResettableUser(cognito, { pool, client }, Username);
  // Check the code first: the password history is revealed only to someone who has it.
  checkCode(cognito, userBefore, code);
  await checkPasswordHistory(pool, userBefore, Password);
  const secrets = await derivePasswordSecrets(userBefore, Password);
  // Another request may have used the code while the hashes were computed.
  const user = requireUser(cognito, pool, userBefore.username);
  checkCode(cognito, user, code);
  const changed: User = { ...setPassword(user, secrets), status: 'CONFIRMED' };
  cognito.database.transaction(() => {
    saveUser(cognito, pool, { user: changed });
    deleteCode(cognito, user, 'forgot-password');
  });
  await postConfirmation(cognito, { pool, client, user: changed }, 'ConfirmForgotPassword');
  return {};
};
