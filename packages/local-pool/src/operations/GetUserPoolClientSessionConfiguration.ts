import type {
  GetUserPoolClientSessionConfigurationCommandInput,
  GetUserPoolClientSessionConfigurationCommandOutput,
} from '@aws-sdk/client-cognito-identity-provider';
import type { Operation } from '../cognito.ts';
import { findPoolClient } from '../pools/appClient.ts';
import { describeClientSessions } from '../pools/sessionTracking.ts';

/** https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_GetUserPoolClientSessionConfiguration.html */
export const GetUserPoolClientSessionConfiguration: Operation<
  GetUserPoolClientSessionConfigurationCommandInput,
  GetUserPoolClientSessionConfigurationCommandOutput
> = ({ UserPoolId = '', ClientId = '' }, cognito) =>
  describeClientSessions(findPoolClient(cognito, UserPoolId, ClientId));
