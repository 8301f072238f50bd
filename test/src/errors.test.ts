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
import {
  badRequest,
  formatError,
  hideUnknownNames,
  internalError,
  isUnexpected,
  withoutValues,
} from '../../src/errors.ts';
import { messages } from '../../src/messages.ts';

const TYPED = 'hushhush';

const schema = buildSchema(`
  enum Method { SMS }
  input Fields { name: String!, text: String }
  type Query {
    field(int: Int, float: Float, id: ID, text: String, flag: Boolean, method: Method, fields: Fields): String
  }
`);

/** Returns the syntax error of a document, or the first error of its validation. */
const faultIn = (document: string): string => {
  try {
    return validate(schema, parse(document))[0]?.message ?? '';
  } catch (error) {
    return error instanceof Error ? error.message : '';
  }
};

const inputType = (type: string): GraphQLInputType => {
  const inputType = typeFromAST(schema, parseType(type));
  if (!isInputType(inputType)) throw new Error(`No input type: ${type}`);
  return inputType;
};

const faultOf = (type: string, value: unknown): string => {
  const messages: string[] = [];
  coerceInputValue(value, inputType(type), (_path, _value, error) => messages.push(error.message));
  return messages.join(' ');
};

describe('a message of graphql-js', () => {
  // The test provokes each message, so that it fails if graphql-js changes the wording.
  test.each([
    // Validation of literals: ValuesOfCorrectTypeRule, type/scalars.js, type/definition.js.
    [`{ field(fields: "${TYPED}") }`, 'Expected value of type "Fields".'],
    [`{ field(fields: [{ name: "${TYPED}" }]) }`, 'Expected value of type "Fields".'],
    [`{ field(int: "${TYPED}") }`, 'Int expected.'],
    [`{ field(int: ${TYPED}) }`, 'Int expected.'],
    [`{ field(float: "${TYPED}") }`, 'Float expected.'],
    [`{ field(id: ${TYPED}) }`, 'ID expected.'],
    [`{ field(text: ${TYPED}) }`, 'String expected.'],
    [`{ field(text: { ${TYPED}: 1 }) }`, 'String expected.'],
    [`{ field(text: [["${TYPED}"]]) }`, 'String expected.'],
    [`{ field(flag: "${TYPED}") }`, 'Boolean expected.'],
    [`{ field @include(if: "${TYPED}") }`, 'Boolean expected.'],
    [`{ field(method: "${TYPED}") }`, 'Enum "Method" expected.'],
    [`{ field(method: ${TYPED}) }`, 'The value does not exist in "Method" enum.'],
    [`query ($v: Int = "${TYPED}") { field(int: $v) }`, 'Int expected.'],
    // language/parser.js: getTokenDesc.
    [`{ "${TYPED}" }`, 'Syntax Error: Expected Name, found String.'],
    [`{ field(text "${TYPED}") }`, 'Syntax Error: Expected ":", found String.'],
    [`{ """${TYPED}""" }`, 'Syntax Error: Expected Name, found BlockString.'],
    [`"${TYPED}`, 'Syntax Error: Unterminated string.'],
    [`${TYPED} { field }`, 'Syntax Error: Unexpected Name.'],
    [`{ field(text: "a") } ${TYPED}`, 'Syntax Error: Unexpected Name.'],
    [`query Q ${TYPED} { field }`, 'Syntax Error: Expected "{", found Name.'],
    // language/lexer.js.
    [`{ field(text: "\\u${TYPED}") }`, 'Syntax Error: Invalid Unicode escape sequence.'],
    [`{ field(text: "\\u{${TYPED}}") }`, 'Syntax Error: Invalid Unicode escape sequence.'],
    [`{ field(text: "\\${TYPED}") }`, 'Syntax Error: Invalid character escape sequence.'],
    [`{ field(text: "${TYPED}\ud800") }`, 'Syntax Error: Invalid character.'],
    [`{ field(int: 1${TYPED}) }`, 'Syntax Error: Invalid number.'],
    [`{ field(int: 018) }`, 'Syntax Error: Invalid number.'],
    [
      `{ field(text: '${TYPED}') }`,
      'Syntax Error: Unexpected single quote character (\'), did you mean to use a double quote (")?',
    ],
  ])('of the document %j', (document, expectedMessage) => {
    const message = withoutValues(faultIn(document));
    expect(message).toBe(expectedMessage);
    expect(message).not.toContain(TYPED);
  });

  test.each([
    ['{ 18431843 }', '18431843', 'Syntax Error: Expected Name, found Int.'],
    ['{ 18431843.5 }', '18431843.5', 'Syntax Error: Expected Name, found Float.'],
    ['{ field(text: 18431843) }', '18431843', 'String expected.'],
    ['{ field(int: 18431843184318) }', '18431843184318', 'Int expected.'],
    ['{ field(method: SMZ) }', 'SMZ', 'The value does not exist in "Method" enum.'],
  ])('quotes no number and no suggestion: %s', (document, value, expectedMessage) => {
    const message = faultIn(document);
    expect(message).toContain(value);
    expect(withoutValues(message)).toBe(expectedMessage);
  });

  // utilities/coerceInputValue.js, for variables.
  test.each([
    ['Int', TYPED, 'Int expected.'],
    ['Int', 18431843184318, 'Int expected.'],
    ['Float', TYPED, 'Float expected.'],
    ['ID', { TYPED }, 'ID expected.'],
    ['String', [TYPED], 'String expected.'],
    ['String', { password: TYPED }, 'String expected.'],
    ['Boolean', TYPED, 'Boolean expected.'],
    ['Method', TYPED, 'The value does not exist in "Method" enum.'],
    ['Method', [TYPED], 'Enum "Method" expected.'],
    ['Fields', TYPED, 'Expected type "Fields" to be an object.'],
    ['Fields', { text: TYPED }, 'Field "name" of required type "String!" was not provided.'],
    ['[Method!]', [`${TYPED}\n${TYPED}`], 'The value does not exist in "Method" enum.'],
  ])('of a variable of type %s', (type, value, expectedMessage) => {
    const message = withoutValues(faultOf(type, value));
    expect(message).toBe(expectedMessage);
    expect(message).not.toContain(TYPED);
  });

  // execution/values.js: null may be passed for a variable with a default.
  test('of an argument that only execution rejects names no value', () => {
    const document = parse(`query ($name: String = "Ada") { field(fields: { name: $name, text: "${TYPED}" }) }`);
    expect(validate(schema, document)).toEqual([]);
    const answer = execute({ schema, document, variableValues: { name: null } });
    const [error] = 'errors' in answer ? (answer.errors ?? []) : [];
    expect(error?.message).toContain('Argument "fields" has invalid value');
    expect(withoutValues(error?.message ?? '')).toBe('Argument "fields" has invalid value.');
  });

  test('of an unknown operation repeats no name', () => {
    expect(withoutValues(`Unknown operation named "${TYPED}\n".`)).toBe('There is no operation of this name.');
  });

  test('of a variable that graphql-js checks names no value', () => {
    const document = parse('query ($fields: Fields) { field(fields: $fields) }');
    const answer = execute({ schema, document, variableValues: { fields: { text: TYPED } } });
    const [error] = 'errors' in answer ? (answer.errors ?? []) : [];
    expect(error?.message).toContain(TYPED);
    expect(withoutValues(error?.message ?? '')).not.toContain(TYPED);
  });

  test.each([
    'Cannot query field "signInn" on type "Mutation". Did you mean "signIn"?',
    'Field "Fields.name" of required type "String!" was not provided.',
    'Unknown argument "inputs" on field "Mutation.signIn". Did you mean "input"?',
    'Variable "$input" of required type "SignInInput!" was not provided.',
    'Syntax Error: Expected Name, found <EOF>.',
    'Syntax Error: Expected Name, found "{".',
  ])('stays unchanged when it quotes only names: %s', (message) => {
    expect(withoutValues(message)).toBe(message);
  });
});

