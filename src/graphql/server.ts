import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { ApolloServerPluginLandingPageLocalDefault } from '@apollo/server/plugin/landingPage/default';
import type { Config } from '../config.ts';
import { formatError, formatErrorWithoutNames, isUnexpected } from '../errors.ts';
import type { GraphQLContext } from '../http/context.ts';
import type { TrustedDocuments } from '../http/trustedDocuments.ts';
import { type Log, toLogFields } from '../log/log.ts';
import type { Services } from '../runtime/execution.ts';
import type { Extension } from '../runtime/extension.ts';
import { type Execute, keepContentTypes } from './contentType.ts';
import { DOCUMENT_RULES, MAX_ERRORS, PARSE_OPTIONS, VALIDATION_OPTIONS } from './documentRules.ts';
import { redactVariables } from './redactVariables.ts';
import { sandboxDocument } from './sandbox.ts';
import { createSchema } from './schema.ts';
import { onlyValidated } from './validatedDocuments.ts';

interface Parts {
  readonly resolvers: Extension['resolvers'];
  /** Documents that were validated when the Lambda was packaged. Undefined: Apollo validates every document. */
  readonly validated?: TrustedDocuments | undefined;
}

interface Server {
  start(): Promise<void>;
  readonly execute: Execute;
}

export const createServer = (config: Config, services: Services, parts: Parts): Server => {
  const server = createApolloServer(config, services, parts);
  return {
    start: () => server.start(),
    execute: keepContentTypes((httpGraphQLRequest, context) =>
      server.executeHTTPGraphQLRequest({ httpGraphQLRequest, context: async () => context }),
    ),
  };
};

const createApolloServer = (
  { introspection, sandbox }: Config,
  services: Services,
  { resolvers, validated }: Parts,
): ApolloServer<GraphQLContext> =>
  new ApolloServer<GraphQLContext>({
    schema: createSchema(services, resolvers),
    formatError: introspection ? formatError : formatErrorWithoutNames,
    introspection,
    hideSchemaDetailsFromClientErrors: !introspection,
    validationRules: DOCUMENT_RULES,
    parseOptions: PARSE_OPTIONS,
    validationOptions: VALIDATION_OPTIONS,
    // A `documentStore` of validated documents would cost more than it saves, because Apollo prints and hashes the schema for its keys.
    dangerouslyDisableValidation: validated !== undefined,
    executionOptions: { maxCoercionErrors: MAX_ERRORS },
    plugins: [
      logging(services.log),
      redactVariables,
      ...(validated === undefined ? [] : [onlyValidated(validated)]),
      ...(sandbox ? [sandboxPage] : []),
      // Apollo would install each of these by default, which costs a cold start. Nothing is reported to Apollo.
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
    ],
    // A cache of documents by hash would be per container, so clients would miss it at random.
    persistedQueries: false,
    includeStacktraceInErrorResponses: false,
    // Lambda stops a container by itself.
    stopOnTerminationSignals: false,
    logger: silentLogger,
  });

const sandboxPage = ApolloServerPluginLandingPageLocalDefault({ document: sandboxDocument, footer: false });

/** Apollo's log lines are not JSON and can contain client input. The `logging` plugin and the handler record all errors. */
const silentLogger = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };

/**
 * Records the operation's name, and the errors that graphql-js throws outside the resolvers, such as null for a non-null field.
 * The runtime logs its own errors.
 */
const logging = (log: Log): ApolloServerPlugin<GraphQLContext> => ({
  requestDidStart: async ({ contextValue: { requestId, trace } }) => ({
    didResolveOperation: async ({ operation }) => {
      trace.operation = operation?.name?.value ?? null;
    },
    didEncounterErrors: async ({ errors, response }) => {
      for (const error of errors.filter(isUnexpected)) {
        response.http.status = 500;
        const field = error.path?.join('.') ?? null;
        log({ level: 'error', requestId, field, ...toLogFields(error.originalError ?? error) });
      }
    },
  }),
});
