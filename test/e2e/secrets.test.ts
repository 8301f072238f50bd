import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { encodeChallengeSession } from '../../src/resolvers/signIn/challengeSession.ts';
import { type Api, bearer, startApi } from '../support/api.ts';
import { type CognitoStub, startCognitoStub } from '../support/cognitoStub.ts';
import { documentOf, rootFields } from '../support/document.ts';
import { callback, encodedFlow, federationAt, flow, redirectUri } from '../support/federation.ts';

/** One secret of each kind that clients send. */
const secrets = {
  password: 'Hunter2-password',
  code: '90753164',
  session: 'hunter2-session',
  clientSecret: 'hunter2'.repeat(4),
  refreshToken: 'hunter2-refresh-token',
  passkey: 'aHVudGVyMi1wYXNza2V5',
  authorizationCode: callback.code,
  state: flow.state,
  verifier: flow.verifier,
  nonce: flow.nonce,
  flow: encodedFlow,
  callbackText: 'hunter2-callback-text',
  captchaToken: 'hunter2-captcha-token',
};
const encodeSession = (challenge: string) =>
  encodeChallengeSession({ challenge, username: 'ada', session: secrets.session, account: 'ada' });
const session = encodeSession('SMS_MFA');
const { captchaToken, passkey } = secrets;
const assertion = {
  id: passkey,
  response: { clientDataJSON: passkey, authenticatorData: passkey, signature: passkey },
};
const newPasskey = { id: passkey, response: { clientDataJSON: passkey, attestationObject: passkey } };

const operations: Readonly<Record<string, readonly object[]>> = {
  signUp: [{ email: 'ada@example.com', password: secrets.password, captchaToken }],
  verify: [
    { username: 'ada@example.com', code: secrets.code },
    { username: 'ada@example.com', code: secrets.code, session },
    { username: 'ada@example.com', code: secrets.code, session: encodeSession('SIGN_UP') },
  ],
  resendCode: [{ username: 'ada@example.com', captchaToken }],
  signIn: [{ username: 'ada@example.com', password: secrets.password }],
  startSignIn: [{ username: 'ada@example.com', method: 'EMAIL_CODE', captchaToken }],
  selectSignInMethod: [
    {
      username: 'ada',
      session: encodeSession('SELECT_CHALLENGE'),
      method: 'PASSWORD',
      password: secrets.password,
      captchaToken,
    },
  ],
  answerPasskeyChallenge: [{ username: 'ada', session: encodeSession('WEB_AUTHN'), credential: assertion }],
  startPasskeyRegistration: [{}],
  finishPasskeyRegistration: [{ credential: newPasskey }],
  deletePasskey: [{ id: passkey }],
  signInMethods: [{}],
  signInProviders: [{}],
  startFederatedSignIn: [{ provider: 'Google', redirectUri }],
  finishFederatedSignIn: [
    callback,
    { ...callback, code: null, error: secrets.callbackText, errorDescription: secrets.callbackText },
    { ...callback, state: `${secrets.state}x` },
  ],
  linkProvider: [callback, { ...callback, error: 'invalid_request', errorDescription: secrets.callbackText }],
  unlinkProvider: [{ provider: 'Google' }],
  refreshTokens: [{ refreshToken: secrets.refreshToken }],
  signOut: [{ refreshToken: secrets.refreshToken }],
  signOutEverywhere: [{}],
  revokeSession: [{ id: 'tkn'.padEnd(28, '0') }],
  forgotPassword: [{ username: 'ada@example.com', captchaToken }],
  resetPassword: [{ username: 'ada@example.com', code: secrets.code, newPassword: secrets.password }],
  changePassword: [{ currentPassword: secrets.password, newPassword: `${secrets.password}-2` }],
  completeNewPassword: [
    { username: 'ada', session: encodeSession('NEW_PASSWORD_REQUIRED'), newPassword: secrets.password },
  ],
  updateProfile: [{ name: 'Ada' }],
  sendAttributeCode: [{ attribute: 'EMAIL' }],
  verifyAttribute: [{ attribute: 'EMAIL', code: secrets.code }],
  deleteAccount: [{}],
  startTotpSetup: [{}, { session: encodeSession('MFA_SETUP') }],
  finishTotpSetup: [{ code: secrets.code }, { code: secrets.code, session: encodeSession('MFA_SETUP') }],
  setMfaPreference: [{ enabled: ['TOTP'] }],
  selectMfaMethod: [{ username: 'ada', session: encodeSession('SELECT_MFA_TYPE'), method: 'SMS' }],
  me: [{}],
  passwordPolicy: [{}],
};
const cases = Object.entries(operations).flatMap(([field, inputs]) => inputs.map((input) => ({ field, input })));

/** @param output the response and the log */
const expectNoSecret = (output: string, ...more: string[]) => {
  for (const secret of [...Object.values(secrets), session, ...more])
    expect(output.includes(secret), 'leaks a secret').toBe(false);
};

let stub: CognitoStub;
let api: Api;
let answer: object | ((body: string) => object);
/** The pre sign-up trigger checks tokens, so Cognito receives those of sign-ups. */
const captcha = { isSignUpCheckedByTrigger: true };

