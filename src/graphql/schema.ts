import type { GraphQLSchema } from 'graphql';
import { withDeadline } from '../cognito/deadline.ts';
import { newSchema } from '../generated/schema.ts';
import type { Context } from '../http/context.ts';
import { toCookie } from '../http/refreshCookie.ts';
import { registry } from '../resolvers/registry.ts';
import type { Resolver } from '../runtime/resolver.ts';
import { run, type Services } from '../runtime/run.ts';

/** graphql-js alone: parsing SDL would be 9 % of a cold start, and makeExecutableSchema half as much again. */
export const createSchema = (services: Services): GraphQLSchema => {
  const schema = newSchema();
  for (const [typeName, resolvers] of Object.entries(registry)) {
    const fields = schema.getType(typeName);
    if (!fields || !('getFields' in fields)) throw new Error(`The schema has no type ${typeName}`);
    for (const [name, resolver] of Object.entries<Resolver>(resolvers)) {
      const definition = fields.getFields()[name];
      if (!definition || !('args' in definition)) throw new Error(`The schema has no field ${typeName}.${name}`);
      definition.resolve = async (_parent, args, context: Context) => {
        const field = `${typeName}.${name}`;
        const answer = await withDeadline(DEADLINE_MILLISECONDS, (deadline) =>
          run(resolver, args, { services, context, field, deadline }),
        );
        return context.cookies ? deliverByCookie(answer, context, services) : answer;
      };
    }
  }
  return schema;
};

const deliverByCookie = (answered: object, context: Context, services: Services): object => {
  const { answer, setCookie } = toCookie(answered, services);
  if (setCookie !== undefined) context.setCookie = setCookie;
  return answer;
};

/** Before Lambda's own 28 s (serverless.yml), with room for the access token's keys, and to answer and log. */
const DEADLINE_MILLISECONDS = 20_000;
