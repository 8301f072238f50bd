import { describe, expect, test } from 'vitest';
import type { MutationStartSignInArgs } from '../../../../src/generated/types.ts';
import { tables } from '../../../../src/mapping/exceptions.ts';
import { authErrors } from '../../../../src/messages.ts';
import { decodeChallengeSession } from '../../../../src/resolvers/signIn/challengeSession.ts';
import { exceptions, input, request, response } from '../../../../src/resolvers/signIn/startSignIn.ts';
import { continueWith } from '../../../../src/runtime/earlyReturn.ts';
import { answerOf, appWithSecret, constraint, contextOf, exception, faultsOf, hidingApp } from '../context.ts';
import { AuthenticationResult, challengeSession, signInPayload } from '../payloads.ts';

const args: MutationStartSignInArgs = { input: { username: 'ada@example.com' } };

describe('input', () => {
  test.each([undefined, null, 'PASSKEY', 'EMAIL_CODE', 'SMS_CODE'])(
    'returns no fault when the method is %s',
    (method) => {
      const fields = method === undefined ? args.input : { ...args.input, method };
      expect(faultsOf(input, fields)).toEqual({});
    },
  );

  test('returns a fault when the username is empty', () => {
    expect(faultsOf(input, { username: ' ' })).toEqual({ username: 'REQUIRED' });
  });
});

describe('request', () => {
  test.each([undefined, null])('returns no preferred challenge when the method is %s', (method) => {
    const fields = method === undefined ? args.input : { ...args.input, method };
    expect(request(contextOf({ input: fields }))).toEqual({
      ClientId: 'client',
      AuthFlow: 'USER_AUTH',
      AuthParameters: { USERNAME: 'ada@example.com' },
    });
  });

  test.each([
    ['PASSKEY', 'WEB_AUTHN'],
    ['EMAIL_CODE', 'EMAIL_OTP'],
    ['SMS_CODE', 'SMS_OTP'],
  ] as const)('returns Cognito’s name when the method is %s', (method, name) => {
    const userContextData = { EncodedData: 'device' };
    const ctx = contextOf({ input: { ...args.input, method } }, { app: appWithSecret, userContextData });
    expect(request(ctx)).toEqual({
      ClientId: 'client',
      AuthFlow: 'USER_AUTH',
      AuthParameters: {
        USERNAME: 'ada@example.com',
        PREFERRED_CHALLENGE: name,
        SECRET_HASH: 'hash of ada@example.com',
      },
      UserContextData: userContextData,
    });
  });
});

describe('response', () => {
  const answer = (result: object) => response({ ...contextOf(args), result });

  test.each([
    ['SMS_OTP', 'SMS', '+*******0123'],
    ['EMAIL_OTP', 'EMAIL', 'a***@e***'],
  ])('returns CodeChallenge with the delivery when Cognito returns %s', (challenge, medium, destination) => {
    const ChallengeParameters = {
      USER_ID_FOR_SRP: 'uuid',
      CODE_DELIVERY_DELIVERY_MEDIUM: medium,
      CODE_DELIVERY_DESTINATION: destination,
    };
    const result = answer({ ChallengeName: challenge, Session: 'cognito session', ChallengeParameters });
    expect(result).toMatchObject({ __typename: 'CodeChallenge', method: medium, delivery: { destination, medium } });
    expect(decodeChallengeSession('session' in result ? String(result.session) : '')).toEqual(
      challengeSession(challenge),
    );
  });

  test('returns PasskeyChallenge with the options when Cognito returns WEB_AUTHN', () => {
    const options = { challenge: 'AAAA', rpId: 'example.com', allowCredentials: [], userVerification: 'preferred' };
    const ChallengeParameters = { USER_ID_FOR_SRP: 'uuid', CREDENTIAL_REQUEST_OPTIONS: JSON.stringify(options) };
    const result = answer({ ChallengeName: 'WEB_AUTHN', Session: 'cognito session', ChallengeParameters });
    expect(result).toEqual({
      __typename: 'PasskeyChallenge',
      session: expect.any(String),
      username: 'uuid',
      options,
    });
    expect(decodeChallengeSession('session' in result ? String(result.session) : '')).toEqual(
      challengeSession('WEB_AUTHN'),
    );
  });

  test.each(['', 'null', '"text"'])('throws, and returns no options, when the options of WEB_AUTHN are %j', (json) => {
    const ChallengeParameters = { CREDENTIAL_REQUEST_OPTIONS: json };
    expect(() => answer({ ChallengeName: 'WEB_AUTHN', Session: 's', ChallengeParameters })).toThrow(TypeError);
  });

  // An example of AWS's guide has no ChallengeName.
  test.each(['SELECT_CHALLENGE', undefined])('returns SignInMethodChallenge when the challenge is %s', (challenge) => {
    const result = answer({
      ...(challenge ? { ChallengeName: challenge } : {}),
      Session: 'cognito session',
      AvailableChallenges: ['PASSWORD_SRP', 'WEB_AUTHN', 'EMAIL_OTP', 'PASSWORD'],
      ChallengeParameters: { USERNAME: 'uuid' },
    });
    expect(result).toEqual({
      __typename: 'SignInMethodChallenge',
      session: expect.any(String),
      username: 'uuid',
      signInMethods: ['PASSWORD', 'PASSKEY', 'EMAIL_CODE'],
    });
    expect(decodeChallengeSession('session' in result ? String(result.session) : '')).toEqual(
      challengeSession('SELECT_CHALLENGE'),
    );
  });

  test.each(['PASSWORD', 'PASSWORD_SRP'])(
    'returns SignInMethodChallenge with PASSWORD, whose answer is a password, when Cognito returns %s',
    (name) => {
      const ChallengeParameters = { USER_ID_FOR_SRP: 'uuid' };
      const result = answer({ ChallengeName: name, Session: 'cognito session', ChallengeParameters });
      expect(result).toMatchObject({ __typename: 'SignInMethodChallenge', signInMethods: ['PASSWORD'] });
      expect(decodeChallengeSession('session' in result ? String(result.session) : '')).toEqual(
        challengeSession('PASSWORD'),
      );
    },
  );

  test('returns tokens when Cognito returns tokens', () => {
    expect(answer({ AuthenticationResult })).toEqual(signInPayload);
  });
});

