import { DatabaseSync } from 'node:sqlite';
import {
  AdminDisableUserCommand,
  InitiateAuthCommand,
  RespondToAuthChallengeCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { describe, expect, test } from 'vitest';
import { ANN, type ChoicePool, EXPIRED, LOCKED, startChoicePool, WRONG_CODE } from './choicePool.ts';
import { databaseFile } from './passkeyPool.ts';
import { allowFactors, failure, NOBODY, PASSWORD, secretHash } from './testPool.ts';

const SECOND = 1000;
/** A username of version 7, as the sub of an existing user. */
const SUB = expect.stringMatching(/^[\da-f]{8}-[\da-f]0[\da-f]1-70[\da-f]{2}-[\da-f]{4}-[\da-f]{12}$/);

/** Returns the first made-up address whose factors contain, or do not contain, `factor`. */
const findName = async (pool: ChoicePool, factor: string, has = true): Promise<string> => {
  for (let index = 0; index < 200; index += 1) {
    const name = `nobody${index}@example.com`;
    const { AvailableChallenges = [] } = await pool.choose(name);
    if (AvailableChallenges.some((available) => available === factor) === has) return name;
  }
  throw new Error('No name has these factors.');
};

/** Replaces what differs from sign-in to sign-in by its form. */
const toForm = (answer: object): unknown =>
  JSON.parse(
    JSON.stringify({ ...answer, $metadata: undefined }, (key, value) =>
      key === 'Session' || key === 'USER_ID_FOR_SRP' ? String(value).replaceAll(/[\w-]/g, 'x') : value,
    ),
  );

describe('an unknown user of a client that hides who exists', () => {
  test('gets SELECT_CHALLENGE with the same factors and the same ID each time', async () => {
    const pool = await startChoicePool();
    const first = await pool.choose('nobody@example.com');
    expect(first).toMatchObject({
      ChallengeName: 'SELECT_CHALLENGE',
      ChallengeParameters: { USER_ID_FOR_SRP: SUB },
      Session: expect.any(String),
    });
    const { Session: _, ...expected } = first;
    for (const name of ['nobody@example.com', 'Nobody@Example.com']) {
      const { Session, ...again } = await pool.choose(name);
      expect(Session).not.toBe(first.Session);
      expect({ ...again, $metadata: null }).toEqual({ ...expected, $metadata: null });
    }
  });

  test('gets a list of factors that depends on the name and contains more than a passkey', async () => {
    const pool = await startChoicePool();
    const names = Array.from({ length: 60 }, (_, index) => `nobody${index}@example.com`);
    const lists = await Promise.all(names.map(async (name) => (await pool.choose(name)).AvailableChallenges ?? []));
    expect(new Set(lists.map(String)).size).toBeGreaterThan(3);
    for (const list of lists) expect(list.filter((factor) => factor !== 'WEB_AUTHN')).not.toEqual([]);
    for (const list of lists) expect(list.includes('PASSWORD_SRP')).toBe(list.includes('PASSWORD'));
  });

  test.each([
    ['PASSWORD only', ['PASSWORD'], ['PASSWORD_SRP', 'PASSWORD']],
    ['PASSWORD and EMAIL_OTP', ['PASSWORD', 'EMAIL_OTP'], ['PASSWORD_SRP', 'PASSWORD', 'EMAIL_OTP']],
  ] as const)('gets only factors of a pool that allows %s', async (_, firstAuthFactors, possible) => {
    const pool = await startChoicePool({ pool: allowFactors(...firstAuthFactors) });
    for (let index = 0; index < 20; index += 1) {
      const { AvailableChallenges = [] } = await pool.choose(`nobody${index}@example.com`);
      expect(AvailableChallenges.length).toBeGreaterThan(0);
      expect(possible).toEqual(expect.arrayContaining(AvailableChallenges));
    }
  });

  test('gets answers of the same form as an existing user when the preferred factor is EMAIL_OTP', async () => {
    const pool = await startChoicePool();
    await pool.member('none@example.com');
    const name = await findName(pool, 'EMAIL_OTP');
    const before = await pool.messages();
    const unknown = await pool.choose(name, { preferred: 'EMAIL_OTP' });
    expect(await pool.messages()).toEqual(before);
    const existing = await pool.choose('none@example.com', { preferred: 'EMAIL_OTP' });
    expect(toForm(unknown)).toEqual(toForm(existing));
  });

  test('fails as an existing user does when the codes are wrong, and is locked out as often', async () => {
    const pool = await startChoicePool();
    await pool.member();
    const name = await findName(pool, 'EMAIL_OTP');
    const attempt = async (USERNAME: string) => {
      const failures: string[][] = [];
      const challenge = await pool.choose(USERNAME, { preferred: 'EMAIL_OTP' });
      const username = challenge.ChallengeParameters?.USER_ID_FOR_SRP ?? '';
      for (const answerAs of [USERNAME, username, USERNAME, username, USERNAME, USERNAME])
        failures.push(await failure(pool.answer(challenge, { USERNAME: answerAs, EMAIL_OTP_CODE: '12345678' })));
      failures.push(await failure(pool.signIn(USERNAME, 'wrong')));
      pool.pass(SECOND);
      failures.push(await failure(pool.signIn(USERNAME, 'wrong')));
      const foreign = await pool.choose(USERNAME, { preferred: 'EMAIL_OTP' });
      failures.push(await failure(pool.answer(foreign, { USERNAME: 'ben@example.com', EMAIL_OTP_CODE: '1' })));
      return failures;
    };
    const existing = await attempt(ANN);
    expect(await attempt(name)).toEqual(existing);
    expect(existing).toEqual([...Array(5).fill(WRONG_CODE), EXPIRED, LOCKED, NOBODY, EXPIRED]);
  });

  test('cannot answer with the code that the pool drew', async () => {
    const database = databaseFile();
    const pool = await startChoicePool({ database });
    const name = await findName(pool, 'EMAIL_OTP');
    const challenge = await pool.choose(name, { preferred: 'EMAIL_OTP' });
    const sqlite = new DatabaseSync(database);
    const row = sqlite.prepare('SELECT code FROM challenges WHERE session = ?').get(challenge.Session ?? '');
    sqlite.close();
    const EMAIL_OTP_CODE = String(row?.code);
    expect(EMAIL_OTP_CODE).toMatch(/^\d{8}$/);
    expect(await failure(pool.answer(challenge, { USERNAME: name, EMAIL_OTP_CODE }))).toEqual(WRONG_CODE);
  });

  test('fails as an existing user does when the passwords are wrong', async () => {
    const pool = await startChoicePool();
    await pool.member();
    const name = await findName(pool, 'PASSWORD');
    const attempt = async (USERNAME: string) => {
      const failures: string[][] = [];
      const wrong = { preferred: 'PASSWORD', password: 'wrong' };
      failures.push(await failure(pool.choose(USERNAME, wrong)));
      const challenge = await pool.choose(USERNAME, { preferred: 'PASSWORD' });
      failures.push([challenge.ChallengeName ?? '']);
      failures.push(await failure(pool.answer(challenge, { USERNAME, PASSWORD: 'wrong' })));
      const choice = await pool.choose(USERNAME);
      failures.push(await failure(pool.answer(choice, { USERNAME, ANSWER: 'PASSWORD', PASSWORD: 'wrong' })));
      for (let count = 0; count < 3; count += 1) failures.push(await failure(pool.signIn(USERNAME, 'wrong')));
      return failures;
    };
    const existing = await attempt(ANN);
    expect(await attempt(name)).toEqual(existing);
    expect(existing).toEqual([NOBODY, ['PASSWORD'], NOBODY, NOBODY, NOBODY, NOBODY, LOCKED]);
  });

  test('gets a passkey challenge that no answer solves', async () => {
    const pool = await startChoicePool();
    const name = await findName(pool, 'WEB_AUTHN');
    const challenge = await pool.choose(name, { preferred: 'WEB_AUTHN' });
    const options = JSON.parse(challenge.ChallengeParameters?.CREDENTIAL_REQUEST_OPTIONS ?? '');
    expect(options).toMatchObject({ rpId: 'example.com', allowCredentials: [{ type: 'public-key' }] });
    expect(await failure(pool.answer(challenge, { USERNAME: name, CREDENTIAL: '{}' }))).toEqual(NOBODY);
    const other = await findName(pool, 'WEB_AUTHN', false);
    expect((await pool.choose(other, { preferred: 'WEB_AUTHN' })).ChallengeName).toBe('SELECT_CHALLENGE');
  });

  test('cannot answer with the challenge of a user who signs up meanwhile', async () => {
    const pool = await startChoicePool();
    const name = await findName(pool, 'PASSWORD');
    const challenge = await pool.choose(name, { preferred: 'PASSWORD' });
    await pool.member(name);
    expect(await failure(pool.answer(challenge, { USERNAME: name, PASSWORD }))).toEqual(NOBODY);
  });

  test('answers with a secret hash of the username, as an existing user does', async () => {
    const pool = await startChoicePool();
    await pool.member();
    const flows = { ExplicitAuthFlows: ['ALLOW_USER_AUTH' as const], PreventUserExistenceErrors: 'ENABLED' as const };
    const { clientId, secret } = await pool.newClient({ ...flows, GenerateSecret: true });
    const attempt = async (USERNAME: string) => {
      const SECRET_HASH = secretHash(secret, clientId, USERNAME);
      const parameters = { USERNAME, SECRET_HASH, PREFERRED_CHALLENGE: 'EMAIL_OTP' };
      const input = { ClientId: clientId, AuthFlow: 'USER_AUTH' as const, AuthParameters: parameters };
      const { Session, ChallengeParameters } = await pool.sdk.send(new InitiateAuthCommand(input));
      const answer = (name: string) => {
        const ChallengeResponses = {
          USERNAME: name,
          EMAIL_OTP_CODE: '0',
          SECRET_HASH: secretHash(secret, clientId, name),
        };
        const response = { ClientId: clientId, ChallengeName: 'EMAIL_OTP' as const, Session, ChallengeResponses };
        return failure(pool.sdk.send(new RespondToAuthChallengeCommand(response)));
      };
      return [await answer(USERNAME), await answer(ChallengeParameters?.USER_ID_FOR_SRP ?? '')];
    };
    const existing = await attempt(ANN);
    expect(await attempt(await findName(pool, 'EMAIL_OTP'))).toEqual(existing);
    expect(existing).toEqual([
      ['NotAuthorizedException', `Unable to verify secret hash for client ${clientId}`],
      WRONG_CODE,
    ]);
  });

  test('gets the same when the name is of a user who is disabled', async () => {
    const pool = await startChoicePool();
    const name = await findName(pool, 'EMAIL_OTP');
    const before = await pool.choose(name, { preferred: 'EMAIL_OTP' });
    await pool.member(name);
    await pool.sdk.send(new AdminDisableUserCommand({ UserPoolId: pool.userPoolId, Username: name }));
    const messages = await pool.messages();
    const after = await pool.choose(name, { preferred: 'EMAIL_OTP' });
    expect(after.ChallengeParameters).toEqual(before.ChallengeParameters);
    expect(await pool.messages()).toEqual(messages);
    const wrong = () => pool.answer(after, { USERNAME: name, EMAIL_OTP_CODE: '0' });
    for (let attempt = 0; attempt < 5; attempt += 1) expect(await failure(wrong())).toEqual(WRONG_CODE);
    expect(await failure(pool.signIn(name))).toEqual(LOCKED);
  });

  test('gets the typed name as the ID when the usernames of the pool are names', async () => {
    const pool = await startChoicePool();
    const SignInPolicy = { AllowedFirstAuthFactors: ['PASSWORD' as const, 'SMS_OTP' as const] };
    const { userPoolId: UserPoolId } = await pool.newPool({ Policies: { SignInPolicy }, AliasAttributes: ['email'] });
    const flows = { ExplicitAuthFlows: ['ALLOW_USER_AUTH' as const], PreventUserExistenceErrors: 'ENABLED' as const };
    const { clientId: client } = await pool.newClient({ UserPoolId, ...flows });
    const id = async (name: string) => (await pool.choose(name, { client })).ChallengeParameters?.USER_ID_FOR_SRP;
    expect(await id('Nobody')).toBe('nobody');
    expect(await id('nobody@example.com')).toEqual(SUB);
    for (let index = 0; index < 100; index += 1) {
      const challenge = await pool.choose(`nobody${index}`, { client, preferred: 'SMS_OTP' });
      if (challenge.ChallengeName === 'SMS_OTP')
        return expect(challenge.ChallengeParameters?.CODE_DELIVERY_DESTINATION).toMatch(/^\+\*{7}\d{4}$/);
    }
    throw new Error('No name has a phone number.');
  });
});

test('an existing user with no factor to sign in with gets what an unknown user gets', async () => {
  const pool = await startChoicePool();
  const { Session } = await pool.signUpWithoutPassword(ANN);
  await pool.confirmWith(ANN, await pool.latest(ANN), Session);
  const id = async () => (await pool.choose(ANN)).ChallengeParameters?.USER_ID_FOR_SRP;
  const before = await id();
  // The code is the second factor now, so it cannot be the first one.
  await pool.prefer({ EmailMfaSettings: { Enabled: true } });
  expect(await id()).not.toBe(before);
  expect(await id()).toBe(await id());
  const { clientId: client } = await pool.newClient({ ExplicitAuthFlows: ['ALLOW_USER_AUTH'] });
  expect(await failure(pool.choose(ANN, { client }))).toEqual(NOBODY);
});
