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
 * "If you don't verify the software token and your user pool doesn't require MFA, the user can then authenticate with user name
 * and password credentials alone" (the page until 2024). GetUser still lists SOFTWARE_TOKEN_MFA:
 * https://github.com/aws-amplify/amplify-js/issues/1226
 */
export const AssociateSoftwareToken: Operation<
  AssociateSoftwareTokenCommandInput,
  AssociateSoftwareTokenCommandOutput
> = async (input, cognito) => {
  const { caller, challenge } = await authenticateTotpCaller(cognito, input);
  const SecretCode = generateTotpSecret();
  const { totp: _, ...user } = caller.user;
  return cognito.database.transaction(() => {
    saveUser(cognito, caller.pool, { user: { ...user, totpCandidate: SecretCode } });
    if (!challenge) return { SecretCode };
    closeChallenge(cognito, challenge);
    return { SecretCode, Session: startNextSetupStep(cognito, challenge, challenge.options) };
  });
};