describe('formatError', () => {
  const formatted = { message: 'String cannot represent a non string value: hushhush', path: ['signIn'] };

  test('removes values from the message, and keeps the rest', () => {
    expect(formatError(formatted, new GraphQLError(formatted.message))).toEqual({
      message: 'String expected.',
      path: ['signIn'],
    });
  });

  test.each([
    new TypeError('hushhush'),
    new GraphQLError('hushhush', { originalError: new TypeError('hushhush') }),
    'hushhush',
  ])('masks an unexpected error, %#', (error) => {
    expect(isUnexpected(error)).toBe(true);
    expect(formatError({ ...formatted, message: 'hushhush' }, error)).toEqual({
      message: messages.internalError,
      extensions: { code: 'INTERNAL_SERVER_ERROR' },
    });
  });

  test('masks a value that its type cannot represent, which graphql-js reports as its own error', () => {
    const promised = buildSchema('enum Medium { SMS } type Query { medium: Medium }');
    const answer = execute({ schema: promised, document: parse('{ medium }'), rootValue: { medium: TYPED } });
    const [error] = 'errors' in answer ? (answer.errors ?? []) : [];
    expect(error?.message).toContain('cannot represent');
    expect(isUnexpected(error)).toBe(true);
    expect(formatError({ message: error?.message ?? '' }, error)).toMatchObject({
      message: expect.stringContaining('Something went wrong'),
      extensions: { code: 'INTERNAL_SERVER_ERROR' },
    });
  });

  test('returns the code of a resolver’s own error, which graphql-js wraps', () => {
    const thrown = internalError('request');
    expect(isUnexpected(thrown)).toBe(false);
    expect(isUnexpected(new GraphQLError(thrown.message, { originalError: thrown }))).toBe(false);
  });
});

test('internalError returns the request ID, and a sentence of its own if given', () => {
  expect(internalError('request', 'Saved.')).toMatchObject({
    message: 'Saved.',
    extensions: { code: 'INTERNAL_SERVER_ERROR', requestId: 'request', http: { status: 500 } },
  });
});

test('badRequest returns its status', () => {
  expect(badRequest(413, 'Too long.')).toMatchObject({
    message: 'Too long.',
    extensions: { code: 'BAD_REQUEST', http: { status: 413 } },
  });
});

describe('hideUnknownNames', () => {
  const document = 'mutation M($input: SignInInput!) { signIn(input: $input) { __typename } me }';

  test.each([
    [
      'Field "SignInInput.password" of required type "String!" was not provided.',
      'Field "…" of required type "…" was not provided.',
    ],
    ['Field "signIn" argument "input" of type "SignInInput!" is required, but it was not provided.', undefined],
    [
      'Field "me" of type "MeResult!" must have a selection of subfields.',
      'Field "me" of type "…" must have a selection of subfields.',
    ],
    ['Variable "$input" of required type "SignInInput!" was not provided.', undefined],
    [
      'Variable "$input" is not valid at "input.username": Field "password" of required type "String!" was not provided.',
      'Variable "$input" is not valid at "input.username": Field "…" of required type "…" was not provided.',
    ],
    ['The value does not exist in "MfaMethod" enum.', 'The value does not exist in "…" enum.'],
    ['Syntax Error: Expected "{", found Name.', undefined],
    ['String expected.', undefined],
  ])('returns only names of the document when the message is %s', (message, expected) => {
    expect(hideUnknownNames(message, document)).toBe(expected ?? message);
  });
});
