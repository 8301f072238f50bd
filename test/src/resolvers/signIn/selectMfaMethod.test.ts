import { expect, test } from 'vitest';
import type { MutationSelectMfaMethodArgs } from '../../../../src/generated/types.ts';
import { open } from '../../../../src/resolvers/signIn/challengeSession.ts';
import { input, request, response } from '../../../../src/resolvers/signIn/selectMfaMethod.ts';
import {
  AuthenticationResult,
  appWithSecret,
  exception,
  faultsOf,
  nextEnvelope,
  operatorFaults,
  type Row,
  requestOf,
  sealed,
  sessionRows,
  signedIn,
  signInRows,
} from '../fixture.ts';

const argsOf = (
  method: 'SMS' | 'EMAIL' | 'TOTP',
  session = sealed('SELECT_MFA_TYPE'),
): MutationSelectMfaMethodArgs => ({
  input: { username: 'uuid', session, method },
});
const args = argsOf('EMAIL');
const refused = (name: string, message?: string) => response({ ...requestOf(args), error: exception(name, message) });

test('takes the three methods only', () => {
  for (const method of ['SMS', 'EMAIL', 'TOTP'] as const) expect(faultsOf(input, argsOf(method).input)).toEqual({});
  expect(Object.keys(faultsOf(input, { ...args.input, method: 'WEB_AUTHN' }))).toEqual(['method']);
});

test.each([
  ['SMS', 'SMS_MFA'],
  ['EMAIL', 'EMAIL_OTP'],
  ['TOTP', 'SOFTWARE_TOKEN_MFA'],
] as const)('chooses %s by the name %s', (method, answer) => {
  expect(request(requestOf(argsOf(method), { app: appWithSecret }))).toEqual({
    ClientId: 'client',
    ChallengeName: 'SELECT_MFA_TYPE',
    Session: 'cognito session',
    ChallengeResponses: { USERNAME: 'uuid', ANSWER: answer, SECRET_HASH: 'hash of uuid' },
  });
});

test.each([
  ['of another challenge', sealed('SMS_MFA')],
  ['that is no envelope', 'AYABeC1-'],
])('answers a session %s without a call', (_, session) => {
  expect(request(requestOf(argsOf('SMS', session)))).toEqual({
    __typename: 'SessionExpiredError',
    message: 'The sign-in is over. Sign in again.',
  });
});

test('answers the challenge of that method, whose session keeps the user and the name of the account', () => {
  const result = response({
    ...requestOf(args),
    result: {
      ChallengeName: 'EMAIL_OTP',
      Session: 'the next',
      ChallengeParameters: { CODE_DELIVERY_DELIVERY_MEDIUM: 'EMAIL', CODE_DELIVERY_DESTINATION: 'a***@e***' },
    },
  });
  expect(result).toEqual({
    __typename: 'CodeChallenge',
    session: expect.any(String),
    username: 'uuid',
    method: 'EMAIL',
    delivery: { __typename: 'CodeDelivery', destination: 'a***@e***', medium: 'EMAIL', attribute: null },
  });
  expect(open('session' in result ? result.session : '')).toEqual(nextEnvelope('EMAIL_OTP'));
});

test('answers tokens where Cognito asks for nothing more', () => {
  expect(response({ ...requestOf(args), result: { AuthenticationResult } })).toEqual(signedIn);
});

const rows: readonly Row[] = [
  // The method is the one parameter of a client's own.
  ...signInRows.filter(([name]) => name !== 'InvalidParameterException'),
  ...sessionRows,
  ['InvalidParameterException', 'SMS_MFA is not enabled for the user', 'MfaMethodNotFoundError'],
  ['MFAMethodNotFoundException', '', 'MfaMethodNotFoundError'],
  ['PasswordResetRequiredException', '', 'PasswordResetRequiredError'],
  ['SoftwareTokenMFANotFoundException', '', 'MfaMethodNotFoundError'],
  ['UserNotConfirmedException', '', 'UserNotConfirmedError'],
];
test.each(rows)('%s, "%s", is %s', (name, message, type) => {
  expect(refused(name, message).__typename).toBe(type);
});

test.each(operatorFaults)('%s, "%s", passes through', (name, message) => {
  expect(() => refused(name, message)).toThrow(expect.objectContaining({ name }));
});
