import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type RunningPool, startPool } from '../../packages/local-pool/src/server.ts';
import { metricsOf } from '../src/log/embeddedMetrics.ts';
import { type Package, packageFor } from './package.ts';

type Result = { statusCode: number; body: string };

const MANIFEST = 'test/fixtures/persisted-documents.json';

let stack: Package;
let pool: RunningPool;
let folder: string;

beforeAll(async () => {
  [stack, pool] = await Promise.all([
    packageFor('prod', { TRUSTED_DOCUMENTS: MANIFEST }),
    startPool({ port: 0, database: ':memory:' }),
  ]);
  // Outside this repository, so that the bundle cannot import from node_modules.
  folder = await mkdtemp(join(tmpdir(), 'task-'));
  for (const [name, contents] of Object.entries(stack.zip)) {
    await mkdir(join(folder, dirname(name)), { recursive: true });
    await writeFile(join(folder, name), contents);
  }
});
afterAll(async () => {
  await pool?.close();
  await rm(folder, { recursive: true, force: true });
});

/** Invokes the handler in a new process that has only Lambda's and the function's environment variables. */
const invoke = async (events: object[], env: Record<string, string> = {}): Promise<Result[]> => {
  const lambda = spawn(process.execPath, [fileURLToPath(new URL('invoke.mjs', import.meta.url))], {
    cwd: folder,
    env: {
      _HANDLER: stack.template.Resources.GraphLambdaFunction.Properties.Handler,
      LAMBDA_TASK_ROOT: folder,
      AWS_REGION: 'eu-central-1',
      AWS_LAMBDA_FUNCTION_NAME: 'graph',
      STAGE: 'prod',
      USER_POOL_ID: pool.userPoolId,
      CLIENT_ID: pool.clientId,
      COGNITO_ENDPOINT: pool.endpoint,
      ...env,
    },
  });
  lambda.stdin.end(JSON.stringify(events));
  const [output, errors] = await Promise.all([text(lambda.stdout), text(lambda.stderr)]);
  expect(errors).toBe('');
  const lines = output.split('\n').map((line) => JSON.parse(line));
  const results: Result[] = lines.pop();
  // CloudWatch reads the log lines, with their metrics, from standard output.
  expect(lines).toHaveLength(events.length);
  lines.forEach(metricsOf);
  return results;
};

const restEvent = (query: string): object => restEventOf({ query });

const restEventOf = (body: object): object => ({
  httpMethod: 'POST',
  path: '/graphql',
  headers: { 'Content-Type': 'application/json' },
  multiValueQueryStringParameters: null,
  body: JSON.stringify(body),
  isBase64Encoded: false,
  requestContext: { requestId: 'rest' },
});

const httpApiEvent = (query: string): object => ({
  version: '2.0',
  rawPath: '/graphql',
  rawQueryString: '',
  headers: { 'content-type': 'application/json' },
  body: Buffer.from(JSON.stringify({ query })).toString('base64'),
  isBase64Encoded: true,
  requestContext: { requestId: 'http', http: { method: 'POST', path: '/graphql' } },
});

/** https://docs.aws.amazon.com/lambda/latest/dg/urls-invocation.html */
const functionUrlEvent = (query: string): object => ({
  version: '2.0',
  routeKey: '$default',
  rawPath: '/',
  rawQueryString: '',
  headers: { 'content-type': 'application/json', host: 'api.lambda-url.eu-central-1.on.aws' },
  body: JSON.stringify({ query }),
  isBase64Encoded: false,
  requestContext: {
    requestId: 'url',
    stage: '$default',
    domainName: 'api.lambda-url.eu-central-1.on.aws',
    http: { method: 'POST', path: '/', sourceIp: '203.0.113.7', protocol: 'HTTP/1.1', userAgent: 'test' },
  },
});

const signUp = (email: string): string =>
  `mutation { signUp(input: { email: "${email}", password: "Compiler-1952" }) { __typename ... on SignUpPayload { userConfirmed } } }`;

test('the packaged handler signs users up for events of REST APIs, HTTP APIs and function URLs', async () => {
  const events = [
    restEvent(signUp('grace@example.com')),
    httpApiEvent(signUp('ada@example.com')),
    functionUrlEvent(signUp('mary@example.com')),
  ];
  const answer = { data: { signUp: { __typename: 'SignUpPayload', userConfirmed: false } } };
  const results = await invoke(events);
  expect(results.map(({ statusCode, body }) => [statusCode, JSON.parse(body)])).toEqual(Array(3).fill([200, answer]));
});

test('the packaged handler rejects introspection in prod', async () => {
  const [result] = await invoke([restEvent('{ __schema { queryType { name } } }')]);
  expect(result).toMatchObject({ statusCode: 400, body: expect.stringContaining('introspection') });
});

test('the packaged handler executes only the documents of its manifest when TRUSTED_DOCUMENTS is set', async () => {
  // Safe: the fixture has one document.
  const [documentId] = Object.keys(JSON.parse(await readFile(MANIFEST, 'utf8'))) as [string];
  const events = [restEventOf({ documentId }), restEvent('{ me { __typename } }')];
  const [listed, other] = await invoke(events, { TRUSTED_DOCUMENTS: MANIFEST });
  expect(JSON.parse(listed?.body ?? '')).toEqual({ data: { me: { __typename: 'NotSignedInError' } } });
  expect(other).toMatchObject({ statusCode: 400, body: expect.stringContaining('trusted manifest') });
});
