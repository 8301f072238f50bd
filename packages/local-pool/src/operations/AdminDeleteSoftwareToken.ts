import type {
  AdminDeleteSoftwareTokenCommandInput,
  AdminDeleteSoftwareTokenCommandOutput,
} from '@aws-sdk/client-cognito-identity-provider';
import type { Operation } from '../cognito.ts';
import { turnOffFactor } from '../mfa/factors.ts';
import { findAdminTarget } from '../users/adminTarget.ts';
import { saveUser } from '../users/user.ts';
import { userNotConfirmedError } from '../users/userStatus.ts';

/**
 * "...the user can no longer sign in with TOTP MFA, and can register a new TOTP factor":
 * https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_AdminDeleteSoftwareToken.html
 * Guess: nothing happens to a user who has no authenticator.
 */
export const AdminDeleteSoftwareToken: Operation<
  AdminDeleteSoftwareTokenCommandInput,
  AdminDeleteSoftwareTokenCommandOutput
> = (input, cognito) => {
  const { pool, user } = findAdminTarget(cognito, input);
  if (user.status === 'UNCONFIRMED') throw userNotConfirmedError();
  const { totp: _, totpCandidate: __, ...withoutTotp } = turnOffFactor(user, 'SOFTWARE_TOKEN_MFA');
  saveUser(cognito, pool, { user: withoutTotp });
  return {};
};
