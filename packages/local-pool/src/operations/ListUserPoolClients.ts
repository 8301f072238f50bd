import type {
  ListUserPoolClientsCommandInput,
  ListUserPoolClientsCommandOutput,
} from '@aws-sdk/client-cognito-identity-provider';
import type { Operation } from '../cognito.ts';
import { listClients } from '../pools/appClient.ts';
import { findPool } from '../pools/userPool.ts';
import { toPage, toPosition } from '../storage/page.ts';

/**
 * https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_ListUserPoolClients.html
 * Guess: 60 clients if no number is given. No client is registered dynamically here.
 */
export const ListUserPoolClients: Operation<ListUserPoolClientsCommandInput, ListUserPoolClientsCommandOutput> = (
  { UserPoolId = '', MaxResults: limit = 60, NextToken: token, ClientType },
  cognito,
) => {
  const { id: poolId } = findPool(cognito, UserPoolId);
  if (ClientType === 'DCR') return { UserPoolClients: [] };
  const clients = listClients(cognito, poolId, { after: toPosition(token), limit: limit + 1 });
  const { page, ...next } = toPage(clients, limit);
  return {
    UserPoolClients: page.map(({ client: { id, settings } }) => ({
      ClientId: id,
      UserPoolId: poolId,
      ClientName: settings.ClientName,
    })),
    ...next,
  };
};
