import type { CreateUserPoolClientCommandInput } from '@aws-sdk/client-cognito-identity-provider';
import type { Cognito } from '../cognito.ts';
import { invalidParameterError } from '../cognitoError.ts';
import { generateText, LOWERCASE_ALPHANUMERIC } from '../crypto/crypto.ts';
import { type AppClient, saveClient } from './appClient.ts';
import { checkClientSettings } from './clientRules.ts';
import { findPool } from './userPool.ts';

export const newClientSecret = (): string => generateText(LOWERCASE_ALPHANUMERIC, 51);

export const createAppClient = (cognito: Cognito, input: CreateUserPoolClientCommandInput): AppClient => {
  const { UserPoolId = '', GenerateSecret, ClientSecret, ...settings } = input;
  if (GenerateSecret && ClientSecret !== undefined)
    throw invalidParameterError('You cannot specify both GenerateSecret as true and provide a ClientSecret value.');
  const client: AppClient = {
    id: generateText(LOWERCASE_ALPHANUMERIC, 26),
    poolId: findPool(cognito, UserPoolId).id,
    secret: GenerateSecret ? newClientSecret() : ClientSecret,
    createdAt: cognito.now(),
    modifiedAt: cognito.now(),
    // AWS's defaults for a new client: https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_CreateUserPoolClient.html
    settings: {
      EnableTokenRevocation: true,
      ExplicitAuthFlows: ['ALLOW_REFRESH_TOKEN_AUTH', 'ALLOW_USER_SRP_AUTH', 'ALLOW_CUSTOM_AUTH'],
      ...settings,
    },
  };
  checkClientSettings(cognito, client);
  saveClient(cognito, client);
  return client;
};
