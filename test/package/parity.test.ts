import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildLambda } from '../../build/lambda.ts';
import { readConfig } from '../../src/config.ts';
import { createHandler } from '../../src/handler.ts';
import type { GatewayEvent } from '../../src/http/event.ts';
import type { LogEntry } from '../../src/log/log.ts';
import { successes } from '../e2e/operations.ts';
import { type CognitoStub, startCognitoStub } from '../support/cognitoStub.ts';
import { parityEvents, refusals } from './parityEvents.ts';

interface Output {
  readonly results: unknown[];
  readonly logs: LogEntry[];
}

let stub: CognitoStub;
let accessToken: string;

beforeAll(async () => {
  [stub] = await Promise.all([startCognitoStub({ ...successes, ...refusals }), buildLambda()]);
  accessToken = await stub.accessToken();
});
afterAll(() => stub.close());

const environment = (stage: string) => ({
  STAGE: stage,
  USER_POOL_ID: stub.userPoolId,
  CLIENT_ID: stub.clientId,
  COGNITO_ENDPOINT: stub.endpoint,
  CORS_ORIGINS: 'https://app.example.com',
});

/** The Sandbox page has a new nonce each time. */
const withoutNonces = (text: string): string => text.replace(/[0-9a-f]{64}/g, 'nonce');

/** Removes stack traces, which name the place of the code, and times. */
const comparable = (logs: LogEntry[]): LogEntry[] =>
  JSON.parse(
    JSON.stringify(logs, (key, value) => (['stack', 'Duration', 'Timestamp'].includes(key) ? undefined : value)),
  );

const runBundle = async (stage: string, events: readonly GatewayEvent[]): Promise<Output> => {
  const lambda = spawn(process.execPath, [fileURLToPath(new URL('invoke.mjs', import.meta.url))], {
    env: { _HANDLER: 'dist/lambda.handler', LAMBDA_TASK_ROOT: process.cwd(), ...environment(stage) },
  });
  lambda.stdin.end(JSON.stringify(events));
  const [output, errors] = await Promise.all([text(lambda.stdout), text(lambda.stderr)]);
  expect(errors).toBe('');
  // The log lines come before the results.
  const [results = [], ...logs] = withoutNonces(output)
    .split('\n')
    .map((line) => JSON.parse(line))
    .reverse();
  return { results, logs: comparable(logs.reverse()) };
};

const runSources = async (stage: string, events: readonly GatewayEvent[]): Promise<Output> => {
  const logs: LogEntry[] = [];
  const handler = createHandler(readConfig(environment(stage)), (entry) => logs.push(entry));
  const results: unknown[] = [];
  for (const event of events) results.push(await handler(event));
  // Serialized, as results and log entries leave the process.
  return JSON.parse(withoutNonces(JSON.stringify({ results, logs: comparable(logs) })));
};

describe.each(['prod', 'staging', 'dev'])('in the stage %s', (stage) => {
  test('the bundle returns and logs exactly what the sources do', async () => {
    const events = parityEvents(accessToken);
    const [bundle, sources] = await Promise.all([
      runBundle(
        stage,
        events.map(({ event }) => event),
      ),
      runSources(
        stage,
        events.map(({ event }) => event),
      ),
    ]);
    const toNamed = ({ results }: Output) => results.map((result, index) => ({ name: events[index]?.name, result }));
    expect(toNamed(bundle)).toEqual(toNamed(sources));
    expect(bundle.logs).toEqual(sources.logs);
  });
});

test('the requests have many different responses', async () => {
  const events = parityEvents(accessToken);
  const { results } = await runSources(
    'dev',
    events.map(({ event }) => event),
  );
  const statuses = new Set(results.map((result) => (result as { statusCode: number }).statusCode));
  expect([...statuses].sort()).toEqual([200, 204, 400, 403, 405, 406, 413, 415, 500]);
  expect(new Set(results.map((result) => JSON.stringify(result))).size).toBeGreaterThan(60);
});
