import {
  AdminAddUserToGroupCommand,
  AdminDeleteUserCommand,
  AdminListGroupsForUserCommand,
  AdminRemoveUserFromGroupCommand,
  CreateGroupCommand,
  type CreateGroupCommandInput,
  DeleteGroupCommand,
  GetGroupCommand,
  ListGroupsCommand,
  ListUsersInGroupCommand,
  UpdateGroupCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { decodeJwt } from 'jose';
import { describe, expect, test } from 'vitest';
import { startFederationPool } from './federationPool.ts';
import { failure, HOUR, startTestPool } from './testPool.ts';

const ANN = 'ann@example.com';
const NOT_FOUND = ['ResourceNotFoundException', 'Group not found.'];
const toRole = (name: string): string => `arn:aws:iam::000000000000:role/${name}`;

type Pool = Awaited<ReturnType<typeof startTestPool>>;

const create = (
  { sdk, userPoolId }: Pick<Pool, 'sdk' | 'userPoolId'>,
  GroupName: string,
  properties: Partial<CreateGroupCommandInput> = {},
) => sdk.send(new CreateGroupCommand({ UserPoolId: userPoolId, GroupName, ...properties }));

const add = ({ sdk, userPoolId }: Pool, GroupName: string, Username = ANN) =>
  sdk.send(new AdminAddUserToGroupCommand({ UserPoolId: userPoolId, Username, GroupName }));

/** Creates groups with the user as their member, and returns the claims of the user's tokens. */
const claimsOf = async (groups: Record<string, Partial<CreateGroupCommandInput>>) => {
  const pool = await startTestPool();
  await pool.member();
  for (const [name, properties] of Object.entries(groups)) {
    await create(pool, name, properties);
    await add(pool, name);
  }
  const { AccessToken, IdToken } = await pool.tokens();
  return { access: decodeJwt(AccessToken), id: decodeJwt(IdToken) };
};

describe('groups', () => {
  test('returns a group as it was created and updated, until it is deleted', async () => {
    const pool = await startTestPool();
    const { sdk, userPoolId: UserPoolId } = pool;
    const properties = { Description: 'Those who edit', RoleArn: toRole('editor'), Precedence: 0 };
    const created = await create(pool, 'editors', properties);
    const date = new Date(pool.now());
    const expected = { GroupName: 'editors', UserPoolId, ...properties, CreationDate: date, LastModifiedDate: date };
    expect(created.Group).toEqual(expected);
    pool.pass(HOUR);
    const whom = { UserPoolId, GroupName: 'editors' };
    await sdk.send(new UpdateGroupCommand({ ...whom, Description: 'Others', Precedence: 5 }));
    const changed = { Description: 'Others', Precedence: 5, LastModifiedDate: new Date(pool.now()) };
    expect((await sdk.send(new GetGroupCommand(whom))).Group).toEqual({ ...expected, ...changed });
    await sdk.send(new DeleteGroupCommand(whom));
    expect(await failure(sdk.send(new GetGroupCommand(whom)))).toEqual(NOT_FOUND);
    expect(await failure(sdk.send(new UpdateGroupCommand(whom)))).toEqual(NOT_FOUND);
    expect(await failure(sdk.send(new DeleteGroupCommand(whom)))).toEqual(NOT_FOUND);
  });

  test('returns GroupExistsException when the name is taken, and not in another pool', async () => {
    const pool = await startTestPool();
    await create(pool, 'editors');
    expect((await failure(create(pool, 'editors')))[0]).toBe('GroupExistsException');
    await create({ sdk: pool.sdk, userPoolId: (await pool.newPool()).userPoolId }, 'editors');
  });

  test('returns pages of groups, of members, and of the groups of a user', async () => {
    const pool = await startTestPool();
    const { sdk, userPoolId: UserPoolId } = pool;
    for (const email of [ANN, 'ben@example.com', 'cid@example.com']) await pool.member(email);
    for (const name of ['c', 'a', 'b']) {
      await create(pool, name);
      await add(pool, name);
    }
    const names = (groups: { GroupName?: string | undefined }[] = []) => groups.map(({ GroupName }) => GroupName);
    const first = await sdk.send(new ListGroupsCommand({ UserPoolId, Limit: 2 }));
    expect(names(first.Groups)).toEqual(['a', 'b']);
    const next = await sdk.send(new ListGroupsCommand({ UserPoolId, Limit: 2, NextToken: first.NextToken }));
    expect([names(next.Groups), next.NextToken]).toEqual([['c'], undefined]);
    const ofAnn = { UserPoolId, Username: ANN, Limit: 2 };
    const page = await sdk.send(new AdminListGroupsForUserCommand(ofAnn));
    const rest = await sdk.send(new AdminListGroupsForUserCommand({ ...ofAnn, NextToken: page.NextToken }));
    expect([names(page.Groups), names(rest.Groups), rest.NextToken]).toEqual([['a', 'b'], ['c'], undefined]);
    // JavaScript orders these two the other way round than SQLite.
    for (const name of ['\uff01', '\u{1f600}']) {
      await create(pool, name);
      await add(pool, name);
    }
    const all: (string | undefined)[] = [];
    for (let NextToken: string | undefined, count = 0; count === 0 || NextToken; count += 1) {
      const some = await sdk.send(new AdminListGroupsForUserCommand({ ...ofAnn, Limit: 1, NextToken }));
      all.push(...names(some.Groups));
      NextToken = some.NextToken;
    }
    expect(all).toEqual(['a', 'b', 'c', '\uff01', '\u{1f600}']);
    await add(pool, 'a', 'ben@example.com');
    const members = { UserPoolId, GroupName: 'a', Limit: 1 };
    const one = await sdk.send(new ListUsersInGroupCommand(members));
    const two = await sdk.send(new ListUsersInGroupCommand({ ...members, NextToken: one.NextToken }));
    expect(two.NextToken).toBeUndefined();
    const emails = [...(one.Users ?? []), ...(two.Users ?? [])].map(
      ({ Attributes }) => Attributes?.find(({ Name }) => Name === 'email')?.Value,
    );
    expect(emails.sort()).toEqual([ANN, 'ben@example.com']);
  });

  test('returns ResourceNotFoundException or UserNotFoundException when a group or a user is unknown', async () => {
    const pool = await startTestPool();
    await pool.member();
    expect(await failure(add(pool, 'nothing'))).toEqual(NOT_FOUND);
    const members = { UserPoolId: pool.userPoolId, GroupName: 'nothing' };
    expect(await failure(pool.sdk.send(new ListUsersInGroupCommand(members)))).toEqual(NOT_FOUND);
    await create(pool, 'editors');
    expect((await failure(add(pool, 'editors', 'nobody@example.com')))[0]).toBe('UserNotFoundException');
  });

  test('returns no members and no claim when the user has left, the user was deleted, or the group was', async () => {
    const pool = await startTestPool();
    const { sdk, userPoolId: UserPoolId } = pool;
    await pool.member();
    await create(pool, 'editors');
    await create(pool, 'readers');
    for (const name of ['editors', 'editors', 'readers']) await add(pool, name);
    const group = { UserPoolId, GroupName: 'editors' };
    const claim = async () => decodeJwt((await pool.tokens()).AccessToken)['cognito:groups'];
    expect(await claim()).toEqual(['editors', 'readers']);
    await sdk.send(new DeleteGroupCommand({ UserPoolId, GroupName: 'readers' }));
    expect(await claim()).toEqual(['editors']);
    await sdk.send(new AdminRemoveUserFromGroupCommand({ ...group, Username: ANN }));
    expect(await claim()).toBeUndefined();
    await add(pool, 'editors');
    await sdk.send(new AdminDeleteUserCommand({ UserPoolId, Username: ANN }));
    expect((await sdk.send(new ListUsersInGroupCommand(group))).Users).toEqual([]);
  });

  test('returns the group of a provider, which has a description and the new user', async () => {
    const pool = await startFederationPool();
    await pool.federate();
    const group = { UserPoolId: pool.userPoolId, GroupName: `${pool.userPoolId}_Google` };
    expect((await pool.sdk.send(new GetGroupCommand(group))).Group?.Description).toMatch(/using Google$/);
    expect((await pool.sdk.send(new ListUsersInGroupCommand(group))).Users).toHaveLength(1);
  });
});

describe('the claims of groups', () => {
  test('returns the groups by precedence, and the best role as the preferred one', async () => {
    const { access, id } = await claimsOf({
      a: { Precedence: 7 },
      b: { RoleArn: toRole('last') },
      c: { Precedence: 0, RoleArn: toRole('first') },
      d: { Precedence: 7, RoleArn: toRole('last') },
    });
    expect(access['cognito:groups']).toEqual(['c', 'a', 'd', 'b']);
    expect(id).toMatchObject({
      'cognito:groups': ['c', 'a', 'd', 'b'],
      'cognito:roles': [toRole('first'), toRole('last')],
      'cognito:preferred_role': toRole('first'),
    });
    expect(access).not.toHaveProperty(['cognito:roles']);
    expect(access).not.toHaveProperty(['cognito:preferred_role']);
  });

  test('returns no preferred role when two roles have the best precedence, and one when they are the same', async () => {
    const different = await claimsOf({
      a: { Precedence: 1, RoleArn: toRole('x') },
      b: { Precedence: 1, RoleArn: toRole('y') },
    });
    expect(different.id['cognito:roles']).toEqual([toRole('x'), toRole('y')]);
    expect(different.id).not.toHaveProperty(['cognito:preferred_role']);
    const same = await claimsOf({ a: { RoleArn: toRole('x') }, b: { RoleArn: toRole('x') } });
    expect(same.id).toMatchObject({ 'cognito:roles': [toRole('x')], 'cognito:preferred_role': toRole('x') });
  });

  test('returns no claims when the user is in no group', async () => {
    const { id } = await claimsOf({});
    for (const name of ['cognito:groups', 'cognito:roles', 'cognito:preferred_role'])
      expect(id).not.toHaveProperty([name]);
  });
});
