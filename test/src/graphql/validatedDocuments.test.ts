import { hash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ApolloServer } from '@apollo/server';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readConfig } from '../../../src/config.ts';
import { onlyValidated } from '../../../src/graphql/validatedDocuments.ts';
import { createHandler } from '../../../src/handler.ts';
import type { GatewayEvent } from '../../../src/http/event.ts';
import type { LogEntry } from '../../../src/log/log.ts';

const FIELDS = ['a', 'b', 'c', 'd', 'e', 'f'];
/** A rule allows at most five. */
const FORBIDDEN = `{ ${FIELDS.map((alias) => `${alias}: me { __typename }`).join(' ')} }`;
/** A client of an earlier version of the schema. */
const OUTDATED = '{ profile { nickname } }';
const VALID = '{ __typename }';
const MANIFEST = JSON.stringify({ forbidden: FORBIDDEN, outdated: OUTDATED, valid: VALID });

// Safe: the members that the handler reads.
const eventOf = (body: object): GatewayEvent =>
  ({
    httpMethod: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
    requestContext: { requestId: 'request' },
  }) as unknown as GatewayEvent;

let folder: string;
let trustedDocuments: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'validated-'));
  trustedDocuments = join(folder, 'documents.json');
  writeFileSync(trustedDocuments, MANIFEST);
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Returns how the API answers and logs if packaging validated the manifest with this digest. */
const apiOf = (validatedManifest: string | undefined) => {
  const logs: LogEntry[] = [];
  const config = readConfig({ STAGE: 'prod', USER_POOL_ID: 'eu-central-1_AbCdEf123', CLIENT_ID: 'abcdef' });
  const handler = createHandler({ ...config, trustedDocuments, validatedManifest }, (entry) => logs.push(entry));
  return {
    logs,
    send: async (body: object) => {
      const { statusCode, body: text } = await handler(eventOf(body));
      return { statusCode, answer: JSON.parse(text) };
    },
  };
};

describe('with the manifest that was validated when packaging, the API', () => {
  test('executes a document without validating it', async () => {
    const { send, logs } = apiOf(hash('sha256', MANIFEST));
    const notSignedIn = { __typename: 'NotSignedInError' };
    // A second time, from the store.
    for (const _ of [1, 2]) {
      expect(await send({ documentId: 'forbidden' })).toEqual({
        statusCode: 200,
        answer: { data: Object.fromEntries(FIELDS.map((alias) => [alias, notSignedIn])) },
      });
    }
    expect(logs.filter(({ level }) => level !== 'info')).toEqual([]);
  });

  test('rejects a document that the manifest lacks', async () => {
    const { statusCode } = await apiOf(hash('sha256', MANIFEST)).send({ query: VALID });
    expect(statusCode).toBe(400);
  });
});

describe.for([
  ['when the manifest was changed after packaging', hash('sha256', 'another'), ['ManifestChanged']],
  ['when nothing was validated when packaging', '', []],
  ['in the sources', undefined, []],
] as const)('%s, the API', ([, digest, exceptions]) => {
  test('validates each document, and says so once', async () => {
    const { send, logs } = apiOf(digest);
    const codes = async (documentId: string) => (await send({ documentId })).answer.errors[0].extensions.code;
    expect(await codes('forbidden')).toBe('TOO_MANY_ROOT_FIELDS');
    expect(await codes('outdated')).toBe('GRAPHQL_VALIDATION_FAILED');
    expect(await send({ documentId: 'valid' })).toEqual({ statusCode: 200, answer: { data: { __typename: 'Query' } } });
    expect(logs.filter(({ level }) => level === 'warn')).toMatchObject(exceptions.map((exception) => ({ exception })));
  });
});

test('onlyValidated rejects a document that was not validated', async () => {
  const server = new ApolloServer({
    typeDefs: 'type Query { a: Int }',
    plugins: [onlyValidated(new Map([['id', '{ a }']]))],
    dangerouslyDisableValidation: true,
    logger: { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} },
  });
  await expect(server.executeOperation({ query: '{ a }' })).resolves.toMatchObject({ http: { status: undefined } });
  await expect(server.executeOperation({ query: '{ a  }' })).rejects.toThrow('Internal server error');
  await server.stop();
});
