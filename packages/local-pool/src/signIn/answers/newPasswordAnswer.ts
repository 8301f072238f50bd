import type { Cognito } from '../../cognito.ts';
import { invalidParameterError, notAuthorizedError } from '../../cognitoError.ts';
import { checkPasswordHistory, checkPasswordPolicy, setPassword } from '../../passwords/passwordPolicy.ts';
import { derivePasswordSecrets } from '../../passwords/passwordSecrets.ts';
import { saveUser, type User } from '../../users/user.ts';
import { isVerifiable, listMissingAttributes, parseUserAttributes } from '../../users/userAttributes.ts';
import { type Challenge, closeChallenge, requireChallenge } from '../challenges.ts';
import { type Parameters, requireParameter } from '../parameters.ts';
import { continueWithMfa } from '../signIn.ts';
import type { SignInResult } from '../startChallenge.ts';

const PREFIX = 'userAttributes.';

/**
 * Returns the user's attributes together with those of the answer. "In a NEW_PASSWORD_REQUIRED challenge response, you
 * can't modify a required attribute that already has a value":
 * https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_RespondToAuthChallenge.html
 */
const mergeAttributes = (challenge: Challenge, responses: Parameters): Record<string, string> => {
  const { pool, user } = challenge;
  const attributes = Object.entries(responses)
    .filter(([name]) => name.startsWith(PREFIX))
    .map(([name, Value]) => ({ Name: name.slice(PREFIX.length), Value }));
  const added = parseUserAttributes(challenge, attributes);
  // Guess: the same for an attribute that is not required. AWS only says to change the others by UpdateUserAttributes, which,
  // unlike this challenge, asks for the code of a new address.
  const immutable = Object.keys(added).find((name) => user.attributes[name]);
  // The message of real pools since 2022: https://github.com/aws-samples/aws-saas-factory-bootcamp/issues/67
  if (immutable) throw notAuthorizedError(`Cannot modify an already provided ${immutable}`);
  const unverified = Object.keys(added).filter(isVerifiable);
  const merged = {
    ...user.attributes,
    ...added,
    // An administrator can mark an address as verified before there is one.
    ...Object.fromEntries(unverified.map((name) => [`${name}_verified`, 'false'])),
  };
  // The message differs from that of a sign-up: https://github.com/aws/aws-sdk-js/issues/1290
  const [missing] = listMissingAttributes(pool, merged);
  if (missing) throw invalidParameterError(`Invalid attributes given, ${missing} is missing`);
  return merged;
};

/** Guess: the trigger of tokens gets the source of this challenge only if the tokens follow it at once. */
export const answerNewPassword = async (
  cognito: Cognito,
  challenge: Challenge,
  responses: Parameters,
): Promise<SignInResult> => {
  const { pool, client } = challenge;
  const password = requireParameter(responses, 'NEW_PASSWORD');
  checkPasswordPolicy(pool, password);
  const attributes = mergeAttributes(challenge, responses);
  await checkPasswordHistory(pool, challenge.user, password);
  const secrets = await derivePasswordSecrets(challenge.user, password);
  // The session is valid once, and another answer may have used it while the hashes were computed.
  const { user: userBefore } = requireChallenge(cognito, { pool, client }, challenge);
  const user: User = { ...setPassword(userBefore, secrets), attributes, status: 'CONFIRMED' };
  cognito.database.transaction(() => {
    closeChallenge(cognito, challenge);
    saveUser(cognito, pool, { user });
  });
  return continueWithMfa(cognito, { ...challenge, user, tokenSource: 'NewPasswordChallenge' });
};
