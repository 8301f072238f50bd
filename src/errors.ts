import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { messages } from './messages.ts';

/** A request that is wrong before it is parsed as GraphQL. */
export const badRequest = (status: number, message: string): GraphQLError =>
  new GraphQLError(message, { extensions: { code: 'BAD_REQUEST', http: { status } } });

/** A generic 500. The details are in the log, under the same request ID. */
export const internalError = (requestId: string, message: string = messages.internalError): GraphQLError =>
  new GraphQLError(message, {
    extensions: { code: 'INTERNAL_SERVER_ERROR', requestId, http: { status: 500 } },
  });

/** True unless a resolver, a validation rule or graphql-js threw the error on purpose. */
export const isUnexpected = (error: unknown): boolean =>
  !(error instanceof GraphQLError) ||
  (error.originalError !== undefined && !(error.originalError instanceof GraphQLError)) ||
  isUnrepresentable(error);

/** True if a resolver returned a value that its type cannot represent: `Enum "DeliveryMedium" cannot represent value: "PIGEON"`. */
const isUnrepresentable = ({ path, message }: GraphQLError): boolean =>
  path !== undefined && / cannot represent /.test(message);

/** Replaces an answer that is close to Lambda's limit of 6 MB, although all parts are bounded. */
export const responseTooLarge = (maxBytes: number): GraphQLError =>
  new GraphQLError(`The response has more than ${maxBytes} bytes. Select fewer fields.`, {
    extensions: { code: 'RESPONSE_TOO_LARGE', http: { status: 400 } },
  });

/** ApolloServer's `formatError` where errors must not reveal the schema. */
export const formatErrorWithoutNames = (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
  const document = error instanceof GraphQLError ? error.source?.body : undefined;
  // After the values are removed, and before the message is shortened: half a name would not be recognized.
  const sentence = withoutValues(formatted.message);
  const message = document === undefined ? sentence : hideUnknownNames(sentence, document);
  return formatError({ ...formatted, message }, error);
};

/** ApolloServer's `formatError`: hides unexpected errors, and removes input from the messages of all others. */
export const formatError = (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
  if (!isUnexpected(error)) {
    const bounded = withBounds({ ...formatted, message: withoutValues(formatted.message) });
    const code = ruleCode(error);
    if (code) return { ...bounded, extensions: { ...bounded.extensions, code } };
    // A null in a variable inside an argument's object passes validation and fails in execution, without a code.
    if (!/^Argument ".*" (has invalid value|of .* type)/.test(bounded.message)) return bounded;
    return { ...bounded, extensions: { ...bounded.extensions, code: 'BAD_USER_INPUT' } };
  }
  return { message: messages.internalError, extensions: { code: 'INTERNAL_SERVER_ERROR' } };
};

/**
 * Hides the names of the schema that the request does not contain, such as those of required fields. Apollo removes only
 * suggestions. Names of variables' fields are the request's own: they follow "is not valid at".
 */
export const hideUnknownNames = (message: string, document: string): string => {
  if (message.startsWith('Syntax Error')) return message;
  const known = new Set(document.match(/\w+/g));
  return message.replace(/(is not valid at )?"([^"]*)"/g, (quoted, own: string | undefined, names: string) =>
    own !== undefined || (names.match(/\w+/g) ?? []).every((name) => known.has(name)) ? quoted : '"…"',
  );
};

const MAX_MESSAGE_LENGTH = 1000;
const MAX_LOCATIONS = 5;

/** Shortens what the client can make as long as its document: a list of conflicting fields, or a type such as `[[[[Int]]]]`. */
const withBounds = (formatted: GraphQLFormattedError): GraphQLFormattedError => {
  const { message, locations } = formatted;
  return {
    ...formatted,
    message: message.length > MAX_MESSAGE_LENGTH ? `${message.slice(0, MAX_MESSAGE_LENGTH)}…` : message,
    ...(locations ? { locations: locations.slice(0, MAX_LOCATIONS) } : {}),
  };
};

/** Returns the code of our own validation rules. Apollo replaces it with its generic code for validation errors. */
const ruleCode = (error: unknown): unknown =>
  error instanceof GraphQLError && error.originalError instanceof GraphQLError
    ? error.originalError.extensions.code
    : undefined;

/** Removes the literals that graphql-js quotes, which can be passwords. */
export const withoutValues = (message: string): string =>
  message
    .replace(/^(\w+|Enum "\w+") cannot represent .*$/s, '$1 expected.')
    .replace(/^Value .* does not exist in (.*? enum).*$/s, 'The value does not exist in $1.')
    .replace(/^(Expected value of type ".*?"), found .*$/s, '$1.')
    .replace(/^(Syntax Error: .*?(?:String|BlockString|Name|Int|Float)) ".*$/s, '$1.')
    .replace(
      /^(Syntax Error: Invalid (?:character escape sequence|Unicode escape sequence|character|number)).*$/s,
      '$1.',
    )
    .replace(/^Unknown operation named ".*$/s, 'There is no operation of this name.')
    .replace(/^(Argument ".*?" has|Variable ".*?" got) invalid value .*$/s, '$1 invalid value.');
