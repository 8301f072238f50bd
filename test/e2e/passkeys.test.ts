import {
  SetUserPoolMfaConfigCommand,
  type WebAuthnFactorConfigurationType,
} from '@aws-sdk/client-cognito-identity-provider';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { newAuthenticator } from '../../packages/local-pool/test/authenticator.ts';
import { type Answer, type Api, bearer, startApi } from '../support/api.ts';
import { documentOf } from '../support/document.ts';
import { isLocal, needsLocalPool, startTarget, type Target, withClient } from '../support/target.ts';
import { createVerifiedUser, newEmail, password, setUpTotp } from '../support/users.ts';

const ORIGIN = 'http://localhost:5173';

interface Fixture {
  readonly api: Api;
  readonly target: Target;
}

let target: Target;
let api: Api;
beforeAll(async () => {
  target = await startTarget();
  api = await startApi(target);
});
afterAll(async () => {
  await api.close();
  await target.close();
});

type Authenticator = ReturnType<typeof newAuthenticator>;

const addPasskey = async (authenticator: Authenticator, headers: Record<string, string>, on = api): Promise<Answer> => {
  const { options } = await on.execute('startPasskeyRegistration', undefined, headers);
  return on.execute('finishPasskeyRegistration', { credential: authenticator.register(options, ORIGIN) }, headers);
};

/** Creates a user with a passkey. */
const createPasskeyUser = async (on: Fixture = { api, target }) => {
  const email = await createVerifiedUser(on.api, on.target);
  const { accessToken } = await on.api.execute('signIn', { username: email, password });
  const authenticator = newAuthenticator();
  const headers = bearer(accessToken);
  const payload = await addPasskey(authenticator, headers, on.api);
  return { email, headers, accessToken, authenticator, payload };
};

const startSignIn = (username: string, on = api) => on.execute('startSignIn', { username, method: 'PASSKEY' });

const answer = (challenge: Answer, credential: object, on = api): Promise<Answer> => {
  const { username, session } = challenge;
  return on.execute('answerPasskeyChallenge', { username, session, credential });
};

const signIn = async (email: string, authenticator: Authenticator, on = api): Promise<Answer> => {
  const challenge = await startSignIn(email, on);
  return answer(challenge, authenticator.answer(challenge.options, ORIGIN), on);
};

