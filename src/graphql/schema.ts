import type { GraphQLSchema } from 'graphql';
import { withDeadline } from '../cognito/deadline.ts';
import type { GraphQLContext } from '../http/context.ts';
import { registry } from '../resolvers/registry.ts';
import type { AnyResolver } from '../runtime/anyResolver.ts';
import type { Services } from '../runtime/execution.ts';
import type { Extension } from '../runtime/extension.ts';
import { resolveField } from '../runtime/run.ts';
import { createInfo } from './info.ts';
import { newSchema } from './newSchema.ts';

/** Below Lambda's timeout of 28 s (serverless.yml), with time left to fetch the access token's keys, answer and log. */
const DEADLINE_MILLISECONDS = 20_000;

/** For the fields of objects, whose time follows that of a root field. */
const OBJECT_FIELD_MILLISECONDS = 5000;

/**
 * Creates the executable schema with graphql-js alone. Parsing SDL would be 9 % of a cold start, and makeExecutableSchema half as
 * much again.
 * @param extension the resolvers of the fields that extensions/schema/ adds
 */
export const createSchema = (services: Services, extension: Extension['resolvers']): GraphQLSchema => {
  const schema = newSchema();
  for (const [typeName, resolvers] of [...Object.entries(registry), ...Object.entries(extension)]) {
    const fields = schema.getType(typeName);
    if (!fields || !('getFields' in fields)) throw new Error(`The schema has no type ${typeName}`);
    const isRoot = fields === schema.getQueryType() || fields === schema.getMutationType();
    for (const [name, resolver] of Object.entries<AnyResolver>(resolvers)) {
      const definition = fields.getFields()[name];
      if (!definition || !('args' in definition)) throw new Error(`The schema has no field ${typeName}.${name}`);
      const field = `${typeName}.${name}`;
      // biome-ignore lint/complexity/useMaxParams: graphql-js passes four.
      definition.resolve = async (source: object | undefined, args, context: GraphQLContext, resolveInfo) => {
        const info = createInfo(resolveInfo);
        const milliseconds = isRoot ? DEADLINE_MILLISECONDS : OBJECT_FIELD_MILLISECONDS;
        const answer = await withDeadline(milliseconds, (deadline) =>
          resolveField(resolver, args, { services, context, field, info, source, deadline }),
        );
        return typeof answer === 'object' && answer !== null ? context.tokenDelivery.deliver(answer) : answer;
      };
    }
  }
  return schema;
};
