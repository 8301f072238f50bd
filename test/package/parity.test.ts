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

interface Said {
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

/** Sandbox's page has one that is made up anew each time. */
const withoutNonces = (text: string): string => text.replace(/[0-9a-f]{64}/g, 'nonce');

/** Stacks tell where the code is, and that is another place; and the time is another. */
const comparable = (logs: LogEntry[]): LogEntry[] =>
  JSON.parse(
    JSON.stringify(logs, (key, value) => (['stack', 'Duration', 'Timestamp'].includes(key) ? undefined : value)),
  );

const bundled = async (stage: string, events: readonly GatewayEvent[]): Promise<Said> => {
  const lambda = spawn(process.execPath, [fileURLToPath(new URL('invoke.mjs', import.meta.url))], {
    env: { _HANDLER: 'dist/lambda.handler', LAMBDA_TASK_ROOT: process.cwd(), ...environment(stage) },
  });
  lambda.stdin.end(JSON.stringify(events));
  const [output, errors] = await Promise.all([text(lambda.stdout), text(lambda.stderr)]);
  expect(errors).toBe('');
  // The log's lines come first.
  const [results = [], ...logs] = withoutNonces(output)
    .split('\n')
    .map((line) => JSON.parse(line))
    .reverse();
  return { results, logs: comparable(logs.reverse()) };
};

const unbundled = async (stage: string, events: readonly GatewayEvent[]): Promise<Said> => {
  const logs: LogEntry[] = [];
  const handler = createHandler(readConfig(environment(stage)), (entry) => logs.push(entry));
  const results: unknown[] = [];
  for (const event of events) results.push(await handler(event));
  // As results and log entries leave the process.
  return JSON.parse(withoutNonces(JSON.stringify({ results, logs: comparable(logs) })));
};

describe.each(['prod', 'staging', 'dev'])('in the stage %s', (stage) => {
  test('the bundle answers and logs what the sources do, byte for byte', async () => {
    const events = parityEvents(accessToken);
    const [one, other] = await Promise.all([
      bundled(
        stage,
        events.map(({ event }) => event),
      ),
      unbundled(
        stage,
        events.map(({ event }) => event),
      ),
    ]);
    const named = ({ results }: Said) => results.map((result, index) => ({ name: events[index]?.name, result }));
    expect(named(one)).toEqual(named(other));
    expect(one.logs).toEqual(other.logs);
  });
});

test('the requests are many, and no two formats get by on the same answer', async () => {
  const events = parityEvents(accessToken);
  const { results } = await unbundled(
    'dev',
    events.map(({ event }) => event),
  );
  const statuses = new Set(results.map((result) => (result as { statusCode: number }).statusCode));
  expect([...statuses].sort()).toEqual([200, 204, 400, 403, 405, 406, 413, 415, 500]);
  expect(new Set(results.map((result) => JSON.stringify(result))).size).toBeGreaterThan(60);
});
