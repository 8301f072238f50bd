import type { Cognito } from '../cognito.ts';
import { invalidParameterError, notAuthorizedError } from '../cognitoError.ts';
import { checkDeviceKey, findDeviceKey } from '../devices/signInDevice.ts';
import { type AppClient, hidesUnknownUsers } from '../pools/appClient.ts';
import { checkSecretHash } from '../pools/secretHash.ts';
import { foldCase, type UserPool } from '../pools/userPool.ts';
import { refreshTokens } from '../tokens/refreshTokens.ts';
import { preAuthentication } from '../triggers/authentication.ts';
import { migrateUser } from '../users/migration.ts';
import { simulateUser } from '../users/simulatedUser.ts';
import { findUser } from '../users/user.ts';
import { userNotFoundError } from '../users/userErrors.ts';
import type { Caller } from './challenges.ts';
import { startCustomAuth } from './customAuth.ts';
import { checkNotLocked, toAccount } from './lockout.ts';
import { type Parameters, requireParameter } from './parameters.ts';
import { checkUserPassword } from './passwordCheck.ts';
import { continueAfterPassword } from './signIn.ts';
import { startPasswordVerifier } from './srpChallenge.ts';
import type { SignInResult } from './startChallenge.ts';
import { checkAllowsChoice, signInByChoice } from './userAuth.ts';

interface App {
  pool: UserPool;
  client: AppClient;
}

interface AuthRequest {
  flow: string;
  parameters: Parameters;
  session: string | undefined;
}

/** @param allowed the values of ExplicitAuthFlows that allow the flow */
const checkFlow = ({ settings }: AppClient, flow: string, allowed = [`ALLOW_${flow}`, flow]): void => {
  if (!settings.ExplicitAuthFlows?.some((value) => allowed.includes(value)))
    throw invalidParameterError(`${flow} flow not enabled for this client`);
};

/** Returns the user of a name, or a simulated one if the client hides who exists. */
const findCaller = (cognito: Cognito, { pool, client }: App, name: string): Caller | undefined => {
  const user = findUser(cognito, pool, name);
  if (user) return { pool, client, user };
  return hidesUnknownUsers(client)
    ? { pool, client, user: simulateUser(cognito, pool, name), simulatedName: foldCase(pool, name) }
    : undefined;
};

/**
 * https://docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-user-pools-authentication-flow-methods.html
 * Guess: the lockout of a name comes before the trigger that migrates users.
 */
const signInByPassword = async (cognito: Cognito, app: App, parameters: Parameters): Promise<SignInResult> => {
  const name = requireParameter(parameters, 'USERNAME');
  const password = requireParameter(parameters, 'PASSWORD');
  checkSecretHash(app.client, name, parameters.SECRET_HASH);
  if (!findUser(cognito, app.pool, name)) {
    // Nobody may guess the passwords of another directory without a limit.
    checkNotLocked(cognito, toAccount(cognito, app.pool, name));
    await migrateUser(cognito, app, { name, password });
  }
  const caller = findCaller(cognito, app, name);
  if (caller) await preAuthentication(cognito, caller);
  const user = await checkUserPassword(cognito, app, { name, password });
  const deviceKey = checkDeviceKey(cognito, { ...app, user }, parameters.DEVICE_KEY);
  return continueAfterPassword(cognito, { ...app, user, deviceKey });
};

/** Guess: a user without a password gets the exception of a wrong one, unless the client hides who exists. */
const findSrpCaller = (cognito: Cognito, { pool, client }: App, name: string): Caller => {
  const user = findUser(cognito, pool, name);
  if (user?.password !== undefined) return { pool, client, user };
  if (hidesUnknownUsers(client))
    return { pool, client, user: simulateUser(cognito, pool, name), simulatedName: foldCase(pool, name) };
  throw user ? notAuthorizedError('Incorrect username or password.') : userNotFoundError();
};

