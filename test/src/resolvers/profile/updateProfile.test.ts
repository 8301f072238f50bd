import { describe, expect, test } from 'vitest';
import type { MutationUpdateProfileArgs } from '../../../../src/generated/types.ts';
import { input, signedIn, steps } from '../../../../src/resolvers/profile/updateProfile.ts';
import {
  CodeDeliveryDetails,
  codeDelivery,
  constraint,
  exception,
  faultsOf,
  type Row,
  requestOf,
  signedOutRows,
} from '../fixture.ts';

const [update, readBack] = steps;
const args: MutationUpdateProfileArgs = {
  input: {
    email: 'ada@example.com',
    phoneNumber: '+14155550123',
    name: 'Ada',
    attributes: [{ name: 'custom:plan', value: 'free' }],
  },
};

describe('the input', () => {
  const attributesOf = (...names: readonly string[]) => ({ attributes: names.map((name) => ({ name, value: 'a' })) });

  test.each([
    args.input,
    { name: 'Ada' },
    { email: null, phoneNumber: null, name: 'Ada', attributes: null },
    attributesOf('family_name', 'custom:plan', 'custom:email'),
    { attributes: [{ name: 'custom:plan', value: '' }] },
  ])('can be %j', (fine) => {
    expect(faultsOf(input, fine)).toEqual({});
  });

  test.each(['sub', 'email_verified', 'phone_number_verified', 'cognito:x', 'Cognito:x', 'SUB'])(
    'cannot have the attribute %s',
    (name) => {
      expect(faultsOf(input, attributesOf('family_name', name))).toEqual({
        'attributes.1.name': 'This attribute cannot be set.',
      });
    },
  );

  test.each(['email', 'phone_number', 'name'])('cannot have %s among the attributes: it has a field', (name) => {
    expect(faultsOf(input, attributesOf(name))).toEqual({
      'attributes.0.name': 'This attribute has a field of its own.',
    });
  });

  test.each([
    ['an attribute twice', attributesOf('nickname', 'nickname'), 'Each attribute can be given once.'],
    [
      'more attributes than a pool can have',
      attributesOf(...Array.from({ length: 51 }, (_, index) => `custom:${index}`)),
      'There must not be more than 50 attributes.',
    ],
  ])('cannot have %s', (_, fields, message) => {
    expect(faultsOf(input, fields)).toEqual({ attributes: message });
  });

  test.each([
    ['name', { name: 'x'.repeat(33), value: 'a' }, 'This must not be longer than 32 characters.'],
    ['value', { name: 'nickname', value: 'x'.repeat(2049) }, 'This must not be longer than 2048 characters.'],
  ])('cannot have an attribute whose %s is too long', (part, attribute, message) => {
    expect(faultsOf(input, { attributes: [attribute] })).toEqual({ [`attributes.0.${part}`]: message });
  });

  test.each([{}, { email: null, name: null }, { attributes: [] }])('has to change something: %j', (fields) => {
    expect(faultsOf(input, fields)).toEqual({ input: 'Give at least one field to change.' });
  });

  test('has its other faults told first', () => {
    expect(faultsOf(input, { email: 'ada', phoneNumber: '1' })).toEqual({
      email: 'This is not an email address.',
      phoneNumber: 'This is not a phone number in E.164 form, such as +14155550123.',
    });
  });
});

