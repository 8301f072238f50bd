import { hash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildCachedLambda } from '../../build/cachedLambda.ts';
import { lambdaOptions } from '../../build/lambda.ts';
import { writeCaches } from '../../serverless/compileCache.ts';
import { documentProblems } from '../../serverless/trustedDocuments.ts';
import { readConfig } from '../../src/config.ts';
import { createHandler } from '../../src/handler.ts';
import type { GatewayEvent } from '../../src/http/event.ts';
import type { LogEntry } from '../../src/log/log.ts';
import { type CognitoStub, startCognitoStub } from '../support/cognitoStub.ts';
import { successes } from '../support/operations.ts';
import { invokeLambda } from './lambda.ts';
import { parityEvents, signInAnswers } from './parityEvents.ts';

interface Outcome {
  readonly results: unknown[];
  readonly logs: LogEntry[];
}

interface Request {
  readonly name: string;
  readonly event: GatewayEvent;
}

/** Names each document that `serverless package` would accept. */
const manifestOf = (requests: readonly Request[]): Map<string, string> => {
  const texts = requests.flatMap(({ event }) => queryOf(event) ?? []);
  const documents = texts.map((text) => [hash('sha256', text), text] as const);
  return new Map(documents.filter((entry) => documentProblems(new Map([entry]), false).length === 0));
};

const queryOf = ({ body, isBase64Encoded }: GatewayEvent): string | undefined => {
  try {
    const { query } = JSON.parse(isBase64Encoded ? '' : (body ?? ''));
    return typeof query === 'string' ? query : undefined;
  } catch {
    return undefined;
  }
};

/** Returns the event with the document's hash in place of a document of the manifest. */
const byHash = (event: GatewayEvent): GatewayEvent => {
  const query = queryOf(event);
  const documentId = query === undefined ? '' : hash('sha256', query);
  if (!manifest.has(documentId)) return event;
  const { query: _query, ...body } = JSON.parse(event.body ?? '');
  return { ...event, body: JSON.stringify({ ...body, documentId }) };
};

let stub: CognitoStub;
let requests: Request[];
let manifest: Map<string, string>;
/** The files of a deployment with a compile cache and validated documents. */
let folder: string;

beforeAll(async () => {
  stub = await startCognitoStub({ ...successes, ...signInAnswers });
  requests = parityEvents(await stub.accessToken());
  manifest = manifestOf(requests);
  folder = await mkdtemp(join(tmpdir(), 'parity-'));
  const text = JSON.stringify(Object.fromEntries(manifest));
  await writeFile(join(folder, 'documents.json'), text);
  await Promise.all([
    build(lambdaOptions(join(folder, 'dist/lambda.cjs'), hash('sha256', text))),
    buildCachedLambda(join(folder, 'dist')),
  ]);
  const task = { folder, handler: 'dist/cachedLambda.handler', env: environment('prod') };
  const { results } = await invokeLambda(task, [{ makeCompileCache: true }]);
  await writeCaches(results, join(folder, 'dist/compile-cache'));
});
afterAll(async () => {
  await stub.close();
  await rm(folder, { recursive: true });
});

const environment = (stage: string) => ({
  STAGE: stage,
  USER_POOL_ID: stub.userPoolId,
  CLIENT_ID: stub.clientId,
  COGNITO_ENDPOINT: stub.endpoint,
  CORS_ORIGINS: 'https://app.example.com',
});

/** Replaces the nonces of Sandbox's page, which are random, and removes stacks and times, which differ. */
const withoutVariables = ({ results, logs }: Outcome): Outcome =>
  JSON.parse(
    JSON.stringify({ results, logs }, (key, value) => {
      if (['stack', 'Duration', 'Timestamp'].includes(key)) return undefined;
      return typeof value === 'string' ? value.replace(/nonce="?[0-9a-f]{64}|'nonce-[0-9a-f]{64}'/g, 'nonce') : value;
    }),
  );

const runBundle = async (handler: string, env: Record<string, string>, events: GatewayEvent[]): Promise<Outcome> => {
  const { results, lines, stderr } = await invokeLambda({ folder, handler, env }, events);
  expect(stderr).toBe('');
  return withoutVariables({ results, logs: lines });
};

const runSources = async (env: Record<string, string>, events: readonly GatewayEvent[]): Promise<Outcome> => {
  const logs: LogEntry[] = [];
  const handler = createHandler(readConfig(env), (entry) => logs.push(entry));
  const results: unknown[] = [];
  for (const event of events) results.push(await handler(event));
  return withoutVariables({ results, logs });
};

const nameResults = ({ results }: Outcome) => results.map((result, index) => ({ name: requests[index]?.name, result }));

describe.each(['prod', 'staging', 'dev'])('in the stage %s', (stage) => {
  let sources: Outcome;
  beforeAll(async () => {
    sources = await runSources(
      environment(stage),
      requests.map(({ event }) => event),
    );
  });

  test('the bundle returns and logs the same as the sources', async () => {
    const events = requests.map(({ event }) => event);
    const bundle = await runBundle('dist/lambda.handler', environment(stage), events);
    expect(nameResults(bundle)).toEqual(nameResults(sources));
    expect(bundle.logs).toEqual(sources.logs);
  });

  test('the bundle with a compile cache returns and logs the same, after a line of the cache', async () => {
    const events = requests.map(({ event }) => event);
    const { results, logs } = await runBundle('dist/cachedLambda.handler', environment(stage), events);
    const [start, ...others] = logs;
    expect(start).toMatchObject({ compileCache: 'used' });
    expect(nameResults({ results, logs })).toEqual(nameResults(sources));
    expect(others).toEqual(sources.logs);
  });
});

describe.each(['dist/lambda.handler', 'dist/cachedLambda.handler'])('%s with trusted documents', (handler) => {
  const env = () => ({ ...environment('prod'), TRUSTED_DOCUMENTS: 'documents.json' });

  test('returns and logs the same as the sources, which validate each document', async () => {
    const events = requests.map(({ event }) => byHash(event));
    const { results, logs } = await runBundle(handler, env(), events);
    const sources = await runSources({ ...env(), TRUSTED_DOCUMENTS: join(folder, 'documents.json') }, events);
    expect(nameResults({ results, logs })).toEqual(nameResults(sources));
    expect(logs.filter((entry) => !('compileCache' in entry))).toEqual(sources.logs);
  });

  test('returns the same for each hash as for its document', async () => {
    const trusted = requests.filter(({ event }) => byHash(event) !== event).map(({ event }) => event);
    const { results } = await runBundle(handler, env(), trusted.map(byHash));
    expect(results.length).toBeGreaterThan(60);
    expect(results).toEqual((await runSources(environment('prod'), trusted)).results);
  });
});

test('the events produce every status, and many different results', async () => {
  const events = requests.map(({ event }) => event);
  const { results } = await runSources(environment('dev'), events);
  const statuses = new Set(results.map((result) => (result as { statusCode: number }).statusCode));
  expect([...statuses].sort()).toEqual([200, 204, 400, 403, 405, 406, 413, 415, 500]);
  expect(new Set(results.map((result) => JSON.stringify(result))).size).toBeGreaterThan(60);
});
