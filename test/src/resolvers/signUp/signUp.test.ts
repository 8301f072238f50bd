import { describe, expect, test } from 'vitest';
import type { MutationSignUpArgs, SignUpPayload } from '../../../../src/generated/types.ts';
import { steps } from '../../../../src/resolvers/signUp/signUp.ts';
import {
  app,
  appWithSecret,
  CodeDeliveryDetails,
  codeDelivery,
  constraint,
  exception,
  operatorFaults,
  passwordRows,
  type Row,
  requestOf,
  throttledRows,
} from '../fixture.ts';

const [signUp, confirm] = steps;
const args: MutationSignUpArgs = {
  input: { email: 'ada@example.com', password: 'a password', phoneNumber: '+14155550123', name: 'Ada' },
};
const refused = (name: string, message?: string) =>
  signUp.response({ ...requestOf(args), error: exception(name, message) });

describe('the sign-up', () => {
  test('sends the email address as username, and the attributes that were given', () => {
    expect(signUp.request(requestOf(args, { app: appWithSecret }))).toEqual({
      ClientId: 'client',
      SecretHash: 'hash of ada@example.com',
      Username: 'ada@example.com',
      Password: 'a password',
      UserAttributes: [
        { Name: 'email', Value: 'ada@example.com' },
        { Name: 'phone_number', Value: '+14155550123' },
        { Name: 'name', Value: 'Ada' },
      ],
    });
  });

  test('sends no attribute for null', () => {
    const sparse = { input: { email: 'ada@example.com', password: 'a password', phoneNumber: null } };
    expect(signUp.request(requestOf(sparse)).UserAttributes).toEqual([{ Name: 'email', Value: 'ada@example.com' }]);
  });

  test('answers where the code went', () => {
    const result = { UserSub: 'sub', UserConfirmed: false, CodeDeliveryDetails };
    expect(signUp.response({ ...requestOf(args), result })).toEqual({
      __typename: 'SignUpPayload',
      message: 'User signed up. Enter the code that was sent to confirm the account.',
      userSub: 'sub',
      userConfirmed: false,
      codeDelivery,
    });
  });

  test('answers no delivery where a trigger confirmed the user', () => {
    expect(signUp.response({ ...requestOf(args), result: { UserSub: 'sub', UserConfirmed: true } })).toEqual({
      __typename: 'SignUpPayload',
      message: 'User signed up and confirmed successfully.',
      userSub: 'sub',
      userConfirmed: true,
      codeDelivery: null,
    });
  });

  const rows: readonly Row[] = [
    ...throttledRows,
    ['CodeDeliveryFailureException', 'Failed to deliver', 'CodeDeliveryFailedError'],
    ['InvalidParameterException', 'Invalid phone number format.', 'InvalidInputError'],
    ...passwordRows,
    ['NotAuthorizedException', 'SignUp is not permitted for this user pool', 'SignUpRefusedError'],
    ['UserLambdaValidationException', 'PreSignUp failed with error Not you.', 'SignUpRefusedError'],
    ['UsernameExistsException', 'An account with the given email already exists.', 'UsernameTakenError'],
  ];
  test.each(rows)('%s, "%s", is %s', (name, message, type) => {
    expect(refused(name, message).__typename).toBe(type);
  });

  test("hands on a trigger's text without Cognito's prefix", () => {
    expect(refused('UserLambdaValidationException', 'PreSignUp failed with error Members only, sorry.')).toEqual({
      __typename: 'SignUpRefusedError',
      message: 'Members only, sorry',
    });
  });

  test.each([
    ['InvalidParameterException', 'Invalid phone number format.', 'phoneNumber'],
    ['InvalidParameterException', 'Invalid email address format.', 'email'],
    ['InvalidParameterException', 'Username should be an email.', 'email'],
    [
      'InvalidParameterException',
      'Attributes did not conform to the schema: phone_number: The attribute is required\n',
      'phoneNumber',
    ],
  ])('%s, "%s", points at %s', (name, message, field) => {
    expect(refused(name, message)).toMatchObject({ fields: [{ field }] });
  });

  test('tells a password of one character, which never reaches the policy, by its length', () => {
    expect(refused('InvalidParameterException', constraint('password'))).toMatchObject({
      __typename: 'InvalidPasswordError',
      requirements: ['LENGTH'],
    });
  });

  test.each([...operatorFaults, ['ResourceNotFoundException', 'User pool client client does not exist.']])(
    "%s, an operator's fault, passes through",
    (name, message) => {
      expect(() => refused(name, message)).toThrow(expect.objectContaining({ name }));
    },
  );
});

describe('the confirmation that follows', () => {
  const unconfirmed: SignUpPayload = {
    __typename: 'SignUpPayload',
    message: 'User signed up.',
    userSub: 'sub',
    userConfirmed: false,
    codeDelivery: null,
  };
  const autoConfirm = requestOf(args, { app: { ...app, autoConfirmSignUp: true } });

  test('confirms the user by its sub where AUTO_CONFIRM_SIGN_UP is on', () => {
    expect(confirm.request({ ...autoConfirm, prev: unconfirmed })).toEqual({
      UserPoolId: 'eu-central-1_pool',
      Username: 'sub',
    });
  });

  test('makes no call where it is off, or where a trigger has confirmed the user', () => {
    expect(confirm.request({ ...requestOf(args), prev: unconfirmed })).toBe(unconfirmed);
    const confirmed = { ...unconfirmed, userConfirmed: true };
    expect(confirm.request({ ...autoConfirm, prev: confirmed })).toBe(confirmed);
  });

  test('says so in the payload', () => {
    expect(confirm.response({ ...autoConfirm, prev: unconfirmed, result: {} })).toEqual({
      __typename: 'SignUpPayload',
      message: 'User signed up and confirmed successfully.',
      userSub: 'sub',
      userConfirmed: true,
      codeDelivery: null,
    });
  });

  test('leaves the payload unconfirmed where it fails: the account exists', () => {
    const error = exception('TooManyRequestsException');
    expect(confirm.response({ ...autoConfirm, prev: unconfirmed, error })).toBe(unconfirmed);
  });
});