describe('exceptions', () => {
  test('returns the answers of the table when the resolver has no row of its own', () => {
    const { InvalidParameterException, NotAuthorizedException, UserNotFoundException, ...others } = tables.signIn;
    expect(exceptions).toMatchObject(others);
  });

  test.each([
    ['FeatureUnavailableInTierException', ''],
    ['InvalidParameterException', 'USER_AUTH is not enabled for the client.'],
    ['InvalidParameterException', 'USER_AUTH flow not enabled for this client'],
  ])('returns SignInMethodUnavailableError when Cognito throws %s, "%s"', (name, message) => {
    expect(answerOf(exceptions, exception(name, message))).toEqual(authErrors.signInMethodUnavailable);
  });

  test('returns SignInMethodUnavailableError, and logs the text, when Cognito refuses the method', () => {
    const error = exception('InvalidParameterException', 'WEB_AUTHN is not enabled for the user pool');
    const withMethod = contextOf({ input: { username: 'ada', method: 'PASSKEY' } });
    expect(answerOf(exceptions, error, withMethod)).toEqual(continueWith(authErrors.signInMethodUnavailable));
    const withoutMethod = contextOf({ input: { username: 'ada' } });
    expect(answerOf(exceptions, error, withoutMethod)).toBeUndefined();
    const ofOperator = exception('InvalidParameterException', constraint('clientId'));
    expect(answerOf(exceptions, ofOperator, withMethod)).toBeUndefined();
  });

  test('returns InvalidInputError when Cognito rejects the username as malformed', () => {
    expect(answerOf(exceptions, exception('InvalidParameterException', constraint('username')))).toMatchObject({
      __typename: 'InvalidInputError',
    });
  });

  test.each([
    ['NotAuthorizedException', 'Incorrect username or password.'],
    ['UserNotFoundException', 'User does not exist.'],
  ])('returns an answer without a password when Cognito throws %s, "%s"', (name, message) => {
    expect(answerOf(exceptions, exception(name, message), contextOf(args))).toEqual(authErrors.signInFailed);
  });

  test('returns DISABLED unless existing users are hidden', () => {
    const error = exception('NotAuthorizedException', 'User is disabled.');
    expect(answerOf(exceptions, error, contextOf(args))).toEqual(authErrors.accountDisabled);
    expect(answerOf(exceptions, error, contextOf(args, { app: hidingApp }))).toEqual(authErrors.signInFailed);
  });

  test('returns undefined when the app client has another secret', () => {
    const error = exception('NotAuthorizedException', 'Unable to verify secret hash for client client');
    expect(answerOf(exceptions, error, contextOf(args))).toBeUndefined();
  });
});
