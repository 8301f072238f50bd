import {
  AdminDeleteUserCommand,
  AdminForgetDeviceCommand,
  AdminGetDeviceCommand,
  AdminListDevicesCommand,
  AdminSetUserMFAPreferenceCommand,
  AdminUpdateDeviceStatusCommand,
  ConfirmDeviceCommand,
  type ConfirmDeviceCommandInput,
  type DeviceConfigurationType,
  ForgetDeviceCommand,
  GetDeviceCommand,
  GetTokensFromRefreshTokenCommand,
  InitiateAuthCommand,
  type InitiateAuthCommandOutput,
  ListDevicesCommand,
  RespondToAuthChallengeCommand,
  UpdateDeviceStatusCommand,
  UpdateUserPoolCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import {
  createDeviceVerifier,
  createSrpSession,
  signSrpSession,
  signSrpSessionWithDevice,
  wrapAuthChallenge,
  wrapInitiateAuth,
} from 'cognito-srp-helper';
import { decodeJwt } from 'jose';
import { describe, expect, test } from 'vitest';
import { ANN, EXPIRED, startChoicePool } from './choicePool.ts';
import { openDevices, type TestDevice } from './deviceClient.ts';
import { openSrp } from './srpClient.ts';
import { failure, NOBODY, PASSWORD } from './testPool.ts';

const KEY = /^us-east-1_[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/;
const NOT_FOUND = ['ResourceNotFoundException', 'Device does not exist.'];
const INVALID_REFRESH = ['NotAuthorizedException', 'Invalid Refresh Token'];
const REPLACES_MFA = { ChallengeRequiredOnNewDevice: true };
const OPT_IN = { DeviceOnlyRememberedOnUserPrompt: true };

const startDevicePool = async (DeviceConfiguration: DeviceConfigurationType = REPLACES_MFA) => {
  const ExplicitAuthFlows = [
    'ALLOW_USER_SRP_AUTH' as const,
    'ALLOW_USER_PASSWORD_AUTH' as const,
    'ALLOW_USER_AUTH' as const,
    'ALLOW_REFRESH_TOKEN_AUTH' as const,
  ];
  const pool = await startChoicePool({ pool: { DeviceConfiguration }, client: { ExplicitAuthFlows } });
  await pool.member();
  const { sdk, clientId, userPoolId } = pool;
  const { confirm, prove } = openDevices(pool);
  const signInWith = (device: { key: string } | undefined, PASSWORD_ = PASSWORD) =>
    sdk.send(
      new InitiateAuthCommand({
        ClientId: clientId,
        AuthFlow: 'USER_PASSWORD_AUTH',
        AuthParameters: { USERNAME: ANN, PASSWORD: PASSWORD_, ...(device ? { DEVICE_KEY: device.key } : {}) },
      }),
    );
  return {
    ...pool,
    srp: openSrp(pool),
    whom: { UserPoolId: userPoolId, Username: ANN },
    prove,
    signInWith,
    /** Signs in and confirms the new device. */
    newDevice: async (name?: string) => confirm(await signInWith(undefined), name),
    confirm,
    requireMfa: () =>
      sdk.send(
        new AdminSetUserMFAPreferenceCommand({
          UserPoolId: userPoolId,
          Username: ANN,
          EmailMfaSettings: { Enabled: true },
        }),
      ),
    answerMfa: async ({ Session: session }: InitiateAuthCommandOutput) =>
      pool.respond({ name: 'EMAIL_OTP', session }, { USERNAME: ANN, EMAIL_OTP_CODE: await pool.latest(ANN) }),
    refresh: (RefreshToken = '', DeviceKey?: string) =>
      sdk.send(new GetTokensFromRefreshTokenCommand({ ClientId: clientId, RefreshToken, DeviceKey })),
  };
};

describe('NewDeviceMetadata', () => {
  test('is in the tokens of each sign-in without a device, and its key in the access token', async () => {
    const pool = await startDevicePool();
    const byCode = await pool.choose(ANN, { preferred: 'EMAIL_OTP' });
    const results = [
      await pool.signInWith(undefined),
      await pool.srp.signIn(ANN),
      await pool.answer(byCode, { EMAIL_OTP_CODE: await pool.latest(ANN) }),
    ].map(({ AuthenticationResult }) => AuthenticationResult);
    for (const { NewDeviceMetadata, AccessToken = '' } of results.map((result) => result ?? {})) {
      expect(NewDeviceMetadata).toEqual({
        DeviceKey: expect.stringMatching(KEY),
        DeviceGroupKey: expect.stringMatching(/^-[\w-]{8}$/),
      });
      expect(decodeJwt(AccessToken).device_key).toBe(NewDeviceMetadata?.DeviceKey);
    }
    expect(new Set(results.map((result) => result?.NewDeviceMetadata?.DeviceKey)).size).toBe(3);
  });

  test('comes after MFA', async () => {
    const pool = await startDevicePool();
    await pool.requireMfa();
    const challenge = await pool.signInWith(undefined);
    await expect(pool.answerMfa(challenge)).resolves.toHaveProperty('AuthenticationResult.NewDeviceMetadata');
  });

  test.each([
    ['no setting', undefined],
    ['no value', {}],
  ])('is missing when the pool has %s for devices', async (_, DeviceConfiguration) => {
    const pool = await startChoicePool({ pool: { DeviceConfiguration } });
    await pool.member();
    const { AuthenticationResult } = await pool.signIn(ANN);
    expect(AuthenticationResult).not.toHaveProperty('NewDeviceMetadata');
    expect(decodeJwt(AuthenticationResult?.AccessToken ?? '')).not.toHaveProperty('device_key');
  });
});

describe('ConfirmDevice', () => {
  test.each([
    ['remembers the device', REPLACES_MFA, false],
    ['leaves the choice to the user', OPT_IN, true],
  ])('%s', async (_, devices, necessary) => {
    const { newDevice, sdk } = await startDevicePool(devices);
    const { key, tokens, UserConfirmationNecessary } = await newDevice('My browser');
    expect(UserConfirmationNecessary).toBe(necessary);
    const { AccessToken } = tokens;
    const { Device } = await sdk.send(new GetDeviceCommand({ AccessToken, DeviceKey: key }));
    const status = necessary ? 'not_remembered' : 'remembered';
    expect(Device?.DeviceAttributes).toContainEqual({ Name: 'dev:device_remembered_status', Value: status });
    expect(Device?.DeviceAttributes).toContainEqual({ Name: 'device_name', Value: 'My browser' });
  });

  test('returns an exception when the key is not of the session, is confirmed already, or tracking is off', async () => {
    const { newDevice, signInWith, sdk, userPoolId } = await startDevicePool();
    const { key: DeviceKey, tokens } = await newDevice();
    const confirm = (input: Partial<ConfirmDeviceCommandInput>) =>
      failure(sdk.send(new ConfirmDeviceCommand({ AccessToken: tokens.AccessToken, DeviceKey, ...input })));
    const invalid = ['InvalidParameterException', 'Invalid device key given.'];
    expect(await confirm({})).toEqual(['DeviceKeyExistsException', 'Device already exists with given key.']);
    const { AuthenticationResult } = await signInWith(undefined);
    expect(await confirm({ AccessToken: AuthenticationResult?.AccessToken })).toEqual(invalid);
    await sdk.send(new UpdateUserPoolCommand({ UserPoolId: userPoolId }));
    expect(await confirm({})).toEqual(invalid);
  });

  test.each([
    ['an empty salt', { Salt: '' }],
    ['a salt that is too long', { Salt: Buffer.alloc(65, 1).toString('base64') }],
    ['no verifier', { PasswordVerifier: undefined }],
    ['a verifier that proves nothing', { PasswordVerifier: 'AQ==' }],
    ['a verifier that is too large', { PasswordVerifier: Buffer.alloc(385, 255).toString('base64') }],
  ])('returns InvalidParameterException for %s', async (_, difference) => {
    const NUMBER = Buffer.from([1, 2, 3]).toString('base64');
    const { signInWith, sdk } = await startDevicePool();
    const { AccessToken, NewDeviceMetadata } = (await signInWith(undefined)).AuthenticationResult ?? {};
    const DeviceSecretVerifierConfig = { Salt: NUMBER, PasswordVerifier: NUMBER, ...difference };
    const input = { AccessToken, DeviceKey: NewDeviceMetadata?.DeviceKey, DeviceSecretVerifierConfig };
    expect((await failure(sdk.send(new ConfirmDeviceCommand(input))))[0]).toBe('InvalidParameterException');
  });

  test('only tracks a device without a secret', async () => {
    const { signInWith, sdk } = await startDevicePool();
    const { AccessToken, NewDeviceMetadata } = (await signInWith(undefined)).AuthenticationResult ?? {};
    const key = NewDeviceMetadata?.DeviceKey ?? '';
    await sdk.send(new ConfirmDeviceCommand({ AccessToken, DeviceKey: key }));
    await expect(signInWith({ key })).resolves.toHaveProperty('AuthenticationResult');
  });
});

describe('sign-in with a remembered device', () => {
  test('replaces MFA, and returns tokens of the device', async () => {
    const pool = await startDevicePool();
    const device = await pool.newDevice();
    await pool.requireMfa();
    expect((await pool.signInWith(undefined)).ChallengeName).toBe('EMAIL_OTP');
    const challenge = await pool.signInWith(device);
    expect(challenge).toMatchObject({ ChallengeName: 'DEVICE_SRP_AUTH', Session: expect.any(String) });
    const { next, finish } = await pool.prove(challenge, device);
    expect(next).toMatchObject({
      ChallengeName: 'DEVICE_PASSWORD_VERIFIER',
      ChallengeParameters: { DEVICE_KEY: device.key, SALT: expect.any(String), SRP_B: expect.any(String) },
    });
    const { AuthenticationResult } = await finish();
    expect(AuthenticationResult).not.toHaveProperty('NewDeviceMetadata');
    expect(decodeJwt(AuthenticationResult?.AccessToken ?? '').device_key).toBe(device.key);
    expect(await failure(finish())).toEqual([
      'NotAuthorizedException',
      'Invalid session for the user, session can only be used once.',
    ]);
  });

  test('works without sessions, as the example of AWS does it, once', async () => {
    const pool = await startDevicePool();
    const device = await pool.newDevice();
    const challenge = await pool.signInWith(device);
    const { finish } = await pool.prove(challenge, device, false);
    await expect(finish()).resolves.toHaveProperty('AuthenticationResult');
    expect(await failure(pool.prove(challenge, device, false))).toEqual(EXPIRED);
    expect(await failure(finish())).toEqual(NOBODY);
  });

  test('works with cognito-srp-helper and USER_SRP_AUTH', async () => {
    const { signInWith, sdk, clientId: ClientId, userPoolId } = await startDevicePool();
    const { AccessToken, NewDeviceMetadata } = (await signInWith(undefined)).AuthenticationResult ?? {};
    const { DeviceKey = '', DeviceGroupKey = '' } = NewDeviceMetadata ?? {};
    const { DeviceSecretVerifierConfig, DeviceRandomPassword } = createDeviceVerifier(DeviceKey, DeviceGroupKey);
    await sdk.send(new ConfirmDeviceCommand({ AccessToken, DeviceKey, DeviceSecretVerifierConfig }));
    const session = createSrpSession(ANN, PASSWORD, userPoolId, false);
    const AuthParameters = { USERNAME: ANN };
    const { ChallengeName = '', ChallengeParameters = {} } = await sdk.send(
      new InitiateAuthCommand(
        wrapInitiateAuth(session, { ClientId, AuthFlow: 'USER_SRP_AUTH' as const, AuthParameters }),
      ),
    );
    const USERNAME = ChallengeParameters.USER_ID_FOR_SRP ?? '';
    const ChallengeResponses = { USERNAME, DEVICE_KEY: DeviceKey };
    const signed = signSrpSession(session, { ChallengeName, ChallengeParameters });
    const first = await sdk.send(
      new RespondToAuthChallengeCommand(
        wrapAuthChallenge(signed, { ClientId, ChallengeName: 'PASSWORD_VERIFIER' as const, ChallengeResponses }),
      ),
    );
    const second = await sdk.send(
      new RespondToAuthChallengeCommand({
        ClientId,
        ChallengeName: first.ChallengeName,
        ChallengeResponses: { ...ChallengeResponses, SRP_A: session.largeA },
        Session: first.Session,
      }),
    );
    const challenge = {
      ChallengeName: second.ChallengeName ?? '',
      ChallengeParameters: second.ChallengeParameters ?? {},
    };
    const proof = signSrpSessionWithDevice(session, challenge, DeviceGroupKey, DeviceRandomPassword);
    const last = { ClientId, ChallengeName: 'DEVICE_PASSWORD_VERIFIER' as const, ChallengeResponses };
    const { AuthenticationResult } = await sdk.send(
      new RespondToAuthChallengeCommand({ ...wrapAuthChallenge(proof, last), Session: second.Session }),
    );
    expect(AuthenticationResult).toHaveProperty('IdToken');
  }, 60_000);

  test('comes after MFA when devices do not replace it', async () => {
    const pool = await startDevicePool({ ChallengeRequiredOnNewDevice: false });
    const device = await pool.newDevice();
    await pool.requireMfa();
    const mfa = await pool.signInWith(device);
    expect(mfa.ChallengeName).toBe('EMAIL_OTP');
    const challenge = await pool.answerMfa(mfa);
    expect(challenge.ChallengeName).toBe('DEVICE_SRP_AUTH');
    const { finish } = await pool.prove(challenge, device);
    await expect(finish()).resolves.toHaveProperty('AuthenticationResult');
  });

  test.each([
    ['another secret', (device: TestDevice) => ({ ...device, secret: 'other' })],
    ['another group key', (device: TestDevice) => ({ ...device, groupKey: '-other' })],
  ])('returns NotAuthorizedException for the proof of %s', async (_, change) => {
    const pool = await startDevicePool();
    const device = await pool.newDevice();
    const { finish } = await pool.prove(await pool.signInWith(device), change(device));
    expect(await failure(finish())).toEqual(NOBODY);
    expect((await failure(finish()))[0]).toBe('NotAuthorizedException');
  });

  test('returns MFA for a device that is only tracked, and no new device', async () => {
    const pool = await startDevicePool({ ...REPLACES_MFA, ...OPT_IN });
    const device = await pool.newDevice();
    await pool.requireMfa();
    const challenge = await pool.signInWith(device);
    expect(challenge.ChallengeName).toBe('EMAIL_OTP');
    const { AuthenticationResult } = await pool.answerMfa(challenge);
    expect(AuthenticationResult).not.toHaveProperty('NewDeviceMetadata');
    await pool.refresh(AuthenticationResult?.RefreshToken, device.key);
  });

  test('returns ResourceNotFoundException when the device was forgotten before it proves itself', async () => {
    const pool = await startDevicePool();
    const device = await pool.newDevice();
    const challenge = await pool.signInWith(device);
    const { finish } = await pool.prove(await pool.signInWith(device), device);
    await pool.sdk.send(new AdminForgetDeviceCommand({ ...pool.whom, DeviceKey: device.key }));
    expect(await failure(pool.prove(challenge, device))).toEqual(NOT_FOUND);
    expect(await failure(finish())).toEqual(NOT_FOUND);
  });
});

describe('a device that does not exist', () => {
  const other = { key: 'us-east-1_00000000-0000-4000-8000-000000000000' };

  test('is reported after the password of USER_PASSWORD_AUTH', async () => {
    const { signInWith } = await startDevicePool();
    expect(await failure(signInWith(other, 'wrong'))).toEqual(NOBODY);
    expect(await failure(signInWith(other))).toEqual(NOT_FOUND);
  });

  test('is reported by PASSWORD_VERIFIER, whose answer a client can repeat without it', async () => {
    const { srp } = await startDevicePool();
    for (const name of [ANN, 'nobody@example.com']) {
      const { side, challenge } = await srp.start(name, { DEVICE_KEY: other.key });
      const proof = srp.prove(side, challenge);
      expect(await failure(srp.respond({ ...proof, DEVICE_KEY: other.key }))).toEqual(NOT_FOUND);
      if (name === ANN)
        await expect(srp.respond(proof)).resolves.toHaveProperty('AuthenticationResult.NewDeviceMetadata');
    }
  });

  test('can be of another user', async () => {
    const pool = await startDevicePool();
    const { key } = await pool.newDevice();
    await pool.member('ben@example.com');
    const AuthParameters = { USERNAME: 'ben@example.com', PASSWORD, DEVICE_KEY: key };
    const input = { ClientId: pool.clientId, AuthFlow: 'USER_PASSWORD_AUTH' as const, AuthParameters };
    expect(await failure(pool.sdk.send(new InitiateAuthCommand(input)))).toEqual(NOT_FOUND);
  });
});

describe('refresh', () => {
  test("needs the key of the session's confirmed device", async () => {
    const pool = await startDevicePool();
    const signedIn = await pool.signInWith(undefined);
    const { RefreshToken, NewDeviceMetadata } = signedIn.AuthenticationResult ?? {};
    const key = NewDeviceMetadata?.DeviceKey;
    expect(await failure(pool.refresh(RefreshToken, key))).toEqual(INVALID_REFRESH);
    await pool.confirm(signedIn);
    const other = await pool.newDevice();
    for (const wrong of [undefined, other.key])
      expect(await failure(pool.refresh(RefreshToken, wrong))).toEqual(INVALID_REFRESH);
    await expect(pool.refresh(RefreshToken, key)).resolves.toHaveProperty('AuthenticationResult');
    const byFlow = (parameters: Record<string, string>) => {
      const AuthParameters = { REFRESH_TOKEN: RefreshToken ?? '', ...parameters };
      const input = { ClientId: pool.clientId, AuthFlow: 'REFRESH_TOKEN_AUTH' as const, AuthParameters };
      return pool.sdk.send(new InitiateAuthCommand(input));
    };
    expect(await failure(byFlow({}))).toEqual(INVALID_REFRESH);
    await expect(byFlow({ DEVICE_KEY: key ?? '' })).resolves.toHaveProperty('AuthenticationResult');
  });

  test('fails when the device is forgotten, even if it is not confirmed again', async () => {
    const { newDevice, sdk, refresh } = await startDevicePool();
    const { key: DeviceKey, tokens } = await newDevice();
    const { AccessToken, RefreshToken } = tokens;
    await sdk.send(new ForgetDeviceCommand({ AccessToken, DeviceKey }));
    expect(await failure(refresh(RefreshToken, DeviceKey))).toEqual(INVALID_REFRESH);
    expect((await failure(sdk.send(new ConfirmDeviceCommand({ AccessToken, DeviceKey }))))[0]).toBe(
      'InvalidParameterException',
    );
  });

  test('needs no device when the pool does not track them any more', async () => {
    const { signInWith, sdk, refresh, userPoolId } = await startDevicePool();
    const { RefreshToken } = (await signInWith(undefined)).AuthenticationResult ?? {};
    await sdk.send(new UpdateUserPoolCommand({ UserPoolId: userPoolId }));
    await expect(refresh(RefreshToken)).resolves.toHaveProperty('AuthenticationResult');
  });
});

describe('the devices of a user', () => {
  test('have the attributes and dates of AWS', async () => {
    const pool = await startDevicePool(OPT_IN);
    const { key: DeviceKey } = await pool.newDevice('Phone');
    const created = new Date(pool.now());
    pool.pass(60_000);
    await pool.signInWith({ key: DeviceKey });
    const signedIn = new Date(pool.now());
    pool.pass(60_000);
    const status = { ...pool.whom, DeviceKey, DeviceRememberedStatus: 'remembered' as const };
    await pool.sdk.send(new AdminUpdateDeviceStatusCommand(status));
    const { Device } = await pool.sdk.send(new AdminGetDeviceCommand({ ...pool.whom, DeviceKey }));
    expect(Device).toMatchObject({
      DeviceKey,
      DeviceCreateDate: created,
      DeviceLastAuthenticatedDate: signedIn,
      DeviceLastModifiedDate: new Date(pool.now()),
    });
    const attributes = Object.fromEntries((Device?.DeviceAttributes ?? []).map(({ Name, Value }) => [Name, Value]));
    expect(attributes).toEqual({
      device_status: 'valid',
      device_name: 'Phone',
      'dev:device_arn': expect.stringContaining(DeviceKey),
      'dev:device_owner': expect.stringContaining(pool.userPoolId),
      last_ip_used: '127.0.0.1',
      'dev:device_remembered_status': 'remembered',
      'dev:device_sdk': 'aws-sdk',
    });
  });

  test('are listed in pages, to the user only if they are remembered', async () => {
    const { newDevice, sdk, whom } = await startDevicePool(OPT_IN);
    const devices = [await newDevice(), await newDevice(), await newDevice()];
    const keys = devices.map(({ key }) => key);
    const { AccessToken } = devices[0]?.tokens ?? {};
    const list = async (Limit?: number, PaginationToken?: string) => {
      const page = await sdk.send(new ListDevicesCommand({ AccessToken, Limit, PaginationToken }));
      return { keys: page.Devices?.map(({ DeviceKey }) => DeviceKey), next: page.PaginationToken };
    };
    expect(await list()).toEqual({ keys: [], next: undefined });
    for (const DeviceKey of keys)
      await sdk.send(new UpdateDeviceStatusCommand({ AccessToken, DeviceKey, DeviceRememberedStatus: 'remembered' }));
    const first = await list(2);
    expect(first.keys).toEqual(keys.slice(0, 2));
    expect(await list(2, first.next)).toEqual({ keys: keys.slice(2), next: undefined });
    const status = { AccessToken, DeviceKey: keys[0], DeviceRememberedStatus: 'not_remembered' as const };
    await sdk.send(new UpdateDeviceStatusCommand(status));
    await sdk.send(new UpdateDeviceStatusCommand({ AccessToken, DeviceKey: keys[1] }));
    expect((await list()).keys).toEqual(keys.slice(1));
    const { Devices } = await sdk.send(new AdminListDevicesCommand({ ...whom, Limit: 0 }));
    expect(Devices?.map(({ DeviceKey }) => DeviceKey)).toEqual(keys);
  });

  test('do not exist after they are forgotten', async () => {
    const { newDevice, sdk, whom } = await startDevicePool();
    const { key: DeviceKey, tokens } = await newDevice();
    const { AccessToken } = tokens;
    await sdk.send(new AdminForgetDeviceCommand({ ...whom, DeviceKey }));
    const input = { AccessToken, DeviceKey };
    const target = { ...whom, DeviceKey };
    const results = [
      sdk.send(new GetDeviceCommand(input)),
      sdk.send(new ForgetDeviceCommand(input)),
      sdk.send(new UpdateDeviceStatusCommand({ ...input, DeviceRememberedStatus: 'remembered' })),
      sdk.send(new AdminGetDeviceCommand(target)),
      sdk.send(new AdminForgetDeviceCommand(target)),
      sdk.send(new AdminUpdateDeviceStatusCommand({ ...target, DeviceRememberedStatus: 'remembered' })),
    ];
    expect(await Promise.all(results.map(failure))).toEqual(results.map(() => NOT_FOUND));
  });

  test('are deleted with the user', async () => {
    const { newPool, sdk } = await startDevicePool();
    const { userPoolId: UserPoolId, user, signIn, clientId } = await newPool({ DeviceConfiguration: REPLACES_MFA });
    await user('ann');
    const { confirm } = openDevices({ sdk, clientId, userPoolId: UserPoolId });
    await confirm(await signIn('ann'));
    await sdk.send(new AdminDeleteUserCommand({ UserPoolId, Username: 'ann' }));
    await user('ann');
    expect((await sdk.send(new AdminListDevicesCommand({ UserPoolId, Username: 'ann' }))).Devices).toEqual([]);
  });
});
