import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { seal } from '../../src/resolvers/signIn/challengeSession.ts';
import { type CognitoStub, startCognitoStub } from '../support/cognitoStub.ts';
import { documentOf, schema } from './document.ts';
import { bearer, type Graph, startGraph } from './graph.ts';

/** One of each kind, as a client sends it. */
const secrets = {
  password: 'Hunter2-password',
  code: '90753164',
  session: 'hunter2-session',
  clientSecret: 'hunter2'.repeat(4),
  refreshToken: 'hunter2-refresh-token',
};
const everySecret = Object.values(secrets);
const sealedFor = (challenge: string) => seal({ challenge, username: 'ada', session: secrets.session, account: 'ada' });
const sealed = sealedFor('SMS_MFA');

const operations: Readonly<Record<string, readonly object[]>> = {
  signUp: [{ email: 'ada@example.com', password: secrets.password }],
  verify: [
    { username: 'ada@example.com', code: secrets.code },
    { username: 'ada@example.com', code: secrets.code, session: sealed },
  ],
  resendCode: [{ username: 'ada@example.com' }],
  signIn: [{ username: 'ada@example.com', password: secrets.password }],
  refreshTokens: [{ refreshToken: secrets.refreshToken }],
  signOut: [{ refreshToken: secrets.refreshToken }],
  signOutEverywhere: [{}],
  forgotPassword: [{ username: 'ada@example.com' }],
  resetPassword: [{ username: 'ada@example.com', code: secrets.code, newPassword: secrets.password }],
  changePassword: [{ currentPassword: secrets.password, newPassword: `${secrets.password}-2` }],
  completeNewPassword: [
    { username: 'ada', session: sealedFor('NEW_PASSWORD_REQUIRED'), newPassword: secrets.password },
  ],
  updateProfile: [{ name: 'Ada' }],
  sendAttributeCode: [{ attribute: 'EMAIL' }],
  verifyAttribute: [{ attribute: 'EMAIL', code: secrets.code }],
  deleteAccount: [{}],
  startTotpSetup: [{}, { session: sealedFor('MFA_SETUP') }],
  finishTotpSetup: [{ code: secrets.code }, { code: secrets.code, session: sealedFor('MFA_SETUP') }],
  setMfaPreference: [{ enabled: ['TOTP'] }],
  selectMfaMethod: [{ username: 'ada', session: sealedFor('SELECT_MFA_TYPE'), method: 'SMS' }],
  me: [{}],
};
const cases = Object.entries(operations).flatMap(([field, inputs]) => inputs.map((input) => ({ field, input })));

/** What was said, to the client and in the log. */
const expectNoSecret = (said: string, ...more: string[]) => {
  for (const secret of [...everySecret, sealed, ...more])
    expect(said.includes(secret), 'a secret was said').toBe(false);
};

let stub: CognitoStub;
let graph: Graph;
let answer: object | ((sent: string) => object);

beforeAll(async () => {
  stub = await startCognitoStub(new Proxy({}, { get: () => answer }));
  graph = await startGraph({ ...stub, clientSecret: secrets.clientSecret });
});
afterEach(() => graph.logs.splice(0));
afterAll(async () => {
  await graph.close();
  await stub.close();
});

describe.each([
  'InternalErrorException',
  'ResourceNotFoundException',
  'InvalidParameterException',
  'NotAuthorizedException',
  'SomethingNewException',
])('an %s that quotes what was sent', (name) => {
  test.each(cases)('is told without it, by $field and in the log', async ({ field, input }) => {
    answer = (sent) => ({ __type: name, message: `Value '${sent}' at 'session' failed; ${sent}` });
    const accessToken = await stub.accessToken();
    const body = { query: documentOf(field), variables: { input } };
    const response = await graph.post(body, bearer(accessToken));
    expectNoSecret((await response.text()) + JSON.stringify(graph.logs), accessToken);
  });
});

test('these are all operations', () => {
  const fields = [schema.getQueryType(), schema.getMutationType()].flatMap((type) =>
    Object.keys(type?.getFields() ?? {}),
  );
  expect(Object.keys(operations).sort()).toEqual(fields.sort());
});

test.each(cases)('an answer that $field cannot use is logged without its content', async ({ field, input }) => {
  answer = { ChallengeName: 'CUSTOM_CHALLENGE', Session: secrets.session, UserSub: secrets.code };
  const accessToken = await stub.accessToken();
  await graph.post({ query: documentOf(field), variables: { input } }, bearer(accessToken));
  expectNoSecret(JSON.stringify(graph.logs), accessToken);
});