describe('the update', () => {
  const refused = (name: string, message?: string) =>
    update.response({ ...requestOf(args), error: exception(name, message) });

  test('sends the attributes that are given', () => {
    expect(signedIn).toBe(true);
    expect(update.request(requestOf(args, { accessToken: 'verified' }))).toEqual({
      AccessToken: 'verified',
      UserAttributes: [
        { Name: 'email', Value: 'ada@example.com' },
        { Name: 'phone_number', Value: '+14155550123' },
        { Name: 'name', Value: 'Ada' },
        { Name: 'custom:plan', Value: 'free' },
      ],
    });
    expect(update.request(requestOf({ input: { name: 'Ada', email: null } })).UserAttributes).toEqual([
      { Name: 'name', Value: 'Ada' },
    ]);
  });

  test('hands on where codes went', () => {
    const result = { CodeDeliveryDetailsList: [CodeDeliveryDetails] };
    expect(update.response({ ...requestOf(args), result })).toEqual({ codeDeliveries: [codeDelivery] });
    expect(update.response({ ...requestOf(args), result: {} })).toEqual({ codeDeliveries: [] });
  });

  test.each(['CodeDeliveryFailureException', 'UserLambdaValidationException'])(
    '%s goes on: some of it may have been changed',
    (name) => {
      expect(refused(name)).toEqual({ undelivered: true });
    },
  );

  const rows: readonly Row[] = [
    ...signedOutRows,
    ['AliasExistsException', 'An account with the given email already exists.', 'UsernameTakenError'],
    ['InvalidParameterException', 'Invalid phone number format.', 'InvalidInputError'],
    ['NotAuthorizedException', 'A client attempted to write unauthorized attribute', 'InvalidInputError'],
  ];
  test.each(rows)('%s, "%s", is %s', (name, message, type) => {
    expect(refused(name, message)).toMatchObject({ __typename: type });
  });

  test.each([
    ['InvalidParameterException', 'Invalid email address format.', 'email'],
    ['InvalidParameterException', 'user.custom:plan: Attribute cannot be updated.\n', 'attributes.0.value'],
    [
      'InvalidParameterException',
      'user.custom:plan: String must be no longer than 10 characters\n',
      'attributes.0.value',
    ],
    ['NotAuthorizedException', 'A client attempted to write unauthorized attribute', 'attributes'],
  ])('%s, "%s", points at %s', (name, message, field) => {
    expect(refused(name, message)).toMatchObject({ fields: [{ field }] });
  });

  test.each([
    ['InternalErrorException', ''],
    ['InvalidParameterException', constraint('clientId')],
  ])('%s, "%s", passes through', (name, message) => {
    expect(() => refused(name, message)).toThrow(expect.objectContaining({ name }));
  });
});

describe('the reading back', () => {
  const UserAttributes = [
    { Name: 'sub', Value: 'sub' },
    { Name: 'email', Value: 'old@example.com' },
    { Name: 'email_verified', Value: 'true' },
    { Name: 'name', Value: 'Ada' },
    { Name: 'custom:plan', Value: 'free' },
  ];
  const updated = { codeDeliveries: [{ ...codeDelivery, __typename: 'CodeDelivery', medium: 'EMAIL' } as const] };
  const undelivered = { undelivered: true } as const;
  const read = (prev: typeof updated | typeof undelivered, attributes = UserAttributes) =>
    readBack.response({ ...requestOf(args), prev, result: { Username: 'uuid', UserAttributes: attributes } });
  const refused = (prev: typeof updated | typeof undelivered, name: string) =>
    readBack.response({ ...requestOf(args), prev, error: exception(name) });

  test('asks with the verified access token', () => {
    expect(readBack.request({ ...requestOf(args, { accessToken: 'verified' }), prev: updated })).toEqual({
      AccessToken: 'verified',
    });
  });

  test('answers the user as of now, and where codes went', () => {
    expect(read(updated)).toEqual({
      __typename: 'UpdateProfilePayload',
      user: {
        __typename: 'User',
        id: 'sub',
        username: 'uuid',
        email: 'old@example.com',
        emailVerified: true,
        phoneNumber: null,
        phoneNumberVerified: false,
        name: 'Ada',
        mfa: { __typename: 'MfaSettings', enabled: [], preferred: null },
      },
      codeDeliveries: [codeDelivery],
    });
  });

  test('tells what was changed where a code could not be sent', () => {
    expect(read(undelivered)).toEqual({
      __typename: 'CodeDeliveryFailedError',
      message: 'The code could not be sent. Changed: name, custom:plan.',
    });
    expect(read(undelivered, [{ Name: 'sub', Value: 'sub' }])).toEqual({
      __typename: 'CodeDeliveryFailedError',
      message: 'The code could not be sent. Nothing was changed.',
    });
  });

  const saved = 'The changes were saved, but the profile could not be read. Ask for it again.';
  const unsent = 'The code could not be sent. Ask for the profile to see what was changed.';
  const rows: readonly Row[] = [
    ...signedOutRows,
    ['InvalidParameterException', constraint('accessToken'), 'NotSignedInError'],
  ];
  test.each(rows)('%s, "%s", is %s, and tells what was done before', (name, _, type) => {
    expect(refused(updated, name)).toEqual({ __typename: type, message: saved });
    expect(refused(undelivered, name)).toEqual({ __typename: type, message: unsent });
  });

  test('an unexpected exception passes through, with a message that tells the same', () => {
    expect(() => refused(updated, 'InternalErrorException')).toThrow(
      expect.objectContaining({ name: 'InternalErrorException' }),
    );
    expect(readBack.unexpected(updated)).toBe(saved);
    expect(readBack.unexpected(undelivered)).toBe(unsent);
  });
});
