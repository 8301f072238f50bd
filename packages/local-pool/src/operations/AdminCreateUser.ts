import type {
  AdminCreateUserCommandInput,
  AdminCreateUserCommandOutput,
} from '@aws-sdk/client-cognito-identity-provider';
import type { Cognito, Operation } from '../cognito.ts';
import { CognitoError } from '../cognitoError.ts';
import { hashPassword } from '../passwords/passwordHash.ts';
import { checkPasswordPolicy } from '../passwords/passwordPolicy.ts';
import { makeTemporaryPassword, sendInvitation, temporaryUntil } from '../passwords/temporaryPassword.ts';
import { findPool, type UserPool } from '../pools/userPool.ts';
import { newUser } from '../users/newUser.ts';
import {
  attributeList,
  describeUser,
  findUser,
  saveUser,
  type User,
  userDoesNotExist,
  usernameExists,
} from '../users/user.ts';
import { attributesFromAdmin } from '../users/userAttributes.ts';
import { nameNewUser } from '../users/username.ts';

type Input = AdminCreateUserCommandInput;

const create = async (cognito: Cognito, pool: UserPool, { input, password }: { input: Input; password: string }) => {
  const { Username = '', UserAttributes } = input;
  const attributes = nameNewUser(pool, Username, attributesFromAdmin(pool, UserAttributes));
  if (findUser(cognito, pool, Username)) throw usernameExists(Username);
  const user = await newUser(cognito, pool, {
    username: Username,
    password,
    attributes,
    status: 'FORCE_CHANGE_PASSWORD',
    temporaryUntil: temporaryUntil(cognito, pool),
  });
  saveUser(cognito, pool, { user, taken: usernameExists });
  return user;
};

/** MessageAction RESEND: a new temporary password for a user who has not used the first. */
const renew = async (cognito: Cognito, pool: UserPool, { input, password }: { input: Input; password: string }) => {
  const hash = await hashPassword(password);
  const found = findUser(cognito, pool, input.Username ?? '');
  if (!found) throw userDoesNotExist();
  if (found.status !== 'FORCE_CHANGE_PASSWORD')
    throw new CognitoError(
      'UnsupportedUserStateException',
      `Resend not possible. ${found.username} status is not FORCE_CHANGE_PASSWORD`,
    );
  const user: User = { ...found, password: hash, temporaryUntil: temporaryUntil(cognito, pool) };
  saveUser(cognito, pool, { user });
  return user;
};

/** https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_AdminCreateUser.html */
export const AdminCreateUser: Operation<AdminCreateUserCommandInput, AdminCreateUserCommandOutput> = async (
  input,
  cognito,
) => {
  const pool = findPool(cognito, input.UserPoolId ?? '');
  const password = input.TemporaryPassword ?? makeTemporaryPassword(pool);
  checkPasswordPolicy(pool, password);
  const make = input.MessageAction === 'RESEND' ? renew : create;
  const user = await make(cognito, pool, { input, password });
  if (input.MessageAction !== 'SUPPRESS')
    sendInvitation(cognito, user, { password, media: input.DesiredDeliveryMediums });
  return { User: { ...describeUser(user), Attributes: attributeList(user) } };
};
