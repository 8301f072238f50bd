import type { InitiateAuthCommandInput, InitiateAuthCommandOutput } from '@aws-sdk/client-cognito-identity-provider';
import type { Cognito, Operation } from '../cognito.ts';
import { invalidParameterError } from '../cognitoError.ts';
import { type AppClient, findClient } from '../pools/appClient.ts';
import { checkSecretHash } from '../pools/secretHash.ts';
import { runTrigger } from '../pools/triggers.ts';
import type { UserPool } from '../pools/userPool.ts';
import { checkUserPassword } from '../signIn/passwordCheck.ts';
import { continueAfterPassword, type SignInResult } from '../signIn/signIn.ts';
import { checkAllowsChoice, signInByChoice } from '../signIn/userAuth.ts';
import { refreshTokens } from '../tokens/refreshTokens.ts';
import { findUser } from '../users/user.ts';

type Parameters = Record<string, string | undefined>;

const requireParameter = (parameters: Parameters, name: string): string => {
  const value = parameters[name];
  if (!value) throw invalidParameterError(`Missing required parameter ${name}`);
  return value;
};

const checkFlow = ({ settings }: AppClient, flow: string): void => {
  if (!settings.ExplicitAuthFlows?.some((allowed) => allowed === `ALLOW_${flow}` || allowed === flow))
    throw invalidParameterError(`${flow} flow not enabled for this client`);
};

/** https://docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-user-pools-authentication-flow-methods.html */
const signInByPassword = async (
  cognito: Cognito,
  { client, pool }: { client: AppClient; pool: UserPool },
  parameters: Parameters,
): Promise<SignInResult> => {
  checkFlow(client, 'USER_PASSWORD_AUTH');
  const name = requireParameter(parameters, 'USERNAME');
  const password = requireParameter(parameters, 'PASSWORD');
  checkSecretHash(client, name, parameters.SECRET_HASH);
  const userBefore = findUser(cognito, pool, name);
  if (userBefore) runTrigger('PreAuthentication', () => cognito.triggers.preAuthentication?.(userBefore.attributes));
  const user = await checkUserPassword(cognito, { client, pool }, { name, password });
  return continueAfterPassword(cognito, { client, pool, user });
};

/** https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_InitiateAuth.html */
export const InitiateAuth: Operation<InitiateAuthCommandInput, InitiateAuthCommandOutput> = async (input, cognito) => {
  const parameters: Parameters = input.AuthParameters ?? {};
  const app = findClient(cognito, input.ClientId ?? '');
  switch (input.AuthFlow) {
    case 'USER_PASSWORD_AUTH':
      return signInByPassword(cognito, app, parameters);
    case 'USER_AUTH': {
      checkAllowsChoice(app.client);
      const name = requireParameter(parameters, 'USERNAME');
      checkSecretHash(app.client, name, parameters.SECRET_HASH);
      const { PREFERRED_CHALLENGE: preferred, PASSWORD: password } = parameters;
      return signInByChoice(cognito, app, { name, preferred, password, session: input.Session });
    }
    case 'REFRESH_TOKEN':
    case 'REFRESH_TOKEN_AUTH': {
      // "REFRESH_TOKEN_AUTH isn't available in app clients with refresh token rotation enabled":
      // https://docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-user-pools-using-the-refresh-token.html
      if (app.client.settings.RefreshTokenRotation?.Feature === 'ENABLED')
        throw invalidParameterError('REFRESH_TOKEN_AUTH flow not enabled for this client');
      checkFlow(app.client, 'REFRESH_TOKEN_AUTH');
      const token = requireParameter(parameters, 'REFRESH_TOKEN');
      // The secret hash contains the real username, which only the refresh token reveals.
      const checkSecret = (username: string) => checkSecretHash(app.client, username, parameters.SECRET_HASH);
      const AuthenticationResult = await refreshTokens(cognito, app, { token, checkSecret });
      return { AuthenticationResult, ChallengeParameters: {} };
    }
    default:
      // Cognito has further flows, which this pool does not support.
      throw invalidParameterError(`${input.AuthFlow} flow not enabled for this client`);
  }
};
