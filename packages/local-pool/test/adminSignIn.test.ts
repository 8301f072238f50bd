import {
  AdminInitiateAuthCommand,
  type AdminInitiateAuthCommandInput,
  AdminRespondToAuthChallengeCommand,
  type AdminRespondToAuthChallengeCommandInput,
  AdminSetUserMFAPreferenceCommand,
  type ExplicitAuthFlowsType,
  InitiateAuthCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { describe, expect, test } from 'vitest';
import { ANN, startChoicePool, WRONG_CODE } from './choicePool.ts';
import { newSrpSide, openSrp } from './srpClient.ts';
import { failure, NOBODY, PASSWORD } from './testPool.ts';

const NOT_SUPPORTED = ['InvalidParameterException', 'Initiate Auth method not supported.'];

/** Starts a pool with a client that allows `flows`, and signs in as an administrator. */
const start = async (...flows: ExplicitAuthFlowsType[]) => {
  const pool = await startChoicePool({ client: { ExplicitAuthFlows: flows } });
  const app = { UserPoolId: pool.userPoolId, ClientId: pool.clientId };
  const initiate = (AuthFlow: string, AuthParameters: Record<string, string>, Session?: string) =>
    pool.sdk.send(
      new AdminInitiateAuthCommand({
        ...app,
        // Safe cast: the flow is sent as it is.
        AuthFlow: AuthFlow as AdminInitiateAuthCommandInput['AuthFlow'],
        AuthParameters,
        Session,
      }),
    );
  const respond = (ChallengeName: string | undefined, ChallengeResponses: Record<string, string>, Session?: string) =>
    pool.sdk.send(
      new AdminRespondToAuthChallengeCommand({
        ...app,
        // Safe cast: the name is sent as it is.
        ChallengeName: ChallengeName as AdminRespondToAuthChallengeCommandInput['ChallengeName'],
        ChallengeResponses: { USERNAME: ANN, ...ChallengeResponses },
        Session,
      }),
    );
  const sub = await pool.member();
  return { ...pool, sub, app, initiate, respondAsAdmin: respond };
};

const USER = { USERNAME: ANN, PASSWORD };

describe('AdminInitiateAuth', () => {
  test.each([
    ['ADMIN_USER_PASSWORD_AUTH', 'ALLOW_ADMIN_USER_PASSWORD_AUTH'],
    ['ADMIN_NO_SRP_AUTH', 'ALLOW_ADMIN_USER_PASSWORD_AUTH'],
    ['ADMIN_USER_PASSWORD_AUTH', 'ADMIN_NO_SRP_AUTH'],
  ] as const)('returns tokens by %s when the client has %s', async (flow, allowed) => {
    const { initiate } = await start(allowed);
    await expect(initiate(flow, USER)).resolves.toHaveProperty('AuthenticationResult.RefreshToken');
    expect(await failure(initiate(flow, { ...USER, PASSWORD: 'wrong' }))).toEqual(NOBODY);
    expect(await failure(initiate(flow, { ...USER, USERNAME: 'nobody@example.com' }))).toEqual(NOBODY);
  });

  test('returns an exception when the client does not allow the flow, or the flow is not one of this operation', async () => {
    const { initiate, sdk, clientId } = await start('ALLOW_USER_PASSWORD_AUTH');
    for (const flow of ['ADMIN_USER_PASSWORD_AUTH', 'ADMIN_NO_SRP_AUTH', 'USER_SRP_AUTH', 'REFRESH_TOKEN_AUTH'])
      expect(await failure(initiate(flow, USER))).toEqual([
        'InvalidParameterException',
        `${flow} flow not enabled for this client`,
      ]);
    expect(await failure(initiate('USER_PASSWORD_AUTH', USER))).toEqual(NOT_SUPPORTED);
    for (const AuthFlow of ['ADMIN_USER_PASSWORD_AUTH', 'ADMIN_NO_SRP_AUTH'] as const) {
      const command = new InitiateAuthCommand({ ClientId: clientId, AuthFlow, AuthParameters: USER });
      expect(await failure(sdk.send(command))).toEqual(NOT_SUPPORTED);
    }
  });

  test('says which challenge the pool does not support', async () => {
    const { respondAsAdmin, respond } = await start('ALLOW_CUSTOM_AUTH');
    const message = ['InvalidParameterException', 'The local user pool does not support ADMIN_NO_SRP_AUTH.'];
    const session = 'x'.repeat(20);
    expect(await failure(respondAsAdmin('ADMIN_NO_SRP_AUTH', {}, session))).toEqual(message);
    expect(await failure(respond({ name: 'ADMIN_NO_SRP_AUTH', session }, { USERNAME: ANN }))).toEqual(message);
  });

  test('returns ResourceNotFoundException when the client is not of the pool', async () => {
    const { newPool, sdk, app } = await start('ALLOW_ADMIN_USER_PASSWORD_AUTH');
    const { userPoolId: UserPoolId } = await newPool();
    const input = { ...app, UserPoolId, AuthFlow: 'ADMIN_USER_PASSWORD_AUTH' as const, AuthParameters: USER };
    expect((await failure(sdk.send(new AdminInitiateAuthCommand(input))))[0]).toBe('ResourceNotFoundException');
  });

  test('returns new tokens by REFRESH_TOKEN_AUTH', async () => {
    const { initiate } = await start('ALLOW_ADMIN_USER_PASSWORD_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH');
    const { AuthenticationResult } = await initiate('ADMIN_USER_PASSWORD_AUTH', USER);
    const REFRESH_TOKEN = AuthenticationResult?.RefreshToken ?? '';
    await expect(initiate('REFRESH_TOKEN_AUTH', { REFRESH_TOKEN })).resolves.toHaveProperty(
      'AuthenticationResult.AccessToken',
    );
  });

  test('returns tokens by USER_AUTH, with a choice or the session of a sign-up', async () => {
    const { initiate, respondAsAdmin, signUpWithoutPassword, confirmWith, latest } = await start('ALLOW_USER_AUTH');
    const choice = await initiate('USER_AUTH', { USERNAME: ANN });
    expect(choice.AvailableChallenges).toEqual(['PASSWORD_SRP', 'PASSWORD', 'EMAIL_OTP']);
    const answer = { ANSWER: 'PASSWORD', PASSWORD };
    await expect(respondAsAdmin('SELECT_CHALLENGE', answer, choice.Session)).resolves.toHaveProperty(
      'AuthenticationResult',
    );
    const ben = 'ben@example.com';
    const { Session } = await signUpWithoutPassword(ben);
    const confirmed = await confirmWith(ben, await latest(ben), Session);
    const signedIn = initiate('USER_AUTH', { USERNAME: ben }, confirmed.Session);
    await expect(signedIn).resolves.toHaveProperty('AuthenticationResult');
  });
});

describe('AdminRespondToAuthChallenge', () => {
  test('returns tokens when the proof of USER_SRP_AUTH is right', async () => {
    const { initiate, respondAsAdmin, sub, ...pool } = await start('ALLOW_USER_SRP_AUTH');
    const srp = openSrp(pool);
    const side = newSrpSide();
    const challenge = await initiate('USER_SRP_AUTH', { USERNAME: ANN, SRP_A: side.largeA });
    expect(challenge).toMatchObject({
      ChallengeName: 'PASSWORD_VERIFIER',
      ChallengeParameters: { USER_ID_FOR_SRP: sub },
    });
    expect(challenge.Session).toBeUndefined();
    const proof = srp.prove(side, challenge);
    await expect(respondAsAdmin('PASSWORD_VERIFIER', proof)).resolves.toHaveProperty('AuthenticationResult');
  });

  test('returns tokens when the code of an MFA challenge is right', async () => {
    const { initiate, respondAsAdmin, sdk, userPoolId, latest } = await start('ALLOW_ADMIN_USER_PASSWORD_AUTH');
    const preference = { UserPoolId: userPoolId, Username: ANN, EmailMfaSettings: { Enabled: true } };
    await sdk.send(new AdminSetUserMFAPreferenceCommand(preference));
    const { ChallengeName, Session } = await initiate('ADMIN_USER_PASSWORD_AUTH', USER);
    expect(ChallengeName).toBe('EMAIL_OTP');
    expect(await failure(respondAsAdmin(ChallengeName, { EMAIL_OTP_CODE: '0' }, Session))).toEqual(WRONG_CODE);
    const answer = { EMAIL_OTP_CODE: await latest(ANN) };
    await expect(respondAsAdmin(ChallengeName, answer, Session)).resolves.toHaveProperty('AuthenticationResult');
  });
});
