import type {
  ResendConfirmationCodeCommandInput,
  ResendConfirmationCodeCommandOutput,
} from '@aws-sdk/client-cognito-identity-provider';
import type { Operation } from '../cognito.ts';
import { invalidParameterError } from '../cognitoError.ts';
import { chooseVerificationAttribute, sendCode } from '../messages/codes.ts';
import { simulatedDelivery } from '../messages/delivery.ts';
import { findClient, hidesUnknownUsers } from '../pools/appClient.ts';
import { checkSecretHash } from '../pools/secretHash.ts';
import { foldCase } from '../pools/userPool.ts';
import { countRequest } from '../signIn/quotas.ts';
import { findUser } from '../users/user.ts';
import { clientUserNotFoundError } from '../users/userErrors.ts';
import { checkEnabled } from '../users/userStatus.ts';

/** https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_ResendConfirmationCode.html */
export const ResendConfirmationCode: Operation<
  ResendConfirmationCodeCommandInput,
  ResendConfirmationCodeCommandOutput
> = async ({ ClientId = '', Username = '', SecretHash }, cognito) => {
  const { client, pool } = findClient(cognito, ClientId);
  checkSecretHash(client, Username, SecretHash);
  const user = findUser(cognito, pool, Username);
  const name = user?.username ?? foldCase(pool, Username);
  countRequest(cognito, { poolId: pool.id, name }, 'ResendConfirmationCode');
  if (!user?.enabled && hidesUnknownUsers(client))
    return { CodeDeliveryDetails: simulatedDelivery(cognito, pool, Username) };
  if (!user) throw clientUserNotFoundError();
  checkEnabled(user);
  if (user.status !== 'UNCONFIRMED') throw invalidParameterError('User is already confirmed.');
  const attribute = chooseVerificationAttribute(pool, user);
  const to = attribute && user.attributes[attribute];
  if (!attribute || !to) throw invalidParameterError('Auto verification not turned on.');
  const code = { purpose: 'sign-up', attribute, message: 'ResendCode', to } as const;
  return { CodeDeliveryDetails: await sendCode(cognito, { pool, client, user }, code) };
};
