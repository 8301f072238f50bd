import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { Listening } from '../../local/gateway/listen.ts';
import { readConfig } from '../../src/config.ts';
import { createHandler, type Handler } from '../../src/handler.ts';
import type { GatewayEvent } from '../../src/http/event.ts';
import { securityHeaders } from '../../src/http/securityHeaders.ts';
import type { LogEntry } from '../../src/log/log.ts';
import { metricsOf } from '../src/log/embeddedMetrics.ts';
import { bearer, startApi } from '../support/api.ts';
import type { CognitoStub } from '../support/cognitoStub.ts';
import { documentOf } from '../support/document.ts';
import { redirectUri } from '../support/federation.ts';
import { startTarget } from '../support/target.ts';
import { createVerifiedUser, password } from '../support/users.ts';
import { amplifyingBody } from './fuzz/amplifying.ts';
import { startFuzzCaptcha } from './fuzz/captcha.ts';
import { startFuzzCognito } from './fuzz/cognito.ts';
import { both, eventV1, eventV2, foreignEvent, method, moreV1, moreV2 } from './fuzz/events.ts';
import * as requests from './fuzz/requests.ts';
import { CANARY, json } from './fuzz/values.ts';

/** FUZZ_SEED repeats the run of a seed, which a failure prints. FUZZ_TIMES multiplies the number of cases. */
const { FUZZ_SEED, FUZZ_TIMES = '1' } = process.env;
const runs = (numRuns: number): fc.Parameters<unknown> => ({
  numRuns: numRuns * Number(FUZZ_TIMES),
  ...(FUZZ_SEED === undefined ? {} : { seed: Number(FUZZ_SEED) }),
});

let choice = 0;
let cognito: CognitoStub;
let provider: Listening;
let authorized: requests.Headers;
const handlers: Handler[] = [];
const logs: LogEntry[] = [];
let cases = 0;

beforeAll(async () => {
  cognito = await startFuzzCognito(() => choice);
  provider = await startFuzzCaptcha();
  const { endpoint, userPoolId, clientId } = cognito;
  const env = {
    USER_POOL_ID: userPoolId,
    CLIENT_ID: clientId,
    COGNITO_ENDPOINT: endpoint,
    CORS_ORIGINS: requests.ORIGIN,
    OAUTH_ENDPOINT: endpoint,
    CALLBACK_URLS: redirectUri,
    LOGOUT_URLS: redirectUri,
    SIGN_IN_PROVIDERS: 'Google:GOOGLE:Google',
    LINK_PROVIDERS: 'true',
  };
  // Operations of administrators are signed.
  vi.stubEnv('AWS_ACCESS_KEY_ID', 'key');
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'secret');
  const manifest = join(mkdtempSync(join(tmpdir(), 'fuzz-')), 'manifest.json');
  writeFileSync(manifest, JSON.stringify({ [requests.HASH]: documentOf('me') }));
  const captcha = {
    CAPTCHA_PROVIDER: 'TURNSTILE',
    CAPTCHA_SECRET: `${CANARY}-secret`,
    CAPTCHA_ENDPOINT: provider.origin,
  };
  const production = { STAGE: 'prod', CLIENT_SECRET: 'hunter2'.repeat(4), HIDE_EXISTING_USERS: 'true', ...captcha };
  const handler = (more: object) => createHandler(readConfig({ ...env, ...more }), (entry) => logs.push(entry));
  const [dev, prod] = [handler({}), handler(production)];
  // Few requests for the last one, because it rejects almost all documents.
  handlers.push(dev, prod, dev, prod, dev, prod, handler({ STAGE: 'prod', TRUSTED_DOCUMENTS: manifest }));
  authorized = {
    'content-type': 'application/json',
    authorization: `Bearer ${await cognito.accessToken({ exp: 4102444800 })}`,
    origin: requests.ORIGIN,
    'x-token-delivery': 'cookie',
  };
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await cognito.close();
  await provider.close();
});

const expectNoFailure = (statusCode: number, body: string) => {
  const isFailure = logs.some(({ level }) => level === 'error') || body.includes('INTERNAL_SERVER_ERROR');
  if (statusCode < 200 || statusCode >= 500 || !Number.isInteger(statusCode) || isFailure) {
    throw new Error(`Status ${statusCode}: ${body.slice(0, 500)} ${JSON.stringify(logs)}`);
  }
};

/** The answer to the shortest request: 20 faults of an input with 20 aliases each, or ten long messages. */
const MAX_BYTES = 40_000;

/** Expects that the answer is at most as long as the request, plus a constant. */
const expectProportionate = (event: GatewayEvent, body: string) => {
  const [request, answer] = [Buffer.byteLength(JSON.stringify(event)), Buffer.byteLength(body)];
  if (answer > request + MAX_BYTES) throw new Error(`${request} bytes returned ${answer}: ${body.slice(0, 500)}`);
};

