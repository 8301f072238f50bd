import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import {
  AddCustomAttributesCommand,
  AdminCreateUserCommand,
  CreateUserPoolCommand,
  type CreateUserPoolCommandInput,
  CreateUserPoolDomainCommand,
  DeleteUserPoolClientCommand,
  DeleteUserPoolCommand,
  DeleteUserPoolDomainCommand,
  DescribeUserPoolClientCommand,
  DescribeUserPoolCommand,
  GetTokensFromRefreshTokenCommand,
  ListTagsForResourceCommand,
  ListUserPoolsCommand,
  paginateListUserPoolClients,
  paginateListUserPools,
  TagResourceCommand,
  UntagResourceCommand,
  UpdateUserPoolCommand,
  type VerificationMessageTemplateType,
} from '@aws-sdk/client-cognito-identity-provider';
import { describe, expect, onTestFinished, test } from 'vitest';
import { failure, startTestPool } from './testPool.ts';

const databaseFile = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'pool-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return join(folder, 'pool.sqlite');
};

describe('DescribeUserPool', () => {
  test('returns the defaults of AWS when the pool was created with a name alone', async () => {
    const { sdk } = await startTestPool();
    const { UserPool } = await sdk.send(new CreateUserPoolCommand({ PoolName: 'plain' }));
    const described = await sdk.send(new DescribeUserPoolCommand({ UserPoolId: UserPool?.Id }));
    expect(described.UserPool).toEqual(UserPool);
    const { SchemaAttributes, ...settings } = UserPool ?? {};
    expect(settings).toEqual({
      Id: expect.any(String),
      Name: 'plain',
      Arn: `arn:aws:cognito-idp:us-east-1:000000000000:userpool/${UserPool?.Id}`,
      Policies: {
        PasswordPolicy: {
          MinimumLength: 8,
          RequireUppercase: true,
          RequireLowercase: true,
          RequireNumbers: true,
          RequireSymbols: true,
          TemporaryPasswordValidityDays: 7,
        },
        SignInPolicy: { AllowedFirstAuthFactors: ['PASSWORD'] },
      },
      DeletionProtection: 'INACTIVE',
      LambdaConfig: {},
      LastModifiedDate: new Date('2026-01-01'),
      CreationDate: new Date('2026-01-01'),
      VerificationMessageTemplate: { DefaultEmailOption: 'CONFIRM_WITH_CODE' },
      MfaConfiguration: 'OFF',
      EstimatedNumberOfUsers: 0,
      EmailConfiguration: { EmailSendingAccount: 'COGNITO_DEFAULT' },
      UserPoolTags: {},
      AdminCreateUserConfig: { AllowAdminCreateUserOnly: false, UnusedAccountValidityDays: 7 },
      UserPoolTier: 'ESSENTIALS',
    });
    expect(SchemaAttributes).toHaveLength(20);
    expect(SchemaAttributes?.find(({ Name }) => Name === 'birthdate')).toEqual({
      Name: 'birthdate',
      AttributeDataType: 'String',
      DeveloperOnlyAttribute: false,
      Mutable: true,
      Required: false,
      StringAttributeConstraints: { MinLength: '10', MaxLength: '10' },
    });
  });

  test('returns the changed and the custom attributes after the standard ones', async () => {
    const { sdk } = await startTestPool();
    const Schema = [
      { Name: 'email', Required: true },
      { Name: 'plan', Mutable: false },
    ];
    const { UserPool } = await sdk.send(new CreateUserPoolCommand({ PoolName: 'x', Schema }));
    const attributes = UserPool?.SchemaAttributes ?? [];
    expect(attributes.find(({ Name }) => Name === 'email')).toMatchObject({ Required: true, Mutable: true });
    expect(attributes.slice(20)).toEqual([
      {
        Name: 'custom:plan',
        AttributeDataType: 'String',
        DeveloperOnlyAttribute: false,
        Mutable: false,
        Required: false,
        StringAttributeConstraints: {},
      },
    ]);
  });
});

