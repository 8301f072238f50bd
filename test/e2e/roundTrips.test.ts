import { expect, test, vi } from 'vitest';
import type { Config } from '../../src/config.ts';
import { type CognitoStub, startCognitoStub } from '../support/cognitoStub.ts';
import { bearer, type Graph, startGraph } from './graph.ts';
import { operations, successes } from './operations.ts';

const withContainer = async (config: Partial<Config>, use: (graph: Graph, stub: CognitoStub) => Promise<void>) => {
  const stub = await startCognitoStub(successes);
  const graph = await startGraph(stub, config);
  try {
    await use(graph, stub);
  } finally {
    await graph.close();
    await stub.close();
  }
};

const PUBLIC = [
  'signUp',
  'verify',
  'resendCode',
  'signIn',
  'refreshTokens',
  'signOut',
  'forgotPassword',
  'resetPassword',
  'completeNewPassword',
  'selectMfaMethod',
];

/** The rest is one call each. What they wait for is the answer of the one before. */
const LONGER = {
  updateProfile: 'UpdateUserAttributes, GetUser',
  startTotpSetup: 'AssociateSoftwareToken, GetUser',
  finishTotpSetup: 'VerifySoftwareToken, RespondToAuthChallenge',
};

test.for(operations)(
  '$field asks Cognito for $calls and for nothing else',
  ({ field, input, calls, atOnce, succeeds }) =>
    withContainer({}, async (graph, stub) => {
      const answer = await graph.ask(field, input, bearer(await stub.accessToken()));
      expect(answer.__typename).toBe(succeeds);
      const made = stub.calls.filter((call) => call !== 'JWKS');
      expect(atOnce ? made.toSorted() : made).toEqual(calls);
      if (calls.length > 1) expect({ [field]: calls.join(', ') }).toEqual({ [field]: Reflect.get(LONGER, field) });
    }),
);

test('signUp that confirms by itself asks Cognito twice', () =>
  withContainer({ autoConfirmSignUp: true }, async (graph, stub) => {
    // The second call is signed.
    vi.stubEnv('AWS_ACCESS_KEY_ID', 'key');
    vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'secret');
    await graph.ask('signUp', operations.find(({ field }) => field === 'signUp')?.input);
    expect(stub.calls).toEqual(['SignUp', 'AdminConfirmSignUp']);
    vi.unstubAllEnvs();
  }));

test('no public operation asks for the keys, even with a token', () =>
  withContainer({}, async (graph, stub) => {
    const headers = bearer(await stub.accessToken());
    for (const { field, input } of operations.filter((operation) => PUBLIC.includes(operation.field))) {
      await graph.ask(field, input, headers);
    }
    expect(stub.calls).not.toContain('JWKS');
  }));

test('a container asks for the keys once, however many come at the same time', () =>
  withContainer({}, async (graph, stub) => {
    const headers = bearer(await stub.accessToken());
    await Promise.all(Array.from({ length: 10 }, () => graph.ask('me', undefined, headers)));
    await graph.ask('signOutEverywhere', undefined, headers);
    expect(stub.calls.filter((call) => call === 'JWKS')).toEqual(['JWKS']);
  }));
