import type { Cognito } from '../../cognito.ts';
import { invalidParameter, notAuthorized } from '../../cognitoError.ts';
import { hashPassword } from '../../passwords/passwordHash.ts';
import { checkPasswordHistory, checkPasswordPolicy, withPassword } from '../../passwords/passwordPolicy.ts';
import { saveUser, type User } from '../../users/user.ts';
import { attributesFromUser, missingRequired } from '../../users/userAttributes.ts';
import { type Challenge, closeChallenge, openChallenge } from '../challenges.ts';
import { askForMfa, type SignInAnswer } from '../signIn.ts';

const PREFIX = 'userAttributes.';

/**
 * "In a NEW_PASSWORD_REQUIRED challenge response, you can't modify a required attribute that already has a value":
 * https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_RespondToAuthChallenge.html
 */
const attributesAfter = (challenge: Challenge, responses: Record<string, string>): Record<string, string> => {
  const { pool, user } = challenge;
  const given = Object.entries(responses)
    .filter(([name]) => name.startsWith(PREFIX))
    .map(([name, Value]) => ({ Name: name.slice(PREFIX.length), Value }));
  const added = attributesFromUser(challenge, given);
  const required = new Set(pool.settings.Schema?.flatMap(({ Name, Required }) => (Required ? [Name] : [])));
  const fixed = Object.keys(added).find((name) => required.has(name) && user.attributes[name]);
  // As pools have answered since 2022: https://github.com/aws-samples/aws-saas-factory-bootcamp/issues/67
  if (fixed) throw notAuthorized(`Cannot modify an already provided ${fixed}`);
  const attributes = { ...user.attributes, ...added };
  // In these words, not those of a sign-up: https://github.com/aws/aws-sdk-js/issues/1290
  const [missing] = missingRequired(pool, attributes);
  if (missing) throw invalidParameter(`Invalid attributes given, ${missing} is missing`);
  return attributes;
};

export const answerNewPassword = async (
  cognito: Cognito,
  challenge: Challenge,
  responses: Record<string, string>,
): Promise<SignInAnswer> => {
  const { pool, client } = challenge;
  const password = responses.NEW_PASSWORD;
  if (!password) throw invalidParameter('Missing required parameter NEW_PASSWORD');
  checkPasswordPolicy(pool, password);
  const attributes = attributesAfter(challenge, responses);
  await checkPasswordHistory(pool, challenge.user, password);
  const hash = await hashPassword(password);
  // Another answer may have come first while the hashes were computed: the session serves once.
  const { user } = openChallenge(cognito, { pool, client }, challenge);
  const confirmed: User = { ...withPassword(user, hash), attributes, status: 'CONFIRMED' };
  cognito.database.transaction(() => {
    closeChallenge(cognito, challenge);
    saveUser(cognito, pool, { user: confirmed });
  });
  return askForMfa(cognito, { pool, client, user: confirmed });
};
