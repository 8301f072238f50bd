import type { SignUpCommandInput, SignUpCommandOutput } from '@aws-sdk/client-cognito-identity-provider';
import type { Operation } from '../cognito.ts';
import { invalidParameter, notAuthorized } from '../cognitoError.ts';
import { sendCode } from '../messages/codes.ts';
import { checkPasswordPolicy } from '../passwords/passwordPolicy.ts';
import { type AppClient, findClient } from '../pools/appClient.ts';
import { checkSecretHash } from '../pools/secretHash.ts';
import { runTrigger } from '../pools/triggers.ts';
import type { UserPool } from '../pools/userPool.ts';
import { newUser } from '../users/newUser.ts';
import { findUser, saveUser, usernameExists } from '../users/user.ts';
import { attributesFromUser, checkRequired } from '../users/userAttributes.ts';
import { nameNewUser } from '../users/username.ts';
import { verificationAttribute } from '../users/verification.ts';

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
  const user = await newUser(cognito, pool, { ...made, status: confirmed ? 'CONFIRMED' : 'UNCONFIRMED' });
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
