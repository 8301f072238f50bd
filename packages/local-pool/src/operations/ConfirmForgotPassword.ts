import type {
  ConfirmForgotPasswordCommandInput,
  ConfirmForgotPasswordCommandOutput,
} from '@aws-sdk/client-cognito-identity-provider';
import type { Cognito, Operation } from '../cognito.ts';
import { CognitoError } from '../cognitoError.ts';
import { checkCode, codeMismatch, useUpCode } from '../messages/codes.ts';
import { hashPassword } from '../passwords/passwordHash.ts';
import { checkPasswordHistory, checkPasswordPolicy, withPassword } from '../passwords/passwordPolicy.ts';
import { type AppClient, findClient, hidesUnknownUsers } from '../pools/appClient.ts';
import { checkSecretHash } from '../pools/secretHash.ts';
import { foldCase, type UserPool } from '../pools/userPool.ts';
import { countRequest } from '../signIn/quotas.ts';
import { findUser, requireUser, saveUser, type User, userDoesNotExist } from '../users/user.ts';
import { checkEnabled } from '../users/userStatus.ts';

/** https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pool-managing-errors.html: an unknown or disabled user's code is just wrong. */
const knownUser = (cognito: Cognito, { pool, client }: { pool: UserPool; client: AppClient }, name: string): User => {
  const user = findUser(cognito, pool, name);
  countRequest(cognito, { poolId: pool.id, name: user?.username ?? foldCase(pool, name) }, 'ForgotPassword');
  if (!user?.enabled && hidesUnknownUsers(client)) throw codeMismatch();
  if (!user) throw userDoesNotExist();
  checkEnabled(user);
  if (user.status === 'UNCONFIRMED') throw new CognitoError('UserNotConfirmedException', 'User is not confirmed.');
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
  const asked = { purpose: 'forgot-password' as const, code: ConfirmationCode };
  const known = knownUser(cognito, { pool, client }, Username);
  // Only to whom has the code does the history of passwords answer.
  checkCode(cognito, known, asked);
  await checkPasswordHistory(pool, known, Password);
  const hash = await hashPassword(Password);
  // Another request may have used the code while the hashes were computed.
  const user = requireUser(cognito, pool, known.username);
  checkCode(cognito, user, asked);
  cognito.database.transaction(() => {
    saveUser(cognito, pool, { user: { ...withPassword(user, hash), status: 'CONFIRMED' } });
    useUpCode(cognito, user, 'forgot-password');
  });
  return {};
};
