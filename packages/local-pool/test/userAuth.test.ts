import {
  AdminCreateUserCommand,
  AdminDisableUserCommand,
  AdminResetUserPasswordCommand,
  AdminUpdateUserAttributesCommand,
  InitiateAuthCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { describe, expect, test } from 'vitest';
import { ANN, EXPIRED, LOCKED, PHONE, startChoicePool, WRONG_CODE } from './choicePool.ts';
import { allowFactors, failure, MINUTE, NOBODY, OTHER_PASSWORD, PASSWORD, secretHash } from './testPool.ts';
import { refuseWith } from './triggerHandlers.ts';

const ON = { Enabled: true };
const SECOND = 1000;

describe('InitiateAuth with USER_AUTH', () => {
  test('returns SELECT_CHALLENGE with the factors of the user when no challenge is preferred', async () => {
    const pool = await startChoicePool();
    const sub = await pool.member(ANN, { phone_number: PHONE });
    const offer = async () => (await pool.choose(ANN)).AvailableChallenges;
    expect(await pool.choose(ANN)).toMatchObject({
      ChallengeName: 'SELECT_CHALLENGE',
      ChallengeParameters: { USER_ID_FOR_SRP: sub },
      AvailableChallenges: ['PASSWORD_SRP', 'PASSWORD', 'EMAIL_OTP'],
      Session: expect.any(String),
    });
    const UserAttributes = [{ Name: 'phone_number_verified', Value: 'true' }];
    const whom = { UserPoolId: pool.userPoolId, Username: ANN };
    await pool.sdk.send(new AdminUpdateUserAttributesCommand({ ...whom, UserAttributes }));
    expect(await offer()).toEqual(['PASSWORD_SRP', 'PASSWORD', 'EMAIL_OTP', 'SMS_OTP']);
    await pool.prefer({ EmailMfaSettings: ON });
    expect(await offer()).toEqual(['PASSWORD_SRP', 'PASSWORD']);
  });

  test('returns a session that is as long as one of a real pool', async () => {
    const pool = await startChoicePool();
    await pool.member();
    const { length } = (await pool.choose(ANN)).Session ?? '';
    expect([length > 1500, length <= 2048]).toEqual([true, true]);
  });

  test('returns PASSWORD_SRP and PASSWORD when the pool allows only passwords', async () => {
    const pool = await startChoicePool({ pool: allowFactors('PASSWORD') });
    await pool.member();
    const challenge = await pool.choose(ANN, { preferred: 'EMAIL_OTP' });
    expect(challenge).toMatchObject({
      ChallengeName: 'SELECT_CHALLENGE',
      AvailableChallenges: ['PASSWORD_SRP', 'PASSWORD'],
    });
  });

  test.each(['SMS_OTP', 'WEB_AUTHN', 'NONSENSE'])(
    'returns SELECT_CHALLENGE when %s is preferred and not available',
    async (preferred) => {
      const pool = await startChoicePool();
      await pool.member();
      const challenge = await pool.choose(ANN, { preferred });
      expect(challenge).toMatchObject({
        ChallengeName: 'SELECT_CHALLENGE',
        AvailableChallenges: ['PASSWORD_SRP', 'PASSWORD', 'EMAIL_OTP'],
      });
    },
  );

  test('returns InvalidParameterException when the client does not have ALLOW_USER_AUTH', async () => {
    const pool = await startChoicePool();
    await pool.member();
    const { clientId } = await pool.newClient();
    expect(await failure(pool.choose(ANN, { client: clientId }))).toEqual([
      'InvalidParameterException',
      'USER_AUTH is not enabled for the client.',
    ]);
    expect(await failure(pool.choose(''))).toEqual([
      'InvalidParameterException',
      'Missing required parameter USERNAME',
    ]);
  });

  test('returns the message of the pre-authentication trigger when it throws', async () => {
    const pool = await startChoicePool({ triggers: { PreAuthentication: refuseWith('Not today') } });
    await pool.member();
    expect((await failure(pool.choose(ANN)))[1]).toBe('PreAuthentication failed with error Not today.');
  });

  test('returns NotAuthorizedException when the client reveals who exists and the user is disabled', async () => {
    const pool = await startChoicePool();
    await pool.member();
    await pool.sdk.send(new AdminDisableUserCommand({ UserPoolId: pool.userPoolId, Username: ANN }));
    const { clientId: client } = await pool.newClient({ ExplicitAuthFlows: ['ALLOW_USER_AUTH'] });
    expect(await failure(pool.choose(ANN, { client }))).toEqual(['NotAuthorizedException', 'User is disabled.']);
    expect((await failure(pool.choose('nobody@example.com', { client })))[0]).toBe('UserNotFoundException');
  });
});

describe('PASSWORD', () => {
  test.each(['together with the choice', 'with SELECT_CHALLENGE', 'as an answer'])(
    'returns tokens when the password is sent %s',
    async (way) => {
      const pool = await startChoicePool();
      await pool.member();
      const send = async (password: string) => {
        const preferred = 'PASSWORD';
        if (way === 'together with the choice') return pool.choose(ANN, { preferred, password });
        if (way === 'with SELECT_CHALLENGE')
          return pool.answer(await pool.choose(ANN), { ANSWER: 'PASSWORD', PASSWORD: password });
        const challenge = await pool.choose(ANN, { preferred });
        expect(challenge.ChallengeName).toBe('PASSWORD');
        return pool.answer(challenge, { PASSWORD: password });
      };
      expect(await failure(send(OTHER_PASSWORD))).toEqual(NOBODY);
      expect((await send(PASSWORD)).AuthenticationResult).toHaveProperty('RefreshToken');
      for (let attempt = 0; attempt < 5; attempt += 1) expect(await failure(send(OTHER_PASSWORD))).toEqual(NOBODY);
      expect(await failure(send(PASSWORD))).toEqual(LOCKED);
    },
  );

  test('returns the MFA challenge when the user has MFA', async () => {
    const pool = await startChoicePool();
    await pool.member();
    await pool.prefer({ EmailMfaSettings: ON });
    const challenge = await pool.choose(ANN, { preferred: 'PASSWORD', password: PASSWORD });
    expect(challenge.ChallengeName).toBe('EMAIL_OTP');
    const EMAIL_OTP_CODE = await pool.latest(ANN);
    expect(EMAIL_OTP_CODE).toMatch(/^\d{6}$/);
    await expect(pool.answer(challenge, { EMAIL_OTP_CODE })).resolves.toHaveProperty('AuthenticationResult');
  });

  test('returns NEW_PASSWORD_REQUIRED when the password is temporary, and UserNotConfirmedException before confirmation', async () => {
    const pool = await startChoicePool();
    const invite = { UserPoolId: pool.userPoolId, Username: ANN, TemporaryPassword: PASSWORD };
    await pool.sdk.send(new AdminCreateUserCommand(invite));
    const password = { preferred: 'PASSWORD', password: PASSWORD };
    expect((await pool.choose(ANN, password)).ChallengeName).toBe('NEW_PASSWORD_REQUIRED');
    await pool.signUp('ben@example.com');
    expect((await failure(pool.choose('ben@example.com', password)))[0]).toBe('UserNotConfirmedException');
  });

  test('returns tokens once when two answers in one session are concurrent', async () => {
    const pool = await startChoicePool();
    await pool.member();
    const challenge = await pool.choose(ANN, { preferred: 'PASSWORD' });
    const answers = await Promise.allSettled([1, 2].map(() => pool.answer(challenge, { PASSWORD })));
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });
});

describe('SELECT_CHALLENGE', () => {
  test('returns the challenge of the answer once, and an exception when it was not offered', async () => {
    const pool = await startChoicePool();
    await pool.member();
    const choice = await pool.choose(ANN);
    expect(await failure(pool.answer(choice, {}))).toEqual([
      'InvalidParameterException',
      'Missing required parameter ANSWER',
    ]);
    expect((await failure(pool.answer(choice, { ANSWER: 'SMS_OTP' })))[0]).toBe('InvalidParameterException');
    const challenge = await pool.answer(choice, { ANSWER: 'EMAIL_OTP' });
    expect(challenge).toMatchObject({
      ChallengeName: 'EMAIL_OTP',
      ChallengeParameters: { CODE_DELIVERY_DESTINATION: 'a***@e***', CODE_DELIVERY_DELIVERY_MEDIUM: 'EMAIL' },
    });
    expect((await failure(pool.answer(choice, { ANSWER: 'EMAIL_OTP' })))[0]).toBe('NotAuthorizedException');
    const EMAIL_OTP_CODE = await pool.latest(ANN);
    await expect(pool.answer(challenge, { EMAIL_OTP_CODE })).resolves.toHaveProperty('AuthenticationResult');
  });
});

describe('EMAIL_OTP and SMS_OTP', () => {
  test.each([
    ['EMAIL_OTP', ANN, 'EMAIL', 'a***@e***'],
    ['SMS_OTP', PHONE, 'SMS', '+*******5678'],
  ])('returns tokens once when the answer to %s is the code of eight digits', async (...[name, to, medium, masked]) => {
    const pool = await startChoicePool();
    const sub = await pool.member(ANN, { phone_number: PHONE });
    const whom = { UserPoolId: pool.userPoolId, Username: ANN };
    const UserAttributes = [{ Name: 'phone_number_verified', Value: 'true' }];
    await pool.sdk.send(new AdminUpdateUserAttributesCommand({ ...whom, UserAttributes }));
    const challenge = await pool.choose(ANN, { preferred: name });
    expect(challenge).toMatchObject({
      ChallengeName: name,
      ChallengeParameters: {
        CODE_DELIVERY_DESTINATION: masked,
        CODE_DELIVERY_DELIVERY_MEDIUM: medium,
        USER_ID_FOR_SRP: sub,
      },
    });
    const sent = (await pool.messages(to)).at(-1);
    expect(sent).toMatchObject({ purpose: 'Authentication', medium, code: expect.stringMatching(/^\d{8}$/) });
    const key = `${name}_CODE`;
    expect(await failure(pool.answer(challenge, { [key]: sent?.code.slice(0, 6) ?? '' }))).toEqual(WRONG_CODE);
    expect((await failure(pool.answer(challenge, {})))[1]).toBe(`Missing required parameter ${key}`);
    const right = { [key]: sent?.code ?? '', USERNAME: sub };
    expect((await pool.answer(challenge, right)).AuthenticationResult).toHaveProperty('RefreshToken');
    expect((await failure(pool.answer(challenge, right)))[0]).toBe('NotAuthorizedException');
  });

  test('returns NotAuthorizedException when the code is older than AuthSessionValidity', async () => {
    const pool = await startChoicePool({ client: { ExplicitAuthFlows: ['ALLOW_USER_AUTH'], AuthSessionValidity: 5 } });
    await pool.signUp(ANN);
    for (const wait of [5 * MINUTE - 1, 5 * MINUTE]) {
      const challenge = await pool.choose(ANN, { preferred: 'EMAIL_OTP' });
      const EMAIL_OTP_CODE = await pool.latest(ANN);
      pool.pass(wait);
      const answer = pool.answer(challenge, { EMAIL_OTP_CODE });
      if (wait < 5 * MINUTE) await expect(answer).resolves.toHaveProperty('AuthenticationResult');
      else expect(await failure(answer)).toEqual(EXPIRED);
    }
  });

  test('confirms the user, whose password stays, and verifies the address when the user was not confirmed', async () => {
    const pool = await startChoicePool();
    await pool.signUp(ANN);
    const signUpCode = await pool.latest(ANN);
    const challenge = await pool.choose(ANN, { preferred: 'EMAIL_OTP' });
    const EMAIL_OTP_CODE = await pool.latest(ANN);
    const { AuthenticationResult } = await pool.answer(challenge, { EMAIL_OTP_CODE });
    expect(await pool.attributes(AuthenticationResult?.AccessToken ?? '')).toMatchObject({ email_verified: 'true' });
    await expect(pool.signIn(ANN)).resolves.toHaveProperty('AuthenticationResult');
    expect(await failure(pool.confirm(ANN, signUpCode))).toEqual([
      'NotAuthorizedException',
      'User cannot be confirmed. Current status is CONFIRMED',
    ]);
  });

  test('voids the session and locks the user out when five codes were wrong', async () => {
    const pool = await startChoicePool();
    await pool.member();
    const challenge = await pool.choose(ANN, { preferred: 'EMAIL_OTP' });
    const EMAIL_OTP_CODE = await pool.latest(ANN);
    const guess = () => pool.answer(challenge, { EMAIL_OTP_CODE: '0' });
    for (let attempt = 0; attempt < 5; attempt += 1) expect(await failure(guess())).toEqual(WRONG_CODE);
    expect(await failure(pool.answer(challenge, { EMAIL_OTP_CODE }))).toEqual(EXPIRED);
    expect(await failure(pool.signIn(ANN))).toEqual(LOCKED);
    const next = await pool.choose(ANN, { preferred: 'EMAIL_OTP' });
    const right = { EMAIL_OTP_CODE: await pool.latest(ANN) };
    expect(await failure(pool.answer(next, right))).toEqual(LOCKED);
    pool.pass(SECOND);
    await expect(pool.answer(next, right)).resolves.toHaveProperty('AuthenticationResult');
  });

  test('returns PasswordResetRequiredException when an administrator reset the password and the code is correct', async () => {
    const pool = await startChoicePool();
    await pool.member();
    await pool.sdk.send(new AdminResetUserPasswordCommand({ UserPoolId: pool.userPoolId, Username: ANN }));
    const challenge = await pool.choose(ANN, { preferred: 'EMAIL_OTP' });
    expect(await failure(pool.answer(challenge, { EMAIL_OTP_CODE: '0' }))).toEqual(WRONG_CODE);
    const EMAIL_OTP_CODE = await pool.latest(ANN);
    expect((await failure(pool.answer(challenge, { EMAIL_OTP_CODE })))[0]).toBe('PasswordResetRequiredException');
  });

  test.each([
    ['the address', { email: 'ben@example.com', email_verified: 'true' }, {}],
    ['the MFA setting', {}, { SMSMfaSettings: ON }],
  ])('returns NotAuthorizedException when %s has changed since the code was sent', async (_, attributes, settings) => {
    const pool = await startChoicePool();
    await pool.member(ANN, { phone_number: PHONE });
    const challenge = await pool.choose(ANN, { preferred: 'EMAIL_OTP' });
    const EMAIL_OTP_CODE = await pool.latest(ANN);
    const USERNAME = challenge.ChallengeParameters?.USER_ID_FOR_SRP ?? '';
    const whom = { UserPoolId: pool.userPoolId, Username: USERNAME };
    const UserAttributes = Object.entries(attributes).map(([Name, Value]) => ({ Name, Value }));
    await pool.sdk.send(new AdminUpdateUserAttributesCommand({ ...whom, UserAttributes }));
    await pool.prefer(settings, USERNAME);
    expect(await failure(pool.answer(challenge, { USERNAME, EMAIL_OTP_CODE }))).toEqual(EXPIRED);
  });

  test('are returned as a challenge when the code cannot be delivered', async () => {
    let isBroken = false;
    const pool = await startChoicePool({
      deliver: () => {
        if (isBroken) throw new Error('The message cannot be delivered.');
      },
    });
    await pool.member();
    isBroken = true;
    const challenge = await pool.choose(ANN, { preferred: 'EMAIL_OTP' });
    expect(challenge.ChallengeName).toBe('EMAIL_OTP');
    expect(await failure(pool.answer(challenge, { EMAIL_OTP_CODE: '0' }))).toEqual(WRONG_CODE);
  });

  test('returns NotAuthorizedException when the session is of another user or client', async () => {
    const pool = await startChoicePool();
    await pool.member();
    await pool.member('ben@example.com');
    const challenge = await pool.choose(ANN, { preferred: 'EMAIL_OTP' });
    const EMAIL_OTP_CODE = await pool.latest(ANN);
    const foreign = pool.answer(challenge, { USERNAME: 'ben@example.com', EMAIL_OTP_CODE });
    expect(await failure(foreign)).toEqual(EXPIRED);
    expect(
      await failure(pool.answer({ ...challenge, ChallengeName: 'SMS_OTP' }, { SMS_OTP_CODE: EMAIL_OTP_CODE })),
    ).toEqual(EXPIRED);
  });

  test('returns NotAuthorizedException when the secret hash is missing', async () => {
    const pool = await startChoicePool();
    await pool.member();
    const flows = { ExplicitAuthFlows: ['ALLOW_USER_AUTH' as const], GenerateSecret: true };
    const { clientId, secret } = await pool.newClient(flows);
    const start = (parameters: Record<string, string>) =>
      pool.sdk.send(
        new InitiateAuthCommand({
          ClientId: clientId,
          AuthFlow: 'USER_AUTH',
          AuthParameters: { USERNAME: ANN, ...parameters },
        }),
      );
    expect((await failure(start({})))[0]).toBe('NotAuthorizedException');
    await expect(start({ SECRET_HASH: secretHash(secret, clientId, ANN) })).resolves.toHaveProperty('Session');
  });
});
