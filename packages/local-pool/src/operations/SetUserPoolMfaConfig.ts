import type {
  SetUserPoolMfaConfigCommandInput,
  SetUserPoolMfaConfigCommandOutput,
} from '@aws-sdk/client-cognito-identity-provider';
import type { Operation } from '../cognito.ts';
import { checkMfaConfig, describeMfaConfig } from '../pools/mfaConfig.ts';
import { findPool, savePool, type UserPool } from '../pools/userPool.ts';

/**
 * https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_SetUserPoolMfaConfig.html
 * Guess: the request replaces the whole configuration, apart from the pool's SMS configuration. AWS does not document it.
 */
export const SetUserPoolMfaConfig: Operation<SetUserPoolMfaConfigCommandInput, SetUserPoolMfaConfigCommandOutput> = (
  { UserPoolId = '', MfaConfiguration = 'OFF', SmsMfaConfiguration, ...factors },
  cognito,
) => {
  const before = findPool(cognito, UserPoolId);
  const { SmsConfiguration = before.settings.SmsConfiguration, ...sms } = SmsMfaConfiguration ?? {};
  const pool: UserPool = {
    ...before,
    modifiedAt: cognito.now(),
    mfa: { ...factors, SmsMfaConfiguration: SmsMfaConfiguration && sms },
    settings: { ...before.settings, MfaConfiguration, SmsConfiguration },
  };
  checkMfaConfig(pool);
  savePool(cognito, pool);
  return describeMfaConfig(pool);
};
