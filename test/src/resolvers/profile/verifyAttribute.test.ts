import { expect, test } from 'vitest';
import { tables } from '../../../../src/mapping/exceptions.ts';
import { authErrors } from '../../../../src/messages.ts';
import {
  exceptions,
  input,
  request,
  requiresSignIn,
  response,
} from '../../../../src/resolvers/profile/verifyAttribute.ts';
import { answerOf, constraint, contextOf, exception, faultsOf } from '../context.ts';

const args = { input: { attribute: 'EMAIL', code: '123456' } } as const;

test('returns no fault when the input is valid', () => {
  expect(faultsOf(input, args.input)).toEqual({});
});

test('returns a fault for each field when both are invalid', () => {
  expect(faultsOf(input, { attribute: 'email', code: '' })).toEqual({
    attribute: expect.any(String),
    code: 'REQUIRED',
  });
});

test('requires sign-in', () => {
  expect(requiresSignIn).toBe(true);
});

test.each([
  ['EMAIL', 'email'],
  ['PHONE_NUMBER', 'phone_number'],
] as const)('returns Cognito’s name and the code when the attribute is %s', (attribute, name) => {
  expect(request(contextOf({ input: { attribute, code: '123456' } }, { accessToken: 'verified' }))).toEqual({
    AccessToken: 'verified',
    AttributeName: name,
    Code: '123456',
  });
});

test.each([
  ['EMAIL', 'Your email address is verified.'],
  ['PHONE_NUMBER', 'Your phone number is verified.'],
] as const)('returns VerifyAttributePayload when Cognito has verified %s', (attribute, message) => {
  expect(response(contextOf({ input: { attribute, code: '123456' } }))).toEqual({
    __typename: 'VerifyAttributePayload',
    message,
  });
});

test('returns the answers of the tables when the resolver has no row of its own', () => {
  const { InvalidParameterException, ...others } = tables.accessToken;
  expect(exceptions).toMatchObject({ ...others, ...tables.code });
});

test('returns UsernameTakenError when Cognito throws AliasExistsException', () => {
  const error = exception('AliasExistsException', 'An account with the email already exists.');
  expect(answerOf(exceptions, error)).toEqual(authErrors.emailTaken);
});

test.each([
  [constraint('code'), { field: 'code', code: 'INVALID' }],
  ['User has no email to verify', { field: 'attribute', code: 'NOTHING_TO_VERIFY' }],
])('returns InvalidInputError when Cognito throws InvalidParameterException, "%s"', (message, fault) => {
  expect(answerOf(exceptions, exception('InvalidParameterException', message))).toMatchObject({
    __typename: 'InvalidInputError',
    fields: [fault],
  });
});

test('returns undefined when Cognito throws InternalErrorException', () => {
  expect(answerOf(exceptions, exception('InternalErrorException'))).toBeUndefined();
});
