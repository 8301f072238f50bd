import { describe, expect, test } from 'vitest';
import type { MutationVerifyArgs } from '../../../../src/generated/types.ts';
import { open } from '../../../../src/resolvers/signIn/challengeSession.ts';
import { steps } from '../../../../src/resolvers/signUp/verify.ts';
import {
  AuthenticationResult,
  app,
  appWithSecret,
  codeRows,
  constraint,
  exception,
  nextEnvelope,
  type Row,
  requestOf,
  sealed,
  sessionRows,
  signedIn,
  signInRows,
  throttledRows,
} from '../fixture.ts';

const bothRows: readonly Row[] = [
  ...throttledRows,
  ...codeRows,
  ['AliasExistsException', 'An account with the email already exists.', 'UsernameTakenError'],
  ['InvalidParameterException', constraint('confirmationCode'), 'InvalidInputError'],
];

describe('without a session', () => {
  const args: MutationVerifyArgs = { input: { username: 'ada@example.com', code: '123456' } };
  const [confirmSignUp] = steps(args);
  const refused = (name: string, message?: string) =>
    confirmSignUp.response({ ...requestOf(args), error: exception(name, message) } as never);

  test('confirms the sign-up', () => {
    expect(confirmSignUp.request(requestOf(args, { app: appWithSecret }))).toEqual({
      ClientId: 'client',
      SecretHash: 'hash of ada@example.com',
      Username: 'ada@example.com',
      ConfirmationCode: '123456',
    });
    expect(confirmSignUp.response({ ...requestOf(args), result: {} } as never)).toEqual({
      __typename: 'VerifyPayload',
      message: 'The account is confirmed. You can sign in.',
    });
  });

  const rows: readonly Row[] = [
    ...bothRows,
    ['NotAuthorizedException', 'User cannot be confirmed. Current status is CONFIRMED', 'AlreadyConfirmedError'],
    ['UserLambdaValidationException', 'PostConfirmation failed with error Not today.', 'SignUpRefusedError'],
    ['UserNotFoundException', 'Username/client id combination not found.', 'CodeMismatchError'],
  ];
  test.each(rows)('%s, "%s", is %s', (name, message, type) => {
    expect(refused(name, message).__typename).toBe(type);
  });

  test('an unexpected exception passes through', () => {
    expect(() => refused('ResourceNotFoundException')).toThrow(
      expect.objectContaining({ name: 'ResourceNotFoundException' }),
    );
  });
});

describe('with a session', () => {
  const argsOf = (challenge: string): MutationVerifyArgs => ({
    input: { username: 'ada@example.com', code: '123456', session: sealed(challenge) },
  });
  const args = argsOf('SMS_MFA');
  const [answerCode] = steps(args);
  const refused = (name: string, message?: string) =>
    answerCode.response({ ...requestOf(args), error: exception(name, message) } as never);

  test.each([
    ['SMS_MFA', 'SMS_MFA_CODE'],
    ['EMAIL_OTP', 'EMAIL_OTP_CODE'],
    ['SOFTWARE_TOKEN_MFA', 'SOFTWARE_TOKEN_MFA_CODE'],
  ])('answers %s for the user that Cognito named', (challenge, key) => {
    expect(answerCode.request(requestOf(argsOf(challenge), { app: appWithSecret }))).toEqual({
      ClientId: 'client',
      ChallengeName: challenge,
      Session: 'cognito session',
      ChallengeResponses: { USERNAME: 'uuid', [key]: '123456', SECRET_HASH: 'hash of uuid' },
    });
  });

  test.each([
    ['of another kind of challenge', sealed('NEW_PASSWORD_REQUIRED')],
    ['of no challenge', sealed('toString')],
    ['that is no envelope', 'AYABeC1-'],
    ['that is JSON of another shape', Buffer.from('{"challenge":"SMS_MFA"}').toString('base64url')],
    ['of the wrong types', Buffer.from('["SMS_MFA",1,null,""]').toString('base64url')],
  ])('answers a session %s without a call', (_, session) => {
    const input = { username: 'uuid', code: '123456', session };
    expect(answerCode.request({ ...requestOf({ input }), app })).toMatchObject({ __typename: 'SessionExpiredError' });
  });

  test('answers tokens', () => {
    expect(answerCode.response({ ...requestOf(args), result: { AuthenticationResult } } as never)).toEqual(signedIn);
  });

  test('answers the next challenge, whose session keeps the user and the name of the account', () => {
    const other = { input: { ...args.input, username: 'typed otherwise' } };
    const result = { ChallengeName: 'NEW_PASSWORD_REQUIRED', Session: 'the next' };
    const challenge = answerCode.response({ ...requestOf(other), result } as never);
    expect(challenge).toEqual({
      __typename: 'NewPasswordChallenge',
      session: expect.any(String),
      username: 'uuid',
      requiredAttributes: [],
    });
    expect(open('session' in challenge ? challenge.session : '')).toEqual(nextEnvelope('NEW_PASSWORD_REQUIRED'));
  });

  const rows: readonly Row[] = [
    ...bothRows,
    ...signInRows,
    ...sessionRows,
    ['MFAMethodNotFoundException', '', 'SessionExpiredError'],
    ['ExpiredCodeException', 'Your software token has already been used once.', 'CodeExpiredError'],
    ['PasswordResetRequiredException', '', 'SessionExpiredError'],
    ['SoftwareTokenMFANotFoundException', '', 'SessionExpiredError'],
    ['UserNotConfirmedException', '', 'SessionExpiredError'],
  ];
  test.each(rows)('%s, "%s", is %s', (name, message, type) => {
    expect(refused(name, message).__typename).toBe(type);
  });

  test('an unexpected exception passes through', () => {
    expect(() => refused('InternalErrorException')).toThrow(
      expect.objectContaining({ name: 'InternalErrorException' }),
    );
  });
});
