import {
  type CognitoIdentityProviderClient,
  InitiateAuthCommand,
  RespondToAuthChallengeCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { createSrpSession, signSrpSession, wrapAuthChallenge, wrapInitiateAuth } from 'cognito-srp-helper';
import { PASSWORD } from './testPool.ts';

export interface SrpApp {
  sdk: CognitoIdentityProviderClient;
  userPoolId: string;
  clientId: string;
}

type Parameters = Record<string, string>;

/** The part of a challenge that an answer needs. */
export interface Started {
  ChallengeParameters?: Parameters | undefined;
  Session?: string | undefined;
}

/** Returns the two steps of USER_SRP_AUTH as cognito-srp-helper takes them, and their answers' parameters. */
export const openSrp = ({ sdk, userPoolId, clientId }: SrpApp) => {
  /** Starts a sign-in. `secret` is what the client will prove to know. */
  const start = async (name: string, secret = PASSWORD, parameters: Parameters = {}) => {
    const session = createSrpSession(name, secret, userPoolId, false);
    const input = { ClientId: clientId, AuthFlow: 'USER_SRP_AUTH' as const };
    const AuthParameters = { USERNAME: name, ...parameters };
    const challenge = await sdk.send(new InitiateAuthCommand(wrapInitiateAuth(session, { ...input, AuthParameters })));
    return { session, challenge };
  };
  /** Returns the parameters that answer a PASSWORD_VERIFIER challenge. */
  const prove = (session: ReturnType<typeof createSrpSession>, { ChallengeParameters = {} }: Started): Parameters => {
    const signed = signSrpSession(session, { ChallengeName: 'PASSWORD_VERIFIER', ChallengeParameters });
    const USERNAME = ChallengeParameters.USER_ID_FOR_SRP ?? '';
    const answer = { ClientId: clientId, ChallengeName: 'PASSWORD_VERIFIER' };
    return wrapAuthChallenge(signed, { ...answer, ChallengeResponses: { USERNAME } }).ChallengeResponses ?? {};
  };
  const respond = (ChallengeResponses: Parameters, Session?: string) =>
    sdk.send(
      new RespondToAuthChallengeCommand({
        ClientId: clientId,
        ChallengeName: 'PASSWORD_VERIFIER',
        ChallengeResponses,
        ...(Session === undefined ? {} : { Session }),
      }),
    );
  return {
    start,
    prove,
    respond,
    signIn: async (name: string, secret = PASSWORD, parameters: Parameters = {}) => {
      const { session, challenge } = await start(name, secret, parameters);
      return respond({ ...prove(session, challenge), ...parameters });
    },
  };
};
