import {
  AdminDeleteUserCommand,
  AdminDisableUserCommand,
  AdminGetUserCommand,
  AdminSetUserMFAPreferenceCommand,
  AdminUpdateUserAttributesCommand,
  AssociateSoftwareTokenCommand,
  type CreateUserPoolCommandInput,
  GetUserCommand,
  InitiateAuthCommand,
  RespondToAuthChallengeCommand,
  SetUserMFAPreferenceCommand,
  SetUserPoolMfaConfigCommand,
  type SetUserPoolMfaConfigCommandInput,
  VerifySoftwareTokenCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { generate } from 'otplib';
import { describe, expect, test } from 'vitest';
import { failure, MINUTE, PASSWORD, secretHash, startTestPool } from './testPool.ts';

const ANN = 'ann@example.com';
const PHONE = '+4915112345678';
const EXPIRED = ['NotAuthorizedException', 'Invalid session for the user, session is expired.'];
const ON = { Enabled: true };
const PREFERRED = { Enabled: true, PreferredMfa: true };

type Pool = Awaited<ReturnType<typeof startTestPool>>;

/** Returns the authenticator's code at the pool's time, or `steps` of 30 seconds later. */
const totp = ({ now }: Pick<Pool, 'now'>, secret: string, steps = 0) =>
  generate({ secret, epoch: now() / 1000 + steps * 30 });

const setUpTotp = async (pool: Pool): Promise<string> => {
  const { AccessToken } = await pool.tokens();
  const { SecretCode = '' } = await pool.sdk.send(new AssociateSoftwareTokenCommand({ AccessToken }));
  const UserCode = await totp(pool, SecretCode);
  await pool.sdk.send(new VerifySoftwareTokenCommand({ AccessToken, UserCode, FriendlyDeviceName: 'Phone' }));
  return SecretCode;
};

const prefer = ({ sdk, userPoolId }: Pool, settings: object) =>
  sdk.send(new AdminSetUserMFAPreferenceCommand({ UserPoolId: userPoolId, Username: ANN, ...settings }));

const withSms = async () => {
  const pool = await startTestPool();
  const sub = await pool.member(ANN, { phone_number: PHONE });
  await prefer(pool, { SMSMfaSettings: PREFERRED });
  return { pool, sub };
};

describe('SMS_MFA and EMAIL_OTP', () => {
  test.each([
    {
      name: 'SMS_MFA',
      setting: 'SMSMfaSettings',
      key: 'SMS_MFA_CODE',
      to: PHONE,
      masked: '+*******5678',
    },
    {
      name: 'EMAIL_OTP',
      setting: 'EmailMfaSettings',
      key: 'EMAIL_OTP_CODE',
      to: ANN,
      masked: 'a***@e***',
    },
  ])(
    'returns tokens when the answer to $name is the code that was sent',
    async ({ name, setting, key, to, masked }) => {
      const medium = name === 'SMS_MFA' ? 'SMS' : 'EMAIL';
      const pool = await startTestPool();
      const sub = await pool.member(ANN, { phone_number: PHONE });
      await prefer(pool, { [setting]: PREFERRED });
      const challenge = await pool.signIn(ANN);
      expect(challenge).toMatchObject({
        ChallengeName: name,
        ChallengeParameters: {
          CODE_DELIVERY_DESTINATION: masked,
          CODE_DELIVERY_DELIVERY_MEDIUM: medium,
          USER_ID_FOR_SRP: sub,
        },
      });
      const sent = (await pool.messages(to)).at(-1);
      expect(sent).toMatchObject({ purpose: 'Authentication', medium, code: expect.stringMatching(/^\d{6}$/) });
      const answer = (code: string) =>
        pool.respond({ name, session: challenge.Session }, { USERNAME: sub, [key]: code });
      expect(await failure(answer('000'))).toEqual([
        'CodeMismatchException',
        'Invalid code or auth state for the user.',
      ]);
      const { AuthenticationResult } = await answer(sent?.code ?? '');
      expect(AuthenticationResult).toMatchObject({ TokenType: 'Bearer', RefreshToken: expect.any(String) });
      expect(await pool.attributes(AuthenticationResult?.AccessToken ?? '')).toMatchObject({
        [name === 'SMS_MFA' ? 'phone_number_verified' : 'email_verified']: 'true',
      });
      expect(await failure(answer(sent?.code ?? ''))).toEqual([
        'NotAuthorizedException',
        'Invalid session for the user, session can only be used once.',
      ]);
    },
  );

  test('returns NotAuthorizedException when the session is older than three minutes or AuthSessionValidity', async () => {
    const { pool, sub } = await withSms();
    const { clientId } = await pool.newClient({ AuthSessionValidity: 10 });
    for (const [client, minutes] of [
      [pool.clientId, 3],
      [clientId, 10],
    ] as const) {
      const late = await pool.signIn(ANN, PASSWORD, client);
      const USERNAME = sub;
      const answer = async () =>
        pool.sdk.send(
          new RespondToAuthChallengeCommand({
            ClientId: client,
            ChallengeName: 'SMS_MFA',
            Session: late.Session,
            ChallengeResponses: { USERNAME, SMS_MFA_CODE: '0' },
          }),
        );
      pool.pass(minutes * MINUTE - 1);
      expect((await failure(answer()))[0]).toBe('CodeMismatchException');
      pool.pass(1);
      expect(await failure(answer())).toEqual(EXPIRED);
    }
  });

  test('returns NotAuthorizedException when the session is of another user, client or challenge', async () => {
    const { pool, sub } = await withSms();
    const ben = await pool.member('ben@example.com');
    const { Session: session } = await pool.signIn(ANN);
    const code = await pool.latest(PHONE);
    const right = { USERNAME: sub, SMS_MFA_CODE: code };
    expect(await failure(pool.respond({ name: 'SMS_MFA', session }, { ...right, USERNAME: ben }))).toEqual(EXPIRED);
    expect(await failure(pool.respond({ name: 'MFA_SETUP', session }, right))).toEqual(EXPIRED);
    const unknown = 'x'.repeat(40);
    expect(await failure(pool.respond({ name: 'SMS_MFA', session: unknown }, right))).toEqual(EXPIRED);
    const { clientId } = await pool.newClient();
    const foreign = {
      ClientId: clientId,
      ChallengeName: 'SMS_MFA' as const,
      Session: session,
      ChallengeResponses: right,
    };
    expect(await failure(pool.sdk.send(new RespondToAuthChallengeCommand(foreign)))).toEqual(EXPIRED);
    // Without a secret hash, an alias is accepted in place of the username.
    await expect(pool.respond({ name: 'SMS_MFA', session }, { ...right, USERNAME: ANN })).resolves.toHaveProperty(
      'AuthenticationResult',
    );
  });

  test('returns NotAuthorizedException when the user was disabled or deleted after the challenge', async () => {
    const { pool, sub } = await withSms();
    const { Session: session } = await pool.signIn(ANN);
    const answer = async () =>
      pool.respond({ name: 'SMS_MFA', session }, { USERNAME: sub, SMS_MFA_CODE: await pool.latest(PHONE) });
    const whom = { UserPoolId: pool.userPoolId, Username: ANN };
    await pool.sdk.send(new AdminDisableUserCommand(whom));
    expect(await failure(answer())).toEqual(['NotAuthorizedException', 'User is disabled.']);
    await pool.sdk.send(new AdminDeleteUserCommand(whom));
    expect(await failure(answer())).toEqual(EXPIRED);
  });

  test('returns NotAuthorizedException when the address has changed since the code was sent', async () => {
    const { pool, sub } = await withSms();
    const { Session: session } = await pool.signIn(ANN);
    const SMS_MFA_CODE = await pool.latest(PHONE);
    const UserAttributes = [{ Name: 'phone_number', Value: '+4915112345679' }];
    await pool.sdk.send(
      new AdminUpdateUserAttributesCommand({ UserPoolId: pool.userPoolId, Username: ANN, UserAttributes }),
    );
    expect(await failure(pool.respond({ name: 'SMS_MFA', session }, { USERNAME: sub, SMS_MFA_CODE }))).toEqual(EXPIRED);
  });

  test('returns the name of the parameter when one is missing', async () => {
    const { pool, sub } = await withSms();
    const { Session: session } = await pool.signIn(ANN);
    expect((await failure(pool.respond({ name: 'SMS_MFA', session }, { USERNAME: sub })))[1]).toBe(
      'Missing required parameter SMS_MFA_CODE',
    );
    expect((await failure(pool.respond({ name: 'SMS_MFA', session }, {})))[1]).toBe(
      'Missing required parameter USERNAME',
    );
    expect((await failure(pool.respond({ name: 'SMS_MFA', session: undefined }, { USERNAME: sub })))[1]).toBe(
      'Missing required parameter Session',
    );
  });

  test('returns NotAuthorizedException when the secret hash is of the alias, not of the username', async () => {
    const { pool, sub } = await withSms();
    const { clientId, secret } = await pool.newClient({ GenerateSecret: true });
    const { Session } = await pool.sdk.send(
      new InitiateAuthCommand({
        ClientId: clientId,
        AuthFlow: 'USER_PASSWORD_AUTH',
        AuthParameters: { USERNAME: ANN, PASSWORD, SECRET_HASH: secretHash(secret, clientId, ANN) },
      }),
    );
    const answer = async (hashed: string) => {
      const responses = { USERNAME: sub, SMS_MFA_CODE: await pool.latest(PHONE) };
      const input = { ClientId: clientId, ChallengeName: 'SMS_MFA' as const, Session };
      const SECRET_HASH = secretHash(secret, clientId, hashed);
      return pool.sdk.send(
        new RespondToAuthChallengeCommand({ ...input, ChallengeResponses: { ...responses, SECRET_HASH } }),
      );
    };
    expect((await failure(answer(ANN)))[1]).toBe(`Unable to verify secret hash for client ${clientId}`);
    await expect(answer(sub)).resolves.toHaveProperty('AuthenticationResult');
  });

  test('locks the user out, also in a new session, when five codes were wrong', async () => {
    const { pool, sub } = await withSms();
    const { Session: session } = await pool.signIn(ANN);
    const answer = () => pool.respond({ name: 'SMS_MFA', session }, { USERNAME: sub, SMS_MFA_CODE: '0' });
    for (let attempt = 0; attempt < 5; attempt += 1) expect((await failure(answer()))[0]).toBe('CodeMismatchException');
    const locked = ['NotAuthorizedException', 'Password attempts exceeded'];
    expect(await failure(answer())).toEqual(locked);
    expect(await failure(pool.signIn(ANN))).toEqual(locked);
  });
});

describe('SOFTWARE_TOKEN_MFA', () => {
  test('returns tokens when the code is correct, and ExpiredCodeException when it was used before', async () => {
    const pool = await startTestPool();
    const sub = await pool.member();
    const secret = await setUpTotp(pool);
    await pool.tokens();
    await prefer(pool, { SoftwareTokenMfaSettings: PREFERRED });
    const challenge = await pool.signIn(ANN);
    expect(challenge).toMatchObject({
      ChallengeName: 'SOFTWARE_TOKEN_MFA',
      ChallengeParameters: { USER_ID_FOR_SRP: sub, FRIENDLY_DEVICE_NAME: 'Phone' },
    });
    const answer = (SOFTWARE_TOKEN_MFA_CODE: string) =>
      pool.respond(
        { name: 'SOFTWARE_TOKEN_MFA', session: challenge.Session },
        { USERNAME: sub, SOFTWARE_TOKEN_MFA_CODE },
      );
    const used = ['ExpiredCodeException', 'Your software token has already been used once.'];
    expect(await failure(answer(await totp(pool, secret)))).toEqual(used);
    expect(await failure(answer('abc'))).toEqual(['CodeMismatchException', 'Invalid code received for user']);
    expect((await failure(answer(await totp(pool, secret, 2))))[0]).toBe('CodeMismatchException');
    const next = await totp(pool, secret, 1);
    await expect(answer(next)).resolves.toHaveProperty('AuthenticationResult');
    const { Session: session } = await pool.signIn(ANN);
    const again = pool.respond(
      { name: 'SOFTWARE_TOKEN_MFA', session },
      { USERNAME: sub, SOFTWARE_TOKEN_MFA_CODE: next },
    );
    expect(await failure(again)).toEqual(used);
  });

  test('returns an exception when the setup has no secret or a wrong code', async () => {
    const pool = await startTestPool();
    await pool.member();
    const { AccessToken } = await pool.tokens();
    const verify = (UserCode: string) => pool.sdk.send(new VerifySoftwareTokenCommand({ AccessToken, UserCode }));
    expect((await failure(verify('123456')))[0]).toBe('SoftwareTokenMFANotFoundException');
    const { SecretCode = '' } = await pool.sdk.send(new AssociateSoftwareTokenCommand({ AccessToken }));
    expect(await failure(verify(await totp(pool, SecretCode, 5)))).toEqual([
      'EnableSoftwareTokenMFAException',
      'Code mismatch and fail enable Software Token MFA',
    ]);
    expect(await failure(prefer(pool, { SoftwareTokenMfaSettings: ON }))).toEqual([
      'InvalidParameterException',
      'User does not have delivery config set to turn on SOFTWARE_TOKEN_MFA',
    ]);
  });

  test('asks for no code when a new authenticator is not verified yet, and GetUser still lists the method', async () => {
    const pool = await startTestPool();
    await pool.member();
    await setUpTotp(pool);
    const { AccessToken } = await pool.tokens();
    await prefer(pool, { SoftwareTokenMfaSettings: ON });
    await pool.sdk.send(new AssociateSoftwareTokenCommand({ AccessToken }));
    await expect(pool.signIn(ANN)).resolves.toHaveProperty('AuthenticationResult');
    expect(await pool.sdk.send(new GetUserCommand({ AccessToken }))).toMatchObject({
      UserMFASettingList: ['SOFTWARE_TOKEN_MFA'],
    });
    await prefer(pool, { SoftwareTokenMfaSettings: { Enabled: false } });
    expect(await pool.sdk.send(new GetUserCommand({ AccessToken }))).not.toHaveProperty('UserMFASettingList');
  });

  test.each([
    ['SOFTWARE_TOKEN_MFA', 'SoftwareTokenMfaSettings'],
    ['SMS_MFA', 'SMSMfaSettings'],
  ])(
    'returns InvalidParameterException when %s is turned off for a user who cannot have it',
    async (factor, settings) => {
      const pool = await startTestPool();
      await pool.member();
      expect(await failure(prefer(pool, { [settings]: { Enabled: false } }))).toEqual([
        'InvalidParameterException',
        `User does not have delivery config set to turn on ${factor}`,
      ]);
    },
  );

  test('returns an exception when there is neither token nor session, or when the pool does not offer TOTP', async () => {
    const pool = await startTestPool();
    expect((await failure(pool.sdk.send(new AssociateSoftwareTokenCommand({}))))[0]).toBe('InvalidParameterException');
    const other = await pool.newPool();
    await other.user('ann');
    const { AccessToken } = await other.tokens('ann');
    expect(await failure(pool.sdk.send(new AssociateSoftwareTokenCommand({ AccessToken })))).toEqual([
      'SoftwareTokenMFANotFoundException',
      'Software Token MFA has not been enabled by the userPool',
    ]);
  });
});

describe('SetUserMFAPreference', () => {
  test('returns the preferences in GetUser and AdminGetUser, and keeps a factor when the request omits it', async () => {
    const pool = await startTestPool();
    await pool.member(ANN, { phone_number: PHONE });
    const { AccessToken } = await pool.tokens();
    expect(await pool.sdk.send(new GetUserCommand({ AccessToken }))).not.toHaveProperty('UserMFASettingList');
    const set = (settings: object) => pool.sdk.send(new SetUserMFAPreferenceCommand({ AccessToken, ...settings }));
    await set({ SMSMfaSettings: PREFERRED });
    await set({ EmailMfaSettings: ON });
    const both = { UserMFASettingList: ['SMS_MFA', 'EMAIL_OTP'], PreferredMfaSetting: 'SMS_MFA' };
    expect(await pool.sdk.send(new GetUserCommand({ AccessToken }))).toMatchObject(both);
    const whom = { UserPoolId: pool.userPoolId, Username: ANN };
    expect(await pool.sdk.send(new AdminGetUserCommand(whom))).toMatchObject({ ...both, UserStatus: 'CONFIRMED' });
    await set({ SMSMfaSettings: { Enabled: false } });
    const left = await pool.sdk.send(new GetUserCommand({ AccessToken }));
    expect([left.UserMFASettingList, left.PreferredMfaSetting]).toEqual([['EMAIL_OTP'], undefined]);
    expect((await failure(set({ SMSMfaSettings: PREFERRED, EmailMfaSettings: PREFERRED })))[0]).toBe(
      'InvalidParameterException',
    );
  });

  test('returns InvalidParameterException when the user lacks the address of the factor', async () => {
    const pool = await startTestPool();
    await pool.member();
    expect(await failure(prefer(pool, { SMSMfaSettings: ON }))).toEqual([
      'InvalidParameterException',
      'User does not have delivery config set to turn on SMS_MFA',
    ]);
  });

  test('asks for the code of an authenticator when the pool has turned TOTP off, but not when it has no MFA', async () => {
    const pool = await startTestPool();
    await pool.member();
    await setUpTotp(pool);
    await prefer(pool, { SoftwareTokenMfaSettings: PREFERRED });
    const set = (settings: Partial<SetUserPoolMfaConfigCommandInput>) =>
      pool.sdk.send(new SetUserPoolMfaConfigCommand({ UserPoolId: pool.userPoolId, ...settings }));
    await set({ MfaConfiguration: 'OPTIONAL', SmsMfaConfiguration: {} });
    expect((await pool.signIn(ANN)).ChallengeName).toBe('SOFTWARE_TOKEN_MFA');
    await set({ MfaConfiguration: 'OFF' });
    await pool.tokens();
  });

  test('returns SELECT_MFA_TYPE when several factors are enabled and none is preferred', async () => {
    const pool = await startTestPool();
    const sub = await pool.member(ANN, { phone_number: PHONE });
    await prefer(pool, { SMSMfaSettings: ON, EmailMfaSettings: ON });
    const challenge = await pool.signIn(ANN);
    expect(challenge).toMatchObject({
      ChallengeName: 'SELECT_MFA_TYPE',
      ChallengeParameters: { MFAS_CAN_CHOOSE: '["SMS_MFA","EMAIL_OTP"]', USER_ID_FOR_SRP: sub },
    });
    const choose = (ANSWER: string) =>
      pool.respond({ name: 'SELECT_MFA_TYPE', session: challenge.Session }, { USERNAME: sub, ANSWER });
    expect((await failure(choose('SOFTWARE_TOKEN_MFA')))[0]).toBe('InvalidParameterException');
    expect((await failure(choose('')))[1]).toBe('Missing required parameter ANSWER');
    const next = await choose('EMAIL_MFA');
    expect(next).toMatchObject({ ChallengeName: 'EMAIL_OTP' });
    const EMAIL_OTP_CODE = await pool.latest(ANN);
    const done = await pool.respond({ name: 'EMAIL_OTP', session: next.Session }, { USERNAME: sub, EMAIL_OTP_CODE });
    expect(done).toHaveProperty('AuthenticationResult');
  });
});

describe('a pool that requires MFA', () => {
  const recovery = (Name: 'verified_email' | 'admin_only'): CreateUserPoolCommandInput['AccountRecoverySetting'] => ({
    RecoveryMechanisms: [{ Name, Priority: 1 }],
  });
  const all = {
    MfaConfiguration: 'ON' as const,
    SmsMfaConfiguration: {},
    EmailMfaConfiguration: {},
    SoftwareTokenMfaConfiguration: { Enabled: true },
  };
  const required = async (attributes: Record<string, string>, settings: Partial<CreateUserPoolCommandInput> = {}) => {
    const pool = await startTestPool();
    const other = await pool.newPool({ mfaConfig: all, ...settings });
    await other.user('ann', attributes);
    return { ...pool, ...other };
  };

  test.each([
    ['a phone number', { phone_number: PHONE }, 'verified_email', 'SMS_MFA'],
    ['a phone number and the recovery address', { phone_number: PHONE, email: ANN }, 'verified_email', 'SMS_MFA'],
    ['two addresses, neither for recovery', { phone_number: PHONE, email: ANN }, 'admin_only', 'SELECT_MFA_TYPE'],
    ['an email that is not for recovery', { email: ANN }, 'admin_only', 'EMAIL_OTP'],
    ['the recovery address only', { email: ANN }, 'verified_email', 'MFA_SETUP'],
    ['no address', {}, 'verified_email', 'MFA_SETUP'],
  ] as const)(
    'returns the challenge of a factor, or of its setup, when the user has %s',
    async (...[, attributes, by, challenge]) => {
      const { signIn } = await required(attributes, { AccountRecoverySetting: recovery(by) });
      expect((await signIn('ann')).ChallengeName).toBe(challenge);
    },
  );

  test('returns MFAMethodNotFoundException when the user has no factor and can set none up', async () => {
    const pool = await startTestPool();
    const mfaConfig = { MfaConfiguration: 'ON' as const, EmailMfaConfiguration: {} };
    const { user, signIn } = await pool.newPool({ mfaConfig, AccountRecoverySetting: recovery('verified_email') });
    await user('ann', { email: ANN });
    expect((await failure(signIn('ann')))[0]).toBe('MFAMethodNotFoundException');
  });

  test('returns tokens when an authenticator is set up during the sign-in', async () => {
    const pool = await required({}, { AccountRecoverySetting: recovery('verified_email') });
    const { sdk, signIn, respond } = pool;
    const first = await signIn('ann');
    expect(first.ChallengeParameters?.MFAS_CAN_SETUP).toBe('["SMS_MFA","SOFTWARE_TOKEN_MFA"]');
    const finish = (session: string | undefined) => respond({ name: 'MFA_SETUP', session }, { USERNAME: 'ann' });
    expect(await failure(finish(first.Session))).toEqual([
      'NotAuthorizedException',
      'MFA has not been set up in this session.',
    ]);
    const { SecretCode = '', Session } = await sdk.send(new AssociateSoftwareTokenCommand({ Session: first.Session }));
    const verify = async (steps: number) =>
      sdk.send(new VerifySoftwareTokenCommand({ Session, UserCode: await totp(pool, SecretCode, steps) }));
    expect((await failure(verify(9)))[0]).toBe('EnableSoftwareTokenMFAException');
    const verified = await verify(0);
    expect(verified.Status).toBe('SUCCESS');
    expect(await failure(finish(first.Session))).toEqual([
      'NotAuthorizedException',
      'Invalid session for the user, session can only be used once.',
    ]);
    const { AuthenticationResult } = await finish(verified.Session);
    const { AccessToken } = AuthenticationResult ?? {};
    expect(await sdk.send(new GetUserCommand({ AccessToken }))).toMatchObject({
      UserMFASettingList: ['SOFTWARE_TOKEN_MFA'],
      PreferredMfaSetting: 'SOFTWARE_TOKEN_MFA',
    });
    const off = { AccessToken, SoftwareTokenMfaSettings: { Enabled: false } };
    expect((await failure(sdk.send(new SetUserMFAPreferenceCommand(off))))[0]).toBe('InvalidParameterException');
    expect((await signIn('ann')).ChallengeName).toBe('SOFTWARE_TOKEN_MFA');
  });

  test('returns NotAuthorizedException when the setup was completed in another session of the same user', async () => {
    const pool = await required({}, { AccountRecoverySetting: recovery('verified_email') });
    const thief = await pool.signIn('ann');
    const { Session: begun } = await pool.signIn('ann');
    const { SecretCode = '', Session } = await pool.sdk.send(new AssociateSoftwareTokenCommand({ Session: begun }));
    await pool.sdk.send(new VerifySoftwareTokenCommand({ Session, UserCode: await totp(pool, SecretCode) }));
    const answer = pool.respond({ name: 'MFA_SETUP', session: thief.Session }, { USERNAME: 'ann' });
    expect((await failure(answer))[0]).toBe('NotAuthorizedException');
  });

  test('returns EMAIL_OTP when an email address is set up during the sign-in', async () => {
    const pool = await required({}, { AccountRecoverySetting: recovery('admin_only') });
    const { Session: session } = await pool.signIn('ann');
    const give = (email: string) => pool.respond({ name: 'MFA_SETUP', session }, { USERNAME: 'ann', email });
    expect((await failure(give('ann')))[1]).toBe('Invalid email address format.');
    const next = await give(ANN);
    expect(next.ChallengeName).toBe('EMAIL_OTP');
    const EMAIL_OTP_CODE = await pool.latest(ANN);
    const done = await pool.respond({ name: 'EMAIL_OTP', session: next.Session }, { USERNAME: 'ann', EMAIL_OTP_CODE });
    expect(done).toHaveProperty('AuthenticationResult');
  });
});
