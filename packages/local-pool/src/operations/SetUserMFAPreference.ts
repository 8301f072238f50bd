import type {
  SetUserMFAPreferenceCommandInput,
  SetUserMFAPreferenceCommandOutput,
} from '@aws-sdk/client-cognito-identity-provider';
import type { Operation } from '../cognito.ts';
import { setMfaPreference } from '../mfa/mfaPreference.ts';
import { authenticate } from '../tokens/accessToken.ts';

/** https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_SetUserMFAPreference.html */
export const SetUserMFAPreference: Operation<
  SetUserMFAPreferenceCommandInput,
  SetUserMFAPreferenceCommandOutput
> = async ({ AccessToken = '', ...preferences }, cognito) => {
  setMfaPreference(cognito, await authenticate(cognito, AccessToken), preferences);
  return {};
};
