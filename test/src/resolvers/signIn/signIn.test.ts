import { describe, expect, test } from 'vitest';
import type { MutationSignInArgs } from '../../../../src/generated/types.ts';
import { tables } from '../../../../src/mapping/exceptions.ts';
import { decodeChallengeSession } from '../../../../src/resolvers/signIn/challengeSession.ts';
import { exceptions, input, request, response } from '../../../../src/resolvers/signIn/signIn.ts';
import { answerOf, appWithSecret, contextOf, exception, faultsOf, operatorFaults } from '../context.ts';
import { AuthenticationResult, challengeSession, signInPayload } from '../payloads.ts';

const args: MutationSignInArgs = { input: { username: 'ada@example.com', password: 'a password' } };

describe('input', () => {
  test('returns no fault when the password has surrounding spaces', () => {
    expect(faultsOf(input, { username: 'ada', password: ' spaces ' })).toEqual({});
  });

  test('returns a fault for each field when both are empty', () => {
    expect(faultsOf(input, { username: '', password: '' })).toEqual({ username: 'REQUIRED', password: 'REQUIRED' });
  });
});

describe('request', () => {
  test('returns the username and the password when the app client has no client secret', () => {
    expect(request(contextOf(args))).toEqual({
      ClientId: 'client',
      AuthFlow: 'USER_PASSWORD_AUTH',
      AuthParameters: { USERNAME: 'ada@example.com', PASSWORD: 'a password' },
    });
  });

  test('returns also the hash of the username when the app client has a client secret', () => {
    const userContextData = { EncodedData: 'device' };
    expect(request(contextOf(args, { app: appWithSecret, userContextData }))).toEqual({
      ClientId: 'client',
      AuthFlow: 'USER_PASSWORD_AUTH',
      AuthParameters: {
        USERNAME: 'ada@example.com',
        PASSWORD: 'a password',
        SECRET_HASH: 'hash of ada@example.com',
      },
      UserContextData: userContextData,
    });
  });
});

describe('response', () => {
  const answer = (result: object) => response({ ...contextOf(args), result });

  test('returns tokens when Cognito returns tokens', () => {
    expect(answer({ AuthenticationResult })).toEqual(signInPayload);
  });

  test.each([
    ['SMS_MFA', 'SMS', '+*******0123'],
    ['EMAIL_OTP', 'EMAIL', 'a***@e***'],
  ])('returns CodeChallenge with the delivery when Cognito returns %s', (challenge, medium, destination) => {
    const ChallengeParameters = {
      USER_ID_FOR_SRP: 'uuid',
      CODE_DELIVERY_DELIVERY_MEDIUM: medium,
      CODE_DELIVERY_DESTINATION: destination,
    };
    const result = answer({ ChallengeName: challenge, Session: 'cognito session', ChallengeParameters });
    expect(result).toEqual({
      __typename: 'CodeChallenge',
      session: expect.any(String),
      username: 'uuid',
      method: medium,
      delivery: { __typename: 'CodeDelivery', destination, medium, attribute: null },
    });
    expect(decodeChallengeSession('session' in result ? result.session : '')).toEqual(challengeSession(challenge));
  });

  test('returns CodeChallenge without a delivery when Cognito returns SOFTWARE_TOKEN_MFA', () => {
    const result = answer({ ChallengeName: 'SOFTWARE_TOKEN_MFA', ChallengeParameters: { USER_ID_FOR_SRP: 'uuid' } });
    expect(result).toMatchObject({ __typename: 'CodeChallenge', method: 'TOTP', delivery: null, username: 'uuid' });
  });

  test('returns NewPasswordChallenge with the required attributes when Cognito returns NEW_PASSWORD_REQUIRED', () => {
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

  test('returns MfaSetupChallenge with the available methods when Cognito returns MFA_SETUP', () => {
    const ChallengeParameters = { USER_ID_FOR_SRP: 'uuid', MFAS_CAN_SETUP: '["SMS_MFA","SOFTWARE_TOKEN_MFA"]' };
    expect(answer({ ChallengeName: 'MFA_SETUP', ChallengeParameters })).toMatchObject({
      __typename: 'MfaSetupChallenge',
      methods: ['SMS', 'TOTP'],
    });
  });

  test('returns MfaSelectionChallenge with the enabled methods when Cognito returns SELECT_MFA_TYPE', () => {
    const ChallengeParameters = { USER_ID_FOR_SRP: 'uuid', MFAS_CAN_CHOOSE: '["SOFTWARE_TOKEN_MFA","EMAIL_OTP"]' };
    expect(answer({ ChallengeName: 'SELECT_MFA_TYPE', ChallengeParameters })).toMatchObject({
      __typename: 'MfaSelectionChallenge',
      methods: ['EMAIL', 'TOTP'],
    });
  });

  test('returns the username of the input when the challenge has none', () => {
    expect(answer({ ChallengeName: 'SOFTWARE_TOKEN_MFA' })).toMatchObject({ username: 'ada@example.com' });
  });

  test('throws an error with the challenge as its code when the schema has no type for the challenge', () => {
    expect(() => answer({ ChallengeName: 'CUSTOM_CHALLENGE' })).toThrow(
      expect.objectContaining({ code: 'CUSTOM_CHALLENGE' }),
    );
  });
});

describe('exceptions', () => {
  test('returns the answers of the table when Cognito throws', () => {
    expect(exceptions).toBe(tables.signIn);
  });

  test.each([
    ...operatorFaults,
    ['InvalidParameterException', 'USER_PASSWORD_AUTH flow not enabled for this client'] as const,
  ])('returns undefined when Cognito throws %s, "%s"', (name, message) => {
    expect(answerOf(exceptions, exception(name, message))).toBeUndefined();
  });
});
