import type {
  AdminSetUserSettingsCommandInput,
  AdminSetUserSettingsCommandOutput,
} from '@aws-sdk/client-cognito-identity-provider';
import type { Operation } from '../cognito.ts';
import { setSmsMfa } from '../mfa/smsSettings.ts';
import { findAdminTarget } from '../users/adminTarget.ts';

/** https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_AdminSetUserSettings.html */
export const AdminSetUserSettings: Operation<AdminSetUserSettingsCommandInput, AdminSetUserSettingsCommandOutput> = (
  { MFAOptions = [], ...whom },
  cognito,
) => {
  setSmsMfa(cognito, findAdminTarget(cognito, whom), MFAOptions);
  return {};
};
