import type {
  AssociateSoftwareTokenCommandInput,
  AssociateSoftwareTokenCommandOutput,
} from '@aws-sdk/client-cognito-identity-provider';
import type { Operation } from '../cognito.ts';
import { generateTotpSecret } from '../mfa/totp.ts';
import { authenticateTotpCaller, startNextSetupStep } from '../mfa/totpSetup.ts';
import { closeChallenge } from '../signIn/challenges.ts';
import { saveUser } from '../users/user.ts';

/**
 * https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_AssociateSoftwareToken.html
 * An authenticator that is already registered keeps working until the new one is verified.
 */
export const AssociateSoftwareToken: Operation<
  AssociateSoftwareTokenCommandInput,
  AssociateSoftwareTokenCommandOutput
> = async (input, cognito) => {
  const { caller, challenge } = await authenticateTotpCaller(cognito, input);
  const SecretCode = generateTotpSecret();
  return cognito.database.transaction(() => {
    saveUser(cognito, caller.pool, { user: { ...caller.user, totpCandidate: SecretCode } });
    if (!challenge) return { SecretCode };
    closeChallenge(cognito, challenge);
    return { SecretCode, Session: startNextSetupStep(cognito, challenge, challenge.options) };
  });
};
