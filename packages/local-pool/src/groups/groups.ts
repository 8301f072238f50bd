import type { GroupType } from '@aws-sdk/client-cognito-identity-provider';
import type { Cognito } from '../cognito.ts';
import { CognitoError } from '../cognitoError.ts';
import { cutPage } from '../storage/keyPage.ts';

export interface Group {
  name: string;
  description?: string | undefined;
  roleArn?: string | undefined;
  /** 0 is the highest, and undefined the lowest. */
  precedence?: number | undefined;
  createdAt: number;
  modifiedAt: number;
}

/** As reported of real pools: https://github.com/aws-amplify/amplify-cli/issues/2214 */
const groupNotFoundError = () => new CognitoError('ResourceNotFoundException', 'Group not found.');

export const findGroup = ({ database }: Cognito, poolId: string, name: string): Group | undefined => {
  const sql = 'SELECT data FROM user_groups WHERE pool_id = :poolId AND name = :name';
  const row = database.get<{ data: string }>(sql, { poolId, name });
  return row && { ...JSON.parse(row.data), name };
};

export const requireGroup = (cognito: Cognito, poolId: string, name: string): Group => {
  const group = findGroup(cognito, poolId, name);
  if (!group) throw groupNotFoundError();
  return group;
};

export const saveGroup = ({ database }: Cognito, poolId: string, { name, ...data }: Group): void => {
  database.run(
    `INSERT INTO user_groups (pool_id, name, data) VALUES (:poolId, :name, :data)
     ON CONFLICT DO UPDATE SET data = excluded.data`,
    { poolId, name, data: JSON.stringify(data) },
  );
};

export const createGroup = (
  cognito: Cognito,
  poolId: string,
  properties: Omit<Group, 'createdAt' | 'modifiedAt'>,
): Group => {
  if (findGroup(cognito, poolId, properties.name))
    // Guess: the message. AWS documents only the exception.
    throw new CognitoError('GroupExistsException', 'A group with the name already exists.');
  const group = { ...properties, createdAt: cognito.now(), modifiedAt: cognito.now() };
  saveGroup(cognito, poolId, group);
  return group;
};

export const deleteGroup = ({ database }: Cognito, poolId: string, name: string): void =>
  database.transaction(() => {
    if (database.run('DELETE FROM user_groups WHERE pool_id = :poolId AND name = :name', { poolId, name }) === 0)
      throw groupNotFoundError();
    database.run('DELETE FROM group_members WHERE pool_id = :poolId AND group_name = :name', { poolId, name });
  });

export const describeGroup = (poolId: string, group: Group): GroupType => ({
  GroupName: group.name,
  UserPoolId: poolId,
  Description: group.description,
  RoleArn: group.roleArn,
  Precedence: group.precedence,
  CreationDate: new Date(group.createdAt),
  LastModifiedDate: new Date(group.modifiedAt),
});

/** Guess: groups are listed by name. AWS documents no order. */
export const describeGroupPage = (
  poolId: string,
  groups: Group[],
  limit: number,
): { Groups: GroupType[]; NextToken?: string } => {
  const { page, ...next } = cutPage(groups, limit, ({ name }) => name);
  return { Groups: page.map((group) => describeGroup(poolId, group)), ...next };
};

interface Row {
  name: string;
  data: string;
}

const toGroup = ({ name, data }: Row): Group => ({ ...JSON.parse(data), name });

/** Returns one group more than `limit` if there are more. */
export const listGroups = (
  { database }: Cognito,
  poolId: string,
  { limit, after }: { limit: number; after: string },
): Group[] =>
  database
    .all<Row>(
      'SELECT name, data FROM user_groups WHERE pool_id = :poolId AND name > :after ORDER BY name LIMIT :limit + 1',
      { poolId, after, limit },
    )
    .map(toGroup);

/** Returns the user's groups by name: those after the one named `after`. */
export const listGroupsOfUser = (
  { database }: Cognito,
  { poolId, username }: { poolId: string; username: string },
  after = '',
): Group[] =>
  database
    .all<Row>(
      `SELECT name, data FROM group_members JOIN user_groups USING (pool_id)
       WHERE pool_id = :poolId AND username = :username AND name = group_name AND name > :after
       ORDER BY name`,
      { poolId, username, after },
    )
    .map(toGroup);
