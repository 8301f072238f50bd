import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Answers, exceptionAnswer, startCognitoStub } from '../support/cognitoStub.ts';
import { documentOf } from './document.ts';
import { type Graph, startGraph, UUID } from './graph.ts';
import { startTarget, type Target } from './target.ts';
import { newEmail, password, verifiedUser } from './users.ts';

let target: Target;
beforeAll(async () => {
  target = await startTarget();
});
afterAll(() => target.close());

/** A graph on a Cognito that records what it is sent. */
const recorded = async (
  answers: Answers,
  config: Parameters<typeof startGraph>[1],
  ask: (graph: Graph) => Promise<unknown>,
) => {
  const sent: Record<string, unknown>[] = [];
  const recording = Object.entries(answers).map(([name, answer]) => [
    name,
    (body: string) => {
      sent.push(JSON.parse(body));
      return answer;
    },
  ]);
  const stub = await startCognitoStub(Object.fromEntries(recording));
  const graph = await startGraph({ ...stub, clientSecret: 'secret'.repeat(5) }, config);
  const answer = await ask(graph);
  await graph.close();
  await stub.close();
  return { sent, answer, calls: stub.calls };
};

describe('a document', () => {
  const signIn = (alias: string) =>
    `${alias}: signIn(input: { username: "ada@example.com", password: "guess-${alias}" }) { __typename }`;

  test('with two guesses is refused before anything is executed', async () => {
    const stub = await startCognitoStub({ InitiateAuth: exceptionAnswer('NotAuthorizedException') });
    const graph = await startGraph(stub);
    const response = await graph.post({ query: `mutation { ${signIn('a')} ${signIn('b')} }` });
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({
      errors: [{ extensions: { code: 'TOO_MANY_CREDENTIAL_OPERATIONS' } }],
    });
    expect(stub.calls).toEqual([]);
    await graph.close();
    await stub.close();
  });

  test('over a limit is refused', async () => {
    const graph = await startGraph(target);
    const aliases = Array.from({ length: 21 }, (_, n) => `a${n}: __typename`).join(' ');
    const large = await graph.post({ query: `{ ${aliases} }` });
    expect(large.status).toBe(400);
    expect(await large.json()).toMatchObject({ errors: [{ extensions: { code: 'DOCUMENT_TOO_LARGE' } }] });
    const long = await graph.post({ query: `{ ${'a '.repeat(2001)} }` });
    expect(await long.json()).toMatchObject({ errors: [{ extensions: { code: 'GRAPHQL_PARSE_FAILED' } }] });
    await graph.close();
  });

  test.each([
    [true, /Did you mean/],
    [false, /^((?!Did you mean).)*$/],
  ])('with a wrong name gets a suggestion in development (%s) alone', async (development, message) => {
    const graph = await startGraph(target, { development });
    const response = await graph.post({ query: '{ mee { __typename } }' });
    const { errors } = (await response.json()) as { errors: { message: string }[] };
    expect(errors[0]?.message).toMatch(message);
    await graph.close();
  });
});

test('in production only trusted documents are executed, where there is a manifest', async () => {
  const manifest = new URL('../fixtures/persisted-documents.json', import.meta.url).pathname;
  const graph = await startGraph(target, { production: true, trustedDocuments: manifest });
  const [hash] = Object.keys(
    (await import('../fixtures/persisted-documents.json', { with: { type: 'json' } })).default,
  );
  const extensions = { persistedQuery: { version: 1, sha256Hash: hash } };
  expect(await (await graph.post({ extensions })).json()).toEqual({ data: { me: { __typename: 'NotSignedInError' } } });
  expect((await graph.post({ query: '{ me { __typename } }' })).status).toBe(400);
  await graph.close();
  const open = await startGraph(target, { production: false, trustedDocuments: manifest });
  expect((await open.post({ query: '{ me { __typename } }' })).status).toBe(200);
  await open.close();
});

