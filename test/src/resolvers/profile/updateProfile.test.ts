import { describe, expect, test } from 'vitest';
import type { CodeDelivery, MutationUpdateProfileArgs, UpdateProfileInput } from '../../../../src/generated/types.ts';
import { tables } from '../../../../src/mapping/exceptions.ts';
import { authErrors, messages } from '../../../../src/messages.ts';
import { functions, input, requiresSignIn, response } from '../../../../src/resolvers/profile/updateProfile.ts';
import { continueWith, earlyReturn } from '../../../../src/runtime/earlyReturn.ts';

import { invalidInput } from '../../../../src/runtime/input.ts';
import { answerOf, constraint, contextOf, exception, faultsOf } from '../context.ts';
import { CodeDeliveryDetails, codeDelivery, user } from '../payloads.ts';

const [checkPhoneNumber, update, readBack, ...selected] = functions;

/** Returns a text of the exception for which the table has an answer. */
const textOf = (name: string): string =>
  name === 'InvalidParameterException' ? constraint('accessToken') : 'Access Token has expired';

const args: MutationUpdateProfileArgs = {
  input: {
    email: 'ada@example.com',
    phoneNumber: '+14155550123',
    name: 'Ada',
    attributes: [{ name: 'custom:plan', value: 'free' }],
  },
};

test('requires sign-in', () => {
  expect(requiresSignIn).toBe(true);
});

test('returns the user and the deliveries when all functions have succeeded', () => {
  const ctx = { ...contextOf(args, { prev: { result: user } }), stash: { codeDeliveries: [codeDelivery] } };
  expect(response(ctx)).toEqual({ __typename: 'UpdateProfilePayload', user, codeDeliveries: [codeDelivery] });
});

describe('input', () => {
  const attributesOf = (...names: readonly string[]) => ({ attributes: names.map((name) => ({ name, value: 'a' })) });

  test.each([
    args.input,
    { name: 'Ada' },
    { phoneNumber: null, name: 'Ada', attributes: null },
    { phoneNumber: '', name: ' ' },
    { attributes: [{ name: 'custom:plan', value: null }] },
    { attributes: [{ name: 'custom:plan' }] },
    attributesOf('family_name', 'custom:plan', 'custom:email'),
    { attributes: [{ name: 'custom:plan', value: '' }] },
  ])('returns no fault when the input is valid: %j', (valid) => {
    expect(faultsOf(input, valid)).toEqual({});
  });

  test.each(['sub', 'email_verified', 'phone_number_verified', 'cognito:x', 'Cognito:x', 'SUB'])(
    'returns NOT_ALLOWED when the attributes have %s',
    (name) => {
      expect(faultsOf(input, attributesOf('family_name', name))).toEqual({ 'attributes.1.name': 'NOT_ALLOWED' });
    },
  );

  test.each(['email', 'phone_number', 'name'])('returns HAS_OWN_FIELD when the attributes have %s', (name) => {
    expect(faultsOf(input, attributesOf(name))).toEqual({ 'attributes.0.name': 'HAS_OWN_FIELD' });
  });

  test('returns DUPLICATE when the attributes have a name twice', () => {
    expect(faultsOf(input, attributesOf('nickname', 'nickname'))).toEqual({ attributes: 'DUPLICATE' });
  });

  test.each([
    [50, {}],
    [51, { attributes: 'TOO_MANY' }],
  ])('returns TOO_MANY when there are more than 50 attributes: %i', (length, faults) => {
    const names = Array.from({ length }, (_, index) => `custom:${index}`);
    expect(faultsOf(input, attributesOf(...names))).toEqual(faults);
  });

  test.each([
    ['name', 32, (text: string) => ({ name: text, value: 'a' })],
    ['value', 2048, (text: string) => ({ name: 'nickname', value: text })],
  ])('returns TOO_LONG when the %s of an attribute has more than %i characters', (part, max, attributeOf) => {
    expect(faultsOf(input, { attributes: [attributeOf('x'.repeat(max))] })).toEqual({});
    expect(faultsOf(input, { attributes: [attributeOf('x'.repeat(max + 1))] })).toEqual({
      [`attributes.0.${part}`]: 'TOO_LONG',
    });
  });

  test.each([null, '', ' '])('returns REQUIRED when the email address would be removed: %j', (email) => {
    expect(faultsOf(input, { email, name: 'Ada' })).toEqual({ email: 'REQUIRED' });
  });

  test.each([{}, { attributes: null }, { attributes: [] }])(
    'returns NOTHING_TO_CHANGE when the input has no value: %j',
    (fields) => {
      expect(faultsOf(input, fields)).toEqual({ input: 'NOTHING_TO_CHANGE' });
    },
  );

  test('returns only the faults of the fields when fields are invalid', () => {
    expect(faultsOf(input, { email: 'ada', phoneNumber: '1' })).toEqual({
      email: 'INVALID_EMAIL',
      phoneNumber: 'INVALID_PHONE_NUMBER',
    });
  });
});

