import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Api, bearer, startApi } from '../support/api.ts';
import { type CognitoStub, startCognitoStub } from '../support/cognitoStub.ts';

const times = (count: number, part: (n: number) => string) =>
  Array.from({ length: count }, (_, n) => part(n)).join(' ');
const long = (length: number) => 'n'.repeat(length);

let cognito: CognitoStub;
let nameLength = 0;
let dev: Api;
let prod: Api;
beforeAll(async () => {
  const user = () => ({
    Username: 'ada',
    UserAttributes: [
      { Name: 'sub', Value: 'sub' },
      { Name: 'name', Value: long(nameLength) },
    ],
  });
  cognito = await startCognitoStub({
    GetUser: user,
    ListWebAuthnCredentials: { Credentials: [] },
    GetUserAuthFactors: { Username: 'ada' },
    ListUserSessions: { Sessions: [] },
  });
  dev = await startApi(cognito, { stage: 'dev' });
  prod = await startApi(cognito, { stage: 'prod', introspection: false, sandbox: false });
});
afterAll(async () => {
  await Promise.all([dev.close(), prod.close()]);
  await cognito.close();
});

const setMfa = (name: string) =>
  `mutation ($${name}: [CodeMethod!]!) { setMfaPreference(input: { enabled: $${name} }) { __typename } }`;
const users = (members: (n: number) => string) => times(15, (n) => `me { ... on User { ${members(n)} } }`);

/** The requests that earned the longest answers, or took the longest, without the limits. */
const requests: readonly (readonly [string, object])[] = [
  [
    'a long variable with many wrong values',
    { query: setMfa(long(2000)), variables: { [long(2000)]: Array(2000).fill('') } },
  ],
  ['a variable with many wrong values', { query: setMfa('v'), variables: { v: Array(8000).fill('') } }],
  [
    'many variables with wrong values',
    {
      query: `query (${times(120, (n) => `$v${n}: Int`)}) { __typename ${times(99, (n) => `... @include(if: $v${n}) { __typename }`)} }`,
    },
  ],
  [
    'an input with many unknown fields',
    {
      query: 'mutation ($i: SignInInput!) { signIn(input: $i) { __typename } }',
      variables: { i: Object.fromEntries(Array.from({ length: 6000 }, (_, n) => [`k${n}`, 0])) },
    },
  ],
  [
    'a long operation name and unused variables',
    { query: `query ${long(69_000)}(${times(120, (n) => `$a${n}: Int`)}) { me { __typename } }` },
  ],
  ['many unused variables', { query: `query ${long(100)}(${times(400, (n) => `$a${n}: Int`)}) { me { __typename } }` }],
  ['many unknown fields', { query: `{ ${'x '.repeat(240)} }` }],
  [
    'a deep list type',
    { query: `query ($v: ${'['.repeat(900)}Int${']'.repeat(900)}) { me @skip(if: $v) { __typename } }` },
  ],
  ['conflicting fields', { query: `{ ${users((n) => times(40, (m) => `a: f${n}x${m}`))} }` }],
  [
    'conflicting fields within the limits',
    { query: `{ ${times(2, (n) => `me { ... on User { ${times(10, (m) => `a: f${n}x${m}`)} } }`)} }` },
  ],
  ['many operations', { query: times(300, () => 'query a { b }') }],
  [
    'many attributes with faults',
    {
      query: `mutation ($i: UpdateProfileInput!) { updateProfile(input: $i) { ... on InvalidInputError { fields { field code ${times(18, (n) => `a${n}: message`)} } } } }`,
      variables: { i: { attributes: Array(3400).fill({ name: '', value: '' }) } },
    },
  ],
  [
    '50 attributes with faults',
    {
      query: `mutation ($i: UpdateProfileInput!) { updateProfile(input: $i) { ... on InvalidInputError { fields { field code ${times(18, (n) => `a${n}: message`)} } } } }`,
      variables: { i: { attributes: Array(50).fill({ name: '', value: '' }) } },
    },
  ],
];

/** The scalars of WebAuthn take any JSON. */
const credential = (type: 'RegistrationResponseJSON' | 'AuthenticationResponseJSON', name = 'c') =>
  type === 'RegistrationResponseJSON'
    ? `mutation ($${name}: ${type}!) { finishPasskeyRegistration(input: { credential: $${name} }) { ${faults} } }`
    : `mutation ($${name}: ${type}!) { answerPasskeyChallenge(input: { username: "ada", session: "a", credential: $${name} }) { ${faults} } }`;
