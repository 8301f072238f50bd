import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import compiledQuery from '../../examples/clients/generated/relayMeQuery.graphql.ts';
import { createEnvironment, loadMe } from '../../examples/clients/relay.ts';
import { type Api, startApi } from '../support/api.ts';
import { startTarget, type Target } from '../support/target.ts';
import { loadExamples } from './exampleClients.ts';

// Relay's compiler plugin replaces each tag with the compiled query.
vi.mock('relay-runtime', async (load) => ({ ...(await load<object>()), graphql: () => compiledQuery }));

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

test('the Relay example shows the user, and after a new sign-in nobody else', async () => {
  const { auth, signUpAndIn } = await loadExamples({ api, target });
  expect(await loadMe(createEnvironment(auth))).toMatchObject({ __typename: 'NotSignedInError' });
  const username = await signUpAndIn(auth);
  const environment = createEnvironment(auth);
  // The API rejects the token, and Relay sees the second answer alone.
  await target.pass(61 * 60_000);
  expect(await loadMe(environment)).toMatchObject({ __typename: 'User', email: username });
  const store = JSON.stringify(environment.getStore().getSource());
  expect(store).toContain(username);
  expect(store).not.toMatch(/NotSignedInError|token|eyJ/i);
  const other = await signUpAndIn(auth);
  expect(await loadMe(createEnvironment(auth))).toMatchObject({ email: other });
});
