import type {
  StartWebAuthnRegistrationCommandInput,
  StartWebAuthnRegistrationCommandOutput,
} from '@aws-sdk/client-cognito-identity-provider';
import type { Operation } from '../cognito.ts';
import { createCreationOptions } from '../passkeys/creationOptions.ts';
import { checkPasskeysEnabled } from '../passkeys/passkeyFeature.ts';
import { checkMayAddPasskey } from '../passkeys/passkeys.ts';
import { openRegistrationChallenge } from '../passkeys/registrationChallenge.ts';
import { authenticate } from '../tokens/accessToken.ts';
import { checkNotExternal } from '../users/userStatus.ts';

/**
 * https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_StartWebAuthnRegistration.html
 * Guess: the exception for a user of an identity provider.
 */
export const StartWebAuthnRegistration: Operation<
  StartWebAuthnRegistrationCommandInput,
  StartWebAuthnRegistrationCommandOutput
> = async ({ AccessToken = '' }, cognito) => {
  const caller = await authenticate(cognito, AccessToken);
  checkPasskeysEnabled(caller.pool);
  checkNotExternal(caller.user, 'register a passkey');
  const CredentialCreationOptions = createCreationOptions(cognito, caller);
  checkMayAddPasskey(cognito, caller.user);
  openRegistrationChallenge(cognito, caller, CredentialCreationOptions.challenge);
  return { CredentialCreationOptions };
};
