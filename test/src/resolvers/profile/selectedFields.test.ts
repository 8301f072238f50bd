import { describe, expect, test } from 'vitest';
import { tables } from '../../../../src/mapping/exceptions.ts';
import { selectedFields } from '../../../../src/resolvers/profile/selectedFields.ts';
import { earlyReturn } from '../../../../src/runtime/earlyReturn.ts';
import { answerOf, app, contextOf, exception } from '../context.ts';
import { user } from '../payloads.ts';

const [passkeys, signInMethods, sessions] = selectedFields(tables.accessToken);

const selecting = (...selectionSetList: readonly string[]) =>
  contextOf({}, { accessToken: 'verified', prev: { result: user }, info: { selectionSetList } });

describe.each([
  { field: 'passkeys', fn: passkeys, other: 'signInMethods', input: { AccessToken: 'verified', MaxResults: 20 } },
  { field: 'signInMethods', fn: signInMethods, other: 'passkeys', input: { AccessToken: 'verified' } },
  { field: 'sessions', fn: sessions, other: 'passkeys', input: { AccessToken: 'verified' } },
] as const)('$field', ({ field, fn, other, input }) => {
  const { request, readOnly, exceptions } = fn;

  test.each([
    ['me selects it', [field]],
    ['updateProfile selects it', ['user', `user/${field}`, `user/${field}/id`]],
  ])('returns the access token when %s', (_, paths) => {
    expect(request(selecting(...paths))).toEqual(input);
  });

  test.each([
    ['nothing is selected', []],
    ['only another field is selected', [other, 'id', `${field}Of`]],
  ])('returns the user without a call when %s', (_, paths) => {
    expect(request(selecting(...paths))).toStrictEqual(earlyReturn(user, { skipTo: 'NEXT' }));
  });

  test('changes nothing, and returns the answers of the given table when Cognito throws', () => {
    expect(readOnly).toBe(true);
    expect(exceptions).toMatchObject(tables.accessToken);
  });
});

const credentialOf = (CredentialId: string, RelyingPartyId: string) => ({
  CredentialId,
  RelyingPartyId,
  FriendlyCredentialName: 'Roaming passkey',
  AuthenticatorTransports: ['usb', 'nfc'],
  CreatedAt: new Date('2026-11-26T20:36:14.123Z'),
});
const passkeyOf = (id: string) => ({
  __typename: 'Passkey',
  id,
  name: 'Roaming passkey',
  createdAt: '2026-11-26T20:36:14.123Z',
  transports: ['usb', 'nfc'],
});
const Credentials = [credentialOf('new', 'example.com'), credentialOf('old', 'example.org')];

test.each([
  ['of the relying party when the API knows it', 'example.com', [passkeyOf('new')]],
  ['of the relying party alone when its name is part of another', 'ample.com', []],
  ['of all relying parties when the API knows none', undefined, [passkeyOf('new'), passkeyOf('old')]],
])('adds the passkeys %s', (_, passkeyDomain, list) => {
  const ctx = { ...selecting('passkeys'), app: { ...app, passkeyDomain }, result: { Credentials } };
  expect(passkeys.response(ctx)).toEqual({ ...user, passkeys: list });
});

test('throws when Cognito returns no list of passkeys, or no name of the user', () => {
  expect(() => passkeys.response({ ...selecting('passkeys'), result: { Credentials: undefined } })).toThrow(TypeError);
  expect(() => signInMethods.response({ ...selecting('signInMethods'), result: { Username: undefined } })).toThrow(
    TypeError,
  );
});

test('adds no passkeys and no methods when the user has none', () => {
  expect(passkeys.response({ ...selecting('passkeys'), result: { Credentials: [] } })).toEqual(user);
  expect(signInMethods.response({ ...selecting('signInMethods'), result: { Username: 'uuid' } })).toEqual(user);
});

test('adds empty transports when Cognito returns none', () => {
  const credential = { ...credentialOf('new', 'example.com'), AuthenticatorTransports: undefined };
  const ctx = { ...selecting('passkeys'), result: { Credentials: [credential] } };
  expect(passkeys.response(ctx).passkeys).toMatchObject([{ transports: [] }]);
});

test('throws when a passkey has no ID', () => {
  const credential = { ...credentialOf('', 'example.com') };
  expect(() => passkeys.response({ ...selecting('passkeys'), result: { Credentials: [credential] } })).toThrow(
    TypeError,
  );
});

test('adds the methods to the result of the function before it', () => {
  const result = { Username: 'uuid', ConfiguredUserAuthFactors: ['WEB_AUTHN' as const, 'PASSWORD' as const] };
  expect(signInMethods.response({ ...selecting('signInMethods'), result })).toEqual({
    ...user,
    signInMethods: ['PASSWORD', 'PASSKEY'],
  });
});

test('adds the sessions, or throws when Cognito returns no list', () => {
  expect(sessions.response({ ...selecting('sessions'), result: { Sessions: [] } })).toEqual({ ...user, sessions: [] });
  expect(() => sessions.response({ ...selecting('sessions'), result: { Sessions: undefined } })).toThrow(TypeError);
});

test('returns the user without sessions when the pool does not track them', () => {
  const error = exception('OperationNotEnabledException');
  expect(answerOf(sessions.exceptions, error, selecting('sessions'))).toStrictEqual(
    earlyReturn(user, { skipTo: 'NEXT' }),
  );
});
