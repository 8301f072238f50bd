import type { SignUpCommandInput, SignUpCommandOutput } from '@aws-sdk/client-cognito-identity-provider';
import type { Cognito, Operation } from '../cognito.ts';
import { invalidParameterError, notAuthorizedError } from '../cognitoError.ts';
import { chooseVerificationAttribute, sendCode } from '../messages/codes.ts';
import { checkPasswordPolicy } from '../passwords/passwordPolicy.ts';
import { type AppClient, findClient } from '../pools/appClient.ts';
import { checkSecretHash } from '../pools/secretHash.ts';
import { allowedFirstFactors } from '../pools/signInPolicy.ts';
import type { UserPool } from '../pools/userPool.ts';
import { allowsChoice, startSignUpSession } from '../signIn/signUpSession.ts';
import type { Subject } from '../triggers/event.ts';
import { postConfirmation } from '../triggers/postConfirmation.ts';
import { preSignUp } from '../triggers/preSignUp.ts';
import { releaseAlias } from '../users/alias.ts';
import { buildUser, findUser, saveUser, type User } from '../users/user.ts';
import { checkRequiredAttributes, parseUserAttributes } from '../users/userAttributes.ts';
import { usernameExistsError } from '../users/userErrors.ts';
import { addUsernameAttribute } from '../users/username.ts';

/**
 * True if a user with these attributes can sign up without a password. The code that confirms the sign-up has to go to an
 * address that can sign in with codes, too:
 * https://docs.aws.amazon.com/cognito/latest/developerguide/signing-up-users-in-your-app.html
 */
const canBePasswordless = (
  { pool, client }: { pool: UserPool; client: AppClient },
  attributes: Record<string, string>,
): boolean => {
  const allowed = allowedFirstFactors(pool);
  const attribute = chooseVerificationAttribute(pool, { attributes });
  return (
    allowsChoice(client) && attribute !== undefined && allowed.includes(attribute === 'email' ? 'EMAIL_OTP' : 'SMS_OTP')
  );
};

/** An empty password is none: https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_SignUp.html */
const parsePassword = (
  { pool, client }: { pool: UserPool; client: AppClient },
  attributes: Record<string, string>,
  password: string | undefined,
): string | undefined => {
  if (password) {
    checkPasswordPolicy(pool, password);
    return password;
  }
  // Guess: the message of a sign-up that needs a password, which AWS does not document.
  if (!canBePasswordless({ pool, client }, attributes))
    throw invalidParameterError('Missing required parameter Password');
  return undefined;
};

const parseInput = ({ pool, client }: { pool: UserPool; client: AppClient }, input: SignUpCommandInput) => {
  const { Username = '', Password, UserAttributes = [] } = input;
  checkSecretHash(client, Username, input.SecretHash);
  if (pool.settings.AdminCreateUserConfig?.AllowAdminCreateUserOnly)
    throw notAuthorizedError('SignUp is not permitted for this user pool');
  const userAttributes = parseUserAttributes({ pool, client }, UserAttributes);
  const attributes = addUsernameAttribute(pool, Username, userAttributes);
  checkRequiredAttributes(pool, attributes);
  return { username: Username, attributes, password: parsePassword({ pool, client }, attributes, Password) };
};

const verifyAddresses = (user: User, verified: readonly string[]): User => ({
  ...user,
  attributes: { ...user.attributes, ...Object.fromEntries(verified.map((name) => [`${name}_verified`, 'true'])) },
});

const sendSignUpCode = async (cognito: Cognito, subject: Subject) => {
  const attribute = chooseVerificationAttribute(subject.pool, subject.user);
  const to = attribute && subject.user.attributes[attribute];
  return attribute && to
    ? sendCode(cognito, subject, { purpose: 'sign-up', attribute, message: 'SignUp', to })
    : undefined;
};

/**
 * https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_SignUp.html
 * The trigger can move an alias: "If an alias with that email already exists, the alias will be moved to the new user":
 * https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-lambda-pre-sign-up.html
 */
export const SignUp: Operation<SignUpCommandInput, SignUpCommandOutput> = async (input, cognito) => {
  const { client, pool } = findClient(cognito, input.ClientId ?? '');
  const newUser = parseInput({ client, pool }, input);
  // PreventUserExistenceErrors does not hide that a username exists:
  // https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pool-managing-errors.html
  if (findUser(cognito, pool, newUser.username)) throw usernameExistsError(newUser.username);
  const asked = await buildUser(cognito, pool, { ...newUser, status: 'UNCONFIRMED' });
  const { isConfirmed, verified } = await preSignUp(cognito, { pool, client, user: asked }, 'PreSignUp_SignUp');
  const user = verifyAddresses({ ...asked, status: isConfirmed ? 'CONFIRMED' : 'UNCONFIRMED' }, verified);
  cognito.database.transaction(() => {
    for (const attribute of verified) releaseAlias(cognito, pool, { user, attribute });
    // Another request may have taken the name since the check above, so saving checks again.
    saveUser(cognito, pool, { user, toError: usernameExistsError });
  });
  if (isConfirmed) await postConfirmation(cognito, { pool, client, user }, 'ConfirmSignUp');
  const delivery = isConfirmed ? undefined : await sendSignUpCode(cognito, { pool, client, user });
  return {
    UserConfirmed: isConfirmed,
    UserSub: user.sub,
    ...(delivery
      ? { CodeDeliveryDetails: delivery, Session: startSignUpSession(cognito, { pool, client, user }) }
      : {}),
  };
};