describe('checkPhoneNumber', () => {
  const userWith = (UserMFASettingList: string[]) => ({
    Username: 'uuid',
    UserAttributes: [{ Name: 'phone_number', Value: '+14155550100' }],
    UserMFASettingList,
  });
  const check = (input: UpdateProfileInput, UserMFASettingList: string[]) =>
    checkPhoneNumber.response({ ...contextOf({ input }), result: userWith(UserMFASettingList) });

  test('returns the access token when the phone number changes', () => {
    expect(checkPhoneNumber.request(contextOf(args, { accessToken: 'verified' }))).toEqual({ AccessToken: 'verified' });
  });

  test('skips the call when the phone number stays as it is', () => {
    expect(checkPhoneNumber.request(contextOf({ input: { name: 'Ada' } }))).toStrictEqual(
      earlyReturn(undefined, { skipTo: 'NEXT' }),
    );
  });

  test('returns USED_FOR_MFA when sign-in sends codes to another number', () => {
    expect(check({ phoneNumber: '+14155550123' }, ['SMS_MFA'])).toStrictEqual(
      earlyReturn(invalidInput({ field: 'phoneNumber', code: 'USED_FOR_MFA' })),
    );
  });

  test.each([
    ['the number is the same', '+14155550100', ['SMS_MFA']],
    ['MFA by text message is off', '+14155550123', ['SOFTWARE_TOKEN_MFA', 'EMAIL_OTP']],
  ])('returns no fault when %s', (_, phoneNumber, methods) => {
    expect(check({ phoneNumber }, methods)).toBeUndefined();
  });
});

describe('update', () => {
  const { request, exceptions } = update;
  const answer = (name: string, message?: string) => answerOf(exceptions, exception(name, message), contextOf(args));

  test('returns the access token and the attributes when the user is signed in', () => {
    expect(request(contextOf(args, { accessToken: 'verified' }))).toEqual({
      AccessToken: 'verified',
      UserAttributes: [
        { Name: 'email', Value: 'ada@example.com' },
        { Name: 'phone_number', Value: '+14155550123' },
        { Name: 'name', Value: 'Ada' },
        { Name: 'custom:plan', Value: 'free' },
      ],
    });
  });

  test('returns an empty value, which removes the attribute, when a field is null', () => {
    const input = { phoneNumber: null, name: null, attributes: [{ name: 'custom:plan', value: null }] };
    expect(request(contextOf({ input })).UserAttributes).toEqual([
      { Name: 'phone_number', Value: '' },
      { Name: 'name', Value: '' },
      { Name: 'custom:plan', Value: '' },
    ]);
  });

  test.each([
    [{ CodeDeliveryDetailsList: [CodeDeliveryDetails] }, [codeDelivery]],
    [{}, []],
  ])('returns the deliveries when Cognito returns %j', (result, deliveries) => {
    expect(update.response({ ...contextOf(args), result })).toEqual(deliveries);
  });

  test.each(['CodeDeliveryFailureException', 'UserLambdaValidationException'])(
    'continues without deliveries when Cognito throws %s',
    (name) => {
      expect(answer(name)).toStrictEqual(continueWith(null));
    },
  );

  test('returns the answers of the table when the function has no row of its own', () => {
    const { InvalidParameterException, NotAuthorizedException, ...others } = tables.accessToken;
    expect(exceptions).toMatchObject(others);
  });

  test.each([
    ['An account with the email already exists.', authErrors.emailTaken],
    ['An account with the phone_number already exists.', authErrors.phoneNumberTaken],
    ['Already exists', authErrors.aliasTaken],
  ])('returns UsernameTakenError when Cognito throws AliasExistsException, "%s"', (message, error) => {
    expect(answer('AliasExistsException', message)).toEqual(error);
  });

  test.each(['Access Token has been revoked', 'Access Token has expired'])(
    'returns NotSignedInError when Cognito throws NotAuthorizedException, "%s"',
    (message) => {
      expect(answer('NotAuthorizedException', message)).toEqual(authErrors.notSignedIn);
    },
  );

  test.each([
    ['InvalidParameterException', 'Invalid email address format.', { field: 'email', code: 'INVALID_EMAIL' }],
    [
      'InvalidParameterException',
      'Invalid phone number format.',
      { field: 'phoneNumber', code: 'INVALID_PHONE_NUMBER' },
    ],
    [
      'InvalidParameterException',
      'user.custom:plan: Attribute cannot be updated.\n',
      { field: 'attributes.0.value', code: 'IMMUTABLE' },
    ],
    [
      'InvalidParameterException',
      'user.custom:plan: String must be no longer than 10 characters\n',
      { field: 'attributes.0.value', code: 'INVALID' },
    ],
    [
      'NotAuthorizedException',
      'A client attempted to write unauthorized attribute',
      { field: 'attributes', code: 'NOT_ALLOWED' },
    ],
  ])('returns InvalidInputError when Cognito throws %s, "%s"', (name, message, fault) => {
    expect(answer(name, message)).toMatchObject({ __typename: 'InvalidInputError', fields: [fault] });
  });

  test.each([
    ['InternalErrorException', ''],
    ['InvalidParameterException', constraint('clientId')],
  ])('returns undefined when Cognito throws %s, "%s"', (name, message) => {
    expect(answer(name, message)).toBeUndefined();
  });
});

