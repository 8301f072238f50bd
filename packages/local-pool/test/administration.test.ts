import {
  AdminCreateUserCommand,
  AdminDeleteUserCommand,
  AdminGetUserCommand,
  AdminSetUserPasswordCommand,
  CreateUserPoolCommand,
  DescribeUserPoolClientCommand,
  DescribeUserPoolCommand,
  GetUserPoolMfaConfigCommand,
  ListUsersCommand,
  SetUserPoolMfaConfigCommand,
  UpdateUserPoolClientCommand,
  UpdateUserPoolCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { describe, expect, it } from 'vitest';
import { failure, OTHER_PASSWORD, pool } from './poolFixture.ts';

const ANN = 'ann@example.com';

describe('users', () => {
  it('are created under a UUID where the email is the username, and told of', async () => {
    const { sdk, userPoolId, messages } = await pool();
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
    expect((await failure(again))[0]).toBe('UsernameExistsException');
    const nobody = { UserPoolId: userPoolId, Username: 'nobody', MessageAction: 'RESEND' as const };
    expect((await failure(sdk.send(new AdminCreateUserCommand(nobody))))[0]).toBe('UserNotFoundException');
  });

  it('get their invitation by the media that were asked for', async () => {
    const { sdk, userPoolId, messages } = await pool();
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

  it('are deleted, and the name is free again', async () => {
    const { sdk, userPoolId, member } = await pool();
    await member();
    const whom = { UserPoolId: userPoolId, Username: ANN };
    await sdk.send(new AdminDeleteUserCommand(whom));
    expect(await failure(sdk.send(new AdminGetUserCommand(whom)))).toEqual([
      'UserNotFoundException',
      'User does not exist.',
    ]);
    await member();
  });

  it('cannot be given a password that the policy refuses', async () => {
    const { sdk, userPoolId, member } = await pool();
    await member();
    const weak = { UserPoolId: userPoolId, Username: ANN, Password: 'weak', Permanent: true };
    expect((await failure(sdk.send(new AdminSetUserPasswordCommand(weak))))[0]).toBe('InvalidPasswordException');
  });

  it('are listed by pages and by filters', async () => {
    const { sdk, userPoolId, member, signUp } = await pool();
    await member();
    await signUp('anton@example.com');
    await signUp('ben@example.com');
    const list = (options: object) => sdk.send(new ListUsersCommand({ UserPoolId: userPoolId, ...options }));
    const first = await list({ Limit: 2 });
    const second = await list({ Limit: 2, PaginationToken: first.PaginationToken });
    expect([first.Users?.length, second.Users?.length, second.PaginationToken]).toEqual([2, 1, undefined]);
    const found = async (Filter: string) => (await list({ Filter })).Users?.length;
    expect(await found(`email = "${ANN}"`)).toBe(1);
    expect(await found('email ^= "an"')).toBe(2);
    expect(await found('cognito:user_status = "UNCONFIRMED"')).toBe(2);
    expect((await failure(list({ Filter: 'email' })))[1]).toBe('Error while parsing filter.');
    expect((await list({ Filter: `email = "${ANN}"`, AttributesToGet: ['email'] })).Users).toMatchObject([
      { UserStatus: 'CONFIRMED', Attributes: [{ Name: 'email', Value: ANN }] },
    ]);
  });
});

describe('pools', () => {
  it('are described as they were set, the default one too', async () => {
    const { sdk, userPoolId, clientId } = await pool();
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
      ExplicitAuthFlows: ['ALLOW_USER_PASSWORD_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'],
    });
    expect(UserPoolClient).not.toHaveProperty('ClientSecret');
  });

  it('verify before an update only what they verify by themselves', async () => {
    const { sdk, userPoolId: UserPoolId } = await pool();
    const settings = {
      AutoVerifiedAttributes: ['email' as const],
      UserAttributeUpdateSettings: { AttributesRequireVerificationBeforeUpdate: ['phone_number' as const] },
    };
    const refused = [
      'InvalidParameterException',
      'All attributes in AttributesRequireVerificationBeforeUpdate must exist in AutoVerifiedAttributes.',
    ];
    expect(await failure(sdk.send(new UpdateUserPoolCommand({ UserPoolId, ...settings })))).toEqual(refused);
    expect(await failure(sdk.send(new CreateUserPoolCommand({ PoolName: 'other', ...settings })))).toEqual(refused);
  });

  it('go back to the default for what an update leaves out, but keep how users are named', async () => {
    const { sdk, userPoolId } = await pool();
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

  it('need a factor where MFA is on', async () => {
    const { sdk, userPoolId: UserPoolId } = await pool();
    const none = new SetUserPoolMfaConfigCommand({ UserPoolId, MfaConfiguration: 'ON' });
    expect(await failure(sdk.send(none))).toEqual([
      'InvalidParameterException',
      "Invalid MFA configuration given, can't turn on MFA without an MFA type",
    ]);
    const totp = { MfaConfiguration: 'ON' as const, SoftwareTokenMfaConfiguration: { Enabled: true } };
    await sdk.send(new SetUserPoolMfaConfigCommand({ UserPoolId, ...totp }));
    expect(await sdk.send(new GetUserPoolMfaConfigCommand({ UserPoolId }))).toMatchObject(totp);
  });

  it('and clients that are not there are not found', async () => {
    const { sdk, clientId, newPool } = await pool();
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

  it('take a client secret or make one, not both', async () => {
    const { newClient } = await pool();
    expect((await newClient({ GenerateSecret: true })).secret).toMatch(/^[a-z0-9]{51}$/);
    expect((await newClient({ ClientSecret: 'my-own-secret-of-24-chars' })).secret).toBe('my-own-secret-of-24-chars');
    expect((await failure(newClient({ GenerateSecret: true, ClientSecret: 'x'.repeat(24) })))[0]).toBe(
      'InvalidParameterException',
    );
  });
});
