import type {
  SetUserPoolSessionConfigurationCommandInput,
  SetUserPoolSessionConfigurationCommandOutput,
} from '@aws-sdk/client-cognito-identity-provider';
import type { Operation } from '../cognito.ts';
import { checkSessionTier, checkTracking, describePoolSessions } from '../pools/sessionTracking.ts';
import { findPool, savePool } from '../pools/userPool.ts';

/** https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_SetUserPoolSessionConfiguration.html */
export const SetUserPoolSessionConfiguration: Operation<
  SetUserPoolSessionConfigurationCommandInput,
  SetUserPoolSessionConfigurationCommandOutput
> = ({ UserPoolId = '', UserSessionTracking, TokenSession }, cognito) => {
  checkTracking(UserSessionTracking);
  const pool = { ...findPool(cognito, UserPoolId), sessions: { UserSessionTracking, TokenSession } };
  checkSessionTier(pool);
  savePool(cognito, pool);
  return describePoolSessions(pool);
};
