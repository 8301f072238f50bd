import type {
  ChangePasswordCommandInput,
  ChangePasswordCommandOutput,
} from '@aws-sdk/client-cognito-identity-provider';
import type { Operation } from '../cognito.ts';
import { invalidParameterError, notAuthorizedError } from '../cognitoError.ts';
import { verifyPassword } from '../passwords/passwordHash.ts';
import { checkPasswordHistory, checkPasswordPolicy, setPassword } from '../passwords/passwordPolicy.ts';
import { derivePasswordSecrets } from '../passwords/passwordSecrets.ts';
import { countRequest } from '../signIn/quotas.ts';
import { authenticate } from '../tokens/accessToken.ts';
import { requireUser, saveUser } from '../users/user.ts';
import { checkNotExternal } from '../users/userStatus.ts';

/**
 * https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_ChangePassword.html
 * PreviousPassword is required "if the user has a password". Guess: the message if it is missing, and the exception if the
 * user has no password to compare it with.
 */
export const ChangePassword: Operation<ChangePasswordCommandInput, ChangePasswordCommandOutput> = async (
  { AccessToken = '', PreviousPassword, ProposedPassword = '' },
  cognito,
) => {
  const { user, pool } = await authenticate(cognito, AccessToken);
  checkNotExternal(user, 'change password');
  countRequest(cognito, { poolId: pool.id, name: user.username }, 'ChangePassword');
  checkPasswordPolicy(pool, ProposedPassword);
  const isFirst = !PreviousPassword;
  if (isFirst && user.password !== undefined)
    throw invalidParameterError('Missing required parameter PreviousPassword');
  if (!isFirst && !(await verifyPassword(PreviousPassword, user.password)))
    throw notAuthorizedError('Incorrect username or password.');
  await checkPasswordHistory(pool, user, ProposedPassword);
  const secrets = await derivePasswordSecrets(user, ProposedPassword);
  // Another request may have changed the password while the hashes were computed.
  const current = requireUser(cognito, pool, user.username);
  if (current.password !== user.password) throw notAuthorizedError('Incorrect username or password.');
  saveUser(cognito, pool, { user: setPassword(current, secrets) });
  return {};
};
