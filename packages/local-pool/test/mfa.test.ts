import {
  AdminDeleteUserCommand,
  AdminDisableUserCommand,
  AdminGetUserCommand,
  AdminSetUserMFAPreferenceCommand,
  AssociateSoftwareTokenCommand,
  type CreateUserPoolCommandInput,
  GetUserCommand,
  InitiateAuthCommand,
  RespondToAuthChallengeCommand,
  SetUserMFAPreferenceCommand,
  VerifySoftwareTokenCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { generate } from 'otplib';
import { describe, expect, it } from 'vitest';
import { failure, MINUTE, PASSWORD, pool, secretHash } from './poolFixture.ts';

const ANN = 'ann@example.com';
const PHONE = '+4915112345678';
const EXPIRED = ['NotAuthorizedException', 'Invalid session for the user, session is expired.'];
const ON = { Enabled: true };
const PREFERRED = { Enabled: true, PreferredMfa: true };

type Pool = Awaited<ReturnType<typeof pool>>;

/** The authenticator's code at the pool's time, or so many steps of 30 seconds away from it. */
const totp = ({ now }: Pick<Pool, 'now'>, secret: string, steps = 0) =>
  generate({ secret, epoch: now() / 1000 + steps * 30 });

const setUpTotp = async (where: Pool): Promise<string> => {
  const { AccessToken } = await where.tokens();
  const { SecretCode = '' } = await where.sdk.send(new AssociateSoftwareTokenCommand({ AccessToken }));
  const UserCode = await totp(where, SecretCode);
  await where.sdk.send(new VerifySoftwareTokenCommand({ AccessToken, UserCode, FriendlyDeviceName: 'Phone' }));
  return SecretCode;
};

const prefer = ({ sdk, userPoolId }: Pool, settings: object) =>
  sdk.send(new AdminSetUserMFAPreferenceCommand({ UserPoolId: userPoolId, Username: ANN, ...settings }));

const withSms = async () => {
  const where = await pool();
  const sub = await where.member(ANN, { phone_number: PHONE });
  await prefer(where, { SMSMfaSettings: PREFERRED });
  return { where, sub };
};

describe('a challenge by message', () => {
  it.each([
    {
      name: 'SMS_MFA',
      setting: 'SMSMfaSettings',
      key: 'SMS_MFA_CODE',
      to: PHONE,
      masked: '+*******5678',
      form: /^\d{6}$/,
    },
    {
      name: 'EMAIL_OTP',
      setting: 'EmailMfaSettings',
      key: 'EMAIL_OTP_CODE',
      to: ANN,
      masked: 'a***@e***',
      form: /^\d{8}$/,
    },
  ])('$name sends a code and takes it for tokens', async ({ name, setting, key, to, masked, form }) => {
    const medium = name === 'SMS_MFA' ? 'SMS' : 'EMAIL';
    const where = await pool();
    const sub = await where.member(ANN, { phone_number: PHONE });
    await prefer(where, { [setting]: PREFERRED });
    const challenge = await where.signIn(ANN);
    expect(challenge).toMatchObject({
      ChallengeName: name,
      ChallengeParameters: {
        CODE_DELIVERY_DESTINATION: masked,
        CODE_DELIVERY_DELIVERY_MEDIUM: medium,
        USER_ID_FOR_SRP: sub,
      },
    });
    const sent = (await where.messages(to)).at(-1);
    expect(sent).toMatchObject({ purpose: 'Authentication', medium, code: expect.stringMatching(form) });
    const answer = (code: string) =>
      where.respond({ name, session: challenge.Session }, { USERNAME: sub, [key]: code });
    expect(await failure(answer('000'))).toEqual(['CodeMismatchException', 'Invalid code or auth state for the user.']);
    const { AuthenticationResult } = await answer(sent?.code ?? '');
    expect(AuthenticationResult).toMatchObject({ TokenType: 'Bearer', RefreshToken: expect.any(String) });
    expect(await where.attributes(AuthenticationResult?.AccessToken ?? '')).toMatchObject({
      [name === 'SMS_MFA' ? 'phone_number_verified' : 'email_verified']: 'true',
    });
    expect(await failure(answer(sent?.code ?? ''))).toEqual([
      'NotAuthorizedException',
      'Invalid session for the user, session can only be used once.',
    ]);
  });

  it('lives as long as the session: three minutes, or what the client says', async () => {
    const { where, sub } = await withSms();
    const { clientId } = await where.newClient({ AuthSessionValidity: 10 });
    for (const [client, minutes] of [
      [where.clientId, 3],
      [clientId, 10],
    ] as const) {
      const late = await where.signIn(ANN, PASSWORD, client);
      const USERNAME = sub;
      const answer = async () =>
        where.sdk.send(
          new RespondToAuthChallengeCommand({
            ClientId: client,
            ChallengeName: 'SMS_MFA',
            Session: late.Session,
            ChallengeResponses: { USERNAME, SMS_MFA_CODE: '0' },
          }),
        );
      where.pass(minutes * MINUTE - 1);
      expect((await failure(answer()))[0]).toBe('CodeMismatchException');
      where.pass(1);
      expect(await failure(answer())).toEqual(EXPIRED);
    }
  });

  it('belongs to one user, one client and one challenge', async () => {
    const { where, sub } = await withSms();
    const ben = await where.member('ben@example.com');
    const { Session: session } = await where.signIn(ANN);
    const code = await where.latest(PHONE);
    const right = { USERNAME: sub, SMS_MFA_CODE: code };
    expect(await failure(where.respond({ name: 'SMS_MFA', session }, { ...right, USERNAME: ben }))).toEqual(EXPIRED);
    expect(await failure(where.respond({ name: 'MFA_SETUP', session }, right))).toEqual(EXPIRED);
    const made = 'x'.repeat(40);
    expect(await failure(where.respond({ name: 'SMS_MFA', session: made }, right))).toEqual(EXPIRED);
    const { clientId } = await where.newClient();
    const foreign = {
      ClientId: clientId,
      ChallengeName: 'SMS_MFA' as const,
      Session: session,
      ChallengeResponses: right,
    };
    expect(await failure(where.sdk.send(new RespondToAuthChallengeCommand(foreign)))).toEqual(EXPIRED);
    // An alias is as good as the username where no hash is due.
    await expect(where.respond({ name: 'SMS_MFA', session }, { ...right, USERNAME: ANN })).resolves.toHaveProperty(
      'AuthenticationResult',
    );
  });

  it('is refused to a user who was disabled or deleted meanwhile', async () => {
    const { where, sub } = await withSms();
    const { Session: session } = await where.signIn(ANN);
    const answer = async () =>
      where.respond({ name: 'SMS_MFA', session }, { USERNAME: sub, SMS_MFA_CODE: await where.latest(PHONE) });
    const whom = { UserPoolId: where.userPoolId, Username: ANN };
    await where.sdk.send(new AdminDisableUserCommand(whom));
    expect(await failure(answer())).toEqual(['NotAuthorizedException', 'User is disabled.']);
    await where.sdk.send(new AdminDeleteUserCommand(whom));
    expect(await failure(answer())).toEqual(EXPIRED);
  });

  it('names the parameter that is missing', async () => {
    const { where, sub } = await withSms();
    const { Session: session } = await where.signIn(ANN);
    expect((await failure(where.respond({ name: 'SMS_MFA', session }, { USERNAME: sub })))[1]).toBe(
      'Missing required parameter SMS_MFA_CODE',
    );
    expect((await failure(where.respond({ name: 'SMS_MFA', session }, {})))[1]).toBe(
      'Missing required parameter USERNAME',
    );
    expect((await failure(where.respond({ name: 'SMS_MFA', session: undefined }, { USERNAME: sub })))[1]).toBe(
      'Missing required parameter Session',
    );
  });

  it('wants the secret hash of the real username, not of the alias', async () => {
    const { where, sub } = await withSms();
    const { clientId, secret } = await where.newClient({ GenerateSecret: true });
    const { Session } = await where.sdk.send(
      new InitiateAuthCommand({
        ClientId: clientId,
        AuthFlow: 'USER_PASSWORD_AUTH',
        AuthParameters: { USERNAME: ANN, PASSWORD, SECRET_HASH: secretHash(secret, clientId, ANN) },
      }),
    );
    const answer = async (hashed: string) => {
      const responses = { USERNAME: sub, SMS_MFA_CODE: await where.latest(PHONE) };
      const input = { ClientId: clientId, ChallengeName: 'SMS_MFA' as const, Session };
      const SECRET_HASH = secretHash(secret, clientId, hashed);
      return where.sdk.send(
        new RespondToAuthChallengeCommand({ ...input, ChallengeResponses: { ...responses, SECRET_HASH } }),
      );
    };
    expect((await failure(answer(ANN)))[1]).toBe(`Unable to verify secret hash for client ${clientId}`);
    await expect(answer(sub)).resolves.toHaveProperty('AuthenticationResult');
  });

  it('counts wrong codes towards the lockout, which outlasts a new session', async () => {
    const { where, sub } = await withSms();
    const { Session: session } = await where.signIn(ANN);
    const answer = () => where.respond({ name: 'SMS_MFA', session }, { USERNAME: sub, SMS_MFA_CODE: '0' });
    for (let attempt = 0; attempt < 5; attempt += 1) expect((await failure(answer()))[0]).toBe('CodeMismatchException');
    const locked = ['NotAuthorizedException', 'Password attempts exceeded'];
    expect(await failure(answer())).toEqual(locked);
    expect(await failure(where.signIn(ANN))).toEqual(locked);
  });
});

describe('an authenticator', () => {
  it('is registered with one code and asked for once it is enabled', async () => {
    const where = await pool();
    const sub = await where.member();
    const secret = await setUpTotp(where);
    await where.tokens();
    await prefer(where, { SoftwareTokenMfaSettings: PREFERRED });
    const challenge = await where.signIn(ANN);
    expect(challenge).toMatchObject({
      ChallengeName: 'SOFTWARE_TOKEN_MFA',
      ChallengeParameters: { USER_ID_FOR_SRP: sub, FRIENDLY_DEVICE_NAME: 'Phone' },
    });
    const answer = (SOFTWARE_TOKEN_MFA_CODE: string) =>
      where.respond(
        { name: 'SOFTWARE_TOKEN_MFA', session: challenge.Session },
        { USERNAME: sub, SOFTWARE_TOKEN_MFA_CODE },
      );
    const used = ['ExpiredCodeException', 'Your software token has already been used once.'];
    expect(await failure(answer(await totp(where, secret)))).toEqual(used);
    expect(await failure(answer('abc'))).toEqual(['CodeMismatchException', 'Invalid code received for user']);
    expect((await failure(answer(await totp(where, secret, 2))))[0]).toBe('CodeMismatchException');
    const next = await totp(where, secret, 1);
    await expect(answer(next)).resolves.toHaveProperty('AuthenticationResult');
    const { Session: session } = await where.signIn(ANN);
    const again = where.respond(
      { name: 'SOFTWARE_TOKEN_MFA', session },
      { USERNAME: sub, SOFTWARE_TOKEN_MFA_CODE: next },
    );
    expect(await failure(again)).toEqual(used);
  });

  it('is not registered with a wrong code, nor without a secret', async () => {
    const where = await pool();
    await where.member();
    const { AccessToken } = await where.tokens();
    const verify = (UserCode: string) => where.sdk.send(new VerifySoftwareTokenCommand({ AccessToken, UserCode }));
    expect((await failure(verify('123456')))[0]).toBe('SoftwareTokenMFANotFoundException');
    const { SecretCode = '' } = await where.sdk.send(new AssociateSoftwareTokenCommand({ AccessToken }));
    expect(await failure(verify(await totp(where, SecretCode, 5)))).toEqual([
      'EnableSoftwareTokenMFAException',
      'Code mismatch and fail enable Software Token MFA',
    ]);
    expect(await failure(prefer(where, { SoftwareTokenMfaSettings: ON }))).toEqual([
      'InvalidParameterException',
      'User has not verified software token mfa',
    ]);
  });

  it('is replaced only when the new one is verified', async () => {
    const where = await pool();
    const sub = await where.member();
    const secret = await setUpTotp(where);
    const { AccessToken } = await where.tokens();
    await where.sdk.send(new AssociateSoftwareTokenCommand({ AccessToken }));
    await prefer(where, { SoftwareTokenMfaSettings: ON });
    where.pass(MINUTE);
    const { Session: session } = await where.signIn(ANN);
    const SOFTWARE_TOKEN_MFA_CODE = await totp(where, secret);
    await expect(
      where.respond({ name: 'SOFTWARE_TOKEN_MFA', session }, { USERNAME: sub, SOFTWARE_TOKEN_MFA_CODE }),
    ).resolves.toHaveProperty('AuthenticationResult');
  });

  it('wants an access token or a session, and a pool that offers it', async () => {
    const where = await pool();
    expect((await failure(where.sdk.send(new AssociateSoftwareTokenCommand({}))))[0]).toBe('InvalidParameterException');
    const other = await where.newPool();
    await other.user('ann');
    const { AccessToken } = await other.tokens('ann');
    expect(await failure(where.sdk.send(new AssociateSoftwareTokenCommand({ AccessToken })))).toEqual([
      'SoftwareTokenMFANotFoundException',
      'Software Token MFA is not enabled for the userPool.',
    ]);
  });
});

describe('preferences', () => {
  it('are shown by GetUser and AdminGetUser, and kept where they are not mentioned', async () => {
    const where = await pool();
    await where.member(ANN, { phone_number: PHONE });
    const { AccessToken } = await where.tokens();
    expect(await where.sdk.send(new GetUserCommand({ AccessToken }))).not.toHaveProperty('UserMFASettingList');
    const set = (settings: object) => where.sdk.send(new SetUserMFAPreferenceCommand({ AccessToken, ...settings }));
    await set({ SMSMfaSettings: PREFERRED });
    await set({ EmailMfaSettings: ON });
    const both = { UserMFASettingList: ['SMS_MFA', 'EMAIL_OTP'], PreferredMfaSetting: 'SMS_MFA' };
    expect(await where.sdk.send(new GetUserCommand({ AccessToken }))).toMatchObject(both);
    const whom = { UserPoolId: where.userPoolId, Username: ANN };
    expect(await where.sdk.send(new AdminGetUserCommand(whom))).toMatchObject({ ...both, UserStatus: 'CONFIRMED' });
    await set({ SMSMfaSettings: { Enabled: false } });
    const left = await where.sdk.send(new GetUserCommand({ AccessToken }));
    expect([left.UserMFASettingList, left.PreferredMfaSetting]).toEqual([['EMAIL_OTP'], undefined]);
    expect((await failure(set({ SMSMfaSettings: PREFERRED, EmailMfaSettings: PREFERRED })))[0]).toBe(
      'InvalidParameterException',
    );
  });

  it('need the address', async () => {
    const where = await pool();
    await where.member();
    expect(await failure(prefer(where, { SMSMfaSettings: ON }))).toEqual([
      'InvalidParameterException',
      'User does not have delivery config set to turn on SMS_MFA',
    ]);
  });

  it('lead to a choice where there are several and none is preferred', async () => {
    const where = await pool();
    const sub = await where.member(ANN, { phone_number: PHONE });
    await prefer(where, { SMSMfaSettings: ON, EmailMfaSettings: ON });
    const challenge = await where.signIn(ANN);
    expect(challenge).toMatchObject({
      ChallengeName: 'SELECT_MFA_TYPE',
      ChallengeParameters: { MFAS_CAN_CHOOSE: '["SMS_MFA","EMAIL_OTP"]', USER_ID_FOR_SRP: sub },
    });
    const choose = (ANSWER: string) =>
      where.respond({ name: 'SELECT_MFA_TYPE', session: challenge.Session }, { USERNAME: sub, ANSWER });
    expect((await failure(choose('SOFTWARE_TOKEN_MFA')))[0]).toBe('InvalidParameterException');
    expect((await failure(choose('')))[1]).toBe('Missing required parameter ANSWER');
    const next = await choose('EMAIL_OTP');
    expect(next).toMatchObject({ ChallengeName: 'EMAIL_OTP' });
    const EMAIL_OTP_CODE = await where.latest(ANN);
    const done = await where.respond({ name: 'EMAIL_OTP', session: next.Session }, { USERNAME: sub, EMAIL_OTP_CODE });
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
    const where = await pool();
    const other = await where.newPool({ mfaConfig: all, ...settings });
    await other.user('ann', attributes);
    return { ...where, ...other };
  };

  it.each([
    ['a phone number', { phone_number: PHONE }, 'verified_email', 'SMS_MFA'],
    ['a phone number and the recovery address', { phone_number: PHONE, email: ANN }, 'verified_email', 'SMS_MFA'],
    ['two addresses, neither for recovery', { phone_number: PHONE, email: ANN }, 'admin_only', 'SELECT_MFA_TYPE'],
    ['an email that is not for recovery', { email: ANN }, 'admin_only', 'EMAIL_OTP'],
    ['the recovery address only', { email: ANN }, 'verified_email', 'MFA_SETUP'],
    ['no address', {}, 'verified_email', 'MFA_SETUP'],
  ] as const)(
    'asks a user with %s for what the user has, or to set it up',
    async (...[, attributes, by, challenge]) => {
      const { signIn } = await required(attributes, { AccountRecoverySetting: recovery(by) });
      expect((await signIn('ann')).ChallengeName).toBe(challenge);
    },
  );

  it('refuses whoever has nothing and can set nothing up', async () => {
    const where = await pool();
    const mfaConfig = { MfaConfiguration: 'ON' as const, EmailMfaConfiguration: {} };
    const { user, signIn } = await where.newPool({ mfaConfig, AccountRecoverySetting: recovery('verified_email') });
    await user('ann', { email: ANN });
    expect((await failure(signIn('ann')))[0]).toBe('InvalidParameterException');
  });

  it('sets an authenticator up in the middle of a sign-in, and ends with tokens', async () => {
    const where = await required({}, { AccountRecoverySetting: recovery('verified_email') });
    const { sdk, signIn, respond } = where;
    const first = await signIn('ann');
    expect(first.ChallengeParameters?.MFAS_CAN_SETUP).toBe('["SMS_MFA","SOFTWARE_TOKEN_MFA"]');
    const finish = (session: string | undefined) => respond({ name: 'MFA_SETUP', session }, { USERNAME: 'ann' });
    expect(await failure(finish(first.Session))).toEqual([
      'NotAuthorizedException',
      'MFA has not been set up in this session.',
    ]);
    const { SecretCode = '', Session } = await sdk.send(new AssociateSoftwareTokenCommand({ Session: first.Session }));
    const verify = async (steps: number) =>
      sdk.send(new VerifySoftwareTokenCommand({ Session, UserCode: await totp(where, SecretCode, steps) }));
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

  it('does not take another session of the same user for the one in which MFA was set up', async () => {
    const where = await required({}, { AccountRecoverySetting: recovery('verified_email') });
    const thief = await where.signIn('ann');
    const { Session: begun } = await where.signIn('ann');
    const { SecretCode = '', Session } = await where.sdk.send(new AssociateSoftwareTokenCommand({ Session: begun }));
    await where.sdk.send(new VerifySoftwareTokenCommand({ Session, UserCode: await totp(where, SecretCode) }));
    const answer = where.respond({ name: 'MFA_SETUP', session: thief.Session }, { USERNAME: 'ann' });
    expect((await failure(answer))[0]).toBe('NotAuthorizedException');
  });

  it('sets an email address up in the middle of a sign-in, and sends a code to it', async () => {
    const where = await required({}, { AccountRecoverySetting: recovery('admin_only') });
    const { Session: session } = await where.signIn('ann');
    const give = (email: string) => where.respond({ name: 'MFA_SETUP', session }, { USERNAME: 'ann', email });
    expect((await failure(give('ann')))[1]).toBe('Invalid email address format.');
    const next = await give(ANN);
    expect(next.ChallengeName).toBe('EMAIL_OTP');
    const EMAIL_OTP_CODE = await where.latest(ANN);
    const done = await where.respond({ name: 'EMAIL_OTP', session: next.Session }, { USERNAME: 'ann', EMAIL_OTP_CODE });
    expect(done).toHaveProperty('AuthenticationResult');
  });
});
