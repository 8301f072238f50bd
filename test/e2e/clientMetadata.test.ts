import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { type Api, bearer, startApi } from '../support/api.ts';
import { type CognitoStub, startCognitoStub } from '../support/cognitoStub.ts';
import { documentOf } from '../support/document.ts';
import { federationAt } from '../support/federation.ts';
import { operations, successes } from '../support/operations.ts';

let stub: CognitoStub;
let api: Api;
/** The requests of each operation of Cognito. */
const requests: [operation: string, body: string][] = [];
beforeAll(async () => {
  const recording = new Proxy(successes, {
    get: (answers, operation: string) => (body: string) => {
      requests.push([operation, body]);
      const answer = answers[operation] ?? {};
      return typeof answer === 'function' ? answer(body) : answer;
    },
  });
  stub = await startCognitoStub(recording);
  api = await startApi(stub, { ...federationAt(stub.endpoint), userAgent: 'cognito-graphql-auth/of-the-stack' });
});
afterEach(() => {
  requests.splice(0);
  stub.headers.splice(0);
});
afterAll(async () => {
  await api.close();
  await stub.close();
});

/** The operations whose triggers of messages, sign-ups or confirmations receive metadata. InitiateAuth passes it to none of these. */
const PASSING = [
  'SignUp',
  'ConfirmSignUp',
  'ResendConfirmationCode',
  'ForgotPassword',
  'ConfirmForgotPassword',
  'RespondToAuthChallenge',
  'UpdateUserAttributes',
  'GetUserAttributeVerificationCode',
];

const executeAll = async (headers: Record<string, string>): Promise<void> => {
  for (const { field, input } of operations) {
    const body = { query: documentOf(field), variables: input ? { input } : {} };
    await api.post(body, { ...bearer(await stub.accessToken()), ...headers });
  }
};

const localesByOperation = (): Record<string, unknown> =>
  Object.fromEntries(
    requests
      .filter(([operation]) => operation !== 'ExchangeCode' && operation !== 'JWKS')
      .map(([operation, body]) => [operation, JSON.parse(body).ClientMetadata?.locale]),
  );

test('each operation with messages receives the languages of the request, and no other operation', async () => {
  await executeAll({ 'accept-language': 'de-CH, de;q=0.9, en;q=0.8' });
  const locales = localesByOperation();
  expect(Object.keys(locales)).toEqual(expect.arrayContaining(PASSING));
  for (const [operation, locale] of Object.entries(locales)) {
    expect([operation, locale]).toEqual([operation, PASSING.includes(operation) ? 'de-CH,de,en' : undefined]);
  }
});

test('no operation receives metadata when the request has no languages', async () => {
  await executeAll({ 'accept-language': '*' });
  expect(requests.filter(([, body]) => body.includes('ClientMetadata'))).toEqual([]);
});

test('the user agent of each request to Cognito ends with that by which the web ACL of its endpoint recognizes the API', async () => {
  await executeAll({});
  const others = stub.headers.filter(
    (headers) => !headers['user-agent']?.endsWith('cognito-graphql-auth/of-the-stack'),
  );
  // The request for the signing keys is public, and anyone may send it.
  expect(others.filter((headers) => headers['x-amz-target'] !== undefined)).toEqual([]);
  expect(stub.headers.length).toBeGreaterThan(operations.length);
});
