import type { GatewayEvent } from '../../src/http/event.ts';
import { documentOf } from '../e2e/document.ts';
import { operations } from '../e2e/operations.ts';
import { type Answers, exceptionAnswer } from '../support/cognitoStub.ts';

interface ParityRequest {
  readonly name: string;
  readonly method: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  readonly base64?: boolean;
}

/** Throws the exception that the username names. */
export const refusals: Answers = {
  InitiateAuth: (sent) => {
    const { USERNAME: username } = JSON.parse(sent).AuthParameters;
    if (/Exception$/.test(username)) return exceptionAnswer(username, 'Incorrect username or password.');
    if (username === 'challenged') {
      return { ChallengeName: 'SMS_MFA', Session: 'session', ChallengeParameters: { USER_ID_FOR_SRP: 'ada' } };
    }
    return { AuthenticationResult: { AccessToken: 'access', IdToken: 'id', RefreshToken: 'refresh', ExpiresIn: 3600 } };
  },
};

const JSON_TYPE = { 'content-type': 'application/json' };
const post = (name: string, body: unknown, headers: Record<string, string> = {}): ParityRequest => ({
  name,
  method: 'POST',
  headers: { ...JSON_TYPE, ...headers },
  body,
});
const ask = (field: string, input: object | undefined, headers?: Record<string, string>) =>
  post(field, { query: documentOf(field), variables: { input } }, headers);
const signIn = (username: string) => ({
  ...ask('signIn', { username, password: 'Engine-1843' }),
  name: `signIn: ${username}`,
});

const requests = (bearer: Record<string, string>): ParityRequest[] => [
  ...operations.map(({ field, input }) => ask(field, input, bearer)),
  ...['NotAuthorizedException', 'UserNotFoundException', 'UserNotConfirmedException', 'TooManyRequestsException'].map(
    signIn,
  ),
  ...['ForbiddenException', 'InternalErrorException', 'ResourceNotFoundException', 'challenged'].map(signIn),
  ask('me', undefined),
  ask('me', undefined, { authorization: 'Bearer none.such.token' }),
  ask('signUp', { email: 'ada', password: '', phoneNumber: '0170' }),
  ask('signIn', { username: 'ada', password: 'Engine-1843' }, { 'x-token-delivery': 'cookie' }),
  ask(
    'signIn',
    { username: 'ada', password: 'Engine-1843' },
    { 'x-token-delivery': 'cookie', origin: 'https://app.example.com' },
  ),
  ask(
    'signIn',
    { username: 'ada', password: 'Engine-1843' },
    { 'x-token-delivery': 'cookie', origin: 'https://evil.example.com' },
  ),
  post('a type for an object', { query: documentOf('signIn'), variables: { input: { username: 1, password: {} } } }),
  post('no variables', { query: documentOf('signIn') }),
  post('syntax', { query: 'mutation { signIn(' }),
  post('an unknown field', { query: '{ mee { __typename } }' }),
  post('an unknown type', { query: 'mutation ($input: SignIn) { signIn(input: $input) { __typename } }' }),
  post('two operations, none named', { query: 'query A { __typename } query B { __typename }' }),
  post('an operation by name', { query: 'query A { __typename } query B { a: __typename }', operationName: 'B' }),
  post('introspection', { query: '{ __schema { types { name description fields { name } } directives { name } } }' }),
  post('one type', {
    query: '{ __type(name: "SignUpInput") { inputFields { name defaultValue type { name kind } } } }',
  }),
  post('too deep', { query: `{ ${'me { '.repeat(12)}${'}'.repeat(12)} }` }),
  post('too many aliases', {
    query: `{ ${Array.from({ length: 30 }, (_, index) => `a${index}: __typename`).join(' ')} }`,
  }),
  post('too many tokens', { query: `{ ${'__typename '.repeat(3000)} }` }),
  post('two sign-ins', {
    query: 'mutation { a: signOutEverywhere { __typename } b: signOutEverywhere { __typename } }',
  }),
  post('@defer', { query: '{ ... @defer { me { __typename } } }' }),
  post('a persisted query', { extensions: { persistedQuery: { version: 1, sha256Hash: 'a'.repeat(64) } } }),
  post('an empty object', {}),
  post('a batch', [{ query: '{ __typename }' }]),
  post('no JSON', '{"query": '),
  post('no object', '"query"'),
  post('an empty body', ''),
  post('too large a body', { query: `# ${'x'.repeat(100_001)}` }),
  post('another type', 'query', { 'content-type': 'application/graphql' }),
  post(
    'a charset that is not UTF-8',
    { query: '{ __typename }' },
    { 'content-type': 'application/json; charset=latin1' },
  ),
  post('an Accept that nothing fits', { query: '{ __typename }' }, { accept: 'image/png' }),
  post('GraphQL over HTTP', { query: '{ __typename }' }, { accept: 'application/graphql-response+json' }),
  { ...post('base64', { query: '{ __typename }' }), base64: true },
  { name: 'GET', method: 'GET', headers: { 'apollo-require-preflight': '1' }, query: { query: '{ __typename }' } },
  { name: 'GET across sites', method: 'GET', query: { query: '{ __typename }' } },
  {
    name: 'GET of a mutation',
    method: 'GET',
    headers: JSON_TYPE,
    query: { query: 'mutation { signOutEverywhere { __typename } }' },
  },
  { name: 'GET without a query', method: 'GET', headers: JSON_TYPE },
  {
    name: 'GET with bad variables',
    method: 'GET',
    headers: JSON_TYPE,
    query: { query: '{ __typename }', variables: '{' },
  },
  { name: 'a browser', method: 'GET', headers: { accept: 'text/html' } },
  { name: 'preflight', method: 'OPTIONS', headers: { origin: 'https://app.example.com' } },
  { name: 'preflight of another', method: 'OPTIONS', headers: { origin: 'https://evil.example.com' } },
  { name: 'PUT', method: 'PUT', headers: JSON_TYPE, body: { query: '{ __typename }' } },
];

const bodyOf = ({ body, base64 }: ParityRequest): string | null => {
  if (body === undefined) return null;
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return base64 ? Buffer.from(text).toString('base64') : text;
};

// Safe casts: the events have every property that the handler reads.
const v1 = (request: ParityRequest): GatewayEvent =>
  ({
    httpMethod: request.method,
    headers: request.headers ?? null,
    multiValueQueryStringParameters: request.query
      ? Object.fromEntries(Object.entries(request.query).map(([name, value]) => [name, [value]]))
      : null,
    body: bodyOf(request),
    isBase64Encoded: request.base64 ?? false,
    requestContext: { requestId: `v1 ${request.name}`, identity: { sourceIp: '203.0.113.7' } },
  }) as unknown as GatewayEvent;

const v2 = (request: ParityRequest): GatewayEvent =>
  ({
    version: '2.0',
    rawQueryString: new URLSearchParams(request.query).toString(),
    headers: request.headers ?? {},
    body: bodyOf(request) ?? undefined,
    isBase64Encoded: request.base64 ?? false,
    requestContext: { requestId: `v2 ${request.name}`, http: { method: request.method, sourceIp: '203.0.113.7' } },
  }) as unknown as GatewayEvent;

/** Returns each request as the event of a REST API (v1), and of an HTTP API or function URL (v2). */
export const parityEvents = (accessToken: string): { name: string; event: GatewayEvent }[] =>
  requests({ authorization: `Bearer ${accessToken}` }).flatMap((request) =>
    [v1(request), v2(request)].map((event) => ({ name: event.requestContext.requestId, event })),
  );
