import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import * as sdk from '@aws-sdk/client-cognito-identity-provider';
import { NormalizedSchema } from '@smithy/core/schema';
import type { SchemaRef } from '@smithy/types';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { listen } from '../../../local/gateway/listen.ts';
import { type CallOperation, type Command, createCallOperation } from '../../../src/cognito/callOperation.ts';
import { createConnections } from '../../../src/cognito/connections.ts';

interface Received {
  readonly method: string | undefined;
  readonly url: string | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

let received: Received[];
let answer: { status: number; body: string; requestId?: string };
let client: sdk.CognitoIdentityProviderClient;
let callOperation: CallOperation;
let origin: string;
let close: () => Promise<void>;

beforeAll(async () => {
  vi.stubEnv('AWS_ACCESS_KEY_ID', 'key');
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'hunter2');
  vi.stubEnv('AWS_SESSION_TOKEN', 'token');
  const server = createServer((request, response) => {
    void text(request).then((body) => {
      received.push({ method: request.method, url: request.url, headers: request.headers, body });
      response.writeHead(answer.status, { [answer.requestId ?? 'x-amzn-requestid']: 'request-1' }).end(answer.body);
    });
  });
  ({ origin, close } = await listen(server, 0));
  const config = { region: 'eu-central-1', endpoint: origin };
  client = new sdk.CognitoIdentityProviderClient({ ...config, maxAttempts: 1 });
  callOperation = createCallOperation(config, createConnections().handler);
});
beforeEach(() => {
  received = [];
  answer = { status: 200, body: '{}' };
});
afterAll(async () => {
  client.destroy();
  vi.unstubAllEnvs();
  await close();
});

type AnyCommand = new (input: object) => Command;

/** Every command of the SDK, not only those of this API: extensions use others. */
const COMMANDS = Object.entries(sdk).flatMap(([name, value]): [string, AnyCommand][] =>
  // Safe: these exports are classes of commands.
  /^\w+Command$/.test(name) ? [[name.slice(0, -'Command'.length), value as unknown as AnyCommand]] : [],
);

/** Returns a value of a schema with all its members, as the SDK takes it, or as JSON has it. */
const sample = (ref: SchemaRef, form: 'input' | 'json'): unknown => {
  const schema = NormalizedSchema.of(ref);
  if (schema.isStructSchema()) {
    return Object.fromEntries([...schema.structIterator()].map(([name, member]) => [name, sample(member, form)]));
  }
  if (schema.isListSchema()) return [sample(schema.getValueSchema(), form)];
  if (schema.isMapSchema()) return { 'a key': sample(schema.getValueSchema(), form) };
  if (schema.isTimestampSchema()) return form === 'json' ? 1_795_683_600.5 : new Date(1_795_683_600_500);
  if (schema.isBlobSchema()) return form === 'json' ? 'iVBORw==' : new Uint8Array([137, 80, 78, 71]);
  if (schema.isBooleanSchema()) return true;
  if (schema.isNumericSchema()) return 42;
  if (schema.isDocumentSchema()) return { nested: ['ü', 1, null] };
  return 'text "ü" \u2028';
};

const options = { deadline: { aborted: false, onabort: null }, userAgent: 'test' };
const call = (command: Command): Promise<object> => callOperation(command, options);
const describePool = () => new sdk.DescribeUserPoolCommand({ UserPoolId: 'eu-central-1_AbC123' }) as unknown as Command;

/** Sends a command by the SDK's own client. */
const sendBySdk = (command: Command): Promise<object> => client.send(command as sdk.GetUserCommand);

interface Failure extends Error {
  readonly class: string;
  readonly $metadata?: object;
}

const failureOf = async (answered: Promise<object>): Promise<Failure> => {
  try {
    await answered;
  } catch (error) {
    // Safe: both throw errors.
    const { name, message, ...rest } = error as Error;
    return { name, message, class: Object(error).constructor.name, ...rest };
  }
  throw new TypeError('The call has not failed.');
};

/** The client counts its attempts, and adds a hint to the text of an answer without JSON. */
const withoutAttempts = ({ $metadata, message, ...rest }: Failure): object => {
  const { attempts, totalRetryDelay, ...metadata } = Object($metadata);
  return { ...rest, message: message.replace(/\n {2}Deserialization error: .*$/s, ''), $metadata: metadata };
};

/** Returns the parts that must be the same. The client's other headers describe the SDK, its attempts and the time. */
const essence = ({ method, url, headers, body }: Received) => {
  const { host, authorization, 'content-type': type, 'content-length': length, 'x-amz-target': target } = headers;
  // The scope has the day, the region and the service.
  const scope = /Credential=(\S+),/.exec(authorization ?? '')?.[1];
  return { method, url, host, type, length, target, scope, token: headers['x-amz-security-token'], body };
};

