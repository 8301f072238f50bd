import fc from 'fast-check';
import { documentOf, rootFields, schema } from '../../support/document.ts';
import { CANARY, inputValue, json, literal, text, unfold } from './values.ts';

export interface Body {
  readonly body: string | null;
  readonly isBase64Encoded: boolean;
}

export const jsonBody = (value: unknown): Body => ({ body: unfold(JSON.stringify(value)), isBase64Encoded: false });

/** Bytes with and without base64, independently of `isBase64Encoded`. */
export const bytes: fc.Arbitrary<Body> = fc.record({
  body: fc.oneof(
    fc.uint8Array({ maxLength: 300 }).map((array) => Buffer.from(array).toString('base64')),
    fc.uint8Array({ maxLength: 300 }).map((array) => Buffer.from(array).toString('latin1')),
    text,
    fc.constant(null),
    fc.json(),
    fc.constant(`{"query":"{ a }","variables":"${CANARY}`),
    fc.nat({ max: 110_000 }).map((length) => `[`.repeat(length)),
  ),
  isBase64Encoded: fc.boolean(),
});

const WORDS = [
  ...[
    '{',
    '}',
    '(',
    ')',
    '[',
    ']',
    '!',
    ':',
    '=',
    '|',
    '&',
    '@',
    '$',
    '...',
    '#',
    '\n',
    '"',
    '"""',
    ',',
    '-',
    '.',
    '\\u{',
  ],
  ...[
    'query',
    'mutation',
    'subscription',
    'fragment',
    'on',
    'type',
    'true',
    'null',
    '__typename',
    '__schema',
    '__type',
  ],
  ...[
    '@skip(if: true)',
    '@include(if: $x)',
    '@defer',
    '...F',
    'fragment F on Query { ...F }',
    '$input',
    '$constructor',
  ],
  ...[
    'signIn',
    'verify',
    'me',
    'input',
    'password',
    'code',
    'username',
    'SignInInput!',
    'User',
    'toString',
    '__proto__',
  ],
  ...[`"${CANARY}"`, `"""${CANARY}"""`, `password: "${CANARY}"`, `code: 5319088642`, '{ me { ... on User { id } } }'],
];

/** Sequences of tokens that are almost documents. */
const tokenSequence = fc
  .array(fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...WORDS) }, text), { maxLength: 60 })
  .map((words) => words.join(' '));

/** One token many times, to exceed the limits. */
const repeatedToken = fc
  .tuple(fc.constantFrom(...WORDS, 'a{', 'a:me{__typename}', '[', `x:"${CANARY}",`), fc.nat({ max: 3000 }))
  .map(([word, times]) => `{ ${word.repeat(times)} }`);

const odd = <Value>(arbitrary: fc.Arbitrary<Value>): fc.Arbitrary<unknown> =>
  fc.oneof({ weight: 15, arbitrary }, { weight: 1, arbitrary: json });

/** The hash of the only document in the manifest. */
export const HASH = 'c0ffee';

const persisted = odd(fc.record({ version: json, sha256Hash: fc.oneof(json, fc.constant(HASH)) }));

/** Operations that the schema does not have, and documents without an operation. */
const ODD_DOCUMENTS = [
  'subscription { a }',
  'subscription A { a } query B { __typename }',
  'fragment F on Query { __typename }',
  'query A { __typename } query B { __typename }',
  'type A { a: Int }',
  'extend schema @a',
  '# nothing',
  '\ufeff{ __typename }',
];

/** The members that Apollo reads from a body, of any type, and others. */
export const graphqlBody: fc.Arbitrary<object> = fc
  .record(
    {
      query: odd(
        fc.oneof(
          tokenSequence,
          repeatedToken,
          fc.constantFrom(...ODD_DOCUMENTS),
          fc.constantFrom(...rootFields.map(({ name }) => documentOf(name))),
        ),
      ),
      variables: odd(fc.dictionary(fc.oneof(text, fc.constant('input')), json)),
      operationName: odd(text),
      extensions: odd(
        fc.oneof({ weight: 4, arbitrary: fc.dictionary(text, json) }, fc.record({ persistedQuery: persisted })),
      ),
      documentId: odd(fc.oneof(text, fc.constant(HASH))),
    },
    { requiredKeys: [] },
  )
  .chain((body) => fc.dictionary(text, json, { maxKeys: 2 }).map((more) => ({ ...more, ...body })));

