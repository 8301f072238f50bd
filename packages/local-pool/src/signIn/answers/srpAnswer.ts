import type { Cognito } from '../../cognito.ts';
import { notAuthorizedError } from '../../cognitoError.ts';
import { isProof, type SrpClaim } from '../../srp/exchange.ts';
import { toSrpIdentity } from '../../srp/verifier.ts';
import { userNotConfirmedError } from '../../users/userStatus.ts';
import { type Challenge, closeChallenge } from '../challenges.ts';
import { continueAfterProof } from '../customAuth.ts';
import { checkNotLocked, countFailure, toAccount } from '../lockout.ts';
import { type Parameters, requireParameter } from '../parameters.ts';
import { checkMayUsePassword, checkNotReset } from '../passwordCheck.ts';
import { startPasswordVerifier } from '../srpChallenge.ts';
import type { SignInResult } from '../startChallenge.ts';

/** Answers PASSWORD_SRP. */
export const answerPasswordSrp = (cognito: Cognito, challenge: Challenge, clientPublic: string): SignInResult =>
  cognito.database.transaction(() => {
    closeChallenge(cognito, challenge);
    return startPasswordVerifier(cognito, challenge, { clientPublic });
  });

export const parseClaim = (responses: Parameters): SrpClaim => ({
  signature: requireParameter(responses, 'PASSWORD_CLAIM_SIGNATURE'),
  secretBlock: requireParameter(responses, 'PASSWORD_CLAIM_SECRET_BLOCK'),
  timestamp: requireParameter(responses, 'TIMESTAMP'),
});

/**
 * A user who is not confirmed is told so before the proof: https://github.com/ministackorg/ministack/pull/1758
 * Guess: a proof that fails uses the challenge up, because each exchange is for one attempt, and counts for the lockout.
 */
export const answerPasswordVerifier = async (
  cognito: Cognito,
  challenge: Challenge,
  responses: Parameters,
): Promise<SignInResult> => {
  const { pool, client, user, simulatedName } = challenge;
  const claim = parseClaim(responses);
  if (user.status === 'UNCONFIRMED') throw userNotConfirmedError();
  const account = toAccount(cognito, pool, simulatedName ?? user.username);
  checkNotLocked(cognito, account);
  checkNotReset(client, user);
  closeChallenge(cognito, challenge);
  const exchange = JSON.parse(challenge.code);
  const isProven = user.srp && isProof(exchange, { identity: toSrpIdentity(user), ...user.srp }, claim);
  if (!isProven || simulatedName !== undefined) {
    countFailure(cognito, account);
    throw notAuthorizedError('Incorrect username or password.');
  }
  checkMayUsePassword(cognito, user);
  return continueAfterProof(cognito, challenge);
};