/** GetClientToken is not signed, and UpdateAuthEventFeedback needlessly. The API uses neither. */
const SIGNED_OTHERWISE = ['GetClientToken', 'UpdateAuthEventFeedback'];

test.each(COMMANDS)(
  "%s sends the same request and returns the same output as by the SDK's client",
  async (name, each) => {
    const command = new each({});
    const [, , , , input, output] = command.schema;
    answer = { status: 200, body: JSON.stringify(sample(output, 'json')) };
    const result = await call(new each(sample(input, 'input') as object));
    const { $metadata, ...expected } = (await sendBySdk(
      new each(sample(input, 'input') as object),
    )) as sdk.GetUserResponse & { $metadata: object };
    expect(result).toEqual({ ...expected, $metadata: { httpStatusCode: 200, requestId: 'request-1' } });
    const [ours, theirs] = received.map(essence);
    if (SIGNED_OTHERWISE.includes(name)) expect(ours).not.toEqual(theirs);
    else expect(ours).toEqual(theirs);
  },
);

const EXCEPTIONS = Object.keys(sdk).filter((name) => name.endsWith('Exception'));
const exceptionBody = (name: string) =>
  JSON.stringify({ __type: name, message: 'The text.', reasonCode: 'A_REASON', Message: 'Another text.' });

test.each([
  ...EXCEPTIONS.map((name) => ({ title: name, status: 400, body: exceptionBody(name) })),
  {
    title: 'an exception with a namespace',
    status: 400,
    body: exceptionBody('com.amazon.coral.service#ThrottlingException'),
  },
  { title: 'an exception that the SDK does not know', status: 400, body: exceptionBody('NewException') },
  { title: "a web ACL's page", status: 403, body: '<html>Forbidden</html>' },
  { title: 'a page with another request ID', status: 403, body: '<html>', requestId: 'x-amz-cognito-request-id' },
  { title: 'an empty 429', status: 429, body: '' },
  { title: 'a 500 without JSON', status: 500, body: 'Internal' },
  { title: 'an exception of the service', status: 500, body: exceptionBody('InternalErrorException') },
  { title: 'a 200 without JSON', status: 200, body: '<html>' },
])("throws what the SDK's client throws for $title", async ({ title: _, ...given }) => {
  answer = given;
  const command = () => new sdk.GetUserCommand({ AccessToken: 'hunter2' }) as unknown as Command;
  const ours = await failureOf(call(command()));
  const theirs = await failureOf(sendBySdk(command()));
  expect(withoutAttempts(ours)).toEqual(withoutAttempts(theirs));
});

test('signs the headers that name the pool, the operation and the body', async () => {
  await call(describePool());
  const [signed] = received;
  expect(/SignedHeaders=(\S+),/.exec(signed?.headers.authorization ?? '')?.[1]?.split(';')).toEqual(
    expect.arrayContaining([
      'content-type',
      'host',
      'x-amz-content-sha256',
      'x-amz-date',
      'x-amz-security-token',
      'x-amz-target',
    ]),
  );
});

test('a role of ~/.aws/config is assumed in the region of the pool', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'aws-'));
  const config = join(folder, 'config');
  const role = 'arn:aws:iam::123456789012:role/developer';
  writeFileSync(config, `[profile developer]\nrole_arn = ${role}\nsource_profile = base\n`);
  writeFileSync(join(folder, 'credentials'), '[base]\naws_access_key_id = base\naws_secret_access_key = hunter2\n');
  const names = { AWS_ACCESS_KEY_ID: undefined, AWS_SECRET_ACCESS_KEY: undefined, AWS_PROFILE: 'developer' };
  const files = { AWS_CONFIG_FILE: config, AWS_SHARED_CREDENTIALS_FILE: join(folder, 'credentials') };
  for (const [name, value] of Object.entries({ ...names, ...files, AWS_ENDPOINT_URL_STS: origin }))
    vi.stubEnv(name, value);
  answer = {
    status: 200,
    body: `<AssumeRoleResponse><AssumeRoleResult><Credentials><AccessKeyId>assumed</AccessKeyId><SecretAccessKey>hunter2</SecretAccessKey>
      <SessionToken>token</SessionToken><Expiration>2100-01-01T00:00:00Z</Expiration></Credentials></AssumeRoleResult></AssumeRoleResponse>`,
  };
  const asRole = createCallOperation({ region: 'eu-central-1', endpoint: origin }, createConnections().handler);
  // The answer is no JSON of Cognito's.
  await asRole(describePool(), options).catch(() => {});
  const scopes = received.map(({ headers }) => /Credential=([^,]+),/.exec(headers.authorization ?? '')?.[1]);
  expect(scopes).toEqual([
    expect.stringMatching(/^base\/\d+\/eu-central-1\/sts\//),
    expect.stringMatching(/^assumed\/\d+\/eu-central-1\/cognito-idp\//),
  ]);
  rmSync(folder, { recursive: true });
});
