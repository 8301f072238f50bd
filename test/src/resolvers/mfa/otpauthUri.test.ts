import { generateURI } from 'otplib';
import { expect, test } from 'vitest';
import { otpauthUri } from '../../../../src/resolvers/mfa/otpauthUri.ts';

const secret = 'JBSWY3DPEHPK3PXP';

test('has the form that authenticator apps read', () => {
  expect(otpauthUri({ issuer: 'Example, Inc.', account: 'ada@example.com', secret })).toBe(
    'otpauth://totp/Example%2C%20Inc.:ada%40example.com?secret=JBSWY3DPEHPK3PXP&issuer=Example%2C%20Inc.',
  );
});

test('has a replacement for half a character', () => {
  expect(otpauthUri({ issuer: 'Example', account: 'ada\ud800', secret })).toContain('Example:ada%EF%BF%BD?');
});

const names = [
  ['Example', 'ada@example.com'],
  ['Example, Inc.', 'ada+tag@example.com'],
  ['Rock & Roll?', '+14155550123'],
  ['100 % #1', 'ada:king'],
  ['Käse/Brot', 'a b'],
] as const;

test.each(names)("says what otplib's own addresses say: %s, %s", (issuer, account) => {
  const ours = new URL(otpauthUri({ issuer, account, secret }));
  const theirs = new URL(generateURI({ issuer, label: account, secret }));
  expect(decodeURIComponent(ours.pathname)).toBe(decodeURIComponent(theirs.pathname));
  expect(Object.fromEntries(ours.searchParams)).toEqual(Object.fromEntries(theirs.searchParams));
});

test.each(names)('is read by URL, with one colon between issuer and account: %s, %s', (issuer, account) => {
  const { protocol, host, pathname, searchParams, hash } = new URL(otpauthUri({ issuer, account, secret }));
  expect({ protocol, host, hash }).toEqual({ protocol: 'otpauth:', host: 'totp', hash: '' });
  expect(pathname.slice(1).split(':').map(decodeURIComponent)).toEqual([issuer, account]);
  expect(Object.fromEntries(searchParams)).toEqual({ secret, issuer });
  // Apps differ in whether a plus is a space: neither may be written so.
  expect(pathname).not.toContain('+');
});
