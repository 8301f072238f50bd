import { object } from 'valibot';
import { describe, expect, test } from 'vitest';
import { checkInput } from '../../../src/runtime/input.ts';
import { authenticationResponse, registrationResponse } from '../../../src/runtime/webauthn.ts';
import { faultsOf } from '../resolvers/context.ts';

const registration = {
  id: 'Zm9v_-',
  rawId: 'Zm9v_-',
  type: 'public-key',
  authenticatorAttachment: 'platform',
  clientExtensionResults: { credProps: { rk: true } },
  response: {
    clientDataJSON: 'e30',
    attestationObject: 'o2Nm',
    authenticatorData: 'YWJj',
    transports: ['internal', 'hybrid', 'smart-card'],
    publicKey: 'MFkw',
    publicKeyAlgorithm: -7,
  },
};
const authentication = {
  id: 'Zm9v_-',
  rawId: 'Zm9v_-',
  type: 'public-key',
  authenticatorAttachment: 'cross-platform',
  clientExtensionResults: {},
  response: { clientDataJSON: 'e30', authenticatorData: 'YWJj', signature: 'YWJj', userHandle: 'NmYx' },
};
const inputs = {
  registration: object({ credential: registrationResponse }),
  authentication: object({ credential: authenticationResponse }),
};
const valid = { registration, authentication };
type Kind = keyof typeof inputs;

/** Returns the credential that the input checks pass on. */
const checked = (kind: Kind, credential: unknown) => {
  const result = checkInput(inputs[kind], { credential });
  return 'input' in result ? Reflect.get(Object(result.input), 'credential') : result.error.fields;
};

const withResponse = (kind: Kind, response: object) => ({
  ...valid[kind],
  response: { ...valid[kind].response, ...response },
});

const kinds: readonly Kind[] = ['registration', 'authentication'];

describe.each(kinds)('the credential of a %s', (kind) => {
  test('is the same when all members are valid', () => {
    expect(checked(kind, valid[kind])).toEqual(valid[kind]);
  });

  test.each([
    ['null', null, 'REQUIRED'],
    ['missing', undefined, 'REQUIRED'],
    ['a text', JSON.stringify(valid[kind]), 'INVALID'],
    ['a number', 5, 'INVALID'],
    ['a list', [valid[kind]], 'INVALID'],
    ['true', true, 'INVALID'],
  ])('has one fault when it is %s', (_, credential, code) => {
    expect(faultsOf(inputs[kind], { credential })).toEqual({ credential: code });
  });

  test.each([
    ['null', null, 'REQUIRED'],
    ['missing', undefined, 'REQUIRED'],
    ['a list', [], 'INVALID'],
    ['a text', 'e30', 'INVALID'],
  ])('has one fault when its response is %s', (_, response, code) => {
    expect(faultsOf(inputs[kind], { credential: { ...valid[kind], response } })).toEqual({
      'credential.response': code,
    });
  });

  test('loses the members of extensions, which can be secrets, and all unknown members', () => {
    const secret = 'hunter2';
    const given = {
      ...withResponse(kind, { extra: secret }),
      extra: { secret },
      clientExtensionResults: {
        credProps: { rk: false, secret },
        prf: { enabled: true, results: { first: secret } },
        largeBlob: { blob: secret },
      },
    };
    const kept = checked(kind, given);
    expect(kept).toEqual({ ...valid[kind], clientExtensionResults: { credProps: { rk: false } } });
    expect(JSON.stringify(kept)).not.toContain(secret);
  });

  test('gains the members with one possible value when a password manager leaves them out', () => {
    const { id, response } = valid[kind];
    expect(checked(kind, { id, response })).toEqual({
      id,
      rawId: id,
      type: 'public-key',
      clientExtensionResults: {},
      response,
    });
  });

  test('loses the optional members when they are null', () => {
    const nulls = { rawId: null, type: null, authenticatorAttachment: null, clientExtensionResults: null };
    const { authenticatorAttachment, ...others } = valid[kind];
    expect(checked(kind, { ...valid[kind], ...nulls })).toEqual({ ...others, clientExtensionResults: {} });
  });

  test.each([
    ['id', 'REQUIRED', { id: '' }],
    ['id', 'REQUIRED', { id: null }],
    ['id', 'INVALID', { id: 5 }],
    ['id', 'INVALID', { id: 'Zm9v==' }],
    ['id', 'TOO_LONG', { id: 'a'.repeat(1365) }],
    ['rawId', 'INVALID', { rawId: 'Zm 9v' }],
    ['type', 'INVALID', { type: 'password' }],
    ['authenticatorAttachment', 'INVALID', { authenticatorAttachment: 'plat form' }],
    ['authenticatorAttachment', 'TOO_LONG', { authenticatorAttachment: 'a'.repeat(33) }],
    ['clientExtensionResults', 'INVALID', { clientExtensionResults: 'none' }],
    ['clientExtensionResults.credProps', 'INVALID', { clientExtensionResults: { credProps: [] } }],
    ['clientExtensionResults.credProps.rk', 'INVALID', { clientExtensionResults: { credProps: { rk: 'yes' } } }],
  ])('has a fault at %s: %s, %#', (path, code, members) => {
    expect(faultsOf(inputs[kind], { credential: { ...valid[kind], ...members } })).toEqual({
      [`credential.${path}`]: code,
    });
  });

  test('has only faults of its members when it is deep, or has members of Object.prototype', () => {
    const depth = 40_000;
    const deep: unknown = JSON.parse(`${'{"response":'.repeat(depth)}{}${'}'.repeat(depth)}`);
    expect(Object.keys(faultsOf(inputs[kind], { credential: deep }))).toContain('credential.id');
    const polluting: unknown = JSON.parse(`{"__proto__":{"id":"Zm9v"},"constructor":1,"toString":null,"response":{}}`);
    expect(faultsOf(inputs[kind], { credential: polluting })).toMatchObject({ 'credential.id': 'REQUIRED' });
    expect(checked(kind, { ...valid[kind], ...Object(JSON.parse('{"constructor":1}')) })).toEqual(valid[kind]);
  });

  test('has short faults, without its values, when it is long', () => {
    const secret = 'hunter2'.repeat(13_000);
    const answer = JSON.stringify(checked(kind, withResponse(kind, { clientDataJSON: secret, [secret]: secret })));
    expect(answer).not.toContain('hunter2');
    expect(answer.length).toBeLessThan(300);
  });
});

