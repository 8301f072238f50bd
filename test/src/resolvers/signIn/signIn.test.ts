import { describe, expect, test } from 'vitest';
import type { MutationSignInArgs } from '../../../../src/generated/types.ts';
import { open } from '../../../../src/resolvers/signIn/challengeSession.ts';
import { request, response } from '../../../../src/resolvers/signIn/signIn.ts';
import {
  AuthenticationResult,
  appWithSecret,
  exception,
  operatorFaults,
  type Row,
  requestOf,
  signedIn,
  signInRows,
} from '../fixture.ts';

const args: MutationSignInArgs = { input: { username: 'ada@example.com', password: 'a password' } };
const answer = (result: object) => response({ ...requestOf(args), result });
const refused = (name: string, message?: string) => response({ ...requestOf(args), error: exception(name, message) });

describe('request', () => {
  test('asks for USER_PASSWORD_AUTH', () => {
    expect(request(requestOf(args))).toEqual({
      ClientId: 'client',
      AuthFlow: 'USER_PASSWORD_AUTH',
      AuthParameters: { USERNAME: 'ada@example.com', PASSWORD: 'a password' },
    });
  });

  test('hashes the username as it was typed for a client with a secret', () => {
    expect(request(requestOf(args, { app: appWithSecret })).AuthParameters).toEqual({
      USERNAME: 'ada@example.com',
      PASSWORD: 'a password',
      SECRET_HASH: 'hash of ada@example.com',
    });
  });
});

describe('response', () => {
  test('answers tokens', () => {
    expect(answer({ AuthenticationResult })).toEqual(signedIn);
  });

  test.each([
    ['SMS_MFA', 'SMS', { CODE_DELIVERY_DELIVERY_MEDIUM: 'SMS', CODE_DELIVERY_DESTINATION: '+*******0123' }],
    ['EMAIL_OTP', 'EMAIL', { CODE_DELIVERY_DELIVERY_MEDIUM: 'EMAIL', CODE_DELIVERY_DESTINATION: 'a***@e***' }],
  ])('answers %s with a code challenge that says where the code went', (challenge, method, parameters) => {
    const ChallengeParameters = { USER_ID_FOR_SRP: 'uuid', ...parameters };
    const result = answer({ ChallengeName: challenge, Session: 'cognito session', ChallengeParameters });
    expect(result).toEqual({
      __typename: 'CodeChallenge',
      session: expect.any(String),
      username: 'uuid',
      method,
      delivery: {
        __typename: 'CodeDelivery',
        destination: parameters.CODE_DELIVERY_DESTINATION,
        medium: method,
        attribute: null,
      },
    });
    expect(open('session' in result ? result.session : '')).toEqual({
      challenge,
      username: 'uuid',
      session: 'cognito session',
      account: 'ada@example.com',
    });
  });

  test('answers SOFTWARE_TOKEN_MFA with a code challenge that was delivered nowhere', () => {
    const result = answer({ ChallengeName: 'SOFTWARE_TOKEN_MFA', ChallengeParameters: { USER_ID_FOR_SRP: 'uuid' } });
    expect(result).toMatchObject({ __typename: 'CodeChallenge', method: 'TOTP', delivery: null, username: 'uuid' });
  });

  test('answers NEW_PASSWORD_REQUIRED with the attributes that are required', () => {
    const ChallengeParameters = {
      USER_ID_FOR_SRP: 'uuid',
      userAttributes: '{"email":"ada@example.com"}',
      requiredAttributes: '["userAttributes.name","userAttributes.custom:plan"]',
    };
    expect(answer({ ChallengeName: 'NEW_PASSWORD_REQUIRED', ChallengeParameters })).toMatchObject({
      __typename: 'NewPasswordChallenge',
      requiredAttributes: ['name', 'custom:plan'],
    });
  });

  test('answers MFA_SETUP with the methods that can be set up', () => {
    const ChallengeParameters = { USER_ID_FOR_SRP: 'uuid', MFAS_CAN_SETUP: '["SMS_MFA","SOFTWARE_TOKEN_MFA"]' };
    expect(answer({ ChallengeName: 'MFA_SETUP', ChallengeParameters })).toMatchObject({
      __typename: 'MfaSetupChallenge',
      methods: ['SMS', 'TOTP'],
    });
  });

  test('answers SELECT_MFA_TYPE with the methods to choose from', () => {
    const ChallengeParameters = { USER_ID_FOR_SRP: 'uuid', MFAS_CAN_CHOOSE: '["SOFTWARE_TOKEN_MFA","EMAIL_OTP"]' };
    expect(answer({ ChallengeName: 'SELECT_MFA_TYPE', ChallengeParameters })).toMatchObject({
      __typename: 'MfaSelectionChallenge',
      methods: ['EMAIL', 'TOTP'],
    });
  });

  test('takes the typed username where a challenge names none', () => {
    expect(answer({ ChallengeName: 'SOFTWARE_TOKEN_MFA' })).toMatchObject({ username: 'ada@example.com' });
  });

  test('throws on a challenge that the graph has no type for, naming it for the log', () => {
    expect(() => answer({ ChallengeName: 'CUSTOM_CHALLENGE' })).toThrow(
      expect.objectContaining({ code: 'CUSTOM_CHALLENGE' }),
    );
  });

  const rows: readonly Row[] = [
    ...signInRows,
    [
      'NotAuthorizedException',
      'Temporary password has expired and must be reset by an administrator.',
      'IncorrectCredentialsError',
    ],
    ['PasswordResetRequiredException', 'Password reset required for the user', 'PasswordResetRequiredError'],
    ['UserNotConfirmedException', 'User is not confirmed.', 'UserNotConfirmedError'],
  ];
  test.each(rows)('%s, "%s", is %s', (name, message, type) => {
    expect(refused(name, message).__typename).toBe(type);
  });

  test('tells an unknown user of a pool without PreventUserExistenceErrors nothing else than a wrong password', () => {
    expect(refused('UserNotFoundException', 'User does not exist.')).toEqual(
      refused('NotAuthorizedException', 'Incorrect username or password.'),
    );
  });

  test.each([...operatorFaults, ['InvalidParameterException', 'USER_PASSWORD_AUTH flow not enabled for this client']])(
    "%s, an operator's fault, passes through: %s",
    (name, message) => {
      expect(() => refused(name, message)).toThrow(expect.objectContaining({ name }));
    },
  );
});
