import { randomUUID } from 'node:crypto';
import type { SignUpCommandInput, SignUpCommandOutput } from '@aws-sdk/client-cognito-identity-provider';
import { type AppClient, findClient } from '../appClient.ts';
import { sendCode } from '../codes.ts';
import type { Cognito, Operation } from '../cognito.ts';
import { invalidParameter, notAuthorized } from '../cognitoError.ts';
import { hashPassword } from '../passwordHash.ts';
import { checkPasswordPolicy } from '../passwordPolicy.ts';
import { checkSecretHash } from '../secretHash.ts';
import { runTrigger } from '../triggers.ts';
import { findUser, saveUser, type User, usernameExists } from '../user.ts';
import { attributesFromUser, checkRequired } from '../userAttributes.ts';
import { nameNewUser } from '../username.ts';
import type { UserPool } from '../userPool.ts';
import { verificationAttribute } from '../verification.ts';

const newUser = async (
  { now }: Cognito,
  pool: UserPool,
  made: { username: string; attributes: Record<string, string>; password: string; confirmed: boolean },
): Promise<User> => {
  const sub = randomUUID();
  return {
    poolId: pool.id,
    // With username attributes the name that was typed is an alias, and the username is the sub:
    // https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-settings-attributes.html
    username: pool.settings.UsernameAttributes?.length ? sub : made.username,
    sub,
    status: made.confirmed ? 'CONFIRMED' : 'UNCONFIRMED',
    enabled: true,
    createdAt: now(),
    modifiedAt: now(),
    password: await hashPassword(made.password),
    previousPasswords: [],
    attributes: made.attributes,
    pending: {},
    mfa: [],
  };
};

/** The password is not required by the model because a pool may be passwordless, which this one is not. */
const checked = (who: { pool: UserPool; client: AppClient }, input: SignUpCommandInput) => {
  const { Username = '', Password, UserAttributes } = input;
  checkSecretHash(who.client, Username, input.SecretHash);
  if (who.pool.settings.AdminCreateUserConfig?.AllowAdminCreateUserOnly)
    throw notAuthorized('SignUp is not permitted for this user pool');
  const attributes = nameNewUser(who.pool, Username, attributesFromUser(who, UserAttributes));
  checkRequired(who.pool, attributes);
  if (Password === undefined) throw invalidParameter('Missing required parameter Password');
  checkPasswordPolicy(who.pool, Password);
  return { username: Username, attributes, password: Password };
};

/** https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_SignUp.html */
export const SignUp: Operation<SignUpCommandInput, SignUpCommandOutput> = async (input, cognito) => {
  const { client, pool } = findClient(cognito, input.ClientId ?? '');
  const made = checked({ client, pool }, input);
  // PreventUserExistenceErrors does not hide this one (the page on managing error responses says so).
  if (findUser(cognito, pool, made.username)) throw usernameExists(made.username);
  const decided = runTrigger('PreSignUp', () => cognito.triggers.preSignUp?.(made.attributes));
  const confirmed = decided?.autoConfirmUser ?? false;
  const user = await newUser(cognito, pool, { ...made, confirmed });
  // Between the check above and this line somebody may have taken the name: saving decides.
  saveUser(cognito, pool, { user, taken: usernameExists });
  const attribute = confirmed ? undefined : verificationAttribute(pool, user);
  const to = attribute && user.attributes[attribute];
  const sent =
    attribute && to ? sendCode(cognito, user, { purpose: 'sign-up', attribute, message: 'SignUp', to }) : undefined;
  return {
    UserConfirmed: confirmed,
    UserSub: user.sub,
    ...(sent ? { CodeDeliveryDetails: sent } : {}),
  };
};
