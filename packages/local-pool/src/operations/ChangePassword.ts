import type {
  ChangePasswordCommandInput,
  ChangePasswordCommandOutput,
} from '@aws-sdk/client-cognito-identity-provider';
import type { Operation } from '../cognito.ts';
import { notAuthorized } from '../cognitoError.ts';
import { hashPassword, passwordMatches } from '../passwords/passwordHash.ts';
import { checkPasswordHistory, checkPasswordPolicy, withPassword } from '../passwords/passwordPolicy.ts';
import { countRequest } from '../signIn/quotas.ts';
import { authenticate } from '../tokens/accessToken.ts';
import { requireUser, saveUser } from '../users/user.ts';

/** https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_ChangePassword.html */
export const ChangePassword: Operation<ChangePasswordCommandInput, ChangePasswordCommandOutput> = async (
  { AccessToken = '', PreviousPassword = '', ProposedPassword = '' },
  cognito,
) => {
  const { user, pool } = await authenticate(cognito, AccessToken);
  countRequest(cognito, { poolId: pool.id, name: user.username }, 'ChangePassword');
  checkPasswordPolicy(pool, ProposedPassword);
  if (!(await passwordMatches(PreviousPassword, user.password))) throw notAuthorized('Incorrect username or password.');
  await checkPasswordHistory(pool, user, ProposedPassword);
  const hash = await hashPassword(ProposedPassword);
  // Another change may have come first while the hashes were computed: the previous password is then another one.
  const current = requireUser(cognito, pool, user.username);
  if (current.password !== user.password) throw notAuthorized('Incorrect username or password.');
  saveUser(cognito, pool, { user: withPassword(current, hash) });
  return {};
};
