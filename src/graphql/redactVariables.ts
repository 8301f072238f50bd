import type { ApolloServerPlugin } from '@apollo/server';
import {
  coerceInputValue,
  GraphQLError,
  type GraphQLSchema,
  isInputType,
  typeFromAST,
  type VariableDefinitionNode,
} from 'graphql';
import { withoutValues } from '../errors.ts';

/**
 * Checks variables before graphql-js does, because its message would repeat the whole value, including a password:
 * `Variable "$input" got invalid value { ... }`.
 */
export const redactVariables: ApolloServerPlugin = {
  requestDidStart: async () => ({
    didResolveOperation: async ({ schema, operation, request }) => {
      const faults = (operation?.variableDefinitions ?? []).flatMap((definition) =>
        findFaults(schema, definition, request.variables ?? {}),
      );
      if (faults.length > 0) {
        throw new GraphQLError(faults.join(' '), {
          // The document, whose names errors may repeat. Without positions, the response has no locations.
          source: operation?.loc?.source,
          extensions: { code: 'BAD_USER_INPUT', http: { status: 400 } },
        });
      }
    },
  }),
};

const findFaults = (
  schema: GraphQLSchema,
  { variable, type: node }: VariableDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): string[] => {
  const name = variable.name.value;
  const type = typeFromAST(schema, node);
  // Leave missing and null variables to graphql-js: they have no value to leak.
  if (!isInputType(type) || !Object.hasOwn(variables, name) || variables[name] === null) return [];
  const faults: string[] = [];
  coerceInputValue(variables[name], type, (path, _value, error) => {
    faults.push(
      `Variable "$${name}" is not valid at "${[name, ...path].join('.')}": ${withoutValues(error.message).replace(/ ?Did you mean .*$/s, '')}`,
    );
  });
  return faults;
};
