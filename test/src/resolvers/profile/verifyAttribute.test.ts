import { expect, test } from 'vitest';
import { input, request, response, signedIn } from '../../../../src/resolvers/profile/verifyAttribute.ts';
import { codeRows, constraint, exception, faultsOf, type Row, requestOf, signedOutRows } from '../fixture.ts';

const args = { input: { attribute: 'EMAIL', code: '123456' } } as const;
const refused = (name: string, message?: string) => response({ ...requestOf(args), error: exception(name, message) });

test('checks each field', () => {
  expect(faultsOf(input, args.input)).toEqual({});
  expect(Object.keys(faultsOf(input, { attribute: 'email', code: '' }))).toEqual(['attribute', 'code']);
});

test.each([
  ['EMAIL', 'email'],
  ['PHONE_NUMBER', 'phone_number'],
] as const)('sends the code of %s under its name %s', (attribute, name) => {
  expect(signedIn).toBe(true);
  expect(request(requestOf({ input: { attribute, code: '123456' } }, { accessToken: 'verified' }))).toEqual({
    AccessToken: 'verified',
    AttributeName: name,
    Code: '123456',
  });
});

test('answers that it is verified', () => {
  expect(response({ ...requestOf(args), result: {} })).toEqual({
    __typename: 'VerifyAttributePayload',
    message: 'Verified.',
  });
});

const rows: readonly Row[] = [
  ...signedOutRows,
  ...codeRows,
  ['AliasExistsException', 'An account with the email already exists.', 'UsernameTakenError'],
];
test.each(rows)('%s, "%s", is %s', (name, message, type) => {
  expect(refused(name, message).__typename).toBe(type);
});

test.each([
  [constraint('code'), 'code'],
  ['User has no email to verify', 'attribute'],
])('InvalidParameterException, "%s", points at %s', (message, field) => {
  expect(refused('InvalidParameterException', message)).toMatchObject({
    __typename: 'InvalidInputError',
    fields: [{ field }],
  });
});

test('an unexpected exception passes through', () => {
  expect(() => refused('InternalErrorException')).toThrow(expect.objectContaining({ name: 'InternalErrorException' }));
});
