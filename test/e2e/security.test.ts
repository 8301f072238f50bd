import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readConfig } from '../../src/config.ts';
import { type Api, startApi, UUID } from '../support/api.ts';
import { type Answers, exceptionAnswer, startCognitoStub } from '../support/cognitoStub.ts';
import { documentOf } from '../support/document.ts';
import { startTarget, type Target } from '../support/target.ts';
import { createVerifiedUser, newEmail, password } from '../support/users.ts';

const manifest = new URL('../fixtures/persisted-documents.json', import.meta.url).pathname;

let target: Target;
beforeAll(async () => {
  target = await startTarget();
});
afterAll(() => target.close());

/** Executes a request with an API whose Cognito records the bodies of its calls. */
const recordCalls = async (
  answers: Answers,
  config: Parameters<typeof startApi>[1],
  execute: (api: Api) => Promise<unknown>,
) => {
  const inputs: Record<string, unknown>[] = [];
  const recording = Object.entries(answers).map(([name, answer]) => [
    name,
    (body: string) => {
      inputs.push(JSON.parse(body));
      return answer;
    },
  ]);
  const stub = await startCognitoStub(Object.fromEntries(recording));
  const api = await startApi({ ...stub, clientSecret: 'secret'.repeat(5) }, config);
  const answer = await execute(api);
  await api.close();
  await stub.close();
  return { inputs, answer, calls: stub.calls };
};

describe('a document', () => {
  const signIn = (alias: string) =>
    `${alias}: signIn(input: { username: "ada@example.com", password: "guess-${alias}" }) { __typename }`;

  test('returns TOO_MANY_CREDENTIAL_OPERATIONS without calling Cognito when it has two sign-ins', async () => {
    const stub = await startCognitoStub({ InitiateAuth: exceptionAnswer('NotAuthorizedException') });
    const api = await startApi(stub);
    const response = await api.post({ query: `mutation { ${signIn('a')} ${signIn('b')} }` });
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({
      errors: [{ extensions: { code: 'TOO_MANY_CREDENTIAL_OPERATIONS' } }],
    });
    expect(stub.calls).toEqual([]);
    await api.close();
    await stub.close();
  });

  test('returns an error when it exceeds a limit', async () => {
    const api = await startApi(target);
    const aliases = Array.from({ length: 21 }, (_, n) => `a${n}: __typename`).join(' ');
    const large = await api.post({ query: `{ ${aliases} }` });
    expect(large.status).toBe(400);
    expect(await large.json()).toMatchObject({ errors: [{ extensions: { code: 'DOCUMENT_TOO_LARGE' } }] });
    const long = await api.post({ query: `{ ${'a '.repeat(2001)} }` });
    expect(await long.json()).toMatchObject({ errors: [{ extensions: { code: 'GRAPHQL_PARSE_FAILED' } }] });
    await api.close();
  });

  test.each([
    [true, /Did you mean/],
    [false, /^((?!Did you mean).)*$/],
  ])('with an unknown name returns a suggestion only if introspection is on (%s)', async (introspection, message) => {
    const api = await startApi(target, { introspection });
    const response = await api.post({ query: '{ mee { __typename } }' });
    const { errors } = (await response.json()) as { errors: { message: string }[] };
    expect(errors[0]?.message).toMatch(message);
    await api.close();
  });

  test.each([
    ['a literal lacks them', 'mutation { signIn(input: {}) { __typename } }', undefined],
    ['a variable lacks them', 'mutation ($i: SignInInput!) { signIn(input: $i) { __typename } }', { i: {} }],
  ])('names required fields only if introspection is on when %s', async (_, query, variables) => {
    const messages: string[] = [];
    for (const introspection of [true, false]) {
      const api = await startApi(target, { introspection });
      const response = await api.post({ query, variables });
      expect(response.status).toBe(400);
      messages.push(JSON.stringify(await response.json()));
      await api.close();
    }
    expect(messages[0]).toContain('password');
    expect(messages[1]).not.toContain('password');
    expect(messages[1]).toContain('was not provided');
  });
});

test.each([
  ['prod', 400],
  ['Prod', 400],
  ['production', 400],
  ['staging', 400],
  ['dev', 200],
] as const)('in the stage %s, a document that the manifest lacks returns status %i', async (stage, status) => {
  const { trustedDocuments } = readConfig({
    STAGE: stage,
    USER_POOL_ID: target.userPoolId,
    CLIENT_ID: target.clientId,
    TRUSTED_DOCUMENTS: manifest,
  });
  const api = await startApi(target, { trustedDocuments });
  expect((await api.post({ query: '{ me { __typename } }' })).status).toBe(status);
  await api.close();
});

test('a document of the manifest is executed by its hash', async () => {
  const api = await startApi(target, { trustedDocuments: manifest });
  const [hash] = Object.keys(
    (await import('../fixtures/persisted-documents.json', { with: { type: 'json' } })).default,
  );
  const extensions = { persistedQuery: { version: 1, sha256Hash: hash } };
  expect(await (await api.post({ extensions })).json()).toEqual({ data: { me: { __typename: 'NotSignedInError' } } });
  await api.close();
});

