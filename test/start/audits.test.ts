import { serverAudits } from 'graphql-http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { npmStart, type Started, stopAll } from './npmStart.ts';

const CSRF =
  "Apollo's CSRF prevention: a GET without a header that only scripts can set could come from any web page's link.";
const LEGACY =
  'Apollo answers 400 to a document that it cannot execute, whichever media type; clients read `errors` either way.';

/** What does not pass, and why that is so. */
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
test.for(serverAudits({ url: () => app.graph }))('the graph over HTTP: $name', async ({ name, fn }) => {
  const { status } = await fn();
  // An entry of the list that passes, or is a MUST, has to leave it.
  if (NOT_MET[name]) expect(status).toMatch(/^(notice|warn)$/);
  else expect(status).toBe('ok');
});

test('the list of what is not met names audits', () => {
  const names = serverAudits({ url: '' }).map(({ name }): string => name);
  expect(names).toEqual(expect.arrayContaining(Object.keys(NOT_MET)));
});
