import { describe, expect, test } from 'vitest';
import { tables } from '../../../../src/mapping/exceptions.ts';
import { invalidPassword, withOtherRules } from '../../../../src/mapping/invalidPassword.ts';
import { authErrors } from '../../../../src/messages.ts';
import { functions, input, requiresSignIn, response } from '../../../../src/resolvers/password/changePassword.ts';
import { reportBrokenRules } from '../../../../src/resolvers/password/reportBrokenRules.ts';
import { continueWith, earlyReturn } from '../../../../src/runtime/earlyReturn.ts';
import { invalidInput } from '../../../../src/runtime/input.ts';
import { answerOf, constraint, contextOf, exception, faultsOf } from '../context.ts';

const [change, addOtherRules, signOut] = functions;
const { request, exceptions } = change;
const args = { input: { currentPassword: 'the old one', newPassword: 'the new one' } };

test('returns no fault when the current password has surrounding spaces', () => {
  expect(faultsOf(input, { currentPassword: ' spaces ', newPassword: 'fine' })).toEqual({});
});

test('returns a fault for each field when the new password has surrounding spaces and the current one is empty', () => {
  expect(faultsOf(input, { currentPassword: '', newPassword: ' spaces ' })).toEqual({
    currentPassword: 'REQUIRED',
    newPassword: 'SURROUNDING_SPACES',
  });
});

test('requires sign-in', () => {
  expect(requiresSignIn).toBe(true);
});

test('returns the access token and both passwords when the user is signed in', () => {
  expect(request(contextOf(args, { accessToken: 'verified' }))).toEqual({
    AccessToken: 'verified',
    PreviousPassword: 'the old one',
    ProposedPassword: 'the new one',
  });
});

const first = { input: { newPassword: 'the new one' } };

test.each([first, { input: { ...first.input, currentPassword: null } }])(
  'returns no current password when the input has none: %j',
  (sent) => {
    expect(faultsOf(input, sent.input)).toEqual({});
    expect(request(contextOf(sent, { accessToken: 'verified' })).PreviousPassword).toBeUndefined();
  },
);

const changed = {
  __typename: 'ChangePasswordPayload',
  message: 'Your password has been changed.',
  signedOut: false,
} as const;

test('returns ChangePasswordPayload when Cognito has changed the password', () => {
  expect(change.response({ ...contextOf(args), result: {} })).toEqual(changed);
});

test.each([first, { input: { ...first.input, currentPassword: null } }])(
  'says that the password is set when the user had none: %j',
  (sent) => {
    expect(change.response({ ...contextOf(sent), result: {} })).toMatchObject({
      message: 'Your password has been set.',
    });
  },
);

test('returns the result before without another call when no device is to be signed out', () => {
  expect(signOut.request(contextOf(args, { prev: { result: changed } }))).toStrictEqual(earlyReturn(changed));
});

describe('with signOutOtherDevices', () => {
  const signingOut = { input: { ...args.input, signOutOtherDevices: true } };

  test('returns the access token when the password is changed', () => {
    const ctx = contextOf(signingOut, { accessToken: 'verified', prev: { result: changed } });
    expect(signOut.request(ctx)).toEqual({ AccessToken: 'verified' });
  });

  test('returns the error before without another call when the password is refused', () => {
    const result = invalidPassword(['LENGTH']);
    expect(signOut.request(contextOf(signingOut, { prev: { result } }))).toStrictEqual(earlyReturn(result));
  });

  test('returns signedOut when Cognito has ended all sessions', () => {
    expect(signOut.response()).toEqual({
      __typename: 'ChangePasswordPayload',
      message: 'Your password has been changed. Sign in again with the new password.',
      signedOut: true,
    });
  });

  test.each(['TooManyRequestsException', 'InternalErrorException', 'TimeoutError'])(
    'returns that the password is changed and logs the exception when Cognito throws %s',
    (name) => {
      expect(answerOf(signOut.exceptions, exception(name))).toStrictEqual(
        continueWith({
          __typename: 'ChangePasswordPayload',
          message: 'Your password has been changed, but we could not sign out your other devices.',
          signedOut: false,
        }),
      );
    },
  );

  test('returns the result of the last function when all have succeeded', () => {
    const result = signOut.response();
    expect(response(contextOf(signingOut, { prev: { result } }))).toBe(result);
  });
});