describe('a document that is wrong', () => {
  const { password } = secrets;
  test.each([
    ['is cut off', `mutation { signIn(input: { username: "ada", password: "${password}`],
    [
      'has a string where a name belongs',
      `mutation { signIn(input: { username: "ada", "${password}" }) { __typename } }`,
    ],
    [
      'has an object for a string',
      `mutation { signIn(input: { username: "ada", password: { a: "${password}" } }) { __typename } }`,
    ],
    [
      'has a list for a string',
      `mutation { signIn(input: { username: "ada", password: ["${password}"] }) { __typename } }`,
    ],
    ['has a string for an object', `mutation { signIn(input: "${password}") { __typename } }`],
    [
      'has a number for a string',
      `mutation { verify(input: { username: "ada", code: ${secrets.code} }) { __typename } }`,
    ],
    [
      'has a string for an enum',
      `mutation { signIn(input: { username: "ada", password: ${password.replace('-', '_')}) { __typename } }`,
    ],
    ['has a block string out of place', `mutation { """${password}""" }`],
    [
      'has an escape that is none',
      `mutation { signIn(input: { username: "ada", password: "${password}\\q" }) { __typename } }`,
    ],
  ])('%s: is refused without what it says', async (_, query) => {
    const response = await graph.post({ query });
    expect(response.status).toBe(400);
    const said = (await response.text()) + JSON.stringify(graph.logs);
    expectNoSecret(said);
    expect(said).not.toContain(password.replace('-', '_'));
  });

  const query = documentOf('signIn');
  test.each([
    ['an object for a string', { input: { username: 'ada', password: { a: password } } }],
    ['a number for a string', { input: { username: Number(secrets.code), password } }],
    ['a field too many', { input: { username: 'ada', password, more: secrets.code } }],
    ['a field too few', { input: { password } }],
    ['a string for an object', { input: password }],
    ['a list', { input: [[password]] }],
  ])('has %s in its variables: is refused without what they say', async (_, variables) => {
    const response = await graph.post({ query, variables });
    expect(response.status).toBe(400);
    expectNoSecret((await response.text()) + JSON.stringify(graph.logs));
  });

  test('is no JSON: is refused without what it says', async () => {
    const response = await graph.post(`{"query": "${password}" oops`);
    expect(response.status).toBe(400);
    expectNoSecret((await response.text()) + JSON.stringify(graph.logs));
  });
});

describe('names that a client makes up are not in the log', () => {
  const name = secrets.password.replace('-', '_');
  const input = { username: 'ada', password: secrets.password };
  test.each([
    ['an alias', { query: `mutation { ${name}: signIn(input: { username: "", password: "" }) { __typename } }` }],
    [
      'a variable',
      {
        query: `mutation ($${name}: SignInInput!) { signIn(input: $${name}) { __typename } }`,
        variables: { [name]: input },
      },
    ],
    [
      'a variable of another type',
      {
        query: `mutation ($${name}: SignInInput!) { signIn(input: $${name}) { __typename } }`,
        variables: { [name]: name },
      },
    ],
    ['a fragment', { query: `{ ...${name} } fragment ${name} on Query { me { __typename } }` }],
    ['a field', { query: `{ ${name} }` }],
    ['an operation that there is not', { query: '{ me { __typename } }', operationName: name }],
    ['an operation of a document that is not valid', { query: `query ${name} { nothing }` }],
  ])('%s', async (_, body) => {
    answer = { __type: 'NotAuthorizedException', message: 'Incorrect username or password.' };
    await (await graph.post(body)).text();
    expect(graph.requests()).toHaveLength(1);
    expect(JSON.stringify(graph.logs)).not.toContain(name);
  });
});

test('a token that is refused is not repeated', async () => {
  answer = { __type: 'NotAuthorizedException', message: 'Access Token has been revoked' };
  const accessToken = await stub.accessToken();
  for (const token of [accessToken, `${accessToken}x`, 'hunter2-token']) {
    const response = await graph.post({ query: documentOf('me') }, bearer(token));
    const said = (await response.text()) + JSON.stringify(graph.logs);
    expect(said).toContain('NotSignedInError');
    expect(said.includes(token)).toBe(false);
  }
});
