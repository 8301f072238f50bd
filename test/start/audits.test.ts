import { serverAudits } from 'graphql-http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { npmStart, type Started, stopAll } from './npmStart.ts';

const CSRF =
  "Apollo's CSRF prevention rejects a GET without a header that only scripts can set, because any web page can link to it.";
const LEGACY =
  'Apollo returns 400 for a document that it cannot execute, for every media type. Clients read `errors` either way.';

/** The audits that do not pass, and the reasons. */
const NOT_MET: Record<string, string> = {
  'MAY accept application/x-www-form-urlencoded formatted GET requests': CSRF,
  'MAY allow URL-encoded JSON string {variables} parameter in GETs when accepting application/graphql-response+json':
    CSRF,
  'MAY allow URL-encoded JSON string {variables} parameter in GETs when accepting application/json': CSRF,
  'SHOULD use 200 status code on document parsing failure when accepting application/json': LEGACY,
  'SHOULD use 200 status code on document validation failure when accepting application/json': LEGACY,
  'SHOULD use a status code of 200 on variable coercion failure when accepting application/json': LEGACY,
};

let app: Started;
beforeAll(async () => {
  app = await npmStart();
  await app.ready;
});
afterAll(stopAll);

// https://graphql.github.io/graphql-over-http/draft/
test.for(serverAudits({ url: () => app.api }))('GraphQL over HTTP: $name', async ({ name, fn }) => {
  const { status } = await fn();
  // An audit that passes, or that is a MUST, may not be on the list.
  if (NOT_MET[name]) expect(status).toMatch(/^(notice|warn)$/);
  else expect(status).toBe('ok');
});

test('NOT_MET names only audits that exist', () => {
  const names = serverAudits({ url: '' }).map(({ name }): string => name);
  expect(names).toEqual(expect.arrayContaining(Object.keys(NOT_MET)));
});
