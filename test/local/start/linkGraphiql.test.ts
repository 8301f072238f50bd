import { expect, test } from 'vitest';
import { startGateway } from '../../../local/gateway/gateway.ts';
import { linkGraphiql } from '../../../local/start/linkGraphiql.ts';
import { readConfig } from '../../../src/config.ts';
import { createHandler } from '../../../src/handler.ts';

const config = readConfig({ USER_POOL_ID: 'eu-central-1_AbCdEf123', CLIENT_ID: 'local', STAGE: 'local' });
const handler = linkGraphiql(
  createHandler(config, () => {}),
  'http://127.0.0.1:9229',
);

test('the page that a browser shows without a network links to GraphiQL, which its policy allows', async () => {
  const { url, close } = await startGateway(handler);
  const page = await fetch(url, { headers: { accept: 'text/html' } });
  const html = await page.text();
  expect(html).toContain('<a href="http://127.0.0.1:9229/graphiql">');
  // Apollo shows this element after a second, unless its script has replaced it.
  expect(html).toMatch(/<div class="fallback">.*\/graphiql.*<\/div>/s);
  await close();
});

test('returns other responses unchanged', async () => {
  const { url, close } = await startGateway(handler);
  const body = JSON.stringify({ query: '{ __typename }' });
  const response = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
  expect(await response.json()).toEqual({ data: { __typename: 'Query' } });
  await close();
});
