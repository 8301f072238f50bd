import { expect, test } from 'vitest';
import { securityHeaders } from '../../../src/http/securityHeaders.ts';

const strict = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

test('forbids caching, content sniffing, framing and plain HTTP', () => {
  expect(securityHeaders()).toEqual({
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'strict-transport-security': 'max-age=63072000; includeSubDomains',
    'referrer-policy': 'no-referrer',
    'content-security-policy': strict,
  });
});

test('allows Sandbox’s page only the scripts of its nonce and of Apollo', () => {
  const nonce = 'a1'.repeat(32);
  const policy = securityHeaders(`<script nonce="${nonce}"></script>`)['content-security-policy'];
  expect(policy).toMatch(new RegExp(`^${strict}; script-src 'nonce-${nonce}' https://\\*\\.apollographql\\.com; `));
  expect(policy).not.toContain('unsafe');
});

test('allows no script when the page has no nonce', () => {
  expect(securityHeaders('<script></script>')['content-security-policy']).toBe(strict);
});
