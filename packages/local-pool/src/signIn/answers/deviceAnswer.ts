import type { Cognito } from '../../cognito.ts';
import { notAuthorizedError } from '../../cognitoError.ts';
import { deviceNotFoundError } from '../../devices/devices.ts';
import { getDeviceGroupKey } from '../../devices/deviceTracking.ts';
import { findRememberedDevice, type RememberedDevice } from '../../devices/signInDevice.ts';
import { isProof } from '../../srp/exchange.ts';
import { type Challenge, closeChallenge } from '../challenges.ts';
import { type Parameters, requireParameter } from '../parameters.ts';
import { issueTokens } from '../signIn.ts';
import { startVerifierChallenge } from '../srpChallenge.ts';
import type { SignInResult } from '../startChallenge.ts';
import { parseClaim } from './srpAnswer.ts';

/** Guess: a device that is no longer remembered is one that does not exist. AWS does not document it. */
const requireRememberedDevice = (cognito: Cognito, challenge: Challenge): RememberedDevice => {
  const device = findRememberedDevice(cognito, challenge);
  if (!device) throw deviceNotFoundError();
  return device;
};

/** Answers DEVICE_SRP_AUTH: https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_RespondToAuthChallenge.html */
export const answerDeviceSrp = (cognito: Cognito, challenge: Challenge, responses: Parameters): SignInResult => {
  requireParameter(responses, 'DEVICE_KEY');
  const clientPublic = requireParameter(responses, 'SRP_A');
  const { key, srp: verifier } = requireRememberedDevice(cognito, challenge);
  return cognito.database.transaction(() => {
    closeChallenge(cognito, challenge);
    const parameters = { DEVICE_KEY: key };
    return startVerifierChallenge(cognito, challenge, {
      name: 'DEVICE_PASSWORD_VERIFIER',
      verifier,
      clientPublic,
      parameters,
    });
  });
};

/**
 * Answers DEVICE_PASSWORD_VERIFIER.
 * Guess: a proof that fails uses the challenge up, but does not count for the lockout, because nobody guesses a device's secret.
 */
export const answerDeviceVerifier = async (
  cognito: Cognito,
  challenge: Challenge,
  responses: Parameters,
): Promise<SignInResult> => {
  requireParameter(responses, 'DEVICE_KEY');
  const claim = parseClaim(responses);
  const { key, srp } = requireRememberedDevice(cognito, challenge);
  closeChallenge(cognito, challenge);
  const prover = { identity: getDeviceGroupKey(challenge.pool) + key, verifier: srp.verifier };
  if (!isProof(JSON.parse(challenge.code), prover, claim)) throw notAuthorizedError('Incorrect username or password.');
  return issueTokens(cognito, { ...challenge, tokenSource: 'AuthenticateDevice' });
};
