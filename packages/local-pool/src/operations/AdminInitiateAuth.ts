import type {
  AdminInitiateAuthCommandInput,
  AdminInitiateAuthCommandOutput,
} from '@aws-sdk/client-cognito-identity-provider';
import type { Operation } from '../cognito.ts';
import { invalidParameterError } from '../cognitoError.ts';
import { findPoolClient } from '../pools/appClient.ts';
import { findPool } from '../pools/userPool.ts';
import { initiate } from '../signIn/initiate.ts';

/**
 * https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_AdminInitiateAuth.html
 * The message for a flow of InitiateAuth: https://github.com/awsdocs/aws-doc-sdk-examples/issues/5289
 */
export const AdminInitiateAuth: Operation<AdminInitiateAuthCommandInput, AdminInitiateAuthCommandOutput> = async (
  { UserPoolId = '', ClientId = '', AuthFlow: flow = '', AuthParameters: parameters = {}, Session: session },
  cognito,
) => {
  const app = { pool: findPool(cognito, UserPoolId), client: findPoolClient(cognito, UserPoolId, ClientId) };
  if (flow === 'USER_PASSWORD_AUTH') throw invalidParameterError('Initiate Auth method not supported.');
  return initiate(cognito, app, { flow, parameters, session });
};
