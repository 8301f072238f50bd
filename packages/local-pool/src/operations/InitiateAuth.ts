import type { InitiateAuthCommandInput, InitiateAuthCommandOutput } from '@aws-sdk/client-cognito-identity-provider';
import type { Cognito, Operation } from '../cognito.ts';
import { invalidParameter, notAuthorized } from '../cognitoError.ts';
import { passwordMatches } from '../passwords/passwordHash.ts';
import { type AppClient, findClient, hidesUnknownUsers } from '../pools/appClient.ts';
import { checkSecretHash } from '../pools/secretHash.ts';
import { runTrigger } from '../pools/triggers.ts';
import { foldCase, type UserPool } from '../pools/userPool.ts';
import { checkNotLocked, countFailure } from '../signIn/lockout.ts';
import { passwordAccepted, type SignInAnswer } from '../signIn/signIn.ts';
import { refreshTokens } from '../tokens/refreshTokens.ts';
import { findUser, userDoesNotExist } from '../users/user.ts';
import { checkMaySignIn } from '../users/userStatus.ts';

type Parameters = Record<string, string | undefined>;

const required = (parameters: Parameters, name: string): string => {
  const value = parameters[name];
  if (!value) throw invalidParameter(`Missing required parameter ${name}`);
  return value;
};

const checkFlow = ({ settings }: AppClient, flow: string): void => {
  if (!settings.ExplicitAuthFlows?.some((allowed) => allowed === `ALLOW_${flow}` || allowed === flow))
    throw invalidParameter(`${flow} flow not enabled for this client`);
};

/** https://docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-user-pools-authentication-flow-methods.html */
const byPassword = async (
  cognito: Cognito,
  { client, pool }: { client: AppClient; pool: UserPool },
  parameters: Parameters,
): Promise<SignInAnswer> => {
  checkFlow(client, 'USER_PASSWORD_AUTH');
  const name = required(parameters, 'USERNAME');
  const password = required(parameters, 'PASSWORD');
  checkSecretHash(client, name, parameters.SECRET_HASH);
  const known = findUser(cognito, pool, name);
  if (known) runTrigger('PreAuthentication', () => cognito.triggers.preAuthentication?.(known.attributes));
  const matches = await passwordMatches(password, known?.password);
  // Other requests ran while the hash was computed: look again.
  const user = findUser(cognito, pool, name);
  const who = { poolId: pool.id, name: user?.username ?? foldCase(pool, name) };
  checkNotLocked(cognito, who);
  if (!user || !matches || user.password !== known?.password) {
    countFailure(cognito, who);
    throw user || hidesUnknownUsers(client) ? notAuthorized('Incorrect username or password.') : userDoesNotExist();
  }
  checkMaySignIn(user);
  if (user.temporaryUntil !== undefined && cognito.now() >= user.temporaryUntil)
    throw notAuthorized('Temporary password has expired and must be reset by an administrator.');
  return passwordAccepted(cognito, { client, pool, user });
};

/** https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_InitiateAuth.html */
export const InitiateAuth: Operation<InitiateAuthCommandInput, InitiateAuthCommandOutput> = async (input, cognito) => {
  const parameters: Parameters = input.AuthParameters ?? {};
  const who = findClient(cognito, input.ClientId ?? '');
  switch (input.AuthFlow) {
    case 'USER_PASSWORD_AUTH':
      return byPassword(cognito, who, parameters);
    case 'REFRESH_TOKEN':
    case 'REFRESH_TOKEN_AUTH': {
      // "REFRESH_TOKEN_AUTH isn't available in app clients with refresh token rotation enabled":
      // https://docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-user-pools-using-the-refresh-token.html
      if (who.client.settings.RefreshTokenRotation?.Feature === 'ENABLED')
        throw invalidParameter('REFRESH_TOKEN_AUTH flow not enabled for this client');
      checkFlow(who.client, 'REFRESH_TOKEN_AUTH');
      const token = required(parameters, 'REFRESH_TOKEN');
      // The hash of a refresh is made with the real username, which only the token tells.
      const check = (username: string) => checkSecretHash(who.client, username, parameters.SECRET_HASH);
      const AuthenticationResult = await refreshTokens(cognito, who, { token, check });
      return { AuthenticationResult, ChallengeParameters: {} };
    }
    default:
      // Passwords and refresh tokens are all that this project uses; Cognito has more flows.
      throw invalidParameter(`${input.AuthFlow} flow not enabled for this client`);
  }
};
