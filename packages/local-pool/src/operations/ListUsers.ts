import type { ListUsersCommandInput, ListUsersCommandOutput } from '@aws-sdk/client-cognito-identity-provider';
import type { Operation } from '../cognito.ts';
import { invalidParameter } from '../cognitoError.ts';
import { findPool } from '../pools/userPool.ts';
import { attributeList, describeUser, type User } from '../users/user.ts';

const LARGEST_PAGE = 60;

// What a filter may name that is not an attribute.
const FIELDS: Record<string, string> = { username: '$.username', sub: '$.sub', 'cognito:user_status': '$.status' };

/** `name = "value"` or `name ^= "beginning"`: https://docs.aws.amazon.com/cognito/latest/developerguide/how-to-manage-user-accounts.html#cognito-user-pools-searching-for-users-using-listusers-api */
const parseFilter = (filter: string) => {
  const [, name, operator, value] = /^\s*"?([\w:]+)"?\s*(=|\^=)\s*"((?:[^"\\]|\\.)*)"\s*$/.exec(filter) ?? [];
  if (name === undefined || value === undefined) throw invalidParameter('Error while parsing filter.');
  const text = value.replaceAll(/\\(.)/g, '$1');
  // A name of word characters and colons needs no escaping in a JSON path.
  return { path: FIELDS[name] ?? `$.attributes."${name}"`, text, whole: operator === '=' ? 1 : 0 };
};

/** https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_ListUsers.html */
export const ListUsers: Operation<ListUsersCommandInput, ListUsersCommandOutput> = (input, cognito) => {
  const pool = findPool(cognito, input.UserPoolId ?? '');
  const limit = Math.min(input.Limit ?? LARGEST_PAGE, LARGEST_PAGE);
  const { path, text, whole } = input.Filter ? parseFilter(input.Filter) : { path: '$.username', text: '', whole: 0 };
  const users = cognito.database
    .all<{ data: string }>(
      `SELECT data FROM users WHERE pool_id = ?1 AND username > ?2
       AND CASE ?5 WHEN 1 THEN json_extract(data, ?3) = ?4
           ELSE substr(json_extract(data, ?3), 1, length(?4)) = ?4 END
       ORDER BY username LIMIT ?6`,
      pool.id,
      input.PaginationToken ?? '',
      path,
      text,
      whole,
      limit + 1,
    )
    .map(({ data }): User => JSON.parse(data));
  const page = users.slice(0, limit);
  const wanted = input.AttributesToGet;
  const last = page.at(-1);
  return {
    Users: page.map((user) => ({
      ...describeUser(user),
      Attributes: attributeList(user).filter(({ Name = '' }) => wanted?.includes(Name) ?? true),
    })),
    ...(users.length > limit && last ? { PaginationToken: last.username } : {}),
  };
};
