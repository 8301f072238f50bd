import { readFileSync } from 'node:fs';
import { buildSchema, Kind, parse, validate } from 'graphql';
import { generate } from 'otplib';
import { expect, onTestFinished, test } from 'vitest';
import { toLocalFederationVariables } from '../../local/start/federation.ts';
import { readSettings } from '../../local/start/settings.ts';
import { startPool } from '../../packages/local-pool/src/server.ts';
import { newAuthenticator } from '../../packages/local-pool/test/authenticator.ts';
import { readConfig } from '../../src/config.ts';
import { typeDefs } from '../../src/generated/typeDefs.ts';
import { startApi } from '../support/api.ts';
import { SES_OPTIONS } from '../support/target.ts';
import { type HttpRequest, isGraphql, parseHttpFile, sendHttp } from './httpFile.ts';

const file = parseHttpFile(readFileSync('examples/auth.http', 'utf8'));
const schema = buildSchema(typeDefs);

const parseDocument = ({ body }: HttpRequest) => parse(body.split('\n\n')[0] ?? '');

/** The requests that return a challenge, and its type. */
const CHALLENGES: Record<string, string> = {
  signInWithMfa: 'MfaSelectionChallenge',
  selectMfaMethod: 'CodeChallenge',
  signInFirst: 'NewPasswordChallenge',
  startSignIn: 'CodeChallenge',
  startSignInWithChoice: 'SignInMethodChallenge',
  startSignInWithPasskey: 'PasskeyChallenge',
};

test('contains valid documents for every root field when compared with the schema', () => {
  const documents = file.requests.filter(isGraphql).map(parseDocument);
  const fields = documents.flatMap(({ definitions }) =>
    definitions.flatMap((definition) =>
      definition.kind === Kind.OPERATION_DEFINITION
        ? definition.selectionSet.selections.map((field) => (field.kind === Kind.FIELD ? field.name.value : ''))
        : [],
    ),
  );
  const all = [schema.getQueryType(), schema.getMutationType()].flatMap((type) => Object.keys(type?.getFields() ?? {}));
  expect([...new Set(fields)].sort()).toEqual(all.sort());
  expect(documents.flatMap((document) => validate(schema, document))).toEqual([]);
});

test('returns the expected types when all requests are sent in order, twice', async () => {
  const pool = await startPool({ ...readSettings(SES_OPTIONS).pool, port: 0, database: ':memory:' });
  const { oauthEndpoint, callbackUrls, logoutUrls, signInProviders, linkProviders } = readConfig({
    STAGE: 'local',
    USER_POOL_ID: pool.userPoolId,
    CLIENT_ID: pool.clientId,
    ...toLocalFederationVariables({}, pool.endpoint),
  });
  const api = await startApi(pool, { oauthEndpoint, callbackUrls, logoutUrls, signInProviders, linkProviders });
  onTestFinished(async () => {
    await api.close();
    await pool.close();
  });
  for (let round = 0; round < 2; round += 1) {
    const authenticator = newAuthenticator();
    const values = new Map<string, unknown>(Object.entries({ ...file.variables, api: api.url, pool: pool.endpoint }));
    for (const request of file.requests) {
      const body = await sendHttp(request, values);
      values.set(request.name, body);
      if (isGraphql(request)) expect({ [request.name]: body }).toEqual({ [request.name]: expectedBody(request.name) });
      for (const [name, value] of await answerPrompts(request.name, body, authenticator)) values.set(name, value);
    }
  }
});

const expectedBody = (name: string) => {
  if (name === 'signInProviders') return { data: { signInProviders: expect.arrayContaining([GOOGLE]) } };
  const __typename = CHALLENGES[name] ?? expect.stringMatching(/^(\w+Payload|User|PasswordPolicy|SignInMethods)$/);
  return { data: { [findRootField(name)]: expect.objectContaining({ __typename }) } };
};

const GOOGLE = { name: 'Google', kind: 'GOOGLE', label: 'Google' };

/** Returns the root field of a request. */
const findRootField = (name: string): string => {
  const request = file.requests.find((each) => each.name === name);
  return /\{\s*(\w+)/.exec(request?.body ?? '')?.[1] ?? '';
};

/** The page's origin. The passkeys of `npm start` belong to localhost. */
const ORIGIN = 'http://localhost:4000';

/**
 * Returns what REST Client prompts for after a request: the code of an authenticator app, and what a browser returns, by the
 * variable's name.
 */
const answerPrompts = async (
  name: string,
  body: unknown,
  { register, answer }: ReturnType<typeof newAuthenticator>,
): Promise<[string, string][]> => {
  switch (name) {
    case 'startTotpSetup':
      return [['totp', await generate({ secret: String(readMember(body).secretCode) })]];
    case 'startPasskeyRegistration':
      return [['credential', JSON.stringify(register(readMember(body).options, ORIGIN))]];
    case 'startSignInWithPasskey':
      return [['assertion', JSON.stringify(answer(readMember(body).options, ORIGIN))]];
    case 'startLinking':
    case 'startFederatedSignIn':
      return signInAt(String(readMember(body).url));
    default:
      return [];
  }
};

/** Signs in on the page of the local pool, which stands for the provider's. @returns the parameters of the callback */
const signInAt = async (url: string): Promise<[string, string][]> => {
  const body = new URLSearchParams({ email: 'grace@gmail.com', verified: 'true', action: 'continue' });
  const response = await fetch(url, { method: 'POST', body, redirect: 'manual' });
  return [...new URL(response.headers.get('location') ?? '').searchParams];
};

/** Returns the member of the only root field. */
const readMember = (body: unknown): Record<string, unknown> => {
  // Safe: the test has already checked the form.
  const { data } = body as { data: Record<string, Record<string, unknown>> };
  return Object.values(data)[0] ?? {};
};
