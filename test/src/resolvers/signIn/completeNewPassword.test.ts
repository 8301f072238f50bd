import { expect, test } from 'vitest';
import type { MutationCompleteNewPasswordArgs } from '../../../../src/generated/types.ts';
import { open } from '../../../../src/resolvers/signIn/challengeSession.ts';
import { input, request, response } from '../../../../src/resolvers/signIn/completeNewPassword.ts';
import {
  AuthenticationResult,
  appWithSecret,
  constraint,
  exception,
  faultsOf,
  nextEnvelope,
  operatorFaults,
  passwordRows,
  type Row,
  requestOf,
  sealed,
  sessionRows,
  signedIn,
  signInRows,
} from '../fixture.ts';

const fields = { username: 'uuid', session: sealed('NEW_PASSWORD_REQUIRED'), newPassword: 'a password' };
const args: MutationCompleteNewPasswordArgs = { input: fields };
const withAttributes: MutationCompleteNewPasswordArgs = {
  input: {
    ...fields,
    attributes: [
      { name: 'name', value: 'Ada' },
      { name: 'custom:plan', value: 'free' },
    ],
  },
};
const refused = (name: string, message?: string) =>
  response({ ...requestOf(withAttributes), error: exception(name, message) });

const attributesOf = (...names: readonly string[]) => ({
  ...fields,
  attributes: names.map((name) => ({ name, value: 'a' })),
});

test.each([[fields], [{ ...fields, attributes: null }], [attributesOf('name', 'email', 'custom:plan')]])(
  'takes the password alone, or attributes too',
  (fine) => {
    expect(faultsOf(input, fine)).toEqual({});
  },
);

test.each(['sub', 'email_verified', 'phone_number_verified', 'cognito:user_status', 'COGNITO:x'])(
  'refuses the attribute %s',
  (name) => {
    expect(faultsOf(input, attributesOf(name))).toEqual({ 'attributes.0.name': 'This attribute cannot be set.' });
  },
);

test('refuses an attribute that is given twice', () => {
  expect(faultsOf(input, attributesOf('name', 'name'))).toEqual({ attributes: 'Each attribute can be given once.' });
});

test('answers the challenge for the user that Cognito named', () => {
  expect(request(requestOf(args, { app: appWithSecret }))).toEqual({
    ClientId: 'client',
    ChallengeName: 'NEW_PASSWORD_REQUIRED',
    Session: 'cognito session',
    ChallengeResponses: { USERNAME: 'uuid', NEW_PASSWORD: 'a password', SECRET_HASH: 'hash of uuid' },
  });
});

test('sends attributes under the prefix that Cognito knows them by', () => {
  expect(request(requestOf(withAttributes))).toEqual({
    ClientId: 'client',
    ChallengeName: 'NEW_PASSWORD_REQUIRED',
    Session: 'cognito session',
    ChallengeResponses: {
      USERNAME: 'uuid',
      NEW_PASSWORD: 'a password',
      'userAttributes.name': 'Ada',
      'userAttributes.custom:plan': 'free',
    },
  });
});

test.each([
  ['of another challenge', sealed('SMS_MFA')],
  ['that is no envelope', 'AYABeC1-'],
])('answers a session %s without a call', (_, session) => {
  expect(request(requestOf({ input: { ...fields, session } }))).toEqual({
    __typename: 'SessionExpiredError',
    message: 'The sign-in is over. Sign in again.',
  });
});

test('answers tokens', () => {
  expect(response({ ...requestOf(args), result: { AuthenticationResult } })).toEqual(signedIn);
});

test('answers the next challenge, whose session keeps the user and the name of the account', () => {
  const result = response({
    ...requestOf(args),
    result: {
      ChallengeName: 'MFA_SETUP',
      Session: 'the next',
      ChallengeParameters: { MFAS_CAN_SETUP: '["SOFTWARE_TOKEN_MFA"]' },
    },
  });
  expect(result).toEqual({
    __typename: 'MfaSetupChallenge',
    session: expect.any(String),
    username: 'uuid',
    methods: ['TOTP'],
  });
  expect(open('session' in result ? result.session : '')).toEqual(nextEnvelope('MFA_SETUP'));
});

const rows: readonly Row[] = [
  ...signInRows,
  ...sessionRows,
  ...passwordRows,
  ['PasswordResetRequiredException', '', 'PasswordResetRequiredError'],
  ['UserNotConfirmedException', '', 'UserNotConfirmedError'],
];
test.each(rows)('%s, "%s", is %s', (name, message, type) => {
  expect(refused(name, message).__typename).toBe(type);
});

// Pools answer so since 2022: https://github.com/aws-samples/aws-saas-factory-bootcamp/issues/67
test('NotAuthorizedException points at an attribute that is set already', () => {
  expect(refused('NotAuthorizedException', 'Cannot modify an already provided name')).toMatchObject({
    __typename: 'InvalidInputError',
    fields: [{ field: 'attributes.0.value' }],
  });
});

test.each([
  ['Invalid attributes given, gender is missing', 'gender'],
  ['Cannot modify an already provided custom:plan', 'attributes.1.value'],
  ['Attributes did not conform to the schema: name: Invalid string length\n', 'attributes.0.value'],
  ['Attributes did not conform to the schema: gender: The attribute is required\n', 'gender'],
])('InvalidParameterException, "%s", points at %s', (message, field) => {
  expect(refused('InvalidParameterException', message)).toMatchObject({ fields: [{ field }] });
});

test.each([...operatorFaults, ['InvalidParameterException', constraint('clientId')]])(
  '%s, "%s", passes through',
  (name, message) => {
    expect(() => refused(name, message)).toThrow(expect.objectContaining({ name }));
  },
);
