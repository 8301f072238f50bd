import { expect, test } from 'vitest';
import { input, request, response, signedIn } from '../../../../src/resolvers/profile/sendAttributeCode.ts';
import {
  CodeDeliveryDetails,
  codeDelivery,
  exception,
  faultsOf,
  type Row,
  requestOf,
  signedOutRows,
} from '../fixture.ts';

const args = { input: { attribute: 'EMAIL' } } as const;
const refused = (name: string, message?: string) => response({ ...requestOf(args), error: exception(name, message) });

test('takes what can be verified only', () => {
  expect(Object.keys(faultsOf(input, { attribute: 'NAME' }))).toEqual(['attribute']);
});

test.each([
  ['EMAIL', 'email'],
  ['PHONE_NUMBER', 'phone_number'],
] as const)('asks for a code for %s by its name %s', (attribute, name) => {
  expect(signedIn).toBe(true);
  expect(request(requestOf({ input: { attribute } }, { accessToken: 'verified' }))).toEqual({
    AccessToken: 'verified',
    AttributeName: name,
  });
});

test('answers where the code went', () => {
  expect(response({ ...requestOf(args), result: { CodeDeliveryDetails } })).toEqual({
    __typename: 'SendAttributeCodePayload',
    message: 'A code was sent.',
    codeDelivery,
  });
});

test('does not claim a delivery that Cognito does not report', () => {
  expect(response({ ...requestOf(args), result: {} })).toEqual({
    __typename: 'CodeDeliveryFailedError',
    message: 'The code could not be sent. Try again later.',
  });
});

const rows: readonly Row[] = [
  ...signedOutRows,
  ['CodeDeliveryFailureException', 'Failed to deliver', 'CodeDeliveryFailedError'],
  ['InvalidParameterException', 'User has no phone_number to verify', 'InvalidInputError'],
  ['UserLambdaValidationException', 'CustomMessage failed with error No.', 'CodeDeliveryFailedError'],
];
test.each(rows)('%s, "%s", is %s', (name, message, type) => {
  expect(refused(name, message).__typename).toBe(type);
});

test('points at the attribute where there is nothing to verify', () => {
  expect(refused('InvalidParameterException', 'User has no email to verify')).toMatchObject({
    fields: [{ field: 'attribute', message: 'There is nothing to verify.' }],
  });
});

test('an unexpected exception passes through', () => {
  expect(() => refused('InternalErrorException')).toThrow(expect.objectContaining({ name: 'InternalErrorException' }));
});
