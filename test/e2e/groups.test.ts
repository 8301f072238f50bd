import {
  AdminAddUserToGroupCommand,
  AdminRemoveUserFromGroupCommand,
  CreateGroupCommand,
  DeleteGroupCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Api, bearer, startApi } from '../support/api.ts';
import { startTarget, type Target } from '../support/target.ts';
import { signInNewUser } from '../support/users.ts';

let target: Target;
let api: Api;
beforeAll(async () => {
  target = await startTarget();
  api = await startApi(target);
});
afterAll(async () => {
  await api.close();
  await target.close();
});

test('me returns the groups as of the access token, and a change of them after refreshTokens', async () => {
  const { email, tokens, headers } = await signInNewUser(api, target);
  const group = { UserPoolId: target.userPoolId, GroupName: 'admins-of-a-test' };
  const membership = { ...group, Username: email };
  const groupsOf = async (header: Record<string, string>) => (await api.execute('me', undefined, header)).groups;
  await target.admin.send(new CreateGroupCommand(group));
  await target.admin.send(new AdminAddUserToGroupCommand(membership));
  expect(await groupsOf(headers)).toEqual([]);

  const added = await api.execute('refreshTokens', { refreshToken: tokens.refreshToken });
  expect(await groupsOf(bearer(added.accessToken))).toEqual([group.GroupName]);
  const { user } = await api.execute('updateProfile', { name: 'Ada' }, bearer(added.accessToken));
  expect(user.groups).toEqual([group.GroupName]);

  await target.admin.send(new AdminRemoveUserFromGroupCommand(membership));
  const refreshToken = added.refreshToken ?? tokens.refreshToken;
  const removed = await api.execute('refreshTokens', { refreshToken });
  expect(await groupsOf(bearer(removed.accessToken))).toEqual([]);
  await target.admin.send(new DeleteGroupCommand(group));
});
