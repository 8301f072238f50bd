import { expect, test } from 'vitest';
import type { MutationVerifyArgs } from '../../../../src/generated/types.ts';
import { functions, input, response } from '../../../../src/resolvers/signUp/verify.ts';
import { contextOf, faultsOf } from '../context.ts';
import { encodedSession } from '../payloads.ts';

const withoutSession: MutationVerifyArgs = { input: { username: 'ada@example.com', code: '123456' } };

test.each([
  ['missing', withoutSession.input],
  ['null', { ...withoutSession.input, session: null }],
  ['valid', { ...withoutSession.input, session: encodedSession('SMS_MFA') }],
])('returns no fault when the session is %s', (_, valid) => {
  expect(faultsOf(input, valid)).toEqual({});
});

test('returns a fault for each field when all are invalid', () => {
  expect(faultsOf(input, { username: '', code: ' - ', session: '' })).toEqual({
    username: 'REQUIRED',
    code: 'REQUIRED',
    session: 'REQUIRED',
  });
});

test('returns the result of the last function when all have succeeded', () => {
  const result = { __typename: 'VerifyPayload', message: '' } as const;
  expect(response(contextOf(withoutSession, { prev: { result } }))).toBe(result);
});

test('answers a challenge before it confirms a sign-up', () => {
  expect(functions.map(({ command }) => command.name)).toEqual([
    'RespondToAuthChallengeCommand',
    'ConfirmSignUpCommand',
    'ConfirmSignUpCommand',
    'InitiateAuthCommand',
  ]);
});