describe('CreateUserPool and UpdateUserPool', () => {
  const both: VerificationMessageTemplateType = { EmailMessage: 'Code {####}', EmailMessageByLink: '{##Click##}' };
  const mfa = 'SMS configuration and Auto verification for phone_number are required when MFA is required/optional';

  test.each<[string, Partial<CreateUserPoolCommandInput>, string]>([
    ['MFA is on without an SMS configuration', { MfaConfiguration: 'ON' }, mfa],
    ['MFA is optional without an SMS configuration', { MfaConfiguration: 'OPTIONAL' }, mfa],
    ['a template has a code and a link', { VerificationMessageTemplate: both }, expect.any(String)],
  ])('return InvalidParameterException when %s', async (_, settings, message) => {
    const { sdk, newPool } = await startTestPool();
    const exception = ['InvalidParameterException', message];
    expect(await failure(newPool(settings))).toEqual(exception);
    const { userPoolId: UserPoolId } = await newPool();
    expect(await failure(sdk.send(new UpdateUserPoolCommand({ UserPoolId, ...settings })))).toEqual(exception);
  });

  test('accept MFA when there is an SMS configuration, or another factor', async () => {
    const { sdk, newPool } = await startTestPool();
    const SmsConfiguration = { SnsCallerArn: 'arn:aws:iam::123456789012:role/sms' };
    await newPool({ MfaConfiguration: 'OPTIONAL', SmsConfiguration });
    const totp = { MfaConfiguration: 'ON' as const, SoftwareTokenMfaConfiguration: { Enabled: true } };
    const { userPoolId: UserPoolId } = await newPool({ mfaConfig: totp });
    await sdk.send(new UpdateUserPoolCommand({ UserPoolId, MfaConfiguration: 'ON' }));
  });
});

describe('ListUserPools and ListUserPoolClients', () => {
  test('return every pool and client once, in the order of creation, when they are paged', async () => {
    const { sdk, newPool, newClient, userPoolId, clientId } = await startTestPool();
    const poolIds = [userPoolId];
    for (let index = 0; index < 4; index += 1) poolIds.push((await newPool()).userPoolId);
    const clientIds = [clientId];
    for (let index = 0; index < 4; index += 1) clientIds.push((await newClient()).clientId);
    const pools = [];
    for await (const { UserPools = [] } of paginateListUserPools({ client: sdk, pageSize: 2 }, { MaxResults: 2 }))
      pools.push(...UserPools);
    expect(pools.map(({ Id }) => Id)).toEqual(poolIds);
    expect(pools[0]).toMatchObject({ Name: 'local', LambdaConfig: {}, CreationDate: new Date('2026-01-01') });
    const clients = [];
    const input = { UserPoolId: userPoolId };
    for await (const { UserPoolClients = [] } of paginateListUserPoolClients({ client: sdk, pageSize: 2 }, input))
      clients.push(...UserPoolClients);
    expect(clients.map(({ ClientId }) => ClientId)).toEqual(clientIds);
    expect(clients[0]).toEqual({ ClientId: clientId, UserPoolId: userPoolId, ClientName: 'local' });
  });

  test('return no token when the last page is full', async () => {
    const { sdk, newPool } = await startTestPool();
    await newPool();
    const { UserPools, NextToken } = await sdk.send(new ListUserPoolsCommand({ MaxResults: 2 }));
    expect([UserPools?.length, NextToken]).toEqual([2, undefined]);
  });

  test('return InvalidParameterException when the token is not one of a page before', async () => {
    const { sdk } = await startTestPool();
    expect(await failure(sdk.send(new ListUserPoolsCommand({ MaxResults: 2, NextToken: 'x' })))).toEqual([
      'InvalidParameterException',
      'Invalid pagination token given.',
    ]);
  });
});

