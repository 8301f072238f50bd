import type {
  VerifySoftwareTokenCommandInput,
  VerifySoftwareTokenCommandOutput,
} from '@aws-sdk/client-cognito-identity-provider';
import type { Operation } from '../cognito.ts';
import { CognitoError } from '../cognitoError.ts';
import { findTotpStep } from '../mfa/totp.ts';
import { authenticateTotpCaller, startNextSetupStep, TOTP_IS_SET_UP } from '../mfa/totpSetup.ts';
import { closeChallenge } from '../signIn/challenges.ts';
import { saveUser } from '../users/user.ts';

/**
 * https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_VerifySoftwareToken.html
 * The code that registers the authenticator cannot be used again. A wrong code leaves the session open for another try.
 */
export const VerifySoftwareToken: Operation<VerifySoftwareTokenCommandInput, VerifySoftwareTokenCommandOutput> = async (
  input,
  cognito,
) => {
  const { caller, challenge } = await authenticateTotpCaller(cognito, input);
  const { totpCandidate: secret, ...user } = caller.user;
  if (secret === undefined)
    throw new CognitoError('SoftwareTokenMFANotFoundException', 'Software Token MFA does not exist for the user.');
  const lastStep = findTotpStep(cognito, secret, input.UserCode ?? '');
  if (lastStep === undefined)
    throw new CognitoError('EnableSoftwareTokenMFAException', 'Code mismatch and fail enable Software Token MFA');
  const totp = { secret, lastStep, deviceName: input.FriendlyDeviceName };
  return cognito.database.transaction(() => {
    saveUser(cognito, caller.pool, { user: { ...user, totp } });
    if (!challenge) return { Status: 'SUCCESS' };
    closeChallenge(cognito, challenge);
    return { Status: 'SUCCESS', Session: startNextSetupStep(cognito, challenge, [TOTP_IS_SET_UP]) };
  });
};
