import { buildSchema } from 'graphql';
import { expect, test } from 'vitest';
import { printFields } from '../../codegen/extensionFields.ts';
import { combine } from '../../codegen/sources.ts';

const CORE = `
  directive @credential on FIELD_DEFINITION
  type Query { me: User! }
  type Mutation { signIn(input: SignInInput!): User! @credential }
  type User { id: ID! }
  input SignInInput { code: String! }
  enum Reason { BLOCKED }
  interface Named { name: String! }
  union Result = User
`;
const EXTENSION = `
  extend type User { preferences(of: [Theme!], app: String!): Preferences nickname: String! tags: [String]! }
  extend type Mutation { setPreferences(input: PreferencesInput!): Preferences! @credential }
  type Preferences { theme: Theme }
  extend type Preferences { isDark: Boolean }
  input PreferencesInput { theme: Theme! }
  enum Theme { DARK }
`;

test.for(['', ' \n'])('returns the schema of the project alone when the extension is %j', (extension) => {
  expect(combine(CORE, extension)).toEqual({ core: CORE, types: CORE, full: CORE });
});

test('returns all types, and all fields, when the extension has both', () => {
  const { core, types, full } = combine(CORE, EXTENSION);
  expect(core).toBe(CORE);
  expect(Object.keys(buildSchema(types).getTypeMap())).toContain('Preferences');
  expect(types).not.toContain('nickname');
  expect(full).toContain('nickname: String!');
  expect(full.match(/@credential$/gm)).toHaveLength(2);
});

test('prints the arguments, the result and the parent of each field that needs a resolver', () => {
  const { types, full } = combine(CORE, EXTENSION);
  expect(printFields(buildSchema(full), buildSchema(types))).toBe(`export interface ExtensionFields {
  readonly Query: NoFields;
  readonly Mutation: {
    readonly setPreferences: { args: { input: types.PreferencesInput }; result: types.Preferences; source: undefined };
  };
  readonly User: {
    readonly preferences: { args: { of?: types.InputMaybe<Array<types.Theme>>; app: types.Scalars['String']['input'] }; result: types.Maybe<types.Preferences>; source: types.User };
    readonly nickname: { args: Record<PropertyKey, never>; result: types.Scalars['String']['output']; source: types.User };
    readonly tags: { args: Record<PropertyKey, never>; result: Array<types.Maybe<types.Scalars['String']['output']>>; source: types.User };
  };
  readonly Preferences: {
    readonly isDark: { args: Record<PropertyKey, never>; result: types.Maybe<types.Scalars['Boolean']['output']>; source: types.Preferences };
  };
}
`);
});

test.for([
  ['an input', 'extend input SignInInput { more: String }', 'SignInInput'],
  ['an enum', 'extend enum Reason { OTHER }', 'Reason'],
  ['a union', 'type Other { a: Int } extend union Result = Other', 'Result'],
  ['an interface', 'extend interface Named { more: String }', 'Named'],
  ['the interfaces of a type', 'extend type User implements Named { name: String! }', 'User'],
  ['the directives', 'directive @own on FIELD_DEFINITION', 'own'],
  ['the schema', 'extend schema { subscription: User }', 'SchemaExtension'],
] as const)('throws when the extension changes %s', ([, extension, name]) => {
  expect(() => combine(CORE, extension)).toThrow(name);
  expect(() => combine(CORE, extension)).toThrow('is not supported');
});

test.for([
  ['a type that exists', 'type User { id: ID! }', 'User'],
  ['a field that exists', 'extend type User { id: ID! }', 'User.id'],
  ['an unknown type', 'extend type User { more: Unknown }', 'Unknown'],
] as const)('throws when the extension has %s', ([, extension, name]) => {
  expect(() => combine(CORE, extension)).toThrow(name);
});