const faults = `... on InvalidInputError { fields { field code ${times(18, (n) => `a${n}: message`)} } }`;
const nested = (depth: number) => `${'{"response":['.repeat(depth)}${']}'.repeat(depth)}`;

const credentials: readonly (readonly [string, unknown])[] = [
  ['a long text', long(90_000)],
  ['a long ID', { id: long(90_000) }],
  ['a long list', Array(20_000).fill('')],
  ['many unknown members', Object.fromEntries(Array.from({ length: 6000 }, (_, n) => [`k${n}`, 0]))],
  ['a long name', { [long(90_000)]: 1, response: {} }],
  ['many transports', { response: { transports: Array(20_000).fill(0) } }],
  ['ten transports with faults', { response: { transports: Array(10).fill(0) } }],
  ['extensions with a long value', { clientExtensionResults: { prf: long(90_000), credProps: long(9000) } }],
];

/** Longer than the longest answer to a short request: 20 faults with 20 aliases each. */
const MAX_BYTES = 40_000;

describe.each([
  ['dev', () => dev],
  ['prod', () => prod],
])('in the stage %s', (_stage, api) => {
  test.each(requests)('returns a short answer for %s', async (_, request) => {
    const response = await api().post(request);
    expect((await response.text()).length).toBeLessThan(MAX_BYTES);
    expect(response.status).toBeLessThan(500);
  });

  test.each(['RegistrationResponseJSON', 'AuthenticationResponseJSON'] as const)(
    'returns InvalidInputError, without the value, for each %s',
    async (type) => {
      const authorization = bearer(await cognito.accessToken());
      const bodies = [
        ...credentials.map(([, value]) => JSON.stringify({ query: credential(type), variables: { c: value } })),
        // JSON.stringify cannot nest as deep.
        `{"query":${JSON.stringify(credential(type))},"variables":{"c":${nested(5000)}}}`,
        `{"query":${JSON.stringify(credential(type))},"variables":{"c":{"__proto__":{"id":"a"},"id":null}}}`,
        JSON.stringify({
          query: credential(type)
            .replace(/ \(.*?\)/, '')
            .replace('$c', `${'{response: ['.repeat(300)}${']}'.repeat(300)}`),
        }),
      ];
      for (const body of bodies) {
        const response = await api().post(body, authorization);
        const text = await response.text();
        expect(text.length).toBeLessThan(MAX_BYTES);
        expect(text).not.toContain(long(50));
        expect(text).toContain('"code":"');
        expect(response.status).toBe(200);
      }
      expect(api().failures()).toEqual([]);
    },
  );

  test('returns at most ten errors, and that there are more, when a document has more faults', async () => {
    const response = await api().post({ query: `{ ${'x '.repeat(200)} }` });
    // Safe: a GraphQL response.
    const { errors } = (await response.json()) as { errors: { message: string }[] };
    expect(errors).toHaveLength(11);
    expect(errors[10]?.message).toMatch(/^Too many validation errors/);
  });

  test('returns RESPONSE_TOO_LARGE when the body would have more than 1 MB', async () => {
    const query = `{ me { ... on User { ${times(20, (n) => `a${n}: name`)} } } }`;
    const authorization = bearer(await cognito.accessToken());
    nameLength = 49_000;
    expect((await api().post({ query }, authorization))?.status).toBe(200);
    nameLength = 51_000;
    const response = await api().post({ query }, authorization);
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'RESPONSE_TOO_LARGE' } }] });
    expect(api().requests().at(-1)).toMatchObject({ status: 400, RESPONSE_TOO_LARGE: 1 });
  });
});

test('returns TOO_MANY_ROOT_FIELDS without calling Cognito when the operation has 20 aliases of `me`', async () => {
  const calls = cognito.calls.length;
  const query = `{ ${times(20, (n) => `a${n}: me { __typename }`)} }`;
  const response = await dev.post({ query }, bearer(await cognito.accessToken()));
  expect(response.status).toBe(400);
  expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'TOO_MANY_ROOT_FIELDS' } }] });
  expect(cognito.calls).toHaveLength(calls);
});

test('returns status 400 when the operation is a subscription', async () => {
  const response = await dev.post({ query: 'subscription { a }' });
  expect(response.status).toBe(400);
  expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }] });
  expect(dev.failures()).toEqual([]);
});
