import { request } from 'node:http';
import * as sdk from '@aws-sdk/client-cognito-identity-provider';
import { describe, expect, test } from 'vitest';
import { publicOperations } from '../src/http/publicOperations.ts';
import { signedOperations } from '../src/http/signedOperations.ts';
import { startPool } from '../src/server.ts';
import { PASSWORD, startTestPool } from './testPool.ts';

const TARGET = 'AWSCognitoIdentityProviderService.';
const SIGNED = { authorization: 'AWS4-HMAC-SHA256 Credential=x' };

interface PostOptions {
  operation?: string;
  body?: unknown;
  headers?: Record<string, string>;
}

const post = async (endpoint: string, { operation = 'SignUp', body = {}, headers = {} }: PostOptions) => {
  const response = await fetch(endpoint, {
    method: 'POST',
    headers: { 'x-amz-target': TARGET + operation, ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  // Safe cast: every response to POST is a JSON object, and those of errors have these two members.
  const answer = (await response.json()) as { __type?: string; message?: string };
  return { status: response.status, headers: response.headers, type: answer.__type, message: answer.message, answer };
};

/** Uses node:http, because fetch does not let a caller set Host. */
const statusFor = (
  endpoint: string,
  { method = 'GET', ...headers }: Record<string, string>,
  path = '/config',
): Promise<number | undefined> =>
  new Promise((resolve, reject) => {
    request(endpoint, { method, headers, path }, (response) => {
      response.resume();
      resolve(response.statusCode);
    })
      .on('error', reject)
      .end();
  });

describe('AWS JSON 1.1', () => {
  test('returns the type in body and headers when an operation fails', async () => {
    const { endpoint } = await startTestPool();
    const { status, headers, type } = await post(endpoint, { body: { ClientId: 'x', Username: 'x' } });
    expect([status, type]).toEqual([400, 'ResourceNotFoundException']);
    expect(headers.get('content-type')).toBe('application/x-amz-json-1.1');
    expect(headers.get('x-amzn-errortype')).toBe('ResourceNotFoundException');
    expect(headers.get('x-amzn-requestid')).toMatch(/^[0-9a-f-]{36}$/);
  });

  test.each(['CreateGroups', 'SignUpRequest', 'constructor', '__proto__', ''])(
    'returns UnknownOperationException when the operation is "%s"',
    async (operation) => {
      const { endpoint } = await startTestPool();
      expect(await post(endpoint, { operation, headers: SIGNED })).toMatchObject({
        status: 400,
        type: 'UnknownOperationException',
        message: `Unknown operation: ${operation || 'none'}`,
      });
    },
  );

  test('returns UnsupportedOperationException when only real pools have the operation', async () => {
    const { endpoint } = await startTestPool();
    const commands = Object.keys(sdk).flatMap((name) => /^([A-Z]\w+)Command$/.exec(name)?.[1] ?? []);
    const missing = commands.filter((name) => !(name in publicOperations) && !(name in signedOperations));
    expect(missing).toContain('CreateUserImportJob');
    for (const operation of missing) {
      expect(await post(endpoint, { operation, headers: SIGNED })).toMatchObject({
        status: 400,
        type: 'UnsupportedOperationException',
        message: `The local user pool does not support ${operation}.`,
      });
    }
  });

  test('returns UnknownOperationException when the target is another service', async () => {
    const { endpoint } = await startTestPool();
    const headers = { 'x-amz-target': 'DynamoDB_20120810.GetItem' };
    expect((await post(endpoint, { headers })).type).toBe('UnknownOperationException');
  });

  test.each(['AdminGetUser', 'ListUsers', 'CreateUserPool', 'DescribeUserPoolClient', 'SetUserPoolMfaConfig'])(
    'returns MissingAuthenticationTokenException when %s is not signed',
    async (operation) => {
      const { endpoint } = await startTestPool();
      expect((await post(endpoint, { operation })).type).toBe('MissingAuthenticationTokenException');
      const bearer = { authorization: 'Bearer x' };
      expect((await post(endpoint, { operation, headers: bearer })).type).toBe('MissingAuthenticationTokenException');
      expect((await post(endpoint, { operation, headers: SIGNED })).type).not.toBe(
        'MissingAuthenticationTokenException',
      );
    },
  );

  test.each([
    ['SerializationException', '{'],
    ['SerializationException', '[]'],
    ['SerializationException', '"x"'],
    ['SerializationException', 'null'],
    ['SerializationException', { ClientId: 1, Username: 'x' }],
    ['SerializationException', { ClientId: 'x', Username: 'x', UserAttributes: {} }],
    ['SerializationException', { ClientId: 'x', Username: 'x', UserAttributes: [1] }],
    ['SerializationException', { ClientId: 'x', Username: 'x', ClientMetadata: [] }],
    ['InvalidParameterException', ''],
    ['InvalidParameterException', { ClientId: 'x' }],
    ['InvalidParameterException', { ClientId: 'x', Username: null }],
    ['InvalidParameterException', { ClientId: 'x', Username: 'a b' }],
    ['InvalidParameterException', { ClientId: 'x', Username: 'x', UserAttributes: [{ Value: 'x' }] }],
    ['InvalidParameterException', { ClientId: 'x', Username: 'x', Password: ' x' }],
  ])('returns %s when the body is malformed or invalid (case %#)', async (type, body) => {
    const { endpoint } = await startTestPool();
    expect(await post(endpoint, { body })).toMatchObject({ status: 400, type });
  });

  test('returns all violations when the input has several', async () => {
    const { endpoint } = await startTestPool();
    expect((await post(endpoint, { body: {} })).message).toBe(
      "2 validation errors detected: Value null at 'clientId' failed to satisfy constraint: Member must not be null; " +
        "Value null at 'username' failed to satisfy constraint: Member must not be null",
    );
    const limits = { ClientId: 'x', Username: 'x'.repeat(129), ConfirmationCode: '1 2' };
    expect((await post(endpoint, { operation: 'ConfirmSignUp', body: limits })).message).toBe(
      "2 validation errors detected: Value at 'username' failed to satisfy constraint: Member must have length less than or equal to 128; " +
        "Value '1 2' at 'confirmationCode' failed to satisfy constraint: Member must satisfy regular expression pattern: [\\S]+",
    );
    const short = {
      operation: 'RespondToAuthChallenge',
      body: { ClientId: 'x', ChallengeName: 'SMS_MFA', Session: 'x' },
    };
    expect((await post(endpoint, short)).message).toContain('Member must have length greater than or equal to 20');
  });

  test('reads null members of structures, maps and lists as absent', async () => {
    const { endpoint, clientId, member } = await startTestPool();
    await member();
    const parameters = { USERNAME: 'ann@example.com', PASSWORD, DEVICE_KEY: null };
    const signIn = { ClientId: clientId, AuthFlow: 'USER_PASSWORD_AUTH', AuthParameters: parameters, Session: null };
    const { answer } = await post(endpoint, { operation: 'InitiateAuth', body: signIn });
    expect(answer).toHaveProperty('AuthenticationResult.RefreshToken');
    const attributes = [null, { Name: 'name', Value: 'Ben' }, { Name: 'nickname', Value: null }];
    const signUp = { ClientId: clientId, Username: 'ben@example.com', Password: PASSWORD, UserAttributes: attributes };
    expect((await post(endpoint, { body: signUp })).status).toBe(200);
    const missing = { ...signUp, UserAttributes: [{ Name: null }] };
    expect((await post(endpoint, { body: missing })).message).toContain("Value null at 'userAttributes.1.member.name'");
  });

  test('returns SerializationException when a boolean or a number is a string, or a number needs more than 32 bits', async () => {
    const { endpoint } = await startTestPool();
    const create = (body: object) => post(endpoint, { operation: 'CreateUserPoolClient', headers: SIGNED, body });
    const named = { UserPoolId: 'us-east-1_x', ClientName: 'x' };
    expect((await create({ ...named, GenerateSecret: 'yes' })).type).toBe('SerializationException');
    for (const RefreshTokenValidity of ['1', 1.5, 2 ** 31, 1e300])
      expect((await create({ ...named, RefreshTokenValidity })).type).toBe('SerializationException');
    expect((await create({ ...named, RefreshTokenValidity: 2 ** 31 - 1 })).type).toBe('InvalidParameterException');
  });

  test('returns RequestEntityTooLargeException when the body exceeds a megabyte', async () => {
    const { endpoint } = await startTestPool();
    // The client's next request uses the same connection.
    for (const size of [1_600_000, 20_000_000, 1_000_001]) {
      const answer = await post(endpoint, { body: ' '.repeat(size) });
      expect([answer.status, answer.type]).toEqual([400, 'RequestEntityTooLargeException']);
      expect((await post(endpoint, { body: ' '.repeat(900_000) })).type).toBe('SerializationException');
    }
  });

  test('returns epoch seconds when the output contains a date', async () => {
    const { endpoint, userPoolId } = await startTestPool();
    const body = { UserPoolId: userPoolId };
    const { answer } = await post(endpoint, { operation: 'DescribeUserPool', headers: SIGNED, body });
    expect(answer).toMatchObject({ UserPool: { CreationDate: 1767225600 } });
  });
});

describe('the HTTP server', () => {
  test('returns the IDs for /config, and 404 when the path is unknown', async () => {
    const { endpoint, userPoolId, clientId } = await startTestPool();
    const config = await fetch(`${endpoint}/config`);
    expect(await config.json()).toEqual({ userPoolId, clientId, region: 'us-east-1', endpoint });
    for (const path of ['/users', '/us-east-1_nowhere00/.well-known/jwks.json', `/${userPoolId}/.well-known/x`])
      expect((await fetch(endpoint + path)).status).toBe(404);
    expect((await fetch(`${endpoint}/config`, { method: 'POST' })).status).toBe(404);
  });

  test('returns 404 when the path is no URL', async () => {
    const { endpoint } = await startTestPool();
    for (const path of ['//', '/\\', 'http://[']) expect(await statusFor(endpoint, {}, path)).toBe(404);
  });

  test('returns only the public key when the JWKS is read', async () => {
    const { endpoint, userPoolId } = await startTestPool();
    const keys = await (await fetch(`${endpoint}/${userPoolId}/.well-known/jwks.json`)).json();
    expect(keys).toEqual({
      keys: [{ kty: 'RSA', n: expect.any(String), e: 'AQAB', kid: expect.any(String), alg: 'RS256', use: 'sig' }],
    });
  });

  test('returns 403 when the request comes from a foreign web page, by its origin or its host', async () => {
    const { endpoint } = await startTestPool();
    const { host } = new URL(endpoint);
    expect(await statusFor(endpoint, { host })).toBe(200);
    expect(await statusFor(endpoint, { host, origin: 'http://localhost:4000' })).toBe(200);
    expect(await statusFor(endpoint, { host, origin: 'https://evil.example' })).toBe(403);
    expect(await statusFor(endpoint, { host, origin: 'http://localhost.evil.example' })).toBe(403);
    expect(await statusFor(endpoint, { host, origin: 'null' })).toBe(403);
    expect(await statusFor(endpoint, { host: 'evil.example:9229' })).toBe(403);
    expect(await statusFor(endpoint, { host: 'localhost.evil.example' })).toBe(403);
    // A <script> or <img> of another site sends no origin. A link to the pool is allowed.
    expect(await statusFor(endpoint, { host, 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' })).toBe(403);
    expect(await statusFor(endpoint, { host, 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' })).toBe(200);
    const form = { method: 'POST', host, 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' };
    expect(await statusFor(endpoint, form, '/oauth2/authorize')).toBe(403);
  });

  test('throws one line that names the port when the port is taken', async () => {
    const { endpoint } = await startTestPool();
    const port = Number(new URL(endpoint).port);
    await expect(startPool({ port, database: ':memory:' })).rejects.toThrow(
      new Error(`Port ${port} on 127.0.0.1 is already in use. Stop the other process, or choose another port.`),
    );
  });
});

test('keeps an idle connection for longer than clients do', async () => {
  const { endpoint } = await startTestPool();
  const { headers } = await fetch(`${endpoint}/config`);
  expect(headers.get('keep-alive')).toBe('timeout=75');
});