test.each([
  ['registration', 'clientDataJSON', 4096],
  ['registration', 'attestationObject', 21_846],
  ['registration', 'authenticatorData', 10_923],
  ['registration', 'publicKey', 10_923],
  ['authentication', 'clientDataJSON', 4096],
  ['authentication', 'authenticatorData', 10_923],
  ['authentication', 'signature', 10_923],
  ['authentication', 'userHandle', 86],
] as const)('returns TOO_LONG when, in a %s, %s has more than %i characters', (kind, member, max) => {
  const faultsAt = (length: number) =>
    faultsOf(inputs[kind], { credential: withResponse(kind, { [member]: 'a'.repeat(length) }) });
  expect(faultsAt(max)).toEqual({});
  expect(faultsAt(max + 1)).toEqual({ [`credential.response.${member}`]: 'TOO_LONG' });
});

test.each([
  ['registration', 'clientDataJSON'],
  ['registration', 'attestationObject'],
  ['authentication', 'clientDataJSON'],
  ['authentication', 'authenticatorData'],
  ['authentication', 'signature'],
] as const)('returns REQUIRED when a %s lacks %s', (kind, member) => {
  for (const missing of [undefined, null, '']) {
    const code = faultsOf(inputs[kind], { credential: withResponse(kind, { [member]: missing }) });
    expect(code).toEqual({ [`credential.response.${member}`]: 'REQUIRED' });
  }
});

test('returns an assertion without the user handle when it is null or empty', () => {
  const { userHandle, ...response } = authentication.response;
  for (const empty of [null, '', undefined]) {
    expect(checked('authentication', withResponse('authentication', { userHandle: empty }))).toEqual({
      ...authentication,
      response,
    });
  }
});

describe('the members of a registration', () => {
  test('are those that Cognito needs when a password manager leaves the others out', () => {
    const { clientDataJSON, attestationObject } = registration.response;
    expect(checked('registration', { ...registration, response: { clientDataJSON, attestationObject } })).toEqual({
      ...registration,
      response: { clientDataJSON, attestationObject, transports: [] },
    });
  });

  test('have one fault when there are more than ten transports', () => {
    const transports = Array.from({ length: 11 }, () => 5);
    expect(faultsOf(inputs.registration, { credential: withResponse('registration', { transports }) })).toEqual({
      'credential.response.transports': 'TOO_MANY',
    });
  });

  test.each([
    ['transports', 'INVALID', { transports: 'internal' }],
    ['transports.1', 'INVALID', { transports: ['usb', {}] }],
    ['transports.0', 'INVALID', { transports: ['two words'] }],
    ['transports.0', 'TOO_LONG', { transports: ['a'.repeat(33)] }],
    ['publicKeyAlgorithm', 'INVALID', { publicKeyAlgorithm: '-7' }],
    ['publicKeyAlgorithm', 'INVALID', { publicKeyAlgorithm: 0.5 }],
    ['publicKeyAlgorithm', 'INVALID', { publicKeyAlgorithm: Number.POSITIVE_INFINITY }],
    ['publicKey', 'INVALID', { publicKey: [] }],
  ])('have a fault at %s: %s, %#', (path, code, members) => {
    expect(faultsOf(inputs.registration, { credential: withResponse('registration', members) })).toEqual({
      [`credential.response.${path}`]: code,
    });
  });
});
