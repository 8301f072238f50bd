import { expect, test } from 'vitest';
import { tables } from '../../../../src/mapping/exceptions.ts';
import { authErrors } from '../../../../src/messages.ts';
import {
  exceptions,
  input,
  request,
  requiresSignIn,
  response,
} from '../../../../src/resolvers/profile/sendAttributeCode.ts';
import { answerOf, contextOf, exception, faultsOf } from '../context.ts';
import { CodeDeliveryDetails, codeDelivery } from '../payloads.ts';

const args = { input: { attribute: 'EMAIL' } } as const;

test('returns a fault when the attribute cannot be verified', () => {
  expect(Object.keys(faultsOf(input, { attribute: 'NAME' }))).toEqual(['attribute']);
});

test('requires sign-in', () => {
  expect(requiresSignIn).toBe(true);
});

test.each([
  ['EMAIL', 'email'],
  ['PHONE_NUMBER', 'phone_number'],
] as const)('returns Cognito’s name when the attribute is %s', (attribute, name) => {
  expect(request(contextOf({ input: { attribute } }, { accessToken: 'verified' }))).toEqual({
    AccessToken: 'verified',
    AttributeName: name,
  });
});

test('returns the delivery when Cognito reports one', () => {
  expect(response({ ...contextOf(args), result: { CodeDeliveryDetails } })).toEqual({
    __typename: 'SendAttributeCodePayload',
    message: 'We have sent you a code.',
    codeDelivery,
  });
});

test('returns CodeDeliveryFailedError when Cognito reports no delivery', () => {
  expect(response({ ...contextOf(args), result: {} })).toEqual(authErrors.codeNotSent);
});

test('returns the answers of the tables when the resolver has no row of its own', () => {
  const { InvalidParameterException, NotAuthorizedException, ...others } = tables.accessToken;
  expect(exceptions).toMatchObject({ ...others, ...tables.codeDelivery });
});

test.each(['User has no email to verify', 'User has no phone_number to verify'])(
  'returns NOTHING_TO_VERIFY when Cognito throws InvalidParameterException, "%s"',
  (message) => {
    expect(answerOf(exceptions, exception('InvalidParameterException', message))).toMatchObject({
      __typename: 'InvalidInputError',
      fields: [{ field: 'attribute', code: 'NOTHING_TO_VERIFY' }],
    });
  },
);

test('returns undefined when Cognito throws InternalErrorException', () => {
  expect(answerOf(exceptions, exception('InternalErrorException'))).toBeUndefined();
});
