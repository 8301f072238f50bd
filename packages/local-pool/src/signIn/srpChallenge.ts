import type { Cognito } from '../cognito.ts';
import { invalidParameterError } from '../cognitoError.ts';
import { isPublicValue, startExchange } from '../srp/exchange.ts';
import type { SrpVerifier } from '../srp/verifier.ts';
import type { Caller } from './challenges.ts';
import { type SignInResult, startChallenge } from './startChallenge.ts';

interface SrpStep {
  name: 'PASSWORD_VERIFIER' | 'DEVICE_PASSWORD_VERIFIER';
  verifier: SrpVerifier;
  /** SRP_A. */
  clientPublic: string;
  parameters?: Record<string, string>;
  options?: string[];
}

/**
 * Starts the second step of SRP. The secret block is the session, too, so that it finds the challenge of a client without a session.
 * The parameters are those that Amplify reads:
 * https://github.com/aws-amplify/amplify-js/blob/main/packages/auth/src/providers/cognito/utils/handlePasswordVerifierChallenge.ts
 * Guess: the message for a value that SRP forbids. AWS does not document it.
 */
export const startVerifierChallenge = (
  cognito: Cognito,
  caller: Caller,
  { name, verifier, clientPublic, parameters, options }: SrpStep,
): SignInResult => {
  if (!isPublicValue(clientPublic)) throw invalidParameterError('Invalid SRP_A value');
  const exchange = startExchange(verifier, clientPublic);
  return startChallenge(cognito, caller, {
    name,
    session: exchange.secretBlock,
    code: JSON.stringify(exchange),
    ...(options ? { options } : {}),
    isFirstFactor: name === 'PASSWORD_VERIFIER',
    parameters: {
      SALT: verifier.salt,
      SRP_B: exchange.serverPublic,
      SECRET_BLOCK: exchange.secretBlock,
      USERNAME: caller.user.username,
      ...parameters,
    },
  });
};

/**
 * Starts the proof of a password. The remedy is for a database of an earlier version of the pool, which kept no verifiers.
 * @param options the results of a custom sign-in so far
 */
export const startPasswordVerifier = (
  cognito: Cognito,
  caller: Caller,
  { clientPublic, options }: { clientPublic: string; options?: string[] },
): SignInResult => {
  const { srp: verifier } = caller.user;
  if (!verifier)
    throw invalidParameterError(
      'The local user pool has no SRP verifier of this password yet. Sign in once with USER_PASSWORD_AUTH, or set a new password.',
    );
  const step = { name: 'PASSWORD_VERIFIER', verifier, clientPublic, ...(options ? { options } : {}) } as const;
  return startVerifierChallenge(cognito, caller, step);
};
