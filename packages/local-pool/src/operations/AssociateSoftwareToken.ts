import type {
  AssociateSoftwareTokenCommandInput,
  AssociateSoftwareTokenCommandOutput,
} from '@aws-sdk/client-cognito-identity-provider';
import type { Operation } from '../cognito.ts';
import { newTotpSecret } from '../mfa/totp.ts';
import { nextSetupSession, totpCaller } from '../mfa/totpSetup.ts';
import { closeChallenge } from '../signIn/challenges.ts';
import { saveUser } from '../users/user.ts';

/**
 * https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_AssociateSoftwareToken.html
 * An authenticator that is registered already goes on working until the new one is verified.
 */
export const AssociateSoftwareToken: Operation<
  AssociateSoftwareTokenCommandInput,
  AssociateSoftwareTokenCommandOutput
> = async (input, cognito) => {
  const { caller, challenge } = await totpCaller(cognito, input);
  const SecretCode = newTotpSecret();
  return cognito.database.transaction(() => {
    saveUser(cognito, caller.pool, { user: { ...caller.user, totpCandidate: SecretCode } });
    if (!challenge) return { SecretCode };
    closeChallenge(cognito, challenge);
    return { SecretCode, Session: nextSetupSession(cognito, challenge, challenge.options) };
  });
};