describe.skipIf(!isLocal)(`a passkey (${needsLocalPool})`, () => {
  test('signs its user in, and is listed until it is deleted', async () => {
    const { email, authenticator, payload } = await createPasskeyUser();
    expect(payload).toMatchObject({ __typename: 'FinishPasskeyRegistrationPayload' });
    const tokens = await signIn(email, authenticator);
    expect(tokens).toMatchObject({ __typename: 'SignInPayload', refreshToken: expect.any(String) });

    const headers = bearer(tokens.accessToken);
    const { passkeys, signInMethods } = await api.execute('me', undefined, headers);
    expect(passkeys).toEqual([
      {
        id: expect.stringMatching(/^[\w-]+$/),
        name: expect.any(String),
        createdAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/),
        transports: ['internal'],
      },
    ]);
    expect(signInMethods).toContain('PASSKEY');

    expect(await api.execute('deletePasskey', { id: passkeys[0].id }, headers)).toMatchObject({
      __typename: 'DeletePasskeyPayload',
    });
    expect(await api.execute('deletePasskey', { id: passkeys[0].id }, headers)).toMatchObject({
      __typename: 'PasskeyNotFoundError',
    });
    expect(await startSignIn(email)).toMatchObject({
      __typename: 'SignInMethodChallenge',
      signInMethods: ['PASSWORD', 'EMAIL_CODE'],
    });
  });

  test('is offered by startSignIn without a method, and selected by selectSignInMethod', async () => {
    const { email, authenticator } = await createPasskeyUser();
    const { username, session, signInMethods } = await api.execute('startSignIn', { username: email });
    expect(signInMethods).toEqual(['PASSWORD', 'PASSKEY', 'EMAIL_CODE']);
    const challenge = await api.execute('selectSignInMethod', { username, session, method: 'PASSKEY' });
    expect(challenge).toMatchObject({ __typename: 'PasskeyChallenge' });
    expect(await answer(challenge, authenticator.answer(challenge.options, ORIGIN))).toMatchObject({
      __typename: 'SignInPayload',
    });
  });

  test('of another user is not accepted', async () => {
    const { email } = await createPasskeyUser();
    const other = await createPasskeyUser();
    const [challenge, own] = await Promise.all([startSignIn(email), startSignIn(other.email)]);
    const foreign = other.authenticator.answer({ ...own.options, challenge: challenge.options.challenge }, ORIGIN);
    expect(await answer(challenge, foreign)).toMatchObject({
      __typename: 'IncorrectCredentialsError',
      reason: 'INCORRECT',
    });
  });

  test('is not accepted for an earlier challenge, twice, or with a wrong signature', async () => {
    const { email, authenticator } = await createPasskeyUser();
    const earlier = await startSignIn(email);
    const challenge = await startSignIn(email);
    const rejected = { __typename: 'IncorrectCredentialsError' };
    expect(await answer(challenge, authenticator.answer(earlier.options, ORIGIN))).toMatchObject(rejected);
    const credential = authenticator.answer((await startSignIn(email)).options, ORIGIN);
    const last = await startSignIn(email);
    const right = authenticator.answer(last.options, ORIGIN);
    const { response } = right;
    expect(
      await answer(last, { ...right, response: { ...response, signature: credential.response.signature } }),
    ).toMatchObject(rejected);
  });

  test('of a page on another origin is not accepted', async () => {
    const { headers } = await createPasskeyUser();
    const { options } = await api.execute('startPasskeyRegistration', undefined, headers);
    const rp = { ...options.rp, id: 'example.com' };
    const credential = newAuthenticator().register({ ...options, rp }, 'https://example.com');
    expect(await api.execute('finishPasskeyRegistration', { credential }, headers)).toMatchObject({
      __typename: 'PasskeyRegistrationError',
      reason: 'PASSKEY_ORIGIN_NOT_ALLOWED',
    });
  });

  test('can be added only with the newest options, once', async () => {
    const { headers } = await createPasskeyUser();
    const start = async () => (await api.execute('startPasskeyRegistration', undefined, headers)).options;
    const finish = (credential: object) => api.execute('finishPasskeyRegistration', { credential }, headers);
    const expired = { __typename: 'PasskeyRegistrationError', reason: 'PASSKEY_REGISTRATION_EXPIRED' };
    const first = newAuthenticator().register(await start(), ORIGIN);
    const second = newAuthenticator().register(await start(), ORIGIN);
    expect(await finish(first)).toMatchObject(expired);
    const third = newAuthenticator().register(await start(), ORIGIN);
    expect(await finish(third)).toMatchObject({ __typename: 'FinishPasskeyRegistrationPayload' });
    expect(await finish(third)).toMatchObject(expired);
    expect(await finish(second)).toMatchObject(expired);
  });

  test('is refused when the user has twenty', async () => {
    const { headers } = await createPasskeyUser();
    for (let count = 1; count < 20; count += 1) await addPasskey(newAuthenticator(), headers);
    expect((await api.execute('me', undefined, headers)).passkeys).toHaveLength(20);
    expect(await api.execute('startPasskeyRegistration', undefined, headers)).toMatchObject({
      __typename: 'PasskeyRegistrationError',
      reason: 'TOO_MANY_PASSKEYS',
    });
  });

  test('of an earlier relying party is not listed', async () => {
    const { headers } = await createPasskeyUser();
    const moved = await startApi(target, { passkeyDomain: 'example.com' });
    const { passkeys } = await moved.execute('me', undefined, headers);
    expect(passkeys).toEqual([]);
    await moved.close();
  });
});

/** Starts a pool in which a passkey counts as one factor or as two. */
const startPoolWith = async (FactorConfiguration: WebAuthnFactorConfigurationType): Promise<Fixture> => {
  const target = await startTarget();
  await target.admin.send(
    new SetUserPoolMfaConfigCommand({
      UserPoolId: target.userPoolId,
      MfaConfiguration: 'OPTIONAL',
      SoftwareTokenMfaConfiguration: { Enabled: true },
      WebAuthnConfiguration: { RelyingPartyId: 'localhost', UserVerification: 'required', FactorConfiguration },
    }),
  );
  const api = await startApi(target);
  onTestFinished(async () => {
    await api.close();
    await target.close();
  });
  return { api, target };
};