describe('DeleteUserPool', () => {
  test('leaves no row of the pool, and the other pools as they are', async () => {
    const database = databaseFile();
    const pool = await startTestPool({ database });
    await pool.member();
    const { sdk, newPool } = pool;
    const other = await newPool({ UsernameAttributes: ['email'], AutoVerifiedAttributes: ['email'] });
    await other.member('ben@example.com');
    await other.tokens('ben@example.com');
    await other.signUp('cleo@example.com');
    await failure(other.signIn('ben@example.com', 'Wr0ng-password'));
    const sqlite = new DatabaseSync(database);
    onTestFinished(() => sqlite.close());
    const tables = sqlite.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").all();
    const findRows = () =>
      tables.filter(({ name }) =>
        sqlite
          .prepare(`SELECT * FROM "${name}"`)
          .all()
          .some((row) => JSON.stringify(row).includes(other.userPoolId)),
      );
    const countRefreshTokens = () => sqlite.prepare('SELECT count(*) AS count FROM refresh_tokens').get()?.count;
    expect(findRows().length).toBeGreaterThan(5);
    expect(countRefreshTokens()).toBe(1);
    await sdk.send(new DeleteUserPoolCommand({ UserPoolId: other.userPoolId }));
    expect(findRows()).toEqual([]);
    expect(countRefreshTokens()).toBe(0);
    await expect(pool.tokens()).resolves.toHaveProperty('AccessToken');
    const { clientId } = other;
    expect((await failure(other.signIn('ben@example.com')))[1]).toBe(`User pool client ${clientId} does not exist.`);
    const keys = await fetch(`${pool.endpoint}/${other.userPoolId}/.well-known/jwks.json`);
    expect(keys.status).toBe(404);
  });

  test('returns InvalidParameterException when the pool is protected, or has a domain', async () => {
    const { sdk, newPool } = await startTestPool();
    const { userPoolId: UserPoolId } = await newPool({ DeletionProtection: 'ACTIVE' });
    const remove = () => sdk.send(new DeleteUserPoolCommand({ UserPoolId }));
    expect(await failure(remove())).toEqual([
      'InvalidParameterException',
      'The user pool cannot be deleted because deletion protection is activated. Deletion protection must be inactivated first.',
    ]);
    await sdk.send(new UpdateUserPoolCommand({ UserPoolId, DeletionProtection: 'INACTIVE' }));
    await sdk.send(new CreateUserPoolDomainCommand({ UserPoolId, Domain: 'sign-in' }));
    expect(await failure(remove())).toEqual([
      'InvalidParameterException',
      'User pool cannot be deleted. It has a domain configured that should be deleted first.',
    ]);
    await sdk.send(new DeleteUserPoolDomainCommand({ UserPoolId, Domain: 'sign-in' }));
    await remove();
    expect((await failure(remove()))[0]).toBe('ResourceNotFoundException');
  });

  test('makes the next start create a new default pool when it was the default pool', async () => {
    const database = databaseFile();
    const before = await startTestPool({ database });
    await before.sdk.send(new DeleteUserPoolCommand({ UserPoolId: before.userPoolId }));
    expect((await fetch(`${before.endpoint}/config`)).status).toBe(200);
    const after = await startTestPool({ database });
    expect(after.userPoolId).not.toBe(before.userPoolId);
    await after.member();
    const again = await startTestPool({ database });
    expect([again.userPoolId, again.clientId]).toEqual([after.userPoolId, after.clientId]);
  });
});

test('ends the sessions of a client when it is deleted', async () => {
  const pool = await startTestPool();
  await pool.member();
  const { AccessToken, RefreshToken } = await pool.tokens();
  const { clientId: ClientId } = await pool.newClient();
  await pool.sdk.send(new DeleteUserPoolClientCommand({ UserPoolId: pool.userPoolId, ClientId: pool.clientId }));
  const refresh = new GetTokensFromRefreshTokenCommand({ ClientId: pool.clientId, RefreshToken });
  expect((await failure(pool.sdk.send(refresh)))[0]).toBe('ResourceNotFoundException');
  expect((await failure(pool.attributes(AccessToken)))[0]).toBe('ResourceNotFoundException');
  await pool.sdk.send(new DescribeUserPoolClientCommand({ UserPoolId: pool.userPoolId, ClientId }));
});

