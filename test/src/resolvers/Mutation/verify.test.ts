import { describe, expect, test } from 'vitest';
import type { MutationVerifyArgs } from '../../../../src/generated/types.ts';
import { steps } from '../../../../src/resolvers/Mutation/verify.ts';
import { seal } from '../../../../src/session.ts';
import { app, appWithSecret, exception, type Row, requestOf, throttledRows } from '../fixture.ts';

const codeRows: readonly Row[] = [
  ...throttledRows,
  ['CodeMismatchException', 'Invalid verification code provided, please try again.', 'CodeMismatchError'],
  ['ExpiredCodeException', 'Invalid code provided, please request a code again.', 'CodeExpiredError'],
  ['AliasExistsException', 'An account with the email already exists.', 'UsernameTakenError'],
  [
    'InvalidParameterException',
    "1 validation error detected: Value at 'confirmationCode' failed to satisfy constraint: Member must satisfy regular expression pattern: [\\S]+",
    'InvalidInputError',
  ],
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
    ...codeRows,
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
    input: {
      username: 'ada@example.com',
      code: '123456',
      session: seal({ challenge, username: 'uuid', session: 's' }),
    },
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
      Session: 's',
      ChallengeResponses: { USERNAME: 'uuid', [key]: '123456', SECRET_HASH: 'hash of uuid' },
    });
  });

  test.each([
    ['of another kind of challenge', seal({ challenge: 'NEW_PASSWORD_REQUIRED', username: 'uuid', session: 's' })],
    ['of no challenge', seal({ challenge: 'toString', username: 'uuid', session: 's' })],
    ['that is no envelope', 'AYABeC1-'],
    ['that is JSON of another shape', Buffer.from('{"challenge":"SMS_MFA"}').toString('base64url')],
    ['of the wrong types', Buffer.from('["SMS_MFA",1,null]').toString('base64url')],
  ])('answers a session %s without a call', (_, session) => {
    const input = { username: 'uuid', code: '123456', session };
    expect(answerCode.request({ ...requestOf({ input }), app })).toMatchObject({ __typename: 'SessionExpiredError' });
  });

  test('answers tokens, or the next challenge', () => {
    const AuthenticationResult = { AccessToken: 'a', IdToken: 'i', ExpiresIn: 3600 };
    expect(answerCode.response({ ...requestOf(args), result: { AuthenticationResult } } as never)).toMatchObject({
      __typename: 'SignInPayload',
      accessToken: 'a',
    });
    expect(
      answerCode.response({ ...requestOf(args), result: { ChallengeName: 'NEW_PASSWORD_REQUIRED' } } as never),
    ).toMatchObject({ __typename: 'NewPasswordChallenge' });
  });

  const rows: readonly Row[] = [
    ...codeRows,
    ['MFAMethodNotFoundException', '', 'SessionExpiredError'],
    ['NotAuthorizedException', 'Invalid session for the user, session is expired.', 'SessionExpiredError'],
    ['NotAuthorizedException', 'Invalid code or auth state for the user.', 'SessionExpiredError'],
    ['NotAuthorizedException', 'User is disabled.', 'IncorrectCredentialsError'],
    ['NotAuthorizedException', 'Incorrect username or password.', 'IncorrectCredentialsError'],
    ['ExpiredCodeException', 'Your software token has already been used once.', 'CodeExpiredError'],
    ['PasswordResetRequiredException', '', 'SessionExpiredError'],
    ['SoftwareTokenMFANotFoundException', '', 'SessionExpiredError'],
    ['UserLambdaValidationException', 'PostAuthentication failed with error Not now.', 'IncorrectCredentialsError'],
    ['UserNotConfirmedException', '', 'SessionExpiredError'],
    ['UserNotFoundException', '', 'IncorrectCredentialsError'],
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
