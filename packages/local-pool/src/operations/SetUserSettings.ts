import type {
  SetUserSettingsCommandInput,
  SetUserSettingsCommandOutput,
} from '@aws-sdk/client-cognito-identity-provider';
import type { Operation } from '../cognito.ts';
import { setSmsMfa } from '../mfa/smsSettings.ts';
import { authenticate } from '../tokens/accessToken.ts';

/** https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_SetUserSettings.html */
export const SetUserSettings: Operation<SetUserSettingsCommandInput, SetUserSettingsCommandOutput> = async (
  { AccessToken = '', MFAOptions = [] },
  cognito,
) => {
  setSmsMfa(cognito, await authenticate(cognito, AccessToken), MFAOptions);
  return {};
};
