import type {
  UpdateUserPoolClientCommandInput,
  UpdateUserPoolClientCommandOutput,
} from '@aws-sdk/client-cognito-identity-provider';
import type { Operation } from '../cognito.ts';
import { type AppClient, describeClient, findPoolClient, saveClient } from '../pools/appClient.ts';
import { checkClientSettings } from '../pools/newAppClient.ts';

/** What is not given goes back to its default, as with UpdateUserPool: https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_UpdateUserPoolClient.html */
export const UpdateUserPoolClient: Operation<UpdateUserPoolClientCommandInput, UpdateUserPoolClientCommandOutput> = (
  { UserPoolId = '', ClientId = '', ...given },
  cognito,
) => {
  const found = findPoolClient(cognito, UserPoolId, ClientId);
  const client: AppClient = {
    ...found,
    modifiedAt: cognito.now(),
    // The name, and whether tokens can be revoked, are kept where they are not given.
    settings: {
      ClientName: found.settings.ClientName,
      EnableTokenRevocation: found.settings.EnableTokenRevocation,
      ...given,
    },
  };
  checkClientSettings(client);
  saveClient(cognito, client);
  return { UserPoolClient: describeClient(client) };
};