/** Every field, with variables or literals that can be wrong at any level. */
export const operationBody: fc.Arbitrary<object> = fc.constantFrom(...rootFields).chain(({ name, args: [input] }) => {
  if (!input) return fc.constant({ query: documentOf(name) });
  const isQuery = schema.getQueryType()?.getFields()[name] !== undefined;
  return fc
    .tuple(inputValue(input.type), fc.boolean())
    .map(([value, inline]) =>
      inline && JSON.stringify(value).length < 5000
        ? { query: `${isQuery ? 'query' : 'mutation'} { ${name}(input: ${literal(value)}) { __typename } }` }
        : { query: documentOf(name), variables: { input: value } },
    );
});

const NAMES = [
  ...['authorization', 'Authorization', 'cookie', 'Cookie', 'content-type', 'Content-Type', 'CONTENT-TYPE', 'origin'],
  ...['x-token-delivery', 'X-Token-Delivery', 'x-forwarded-for', 'accept', 'Accept', 'x-cognito-device-fingerprint'],
  'user-agent',
  ...['apollo-require-preflight', 'host', 'content-length', 'transfer-encoding', '__proto__', 'constructor'],
];
export const ORIGIN = 'https://app.example.com';
const VALUES = [
  ...[
    'application/json',
    'application/json; charset=utf-16',
    'text/html',
    '*/*',
    'text/html;q=0.9, */*;q=',
    'null',
    '*',
  ],
  ...[
    ORIGIN,
    `${ORIGIN}.evil.com`,
    'cookie',
    `Bearer ${CANARY}`,
    'Bearer a.b.c',
    `bearer  ${CANARY}.e30.`,
    'Basic e30=',
  ],
  ...[`__Host-refresh-token=${CANARY}`, '__Host-refresh-token=', `a=b; __Host-refresh-token=${CANARY}; c`, ';;;'],
  ...['multipart/mixed; deferSpec=20220824', 'x'.repeat(9000), 'true'],
];
export type Headers = Record<string, string | undefined>;

/** Random headers, then those of `fixed`, so that many requests are authorized. */
export const headers = (fixed: Headers): fc.Arbitrary<Headers> =>
  fc
    .tuple(
      fc.dictionary(
        fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...NAMES) }, text),
        fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...VALUES) }, text, fc.constant(undefined)),
        { maxKeys: 6, noNullPrototype: true },
      ),
      fc.oneof({ weight: 3, arbitrary: fc.constant(Object.entries(fixed)) }, fc.subarray(Object.entries(fixed))),
    )
    .map(([any, some]) => ({ ...any, ...Object.fromEntries(some) }));

const parameter = fc.oneof(
  text,
  json.map((value) => unfold(JSON.stringify(value))),
  tokenSequence,
  fc.constantFrom('{ __typename }', documentOf('me'), documentOf('signOutEverywhere'), '{', `{"${CANARY}`, HASH),
);

/** Query strings with GraphQL's parameters, and without. */
export const search: fc.Arbitrary<string> = fc.oneof(
  fc
    .array(
      fc.tuple(
        fc.oneof(
          { weight: 5, arbitrary: fc.constantFrom('query', 'variables', 'extensions', 'operationName', 'documentId') },
          text,
        ),
        parameter,
      ),
      { maxLength: 5 },
    )
    .map((pairs) => new URLSearchParams(pairs).toString()),
  text,
  fc.constantFrom('query=%', 'query=%ff', '&&&', '=', 'query[]=a', '?query={__typename}', 'query=%7B__typename%7D'),
);
