import { readFileSync } from 'node:fs';
import { buildSchema, Kind, parse, validate } from 'graphql';
import { generate } from 'otplib';
import { expect, onTestFinished, test } from 'vitest';
import { startPool } from '../../packages/local-pool/src/server.ts';
import { startApi } from '../support/api.ts';
import { type HttpRequest, isGraphql, parseHttpFile, sendHttp } from './httpFile.ts';

const file = parseHttpFile(readFileSync('examples/auth.http', 'utf8'));
const schema = buildSchema(readFileSync('schema.graphql', 'utf8'));

const documentOf = ({ body }: HttpRequest) => parse(body.split('\n\n')[0] ?? '');

/** What each answers where it is no payload of the field's own. */
const CHALLENGES: Record<string, string> = {
  signInWithMfa: 'MfaSelectionChallenge',
  selectMfaMethod: 'CodeChallenge',
  signInFirst: 'NewPasswordChallenge',
};

test('the collection has each field of the schema, in valid documents', () => {
  const documents = file.requests.filter(isGraphql).map(documentOf);
  const fields = documents.flatMap(({ definitions }) =>
    definitions.flatMap((definition) =>
      definition.kind === Kind.OPERATION_DEFINITION
        ? definition.selectionSet.selections.map((field) => (field.kind === Kind.FIELD ? field.name.value : ''))
        : [],
    ),
  );
  const all = [schema.getQueryType(), schema.getMutationType()].flatMap((type) => Object.keys(type?.getFields() ?? {}));
  expect([...new Set(fields)].sort()).toEqual(all.sort());
  expect(documents.flatMap((document) => validate(schema, document))).toEqual([]);
});

test('sent from its first request to its last, twice, everything is answered as it should be', async () => {
  const pool = await startPool({ port: 0, database: ':memory:' });
  const api = await startApi({ ...pool, clientSecret: undefined });
  onTestFinished(async () => {
    await api.close();
    await pool.close();
  });
  for (let round = 0; round < 2; round += 1) {
    const values = new Map<string, unknown>(Object.entries({ ...file.variables, graph: api.url, pool: pool.endpoint }));
    for (const request of file.requests) {
      const answer = await sendHttp(request, values);
      values.set(request.name, answer);
      if (isGraphql(request)) expect({ [request.name]: answer }).toEqual({ [request.name]: payload(request.name) });
      // What an authenticator app does with the secret, and REST Client asks for.
      if (request.name === 'startTotpSetup') values.set('totp', await generate({ secret: secretOf(answer) }));
    }
  }
});

const payload = (name: string) => {
  const __typename = CHALLENGES[name] ?? expect.stringMatching(/^(\w+Payload|User)$/);
  return { data: { [fieldOf(name)]: expect.objectContaining({ __typename }) } };
};

/** The root field of a request. */
const fieldOf = (name: string): string => {
  const request = file.requests.find((each) => each.name === name);
  return /\{\s*(\w+)/.exec(request?.body ?? '')?.[1] ?? '';
};

// Safe: `payload` has seen that it is a StartTotpSetupPayload.
const secretOf = (answer: unknown): string =>
  (answer as { data: { startTotpSetup: { secretCode: string } } }).data.startTotpSetup.secretCode;
