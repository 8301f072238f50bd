import {
  buildSchema,
  coerceInputValue,
  execute,
  GraphQLError,
  type GraphQLInputType,
  isInputType,
  parse,
  parseType,
  typeFromAST,
  validate,
} from 'graphql';
import { describe, expect, test } from 'vitest';
import { badRequest, formatError, internalError, isUnexpected, withoutValues } from '../../src/graphqlError.ts';

const SECRET = 'hunter2';

const schema = buildSchema(`
  enum Method { SMS }
  input Fields { name: String!, text: String }
  type Query {
    field(int: Int, float: Float, id: ID, text: String, flag: Boolean, method: Method, fields: Fields): String
  }
`);

/** What graphql-js says of a document: its syntax error, or else the first fault that validation finds. */
const faultIn = (document: string): string => {
  try {
    return validate(schema, parse(document))[0]?.message ?? '';
  } catch (error) {
    return error instanceof Error ? error.message : '';
  }
};

const inputType = (type: string): GraphQLInputType => {
  const found = typeFromAST(schema, parseType(type));
  if (!isInputType(found)) throw new Error(`No input type: ${type}`);
  return found;
};

const faultOf = (type: string, value: unknown): string => {
  const messages: string[] = [];
  coerceInputValue(value, inputType(type), (_path, _value, error) => messages.push(error.message));
  return messages.join(' ');
};

describe('a message of graphql-js', () => {
  // Each is provoked, so that another wording of the installed graphql-js shows.
  test.each([
    // Validation of literals: ValuesOfCorrectTypeRule, type/scalars.js, type/definition.js.
    [`{ field(fields: "${SECRET}") }`, 'Expected value of type "Fields".'],
    [`{ field(fields: [{ name: "${SECRET}" }]) }`, 'Expected value of type "Fields".'],
    [`{ field(int: "${SECRET}") }`, 'Int expected.'],
    [`{ field(int: ${SECRET}) }`, 'Int expected.'],
    [`{ field(float: "${SECRET}") }`, 'Float expected.'],
    [`{ field(id: ${SECRET}) }`, 'ID expected.'],
    [`{ field(text: ${SECRET}) }`, 'String expected.'],
    [`{ field(text: { ${SECRET}: 1 }) }`, 'String expected.'],
    [`{ field(text: [["${SECRET}"]]) }`, 'String expected.'],
    [`{ field(flag: "${SECRET}") }`, 'Boolean expected.'],
    [`{ field @include(if: "${SECRET}") }`, 'Boolean expected.'],
    [`{ field(method: "${SECRET}") }`, 'Enum "Method" expected.'],
    [`{ field(method: ${SECRET}) }`, 'The value does not exist in "Method" enum.'],
    [`query ($v: Int = "${SECRET}") { field(int: $v) }`, 'Int expected.'],
    // language/parser.js: getTokenDesc.
    [`{ "${SECRET}" }`, 'Syntax Error: Expected Name, found String.'],
    [`{ field(text "${SECRET}") }`, 'Syntax Error: Expected ":", found String.'],
    [`{ """${SECRET}""" }`, 'Syntax Error: Expected Name, found BlockString.'],
    [`"${SECRET}`, 'Syntax Error: Unterminated string.'],
    [`${SECRET} { field }`, 'Syntax Error: Unexpected Name.'],
    [`{ field(text: "a") } ${SECRET}`, 'Syntax Error: Unexpected Name.'],
    [`query Q ${SECRET} { field }`, 'Syntax Error: Expected "{", found Name.'],
    // language/lexer.js.
    [`{ field(text: "\\u${SECRET}") }`, 'Syntax Error: Invalid Unicode escape sequence.'],
    [`{ field(text: "\\u{${SECRET}}") }`, 'Syntax Error: Invalid Unicode escape sequence.'],
    [`{ field(text: "\\${SECRET}") }`, 'Syntax Error: Invalid character escape sequence.'],
    [`{ field(text: "${SECRET}\ud800") }`, 'Syntax Error: Invalid character.'],
    [`{ field(int: 1${SECRET}) }`, 'Syntax Error: Invalid number.'],
    [`{ field(int: 018) }`, 'Syntax Error: Invalid number.'],
    [
      `{ field(text: '${SECRET}') }`,
      'Syntax Error: Unexpected single quote character (\'), did you mean to use a double quote (")?',
    ],
  ])('of the document %j', (document, said) => {
    const message = withoutValues(faultIn(document));
    expect(message).toBe(said);
    expect(message).not.toContain(SECRET);
  });

  test.each([
    ['{ 18431843 }', '18431843', 'Syntax Error: Expected Name, found Int.'],
    ['{ 18431843.5 }', '18431843.5', 'Syntax Error: Expected Name, found Float.'],
    ['{ field(text: 18431843) }', '18431843', 'String expected.'],
    ['{ field(int: 18431843184318) }', '18431843184318', 'Int expected.'],
    ['{ field(method: SMZ) }', 'SMZ', 'The value does not exist in "Method" enum.'],
  ])('quotes no number either, and no guess: %s', (document, value, said) => {
    const message = faultIn(document);
    expect(message).toContain(value);
    expect(withoutValues(message)).toBe(said);
  });

  // utilities/coerceInputValue.js, for variables.
  test.each([
    ['Int', SECRET, 'Int expected.'],
    ['Int', 18431843184318, 'Int expected.'],
    ['Float', SECRET, 'Float expected.'],
    ['ID', { SECRET }, 'ID expected.'],
    ['String', [SECRET], 'String expected.'],
    ['String', { password: SECRET }, 'String expected.'],
    ['Boolean', SECRET, 'Boolean expected.'],
    ['Method', SECRET, 'The value does not exist in "Method" enum.'],
    ['Method', [SECRET], 'Enum "Method" expected.'],
    ['Fields', SECRET, 'Expected type "Fields" to be an object.'],
    ['Fields', { text: SECRET }, 'Field "name" of required type "String!" was not provided.'],
    ['[Method!]', [`${SECRET}\n${SECRET}`], 'The value does not exist in "Method" enum.'],
  ])('of a variable of type %s', (type, value, said) => {
    const message = withoutValues(faultOf(type, value));
    expect(message).toBe(said);
    expect(message).not.toContain(SECRET);
  });

  // execution/values.js: null may be passed for a variable with a default.
  test('of an argument that only execution finds wrong, printed whole', () => {
    const document = parse(`query ($name: String = "Ada") { field(fields: { name: $name, text: "${SECRET}" }) }`);
    expect(validate(schema, document)).toEqual([]);
    const answer = execute({ schema, document, variableValues: { name: null } });
    const [error] = 'errors' in answer ? (answer.errors ?? []) : [];
    expect(error?.message).toContain('Argument "fields" has invalid value');
    expect(withoutValues(error?.message ?? '')).toBe('Argument "fields" has invalid value.');
  });

  test('of a variable that is checked by graphql-js itself, printed whole', () => {
    const document = parse('query ($fields: Fields) { field(fields: $fields) }');
    const answer = execute({ schema, document, variableValues: { fields: { text: SECRET } } });
    const [error] = 'errors' in answer ? (answer.errors ?? []) : [];
    expect(error?.message).toContain(SECRET);
    expect(withoutValues(error?.message ?? '')).not.toContain(SECRET);
  });

  test.each([
    'Cannot query field "signInn" on type "Mutation". Did you mean "signIn"?',
    'Field "Fields.name" of required type "String!" was not provided.',
    'Unknown argument "inputs" on field "Mutation.signIn". Did you mean "input"?',
    'Variable "$input" of required type "SignInInput!" was not provided.',
    'Syntax Error: Expected Name, found <EOF>.',
    'Syntax Error: Expected Name, found "{".',
  ])('stays whole where it quotes names only: %s', (message) => {
    expect(withoutValues(message)).toBe(message);
  });
});

