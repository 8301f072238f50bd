import type {
  VerifySoftwareTokenCommandInput,
  VerifySoftwareTokenCommandOutput,
} from '@aws-sdk/client-cognito-identity-provider';
import type { Operation } from '../cognito.ts';
import { CognitoError } from '../cognitoError.ts';
import { totpStep } from '../mfa/totp.ts';
import { nextSetupSession, TOTP_IS_SET_UP, totpCaller } from '../mfa/totpSetup.ts';
import { closeChallenge } from '../signIn/challenges.ts';
import { saveUser } from '../users/user.ts';

/**
 * https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_VerifySoftwareToken.html
 * The code that registers the authenticator is used up by that. A wrong one leaves the session open for another try.
 */
export const VerifySoftwareToken: Operation<VerifySoftwareTokenCommandInput, VerifySoftwareTokenCommandOutput> = async (
  input,
  cognito,
) => {
  const { caller, challenge } = await totpCaller(cognito, input);
  const { totpCandidate: secret, ...user } = caller.user;
  if (secret === undefined)
    throw new CognitoError('SoftwareTokenMFANotFoundException', 'Software Token MFA does not exist for the user.');
  const lastStep = totpStep(cognito, secret, input.UserCode ?? '');
  if (lastStep === undefined)
    throw new CognitoError('EnableSoftwareTokenMFAException', 'Code mismatch and fail enable Software Token MFA');
  const totp = { secret, lastStep, deviceName: input.FriendlyDeviceName };
  return cognito.database.transaction(() => {
    saveUser(cognito, caller.pool, { user: { ...user, totp } });
    if (!challenge) return { Status: 'SUCCESS' };
    closeChallenge(cognito, challenge);
    return { Status: 'SUCCESS', Session: nextSetupSession(cognito, challenge, [TOTP_IS_SET_UP]) };
  });
};