describe('AddCustomAttributes', () => {
  test('adds attributes that users can have at once', async () => {
    const { sdk, newPool } = await startTestPool();
    const { userPoolId: UserPoolId } = await newPool();
    const CustomAttributes = [
      { Name: 'plan', StringAttributeConstraints: { MaxLength: '4' } },
      { Name: 'internal', DeveloperOnlyAttribute: true },
    ];
    await sdk.send(new AddCustomAttributesCommand({ UserPoolId, CustomAttributes }));
    const create = (Value: string) =>
      sdk.send(
        new AdminCreateUserCommand({
          UserPoolId,
          Username: 'ann',
          UserAttributes: [{ Name: 'custom:plan', Value }],
        }),
      );
    expect((await failure(create('large')))[1]).toContain('String must be no longer than 4 characters');
    await create('free');
    const { UserPool } = await sdk.send(new DescribeUserPoolCommand({ UserPoolId }));
    const names = UserPool?.SchemaAttributes?.slice(20).map(({ Name }) => Name);
    expect(names).toEqual(['custom:plan', 'dev:custom:internal']);
  });

  test.each([
    [{ Name: 'plan' }, 'custom:plan: Existing attribute already has name custom:plan.'],
    [{ Name: 'size', Required: true }, 'Required custom attributes are not supported currently.'],
  ])('returns InvalidParameterException when it adds %o', async (attribute, message) => {
    const { sdk, newPool } = await startTestPool();
    const { userPoolId: UserPoolId } = await newPool({ Schema: [{ Name: 'plan' }] });
    const add = sdk.send(new AddCustomAttributesCommand({ UserPoolId, CustomAttributes: [attribute] }));
    expect(await failure(add)).toEqual(['InvalidParameterException', message]);
  });

  test('returns InvalidParameterException when there are more than 50', async () => {
    const { sdk, newPool } = await startTestPool();
    const { userPoolId: UserPoolId } = await newPool();
    const add = (prefix: string, length: number) => {
      const CustomAttributes = Array.from({ length }, (_, index) => ({ Name: `${prefix}${index}` }));
      return sdk.send(new AddCustomAttributesCommand({ UserPoolId, CustomAttributes }));
    };
    await add('a', 25);
    await add('b', 25);
    expect((await failure(add('c', 1)))[0]).toBe('InvalidParameterException');
  });
});

describe('tags', () => {
  test('are those that were set and not removed', async () => {
    const { sdk } = await startTestPool();
    const { UserPool } = await sdk.send(
      new CreateUserPoolCommand({ PoolName: 'x', UserPoolTags: { stage: 'dev', team: 'a' } }),
    );
    const ResourceArn = UserPool?.Arn;
    await sdk.send(new TagResourceCommand({ ResourceArn, Tags: { team: 'b', owner: 'ann' } }));
    await sdk.send(new UntagResourceCommand({ ResourceArn, TagKeys: ['stage', 'unknown'] }));
    const tags = { team: 'b', owner: 'ann' };
    expect((await sdk.send(new ListTagsForResourceCommand({ ResourceArn }))).Tags).toEqual(tags);
    const described = await sdk.send(new DescribeUserPoolCommand({ UserPoolId: UserPool?.Id }));
    expect(described.UserPool?.UserPoolTags).toEqual(tags);
  });

  test('are at most 50', async () => {
    const { sdk } = await startTestPool();
    const { UserPool } = await sdk.send(new CreateUserPoolCommand({ PoolName: 'x' }));
    const Tags = Object.fromEntries(Array.from({ length: 51 }, (_, index) => [`tag${index}`, '']));
    const tag = sdk.send(new TagResourceCommand({ ResourceArn: UserPool?.Arn, Tags }));
    expect((await failure(tag))[0]).toBe('InvalidParameterException');
  });

  test.each(['arn:aws:cognito-idp:us-east-1:000000000000:userpool/us-east-1_nowhere00', 'arn:aws:s3:us-east-1:1:x'])(
    'return ResourceNotFoundException when the ARN is %s',
    async (ResourceArn) => {
      const { sdk } = await startTestPool();
      expect((await failure(sdk.send(new ListTagsForResourceCommand({ ResourceArn }))))[0]).toBe(
        'ResourceNotFoundException',
      );
    },
  );
});
