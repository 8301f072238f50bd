import { expect, test } from 'vitest';
import { functions, response } from '../../../../src/resolvers/federation/signInProviders.ts';
import { federationAt } from '../../../support/federation.ts';
import { app, contextOf } from '../context.ts';

const federation = federationAt('https://auth.example.com');

test('makes no call', () => {
  expect(functions).toEqual([]);
});

test('returns the providers in their order when the deployment has a domain', () => {
  const names = response(contextOf({}, { app: { ...app, ...federation } })).map(({ name }) => name);
  expect(names).toEqual(['Google', 'Acme']);
});

test('returns nothing when the deployment has no domain', () => {
  expect(response(contextOf({}, { app: { ...app, ...federation, oauthEndpoint: undefined } }))).toEqual([]);
});
