import { generateURI } from 'otplib';
import { expect, test } from 'vitest';
import { otpauthUri } from '../../../../src/resolvers/mfa/otpauthUri.ts';

const secret = 'JBSWY3DPEHPK3PXP';

test('returns the form that authenticator apps read when names have special characters', () => {
  expect(otpauthUri({ issuer: 'Example, Inc.', account: 'ada@example.com', secret })).toBe(
    'otpauth://totp/Example%2C%20Inc.:ada%40example.com?secret=JBSWY3DPEHPK3PXP&issuer=Example%2C%20Inc.',
  );
});

test('returns a replacement character when a name has half a surrogate pair', () => {
  expect(otpauthUri({ issuer: 'Example', account: 'ada\ud800', secret })).toContain('Example:ada%EF%BF%BD?');
});

const names = [
  ['Example', 'ada@example.com'],
  ['Example, Inc.', 'ada+tag@example.com'],
  ['Rock & Roll?', '+14155550123'],
  ['100 % #1', 'ada:king'],
  ['Käse/Brot', 'a b'],
] as const;

test.each(names)('returns the same path and parameters as otplib when the names are %s and %s', (issuer, account) => {
  const actual = new URL(otpauthUri({ issuer, account, secret }));
  const expected = new URL(generateURI({ issuer, label: account, secret }));
  expect(decodeURIComponent(actual.pathname)).toBe(decodeURIComponent(expected.pathname));
  expect(Object.fromEntries(actual.searchParams)).toEqual(Object.fromEntries(expected.searchParams));
});

test.each(names)(
  'returns a URL with one colon between issuer and account when the names are %s and %s',
  (issuer, account) => {
    const { protocol, host, pathname, searchParams, hash } = new URL(otpauthUri({ issuer, account, secret }));
    expect({ protocol, host, hash }).toEqual({ protocol: 'otpauth:', host: 'totp', hash: '' });
    expect(pathname.slice(1).split(':').map(decodeURIComponent)).toEqual([issuer, account]);
    expect(Object.fromEntries(searchParams)).toEqual({ secret, issuer });
    // Some apps decode a plus as a space, so the path must not contain one.
    expect(pathname).not.toContain('+');
  },
);
