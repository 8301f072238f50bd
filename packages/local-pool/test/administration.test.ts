import {
  AdminCreateUserCommand,
  AdminDeleteUserCommand,
  AdminDisableUserCommand,
  AdminGetUserCommand,
  AdminSetUserPasswordCommand,
  CreateUserPoolCommand,
  DescribeUserPoolClientCommand,
  DescribeUserPoolCommand,
  GetUserPoolMfaConfigCommand,
  ListUsersCommand,
  UpdateUserPoolClientCommand,
  UpdateUserPoolCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { describe, expect, test } from 'vitest';
import { failure, OTHER_PASSWORD, startTestPool } from './testPool.ts';

const ANN = 'ann@example.com';

describe('administration of users', () => {
  test('returns a user with a UUID as username, and sends the invitation, when the email address is the username', async () => {
    const { sdk, userPoolId, messages } = await startTestPool();
    const { User } = await sdk.send(new AdminCreateUserCommand({ UserPoolId: userPoolId, Username: ANN }));
    expect(User).toMatchObject({
      Username: expect.stringMatching(/^[0-9a-f-]{36}$/),
      UserStatus: 'FORCE_CHANGE_PASSWORD',
      UserCreateDate: new Date('2026-01-01'),
      Attributes: [
        { Name: 'sub', Value: User?.Username },
        { Name: 'email', Value: ANN },
      ],
    });
    expect(await messages()).toMatchObject([{ to: ANN, medium: 'EMAIL', purpose: 'AdminCreateUser' }]);
    const again = sdk.send(new AdminCreateUserCommand({ UserPoolId: userPoolId, Username: 'Ann@example.com' }));
    expect(await failure(again)).toEqual(['UsernameExistsException', 'User account already exists']);
    const nobody = { UserPoolId: userPoolId, Username: 'nobody', MessageAction: 'RESEND' as const };
    expect((await failure(sdk.send(new AdminCreateUserCommand(nobody))))[0]).toBe('UserNotFoundException');
  });

  test('sends the invitation by each medium when DesiredDeliveryMediums names several', async () => {
    const { sdk, userPoolId, messages } = await startTestPool();
    await sdk.send(
      new AdminCreateUserCommand({
        UserPoolId: userPoolId,
        Username: ANN,
        DesiredDeliveryMediums: ['EMAIL', 'SMS'],
        TemporaryPassword: OTHER_PASSWORD,
        UserAttributes: [{ Name: 'phone_number', Value: '+4915112345678' }],
      }),
    );
    expect(await messages()).toMatchObject([
      { medium: 'SMS', code: OTHER_PASSWORD },
      { medium: 'EMAIL', code: OTHER_PASSWORD },
    ]);
  });

  test('returns UserNotFoundException when the user is deleted, and frees the name', async () => {
    const { sdk, userPoolId, member } = await startTestPool();
    await member();
    const whom = { UserPoolId: userPoolId, Username: ANN };
    await sdk.send(new AdminDeleteUserCommand(whom));
    expect(await failure(sdk.send(new AdminGetUserCommand(whom)))).toEqual([
      'UserNotFoundException',
      'User does not exist.',
    ]);
    await member();
  });

  test('finds a user by the sub when usernames are plain, after the user who has it as a name, and signs nobody in with it', async () => {
    const { sdk, newPool } = await startTestPool();
    const { userPoolId: UserPoolId, user, signIn } = await newPool();
    await user('ann');
    const find = async (Username: string) => {
      const { UserAttributes = [], ...found } = await sdk.send(new AdminGetUserCommand({ UserPoolId, Username }));
      return { name: found.Username, sub: UserAttributes.find(({ Name }) => Name === 'sub')?.Value ?? '' };
    };
    const ann = await find('ann');
    expect(await find(ann.sub)).toEqual(ann);
    await sdk.send(new AdminDisableUserCommand({ UserPoolId, Username: ann.sub }));
    expect(await sdk.send(new AdminGetUserCommand({ UserPoolId, Username: 'ann' }))).toHaveProperty('Enabled', false);
    expect(await failure(signIn(ann.sub))).toEqual(['UserNotFoundException', 'User does not exist.']);
    await user(ann.sub);
    expect(await find(ann.sub)).toHaveProperty('name', ann.sub);
    const other = await newPool();
    const elsewhere = sdk.send(new AdminGetUserCommand({ UserPoolId: other.userPoolId, Username: ann.sub }));
    expect((await failure(elsewhere))[0]).toBe('UserNotFoundException');
  });

  test('returns InvalidPasswordException when the administrator sets a password against the policy', async () => {
    const { sdk, userPoolId, member } = await startTestPool();
    await member();
    const weak = { UserPoolId: userPoolId, Username: ANN, Password: 'weak', Permanent: true };
    expect((await failure(sdk.send(new AdminSetUserPasswordCommand(weak))))[0]).toBe('InvalidPasswordException');
  });

  test('returns a page of matching users when ListUsers has a limit or a filter', async () => {
    const { sdk, userPoolId, member, signUp } = await startTestPool();
    await member();
    await signUp('anton@example.com');
    await signUp('ben@example.com');
    const list = (options: object) => sdk.send(new ListUsersCommand({ UserPoolId: userPoolId, ...options }));
    const first = await list({ Limit: 2 });
    const second = await list({ Limit: 2, PaginationToken: first.PaginationToken });
    expect([first.Users?.length, second.Users?.length, second.PaginationToken]).toEqual([2, 1, undefined]);
    const count = async (Filter: string) => (await list({ Filter })).Users?.length;
    expect(await count(`email = "${ANN}"`)).toBe(1);
    expect(await count('email ^= "an"')).toBe(2);
    expect(await count('cognito:user_status = "UNCONFIRMED"')).toBe(2);
    expect(await count('cognito:user_status ^= "un"')).toBe(2);
    expect((await failure(list({ Filter: 'email' })))[1]).toBe('Error while parsing filter.');
    expect((await list({ Filter: `email = "${ANN}"`, AttributesToGet: ['email'] })).Users).toMatchObject([
      { UserStatus: 'CONFIRMED', Attributes: [{ Name: 'email', Value: ANN }] },
    ]);
  });
});

describe('the filter of ListUsers', () => {
  const start = async () => {
    const pool = await startTestPool();
    const { userPoolId: UserPoolId, user } = await pool.newPool();
    await user('ann', { given_name: 'Ann', family_name: 'O"Hara', nickname: 'A', preferred_username: 'annie' });
    await user('Anton', { given_name: 'Anton', name: 'Anton B.', phone_number: '+4915112345678' });
    await pool.sdk.send(new AdminDisableUserCommand({ UserPoolId, Username: 'Anton' }));
    const list = (Filter: string) => pool.sdk.send(new ListUsersCommand({ UserPoolId, Filter }));
    return { list };
  };

  test.each([
    ['given_name ^= "An"', ['Anton', 'ann']],
    ['given_name = "An"', []],
    ['family_name = "O\\"Hara"', ['ann']],
    ['preferred_username = "annie"', ['ann']],
    ['name ^= "Anton "', ['Anton']],
    ['phone_number ^= "+49"', ['Anton']],
    ['username = "ann"', ['ann']],
    ['username = "ANN"', []],
    ['status = "Enabled"', ['ann']],
    ['status = "Disabled"', ['Anton']],
    ['status = "disabled"', []],
    ['"status" = "Disabled"', ['Anton']],
    ['', ['Anton', 'ann']],
  ])('returns the users that match %s', async (filter, names) => {
    const { list } = await start();
    expect((await list(filter)).Users?.map(({ Username }) => Username)).toEqual(names);
  });

  test.each(['nickname = "A"', 'custom:plan = "A"', 'constructor = "A"', 'given_name != "A"', 'given_name = A'])(
    'returns InvalidParameterException when the filter is %s',
    async (filter) => {
      const { list } = await start();
      expect((await failure(list(filter)))[0]).toBe('InvalidParameterException');
    },
  );
});

describe('administration of pools and clients', () => {
  test('returns the settings of the default pool and client when they are described', async () => {
    const { sdk, userPoolId, clientId } = await startTestPool();
    const { UserPool } = await sdk.send(new DescribeUserPoolCommand({ UserPoolId: userPoolId }));
    expect(userPoolId).toMatch(/^us-east-1_[0-9A-Za-z]{9}$/);
    expect(UserPool).toMatchObject({
      Id: userPoolId,
      Name: 'local',
      UsernameAttributes: ['email'],
      AutoVerifiedAttributes: ['email'],
      MfaConfiguration: 'OPTIONAL',
      UserAttributeUpdateSettings: { AttributesRequireVerificationBeforeUpdate: ['email'] },
      EstimatedNumberOfUsers: 0,
    });
    const whom = { UserPoolId: userPoolId, ClientId: clientId };
    const { UserPoolClient } = await sdk.send(new DescribeUserPoolClientCommand(whom));
    expect(UserPoolClient).toMatchObject({
      ...whom,
      PreventUserExistenceErrors: 'ENABLED',
      EnableTokenRevocation: true,
      ExplicitAuthFlows: ['ALLOW_USER_SRP_AUTH', 'ALLOW_USER_PASSWORD_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'],
    });
    expect(UserPoolClient).not.toHaveProperty('ClientSecret');
  });

  test('returns InvalidParameterException when an attribute requires verification before update but is not auto-verified', async () => {
    const { sdk, userPoolId: UserPoolId } = await startTestPool();
    const settings = {
      AutoVerifiedAttributes: ['email' as const],
      UserAttributeUpdateSettings: { AttributesRequireVerificationBeforeUpdate: ['phone_number' as const] },
    };
    const exception = [
      'InvalidParameterException',
      'All attributes in AttributesRequireVerificationBeforeUpdate must exist in AutoVerifiedAttributes.',
    ];
    expect(await failure(sdk.send(new UpdateUserPoolCommand({ UserPoolId, ...settings })))).toEqual(exception);
    expect(await failure(sdk.send(new CreateUserPoolCommand({ PoolName: 'other', ...settings })))).toEqual(exception);
  });

  test('resets settings that an update omits, but keeps how users are named', async () => {
    const { sdk, userPoolId } = await startTestPool();
    const UserPoolId = userPoolId;
    await sdk.send(new UpdateUserPoolCommand({ UserPoolId, AutoVerifiedAttributes: ['phone_number'] }));
    const { UserPool } = await sdk.send(new DescribeUserPoolCommand({ UserPoolId }));
    expect(UserPool).toMatchObject({
      Name: 'local',
      UsernameAttributes: ['email'],
      AutoVerifiedAttributes: ['phone_number'],
    });
    expect(UserPool).not.toHaveProperty('UserAttributeUpdateSettings');
    expect(await sdk.send(new GetUserPoolMfaConfigCommand({ UserPoolId }))).toMatchObject({ MfaConfiguration: 'OFF' });
  });

  test('returns ResourceNotFoundException when the pool or the client does not exist', async () => {
    const { sdk, clientId, newPool } = await startTestPool();
    const missing = { UserPoolId: 'us-east-1_nowhere00' };
    expect(await failure(sdk.send(new DescribeUserPoolCommand(missing)))).toEqual([
      'ResourceNotFoundException',
      'User pool us-east-1_nowhere00 does not exist.',
    ]);
    const { userPoolId } = await newPool();
    const foreign = { UserPoolId: userPoolId, ClientId: clientId };
    expect(await failure(sdk.send(new UpdateUserPoolClientCommand(foreign)))).toEqual([
      'ResourceNotFoundException',
      `User pool client ${clientId} does not exist.`,
    ]);
  });

  test('returns a client with the given or a generated secret, and InvalidParameterException when both are requested', async () => {
    const { newClient } = await startTestPool();
    expect((await newClient({ GenerateSecret: true })).secret).toMatch(/^[a-z0-9]{51}$/);
    expect((await newClient({ ClientSecret: 'my_own_secret_of_24_chars' })).secret).toBe('my_own_secret_of_24_chars');
    expect((await failure(newClient({ GenerateSecret: true, ClientSecret: 'x'.repeat(24) })))[0]).toBe(
      'InvalidParameterException',
    );
  });
});
