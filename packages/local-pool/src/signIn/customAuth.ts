import type { Cognito } from '../cognito.ts';
import { notAuthorizedError } from '../cognitoError.ts';
import {
  type ChallengeResult,
  type CustomChallenge,
  createAuthChallenge,
  defineAuthChallenge,
  verifyAuthChallenge,
} from '../triggers/authChallenge.ts';
import { unrecognizableOutputError } from '../triggers/callTrigger.ts';
import { checkMaySignIn } from '../users/userStatus.ts';
import { type Caller, type Challenge, closeChallenge } from './challenges.ts';
import { completeSignIn, continueAfterPassword } from './signIn.ts';
import { startPasswordVerifier } from './srpChallenge.ts';
import { type SignInResult, startChallenge } from './startChallenge.ts';

interface Step {
  results: ChallengeResult[];
  /** SRP_A, if the sign-in begins with the password. */
  clientPublic?: string | undefined;
}

/** What a custom challenge keeps until its answer. */
type Kept = Pick<CustomChallenge, 'privateParameters' | 'metadata'> & Pick<Step, 'results'>;

/** Guess: the parameters contain the username, as those of other challenges do. */
const startCustomChallenge = async (
  cognito: Cognito,
  caller: Caller,
  results: ChallengeResult[],
): Promise<SignInResult> => {
  const { publicParameters, privateParameters, metadata } = await createAuthChallenge(cognito, caller, results);
  return startChallenge(cognito, caller, {
    name: 'CUSTOM_CHALLENGE',
    parameters: { ...publicParameters, USERNAME: caller.user.username },
    code: JSON.stringify({ results, privateParameters, metadata } satisfies Kept),
    isFirstFactor: true,
  });
};

/**
 * Returns the step that the triggers define:
 * https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-lambda-define-auth-challenge.html
 * Guess: the exception of a sign-in that a trigger ends. Guess: MFA does not follow, and the lockout of passwords does not apply.
 */
const continueCustomAuth = async (
  cognito: Cognito,
  caller: Caller,
  { results, clientPublic }: Step,
): Promise<SignInResult> => {
  const { challengeName, issuesTokens, isFailed } = await defineAuthChallenge(cognito, caller, results);
  if (isFailed || (issuesTokens && caller.simulatedName !== undefined))
    throw notAuthorizedError('Incorrect username or password.');
  if (issuesTokens) {
    checkMaySignIn(caller.user);
    return completeSignIn(cognito, caller);
  }
  if (challengeName === 'CUSTOM_CHALLENGE') return startCustomChallenge(cognito, caller, results);
  if (challengeName !== 'PASSWORD_VERIFIER' || clientPublic === undefined) throw unrecognizableOutputError();
  return startPasswordVerifier(cognito, caller, { clientPublic, options: [JSON.stringify(results)] });
};

export const startCustomAuth = (
  cognito: Cognito,
  caller: Caller,
  clientPublic: string | undefined,
): Promise<SignInResult> => {
  const results: ChallengeResult[] =
    clientPublic === undefined ? [] : [{ challengeName: 'SRP_A', challengeResult: true }];
  return continueCustomAuth(cognito, caller, { results, clientPublic });
};

/** Continues after the proof of the password, if the sign-in is a custom one. */
export const continueAfterProof = (cognito: Cognito, challenge: Challenge): Promise<SignInResult> => {
  const [results] = challenge.options;
  if (results === undefined) return continueAfterPassword(cognito, challenge);
  const proof: ChallengeResult = { challengeName: 'PASSWORD_VERIFIER', challengeResult: true };
  return continueCustomAuth(cognito, challenge, { results: [...JSON.parse(results), proof] });
};

/** Answers CUSTOM_CHALLENGE. Each answer uses its session up, whether or not it is correct, because the triggers decide what follows. */
export const answerCustomChallenge = async (
  cognito: Cognito,
  challenge: Challenge,
  answer: string,
): Promise<SignInResult> => {
  closeChallenge(cognito, challenge);
  // Safe: startCustomChallenge has written it.
  const { results, privateParameters, metadata } = JSON.parse(challenge.code) as Kept;
  const challengeResult = await verifyAuthChallenge(cognito, challenge, { privateParameters, answer });
  const result = { challengeName: 'CUSTOM_CHALLENGE', challengeResult, challengeMetadata: metadata } as const;
  return continueCustomAuth(cognito, challenge, { results: [...results, result] });
};
