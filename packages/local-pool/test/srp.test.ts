import { DatabaseSync } from 'node:sqlite';
import {
  AdminCreateUserCommand,
  AdminDisableUserCommand,
  AdminResetUserPasswordCommand,
  AdminSetUserMFAPreferenceCommand,
  AdminSetUserPasswordCommand,
  ChangePasswordCommand,
  ConfirmForgotPasswordCommand,
  ForgotPasswordCommand,
  InitiateAuthCommand,
  RespondToAuthChallengeCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { createSrpSession, signSrpSession, wrapAuthChallenge, wrapInitiateAuth } from 'cognito-srp-helper';
import { describe, expect, test } from 'vitest';
import type { PoolOptions } from '../src/server.ts';
import { ANN, EXPIRED, LOCKED, startChoicePool } from './choicePool.ts';
import { databaseFile } from './passkeyPool.ts';
import { newSrpSide, openSrp } from './srpClient.ts';
import { DAY, failure, MINUTE, NOBODY, OTHER_PASSWORD, PASSWORD, secretHash, startTestPool } from './testPool.ts';
import { refuseWith } from './triggerHandlers.ts';

const FLOWS: NonNullable<PoolOptions['client']>['ExplicitAuthFlows'] = [
  'ALLOW_USER_SRP_AUTH',
  'ALLOW_USER_PASSWORD_AUTH',
  'ALLOW_USER_AUTH',
];
const HEX = /^[\da-f]+$/;
const SECOND = 1000;
const UNCONFIRMED = ['UserNotConfirmedException', 'User is not confirmed.'];

const startSrpPool = async (options: Partial<PoolOptions> = {}) => {
  const pool = await startChoicePool({ client: { ExplicitAuthFlows: FLOWS }, ...options });
  return { ...pool, srp: openSrp(pool), whom: { UserPoolId: pool.userPoolId, Username: ANN } };
};

describe('USER_SRP_AUTH', () => {
  test('returns tokens when cognito-srp-helper proves the password, and not another one', async () => {
    const { member, sdk, clientId, userPoolId } = await startSrpPool();
    await member();
    const signIn = async (password: string) => {
      const session = createSrpSession(ANN, password, userPoolId, false);
      const started = { ClientId: clientId, AuthFlow: 'USER_SRP_AUTH' as const, AuthParameters: { USERNAME: ANN } };
      const { ChallengeName = '', ChallengeParameters = {} } = await sdk.send(
        new InitiateAuthCommand(wrapInitiateAuth(session, started)),
      );
      const answer = {
        ClientId: clientId,
        ChallengeName: 'PASSWORD_VERIFIER' as const,
        ChallengeResponses: { USERNAME: ChallengeParameters.USER_ID_FOR_SRP ?? '' },
      };
      const signed = signSrpSession(session, { ChallengeName, ChallengeParameters });
      return sdk.send(new RespondToAuthChallengeCommand(wrapAuthChallenge(signed, answer)));
    };
    await expect(signIn(PASSWORD)).resolves.toHaveProperty('AuthenticationResult.IdToken');
    expect(await failure(signIn(OTHER_PASSWORD))).toEqual(NOBODY);
  }, 60_000);

  test('returns PASSWORD_VERIFIER without a session, and tokens when the proof is right', async () => {
    const { member, srp } = await startSrpPool();
    const sub = await member();
    const { side, challenge } = await srp.start('Ann@Example.com');
    expect(challenge).toEqual({
      $metadata: expect.anything(),
      ChallengeName: 'PASSWORD_VERIFIER',
      ChallengeParameters: {
        SALT: expect.stringMatching(HEX),
        SRP_B: expect.stringMatching(HEX),
        SECRET_BLOCK: expect.any(String),
        USERNAME: sub,
        USER_ID_FOR_SRP: sub,
      },
    });
    expect(challenge.ChallengeParameters?.SALT).toHaveLength(32);
    const proof = srp.prove(side, challenge);
    await expect(srp.respond({ ...proof, USERNAME: ANN })).resolves.toHaveProperty('AuthenticationResult.IdToken');
  });

  test.each([
    ['the password', { secret: OTHER_PASSWORD }],
    ['the signature', { PASSWORD_CLAIM_SIGNATURE: 'AAAA' }],
    ['the secret block', { PASSWORD_CLAIM_SECRET_BLOCK: 'AAAA' }],
    ['the form of the time', { TIMESTAMP: 'Thu Jan 01 00:00:00 UTC 2026' }],
  ])('returns NotAuthorizedException when %s is wrong', async (_, difference: Record<string, string>) => {
    const { member, srp } = await startSrpPool();
    await member();
    const { side, challenge } = await srp.start(ANN);
    const proof = srp.prove(side, challenge, difference.secret);
    expect(await failure(srp.respond({ ...proof, ...difference }))).toEqual(NOBODY);
  });

  test.each(['PASSWORD_CLAIM_SIGNATURE', 'PASSWORD_CLAIM_SECRET_BLOCK', 'TIMESTAMP', 'USERNAME'])(
    'returns InvalidParameterException when the answer has no %s',
    async (name) => {
      const { member, srp } = await startSrpPool();
      await member();
      const { side, challenge } = await srp.start(ANN);
      const { [name]: missing, ...proof } = srp.prove(side, challenge);
      expect(missing).toBeDefined();
      expect((await failure(srp.respond(proof)))[0]).toBe('InvalidParameterException');
      await expect(srp.respond({ ...proof, [name]: missing ?? '' })).resolves.toHaveProperty('AuthenticationResult');
    },
  );

  test('returns NotAuthorizedException when a secret block was used, or is as old as a session can be', async () => {
    const { member, srp, pass } = await startSrpPool();
    await member();
    const { side, challenge } = await srp.start(ANN);
    const proof = srp.prove(side, challenge);
    expect(await failure(srp.respond({ ...proof, PASSWORD_CLAIM_SIGNATURE: 'AAAA' }))).toEqual(NOBODY);
    expect(await failure(srp.respond(proof))).toEqual(NOBODY);
    const late = await srp.start(ANN);
    pass(3 * MINUTE);
    expect(await failure(srp.respond(srp.prove(late.side, late.challenge)))).toEqual(NOBODY);
  });

  test('signs in once when two answers with one secret block are concurrent', async () => {
    const { member, srp } = await startSrpPool();
    await member();
    const { side, challenge } = await srp.start(ANN);
    const proof = srp.prove(side, challenge);
    const answers = await Promise.allSettled([srp.respond(proof), srp.respond(proof)]);
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  test.each([
    ['missing', {}, 'Missing required parameter SRP_A'],
    ['zero', { SRP_A: '0' }, 'Invalid SRP_A value'],
    ['too long', { SRP_A: '1'.repeat(801) }, 'Invalid SRP_A value'],
    ['not hexadecimal', { SRP_A: 'SRP' }, 'Invalid SRP_A value'],
  ])('returns InvalidParameterException when SRP_A is %s', async (_, value, message) => {
    const { member, sdk, clientId } = await startSrpPool();
    await member();
    const AuthParameters = { USERNAME: ANN, ...value };
    const command = new InitiateAuthCommand({ ClientId: clientId, AuthFlow: 'USER_SRP_AUTH', AuthParameters });
    expect(await failure(sdk.send(command))).toEqual(['InvalidParameterException', message]);
  });

  test('returns tokens when the pool is started without options', async () => {
    const pool = await startTestPool();
    await pool.member();
    await expect(openSrp(pool).signIn(ANN)).resolves.toHaveProperty('AuthenticationResult.IdToken');
  });

  test('returns an exception when the client does not have ALLOW_USER_SRP_AUTH', async () => {
    const pool = await startSrpPool();
    const { clientId } = await pool.newClient();
    expect(await failure(openSrp({ ...pool, clientId }).start(ANN))).toEqual([
      'InvalidParameterException',
      'USER_SRP_AUTH flow not enabled for this client',
    ]);
  });

  test('expects the secret hash of the typed name first, and then of the username', async () => {
    const pool = await startSrpPool();
    const sub = await pool.member();
    const flows = { ExplicitAuthFlows: FLOWS, GenerateSecret: true };
    const { clientId, secret } = await pool.newClient(flows);
    const srp = openSrp({ ...pool, clientId });
    const hash = (name: string) => ({ SECRET_HASH: secretHash(secret, clientId, name) });
    const { side, challenge } = await srp.start(ANN, hash(ANN));
    const proof = srp.prove(side, challenge);
    const wrong = ['NotAuthorizedException', `Unable to verify secret hash for client ${clientId}`];
    expect(await failure(srp.start(ANN, hash(sub)))).toEqual(wrong);
    expect(await failure(srp.respond({ ...proof, ...hash(ANN) }))).toEqual(wrong);
    await expect(srp.respond({ ...proof, ...hash(sub) })).resolves.toHaveProperty('AuthenticationResult');
  });

  test('is locked out together with passwords after five failures', async () => {
    const { member, signIn, srp, pass } = await startSrpPool();
    await member();
    for (let attempt = 0; attempt < 4; attempt += 1)
      expect(await failure(srp.signIn(ANN, OTHER_PASSWORD))).toEqual(NOBODY);
    expect(await failure(signIn(ANN, OTHER_PASSWORD))).toEqual(NOBODY);
    expect(await failure(srp.signIn(ANN))).toEqual(LOCKED);
    pass(SECOND);
    await expect(srp.signIn(ANN)).resolves.toHaveProperty('AuthenticationResult');
  });

  test("returns the user's MFA challenge when the proof is right", async () => {
    const { member, srp, sdk, whom, respond, latest } = await startSrpPool();
    await member();
    await sdk.send(new AdminSetUserMFAPreferenceCommand({ ...whom, EmailMfaSettings: { Enabled: true } }));
    const { ChallengeName: name = '', Session: session } = await srp.signIn(ANN);
    expect(name).toBe('EMAIL_OTP');
    const answer = { USERNAME: ANN, EMAIL_OTP_CODE: await latest(ANN) };
    await expect(respond({ name, session }, answer)).resolves.toHaveProperty('AuthenticationResult');
  });

  test('returns NEW_PASSWORD_REQUIRED for a temporary password until it expires, and proves the new one', async () => {
    const { srp, sdk, whom, respond, latest, pass } = await startSrpPool();
    await sdk.send(new AdminCreateUserCommand(whom));
    const temporary = await latest(ANN);
    const { ChallengeName: name = '', Session: session } = await srp.signIn(ANN, temporary);
    expect(name).toBe('NEW_PASSWORD_REQUIRED');
    await respond({ name, session }, { USERNAME: ANN, NEW_PASSWORD: OTHER_PASSWORD });
    await expect(srp.signIn(ANN, OTHER_PASSWORD)).resolves.toHaveProperty('AuthenticationResult');
    const Username = 'ben@example.com';
    await sdk.send(new AdminCreateUserCommand({ ...whom, Username }));
    pass(7 * DAY);
    expect((await failure(srp.signIn(Username, await latest(Username))))[1]).toContain(
      'Temporary password has expired',
    );
    await sdk.send(new AdminCreateUserCommand({ ...whom, Username, MessageAction: 'RESEND' }));
    await expect(srp.signIn(Username, await latest(Username))).resolves.toHaveProperty('Session');
  });

  test('tells a user who is not confirmed before the proof, and other states after it', async () => {
    const { signUp, confirm, latest, srp, sdk, whom } = await startSrpPool();
    await signUp(ANN);
    expect(await failure(srp.signIn(ANN, OTHER_PASSWORD))).toEqual(UNCONFIRMED);
    await confirm(ANN, await latest(ANN));
    await sdk.send(new AdminResetUserPasswordCommand(whom));
    expect(await failure(srp.signIn(ANN, OTHER_PASSWORD))).toEqual(NOBODY);
    expect((await failure(srp.signIn(ANN)))[0]).toBe('PasswordResetRequiredException');
    await sdk.send(new AdminDisableUserCommand(whom));
    expect(await failure(srp.signIn(ANN, OTHER_PASSWORD))).toEqual(NOBODY);
    expect(await failure(srp.signIn(ANN))).toEqual(['NotAuthorizedException', 'User is disabled.']);
  });

  test('proves each new password when it is changed, reset or set by an administrator', async () => {
    const { member, tokens, latest, srp, sdk, whom, clientId } = await startSrpPool();
    await member();
    const { AccessToken } = await tokens();
    const change = { AccessToken, PreviousPassword: PASSWORD, ProposedPassword: 'Changed-1843' };
    await sdk.send(new ChangePasswordCommand(change));
    expect(await failure(srp.signIn(ANN))).toEqual(NOBODY);
    await srp.signIn(ANN, 'Changed-1843');
    await sdk.send(new ForgotPasswordCommand({ ClientId: clientId, Username: ANN }));
    const ConfirmationCode = await latest(ANN);
    const reset = { ClientId: clientId, Username: ANN, ConfirmationCode, Password: 'Reset-1843' };
    await sdk.send(new ConfirmForgotPasswordCommand(reset));
    await srp.signIn(ANN, 'Reset-1843');
    await sdk.send(new AdminSetUserPasswordCommand({ ...whom, Password: 'Administrator-1', Permanent: true }));
    await srp.signIn(ANN, 'Administrator-1');
  });

  test('fails when the password changes between the two steps', async () => {
    const { member, srp, sdk, whom } = await startSrpPool();
    await member();
    const { side, challenge } = await srp.start(ANN);
    await sdk.send(new AdminSetUserPasswordCommand({ ...whom, Password: OTHER_PASSWORD, Permanent: true }));
    expect(await failure(srp.respond(srp.prove(side, challenge)))).toEqual(NOBODY);
  });

  test('returns the message of the pre-authentication trigger when it throws', async () => {
    const { member, srp } = await startSrpPool({ triggers: { PreAuthentication: refuseWith('Not today') } });
    await member();
    expect((await failure(srp.start(ANN)))[1]).toBe('PreAuthentication failed with error Not today.');
  });
});

describe('USER_SRP_AUTH for a name that no user has', () => {
  test('returns the same salt and ID and another SRP_B each time, and fails as a wrong password does', async () => {
    const { srp } = await startSrpPool();
    const name = 'nobody@example.com';
    const [first, again] = [await srp.start(name), await srp.start('Nobody@example.com')].map(
      ({ challenge }) => challenge.ChallengeParameters,
    );
    expect(again).toMatchObject({ SALT: first?.SALT, USER_ID_FOR_SRP: first?.USER_ID_FOR_SRP });
    expect(first?.SALT).toMatch(/^[\da-f]{32}$/);
    expect(again?.SRP_B).not.toBe(first?.SRP_B);
    expect((await srp.start('noone@example.com')).challenge.ChallengeParameters?.SALT).not.toBe(first?.SALT);
    for (let attempt = 0; attempt < 5; attempt += 1) expect(await failure(srp.signIn(name))).toEqual(NOBODY);
    expect(await failure(srp.signIn(name))).toEqual(LOCKED);
  });

  test('fails when a user takes the name between the two steps', async () => {
    const { srp, member } = await startSrpPool();
    const { side, challenge } = await srp.start(ANN);
    await member();
    expect(await failure(srp.respond(srp.prove(side, challenge)))).toEqual(NOBODY);
  });

  test('returns UserNotFoundException when the client does not hide who exists', async () => {
    const pool = await startSrpPool();
    const { clientId } = await pool.newClient({ ExplicitAuthFlows: FLOWS });
    const srp = openSrp({ ...pool, clientId });
    expect(await failure(srp.start('nobody@example.com'))).toEqual(['UserNotFoundException', 'User does not exist.']);
  });

  test('returns the same for a user without a password', async () => {
    const pool = await startSrpPool();
    await pool.signUpWithoutPassword(ANN);
    expect(await failure(pool.srp.signIn(ANN))).toEqual(NOBODY);
    const { clientId } = await pool.newClient({ ExplicitAuthFlows: FLOWS });
    expect(await failure(openSrp({ ...pool, clientId }).start(ANN))).toEqual(NOBODY);
  });
});

describe('PASSWORD_SRP of USER_AUTH', () => {
  test('returns PASSWORD_VERIFIER with a session when it is preferred or chosen, with SRP_A or before it', async () => {
    const pool = await startSrpPool();
    await pool.member();
    const side = newSrpSide();
    const preferred = (parameters: Record<string, string>) => {
      const AuthParameters = { USERNAME: ANN, PREFERRED_CHALLENGE: 'PASSWORD_SRP', ...parameters };
      const input = { ClientId: pool.clientId, AuthFlow: 'USER_AUTH' as const, AuthParameters };
      return pool.sdk.send(new InitiateAuthCommand(input));
    };
    const SRP_A = side.largeA;
    const bare = await preferred({});
    expect(bare.ChallengeName).toBe('PASSWORD_SRP');
    const challenges = [
      await preferred({ SRP_A }),
      await pool.answer(bare, { SRP_A }),
      await pool.answer(await pool.choose(ANN), { ANSWER: 'PASSWORD_SRP', SRP_A }),
      await pool.answer(await pool.answer(await pool.choose(ANN), { ANSWER: 'PASSWORD_SRP' }), { SRP_A }),
    ];
    for (const challenge of challenges) {
      expect(challenge).toMatchObject({ ChallengeName: 'PASSWORD_VERIFIER', Session: expect.any(String) });
      const proof = pool.srp.prove(side, challenge);
      await expect(pool.srp.respond(proof, challenge.Session)).resolves.toHaveProperty('AuthenticationResult');
      expect((await failure(pool.srp.respond(proof, challenge.Session)))[0]).toBe('NotAuthorizedException');
    }
  });

  test('leaves the choice open when SRP_A is not valid', async () => {
    const pool = await startSrpPool();
    await pool.member();
    const choice = await pool.choose(ANN);
    const choose = (SRP_A: string) => pool.answer(choice, { ANSWER: 'PASSWORD_SRP', SRP_A });
    expect(await failure(choose('0'))).toEqual(['InvalidParameterException', 'Invalid SRP_A value']);
    await expect(choose('2')).resolves.toMatchObject({ ChallengeName: 'PASSWORD_VERIFIER' });
  });

  test('fails with the proof of another exchange or of another challenge', async () => {
    const pool = await startSrpPool();
    await pool.member();
    const plain = await pool.srp.start(ANN);
    const proof = pool.srp.prove(plain.side, plain.challenge);
    const SRP_A = newSrpSide().largeA;
    const chosen = await pool.answer(await pool.choose(ANN), { ANSWER: 'PASSWORD_SRP', SRP_A });
    expect(await failure(pool.srp.respond(proof, chosen.Session))).toEqual(NOBODY);
    const { Session } = await pool.choose(ANN);
    expect(await failure(pool.srp.respond(proof, Session))).toEqual(EXPIRED);
  });
});

describe('a database of an earlier version', () => {
  const NO_VERIFIER =
    'The local user pool has no SRP verifier of this password yet. Sign in once with USER_PASSWORD_AUTH, or set a new password.';

  const startEarlier = async () => {
    const database = databaseFile();
    const pool = await startSrpPool({ database });
    await pool.member();
    const sqlite = new DatabaseSync(database);
    sqlite.exec("UPDATE users SET data = json_remove(data, '$.srp')");
    sqlite.close();
    return pool;
  };

  test('returns what to do until the user has signed in with the password', async () => {
    const { srp, signIn, choose } = await startEarlier();
    const error = ['InvalidParameterException', NO_VERIFIER];
    expect(await failure(srp.signIn(ANN))).toEqual(error);
    expect((await choose(ANN)).AvailableChallenges).toEqual(['PASSWORD', 'EMAIL_OTP']);
    expect(await failure(signIn(ANN, OTHER_PASSWORD))).toEqual(NOBODY);
    expect(await failure(srp.signIn(ANN))).toEqual(error);
    await signIn(ANN);
    await expect(srp.signIn(ANN)).resolves.toHaveProperty('AuthenticationResult');
    expect((await choose(ANN)).AvailableChallenges).toContain('PASSWORD_SRP');
  });

  test('proves the password when an administrator has set it anew', async () => {
    const { srp, sdk, whom } = await startEarlier();
    await sdk.send(new AdminSetUserPasswordCommand({ ...whom, Password: OTHER_PASSWORD, Permanent: true }));
    await expect(srp.signIn(ANN, OTHER_PASSWORD)).resolves.toHaveProperty('AuthenticationResult');
  });
});