/** Expects a response without a crash, a 5xx or a secret, with all headers, and one line in the log. */
const expectSound = async (event: GatewayEvent, selector: number) => {
  cases += 1;
  choice = selector;
  logs.splice(0);
  const handler = handlers[(selector >> 4) % handlers.length];
  const { statusCode, headers = {}, body } = (await handler?.(event)) ?? { statusCode: 0, body: '' };
  expectNoFailure(statusCode, body);
  const type = headers['content-type'];
  if (statusCode === 204) expect(body).toBe('');
  else if (type === 'text/html') expect(body).toMatch(/^\s*<!DOCTYPE html>/);
  else {
    expect(JSON.parse(body)).toBeTypeOf('object');
    expectProportionate(event, body);
  }
  for (const name of [...Object.keys(securityHeaders()), 'x-request-id']) expect(headers).toHaveProperty([name]);
  for (const value of Object.values(headers)) expect(String(value)).toMatch(/^[\x20-\x7e]*$/);
  // Only a preflight has no line.
  const lines = logs.filter(({ level }) => level === 'info');
  expect(lines).toHaveLength(statusCode === 204 ? 0 : 1);
  lines.forEach(metricsOf);
  const output = body + JSON.stringify(logs);
  for (const secret of [CANARY, '5319088642']) expect(output.includes(secret), 'leaks a secret').toBe(false);
};

const selectors = fc.nat({ max: 1000 });
/** Chooses one of the events, whose formats differ, for each case. */
const check = (numRuns: number, arbitrary: fc.Arbitrary<readonly GatewayEvent[]>) =>
  fc.assert(
    fc.asyncProperty(arbitrary, selectors, async (events, at) => {
      const event = events[at % events.length];
      if (event) await expectSound(event, at >> 1);
    }),
    runs(numRuns),
  );

describe('the handler returns a sound response', { timeout: 120_000 }, () => {
  const { bytes, graphqlBody, jsonBody, operationBody, search } = requests;
  const authorizedPost = (body: requests.Body) => both({ ...body, headers: authorized });

  test('when the body is any bytes', () => check(2500, bytes.map(authorizedPost)));

  test('when the body is any JSON', () =>
    check(1000, fc.oneof(json, fc.array(json)).map(jsonBody).map(authorizedPost)));

  test('when the body is a GraphQL request with an invalid document', () =>
    check(2500, graphqlBody.map(jsonBody).map(authorizedPost)));

  test('when the body is an operation with values that can be wrong at any level', () =>
    check(6000, operationBody.map(jsonBody).map(authorizedPost)));

  test('when the headers are any', () => {
    const headers = requests.headers(authorized);
    const parts = fc.tuple(operationBody.map(jsonBody), headers);
    return check(
      1500,
      parts.map(([body, headers]) => both({ ...body, headers })),
    );
  });

  test('when the query string is any', () => {
    const headers = requests.headers({ ...authorized, 'apollo-require-preflight': 'true' });
    const nothing = { body: null, isBase64Encoded: false };
    const parts = fc.tuple(search, headers);
    return check(
      1500,
      parts.map(([search, headers]) => both({ ...nothing, method: 'GET', search, headers })),
    );
  });

  test('when the event lacks members that API Gateway can omit', () => {
    const parts = fc.record({
      method,
      headers: requests.headers(authorized),
      search,
      body: operationBody.map(jsonBody),
    });
    return check(
      1500,
      fc
        .tuple(parts, moreV1, moreV2)
        .map(([{ body, ...rest }, ...[one, two]]) => [
          eventV1({ ...body, ...rest, more: one }),
          eventV2({ ...body, ...rest, more: two }),
        ]),
    );
  });

  test('when the request repeats a name or a fault', () =>
    check(1000, amplifyingBody.map(jsonBody).map(authorizedPost)));

  test('when the event is not of API Gateway', () =>
    fc.assert(
      fc.asyncProperty(foreignEvent, async (event) => {
        cases += 1;
        logs.splice(0);
        // Safe: the handler checks the event.
        const result = await handlers[0]?.(event as GatewayEvent);
        expectNoFailure(result?.statusCode ?? 0, result?.body ?? '');
        expect(logs.length).toBe(result?.statusCode === 204 ? 0 : 1);
      }),
      runs(2000),
    ));

  test('for at least 10,000 cases', () => {
    expect(cases).toBeGreaterThanOrEqual(10_000 * Number(FUZZ_TIMES));
  });
});

describe('over HTTP, a signed-in user of the local pool', { timeout: 120_000 }, () => {
  /** The others end the session. */
  const isHarmless = ({ query = '' }: { query?: string }) => !/deleteAccount|signOutEverywhere/.test(query);

  test('gets no status 500 for an operation with values that can be wrong at any level', async () => {
    const target = await startTarget();
    const api = await startApi(target);
    const username = await createVerifiedUser(api, target);
    const { accessToken } = await api.execute('signIn', { username, password });
    await fc.assert(
      fc.asyncProperty(requests.operationBody.filter(isHarmless), async (body) => {
        logs.splice(0);
        api.logs.splice(0);
        const response = await api.post(requests.jsonBody(body).body, bearer(accessToken));
        logs.push(...api.logs);
        expectNoFailure(response.status, await response.text());
      }),
      runs(700),
    );
    expect(await api.execute('me', undefined, bearer(accessToken))).toMatchObject({ __typename: 'User' });
    await api.close();
    await target.close();
  });
});
