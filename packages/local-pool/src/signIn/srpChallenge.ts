import type { Cognito } from '../cognito.ts';
import { invalidParameterError } from '../cognitoError.ts';
import { isPublicValue, startExchange } from '../srp/exchange.ts';
import type { SrpVerifier } from '../srp/verifier.ts';
import type { Caller } from './challenges.ts';
import { type SignInResult, startChallenge } from './signIn.ts';

/** How an exchange is answered. */
interface SrpStep {
  name: 'PASSWORD_VERIFIER';
  verifier: SrpVerifier;
  clientPublic: string;
  /** False if only the secret block leads to the challenge. */
  hasSession: boolean;
}

/**
 * Starts the second step of SRP. Its parameters: https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-lambda-challenge.html
 * Guess: the message for a value that SRP forbids. AWS does not document it.
 */
export const startVerifierChallenge = (cognito: Cognito, caller: Caller, step: SrpStep): SignInResult => {
  const { name, verifier, clientPublic, hasSession } = step;
  if (!isPublicValue(clientPublic)) throw invalidParameterError('Invalid SRP_A value');
  const exchange = startExchange(verifier, clientPublic);
  const { Session, ...challenge } = startChallenge(cognito, caller, {
    name,
    parameters: {
      SALT: verifier.salt,
      SRP_B: exchange.serverPublic,
      SECRET_BLOCK: exchange.secretBlock,
      USERNAME: caller.user.username,
    },
    code: JSON.stringify(exchange),
    isFirstFactor: true,
    ...(hasSession ? {} : { session: exchange.secretBlock }),
  });
  return hasSession ? { ...challenge, Session } : challenge;
};

/** The remedy is for a database that an earlier version of the pool made, whose passwords have no verifiers. */
const noVerifierError = () =>
  invalidParameterError(
    'The local user pool has no SRP verifier of this password yet. Sign in once with USER_PASSWORD_AUTH, or set a new password.',
  );

/** Starts the proof of a password. A sign-in by USER_SRP_AUTH has no session: https://github.com/ministackorg/ministack/pull/1758 */
export const startPasswordVerifier = (
  cognito: Cognito,
  caller: Caller,
  { clientPublic, hasSession }: Pick<SrpStep, 'clientPublic' | 'hasSession'>,
): SignInResult => {
  const { srp } = caller.user;
  if (!srp) throw noVerifierError();
  return startVerifierChallenge(cognito, caller, {
    name: 'PASSWORD_VERIFIER',
    verifier: srp,
    clientPublic,
    hasSession,
  });
};
