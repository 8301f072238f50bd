import { describe, expect, test } from 'vitest';
import type { MutationSignUpArgs, SignUpPayload } from '../../../../src/generated/types.ts';
import { tables } from '../../../../src/mapping/exceptions.ts';
import { invalidPassword, withOtherRules } from '../../../../src/mapping/invalidPassword.ts';
import { authErrors } from '../../../../src/messages.ts';
import { reportBrokenRules } from '../../../../src/resolvers/password/reportBrokenRules.ts';
import { decodeChallengeSession } from '../../../../src/resolvers/signIn/challengeSession.ts';
import { functions, input, response } from '../../../../src/resolvers/signUp/signUp.ts';
import { continueWith, earlyReturn } from '../../../../src/runtime/earlyReturn.ts';
import { invalidInput } from '../../../../src/runtime/input.ts';
import {
  answerOf,
  app,
  appWithSecret,
  constraint,
  contextOf,
  exception,
  faultsOf,
  hidingApp,
  operatorFaults,
} from '../context.ts';
import { CodeDeliveryDetails, codeDelivery } from '../payloads.ts';

const [signUp, brokenRules, confirm] = functions;
const args: MutationSignUpArgs = {
  input: { email: 'ada@example.com', password: 'a password', phoneNumber: '+14155550123', name: 'Ada' },
};
const unconfirmed: SignUpPayload = {
  __typename: 'SignUpPayload',
  message: 'Check your messages for a code, and enter it to confirm your account.',
  userSub: 'sub',
  userConfirmed: false,
  codeDelivery,
  session: null,
};
const confirmed: SignUpPayload = {
  __typename: 'SignUpPayload',
  message: 'Your account is ready. You can sign in now.',
  userSub: 'sub',
  userConfirmed: true,
  codeDelivery: null,
  session: null,
};

const withoutPassword: MutationSignUpArgs = { input: { email: 'ada@example.com' } };
const passwordRequired = invalidInput({ field: 'password', code: 'REQUIRED' });

test('returns the result of the last function when all have succeeded', () => {
  expect(response(contextOf(args, { prev: { result: confirmed } }))).toBe(confirmed);
});

describe('input', () => {
  const { email, password } = args.input;

  test.each([
    ['valid', args.input],
    ['missing', { email, password }],
    ['null', { email, password, phoneNumber: null, name: null, attributes: null }],
    ['empty', { email, password, phoneNumber: '', name: ' ', attributes: [{ name: 'custom:plan', value: '' }] }],
  ])('returns no fault when the optional fields are %s', (_, valid) => {
    expect(faultsOf(input, valid)).toEqual({});
  });

  test('returns a fault for each field when all are invalid', () => {
    const attributes = [{ name: 'name', value: 'Ada' }];
    expect(
      faultsOf(input, { email: 'ada', password: ' a password', phoneNumber: '1', name: '\u0000', attributes }),
    ).toEqual({
      email: 'INVALID_EMAIL',
      password: 'SURROUNDING_SPACES',
      phoneNumber: 'INVALID_PHONE_NUMBER',
      name: 'CONTROL_CHARACTERS',
      'attributes.0.name': 'HAS_OWN_FIELD',
    });
  });
});

