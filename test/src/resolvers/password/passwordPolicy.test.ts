import { expect, test } from 'vitest';
import { authErrors } from '../../../../src/messages.ts';
import { exceptions, request, response } from '../../../../src/resolvers/password/passwordPolicy.ts';
import { continueWith } from '../../../../src/runtime/earlyReturn.ts';
import { answerOf, contextOf, exception } from '../context.ts';

test('returns the pool of the deployment', () => {
  expect(request(contextOf({}))).toEqual({ UserPoolId: 'eu-central-1_pool' });
});

test('returns the policy when Cognito reports one', () => {
  const UserPool = { Policies: { PasswordPolicy: { MinimumLength: 12, RequireNumbers: true } } };
  expect(response({ ...contextOf({}), result: { UserPool } })).toEqual({
    __typename: 'PasswordPolicy',
    minimumLength: 12,
    requireLowercase: false,
    requireUppercase: false,
    requireNumbers: true,
    requireSymbols: false,
    passwordHistorySize: 0,
  });
});

test('returns PasswordPolicyUnavailableError when the endpoint reports no policy', () => {
  expect(response({ ...contextOf({}), result: {} })).toEqual(authErrors.passwordPolicyUnavailable);
});

test.each(['AccessDeniedException', 'TooManyRequestsException', 'CredentialsProviderError', 'TimeoutError'])(
  'logs the failure and returns PasswordPolicyUnavailableError when the call fails with %s',
  (name) => {
    expect(answerOf(exceptions, exception(name))).toStrictEqual(continueWith(authErrors.passwordPolicyUnavailable));
  },
);
