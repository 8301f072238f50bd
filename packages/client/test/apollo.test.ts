import { ApolloClient, ApolloLink, gql, HttpLink, InMemoryCache, type TypedDocumentNode } from '@apollo/client';
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest';
import { type Api, startApi } from '../../../test/support/api.ts';
import { startTarget, type Target } from '../../../test/support/target.ts';
import { createVerifiedUser, password } from '../../../test/support/users.ts';
import { cacheOptions, createAuthLink, resetOnUserChange } from '../src/apollo.ts';
import type { AuthClient } from '../src/index.ts';
import { keepSession, openClient, signInNewUser } from './realApi.ts';

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

const Me: TypedDocumentNode<{ me: Me }> = gql`
  query Me {
    me {
      __typename
      ... on User { id email mfa { enabled } }
      ... on AuthError { message }
    }
  }
`;

type Me = { __typename: 'User'; email: string } | { __typename: 'NotSignedInError'; message: string };

const openApollo = (auth: AuthClient) => {
  const client = new ApolloClient({
    link: ApolloLink.from([createAuthLink(auth), new HttpLink({ uri: auth.url })]),
    cache: new InMemoryCache(cacheOptions),
  });
  onTestFinished(resetOnUserChange(client, auth));
  onTestFinished(() => client.stop());
  return client;
};

/** Keeps a query active, as a component does. @returns what it shows now */
const show = (client: ApolloClient) => {
  let shown: unknown;
  const subscription = client.watchQuery({ query: Me }).subscribe(({ data }) => {
    shown = data?.me;
  });
  onTestFinished(() => subscription.unsubscribe());
  return () => shown;
};

describe('resetOnUserChange', () => {
  test('asks an active query again when somebody signs in', async () => {
    const auth = openClient(api);
    const client = openApollo(auth);
    const shown = show(client);
    await expect.poll(shown).toMatchObject({ __typename: 'NotSignedInError', message: expect.any(String) });
    const email = await signInNewUser(auth, api, target);
    await expect.poll(shown).toMatchObject({ __typename: 'User', email });
  });

  test('answers a query right after the sign-in when the cache has the answer from before', async () => {
    const auth = openClient(api);
    const client = openApollo(auth);
    expect((await client.query({ query: Me })).data?.me.__typename).toBe('NotSignedInError');
    const email = await signInNewUser(auth, api, target);
    expect((await client.query({ query: Me })).data?.me).toMatchObject({ email });
  });

  test('asks again when the session is found late', async () => {
    const { email, storage } = await keepSession(api, target);
    const locked = vi.spyOn(storage, 'get').mockRejectedValue(new Error('locked'));
    const auth = openClient(api, storage);
    const client = openApollo(auth);
    const shown = show(client);
    await expect.poll(shown).toMatchObject({ __typename: 'NotSignedInError' });
    locked.mockRestore();
    await auth.refresh();
    await expect.poll(shown).toMatchObject({ email });
  });

  test('asks once when the session is found at once', async () => {
    const { storage } = await keepSession(api, target);
    const auth = openClient(api, storage);
    const client = openApollo(auth);
    const reset = vi.spyOn(client, 'resetStore');
    expect((await client.query({ query: Me })).data?.me.__typename).toBe('User');
    expect(reset).not.toHaveBeenCalled();
  });

  test('leaves nothing of a user when the user signs out and another one signs in', async () => {
    const auth = openClient(api);
    const client = openApollo(auth);
    const shown = show(client);
    const first = await signInNewUser(auth, api, target);
    await expect.poll(shown).toMatchObject({ email: first });
    expect(JSON.stringify(client.extract())).toContain(first);
    await auth.signOut();
    await expect.poll(shown).toMatchObject({ __typename: 'NotSignedInError' });
    expect(JSON.stringify(client.extract())).not.toContain(first);
    const second = await signInNewUser(auth, api, target);
    await expect.poll(shown).toMatchObject({ email: second });
    expect(JSON.stringify(client.extract())).not.toContain(first);
  });

  test('leaves nothing of a user when another one signs in over the session', async () => {
    const auth = openClient(api);
    const client = openApollo(auth);
    const first = await signInNewUser(auth, api, target);
    await client.query({ query: Me });
    await signInNewUser(auth, api, target);
    await client.query({ query: Me });
    expect(JSON.stringify(client.extract())).not.toContain(first);
  });

  test('does nothing after it was stopped', async () => {
    const auth = openClient(api);
    const client = new ApolloClient({ link: ApolloLink.empty(), cache: new InMemoryCache() });
    const reset = vi.spyOn(client, 'resetStore');
    resetOnUserChange(client, auth)();
    await signInNewUser(auth, api, target);
    await auth.signOut();
    expect(reset).not.toHaveBeenCalled();
  });
});

test('no token reaches the cache', async () => {
  const auth = openClient(api);
  const client = openApollo(auth);
  const username = await createVerifiedUser(api, target);
  await auth.signIn({ username, password });
  await client.query({ query: Me });
  await client.mutate({ mutation: gql`mutation { updateProfile(input: { name: "Ada" }) { __typename } }` });
  const token = await auth.getAccessToken();
  expect(token).toEqual(expect.any(String));
  expect(JSON.stringify(client.extract())).not.toMatch(/token|eyJ/i);
});
