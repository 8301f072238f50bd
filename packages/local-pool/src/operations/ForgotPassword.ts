import type {
  ForgotPasswordCommandInput,
  ForgotPasswordCommandOutput,
} from '@aws-sdk/client-cognito-identity-provider';
import type { Operation } from '../cognito.ts';
import { simulatedDelivery } from '../messages/delivery.ts';
import { checkHasRecovery, chooseDestination, sendResetCode } from '../passwords/passwordReset.ts';
import { findClient, hidesUnknownUsers } from '../pools/appClient.ts';
import { checkSecretHash } from '../pools/secretHash.ts';
import { foldCase } from '../pools/userPool.ts';
import { countRequest } from '../signIn/quotas.ts';
import { migrateUser } from '../users/migration.ts';
import { findUser } from '../users/user.ts';
import { clientUserNotFoundError } from '../users/userErrors.ts';
import { checkEnabled, isExternal } from '../users/userStatus.ts';

/**
 * https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_ForgotPassword.html
 * If the client hides who exists, a user who is disabled or has no verified address gets the answer for an unknown user:
 * https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pool-managing-errors.html
 * Guess: so does a user of an identity provider, who has no password.
 */
export const ForgotPassword: Operation<ForgotPasswordCommandInput, ForgotPasswordCommandOutput> = async (
  { ClientId = '', Username = '', SecretHash },
  cognito,
) => {
  const { client, pool } = findClient(cognito, ClientId);
  checkSecretHash(client, Username, SecretHash);
  checkHasRecovery(pool);
  const known = findUser(cognito, pool, Username);
  countRequest(cognito, { poolId: pool.id, name: known?.username ?? foldCase(pool, Username) }, 'ForgotPassword');
  const user = known ?? (await migrateUser(cognito, { pool, client }, { name: Username, password: undefined }));
  // "When a user isn't found, is deactivated, or doesn't have a verified delivery mechanism to recover their password":
  // https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pool-managing-errors.html
  if (hidesUnknownUsers(client) && !(user?.enabled && !isExternal(user) && chooseDestination(pool, user)))
    return { CodeDeliveryDetails: simulatedDelivery(cognito, pool, Username) };
  if (!user) throw clientUserNotFoundError();
  checkEnabled(user);
  return { CodeDeliveryDetails: await sendResetCode(cognito, { pool, client, user }) };
};
