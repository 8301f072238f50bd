import { expect, test } from 'vitest';
import { codeChallenge, randomToken } from '../../../src/cognito/pkce.ts';

test('returns 256 bits in base64url, other ones each time', () => {
  const tokens = Array.from({ length: 100 }, randomToken);
  expect(new Set(tokens).size).toBe(100);
  for (const token of tokens) expect(token).toMatch(/^[\w-]{43}$/);
});

test('returns the challenge of RFC 7636’s example', () => {
  // https://www.rfc-editor.org/rfc/rfc7636#appendix-B
  expect(codeChallenge('dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk')).toBe(
    'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM',
  );
});