describe.skipIf(!isLocal)(`a passkey and MFA (${needsLocalPool})`, () => {
  /** Turns an authenticator app on. */
  const turnTotpOn = async (on: Fixture, { email, accessToken }: { email: string; accessToken: string }, more = {}) => {
    await setUpTotp(on.api, on.target, { email, accessToken });
    return on.api.execute('setMfaPreference', { enabled: ['TOTP'], preferred: 'TOTP', ...more }, bearer(accessToken));
  };

  test('counts as two factors where the pool says so, for a user who says so', async () => {
    const on = await startPoolWith('MULTI_FACTOR_WITH_USER_VERIFICATION');
    const user = await createPasskeyUser(on);
    expect(await turnTotpOn(on, user, { passkey: true })).toMatchObject({ mfa: { enabled: ['TOTP'], passkey: true } });
    expect(await on.api.execute('me', undefined, user.headers)).toMatchObject({ mfa: { passkey: true } });
    expect(await signIn(user.email, user.authenticator, on.api)).toMatchObject({ __typename: 'SignInPayload' });
    const off = await on.api.execute('setMfaPreference', { enabled: [], allowNoRecovery: true }, user.headers);
    expect(off).toMatchObject({ mfa: { enabled: [], passkey: false } });
  });

  /** Signs up without a password. */
  const signUpWithoutPassword = async (on: Fixture) => {
    const email = newEmail();
    const { session } = await on.api.execute('signUp', { email });
    const code = await on.target.readCode(email);
    const { accessToken } = await on.api.execute('verify', { username: email, session, code });
    return { email, accessToken, headers: bearer(accessToken) };
  };

  test('lets a user without a password turn MFA on, and can then not be deleted', async () => {
    const on = await startPoolWith('MULTI_FACTOR_WITH_USER_VERIFICATION');
    const user = await signUpWithoutPassword(on);
    const isLast = (field: string) => ({
      __typename: 'InvalidInputError',
      fields: [{ field, code: 'LAST_SIGN_IN_METHOD' }],
    });
    expect(await turnTotpOn(on, user)).toMatchObject(isLast('enabled'));
    expect(await turnTotpOn(on, user, { passkey: true })).toMatchObject(isLast('enabled'));
    const authenticator = newAuthenticator();
    await addPasskey(authenticator, user.headers, on.api);
    expect(await turnTotpOn(on, user)).toMatchObject(isLast('enabled'));
    expect(await turnTotpOn(on, user, { passkey: true })).toMatchObject({ mfa: { enabled: ['TOTP'], passkey: true } });
    const tokens = await signIn(user.email, authenticator, on.api);
    const headers = bearer(tokens.accessToken);
    const { passkeys } = await on.api.execute('me', undefined, headers);
    const deletePasskey = () => on.api.execute('deletePasskey', { id: passkeys[0].id }, headers);
    expect(await deletePasskey()).toMatchObject(isLast('id'));
    await on.api.execute('setMfaPreference', { enabled: [] }, headers);
    expect(await deletePasskey()).toMatchObject({ __typename: 'DeletePasskeyPayload' });
  });

  test('is not offered to a user with MFA where the pool counts it as one factor', async () => {
    const on = await startPoolWith('SINGLE_FACTOR');
    const user = await createPasskeyUser(on);
    expect(await signIn(user.email, user.authenticator, on.api)).toMatchObject({ __typename: 'SignInPayload' });
    await turnTotpOn(on, user);
    const challenge = await startSignIn(user.email, on.api);
    expect(challenge).toMatchObject({ __typename: 'SignInMethodChallenge', signInMethods: ['PASSWORD'] });
    const { username, session } = challenge;
    const input = { username, session, method: 'PASSWORD', password };
    expect(await on.api.execute('selectSignInMethod', input)).toMatchObject({
      __typename: 'CodeChallenge',
      method: 'TOTP',
    });
  });

  test('cannot be chosen as MFA where the pool counts it as one factor', async () => {
    const on = await startPoolWith('SINGLE_FACTOR');
    const user = await createPasskeyUser(on);
    expect(await turnTotpOn(on, user, { passkey: true })).toMatchObject({ __typename: 'MfaMethodNotFoundError' });
  });
});

describe('a credential', () => {
  const credential = { id: 'AAAA', response: { clientDataJSON: 'e30', authenticatorData: 'AAAA', signature: 'AAAA' } };

  test.each([
    ['a string', 'hunter2'],
    ['a number', 7],
    ['a list', [credential]],
    ['null in a member', { ...credential, response: null }],
    ['deep', { ...credential, response: JSON.parse(`${'{"a":'.repeat(500)}1${'}'.repeat(500)}`) }],
    ['of 90 kB', { ...credential, id: 'A'.repeat(90_000) }],
  ])('returns InvalidInputError without its content when it is %s', async (_, value) => {
    const variables = { input: { username: 'ada', session: 'x', credential: value } };
    const response = await api.post({ query: documentOf('answerPasskeyChallenge'), variables });
    const text = await response.text();
    expect(response.status).toBe(200);
    expect(JSON.parse(text)).toMatchObject({ data: { answerPasskeyChallenge: { __typename: 'InvalidInputError' } } });
    expect(text).not.toContain('hunter2');
    expect(text.length).toBeLessThan(1000);
  });

  test('is checked as a literal, too', async () => {
    const query = `mutation {
      answerPasskeyChallenge(input: { username: "ada", session: "x", credential: { id: 1, __proto__: [] } }) {
        __typename ... on InvalidInputError { fields { field code } }
      }
    }`;
    const body = (await (await api.post({ query })).json()) as { data: Record<string, Answer> };
    expect(body.data.answerPasskeyChallenge).toMatchObject({ __typename: 'InvalidInputError' });
  });
});

test('startSignIn returns SignInMethodUnavailableError when the app client has passwords only', async () => {
  const passwords = await withClient(target, {});
  const other = await startApi(passwords);
  expect(await other.execute('startSignIn', { username: newEmail() })).toMatchObject({
    __typename: 'SignInMethodUnavailableError',
  });
  await other.close();
});
