import { AdminCreateUserCommand } from '@aws-sdk/client-cognito-identity-provider';
import { expect, it } from 'vitest';
import { startTestPool } from '../../../packages/local-pool/test/testPool.ts';
import { hostileHtml, openHostileConsole } from './hostileEmail.ts';
import { send } from './startConsole.ts';

it('returns the HTML of an email that was sent, in a sandbox', async () => {
  const elsewhere = 'http://127.0.0.1:9';
  const { endpoint, signUp } = await startTestPool({ fallback: openHostileConsole(elsewhere) });
  await signUp('ann@example.com');
  await signUp('ben@example.com');
  const { status, headers, body } = await send(`${endpoint}/messages/2`);
  expect([status, headers['content-type'], body]).toEqual([200, 'text/html; charset=utf-8', hostileHtml(elsewhere)]);
  expect(headers['content-security-policy']).toMatch(/^sandbox; default-src 'none'; style-src 'unsafe-inline'; /);
  expect((await send(`${endpoint}/messages/3`)).status).toBe(404);
});

it('returns 404 when the message is a text message', async () => {
  const { endpoint, sdk, userPoolId, messages } = await startTestPool({ fallback: openHostileConsole() });
  const phone = { Name: 'phone_number', Value: '+15551234567' };
  await sdk.send(
    new AdminCreateUserCommand({ UserPoolId: userPoolId, Username: 'ann@example.com', UserAttributes: [phone] }),
  );
  expect(await messages()).toMatchObject([{ medium: 'SMS' }]);
  expect((await send(`${endpoint}/messages/1`)).status).toBe(404);
});
