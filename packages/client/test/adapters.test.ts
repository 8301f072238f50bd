import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest';
import { type Api, startApi } from '../../../test/support/api.ts';
import { startTarget, type Target } from '../../../test/support/target.ts';
import { newEmail } from '../../../test/support/users.ts';
import { createAuthClient } from '../src/index.ts';
import { adapters } from './connectors.ts';
import { countOperations, expireTokens, keepSession, openClient, signInNewUser } from './realApi.ts';

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

const me = (name: string): string => `query ${name} { me { __typename ... on User { id email } } }`;

describe.each(Object.entries(adapters))('%s', (_, connect) => {
  const start = async () => {
    const auth = openClient(api);
    const email = await signInNewUser(auth, api, target);
    return { email, send: connect(auth), counts: countOperations(api) };
  };

  test('sends the token', async () => {
    const { email, send, counts } = await start();
    expect(await send(me('Me'))).toMatchObject({ me: { __typename: 'User', email } });
    expect(counts()).toEqual({ Me: 1 });
  });

  test('refreshes once and repeats each operation once when the API rejects the token', async () => {
    const { email, send, counts } = await start();
    await expireTokens(target);
    const results = await Promise.all([send(me('First')), send(me('Second')), send(me('Third'))]);
    expect(results).toEqual(Array(3).fill({ me: expect.objectContaining({ email }) }));
    expect(counts()).toEqual({ First: 2, Second: 2, Third: 2, RefreshTokens: 1 });
  });

  test('repeats a query of which only one field was rejected', async () => {
    const { email, send } = await start();
    await expireTokens(target);
    const document = 'query Both { passwordPolicy { __typename } mine: me { __typename ... on User { email } } }';
    expect(await send(document)).toMatchObject({ passwordPolicy: {}, mine: { email } });
  });

  test('sends an operation once when nobody is signed in', async () => {
    const send = connect(openClient(api));
    const counts = countOperations(api);
    expect(await send(me('Me'))).toMatchObject({ me: { __typename: 'NotSignedInError' } });
    expect(counts()).toEqual({ Me: 1 });
  });

  test('waits with the first operation until the session is known', async () => {
    const { storage } = await keepSession(api, target);
    const send = connect(openClient(api, storage));
    expect(await send(me('Me'))).toMatchObject({ me: { __typename: 'User' } });
  });

  const deletePasskey = 'deletePasskey(input: { id: "none" }) { __typename }';

  test('repeats a mutation of which no field has run', async () => {
    const { send, counts } = await start();
    await expireTokens(target);
    expect(await send(`mutation Both { first: ${deletePasskey} second: ${deletePasskey} }`)).toMatchObject({
      first: { __typename: 'PasskeyNotFoundError' },
      second: { __typename: 'PasskeyNotFoundError' },
    });
    expect(counts()).toEqual({ Both: 2, RefreshTokens: 1 });
  });

  test('sends a mutation once when one of its fields has run', async () => {
    const { send, counts } = await start();
    await expireTokens(target);
    const resend = `resendCode(input: { username: "${newEmail()}" }) { __typename }`;
    expect(await send(`mutation Both { ${resend} ${deletePasskey} }`)).toMatchObject({
      resendCode: { __typename: 'ResendCodePayload' },
      deletePasskey: { __typename: 'NotSignedInError' },
    });
    expect(counts()).toEqual({ Both: 1 });
  });

  test('sends the header and the cookies of cookie mode', async () => {
    const auth = createAuthClient({ url: api.url, delivery: 'cookie', fetch: async () => new Response() });
    onTestFinished(() => auth.dispose());
    const send = vi.spyOn(globalThis, 'fetch').mockImplementation(async () => Response.json({ data: { me: null } }));
    onTestFinished(() => send.mockRestore());
    await connect(auth)(me('Me'));
    const [, init] = send.mock.lastCall ?? [];
    expect(init).toMatchObject({ credentials: 'include' });
    expect(new Headers(init?.headers).get('x-token-delivery')).toBe('cookie');
  });
});
