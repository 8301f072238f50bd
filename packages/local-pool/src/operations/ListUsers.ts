import type { ListUsersCommandInput, ListUsersCommandOutput } from '@aws-sdk/client-cognito-identity-provider';
import type { Operation } from '../cognito.ts';
import { invalidParameterError } from '../cognitoError.ts';
import { findPool } from '../pools/userPool.ts';
import { describeUser, toAttributeList } from '../users/describeUser.ts';
import type { User } from '../users/user.ts';

const MAX_PAGE = 60;

/** The JSON paths of names in a filter that are not attributes. */
const FIELDS: Record<string, string> = { username: '$.username', sub: '$.sub', 'cognito:user_status': '$.status' };

/** Parses `name = "value"` or `name ^= "prefix"`: https://docs.aws.amazon.com/cognito/latest/developerguide/how-to-manage-user-accounts.html#cognito-user-pools-searching-for-users-using-listusers-api */
const parseFilter = (filter: string) => {
  const [, name, operator, value] = /^\s*"?([\w:]+)"?\s*(=|\^=)\s*"((?:[^"\\]|\\.)*)"\s*$/.exec(filter) ?? [];
  if (name === undefined || value === undefined) throw invalidParameterError('Error while parsing filter.');
  const text = value.replaceAll(/\\(.)/g, '$1');
  // Word characters and colons need no escaping in a JSON path.
  return { path: FIELDS[name] ?? `$.attributes."${name}"`, text, isExact: operator === '=' ? 1 : 0 };
};

/** https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_ListUsers.html */
export const ListUsers: Operation<ListUsersCommandInput, ListUsersCommandOutput> = (input, cognito) => {
  const pool = findPool(cognito, input.UserPoolId ?? '');
  const limit = Math.min(input.Limit ?? MAX_PAGE, MAX_PAGE);
  const filter = input.Filter ? parseFilter(input.Filter) : { path: '$.username', text: '', isExact: 0 };
  const users = cognito.database
    .all<{ data: string }>(
      `SELECT data FROM users WHERE pool_id = :poolId AND username > :after
       AND CASE :isExact WHEN 1 THEN json_extract(data, :path) = :text
           ELSE substr(json_extract(data, :path), 1, length(:text)) = :text END
       ORDER BY username LIMIT :limit`,
      { ...filter, poolId: pool.id, after: input.PaginationToken ?? '', limit: limit + 1 },
    )
    .map(({ data }): User => JSON.parse(data));
  const page = users.slice(0, limit);
  const wanted = input.AttributesToGet;
  const last = page.at(-1);
  return {
    Users: page.map((user) => ({
      ...describeUser(user),
      Attributes: toAttributeList(user).filter(({ Name = '' }) => wanted?.includes(Name) ?? true),
    })),
    ...(users.length > limit && last ? { PaginationToken: last.username } : {}),
  };
};
