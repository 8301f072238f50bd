import { generateSecret, verifySync } from 'otplib';
import type { Cognito } from '../cognito.ts';
import { CognitoError } from '../cognitoError.ts';

export const generateTotpSecret = (): string => generateSecret({ length: 32 });

/**
 * Returns the time step of a correct code, or undefined. RFC 6238 with SHA-1, six digits, 30 seconds, and one step of
 * tolerance to either side (section 5.2). Guess: the tolerance, which AWS does not document.
 */
export const findTotpStep = ({ now }: Cognito, secret: string, token: string): number | undefined => {
  if (!/^\d{6}$/.test(token)) return undefined;
  const result = verifySync({ secret, token, epoch: Math.floor(now() / 1000), epochTolerance: 30 });
  return result.valid && 'timeStep' in result ? result.timeStep : undefined;
};

/** RFC 6238, section 5.2: "The verifier MUST NOT accept the second attempt of the OTP". */
export const totpReusedError = () =>
  new CognitoError('ExpiredCodeException', 'Your software token has already been used once.');