describe('formatError', () => {
  const formatted = { message: 'String cannot represent a non string value: hunter2', path: ['signIn'] };

  test("repeats no value of a caller's error, and keeps the rest", () => {
    expect(formatError(formatted, new GraphQLError(formatted.message))).toEqual({
      message: 'String expected.',
      path: ['signIn'],
    });
  });

  test.each([
    new TypeError('hunter2'),
    new GraphQLError('hunter2', { originalError: new TypeError('hunter2') }),
    'hunter2',
  ])('says nothing of what nobody threw on purpose, %#', (error) => {
    expect(isUnexpected(error)).toBe(true);
    expect(formatError({ ...formatted, message: 'hunter2' }, error)).toEqual({
      message: 'Something went wrong on our side. Try again later.',
      extensions: { code: 'INTERNAL_SERVER_ERROR' },
    });
  });

  test("knows a resolver's own error, which graphql-js wraps", () => {
    const thrown = internalError('request');
    expect(isUnexpected(thrown)).toBe(false);
    expect(isUnexpected(new GraphQLError(thrown.message, { originalError: thrown }))).toBe(false);
  });
});

test('an internal error has the request id, and may say what was done', () => {
  expect(internalError('request', 'Saved.')).toMatchObject({
    message: 'Saved.',
    extensions: { code: 'INTERNAL_SERVER_ERROR', requestId: 'request', http: { status: 500 } },
  });
});

test('a bad request has its status', () => {
  expect(badRequest(413, 'Too long.')).toMatchObject({
    message: 'Too long.',
    extensions: { code: 'BAD_REQUEST', http: { status: 413 } },
  });
});
