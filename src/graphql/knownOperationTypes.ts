import { GraphQLError, type ValidationRule } from 'graphql';

/** Rejects subscriptions, which the schema does not have. graphql-js 16 rejects them only in execution, without a code. */
export const knownOperationTypes: ValidationRule = (context) => ({
  OperationDefinition: (operation) => {
    if (context.getSchema().getRootType(operation.operation)) return;
    const message = `The schema has no ${operation.operation} operations.`;
    context.reportError(new GraphQLError(message, { nodes: operation }));
  },
});
