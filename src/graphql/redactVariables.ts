import type { ApolloServerPlugin } from '@apollo/server';
import {
  coerceInputValue,
  GraphQLError,
  type GraphQLSchema,
  isInputType,
  type OperationDefinitionNode,
  typeFromAST,
  type VariableDefinitionNode,
} from 'graphql';
import { withoutValues } from '../errors.ts';

/** With more faults, a short request could have a long answer. */
const MAX_FAULTS = 10;

/**
 * Checks variables before graphql-js does, because its message would repeat the whole value, including a password:
 * `Variable "$input" got invalid value { ... }`.
 */
export const redactVariables: ApolloServerPlugin = {
  requestDidStart: async () => ({
    didResolveOperation: async ({ schema, operation, request }) => {
      const faults: string[] = [];
      const report = (fault: string): void => {
        faults.push(fault);
        // Stops the check.
        if (faults.length === MAX_FAULTS) throw badUserInput(faults, operation);
      };
      for (const definition of operation?.variableDefinitions ?? []) {
        checkVariable(definition, { schema, variables: request.variables ?? {}, report });
      }
      if (faults.length > 0) throw badUserInput(faults, operation);
    },
  }),
};

const badUserInput = (faults: readonly string[], operation: OperationDefinitionNode | undefined): GraphQLError =>
  new GraphQLError(faults.join(' '), {
    // The document, whose names errors may repeat. Without positions, the response has no locations.
    source: operation?.loc?.source,
    extensions: { code: 'BAD_USER_INPUT', http: { status: 400 } },
  });

interface Check {
  readonly schema: GraphQLSchema;
  readonly variables: Readonly<Record<string, unknown>>;
  report(fault: string): void;
}

const checkVariable = (
  { variable, type: node }: VariableDefinitionNode,
  { schema, variables, report }: Check,
): void => {
  const name = variable.name.value;
  const type = typeFromAST(schema, node);
  // Leave missing and null variables to graphql-js: they have no value to leak.
  if (!isInputType(type) || !Object.hasOwn(variables, name) || variables[name] === null) return;
  coerceInputValue(variables[name], type, (path, _value, error) => {
    const message = withoutValues(error.message).replace(/ ?Did you mean .*$/s, '');
    report(`Variable "$${name}" is not valid at "${[name, ...path].join('.')}": ${message}`);
  });
};