describe('whether there is an account', () => {
  const unknownThenKnown = async (
    answers: { known: Answers; unknown: Answers },
    ask: (graph: Graph) => Promise<unknown>,
  ) => [await recorded(answers.unknown, {}, ask), await recorded(answers.known, {}, ask)];

  test('is not told by a sign-in: same answer, same calls with the same input', async () => {
    const wrong = exceptionAnswer('NotAuthorizedException', 'Incorrect username or password.');
    const missing = exceptionAnswer('UserNotFoundException', 'User does not exist.');
    const [unknown, known] = await unknownThenKnown(
      { known: { InitiateAuth: wrong }, unknown: { InitiateAuth: missing } },
      (graph) => graph.ask('signIn', { username: 'ada@example.com', password }),
    );
    expect(unknown).toEqual(known);
    expect(known?.calls).toEqual(['InitiateAuth']);
  });

  test.each([
    ['an unknown one', exceptionAnswer('UserNotFoundException')],
    [
      'one without a verified address',
      exceptionAnswer(
        'InvalidParameterException',
        'Cannot reset password for the user as there is no registered/verified email or phone_number',
      ),
    ],
    ['a disabled one', exceptionAnswer('NotAuthorizedException', 'User is disabled.')],
  ])('is not told by a forgotten password: %s', async (_, answer) => {
    const delivery = { Destination: 'a***@e***', DeliveryMedium: 'EMAIL', AttributeName: 'email' };
    const [unknown, known] = await unknownThenKnown(
      { known: { ForgotPassword: { CodeDeliveryDetails: delivery } }, unknown: { ForgotPassword: answer } },
      (graph) => graph.ask('forgotPassword', { username: 'ada@example.com' }),
    );
    expect(unknown).toEqual(known);
    expect(known?.calls).toEqual(['ForgotPassword']);
  });

  test('is not told by sign-up, resend and verify with HIDE_EXISTING_USERS', async () => {
    const graph = await startGraph(target, { hideExistingUsers: true });
    const known = await verifiedUser(graph, target);
    const unknown = `${known[0]}${newEmail()}`;
    const sub = expect.stringMatching(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
    const answer = await graph.ask('signUp', { email: unknown, password });
    expect(await graph.ask('signUp', { email: known, password })).toEqual({ ...answer, userSub: sub });
    expect(await graph.ask('resendCode', { username: known })).toEqual(
      await graph.ask('resendCode', { username: unknown }),
    );
    expect(await graph.ask('verify', { username: known, code: '000000' })).toEqual(
      await graph.ask('verify', { username: unknown, code: '000000' }),
    );
    // Each time another, as a second sign-up of an unknown address has.
    const subs = await Promise.all([1, 2].map(() => graph.ask('signUp', { email: known, password })));
    expect(subs[0]?.userSub).not.toBe(subs[1]?.userSub);
    await graph.close();
  });
});

describe('the caller', () => {
  const wrong = exceptionAnswer('NotAuthorizedException', 'Incorrect username or password.');
  const body = { query: documentOf('signIn'), variables: { input: { username: 'ada', password } } };

  test('is known to Cognito by the address that API Gateway saw, and by the device’s fingerprint', async () => {
    const headers = { 'x-forwarded-for': '198.51.100.66', 'x-cognito-device-fingerprint': 'fingerprint' };
    const { sent } = await recorded({ InitiateAuth: wrong }, {}, (graph) => graph.post(body, headers));
    expect(sent).toMatchObject([{ UserContextData: { IpAddress: '127.0.0.1', EncodedData: 'fingerprint' } }]);
  });

  test('is not named by an app client without a secret, from which Cognito does not take it', async () => {
    const { sent } = await recorded({ InitiateAuth: wrong }, { clientSecret: undefined }, (graph) => graph.post(body));
    expect(sent[0]).not.toHaveProperty('UserContextData');
  });

  test.each(['signUp', 'verify', 'resendCode', 'forgotPassword', 'resetPassword'])('is named by %s', async (field) => {
    const inputs: Readonly<Record<string, object>> = {
      signUp: { email: 'ada@example.com', password },
      verify: { username: 'ada', code: '1' },
      resendCode: { username: 'ada' },
      forgotPassword: { username: 'ada' },
      resetPassword: { username: 'ada', code: '1', newPassword: password },
    };
    const refused = exceptionAnswer('LimitExceededException');
    const answers = ['SignUp', 'ConfirmSignUp', 'ResendConfirmationCode', 'ForgotPassword', 'ConfirmForgotPassword'];
    const all = Object.fromEntries(answers.map((name) => [name, refused]));
    const { sent } = await recorded(all, {}, (graph) => graph.ask(field, inputs[field]));
    expect(sent).toMatchObject([{ UserContextData: { IpAddress: '127.0.0.1' } }]);
  });
});

test('every answer has the security headers and its request id', async () => {
  const graph = await startGraph(target);
  // A function URL passes every method to the Lambda.
  const functionUrl = await startGraph(target, {}, '2.0');
  const answers = [
    await graph.post({ query: '{ __typename }' }),
    await graph.post(''),
    await graph.post({ query: '{' }),
    await fetch(graph.url, { method: 'OPTIONS' }),
    await fetch(graph.url, { headers: { accept: 'text/html' } }),
    await fetch(functionUrl.url, { method: 'DELETE' }),
  ];
  for (const { headers } of answers) {
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('strict-transport-security')).toContain('max-age=');
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(headers.get('x-request-id')).toMatch(UUID);
  }
  await Promise.all([graph.close(), functionUrl.close()]);
});
