import type { ListUsersCommandInput, ListUsersCommandOutput } from '@aws-sdk/client-cognito-identity-provider';
import type { Operation } from '../cognito.ts';
import { findPool } from '../pools/userPool.ts';
import { cutPage, readPage } from '../storage/keyPage.ts';
import { describeUser, toAttributeList } from '../users/describeUser.ts';
import type { User } from '../users/user.ts';
import { parseFilter } from '../users/userFilter.ts';

/** https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_ListUsers.html */
export const ListUsers: Operation<ListUsersCommandInput, ListUsersCommandOutput> = (input, cognito) => {
  const pool = findPool(cognito, input.UserPoolId ?? '');
  const { limit, after } = readPage({ Limit: input.Limit, NextToken: input.PaginationToken });
  const { expression, text, isExact } = parseFilter(input.Filter || 'username ^= ""');
  const condition = isExact ? `${expression} = :text` : `substr(${expression}, 1, length(:text)) = :text`;
  const users = cognito.database
    .all<{ data: string }>(
      `SELECT data FROM users WHERE pool_id = :poolId AND username > :after AND ${condition}
       ORDER BY username LIMIT :limit + 1`,
      { poolId: pool.id, after, text, limit },
    )
    .map(({ data }): User => JSON.parse(data));
  const { page, NextToken } = cutPage(users, limit, ({ username }) => username);
  const wanted = input.AttributesToGet;
  return {
    Users: page.map((user) => ({
      ...describeUser(user),
      Attributes: toAttributeList(user).filter(({ Name = '' }) => wanted?.includes(Name) ?? true),
    })),
    ...(NextToken === undefined ? {} : { PaginationToken: NextToken }),
  };
};
