import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type RunningPool, startPool } from '../../packages/local-pool/src/server.ts';
import { metricsOf } from '../src/log/embeddedMetrics.ts';
import { invokeLambda } from './lambda.ts';
import { type Package, packageFor, unzipTo } from './package.ts';

type Result = { statusCode: number; body: string };

const MANIFEST = 'test/fixtures/persisted-documents.json';

let packaged: Package;
let pool: RunningPool;
let folder: string;

beforeAll(async () => {
  [packaged, pool] = await Promise.all([
    packageFor('prod', { TRUSTED_DOCUMENTS: MANIFEST }),
    startPool({ port: 0, database: ':memory:' }),
  ]);
  // Outside this repository, so that it cannot import from node_modules.
  folder = await mkdtemp(join(tmpdir(), 'task-'));
  await unzipTo(folder, packaged.zip);
});
afterAll(async () => {
  await pool?.close();
  await rm(folder, { recursive: true, force: true });
});

const invoke = async (events: object[], env: Record<string, string> = {}): Promise<Result[]> => {
  const { results, lines } = await invokeAndLog(events, env);
  // CloudWatch reads them from standard output.
  expect(lines).toHaveLength(events.length);
  lines.forEach(metricsOf);
  return results;
};

const invokeAndLog = async (events: object[], env: Record<string, string>) => {
  const handler = packaged.template.Resources.GraphLambdaFunction.Properties.Handler;
  const { userPoolId, clientId, endpoint } = pool;
  const own = { STAGE: 'prod', USER_POOL_ID: userPoolId, CLIENT_ID: clientId, COGNITO_ENDPOINT: endpoint };
  const { stderr, ...invocations } = await invokeLambda({ folder, handler, env: { ...own, ...env } }, events);
  expect(stderr).toBe('');
  return invocations;
};

const restApi = (query: string): object => restApiPost({ query });

const restApiPost = (body: object): object => ({
  httpMethod: 'POST',
  path: '/graphql',
  headers: { 'Content-Type': 'application/json' },
  multiValueQueryStringParameters: null,
  body: JSON.stringify(body),
  isBase64Encoded: false,
  requestContext: { requestId: 'rest' },
});

const httpApi = (query: string): object => ({
  version: '2.0',
  rawPath: '/graphql',
  rawQueryString: '',
  headers: { 'content-type': 'application/json' },
  body: Buffer.from(JSON.stringify({ query })).toString('base64'),
  isBase64Encoded: true,
  requestContext: { requestId: 'http', http: { method: 'POST', path: '/graphql' } },
});

/** https://docs.aws.amazon.com/lambda/latest/dg/urls-invocation.html */
const functionUrl = (query: string): object => ({
  version: '2.0',
  routeKey: '$default',
  rawPath: '/',
  rawQueryString: '',
  headers: { 'content-type': 'application/json', host: 'graph.lambda-url.eu-central-1.on.aws' },
  body: JSON.stringify({ query }),
  isBase64Encoded: false,
  requestContext: {
    requestId: 'url',
    stage: '$default',
    domainName: 'graph.lambda-url.eu-central-1.on.aws',
    http: { method: 'POST', path: '/', sourceIp: '203.0.113.7', protocol: 'HTTP/1.1', userAgent: 'test' },
  },
});

const signUp = (email: string): string =>
  `mutation { signUp(input: { email: "${email}", password: "Compiler-1952" }) { __typename ... on SignUpPayload { userConfirmed } } }`;

test('the handler of the zip returns SignUpPayload for events of REST APIs, HTTP APIs and function URLs', async () => {
  const events = [
    restApi(signUp('grace@example.com')),
    httpApi(signUp('ada@example.com')),
    functionUrl(signUp('mary@example.com')),
  ];
  const answer = { data: { signUp: { __typename: 'SignUpPayload', userConfirmed: false } } };
  const results = await invoke(events);
  expect(results.map(({ statusCode, body }) => [statusCode, JSON.parse(body)])).toEqual(Array(3).fill([200, answer]));
});

test('the handler of the zip rejects introspection in the stage prod', async () => {
  const [result] = await invoke([restApi('{ __schema { queryType { name } } }')]);
  expect(result).toMatchObject({ statusCode: 400, body: expect.stringContaining('introspection') });
});

test('the handler of the zip executes only the documents of its manifest when TRUSTED_DOCUMENTS is set', async () => {
  // Safe: the fixture has one document.
  const [documentId] = Object.keys(JSON.parse(await readFile(MANIFEST, 'utf8'))) as [string];
  const events = [restApiPost({ documentId }), restApi('{ me { __typename } }')];
  const [trusted, other] = await invoke(events, { TRUSTED_DOCUMENTS: MANIFEST });
  expect(JSON.parse(trusted?.body ?? '')).toEqual({ data: { me: { __typename: 'NotSignedInError' } } });
  expect(other).toMatchObject({ statusCode: 400, body: expect.stringContaining('trusted manifest') });
});

test('the handler of the zip validates the documents of its manifest when the manifest was changed after packaging', async () => {
  const path = join(folder, MANIFEST);
  const original = await readFile(path);
  const fields = Array.from({ length: 6 }, (_, index) => `a${index}: me { __typename }`);
  await writeFile(path, JSON.stringify({ valid: '{ me { __typename } }', forbidden: `{ ${fields.join(' ')} }` }));
  const events = ['valid', 'forbidden'].map((documentId) => restApiPost({ documentId }));
  const { results, lines } = await invokeAndLog(events, { TRUSTED_DOCUMENTS: MANIFEST });
  await writeFile(path, original);
  expect(results).toMatchObject([{ statusCode: 200 }, { body: expect.stringContaining('TOO_MANY_ROOT_FIELDS') }]);
  expect(lines[0]).toMatchObject({ level: 'warn', exception: 'ManifestChanged' });
});
