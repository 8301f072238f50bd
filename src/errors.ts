import { GraphQLError, type GraphQLFormattedError } from 'graphql';

/** The caller's request is wrong, before it is GraphQL. */
export const badRequest = (status: number, message: string): GraphQLError =>
  new GraphQLError(message, { extensions: { code: 'BAD_REQUEST', http: { status } } });

/** All that a client may know of a failure that is not its own; the log has the rest under this request id. */
export const internalError = (
  requestId: string,
  message = 'Something went wrong on our side. Try again later.',
): GraphQLError =>
  new GraphQLError(message, {
    extensions: { code: 'INTERNAL_SERVER_ERROR', requestId, http: { status: 500 } },
  });

/** True for what no resolver and no rule of GraphQL threw on purpose. */
export const isUnexpected = (error: unknown): boolean =>
  !(error instanceof GraphQLError) ||
  (error.originalError !== undefined && !(error.originalError instanceof GraphQLError)) ||
  isUnrepresentable(error);

/** An answer that is not of the type that the schema promises: `Enum "DeliveryMedium" cannot represent value: "PIGEON"`. */
const isUnrepresentable = ({ path, message }: GraphQLError): boolean =>
  path !== undefined && / cannot represent /.test(message);

/** ApolloServer's `formatError`: nothing unexpected is shown, and nothing that was typed is repeated. */
export const formatError = (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
  if (!isUnexpected(error)) {
    const message = withoutValues(formatted.message);
    const rule = ruleOf(error);
    if (rule) return { ...formatted, message, extensions: { ...formatted.extensions, code: rule } };
    // A null in a variable of an argument's object passes validation and fails in execution, without a code.
    if (!/^Argument ".*" (has invalid value|of .* type)/.test(message)) return { ...formatted, message };
    return { ...formatted, message, extensions: { ...formatted.extensions, code: 'BAD_USER_INPUT' } };
  }
  const { message } = internalError('');
  return { message, extensions: { code: 'INTERNAL_SERVER_ERROR' } };
};

/** Apollo gives every validation error its own code; our rules' errors have better ones. */
const ruleOf = (error: unknown): unknown =>
  error instanceof GraphQLError && error.originalError instanceof GraphQLError
    ? error.originalError.extensions.code
    : undefined;

/** graphql-js quotes the literal it stumbled upon, which can be a password. */
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
