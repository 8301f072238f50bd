import { expect, test } from 'vitest';
import { securityHeaders } from '../../../src/http/securityHeaders.ts';

const strict = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

test('an answer may not be kept, guessed at, framed or sent in the clear', () => {
  expect(securityHeaders()).toEqual({
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'strict-transport-security': 'max-age=63072000; includeSubDomains',
    'referrer-policy': 'no-referrer',
    'content-security-policy': strict,
  });
});

test('Sandbox’s page runs the scripts of its own nonce and of Apollo, and no others', () => {
  const nonce = 'a1'.repeat(32);
  const policy = securityHeaders(`<script nonce="${nonce}"></script>`)['content-security-policy'];
  expect(policy).toMatch(new RegExp(`^${strict}; script-src 'nonce-${nonce}' https://\\*\\.apollographql\\.com; `));
  expect(policy).not.toContain('unsafe');
});

test('a page without a nonce runs nothing', () => {
  expect(securityHeaders('<script></script>')['content-security-policy']).toBe(strict);
});
