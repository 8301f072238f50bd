import type { ListUserPoolsCommandInput, ListUserPoolsCommandOutput } from '@aws-sdk/client-cognito-identity-provider';
import type { Operation } from '../cognito.ts';
import { summarizePool } from '../pools/describePool.ts';
import { listPools } from '../pools/userPool.ts';
import { toPage, toPosition } from '../storage/page.ts';

/** https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_ListUserPools.html */
export const ListUserPools: Operation<ListUserPoolsCommandInput, ListUserPoolsCommandOutput> = (
  { MaxResults: limit = 60, NextToken: token },
  cognito,
) => {
  const { page, ...next } = toPage(listPools(cognito, { after: toPosition(token), limit: limit + 1 }), limit);
  return { UserPools: page.map(({ pool }) => summarizePool(pool)), ...next };
};
