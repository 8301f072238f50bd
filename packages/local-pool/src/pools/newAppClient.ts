import type { CreateUserPoolClientCommandInput } from '@aws-sdk/client-cognito-identity-provider';
import type { Cognito } from '../cognito.ts';
import { invalidParameter } from '../cognitoError.ts';
import { LOWERCASE_ALPHANUMERIC, randomText } from '../crypto/randomText.ts';
import { type AppClient, saveClient } from './appClient.ts';
import { findPool } from './userPool.ts';

/** What a client is created with, or updated to, where the two cannot stand together. */
export const checkClientSettings = ({ settings }: Pick<AppClient, 'settings'>): void => {
  // https://docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-user-pools-using-the-refresh-token.html:
  // "you must disable this authentication flow". AWS documents no message.
  if (
    settings.RefreshTokenRotation?.Feature === 'ENABLED' &&
    settings.ExplicitAuthFlows?.includes('ALLOW_REFRESH_TOKEN_AUTH')
  )
    throw invalidParameter('ALLOW_REFRESH_TOKEN_AUTH cannot be enabled together with refresh token rotation.');
};

export const newAppClient = (cognito: Cognito, input: CreateUserPoolClientCommandInput): AppClient => {
  const { UserPoolId = '', GenerateSecret, ClientSecret, ...settings } = input;
  if (GenerateSecret && ClientSecret !== undefined)
    throw invalidParameter('You cannot specify both GenerateSecret as true and provide a ClientSecret value.');
  const client: AppClient = {
    id: randomText(LOWERCASE_ALPHANUMERIC, 26),
    poolId: findPool(cognito, UserPoolId).id,
    secret: GenerateSecret ? randomText(LOWERCASE_ALPHANUMERIC, 51) : ClientSecret,
    createdAt: cognito.now(),
    modifiedAt: cognito.now(),
    // Both are on by default for a new client.
    settings: {
      EnableTokenRevocation: true,
      ExplicitAuthFlows: ['ALLOW_REFRESH_TOKEN_AUTH', 'ALLOW_USER_SRP_AUTH', 'ALLOW_CUSTOM_AUTH'],
      ...settings,
    },
  };
  checkClientSettings(client);
  saveClient(cognito, client);
  return client;
};
