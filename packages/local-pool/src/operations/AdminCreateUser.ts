import type {
  AdminCreateUserCommandInput,
  AdminCreateUserCommandOutput,
} from '@aws-sdk/client-cognito-identity-provider';
import type { Cognito, Operation } from '../cognito.ts';
import { CognitoError } from '../cognitoError.ts';
import { checkPasswordPolicy } from '../passwords/passwordPolicy.ts';
import { derivePasswordSecrets } from '../passwords/passwordSecrets.ts';
import {
  generateTemporaryPassword,
  getTemporaryPasswordExpiry,
  sendInvitation,
} from '../passwords/temporaryPassword.ts';
import { findPool, type UserPool } from '../pools/userPool.ts';
import { preSignUp } from '../triggers/preSignUp.ts';
import { describeUser, toAttributeList } from '../users/describeUser.ts';
import { buildUser, findUser, requireUser, saveUser, type User } from '../users/user.ts';
import { parseAdminAttributes } from '../users/userAttributes.ts';
import { accountExistsError } from '../users/userErrors.ts';
import { addUsernameAttribute } from '../users/username.ts';

type Input = AdminCreateUserCommandInput;

const create = async (cognito: Cognito, pool: UserPool, { input, password }: { input: Input; password: string }) => {
  const { Username = '', UserAttributes = [] } = input;
  const attributes = addUsernameAttribute(pool, Username, parseAdminAttributes(pool, UserAttributes));
  if (findUser(cognito, pool, Username)) throw accountExistsError();
  const user = await buildUser(cognito, pool, {
    username: Username,
    password,
    attributes,
    status: 'FORCE_CHANGE_PASSWORD',
    temporaryUntil: getTemporaryPasswordExpiry(cognito, pool),
  });
  // "ignored by Amazon Cognito when the Pre Sign-up lambda is triggered by the AdminCreateUser API":
  // https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-lambda-pre-sign-up.html
  await preSignUp(cognito, { pool, user }, 'PreSignUp_AdminCreateUser');
  saveUser(cognito, pool, { user, toError: accountExistsError });
  return user;
};

/** Sets a new temporary password for a user who has not used the first one: MessageAction RESEND. */
const renew = async (cognito: Cognito, pool: UserPool, { input, password }: { input: Input; password: string }) => {
  const find = () => requireUser(cognito, pool, input.Username ?? '');
  const secrets = await derivePasswordSecrets(find(), password);
  const userBefore = find();
  if (userBefore.status !== 'FORCE_CHANGE_PASSWORD')
    throw new CognitoError(
      'UnsupportedUserStateException',
      `Resend not possible. ${userBefore.username} status is not FORCE_CHANGE_PASSWORD`,
    );
  const user: User = { ...userBefore, ...secrets, temporaryUntil: getTemporaryPasswordExpiry(cognito, pool) };
  saveUser(cognito, pool, { user });
  return user;
};

/** https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_AdminCreateUser.html */
export const AdminCreateUser: Operation<AdminCreateUserCommandInput, AdminCreateUserCommandOutput> = async (
  input,
  cognito,
) => {
  const pool = findPool(cognito, input.UserPoolId ?? '');
  const password = input.TemporaryPassword ?? generateTemporaryPassword(pool);
  checkPasswordPolicy(pool, password);
  const createOrRenew = input.MessageAction === 'RESEND' ? renew : create;
  const user = await createOrRenew(cognito, pool, { input, password });
  if (input.MessageAction !== 'SUPPRESS')
    await sendInvitation(cognito, { pool, user }, { password, media: input.DesiredDeliveryMediums });
  return { User: { ...describeUser(user), Attributes: toAttributeList(user) } };
};
