import type {
  UpdateUserPoolClientCommandInput,
  UpdateUserPoolClientCommandOutput,
} from '@aws-sdk/client-cognito-identity-provider';
import type { Operation } from '../cognito.ts';
import { type AppClient, findPoolClient, saveClient } from '../pools/appClient.ts';
import { checkClientSettings } from '../pools/clientRules.ts';
import { describeClient } from '../pools/describeClient.ts';

/** Resets omitted settings to their defaults, as UpdateUserPool does: https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_UpdateUserPoolClient.html */
export const UpdateUserPoolClient: Operation<UpdateUserPoolClientCommandInput, UpdateUserPoolClientCommandOutput> = (
  { UserPoolId = '', ClientId = '', ...input },
  cognito,
) => {
  const clientBefore = findPoolClient(cognito, UserPoolId, ClientId);
  const client: AppClient = {
    ...clientBefore,
    modifiedAt: cognito.now(),
    // Guess: these two keep their values if the request omits them.
    settings: {
      ClientName: clientBefore.settings.ClientName,
      EnableTokenRevocation: clientBefore.settings.EnableTokenRevocation,
      ...input,
    },
  };
  checkClientSettings(cognito, client);
  saveClient(cognito, client);
  return { UserPoolClient: describeClient(client) };
};
