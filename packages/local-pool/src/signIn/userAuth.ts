import type { Cognito } from '../cognito.ts';
import { invalidParameterError, notAuthorizedError } from '../cognitoError.ts';
import { findDeviceKey } from '../devices/signInDevice.ts';
import { type AppClient, hidesUnknownUsers } from '../pools/appClient.ts';
import { foldCase, type UserPool } from '../pools/userPool.ts';
import { hasSignedIn } from '../tokens/sessions.ts';
import { preAuthentication } from '../triggers/authentication.ts';
import { simulateUser } from '../users/simulatedUser.ts';
import { findUser } from '../users/user.ts';
import { userNotFoundError } from '../users/userErrors.ts';
import { checkEnabled, checkMaySignIn } from '../users/userStatus.ts';
import { type Caller, closeChallenge, sessionExpiredError } from './challenges.ts';
import { startFactorChoice, startFirstChallenge } from './firstFactorChallenge.ts';
import { listFirstChallenges, listFirstFactors } from './firstFactors.ts';
import { checkCallerPassword } from './passwordCheck.ts';
import { continueAfterPassword, issueTokens } from './signIn.ts';
import { allowsChoice, requireSignUpSession } from './signUpSession.ts';
import type { SignInResult } from './startChallenge.ts';

interface App {
  pool: UserPool;
  client: AppClient;
}

interface Request {
  name: string;
  preferred: string | undefined;
  password: string | undefined;
  /** SRP_A. */
  clientPublic: string | undefined;
  session: string | undefined;
  deviceKey: string | undefined;
}

/** The message is reported for other flows of real pools. Guess: it is the same for this one. */
export const checkAllowsChoice = (client: AppClient): void => {
  if (!allowsChoice(client)) throw invalidParameterError('USER_AUTH is not enabled for the client.');
};

/**
 * Finds the user who signs in. A client that hides who exists gets a challenge for an unknown user, too:
 * https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pool-managing-errors.html
 * Guess: it gets the same for a user who is disabled or has no factor to sign in with, and the challenge is the same each
 * time for a name. Guess: any other client gets the exception of a wrong password if the user has no factor.
 */
const findCaller = (cognito: Cognito, { pool, client }: App, name: string): Caller => {
  const user = findUser(cognito, pool, name);
  const isAble = user !== undefined && listFirstFactors(cognito, { pool, user }).length > 0;
  if (user?.enabled && isAble) return { pool, client, user };
  if (hidesUnknownUsers(client))
    return { pool, client, user: simulateUser(cognito, pool, name), simulatedName: foldCase(pool, name) };
  if (!user) throw userNotFoundError();
  checkEnabled(user);
  throw notAuthorizedError('Incorrect username or password.');
};

/**
 * "Amazon Cognito assumes the SMS or email message one-time verification password from ConfirmSignUp as the primary
 * authentication factor", if the user signs in for the first time:
 * https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_InitiateAuth.html
 * It returns tokens even if MFA is required:
 * https://docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-user-pools-authentication-flow-methods.html
 */
const signInAfterSignUp = async (
  cognito: Cognito,
  app: App,
  { name, session }: { name: string; session: string },
): Promise<SignInResult> => {
  const username = findUser(cognito, app.pool, name)?.username;
  const challenge = requireSignUpSession(cognito, app, { session, username, name: 'session of ConfirmSignUp' });
  if (hasSignedIn(cognito, challenge.user)) throw sessionExpiredError();
  checkMaySignIn(challenge.user);
  await preAuthentication(cognito, challenge);
  closeChallenge(cognito, challenge);
  return issueTokens(cognito, challenge);
};

/**
 * Choice-based sign-in: https://docs.aws.amazon.com/cognito/latest/developerguide/authentication-flows-selection-sdk.html
 * If the preferred factor is not available, the user chooses. Guess: PREFERRED_CHALLENGE PASSWORD without a password
 * returns a PASSWORD challenge.
 */
export const signInByChoice = async (cognito: Cognito, app: App, request: Request): Promise<SignInResult> => {
  const { name, preferred, password, clientPublic, session } = request;
  if (session) return signInAfterSignUp(cognito, app, { name, session });
  const found = findCaller(cognito, app, name);
  const caller = { ...found, deviceKey: findDeviceKey(cognito, found, request.deviceKey) };
  await preAuthentication(cognito, caller);
  const challenge = listFirstChallenges(cognito, caller).find((available) => available === preferred);
  if (!challenge) return startFactorChoice(cognito, caller);
  if (challenge !== 'PASSWORD' || !password)
    return startFirstChallenge(cognito, caller, { name: challenge, clientPublic });
  const user = await checkCallerPassword(cognito, caller, password);
  return continueAfterPassword(cognito, { ...caller, user });
};
