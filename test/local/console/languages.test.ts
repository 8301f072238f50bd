import { expect, it } from 'vitest';
import { MESSAGE_KINDS } from '../../../triggers/messages/language.ts';
import { languages } from '../../../triggers/messages/languages.ts';
import { send, startConsole } from './startConsole.ts';

it('returns every message in every language with sample codes', async () => {
  const { endpoint } = await startConsole({ service: 'Engines & Co' });
  const { status, body } = await send(`${endpoint}/languages`);
  const rendered = JSON.parse(body);
  expect([status, rendered.faults]).toEqual([200, []]);
  expect(Object.keys(rendered.languages)).toEqual(Object.keys(languages));
  for (const [tag, messages] of Object.entries(rendered.languages)) {
    // Safe: the console returns an object for each language.
    expect([tag, Object.keys(messages as object)]).toEqual([tag, MESSAGE_KINDS]);
  }
  expect(rendered.languages.de.SignUp.emailMessage).toContain('123456');
  expect(rendered.languages.en.AdminCreateUser.smsMessage).toMatch(/Engines & Co.*ada@example\.com.*Aa1!/s);
  expect(body).not.toMatch(/\{####\}|\{username\}|\{service\}/);
});

it('returns the HTML of an email, which can run nothing and load nothing', async () => {
  const { endpoint } = await startConsole({ service: '<img src=x onerror=alert(1)>' });
  const { status, headers, body } = await send(`${endpoint}/languages/de/ForgotPassword`);
  expect([status, headers['content-type']]).toEqual([200, 'text/html; charset=utf-8']);
  expect(headers['content-security-policy']).toMatch(/^sandbox; default-src 'none'; /);
  expect(headers['content-security-policy']).not.toMatch(/script-src|allow-|https?:/);
  expect(headers['content-security-policy']).toContain("frame-ancestors 'self'");
  expect(body).toContain('123456');
  expect(body).not.toContain('<img');
});

it.for([
  '/languages/xx/SignUp',
  '/languages/en/Other',
  '/languages/constructor/name',
  '/languages/en',
  '/languages/en/__proto__',
  '/messages/0',
  '/messages/1',
  '/messages/x',
])('returns 404 for %s when there is no such email', async (path) => {
  const { endpoint } = await startConsole();
  expect((await send(endpoint + path)).status).toBe(404);
});