describe('whether an account exists', () => {
  const recordUnknownAndKnown = async (
    answers: { known: Answers; unknown: Answers },
    execute: (api: Api) => Promise<unknown>,
  ) => [await recordCalls(answers.unknown, {}, execute), await recordCalls(answers.known, {}, execute)];

  test('is not revealed by signIn, which returns the same answer after the same calls', async () => {
    const wrong = exceptionAnswer('NotAuthorizedException', 'Incorrect username or password.');
    const missing = exceptionAnswer('UserNotFoundException', 'User does not exist.');
    const [unknown, known] = await recordUnknownAndKnown(
      { known: { InitiateAuth: wrong }, unknown: { InitiateAuth: missing } },
      (api) => api.execute('signIn', { username: 'ada@example.com', password }),
    );
    expect(unknown).toEqual(known);
    expect(known?.calls).toEqual(['InitiateAuth']);
  });

  test.each([
    ['an unknown user', exceptionAnswer('UserNotFoundException')],
    [
      'a user without a verified address',
      exceptionAnswer(
        'InvalidParameterException',
        'Cannot reset password for the user as there is no registered/verified email or phone_number',
      ),
    ],
    ['a disabled user', exceptionAnswer('NotAuthorizedException', 'User is disabled.')],
  ])('is not revealed by forgotPassword for %s', async (_, answer) => {
    const delivery = { Destination: 'a***@e***', DeliveryMedium: 'EMAIL', AttributeName: 'email' };
    const [unknown, known] = await recordUnknownAndKnown(
      { known: { ForgotPassword: { CodeDeliveryDetails: delivery } }, unknown: { ForgotPassword: answer } },
      (api) => api.execute('forgotPassword', { username: 'ada@example.com' }),
    );
    expect(unknown).toEqual(known);
    expect(known?.calls).toEqual(['ForgotPassword']);
  });

  test('is not revealed by signUp, resendCode and verify with HIDE_EXISTING_USERS', async () => {
    const api = await startApi(target, { hideExistingUsers: true });
    const known = await createVerifiedUser(api, target);
    const unknown = `${known[0]}${newEmail()}`;
    const sub = expect.stringMatching(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
    const answer = await api.execute('signUp', { email: unknown, password });
    expect(await api.execute('signUp', { email: known, password })).toEqual({ ...answer, userSub: sub });
    expect(await api.execute('resendCode', { username: known })).toEqual(
      await api.execute('resendCode', { username: unknown }),
    );
    expect(await api.execute('verify', { username: known, code: '000000' })).toEqual(
      await api.execute('verify', { username: unknown, code: '000000' }),
    );
    // A new sub each time, like that of a second sign-up with an unknown address.
    const subs = await Promise.all([1, 2].map(() => api.execute('signUp', { email: known, password })));
    expect(subs[0]?.userSub).not.toBe(subs[1]?.userSub);
    await api.close();
  });
});

describe('the caller', () => {
  const wrong = exceptionAnswer('NotAuthorizedException', 'Incorrect username or password.');
  const body = { query: documentOf('signIn'), variables: { input: { username: 'ada', password } } };

  test('is sent to Cognito as the address that API Gateway saw, and the device’s fingerprint', async () => {
    const headers = { 'x-forwarded-for': '198.51.100.66', 'x-cognito-device-fingerprint': 'fingerprint' };
    const { inputs } = await recordCalls({ InitiateAuth: wrong }, {}, (api) => api.post(body, headers));
    expect(inputs).toMatchObject([{ UserContextData: { IpAddress: '127.0.0.1', EncodedData: 'fingerprint' } }]);
  });

  test('is not sent by an app client without a secret, because Cognito ignores it', async () => {
    const { inputs } = await recordCalls({ InitiateAuth: wrong }, { clientSecret: undefined }, (api) => api.post(body));
    expect(inputs[0]).not.toHaveProperty('UserContextData');
  });

  test.each(['signUp', 'verify', 'resendCode', 'forgotPassword', 'resetPassword'])('is sent by %s', async (field) => {
    const fieldInputs: Readonly<Record<string, object>> = {
      signUp: { email: 'ada@example.com', password },
      verify: { username: 'ada', code: '1' },
      resendCode: { username: 'ada' },
      forgotPassword: { username: 'ada' },
      resetPassword: { username: 'ada', code: '1', newPassword: password },
    };
    const limitExceeded = exceptionAnswer('LimitExceededException');
    const answers = ['SignUp', 'ConfirmSignUp', 'ResendConfirmationCode', 'ForgotPassword', 'ConfirmForgotPassword'];
    const all = Object.fromEntries(answers.map((name) => [name, limitExceeded]));
    const { inputs } = await recordCalls(all, {}, (api) => api.execute(field, fieldInputs[field]));
    expect(inputs).toMatchObject([{ UserContextData: { IpAddress: '127.0.0.1' } }]);
  });
});

test('every response has the security headers and its request ID', async () => {
  const api = await startApi(target);
  // A function URL passes every method to the Lambda.
  const functionUrl = await startApi(target, {}, '2.0');
  const responses = [
    await api.post({ query: '{ __typename }' }),
    await api.post(''),
    await api.post({ query: '{' }),
    await fetch(api.url, { method: 'OPTIONS' }),
    await fetch(api.url, { headers: { accept: 'text/html' } }),
    await fetch(functionUrl.url, { method: 'DELETE' }),
  ];
  for (const { headers } of responses) {
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('strict-transport-security')).toContain('max-age=');
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(headers.get('x-request-id')).toMatch(UUID);
  }
  await Promise.all([api.close(), functionUrl.close()]);
});
