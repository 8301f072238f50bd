import { ApolloServer } from '@apollo/server';
import { handlers, startServerAndCreateLambdaHandler } from '@as-integrations/aws-lambda';
import { typeDefs } from '../../../src/generated/typeDefs.ts';
import { resolvers } from './resolvers.ts';

export const handler = startServerAndCreateLambdaHandler(
  new ApolloServer({ typeDefs, resolvers }),
  handlers.createAPIGatewayProxyEventRequestHandler(),
);