describe('readBack', () => {
  const UserAttributes = [
    { Name: 'sub', Value: 'sub' },
    { Name: 'email', Value: 'old@example.com' },
    { Name: 'email_verified', Value: 'true' },
    { Name: 'name', Value: 'Ada' },
    { Name: 'custom:plan', Value: 'free' },
  ];
  const read = (deliveries: CodeDelivery[] | null, attributes = UserAttributes, stash: object = {}) =>
    readBack.response({
      ...contextOf(args, { prev: { result: deliveries } }),
      stash,
      result: { Username: 'uuid', UserAttributes: attributes },
    });

  test('returns the access token when the user is signed in', () => {
    expect(readBack.request(contextOf(args, { accessToken: 'verified', prev: { result: [] } }))).toEqual({
      AccessToken: 'verified',
    });
  });

  test.each([[[codeDelivery]], [[]]])(
    'returns the user and stashes the deliveries when the update has succeeded: %j',
    (deliveries) => {
      const stash = {};
      expect(read(deliveries, UserAttributes, stash)).toEqual({
        ...user,
        email: 'old@example.com',
        emailVerified: true,
        name: 'Ada',
        attributes: [{ __typename: 'UserAttribute', name: 'custom:plan', value: 'free' }],
      });
      expect(stash).toEqual({ codeDeliveries: deliveries });
    },
  );

  test('returns the changed fields when a code could not be sent', () => {
    expect(read(null)).toStrictEqual(
      earlyReturn({
        __typename: 'CodeDeliveryFailedError',
        message: 'We saved your changes but could not send the code.',
        changedFields: ['name', 'attributes.0.value'],
      }),
    );
  });

  test('returns no changed fields when a code could not be sent and Cognito changed nothing', () => {
    expect(read(null, [{ Name: 'sub', Value: 'sub' }])).toStrictEqual(
      earlyReturn({
        __typename: 'CodeDeliveryFailedError',
        message: 'We could not send the code. Nothing was changed.',
        changedFields: [],
      }),
    );
  });

  test('returns the answers of the table with another message when Cognito throws', () => {
    const message = messages.profileUnread;
    expect(Object.keys(readBack.exceptions)).toEqual(Object.keys(tables.accessToken));
    for (const [name, text] of Object.keys(tables.accessToken).map((name) => [name, textOf(name)] as const)) {
      const error = exception(name, text);
      expect(answerOf(readBack.exceptions, error)).toEqual({ ...answerOf(tables.accessToken, error), message });
    }
  });

  test('is followed by the reads of the selected fields, which return the same answers when Cognito throws', () => {
    expect(selected.map(({ command }) => command.name)).toEqual([
      'ListWebAuthnCredentialsCommand',
      'GetUserAuthFactorsCommand',
      'ListUserSessionsCommand',
    ]);
    for (const { exceptions } of selected) expect(exceptions).toMatchObject(readBack.exceptions);
  });

  test('returns undefined when Cognito throws InternalErrorException', () => {
    expect(answerOf(readBack.exceptions, exception('InternalErrorException'))).toBeUndefined();
  });
});
