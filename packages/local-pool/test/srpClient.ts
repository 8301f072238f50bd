import { hkdfSync, randomBytes } from 'node:crypto';
import {
  type CognitoIdentityProviderClient,
  InitiateAuthCommand,
  RespondToAuthChallengeCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { sign } from '../src/srp/exchange.ts';
import { K, N, pad, parseHex, raise, raiseGenerator, sha256, toNumber } from '../src/srp/group.ts';
import { createVerifier, toSrpIdentity } from '../src/srp/verifier.ts';
import { PASSWORD } from './testPool.ts';

type Parameters = Record<string, string>;

/** The client's side of an exchange. Clients that nobody here wrote take up to a second for it, so only few tests use them. */
export interface SrpSide {
  /** SRP_A. */
  largeA: string;
  /** Returns what answers a challenge with these parameters. */
  prove(identity: string, secret: string, parameters: Parameters | undefined): Parameters;
}

const TIMESTAMP = 'Thu Jan 1 00:00:00 UTC 2026';

export const newSrpSide = (): SrpSide => {
  const a = randomBytes(32);
  const largeA = raiseGenerator(a).toString(16);
  const prove = (identity: string, secret: string, { SALT = '', SRP_B = '', SECRET_BLOCK = '' }: Parameters = {}) => {
    const x = sha256(pad(parseHex(SALT)), sha256(`${identity}:${secret}`));
    const u = sha256(pad(parseHex(largeA)), pad(parseHex(SRP_B)));
    const { verifier } = createVerifier(identity, secret, SALT);
    const base = (((parseHex(SRP_B) - K * parseHex(verifier)) % N) + N) % N;
    const exponent = toNumber(a) + toNumber(u) * toNumber(x);
    const shared = raise(base, pad(exponent));
    const key = Buffer.from(hkdfSync('sha256', pad(shared), pad(toNumber(u)), 'Caldera Derived Key', 16));
    return {
      PASSWORD_CLAIM_SECRET_BLOCK: SECRET_BLOCK,
      PASSWORD_CLAIM_SIGNATURE: sign(key, identity, { secretBlock: SECRET_BLOCK, timestamp: TIMESTAMP }),
      TIMESTAMP,
    };
  };
  return { largeA, prove };
};

export interface SrpApp {
  sdk: CognitoIdentityProviderClient;
  userPoolId: string;
  clientId: string;
}

/** The part of a challenge that an answer needs. */
export interface Started {
  ChallengeParameters?: Parameters | undefined;
  Session?: string | undefined;
}

/** Returns the two steps of USER_SRP_AUTH. */
export const openSrp = ({ sdk, userPoolId, clientId }: SrpApp) => {
  /** Starts a sign-in. */
  const start = async (name: string, parameters: Parameters = {}) => {
    const side = newSrpSide();
    const AuthParameters = { USERNAME: name, SRP_A: side.largeA, ...parameters };
    const input = { ClientId: clientId, AuthFlow: 'USER_SRP_AUTH' as const, AuthParameters };
    return { side, challenge: await sdk.send(new InitiateAuthCommand(input)) };
  };
  /** Returns the parameters that answer a PASSWORD_VERIFIER challenge. */
  const prove = (side: SrpSide, { ChallengeParameters = {} }: Started, secret = PASSWORD): Parameters => {
    const { USER_ID_FOR_SRP: USERNAME = '' } = ChallengeParameters;
    const identity = toSrpIdentity({ poolId: userPoolId, username: USERNAME });
    return { USERNAME, ...side.prove(identity, secret, ChallengeParameters) };
  };
  const respond = (ChallengeResponses: Parameters, Session?: string) =>
    sdk.send(
      new RespondToAuthChallengeCommand({
        ClientId: clientId,
        ChallengeName: 'PASSWORD_VERIFIER',
        ChallengeResponses,
        Session,
      }),
    );
  return {
    start,
    prove,
    respond,
    signIn: async (name: string, secret = PASSWORD, parameters: Parameters = {}) => {
      const { side, challenge } = await start(name, parameters);
      return respond({ ...prove(side, challenge, secret), ...parameters });
    },
  };
};
