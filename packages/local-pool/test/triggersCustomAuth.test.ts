import { InitiateAuthCommand } from '@aws-sdk/client-cognito-identity-provider';
import type { DefineAuthChallengeTriggerEvent } from 'aws-lambda';
import { describe, expect, test } from 'vitest';
import type { Triggers } from '../src/server.ts';
import { newSrpSide, openSrp } from './srpClient.ts';
import { failure, NOBODY, startTestPool } from './testPool.ts';
import { respondWith } from './triggerHandlers.ts';

const ANN = 'ann@example.com';

/** Asks two questions, and ends the sign-in after three wrong answers. */
const start = async (overrides: Triggers = {}) => {
  const sessions: DefineAuthChallengeTriggerEvent['request'][] = [];
  const pool = await startTestPool({
    client: { ExplicitAuthFlows: ['ALLOW_CUSTOM_AUTH', 'ALLOW_USER_PASSWORD_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'] },
    triggers: {
      DefineAuthChallenge: async (event) => {
        sessions.push(event.request);
        const results = event.request.session.map(({ challengeResult }) => challengeResult);
        return respondWith({
          issueTokens: results.filter(Boolean).length === 2,
          failAuthentication: results.filter((result) => !result).length === 3,
          challengeName: 'CUSTOM_CHALLENGE',
        })(event);
      },
      CreateAuthChallenge: respondWith({
        publicChallengeParameters: { question: 'the answer' },
        privateChallengeParameters: { answer: '42' },
        challengeMetadata: 'QUESTION',
      }),
      VerifyAuthChallengeResponse: async (event) => {
        const { challengeAnswer, privateChallengeParameters } = event.request;
        return respondWith({ answerCorrect: challengeAnswer === privateChallengeParameters.answer })(event);
      },
      ...overrides,
    },
  });
  const { sdk, clientId, respond } = pool;
  const initiate = (USERNAME: string, parameters: Record<string, string> = {}) =>
    sdk.send(
      new InitiateAuthCommand({
        ClientId: clientId,
        AuthFlow: 'CUSTOM_AUTH',
        AuthParameters: { USERNAME, ...parameters },
      }),
    );
  const answer = (session: string | undefined, ANSWER: string, USERNAME = ANN) =>
    respond({ name: 'CUSTOM_CHALLENGE', session }, { USERNAME, ANSWER });
  return { ...pool, sessions, initiate, answer };
};

describe('CUSTOM_AUTH', () => {
  test('returns challenges until the triggers issue tokens', async () => {
    const { member, initiate, answer, sessions } = await start();
    const sub = await member();
    const first = await initiate(ANN);
    expect(first).toMatchObject({
      ChallengeName: 'CUSTOM_CHALLENGE',
      ChallengeParameters: { question: 'the answer', USERNAME: sub },
    });
    expect(JSON.stringify(first)).not.toContain('"42"');
    const second = await answer(first.Session, '42');
    const third = await answer(second.Session, '7');
    await expect(answer(third.Session, '42')).resolves.toHaveProperty('AuthenticationResult.AccessToken');
    const result = { challengeName: 'CUSTOM_CHALLENGE', challengeMetadata: 'QUESTION' };
    expect(sessions.at(-1)).toMatchObject({
      userNotFound: false,
      session: [
        { ...result, challengeResult: true },
        { ...result, challengeResult: false },
        { ...result, challengeResult: true },
      ],
    });
  });

  test('returns NotAuthorizedException when the triggers end it, and when a session is used again', async () => {
    const { member, initiate, answer } = await start();
    await member();
    const first = await initiate(ANN);
    const second = await answer(first.Session, '1');
    expect((await failure(answer(first.Session, '42')))[0]).toBe('NotAuthorizedException');
    const third = await answer(second.Session, '1');
    expect(await failure(answer(third.Session, '1'))).toEqual(NOBODY);
  });

  test('asks a name that nobody has, and never issues tokens', async () => {
    const { initiate, answer, sessions } = await start();
    const first = await initiate('nobody@example.com');
    expect(sessions).toMatchObject([{ userNotFound: true, userAttributes: {} }]);
    const second = await answer(first.Session, '42', 'nobody@example.com');
    expect(await failure(answer(second.Session, '42', 'nobody@example.com'))).toEqual(NOBODY);
  });

  test('begins with the password when the client sends SRP_A', async () => {
    const DefineAuthChallenge: Triggers['DefineAuthChallenge'] = async (event) => {
      const names = event.request.session.map(({ challengeName }) => challengeName).join();
      const next: Record<string, object> = {
        SRP_A: { challengeName: 'PASSWORD_VERIFIER' },
        'SRP_A,PASSWORD_VERIFIER': { challengeName: 'CUSTOM_CHALLENGE' },
      };
      return respondWith(next[names] ?? { issueTokens: true })(event);
    };
    const { member, initiate, answer, ...pool } = await start({ DefineAuthChallenge });
    await member();
    const { prove, respond } = openSrp(pool);
    const side = newSrpSide();
    const started = await initiate(ANN, { CHALLENGE_NAME: 'SRP_A', SRP_A: side.largeA });
    expect(started.ChallengeName).toBe('PASSWORD_VERIFIER');
    const custom = await respond(prove(side, started), started.Session);
    expect(custom.ChallengeName).toBe('CUSTOM_CHALLENGE');
    await expect(answer(custom.Session, '42')).resolves.toHaveProperty('AuthenticationResult');
  });

  test.each(['DefineAuthChallenge', 'CreateAuthChallenge'] as const)(
    'returns InvalidUserPoolConfigurationException without %s',
    async (name) => {
      const { member, initiate } = await start({ [name]: undefined });
      await member();
      expect((await failure(initiate(ANN)))[0]).toBe('InvalidUserPoolConfigurationException');
    },
  );

  test('returns InvalidLambdaResponseException when the next step is no challenge', async () => {
    const DefineAuthChallenge = respondWith({ challengeName: 'SMS_MFA' });
    const { member, initiate } = await start({ DefineAuthChallenge });
    await member();
    expect((await failure(initiate(ANN)))[0]).toBe('InvalidLambdaResponseException');
  });

  test('returns UserNotConfirmedException instead of tokens when the user is not confirmed', async () => {
    const { signUp, initiate } = await start({ DefineAuthChallenge: respondWith({ issueTokens: true }) });
    await signUp(ANN);
    expect((await failure(initiate(ANN)))[0]).toBe('UserNotConfirmedException');
  });
});