describe('signUp', () => {
  const { request, exceptions } = signUp;
  const answer = (name: string, message?: string) => answerOf(exceptions, exception(name, message), contextOf(args));

  test.each([
    ['no client secret', app, undefined],
    ['a client secret', appWithSecret, 'hash of ada@example.com'],
  ])('returns the email address as username, and the attributes, when the app client has %s', (_, app, SecretHash) => {
    const userContextData = { EncodedData: 'device' };
    expect(request(contextOf(args, { app, userContextData }))).toEqual({
      ClientId: 'client',
      SecretHash,
      Username: 'ada@example.com',
      Password: 'a password',
      UserAttributes: [
        { Name: 'email', Value: 'ada@example.com' },
        { Name: 'phone_number', Value: '+14155550123' },
        { Name: 'name', Value: 'Ada' },
      ],
      UserContextData: userContextData,
    });
  });

  test('returns no attribute for a field when the field is null or empty', () => {
    const attributes = [{ name: 'nickname', value: '' }, { name: 'gender' }, { name: 'custom:plan', value: 'free' }];
    const sparse = { input: { email: 'ada@example.com', password: 'a password', phoneNumber: null, attributes } };
    expect(request(contextOf(sparse))).toMatchObject({
      UserAttributes: [
        { Name: 'email', Value: 'ada@example.com' },
        { Name: 'custom:plan', Value: 'free' },
      ],
    });
  });

  test.each([
    ['missing', {}],
    ['null', { password: null }],
  ])('returns no password when the password is %s', (_, password) => {
    expect(request(contextOf({ input: { email: 'ada@example.com', ...password } }))).toEqual({
      ClientId: 'client',
      Username: 'ada@example.com',
      UserAttributes: [{ Name: 'email', Value: 'ada@example.com' }],
    });
  });

  // Without a password and a verified address, nobody could sign in to the account.
  test('returns REQUIRED without a call when sign-ups are confirmed without a code and the password is missing', () => {
    const ctx = contextOf(withoutPassword, { app: { ...app, autoConfirmSignUp: true } });
    expect(request(ctx)).toStrictEqual(earlyReturn(passwordRequired));
  });

  test.each([
    ['one that names the password', constraint('password'), passwordRequired],
    ['an unknown one', 'Missing required parameter Password', continueWith(passwordRequired)],
    ['one that names the client ID', constraint('clientId'), undefined],
    ['one that names the email address', 'Username should be an email.', { fields: [{ field: 'email' }] }],
  ])(
    'returns REQUIRED for a missing password unless the text of InvalidParameterException is another field’s: %s',
    (...[, message, expected]) => {
      const found = answerOf(exceptions, exception('InvalidParameterException', message), contextOf(withoutPassword));
      if (expected === undefined) expect(found).toBeUndefined();
      else expect(found).toMatchObject(expected);
    },
  );

  test('returns a session for `verify` when Cognito has returned a session', () => {
    const result = { UserSub: 'sub', UserConfirmed: false, CodeDeliveryDetails, Session: 'cognito session' };
    const { session } = signUp.response({ ...contextOf(args), result });
    expect(decodeChallengeSession(session ?? '')).toEqual({
      challenge: 'SIGN_UP',
      username: 'ada@example.com',
      session: 'cognito session',
      account: 'ada@example.com',
    });
  });

  test('returns the delivery when Cognito has sent a code', () => {
    const result = { UserSub: 'sub', UserConfirmed: false, CodeDeliveryDetails };
    expect(signUp.response({ ...contextOf(args), result })).toEqual(unconfirmed);
  });

  const hiddenContext = (changes: object = {}) =>
    contextOf({ input: { email: 'ada@example.com', password: 'a password', ...changes } }, { app: hidingApp });
  const hidden = { ...unconfirmed, userSub: 'new-sub' };

  test.each([
    ['the email address as destination', 'has no phone number', {}, hidden],
    ['no delivery', 'has a phone number', { phoneNumber: '+14155550123' }, { ...hidden, codeDelivery: null }],
  ])(
    'returns another sub, %s and no session when existing users are hidden and the sign-up %s',
    (...[, , changes, expected]) => {
      const result = { UserSub: 'sub', UserConfirmed: false, CodeDeliveryDetails, Session: 'cognito session' };
      const ctx = hiddenContext(changes);
      expect(signUp.response({ ...ctx, result })).toEqual(expected);
      expect(answerOf(exceptions, exception('UsernameExistsException'), ctx)).toStrictEqual(continueWith(expected));
    },
  );

  // Only a new account is sent a message. The log has the exception.
  test.each([
    ['CodeDeliveryFailureException', 'Unable to deliver message', authErrors.codeNotSent],
    [
      'LimitExceededException',
      'Exceeded daily email limit for the operation or the account.',
      authErrors.limitExceeded,
    ],
    [
      'UserLambdaValidationException',
      'CustomMessage failed with error No.',
      { __typename: 'SignUpRefusedError', message: 'No' },
    ],
  ])('reveals %s, "%s", unless existing users are hidden', (name, message, visible) => {
    expect(answer(name, message)).toEqual(visible);
    expect(answerOf(exceptions, exception(name, message), hiddenContext())).toStrictEqual(continueWith(hidden));
  });

  test('returns no delivery when a trigger has confirmed the user', () => {
    const result = { UserSub: 'sub', UserConfirmed: true };
    expect(signUp.response({ ...contextOf(args), result })).toEqual(confirmed);
  });

  test('returns the delivery when Cognito has sent a code to a user whom a trigger has confirmed', () => {
    const result = { UserSub: 'sub', UserConfirmed: true, CodeDeliveryDetails };
    expect(signUp.response({ ...contextOf(args), result })).toEqual({ ...confirmed, codeDelivery });
  });

  test('returns the answers of the tables when the function has no row of its own', () => {
    const { LimitExceededException, TooManyFailedAttemptsException, ...others } = tables.throttling;
    expect(exceptions).toMatchObject({ ...others, ...tables.newPassword });
  });

  test('returns SignUpRefusedError when the pool does not permit sign-up', () => {
    expect(answer('NotAuthorizedException', 'SignUp is not permitted for this user pool')).toEqual(
      authErrors.signUpClosed,
    );
  });

  test.each([
    [{ name: 'Ada' }, 'name'],
    [{ phoneNumber: '+14155550123' }, 'phoneNumber'],
    [{ name: 'Ada', phoneNumber: '+14155550123' }, 'input'],
  ])('returns NOT_ALLOWED when the app client may not write an attribute of %j', (optionalFields, field) => {
    const input = { email: 'ada@example.com', password: 'a password', ...optionalFields };
    const error = exception('NotAuthorizedException', 'A client attempted to write unauthorized attribute');
    expect(answerOf(exceptions, error, contextOf({ input }))).toMatchObject({
      __typename: 'InvalidInputError',
      fields: [{ field, code: 'NOT_ALLOWED' }],
    });
  });

  test('returns undefined when the app client may not write the email address', () => {
    const input = { email: 'ada@example.com', password: 'a password', name: null };
    const error = exception('NotAuthorizedException', 'A client attempted to write unauthorized attribute');
    expect(answerOf(exceptions, error, contextOf({ input }))).toBeUndefined();
  });

  test('returns the text of a trigger when the trigger declines', () => {
    expect(answer('UserLambdaValidationException', 'PreSignUp failed with error Members only, sorry.')).toEqual({
      __typename: 'SignUpRefusedError',
      message: 'Members only, sorry',
    });
  });

  test('returns UsernameTakenError when the username exists', () => {
    expect(answer('UsernameExistsException', 'An account with the given email already exists.')).toEqual(
      authErrors.emailTaken,
    );
  });

  test.each([
    ['An account with the given email already exists.', authErrors.emailTaken],
    ['An account with the given phone_number already exists.', authErrors.phoneNumberTaken],
    ['User already exists', authErrors.emailTaken],
  ])('returns UsernameTakenError when Cognito throws UsernameExistsException, "%s"', (message, error) => {
    expect(answer('UsernameExistsException', message)).toEqual(error);
  });

  // The operator has to make the pool take email addresses as usernames.
  test.each([
    'Username should be a phone number.',
    'Username cannot be of email format, since user pool is configured for email alias.',
  ])('returns undefined when Cognito throws InvalidParameterException, "%s"', (message) => {
    expect(answer('InvalidParameterException', message)).toBeUndefined();
  });

  test.each([
    ['Invalid phone number format.', { field: 'phoneNumber', code: 'INVALID_PHONE_NUMBER' }],
    ['Invalid email address format.', { field: 'email', code: 'INVALID_EMAIL' }],
    ['Username should be an email.', { field: 'email', code: 'INVALID_EMAIL' }],
    [
      'Attributes did not conform to the schema: phone_number: The attribute is required\n',
      { field: 'phoneNumber', code: 'REQUIRED' },
    ],
  ])('returns InvalidInputError when Cognito throws InvalidParameterException, "%s"', (message, fault) => {
    expect(answer('InvalidParameterException', message)).toMatchObject({
      __typename: 'InvalidInputError',
      fields: [fault],
    });
  });

  // Cognito rejects a password of one character as malformed, before the pool's policy.
  test('returns InvalidPasswordError when Cognito rejects the password as malformed', () => {
    expect(answer('InvalidParameterException', constraint('password'))).toStrictEqual(
      withOtherRules(invalidPassword(['LENGTH'])),
    );
  });

  test.each([...operatorFaults, ['ResourceNotFoundException', 'User pool client client does not exist.'] as const])(
    'returns undefined when Cognito throws %s, "%s"',
    (name, message) => {
      expect(answer(name, message)).toBeUndefined();
    },
  );
});

