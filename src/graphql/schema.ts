import type { GraphQLSchema } from 'graphql';
import { withDeadline } from '../cognito/deadline.ts';
import { newSchema } from '../generated/schema.ts';
import type { GraphQLContext } from '../http/context.ts';
import { registry } from '../resolvers/registry.ts';
import type { Services } from '../runtime/execution.ts';
import type { AnyResolver } from '../runtime/resolver.ts';
import { resolveField } from '../runtime/run.ts';
import { createInfo } from './info.ts';

/** Below Lambda's timeout of 28 s (serverless.yml), with time left to fetch the access token's keys, answer and log. */
const DEADLINE_MILLISECONDS = 20_000;

/**
 * Creates the executable schema with graphql-js alone. Parsing SDL would be 9 % of a cold start, and makeExecutableSchema half as
 * much again.
 */
export const createSchema = (services: Services): GraphQLSchema => {
  const schema = newSchema();
  for (const [typeName, resolvers] of Object.entries(registry)) {
    const fields = schema.getType(typeName);
    if (!fields || !('getFields' in fields)) throw new Error(`The schema has no type ${typeName}`);
    for (const [name, resolver] of Object.entries<AnyResolver>(resolvers)) {
      const definition = fields.getFields()[name];
      if (!definition || !('args' in definition)) throw new Error(`The schema has no field ${typeName}.${name}`);
      const field = `${typeName}.${name}`;
      // biome-ignore lint/complexity/useMaxParams: graphql-js passes four.
      definition.resolve = async (_parent, args, context: GraphQLContext, resolveInfo) => {
        const info = createInfo(resolveInfo);
        const answer = await withDeadline(DEADLINE_MILLISECONDS, (deadline) =>
          resolveField(resolver, args, { services, context, field, info, deadline }),
        );
        return context.tokenDelivery.deliver(answer);
      };
    }
  }
  return schema;
};
