import type {
  SetUserPoolClientSessionConfigurationCommandInput,
  SetUserPoolClientSessionConfigurationCommandOutput,
} from '@aws-sdk/client-cognito-identity-provider';
import type { Operation } from '../cognito.ts';
import { findPoolClient, saveClient } from '../pools/appClient.ts';
import { checkSessionTier, checkTracksSessions, describeClientSessions } from '../pools/sessionTracking.ts';
import { findPool } from '../pools/userPool.ts';

/** https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_SetUserPoolClientSessionConfiguration.html */
export const SetUserPoolClientSessionConfiguration: Operation<
  SetUserPoolClientSessionConfigurationCommandInput,
  SetUserPoolClientSessionConfigurationCommandOutput
> = ({ UserPoolId = '', ClientId = '', SSOSession }, cognito) => {
  const client = { ...findPoolClient(cognito, UserPoolId, ClientId), ssoSession: SSOSession };
  const pool = findPool(cognito, UserPoolId);
  checkSessionTier(pool);
  checkTracksSessions(pool);
  saveClient(cognito, client);
  return describeClientSessions(client);
};
