import type { APIGatewayProxyEvent } from 'aws-lambda';
import { createSchema, createYoga } from 'graphql-yoga';
import { typeDefs } from '../../../src/generated/typeDefs.ts';
import { resolvers } from './resolvers.ts';

const yoga = createYoga({ schema: createSchema({ typeDefs, resolvers }), logging: false });

/** https://the-guild.dev/graphql/yoga-server/docs/integrations/integration-with-aws-lambda */
export const handler = async ({ httpMethod, headers, body }: APIGatewayProxyEvent) => {
  const response = await yoga.fetch('http://localhost/graphql', {
    method: httpMethod,
    headers: Object.entries(headers).map(([name, value]): [string, string] => [name, value ?? '']),
    body,
  });
  return {
    statusCode: response.status,
    headers: Object.fromEntries(response.headers.entries()),
    body: await response.text(),
  };
};
