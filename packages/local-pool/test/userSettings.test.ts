import {
  AdminDeleteSoftwareTokenCommand,
  AdminDeleteUserAttributesCommand,
  AdminGetUserAuthFactorsCommand,
  AdminGetUserCommand,
  AdminListUserAuthEventsCommand,
  AdminSetUserSettingsCommand,
  AdminUpdateAuthEventFeedbackCommand,
  AdminUserGlobalSignOutCommand,
  AssociateSoftwareTokenCommand,
  DeleteUserAttributesCommand,
  GetTokensFromRefreshTokenCommand,
  GetUserAuthFactorsCommand,
  GetUserCommand,
  SetUserMFAPreferenceCommand,
  SetUserSettingsCommand,
  UpdateUserPoolClientCommand,
  UpdateUserPoolCommand,
  VerifySoftwareTokenCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { generateSync } from 'otplib';
import { describe, expect, test } from 'vitest';
import { failure, OTHER_PASSWORD, PASSWORD, startTestPool } from './testPool.ts';

const ANN = 'ann@example.com';
const PHONE = '+4915112345678';

type Pool = Awaited<ReturnType<typeof startTestPool>>;

const start = async (attributes: Record<string, string> = {}) => {
  const pool = await startTestPool();
  await pool.member(ANN, attributes);
  const { AccessToken, RefreshToken } = await pool.tokens();
  return { pool, AccessToken, RefreshToken, whom: { UserPoolId: pool.userPoolId, Username: ANN } };
};

const remove = ({ sdk }: Pool, AccessToken: string, ...UserAttributeNames: string[]) =>
  sdk.send(new DeleteUserAttributesCommand({ AccessToken, UserAttributeNames }));

const enableTotp = async ({ sdk, now }: Pool, AccessToken: string): Promise<void> => {
  const { SecretCode = '' } = await sdk.send(new AssociateSoftwareTokenCommand({ AccessToken }));
  const UserCode = generateSync({ secret: SecretCode, epoch: now() / 1000 });
  await sdk.send(new VerifySoftwareTokenCommand({ AccessToken, UserCode }));
  const SoftwareTokenMfaSettings = { Enabled: true, PreferredMfa: true };
  await sdk.send(new SetUserMFAPreferenceCommand({ AccessToken, SoftwareTokenMfaSettings }));
};

describe('DeleteUserAttributes', () => {
  test('removes the attributes, and the factor and the verification of an address', async () => {
    const { pool, AccessToken } = await start({ phone_number: PHONE, given_name: 'Ann' });
    const SMSMfaSettings = { Enabled: true, PreferredMfa: true };
    await pool.sdk.send(new SetUserMFAPreferenceCommand({ AccessToken, SMSMfaSettings }));
    await remove(pool, AccessToken, 'phone_number', 'given_name', 'nickname');
    expect(Object.keys(await pool.attributes(AccessToken)).sort()).toEqual(['email', 'email_verified', 'sub']);
    const user = await pool.sdk.send(new GetUserCommand({ AccessToken }));
    expect(user).not.toHaveProperty('UserMFASettingList');
    expect(user).not.toHaveProperty('PreferredMfaSetting');
    await pool.tokens();
  });

  test('removes a number, and returns InvalidParameterException when the attribute does not exist', async () => {
    const { pool, AccessToken } = await start();
    const { userPoolId, user, tokens } = await pool.newPool({
      Schema: [{ Name: 'age', AttributeDataType: 'Number', Mutable: true }],
    });
    await user('ben', { 'custom:age': '30' });
    const { AccessToken: token } = await tokens('ben');
    await remove(pool, token, 'custom:age');
    const whom = { UserPoolId: userPoolId, Username: 'ben' };
    const { UserAttributes } = await pool.sdk.send(new AdminGetUserCommand(whom));
    expect(UserAttributes?.map(({ Name }) => Name)).toEqual(['sub']);
    expect(await failure(remove(pool, AccessToken, 'custom:age'))).toEqual([
      'InvalidParameterException',
      'user.custom:age: Attribute does not exist in the schema.\n',
    ]);
  });

  test('frees the alias of the removed address', async () => {
    const { pool } = await start();
    const other = await pool.newPool({ AliasAttributes: ['email'] });
    await other.user('ben', { email: 'ben@example.com', email_verified: 'true' });
    const { AccessToken } = await other.tokens('ben@example.com');
    await remove(pool, AccessToken, 'email');
    expect((await failure(other.tokens('ben@example.com')))[0]).toBe('UserNotFoundException');
    await other.user('cid', { email: 'ben@example.com', email_verified: 'true' });
    await other.tokens('ben@example.com');
  });

  test('returns an exception when the attribute is required, immutable, not writable, or reserved', async () => {
    const { pool, AccessToken, whom } = await start();
    const other = await pool.newPool({
      Schema: [
        { Name: 'given_name', Required: true, Mutable: true },
        { Name: 'plan', AttributeDataType: 'String', Mutable: false },
      ],
    });
    await other.user('ben', { given_name: 'Ben', 'custom:plan': 'free' });
    const { AccessToken: token } = await other.tokens('ben');
    expect(await failure(remove(pool, token, 'given_name'))).toEqual([
      'InvalidParameterException',
      'Attributes did not conform to the schema: given_name: The attribute is required\n',
    ]);
    expect((await failure(remove(pool, token, 'custom:plan')))[0]).toBe('InvalidParameterException');
    for (const name of ['sub', 'email_verified'])
      expect((await failure(remove(pool, AccessToken, name)))[0]).toBe('NotAuthorizedException');
    const sub = { ...whom, UserAttributeNames: ['sub'] };
    expect((await failure(pool.sdk.send(new AdminDeleteUserAttributesCommand(sub))))[0]).toBe(
      'InvalidParameterException',
    );
    await pool.sdk.send(
      new UpdateUserPoolClientCommand({
        UserPoolId: pool.userPoolId,
        ClientId: pool.clientId,
        WriteAttributes: ['email'],
      }),
    );
    expect((await failure(remove(pool, AccessToken, 'nickname')))[0]).toBe('NotAuthorizedException');
    await pool.sdk.send(new AdminDeleteUserAttributesCommand({ ...whom, UserAttributeNames: ['nickname'] }));
  });

  test('removes an attribute for an administrator, also one that the user cannot change', async () => {
    const { pool } = await start();
    const { userPoolId: UserPoolId, user } = await pool.newPool({
      Schema: [{ Name: 'plan', AttributeDataType: 'String', Mutable: false }],
    });
    await user('ben', { 'custom:plan': 'free' });
    const whom = { UserPoolId, Username: 'ben' };
    await pool.sdk.send(new AdminDeleteUserAttributesCommand({ ...whom, UserAttributeNames: ['custom:plan'] }));
    const { UserAttributes } = await pool.sdk.send(new AdminGetUserCommand(whom));
    expect(UserAttributes?.map(({ Name }) => Name)).toEqual(['sub']);
  });
});

describe('AdminUserGlobalSignOut', () => {
  test('revokes all tokens of the user', async () => {
    const { pool, AccessToken, RefreshToken, whom } = await start();
    await pool.sdk.send(new AdminUserGlobalSignOutCommand(whom));
    expect(await failure(pool.attributes(AccessToken))).toEqual([
      'NotAuthorizedException',
      'Access Token has been revoked',
    ]);
    const refresh = new GetTokensFromRefreshTokenCommand({ ClientId: pool.clientId, RefreshToken });
    expect((await failure(pool.sdk.send(refresh)))[0]).toBe('NotAuthorizedException');
    await pool.tokens();
  });
});

describe('AdminDeleteSoftwareToken', () => {
  test('lets the user sign in without the authenticator and set another one up', async () => {
    const { pool, AccessToken, whom } = await start();
    await enableTotp(pool, AccessToken);
    expect((await pool.signIn(ANN)).ChallengeName).toBe('SOFTWARE_TOKEN_MFA');
    await pool.sdk.send(new AdminDeleteSoftwareTokenCommand(whom));
    expect(await pool.sdk.send(new AdminGetUserCommand(whom))).not.toHaveProperty('UserMFASettingList');
    const { AccessToken: token } = await pool.tokens();
    const settings = { AccessToken: token, SoftwareTokenMfaSettings: { Enabled: true } };
    expect((await failure(pool.sdk.send(new SetUserMFAPreferenceCommand(settings))))[0]).toBe(
      'InvalidParameterException',
    );
    await enableTotp(pool, token);
    expect((await pool.signIn(ANN)).ChallengeName).toBe('SOFTWARE_TOKEN_MFA');
  });

  test('returns UserNotConfirmedException when the user is not confirmed', async () => {
    const { pool, whom } = await start();
    await pool.signUp('ben@example.com');
    const ben = { ...whom, Username: 'ben@example.com' };
    expect((await failure(pool.sdk.send(new AdminDeleteSoftwareTokenCommand(ben))))[0]).toBe(
      'UserNotConfirmedException',
    );
  });
});

describe('AdminGetUserAuthFactors', () => {
  test('returns what GetUserAuthFactors returns', async () => {
    const { pool, AccessToken, whom } = await start();
    await enableTotp(pool, AccessToken);
    const { $metadata: _, ...factors } = await pool.sdk.send(new GetUserAuthFactorsCommand({ AccessToken }));
    expect(factors).toMatchObject({
      PreferredMfaSetting: 'SOFTWARE_TOKEN_MFA',
      ConfiguredUserAuthFactors: ['PASSWORD'],
    });
    expect(await pool.sdk.send(new AdminGetUserAuthFactorsCommand(whom))).toMatchObject(factors);
  });
});

describe('SetUserSettings', () => {
  const SMS = [{ DeliveryMedium: 'SMS' as const, AttributeName: 'phone_number' }];

  test('turns MFA by SMS on and off', async () => {
    const { pool, AccessToken, whom } = await start({ phone_number: PHONE });
    const set = (MFAOptions: typeof SMS) => pool.sdk.send(new SetUserSettingsCommand({ AccessToken, MFAOptions }));
    await set([]);
    await set(SMS);
    expect((await pool.signIn(ANN)).ChallengeName).toBe('SMS_MFA');
    await set([]);
    await pool.tokens();
    await pool.sdk.send(new AdminSetUserSettingsCommand({ ...whom, MFAOptions: SMS }));
    expect((await pool.signIn(ANN)).ChallengeName).toBe('SMS_MFA');
  });

  test('returns InvalidParameterException when the option is not SMS, or the user has no phone number', async () => {
    const { pool, AccessToken } = await start();
    const set = (AttributeName: string) =>
      pool.sdk.send(
        new SetUserSettingsCommand({ AccessToken, MFAOptions: [{ DeliveryMedium: 'SMS', AttributeName }] }),
      );
    for (const name of ['email', 'phone_number'])
      expect((await failure(set(name)))[0]).toBe('InvalidParameterException');
  });
});

describe('AdminListUserAuthEvents', () => {
  const startWithEvents = async () => {
    const { pool, whom } = await start();
    const { userPoolId: UserPoolId } = pool;
    const UserPoolAddOns = { AdvancedSecurityMode: 'AUDIT' as const };
    await pool.sdk.send(new UpdateUserPoolCommand({ UserPoolId, UserPoolAddOns }));
    return { pool, whom };
  };

  test('returns sign-ins, newest first, in pages', async () => {
    const { pool, whom } = await startWithEvents();
    expect((await failure(pool.tokens(ANN, OTHER_PASSWORD)))[0]).toBe('NotAuthorizedException');
    expect((await failure(pool.tokens('nobody@example.com', OTHER_PASSWORD)))[0]).toBe('NotAuthorizedException');
    pool.pass(1000);
    await pool.tokens(ANN, PASSWORD);
    const list = (NextToken?: string) =>
      pool.sdk.send(new AdminListUserAuthEventsCommand({ ...whom, MaxResults: 1, NextToken }));
    const first = await list();
    expect(first.AuthEvents).toEqual([
      {
        EventId: expect.any(String),
        EventType: 'SignIn',
        CreationDate: new Date(pool.now()),
        EventResponse: 'Pass',
        EventRisk: { RiskDecision: 'NoRisk', CompromisedCredentialsDetected: false },
        EventContextData: { IpAddress: '127.0.0.1', DeviceName: expect.stringMatching(/^aws-sdk-js/) },
      },
    ]);
    const second = await list(first.NextToken);
    expect(second.AuthEvents).toMatchObject([{ EventResponse: 'Fail' }]);
    expect(second.NextToken).toBeUndefined();
  });

  test('returns the feedback of an administrator', async () => {
    const { pool, whom } = await startWithEvents();
    await pool.tokens();
    const list = async () => (await pool.sdk.send(new AdminListUserAuthEventsCommand(whom))).AuthEvents?.[0];
    const { EventId } = (await list()) ?? {};
    const give = (id: string | undefined) =>
      pool.sdk.send(new AdminUpdateAuthEventFeedbackCommand({ ...whom, EventId: id, FeedbackValue: 'Invalid' }));
    await give(EventId);
    const EventFeedback = { FeedbackValue: 'Invalid', Provider: 'Admin', FeedbackDate: new Date(pool.now()) };
    expect(await list()).toMatchObject({ EventId, EventFeedback });
    expect((await failure(give('unknown')))[0]).toBe('ResourceNotFoundException');
  });

  test('returns UserPoolAddOnNotEnabledException when the pool has no threat protection', async () => {
    const { pool, whom } = await start();
    expect((await failure(pool.sdk.send(new AdminListUserAuthEventsCommand(whom))))[0]).toBe(
      'UserPoolAddOnNotEnabledException',
    );
  });
});
