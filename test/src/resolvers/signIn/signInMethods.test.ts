import { expect, test } from 'vitest';
import { authErrors } from '../../../../src/messages.ts';
import { exceptions, request, response } from '../../../../src/resolvers/signIn/signInMethods.ts';
import { continueWith } from '../../../../src/runtime/earlyReturn.ts';
import { answerOf, contextOf, exception } from '../context.ts';

test('returns the pool of the deployment', () => {
  expect(request(contextOf({}))).toEqual({ UserPoolId: 'eu-central-1_pool' });
});

test('returns the methods that the pool allows', () => {
  const UserPool = {
    Policies: { SignInPolicy: { AllowedFirstAuthFactors: ['WEB_AUTHN' as const, 'PASSWORD' as const] } },
  };
  expect(response({ ...contextOf({}), result: { UserPool } })).toEqual({
    __typename: 'SignInMethods',
    methods: ['PASSWORD', 'PASSKEY'],
  });
});

test('returns PASSWORD when the pool has no sign-in policy', () => {
  expect(response({ ...contextOf({}), result: { UserPool: {} } })).toMatchObject({ methods: ['PASSWORD'] });
});

test.each(['AccessDeniedException', 'TooManyRequestsException', 'TimeoutError'])(
  'logs the failure and returns SignInMethodsUnknownError when the call fails with %s',
  (name) => {
    expect(answerOf(exceptions, exception(name))).toStrictEqual(continueWith(authErrors.signInMethodsUnknown));
  },
);