test('adds the other broken rules before it confirms the user', () => {
  expect(brokenRules).toBe(reportBrokenRules);
});

describe('confirm', () => {
  const { request, exceptions } = confirm;
  const autoConfirm = contextOf(args, {
    app: { ...app, autoConfirmSignUp: true },
    prev: { result: unconfirmed },
  });

  test('returns the sub as username when AUTO_CONFIRM_SIGN_UP is on', () => {
    expect(request(autoConfirm)).toEqual({ UserPoolId: 'eu-central-1_pool', Username: 'sub' });
  });

  test('returns the previous result without a call when AUTO_CONFIRM_SIGN_UP is off', () => {
    expect(request({ ...autoConfirm, app })).toStrictEqual(earlyReturn(unconfirmed));
  });

  test('returns the previous result without a call when a trigger has confirmed the user', () => {
    expect(request({ ...autoConfirm, prev: { result: confirmed } })).toStrictEqual(earlyReturn(confirmed));
  });

  test('returns InvalidPasswordError without a call when Cognito has refused the password', () => {
    const refused = invalidPassword(['LENGTH']);
    expect(request({ ...autoConfirm, prev: { result: refused } })).toStrictEqual(earlyReturn(refused));
  });

  test('returns a confirmed payload when Cognito has confirmed the user', () => {
    expect(confirm.response({ ...autoConfirm, result: {} })).toEqual(confirmed);
  });

  test.each(['TooManyRequestsException', 'InternalErrorException', 'TimeoutError'])(
    'continues with the unconfirmed payload when the call fails with %s',
    (name) => {
      expect(answerOf(exceptions, exception(name), autoConfirm)).toStrictEqual(continueWith(unconfirmed));
    },
  );
});
