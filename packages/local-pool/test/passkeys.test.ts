import { DatabaseSync } from 'node:sqlite';
import {
  AdminDeleteUserCommand,
  CompleteWebAuthnRegistrationCommand,
  type CompleteWebAuthnRegistrationCommandInput,
  DeleteUserCommand,
  DeleteWebAuthnCredentialCommand,
  GlobalSignOutCommand,
  ListWebAuthnCredentialsCommand,
  SetUserPoolMfaConfigCommand,
  StartWebAuthnRegistrationCommand,
  UpdateUserPoolCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { describe, expect, test } from 'vitest';
import { type AuthenticatorOptions, newAuthenticator, type Registration } from './authenticator.ts';
import { databaseFile, newPasskeyPool, ORIGIN, type PasskeyPool } from './passkeyPool.ts';
import { failure, MINUTE, startTestPool } from './testPool.ts';

const INVALID = ['InvalidParameterException', 'Credential data is not valid'];

const start = async ({ sdk, AccessToken }: PasskeyPool) => {
  const { CredentialCreationOptions } = await sdk.send(new StartWebAuthnRegistrationCommand({ AccessToken }));
  // Safe cast: the options are those of a PublicKeyCredentialCreationOptionsJSON, which the first test reads.
  return CredentialCreationOptions as Record<string, object | string>;
};

const complete = ({ sdk, AccessToken }: PasskeyPool, credential: unknown) =>
  // Safe cast: the SDK sends any JSON.
  sdk.send(
    new CompleteWebAuthnRegistrationCommand({
      AccessToken,
      Credential: credential as CompleteWebAuthnRegistrationCommandInput['Credential'],
    }),
  );

/** Registers a passkey. `options` replaces some of the options, as a dishonest client would. */
const register = async (
  pool: PasskeyPool,
  {
    origin = ORIGIN,
    options = {},
    ...authenticator
  }: AuthenticatorOptions & { origin?: string; options?: object } = {},
) => {
  const credential = newAuthenticator(authenticator).register({ ...(await start(pool)), ...options }, origin);
  await complete(pool, credential);
  return credential;
};

const list = async ({ sdk, AccessToken }: PasskeyPool, page: { MaxResults?: number; NextToken?: string } = {}) =>
  sdk.send(new ListWebAuthnCredentialsCommand({ AccessToken, ...page }));

describe('StartWebAuthnRegistration', () => {
  test('returns the options of AWS’s example when the user has no passkey', async () => {
    const pool = await newPasskeyPool();
    expect(await start(pool)).toEqual({
      challenge: expect.stringMatching(/^[\w-]{22}$/),
      rp: { id: 'example.com', name: 'example.com' },
      user: {
        id: Buffer.from(pool.sub).toString('base64url'),
        name: 'ann@example.com',
        displayName: 'ann@example.com',
      },
      pubKeyCredParams: [
        { type: 'public-key', alg: -7 },
        { type: 'public-key', alg: -257 },
      ],
      timeout: 60_000,
      excludeCredentials: [],
      authenticatorSelection: { requireResidentKey: true, residentKey: 'required', userVerification: 'preferred' },
    });
  });

  test('returns the username when it is what users type', async () => {
    const pool = await newPasskeyPool();
    const other = await pool.newPool({
      Policies: { SignInPolicy: { AllowedFirstAuthFactors: ['PASSWORD', 'WEB_AUTHN'] } },
      mfaConfig: { WebAuthnConfiguration: { RelyingPartyId: 'example.com' } },
    });
    await other.user('anna', { email: 'anna@example.com' });
    const { AccessToken } = await other.tokens('anna');
    expect((await start({ ...pool, AccessToken })).user).toMatchObject({ name: 'anna', displayName: 'anna' });
  });

  test('excludes the passkeys of the current relying party, and asks for user verification when it is required', async () => {
    const pool = await newPasskeyPool();
    const { id } = await register(pool);
    expect((await start(pool)).excludeCredentials).toEqual([{ type: 'public-key', id }]);
    await pool.setWebAuthn({ RelyingPartyId: 'other.example', UserVerification: 'required' });
    expect(await start(pool)).toMatchObject({
      excludeCredentials: [],
      authenticatorSelection: { userVerification: 'required' },
    });
  });

  test('returns WebAuthnNotEnabledException when passkeys are no first factor', async () => {
    const pool = await newPasskeyPool();
    await pool.sdk.send(new UpdateUserPoolCommand({ UserPoolId: pool.userPoolId }));
    expect(await failure(start(pool))).toEqual(['WebAuthnNotEnabledException', expect.any(String)]);
  });

  test('returns WebAuthnConfigurationMissingException when there is no relying party', async () => {
    const pool = await newPasskeyPool();
    await pool.sdk.send(new SetUserPoolMfaConfigCommand({ UserPoolId: pool.userPoolId }));
    expect(await failure(start(pool))).toEqual(['WebAuthnConfigurationMissingException', expect.any(String)]);
  });
});

describe('CompleteWebAuthnRegistration', () => {
  test.each([
    { attachment: 'platform' as const, name: 'Platform passkey' },
    { attachment: 'cross-platform' as const, transports: ['usb' as const, 'nfc' as const], name: 'Roaming passkey' },
    { attachment: null, transports: ['hybrid' as const], name: 'Roaming passkey' },
    { attachment: null, transports: [], algorithms: ['RS256' as const], name: 'Passkey' },
    { attachment: null, name: 'Platform passkey' },
  ])('saves a "$name" when the authenticator is $attachment with $transports', async ({ name, ...options }) => {
    const pool = await newPasskeyPool();
    const { id } = await register(pool, options);
    const { Credentials } = await list(pool);
    expect(Credentials).toEqual([
      {
        CredentialId: id,
        FriendlyCredentialName: name,
        RelyingPartyId: 'example.com',
        ...(options.attachment ? { AuthenticatorAttachment: options.attachment } : {}),
        AuthenticatorTransports: [...(options.transports ?? ['internal'])].sort(),
        CreatedAt: new Date(pool.now()),
      },
    ]);
  });

  test('drops transports and an attachment that WebAuthn does not know', async () => {
    const pool = await newPasskeyPool();
    const credential = newAuthenticator().register(await start(pool), ORIGIN);
    const transports: unknown[] = ['usb', 'usb', 'x'.repeat(1000), 7];
    const response = { ...credential.response, transports };
    await complete(pool, { ...credential, authenticatorAttachment: 'implant', response });
    const [passkey] = (await list(pool)).Credentials ?? [];
    expect(passkey?.AuthenticatorTransports).toEqual(['usb']);
    expect(passkey).not.toHaveProperty('AuthenticatorAttachment');
  });

  test.each(['https://example.com', 'https://login.example.com', 'https://example.com:8443'])(
    'accepts the origin %s when the relying party is example.com',
    async (origin) => {
      const pool = await newPasskeyPool();
      await register(pool, { origin });
    },
  );

  test.each(['http://localhost', 'http://localhost:5173', 'https://localhost:5173'])(
    'accepts the origin %s when the relying party is localhost',
    async (origin) => {
      const pool = await newPasskeyPool({ RelyingPartyId: 'localhost' });
      await register(pool, { origin });
    },
  );

  test.each([
    'http://example.com',
    'https://evil.example',
    'https://notexample.com',
    'https://example.com.evil.example',
    'https://example.com/',
    'http://localhost:3000',
    'android:apk-key-hash:abc',
    'null',
    '',
  ])('returns WebAuthnOriginNotAllowedException when the origin is "%s"', async (origin) => {
    const pool = await newPasskeyPool();
    const credential = newAuthenticator().register(await start(pool), ORIGIN);
    expect(await failure(complete(pool, changeClientData(credential, { origin })))).toEqual([
      'WebAuthnOriginNotAllowedException',
      expect.any(String),
    ]);
  });

  test('returns WebAuthnRelyingPartyMismatchException when the passkey belongs to a subdomain', async () => {
    const pool = await newPasskeyPool();
    const options = { rp: { id: 'login.example.com', name: 'x' } };
    expect(await failure(register(pool, { origin: 'https://login.example.com', options }))).toEqual([
      'WebAuthnRelyingPartyMismatchException',
      expect.any(String),
    ]);
  });

  test('returns WebAuthnRelyingPartyMismatchException when the relying party changed since the start', async () => {
    const pool = await newPasskeyPool();
    const credential = newAuthenticator().register(await start(pool), 'https://login.example.com');
    await pool.setWebAuthn({ RelyingPartyId: 'login.example.com' });
    expect(await failure(complete(pool, credential))).toEqual([
      'WebAuthnRelyingPartyMismatchException',
      expect.any(String),
    ]);
  });

  test('returns WebAuthnRelyingPartyMismatchException when the relying party was removed since the start', async () => {
    const pool = await newPasskeyPool();
    const credential = newAuthenticator().register(await start(pool), ORIGIN);
    await pool.sdk.send(new SetUserPoolMfaConfigCommand({ UserPoolId: pool.userPoolId }));
    expect(await failure(complete(pool, credential))).toEqual([
      'WebAuthnRelyingPartyMismatchException',
      expect.any(String),
    ]);
  });

  test('returns WebAuthnCredentialNotSupportedException when the algorithm was not offered', async () => {
    const pool = await newPasskeyPool();
    const options = { pubKeyCredParams: [{ type: 'public-key', alg: -8 }] };
    expect(await failure(register(pool, { algorithms: ['EdDSA'], options }))).toEqual([
      'WebAuthnCredentialNotSupportedException',
      expect.any(String),
    ]);
  });

  test('returns InvalidParameterException when required user verification is missing', async () => {
    const pool = await newPasskeyPool({ UserVerification: 'required' });
    expect(await failure(register(pool, { verifiesUser: false }))).toEqual(INVALID);
    await register(pool, { verifiesUser: true });
    await pool.setWebAuthn({ UserVerification: 'preferred' });
    await register(pool, { verifiesUser: false });
  });

  test('returns WebAuthnNotEnabledException when passkeys were turned off since the start', async () => {
    const pool = await newPasskeyPool();
    const credential = newAuthenticator().register(await start(pool), ORIGIN);
    await pool.sdk.send(new UpdateUserPoolCommand({ UserPoolId: pool.userPoolId }));
    expect(await failure(complete(pool, credential))).toEqual(['WebAuthnNotEnabledException', expect.any(String)]);
  });
});

/** Replaces members of the signed client data. No attestation covers them, so a registration stays well-formed. */
const changeClientData = (credential: Registration, changes: object): Registration => {
  const data: unknown = JSON.parse(Buffer.from(credential.response.clientDataJSON, 'base64url').toString());
  const clientDataJSON = Buffer.from(JSON.stringify(Object.assign({}, data, changes))).toString('base64url');
  return { ...credential, response: { ...credential.response, clientDataJSON } };
};

describe('a credential', () => {
  const response = (changes: object) => (credential: Registration) => ({
    ...credential,
    response: { ...credential.response, ...changes },
  });
  const encode = (text: string) => Buffer.from(text).toString('base64url');

  test.each<{ what: string; change: (credential: Registration) => unknown }>([
    { what: 'is a string', change: JSON.stringify },
    { what: 'is a list', change: () => [] },
    { what: 'is empty', change: () => ({}) },
    { what: 'has no ID', change: ({ id: _, ...rest }) => rest },
    { what: 'has an ID that is not base64url', change: (credential) => ({ ...credential, id: '=', rawId: '=' }) },
    { what: 'has another raw ID', change: (credential) => ({ ...credential, rawId: 'AAAA' }) },
    {
      what: 'has an ID that the authenticator did not sign',
      change: (rest) => ({ ...rest, id: 'AAAA', rawId: 'AAAA' }),
    },
    {
      what: 'has an ID of 1,024 bytes',
      change: (rest) => ({ ...rest, id: encode('x'.repeat(1024)), rawId: encode('x'.repeat(1024)) }),
    },
    { what: 'has another type', change: (credential) => ({ ...credential, type: 'password' }) },
    { what: 'has no extension results', change: ({ clientExtensionResults: _, ...rest }) => rest },
    { what: 'has no response', change: ({ response: _, ...rest }) => rest },
    { what: 'has no transports', change: response({ transports: undefined }) },
    { what: 'has no algorithm', change: response({ publicKeyAlgorithm: undefined }) },
    { what: 'has no authenticator data', change: response({ authenticatorData: undefined }) },
    { what: 'has client data that is not JSON', change: response({ clientDataJSON: encode('{') }) },
    { what: 'has client data that is a list', change: response({ clientDataJSON: encode('[]') }) },
    { what: 'has an empty attestation', change: response({ attestationObject: '' }) },
    { what: 'has an attestation that is not CBOR', change: response({ attestationObject: encode('\xff\xff') }) },
    {
      what: 'has a deeply nested attestation',
      change: response({ attestationObject: Buffer.alloc(300_000, 0x81).toString('base64url') }),
    },
    { what: 'has the client data of a sign-in', change: (rest) => changeClientData(rest, { type: 'webauthn.get' }) },
    { what: 'has no challenge', change: (rest) => changeClientData(rest, { challenge: undefined }) },
  ])('is rejected with InvalidParameterException when it $what', async ({ change }) => {
    const pool = await newPasskeyPool();
    const credential = newAuthenticator().register(await start(pool), ORIGIN);
    expect(await failure(complete(pool, change(credential)))).toEqual(INVALID);
    expect((await list(pool)).Credentials).toEqual([]);
  });

  test('is rejected with InvalidParameterException when it is missing', async () => {
    const pool = await newPasskeyPool();
    expect(await failure(complete(pool, undefined))).toEqual([
      'InvalidParameterException',
      expect.stringContaining("at 'credential' failed to satisfy constraint: Member must not be null"),
    ]);
  });

  test('is rejected with InvalidParameterException when another user of the pool registered it', async () => {
    const pool = await newPasskeyPool();
    const authenticator = newAuthenticator();
    const credential = authenticator.register(await start(pool), ORIGIN);
    await complete(pool, credential);
    await pool.member('ben@example.com');
    const ben = { ...pool, AccessToken: (await pool.tokens('ben@example.com')).AccessToken };
    const { challenge } = await start(ben);
    expect(await failure(complete(ben, changeClientData(credential, { challenge })))).toEqual(INVALID);
    expect((await list(ben)).Credentials).toEqual([]);
  });
});

describe('the challenge of a registration', () => {
  const NOT_FOUND = ['WebAuthnChallengeNotFoundException', expect.any(String)];

  test('is not found when there was no start', async () => {
    const [pool, other] = [await newPasskeyPool(), await newPasskeyPool()];
    const credential = newAuthenticator().register(await start(other), ORIGIN);
    expect(await failure(complete(pool, credential))).toEqual(NOT_FOUND);
  });

  test('is not found when five minutes have passed', async () => {
    const pool = await newPasskeyPool();
    const credential = newAuthenticator().register(await start(pool), ORIGIN);
    pool.pass(5 * MINUTE);
    expect(await failure(complete(pool, credential))).toEqual(NOT_FOUND);
    const next = newAuthenticator().register(await start(pool), ORIGIN);
    pool.pass(5 * MINUTE - 1);
    await complete(pool, next);
  });

  test('is not found when a later start replaced it', async () => {
    const pool = await newPasskeyPool();
    const credential = newAuthenticator().register(await start(pool), ORIGIN);
    await start(pool);
    expect(await failure(complete(pool, credential))).toEqual(NOT_FOUND);
  });

  test('is not found when it was used', async () => {
    const pool = await newPasskeyPool();
    const credential = await register(pool);
    expect(await failure(complete(pool, credential))).toEqual(NOT_FOUND);
    expect((await list(pool)).Credentials).toHaveLength(1);
  });

  test.each([{}, { id: 'AAAA', rawId: 'AAAA' }])('is not found when an attempt with %o failed', async (changes) => {
    const pool = await newPasskeyPool();
    const credential = newAuthenticator().register(await start(pool), ORIGIN);
    const bad = Object.keys(changes).length > 0 ? { ...credential, ...changes } : {};
    expect(await failure(complete(pool, bad))).toEqual(INVALID);
    expect(await failure(complete(pool, credential))).toEqual(NOT_FOUND);
  });

  test('is not found when it is another user’s', async () => {
    const pool = await newPasskeyPool();
    await pool.member('ben@example.com');
    const ben = { ...pool, AccessToken: (await pool.tokens('ben@example.com')).AccessToken };
    const credential = newAuthenticator().register(await start(pool), ORIGIN);
    await start(ben);
    expect(await failure(complete(ben, credential))).toEqual(NOT_FOUND);
    await complete(pool, credential);
  });

  test('is of another client, and stays open there, when the token is of another client', async () => {
    const pool = await newPasskeyPool();
    const { clientId } = await pool.newClient();
    const { AuthenticationResult } = await pool.signIn('ann@example.com', undefined, clientId);
    const other = { ...pool, AccessToken: AuthenticationResult?.AccessToken ?? '' };
    const credential = newAuthenticator().register(await start(pool), ORIGIN);
    expect(await failure(complete(other, credential))).toEqual(['WebAuthnClientMismatchException', expect.any(String)]);
    await complete(pool, credential);
  });
});

describe('20 passkeys', () => {
  test('are the most that a user can have', async () => {
    const pool = await newPasskeyPool();
    const LIMIT = ['LimitExceededException', expect.any(String)];
    for (let count = 0; count < 19; count += 1) await register(pool);
    const late = newAuthenticator().register(await start(pool), ORIGIN);
    const { clientId } = await pool.newClient();
    const { AuthenticationResult } = await pool.signIn('ann@example.com', undefined, clientId);
    const { id } = await register({ ...pool, AccessToken: AuthenticationResult?.AccessToken ?? '' });
    expect(await failure(complete(pool, late))).toEqual(LIMIT);
    expect(await failure(start(pool))).toEqual(LIMIT);
    expect((await list(pool)).Credentials).toHaveLength(20);
    await pool.sdk.send(new DeleteWebAuthnCredentialCommand({ AccessToken: pool.AccessToken, CredentialId: id }));
    await register(pool);
  });
});

describe('ListWebAuthnCredentials', () => {
  test('returns pages, oldest first, when MaxResults is less than the number of passkeys', async () => {
    const pool = await newPasskeyPool();
    const ids: string[] = [];
    for (let count = 0; count < 5; count += 1) ids.push((await register(pool)).id);
    const pages: (string | undefined)[][] = [];
    let NextToken: string | undefined;
    do {
      const page = await list(pool, { MaxResults: 2, ...(NextToken === undefined ? {} : { NextToken }) });
      pages.push((page.Credentials ?? []).map(({ CredentialId }) => CredentialId));
      NextToken = page.NextToken;
    } while (NextToken !== undefined);
    expect(pages).toEqual([ids.slice(0, 2), ids.slice(2, 4), ids.slice(4)]);
    expect((await list(pool, { MaxResults: 0 })).Credentials).toHaveLength(5);
    expect(await list(pool, { MaxResults: 5 })).not.toHaveProperty('NextToken');
  });

  test.each([
    [{ MaxResults: 21 }, 'InvalidParameterException', 'value less than or equal to 20'],
    [{ MaxResults: -1 }, 'InvalidParameterException', 'value greater than or equal to 0'],
    [{ MaxResults: 1.5 }, 'SerializationException', 'an Integer'],
    [{ NextToken: '' }, 'InvalidParameterException', 'length greater than or equal to 1'],
    [{ NextToken: 'x' }, 'InvalidParameterException', 'pagination token'],
  ])('returns an error when the page is %o', async (page, name, message) => {
    const pool = await newPasskeyPool();
    expect(await failure(list(pool, page))).toEqual([name, expect.stringContaining(message)]);
  });

  test('returns the first page when optional members are null', async () => {
    const pool = await newPasskeyPool();
    const { id } = await register(pool);
    const response = await fetch(pool.endpoint, {
      method: 'POST',
      headers: { 'x-amz-target': 'AWSCognitoIdentityProviderService.ListWebAuthnCredentials' },
      body: JSON.stringify({ AccessToken: pool.AccessToken, MaxResults: null, NextToken: null }),
    });
    expect(await response.json()).toMatchObject({ Credentials: [{ CredentialId: id }] });
  });

  test('returns the passkeys of an earlier relying party', async () => {
    const pool = await newPasskeyPool();
    await register(pool);
    await pool.setWebAuthn({ RelyingPartyId: 'other.example' });
    expect((await list(pool)).Credentials).toMatchObject([{ RelyingPartyId: 'example.com' }]);
  });
});

describe('DeleteWebAuthnCredential', () => {
  const remove = ({ sdk, AccessToken }: PasskeyPool, CredentialId: string) =>
    sdk.send(new DeleteWebAuthnCredentialCommand({ AccessToken, CredentialId }));

  test('deletes one passkey, and returns ResourceNotFoundException when it is gone', async () => {
    const pool = await newPasskeyPool();
    const [first, second] = [await register(pool), await register(pool)];
    await remove(pool, first.id);
    expect((await list(pool)).Credentials).toMatchObject([{ CredentialId: second.id }]);
    expect(await failure(remove(pool, first.id))).toEqual(['ResourceNotFoundException', expect.any(String)]);
  });

  test('returns ResourceNotFoundException when the passkey is another user’s', async () => {
    const pool = await newPasskeyPool();
    const { id } = await register(pool);
    await pool.member('ben@example.com');
    const ben = { ...pool, AccessToken: (await pool.tokens('ben@example.com')).AccessToken };
    expect(await failure(remove(ben, id))).toEqual(['ResourceNotFoundException', expect.any(String)]);
    expect((await list(pool)).Credentials).toHaveLength(1);
  });
});

test.each([
  ['StartWebAuthnRegistration', start],
  ['CompleteWebAuthnRegistration', (pool: PasskeyPool) => complete(pool, {})],
  ['ListWebAuthnCredentials', list],
  [
    'DeleteWebAuthnCredential',
    ({ sdk, AccessToken }: PasskeyPool) =>
      sdk.send(new DeleteWebAuthnCredentialCommand({ AccessToken, CredentialId: 'AAAA' })),
  ],
] as const)('%s returns NotAuthorizedException when the access token is revoked', async (_, send) => {
  const pool = await newPasskeyPool();
  await pool.sdk.send(new GlobalSignOutCommand({ AccessToken: pool.AccessToken }));
  expect(await failure(send(pool))).toEqual(['NotAuthorizedException', 'Access Token has been revoked']);
});

describe('a deleted user', () => {
  test.each([
    ['DeleteUser', ({ AccessToken }: PasskeyPool) => new DeleteUserCommand({ AccessToken })],
    [
      'AdminDeleteUser',
      ({ userPoolId, sub }: PasskeyPool) => new AdminDeleteUserCommand({ UserPoolId: userPoolId, Username: sub }),
    ],
  ] as const)('has no passkeys and no challenge when %s deleted them', async (_, toCommand) => {
    const database = databaseFile();
    const pool = await newPasskeyPool({}, { database });
    await register(pool);
    await start(pool);
    const sqlite = new DatabaseSync(database);
    const count = () =>
      ['passkeys', 'passkey_challenges'].map((table) => sqlite.prepare(`SELECT count(*) AS n FROM ${table}`).get()?.n);
    expect(count()).toEqual([1, 1]);
    // Safe cast: both commands go to the same client.
    await pool.sdk.send(toCommand(pool) as DeleteUserCommand);
    expect(count()).toEqual([0, 0]);
    sqlite.close();
  });
});

test('registers passkeys when the database was made before there were any', async () => {
  const database = databaseFile();
  const before = await startTestPool({ database });
  await before.member();
  const sqlite = new DatabaseSync(database);
  sqlite.exec('DROP TABLE passkeys; DROP TABLE passkey_challenges;');
  sqlite.close();
  const pool = await newPasskeyPool({}, { database, isNew: false });
  const { id } = await register(pool);
  expect((await list(pool)).Credentials).toMatchObject([{ CredentialId: id }]);
});
