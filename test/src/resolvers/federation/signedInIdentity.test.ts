import { expect, test } from 'vitest';
import { isNewAccount, toSignedInIdentity } from '../../../../src/resolvers/federation/signedInIdentity.ts';
import { ISSUED_AT, idTokenClaims } from '../../../support/federation.ts';

const signedIn = {
  identity: { providerName: 'Google', userId: 'King1815', isPrimary: true, dateCreated: 1799999990000 },
  username: 'google_king1815',
  isAlone: true,
  issuedAt: ISSUED_AT,
};

test('returns the identity with the provider’s spelling of the ID', () => {
  expect(toSignedInIdentity(idTokenClaims, 'Google')).toEqual(signedIn);
});

test.each([
  ['another provider', idTokenClaims, 'Acme'],
  ['no provider', idTokenClaims, undefined],
  ['no identities, as of a sign-in with a password', { ...idTokenClaims, identities: undefined }, 'Google'],
  ['no username', { ...idTokenClaims, 'cognito:username': undefined }, 'Google'],
  ['no time', { ...idTokenClaims, iat: 'now' }, 'Google'],
])('returns undefined when the token has %s', (_, claims, provider) => {
  expect(toSignedInIdentity(claims, provider)).toBeUndefined();
});

const created = (secondsBefore: number) => new Date((ISSUED_AT - secondsBefore) * 1000);

test.each([
  ['this sign-in created the account', 'EXTERNAL_PROVIDER', created(0), true],
  ['the account is five minutes old', 'EXTERNAL_PROVIDER', created(300), true],
  ['the account is older', 'EXTERNAL_PROVIDER', created(301), false],
  ['the account has a password', 'CONFIRMED', created(0), false],
  ['the age is unknown', 'EXTERNAL_PROVIDER', undefined, false],
] as const)('returns whether the account is new when %s', (...[, UserStatus, UserCreateDate, isNew]) => {
  expect(isNewAccount({ UserStatus, ...(UserCreateDate ? { UserCreateDate } : {}) }, signedIn)).toBe(isNew);
});
