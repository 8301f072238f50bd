import {
  AdminCreateUserCommand,
  ListUsersCommand,
  paginateListUsers,
  UsernameExistsException,
} from '@aws-sdk/client-cognito-identity-provider';
import { expect, test } from 'vitest';
import { newAddress, startClientPool } from './clientPool.ts';

const { sdk, userPoolId: UserPoolId } = await startClientPool();

test('pages through all users once', async () => {
  const created = Array.from({ length: 25 }, newAddress);
  for (const Username of created) await sdk.send(new AdminCreateUserCommand({ UserPoolId, Username }));
  const sizes: number[] = [];
  const found: (string | undefined)[] = [];
  for await (const { Users = [] } of paginateListUsers({ client: sdk, pageSize: 10 }, { UserPoolId })) {
    sizes.push(Users.length);
    found.push(...Users.map(({ Attributes }) => Attributes?.find(({ Name }) => Name === 'email')?.Value));
  }
  expect(sizes).toEqual([10, 10, 5]);
  expect(found.sort()).toEqual(created.sort());
});

test('reads dates and throws typed exceptions', async () => {
  const Username = newAddress();
  const { User } = await sdk.send(new AdminCreateUserCommand({ UserPoolId, Username }));
  expect(User?.UserCreateDate).toBeInstanceOf(Date);
  await expect(sdk.send(new AdminCreateUserCommand({ UserPoolId, Username }))).rejects.toBeInstanceOf(
    UsernameExistsException,
  );
  const { Users } = await sdk.send(new ListUsersCommand({ UserPoolId, Filter: `email = "${Username}"` }));
  expect(Users).toHaveLength(1);
});
