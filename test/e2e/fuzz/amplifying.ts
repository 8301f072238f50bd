import fc from 'fast-check';

interface Size {
  /** A name of any length. */
  readonly name: string;
  readonly count: number;
}

const times = (count: number, part: (n: number) => string) =>
  Array.from({ length: count }, (_, n) => part(n)).join(' ');

/** Requests that repeat a name or a fault, each in another part of a request. */
const SHAPES: readonly ((size: Size) => object)[] = [
  ({ name, count }) => ({
    query: `mutation ($${name}: [CodeMethod!]!) { setMfaPreference(input: { enabled: $${name} }) { __typename } }`,
    variables: { [name]: Array(count).fill('') },
  }),
  ({ name, count }) => ({
    query: 'mutation ($i: SignInInput!) { signIn(input: $i) { __typename } }',
    variables: { i: Object.fromEntries(Array.from({ length: count }, (_, n) => [name + n, 0])) },
  }),
  ({ name, count }) => ({
    query: `mutation ($i: UpdateProfileInput!) { updateProfile(input: $i) { ... on InvalidInputError { fields { field code ${times(17, (n) => `a${n}: message`)} } } } }`,
    variables: { i: { attributes: Array.from({ length: count }, () => ({ name: ` ${name} ${name}`, value: '' })) } },
  }),
  ({ name, count }) => ({ query: `query ${name}(${times(count, (n) => `$a${n}: Int`)}) { me { __typename } }` }),
  ({ name, count }) => ({ query: `query (${times(count, (n) => `$${name}${n}: Int!`)}) { me { __typename } }` }),
  ({ name, count }) => ({ query: `{ ${times(count, (n) => `${name}${n}: me { __typename }`)} }` }),
  ({ name, count }) => ({ query: `{ ${times(count, (n) => `${name}${n}`)} }` }),
  ({ name, count }) => ({ query: `{ ${times(count, (n) => `...${name}${n}`)} }` }),
  ({ name, count }) => ({ query: `{ ${times(count, () => `... on ${name} { a }`)} }` }),
  ({ name, count }) => ({ query: `{ __typename ${times(count, () => `@${name}`)} }` }),
  ({ name, count }) => ({ query: `{ me(${times(count, (n) => `${name}${n}: 1`)}) { __typename } }` }),
  ({ name, count }) => ({
    query: `mutation { signOut(input: { ${times(count, (n) => `${name}${n}: "a"`)} }) { __typename } }`,
  }),
  ({ name, count }) => ({ query: times(count, () => `query ${name} { ${name} }`), operationName: name }),
  ({ name, count }) => ({ query: times(count, () => `fragment ${name} on User { ${name} }`) }),
  ({ name, count }) => ({
    query: `{ ${times(10, (n) => `me { ... on User { ${times(count / 10, (m) => `${name}: f${n}x${m}`)} } }`)} }`,
  }),
  ({ name, count }) => ({
    query: `query ($${name}: ${'['.repeat(count)}Int${']'.repeat(count)}) { me @skip(if: $${name}) }`,
  }),
  ({ name, count }) => ({
    query: `query ($${name}: ${'['.repeat(count)}Int${']'.repeat(count)}) { __typename }`,
    variables: { [name]: Array(count).fill(name) },
  }),
  ({ count }) => ({ query: `${'\n'.repeat(count * 20)}{ ${times(count, () => 'x')} }` }),
];

export const amplifyingBody: fc.Arbitrary<object> = fc
  .record({
    shape: fc.constantFrom(...SHAPES),
    name: fc
      .oneof(fc.constantFrom(1, 99, 100, 101, 2000, 24_000), fc.nat({ max: 500 }))
      .map((length) => `n${'n'.repeat(length)}`),
    count: fc.oneof(fc.constantFrom(1, 20, 250, 2000), fc.nat({ max: 600 })),
  })
  // Within the limit of a body.
  .map(({ shape, name, count }) => shape({ name, count: Math.min(count, Math.ceil(90_000 / name.length)) }));