const signInBySrp = async (cognito: Cognito, app: App, parameters: Parameters): Promise<SignInResult> => {
  const name = requireParameter(parameters, 'USERNAME');
  const clientPublic = requireParameter(parameters, 'SRP_A');
  checkSecretHash(app.client, name, parameters.SECRET_HASH);
  const caller = findSrpCaller(cognito, app, name);
  await preAuthentication(cognito, caller);
  const deviceKey = findDeviceKey(cognito, caller, parameters.DEVICE_KEY);
  // Only the secret block leads to the challenge: https://github.com/ministackorg/ministack/pull/1758
  const { Session: _, ...challenge } = startPasswordVerifier(cognito, { ...caller, deviceKey }, { clientPublic });
  return challenge;
};

/** "CHALLENGE_NAME: SRP_A" begins with the password: https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-lambda-define-auth-challenge.html */
const signInByTriggers = async (cognito: Cognito, app: App, parameters: Parameters): Promise<SignInResult> => {
  const name = requireParameter(parameters, 'USERNAME');
  checkSecretHash(app.client, name, parameters.SECRET_HASH);
  const clientPublic = parameters.CHALLENGE_NAME === 'SRP_A' ? requireParameter(parameters, 'SRP_A') : undefined;
  const found = findCaller(cognito, app, name);
  if (!found) throw userNotFoundError();
  const caller = { ...found, deviceKey: findDeviceKey(cognito, found, parameters.DEVICE_KEY) };
  await preAuthentication(cognito, caller);
  return startCustomAuth(cognito, caller, clientPublic);
};

const signInWithChoice = (cognito: Cognito, app: App, { parameters, session }: AuthRequest): Promise<SignInResult> => {
  checkAllowsChoice(app.client);
  const name = requireParameter(parameters, 'USERNAME');
  checkSecretHash(app.client, name, parameters.SECRET_HASH);
  const { PREFERRED_CHALLENGE: preferred, PASSWORD: password, SRP_A: clientPublic, DEVICE_KEY: deviceKey } = parameters;
  return signInByChoice(cognito, app, { name, preferred, password, clientPublic, session, deviceKey });
};

const refresh = async (cognito: Cognito, app: App, parameters: Parameters): Promise<SignInResult> => {
  // "REFRESH_TOKEN_AUTH isn't available in app clients with refresh token rotation enabled":
  // https://docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-user-pools-using-the-refresh-token.html
  if (app.client.settings.RefreshTokenRotation?.Feature === 'ENABLED')
    throw invalidParameterError('REFRESH_TOKEN_AUTH flow not enabled for this client');
  checkFlow(app.client, 'REFRESH_TOKEN_AUTH');
  const token = requireParameter(parameters, 'REFRESH_TOKEN');
  // The secret hash contains the real username, which only the refresh token reveals.
  const checkSecret = (username: string) => checkSecretHash(app.client, username, parameters.SECRET_HASH);
  const { DEVICE_KEY: deviceKey } = parameters;
  const AuthenticationResult = await refreshTokens(cognito, app, { token, deviceKey, checkSecret });
  return { AuthenticationResult, ChallengeParameters: {} };
};

/** Starts a flow of InitiateAuth, or one of AdminInitiateAuth that is like it. */
export const initiate = async (cognito: Cognito, app: App, request: AuthRequest): Promise<SignInResult> => {
  const { flow, parameters } = request;
  switch (flow) {
    case 'USER_PASSWORD_AUTH':
      checkFlow(app.client, flow);
      return signInByPassword(cognito, app, parameters);
    case 'ADMIN_USER_PASSWORD_AUTH':
    case 'ADMIN_NO_SRP_AUTH':
      checkFlow(app.client, flow, ['ALLOW_ADMIN_USER_PASSWORD_AUTH', 'ADMIN_NO_SRP_AUTH']);
      return signInByPassword(cognito, app, parameters);
    case 'USER_SRP_AUTH':
      checkFlow(app.client, flow);
      return signInBySrp(cognito, app, parameters);
    case 'CUSTOM_AUTH':
      checkFlow(app.client, flow, ['ALLOW_CUSTOM_AUTH', 'CUSTOM_AUTH_FLOW_ONLY']);
      return signInByTriggers(cognito, app, parameters);
    case 'USER_AUTH':
      return signInWithChoice(cognito, app, request);
    case 'REFRESH_TOKEN':
    case 'REFRESH_TOKEN_AUTH':
      return refresh(cognito, app, parameters);
    default:
      throw invalidParameterError(`The local user pool does not support ${flow}.`);
  }
};
