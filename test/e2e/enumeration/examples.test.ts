import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Api, startApi } from '../../support/api.ts';
import { isLocal, needsLocalPool, startTarget, type Target, withClient } from '../../support/target.ts';
import { password } from '../../support/users.ts';
import { type Account, createAccount, newSubjectEmail } from './accounts.ts';
import { CHOICE_CLIENTS } from './clients.ts';

let target: Target;
let doMessagesFail = false;
beforeAll(async () => {
  if (!isLocal) return;
  target = await startTarget({
    deliver: () => {
      if (doMessagesFail) throw new Error('The message cannot be delivered.');
    },
  });
});
beforeEach(() => {
  doMessagesFail = false;
});
afterAll(() => target?.close());

const confirmed: Account = { status: 'confirmed', contact: 'email and phone', hasPasskey: false };
const unconfirmed: Account = { status: 'unconfirmed', contact: 'none', hasPasskey: false };
const newPassword = 'Difference-1822';

const withApi = async (config: { hideExistingUsers?: boolean }, execute: (api: Api) => Promise<void>, of = target) => {
  const api = await startApi(of, config);
  await execute(api);
  await api.close();
};

describe.skipIf(!isLocal)(`a pair of an account and an unknown address (${needsLocalPool})`, () => {
  test('verify returns one answer for all when too many codes were tried with HIDE_EXISTING_USERS', async () => {
    await withApi({ hideExistingUsers: true }, async (api) => {
      const accounts = [confirmed, unconfirmed].map((account) => createAccount(api, target, account));
      for (const username of [...(await Promise.all(accounts)), newSubjectEmail()]) {
        for (let tries = 0; tries < 20; tries += 1) {
          const answer = await api.execute('verify', { username, code: '000000' });
          expect(answer).toMatchObject({ __typename: 'CodeMismatchError' });
        }
      }
    });
  });

  test.each([
    ['ENABLED', false],
    ['ENABLED', true],
    ['LEGACY', false],
    ['LEGACY', true],
  ] as const)(
    'resetPassword returns one answer for all when PreventUserExistenceErrors is %s and a code was requested: %s',
    async (PreventUserExistenceErrors, hasRequested) => {
      const client = await withClient(target, { PreventUserExistenceErrors });
      await withApi(
        {},
        async (api) => {
          const known = await createAccount(api, target, confirmed);
          const usernames = [known, await createAccount(api, target, unconfirmed), newSubjectEmail()];
          for (const username of usernames) {
            if (hasRequested) await api.execute('forgotPassword', { username });
            expect(await api.execute('resetPassword', { username, code: '0', newPassword })).toEqual({
              __typename: 'CodeMismatchError',
              message: 'That code is incorrect or has expired. Check it, or request a new one.',
            });
          }
        },
        client,
      );
    },
  );

  test('forgotPassword returns one answer for all when the code goes to a phone number or cannot be sent', () =>
    withApi({}, async (api) => {
      const byPhone = await createAccount(api, target, { ...confirmed, contact: 'phone' });
      const answer = await api.execute('forgotPassword', { username: newSubjectEmail() });
      expect(await api.execute('forgotPassword', { username: byPhone })).toEqual(answer);
      doMessagesFail = true;
      expect(await api.execute('forgotPassword', { username: byPhone })).toEqual(answer);
      expect(api.failures()).toMatchObject([
        { level: 'warn', field: 'Mutation.forgotPassword', exception: 'CodeDeliveryFailureException' },
      ]);
    }));

  test('signIn with the password of the sign-up returns one answer when existing users are hidden', () =>
    withApi({ hideExistingUsers: true }, async (api) => {
      for (const email of [await createAccount(api, target, confirmed), newSubjectEmail()]) {
        await api.execute('signUp', { email, password: newPassword });
        for (let attempt = 0; attempt < 6; attempt += 1)
          expect(await api.execute('signIn', { username: email, password: newPassword })).toMatchObject({
            __typename: 'IncorrectCredentialsError',
            reason: 'INCORRECT',
          });
      }
    }));

  test('selectSignInMethod with the password of the sign-up returns one answer when existing users are hidden', async () => {
    const client = await withClient(target, CHOICE_CLIENTS['a client with choice']);
    await withApi(
      { hideExistingUsers: true },
      async (api) => {
        for (const email of [await createAccount(api, target, confirmed), newSubjectEmail()]) {
          await api.execute('signUp', { email, password: newPassword });
          const { username, session } = await api.execute('startSignIn', { username: email });
          const input = { username, session, method: 'PASSWORD', password: newPassword };
          for (let attempt = 0; attempt < 6; attempt += 1)
            expect(await api.execute('selectSignInMethod', input)).toMatchObject({
              __typename: 'IncorrectCredentialsError',
              reason: 'INCORRECT',
            });
        }
      },
      client,
    );
  });

  test.each([false, true])(
    'signUp, then resendCode by the returned userSub, return one answer when existing users are hidden (messages fail: %s)',
    (fail) =>
      withApi({ hideExistingUsers: true }, async (api) => {
        const emails = [await createAccount(api, target, confirmed), newSubjectEmail()];
        doMessagesFail = fail;
        for (const email of emails) {
          const answer = await api.execute('signUp', { email: email.toUpperCase(), password });
          expect(answer).toEqual({
            __typename: 'SignUpPayload',
            message: 'Check your messages for a code, and enter it to confirm your account.',
            userConfirmed: false,
            userSub: expect.stringMatching(/^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[\da-f]{4}-[\da-f]{12}$/),
            codeDelivery: { destination: 'A***@E***', medium: 'EMAIL', attribute: 'EMAIL' },
            session: null,
          });
          expect(await api.execute('resendCode', { username: answer.userSub })).toMatchObject({
            codeDelivery: { destination: `${answer.userSub[0]}***@e***`, medium: 'EMAIL' },
          });
          // The sign-up did not lock the address out.
          expect(await api.execute('resendCode', { username: email })).toMatchObject({
            codeDelivery: { destination: 'a***@e***' },
          });
        }
      }),
  );
});
