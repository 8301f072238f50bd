import type { InitiateAuthCommandInput, InitiateAuthCommandOutput } from '@aws-sdk/client-cognito-identity-provider';
import type { Operation } from '../cognito.ts';
import { invalidParameterError } from '../cognitoError.ts';
import { findClient } from '../pools/appClient.ts';
import { initiate } from '../signIn/initiate.ts';

/**
 * https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_InitiateAuth.html
 * The message for a flow of AdminInitiateAuth: https://github.com/soto-project/soto-cognito-authentication-kit/issues/10
 */
export const InitiateAuth: Operation<InitiateAuthCommandInput, InitiateAuthCommandOutput> = async (
  { ClientId = '', AuthFlow: flow = '', AuthParameters: parameters = {}, Session: session },
  cognito,
) => {
  const app = findClient(cognito, ClientId);
  if (flow.startsWith('ADMIN_')) throw invalidParameterError('Initiate Auth method not supported.');
  return initiate(cognito, app, { flow, parameters, session });
};
