import type {
  ForgotPasswordCommandInput,
  ForgotPasswordCommandOutput,
} from '@aws-sdk/client-cognito-identity-provider';
import { findClient, hidesUnknownUsers } from '../appClient.ts';
import type { Operation } from '../cognito.ts';
import { madeUpDelivery } from '../delivery.ts';
import { sendResetCode } from '../passwordReset.ts';
import { countRequest } from '../quotas.ts';
import { checkSecretHash } from '../secretHash.ts';
import { findUser, userDoesNotExist } from '../user.ts';
import { foldCase } from '../userPool.ts';
import { checkEnabled } from '../userStatus.ts';

/** https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_ForgotPassword.html */
export const ForgotPassword: Operation<ForgotPasswordCommandInput, ForgotPasswordCommandOutput> = (
  { ClientId = '', Username = '', SecretHash },
  cognito,
) => {
  const { client, pool } = findClient(cognito, ClientId);
  checkSecretHash(client, Username, SecretHash);
  const user = findUser(cognito, pool, Username);
  countRequest(cognito, { poolId: pool.id, name: user?.username ?? foldCase(pool, Username) }, 'ForgotPassword');
  if (!user?.enabled && hidesUnknownUsers(client))
    return { CodeDeliveryDetails: madeUpDelivery(cognito, pool, Username) };
  if (!user) throw userDoesNotExist();
  checkEnabled(user);
  return { CodeDeliveryDetails: sendResetCode(cognito, pool, user) };
};
