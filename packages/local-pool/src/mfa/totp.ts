import { generateSecret, verifySync } from 'otplib';
import type { Cognito } from '../cognito.ts';
import { CognitoError } from '../cognitoError.ts';

export const newTotpSecret = (): string => generateSecret({ length: 32 });

/**
 * The time step of a right code, else undefined. RFC 6238 with SHA-1, six digits and 30 seconds, and one step to either
 * side (section 5.2; AWS does not say how many it allows).
 */
export const totpStep = ({ now }: Cognito, secret: string, token: string): number | undefined => {
  if (!/^\d{6}$/.test(token)) return undefined;
  const result = verifySync({ secret, token, epoch: Math.floor(now() / 1000), epochTolerance: 30 });
  return result.valid && 'timeStep' in result ? result.timeStep : undefined;
};

/** RFC 6238, 5.2: "The verifier MUST NOT accept the second attempt of the OTP". */
export const totpUsedTwice = () =>
  new CognitoError('ExpiredCodeException', 'Your software token has already been used once.');
