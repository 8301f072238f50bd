import { beforeEach, expect, test } from 'vitest';
import type { AuthClient } from '../src/index.ts';
import { createFakeApi } from './fakeApi.ts';
import { openBrowser, settle, signIn, takeClock } from './tabs.ts';

beforeEach(takeClock);

/** Sends an operation whose token is rejected after something has happened. @returns the headers that were sent */
const sendRejected = async (auth: AuthClient, meanwhile: () => Promise<unknown>) => {
  const sent: (string | undefined)[] = [];
  const sending = auth.sendAuthorized({
    send: async ({ authorization }) => {
      sent.push(authorization);
      await meanwhile();
      return { field: { __typename: 'NotSignedInError' } };
    },
    getData: (data) => data,
    isMutation: true,
  });
  await settle(sending, 1_000);
  return sent;
};

test('sends an operation twice at most when the API goes on to reject its token', async () => {
  const auth = await openBrowser(createFakeApi()).openTab();
  await signIn(auth);
  const sent = await sendRejected(auth, async () => {});
  expect(sent).toEqual([expect.any(String), `Bearer ${await auth.getAccessToken()}`]);
  expect(sent[0]).not.toBe(sent[1]);
});

test('sends an operation of one user never as another one who signs in meanwhile', async () => {
  const auth = await openBrowser(createFakeApi()).openTab();
  await signIn(auth);
  expect(await sendRejected(auth, () => signIn(auth, 'bea'))).toHaveLength(1);
  expect(auth.getSnapshot()).toMatchObject({ status: 'signedIn', userId: 'bea' });
});

test('repeats a mutation only when all of its fields were rejected, and a query when one was', async () => {
  const auth = await openBrowser(createFakeApi()).openTab();
  await signIn(auth);
  const count = async (isMutation: boolean): Promise<number> => {
    let sent = 0;
    const send = async () => {
      sent += 1;
      return { done: { __typename: 'UpdateProfilePayload' }, rejected: { __typename: 'NotSignedInError' } };
    };
    await settle(auth.sendAuthorized({ send, getData: (data) => data, isMutation }), 500);
    return sent;
  };
  expect([await count(true), await count(false)]).toEqual([1, 2]);
});
