import { expect, test } from 'vitest';
import { invalidPassword } from '../../../../src/mapping/invalidPassword.ts';
import { authErrors } from '../../../../src/messages.ts';
import { reportBrokenRules } from '../../../../src/resolvers/password/reportBrokenRules.ts';
import { continueWith, earlyReturn } from '../../../../src/runtime/earlyReturn.ts';
import { answerOf, contextOf, exception } from '../context.ts';

const { request, response, exceptions } = reportBrokenRules;
const refused = invalidPassword(['LENGTH']);
const ctx = contextOf({ input: { newPassword: 'engine' } }, { prev: { result: refused } });
const UserPool = { Policies: { PasswordPolicy: { MinimumLength: 8, RequireUppercase: true, RequireNumbers: true } } };

test('returns the pool when Cognito has refused the password', () => {
  expect(request(ctx)).toEqual({ UserPoolId: 'eu-central-1_pool' });
});

test('returns any other answer without a call', () => {
  const prev = { result: authErrors.codeIncorrect };
  expect(request({ ...ctx, prev })).toStrictEqual(earlyReturn(prev.result, { skipTo: 'NEXT' }));
});

test.each([{ newPassword: 'engine' }, { password: 'engine' }])('returns all broken rules for %j', (input) => {
  expect(response({ ...ctx, args: { input }, result: { UserPool } })).toEqual(
    invalidPassword(['LENGTH', 'UPPERCASE', 'NUMBER']),
  );
});

test('returns the rule of Cognito when the endpoint reports no policy', () => {
  expect(response({ ...ctx, result: {} })).toBe(refused);
});

test('logs the failure and continues with the rule of Cognito when the policy cannot be read', () => {
  expect(answerOf(exceptions, exception('AccessDeniedException'), ctx)).toStrictEqual(continueWith(refused));
});
