import { expect, test } from 'vitest';
import { parseIdentities, toIdentities } from '../../../src/mapping/identities.ts';

const attribute = JSON.stringify([
  { userId: '123', providerName: 'Google', providerType: 'Google', primary: true, dateCreated: 1700000000000 },
  { userId: '456', providerName: 'Acme', providerType: 'OIDC', issuer: null, primary: false, dateCreated: '0' },
]);

test('returns the providers, and since when, of GetUser’s attribute', () => {
  expect(toIdentities(attribute)).toEqual([
    { __typename: 'Identity', provider: 'Google', linkedAt: '2023-11-14T22:13:20.000Z' },
    { __typename: 'Identity', provider: 'Acme', linkedAt: null },
  ]);
});

test('returns the same for an ID token’s claim, whose members are texts', () => {
  const claim = [{ userId: '123', providerName: 'Google', primary: 'true', dateCreated: '1700000000000' }];
  expect(parseIdentities(claim)).toEqual([
    { userId: '123', providerName: 'Google', isPrimary: true, dateCreated: 1700000000000 },
  ]);
});

test.each([undefined, '', 'x', 'null', '{}', '[null,7,"a",{},{"providerName":"Google"}]'])(
  'returns no identity when the attribute is %s',
  (text) => {
    expect(toIdentities(text)).toEqual([]);
  },
);

test.each([-1, 1e300, 'soon', null, {}])('returns null for the time %j', (dateCreated) => {
  const text = JSON.stringify([{ userId: '1', providerName: 'Google', dateCreated }]);
  expect(toIdentities(text)).toMatchObject([{ linkedAt: null }]);
});
