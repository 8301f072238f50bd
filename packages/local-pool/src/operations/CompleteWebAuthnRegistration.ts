import type {
  CompleteWebAuthnRegistrationCommandInput,
  CompleteWebAuthnRegistrationCommandOutput,
} from '@aws-sdk/client-cognito-identity-provider';
import type { Operation } from '../cognito.ts';
import { checkPasskeysEnabled } from '../passkeys/passkeyFeature.ts';
import { registerPasskey } from '../passkeys/registration.ts';
import { authenticate } from '../tokens/accessToken.ts';

/** https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_CompleteWebAuthnRegistration.html */
export const CompleteWebAuthnRegistration: Operation<
  CompleteWebAuthnRegistrationCommandInput,
  CompleteWebAuthnRegistrationCommandOutput
> = async ({ AccessToken = '', Credential }, cognito) => {
  const caller = await authenticate(cognito, AccessToken);
  checkPasskeysEnabled(caller.pool);
  await registerPasskey(cognito, caller, Credential);
  return {};
};