test('adds the other broken rules, and returns the result of the last function', () => {
  expect(addOtherRules).toBe(reportBrokenRules);
  const result = authErrors.incorrectCurrentPassword;
  expect(response(contextOf(args, { prev: { result } }))).toBe(result);
});

test('returns the answers of the tables when the resolver has no row of its own', () => {
  const { InvalidParameterException, NotAuthorizedException, ...others } = tables.accessToken;
  expect(exceptions).toMatchObject({ ...others, ...tables.newPassword });
});

test('returns IncorrectCredentialsError when the current password is incorrect', () => {
  const error = exception('NotAuthorizedException', 'Incorrect username or password.');
  expect(answerOf(exceptions, error, contextOf(args))).toEqual({
    __typename: 'IncorrectCredentialsError',
    reason: 'INCORRECT',
    message: 'Your current password is incorrect.',
  });
});

describe('without the current password', () => {
  test.each([
    ['NotAuthorizedException', 'Incorrect username or password.'],
    ['InvalidParameterException', constraint('previousPassword')],
    ['InvalidParameterException', 'Missing required parameter PreviousPassword'],
  ])('returns REQUIRED when the user has a password, and Cognito throws %s, "%s"', (name, message) => {
    expect(answerOf(exceptions, exception(name, message), contextOf(first))).toMatchObject({
      __typename: 'InvalidInputError',
      fields: [{ field: 'currentPassword', code: 'REQUIRED' }],
    });
  });

  test.each([
    ['NotAuthorizedException', 'Access Token has expired', authErrors.notSignedIn],
    ['InvalidParameterException', constraint('accessToken'), authErrors.notSignedIn],
    ['InvalidParameterException', constraint('proposedPassword'), withOtherRules(invalidPassword(['LENGTH']))],
  ])('returns another answer when Cognito throws %s, "%s"', (name, message, answer) => {
    expect(answerOf(exceptions, exception(name, message), contextOf(first))).toStrictEqual(answer);
  });

  test('returns REQUIRED, and logs the text, when Cognito throws InvalidParameterException with an unknown text', () => {
    expect(answerOf(exceptions, exception('InvalidParameterException'), contextOf(first))).toEqual(
      continueWith(invalidInput({ field: 'currentPassword', code: 'REQUIRED' })),
    );
    expect(answerOf(exceptions, exception('InvalidParameterException'), contextOf(args))).toBeUndefined();
  });

  test('returns undefined when Cognito throws NotAuthorizedException with a text that names no password', () => {
    const error = exception('NotAuthorizedException', 'Access Token does not have required scopes');
    expect(answerOf(exceptions, error, contextOf(first))).toBeUndefined();
  });
});

test.each(['Access Token has been revoked', 'Access Token has expired'])(
  'returns NotSignedInError when Cognito throws NotAuthorizedException, "%s"',
  (message) => {
    expect(answerOf(exceptions, exception('NotAuthorizedException', message), contextOf(args))).toEqual(
      authErrors.notSignedIn,
    );
  },
);

test('returns InvalidPasswordError when the new password is malformed', () => {
  const error = exception('InvalidParameterException', constraint('proposedPassword'));
  expect(answerOf(exceptions, error, contextOf(args))).toStrictEqual(withOtherRules(invalidPassword(['LENGTH'])));
});

test('returns InvalidInputError when the current password is malformed', () => {
  const error = exception('InvalidParameterException', constraint('previousPassword'));
  expect(answerOf(exceptions, error, contextOf(args))).toMatchObject({
    __typename: 'InvalidInputError',
    fields: [{ field: 'currentPassword', code: 'INVALID' }],
  });
});

test('returns undefined when Cognito throws InternalErrorException', () => {
  expect(answerOf(exceptions, exception('InternalErrorException'), contextOf(args))).toBeUndefined();
});
