import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildLambda } from '../../build/lambda.ts';
import { readConfig } from '../../src/config.ts';
import { createHandler } from '../../src/handler.ts';
import type { GatewayEvent } from '../../src/http/event.ts';
import type { LogEntry } from '../../src/log/log.ts';
import { type CognitoStub, startCognitoStub } from '../support/cognitoStub.ts';
import { successes } from '../support/operations.ts';
import { parityEvents, signInAnswers } from './parityEvents.ts';

interface Outcome {
  readonly results: unknown[];
  readonly logs: LogEntry[];
}

let stub: CognitoStub;
let accessToken: string;

beforeAll(async () => {
  [stub] = await Promise.all([startCognitoStub({ ...successes, ...signInAnswers }), buildLambda()]);
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

/** Replaces the nonces of Sandbox's page, which are random. */
const replaceNonces = (text: string): string => text.replace(/[0-9a-f]{64}/g, 'nonce');

/** Removes stacks and times, which differ. */
const removeVariables = (logs: LogEntry[]): LogEntry[] =>
  JSON.parse(
    JSON.stringify(logs, (key, value) => (['stack', 'Duration', 'Timestamp'].includes(key) ? undefined : value)),
  );

const runBundle = async (stage: string, events: readonly GatewayEvent[]): Promise<Outcome> => {
  const lambda = spawn(process.execPath, [fileURLToPath(new URL('invoke.mjs', import.meta.url))], {
    env: { _HANDLER: 'dist/lambda.handler', LAMBDA_TASK_ROOT: process.cwd(), ...environment(stage) },
  });
  lambda.stdin.end(JSON.stringify(events));
  const [output, errors] = await Promise.all([text(lambda.stdout), text(lambda.stderr)]);
  expect(errors).toBe('');
  // The log's lines come first.
  const [results = [], ...logs] = replaceNonces(output)
    .split('\n')
    .map((line) => JSON.parse(line))
    .reverse();
  return { results, logs: removeVariables(logs.reverse()) };
};

const runSources = async (stage: string, events: readonly GatewayEvent[]): Promise<Outcome> => {
  const logs: LogEntry[] = [];
  const handler = createHandler(readConfig(environment(stage)), (entry) => logs.push(entry));
  const results: unknown[] = [];
  for (const event of events) results.push(await handler(event));
  // Serialized, because the other process writes them as JSON.
  return JSON.parse(replaceNonces(JSON.stringify({ results, logs: removeVariables(logs) })));
};

describe.each(['prod', 'staging', 'dev'])('in the stage %s', (stage) => {
  test('the bundle returns and logs the same as the sources', async () => {
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
    const nameResults = ({ results }: Outcome) =>
      results.map((result, index) => ({ name: events[index]?.name, result }));
    expect(nameResults(bundle)).toEqual(nameResults(sources));
    expect(bundle.logs).toEqual(sources.logs);
  });
});

test('the events produce every status, and many different results', async () => {
  const events = parityEvents(accessToken);
  const { results } = await runSources(
    'dev',
    events.map(({ event }) => event),
  );
  const statuses = new Set(results.map((result) => (result as { statusCode: number }).statusCode));
  expect([...statuses].sort()).toEqual([200, 204, 400, 403, 405, 406, 413, 415, 500]);
  expect(new Set(results.map((result) => JSON.stringify(result))).size).toBeGreaterThan(60);
});
