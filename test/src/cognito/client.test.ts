import { Agent as HttpAgent } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import { afterAll, expect, test } from 'vitest';
import { createClient } from '../../../src/cognito/client.ts';

const agents = { httpAgent: new HttpAgent(), httpsAgent: new HttpsAgent() };
afterAll(() => Object.values(agents).forEach((agent) => void agent.destroy()));

/** The names of a client's middleware, without the step that `identify` adds. */
const names = (client: CognitoIdentityProviderClient): string[] =>
  client.middlewareStack.identify().map((name) => name.replace(/ - .*$/s, ''));

const { client } = createClient({ region: 'eu-central-1', endpoint: undefined }, agents);
const original = new CognitoIdentityProviderClient({ region: 'eu-central-1' });

test('the SDK has every middleware that the client removes or replaces', () => {
  expect(names(original)).toEqual(
    expect.arrayContaining(['loggerMiddleware', 'retryMiddleware', 'getUserAgentMiddleware']),
  );
});

test('createClient removes one middleware, adds one and keeps all others', () => {
  const others = names(original).filter((name) => name !== 'loggerMiddleware');
  expect(names(client).sort()).toEqual([...others, 'sendWithDeadline'].sort());
});