beforeAll(async () => {
  stub = await startCognitoStub(new Proxy({}, { get: () => answer }));
  api = await startApi({ ...stub, clientSecret: secrets.clientSecret }, { ...federationAt(stub.endpoint), ...captcha });
});
afterEach(() => api.logs.splice(0));
afterAll(async () => {
  await api.close();
  await stub.close();
});

describe.each([
  'InternalErrorException',
  'ResourceNotFoundException',
  'InvalidParameterException',
  'NotAuthorizedException',
  'SomethingNewException',
])('when Cognito throws %s with the request in its message', (name) => {
  test.each(cases)('$field and the log contain no secret', async ({ field, input }) => {
    answer = (body) => ({
      __type: name,
      error_description: body,
      message: `Value '${body}' at 'session' failed; ${body}`,
    });
    const accessToken = await stub.accessToken();
    const request = { query: documentOf(field), variables: { input } };
    const response = await api.post(request, bearer(accessToken));
    expectNoSecret((await response.text()) + JSON.stringify(api.logs), accessToken);
  });
});

test('the operations are all fields of the schema', () => {
  expect(Object.keys(operations).sort()).toEqual(rootFields.map(({ name }) => name).sort());
});

test.each(cases)('the log contains no secret when $field receives an unusable output', async ({ field, input }) => {
  answer = { ChallengeName: 'CUSTOM_CHALLENGE', Session: secrets.session, UserSub: secrets.code };
  const accessToken = await stub.accessToken();
  await api.post({ query: documentOf(field), variables: { input } }, bearer(accessToken));
  expectNoSecret(JSON.stringify(api.logs), accessToken);
});

describe('an invalid document', () => {
  const { password } = secrets;
  test.each([
    ['is cut off', `mutation { signIn(input: { username: "ada", password: "${password}`],
    [
      'has a string in place of a name',
      `mutation { signIn(input: { username: "ada", "${password}" }) { __typename } }`,
    ],
    [
      'has an object in place of a string',
      `mutation { signIn(input: { username: "ada", password: { a: "${password}" } }) { __typename } }`,
    ],
    [
      'has a list in place of a string',
      `mutation { signIn(input: { username: "ada", password: ["${password}"] }) { __typename } }`,
    ],
    ['has a string in place of an object', `mutation { signIn(input: "${password}") { __typename } }`],
    [
      'has a number in place of a string',
      `mutation { verify(input: { username: "ada", code: ${secrets.code} }) { __typename } }`,
    ],
    [
      'has an enum value in place of a string',
      `mutation { signIn(input: { username: "ada", password: ${password.replace('-', '_')}) { __typename } }`,
    ],
    ['has a block string in place of a field', `mutation { """${password}""" }`],
    [
      'has an invalid escape sequence',
      `mutation { signIn(input: { username: "ada", password: "${password}\\q" }) { __typename } }`,
    ],
  ])('returns status 400 without its secrets when it %s', async (_, query) => {
    const response = await api.post({ query });
    expect(response.status).toBe(400);
    const output = (await response.text()) + JSON.stringify(api.logs);
    expectNoSecret(output);
    expect(output).not.toContain(password.replace('-', '_'));
  });

  const query = documentOf('signIn');
  test.each([
    ['an object in place of a string', { input: { username: 'ada', password: { a: password } } }],
    ['a number in place of a string', { input: { username: Number(secrets.code), password } }],
    ['an unknown field', { input: { username: 'ada', password, more: secrets.code } }],
    ['a missing field', { input: { password } }],
    ['a string in place of an object', { input: password }],
    ['a list in place of an object', { input: [[password]] }],
  ])('returns status 400 without its secrets when its variables have %s', async (_, variables) => {
    const response = await api.post({ query, variables });
    expect(response.status).toBe(400);
    expectNoSecret((await response.text()) + JSON.stringify(api.logs));
  });

  test('returns status 400 without its secrets when the body is not JSON', async () => {
    const response = await api.post(`{"query": "${password}" oops`);
    expect(response.status).toBe(400);
    expectNoSecret((await response.text()) + JSON.stringify(api.logs));
  });
});

describe('the log does not contain a name that the client chose for', () => {
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
    ['an operation that the document lacks', { query: '{ me { __typename } }', operationName: name }],
    ['the operation of an invalid document', { query: `query ${name} { nothing }` }],
  ])('%s', async (_, body) => {
    answer = { __type: 'NotAuthorizedException', message: 'Incorrect username or password.' };
    await (await api.post(body)).text();
    expect(api.requests()).toHaveLength(1);
    expect(JSON.stringify(api.logs)).not.toContain(name);
  });
});

test('the response and the log do not contain a rejected token', async () => {
  answer = { __type: 'NotAuthorizedException', message: 'Access Token has been revoked' };
  const accessToken = await stub.accessToken();
  for (const token of [accessToken, `${accessToken}x`, 'hunter2-token']) {
    const response = await api.post({ query: documentOf('me') }, bearer(token));
    const output = (await response.text()) + JSON.stringify(api.logs);
    expect(output).toContain('NotSignedInError');
    expect(output.includes(token)).toBe(false);
  }
});
