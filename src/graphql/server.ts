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
import { formatError, isUnexpected } from '../errors.ts';
import type { Context } from '../http/context.ts';
import { describe, type Log } from '../log/log.ts';
import type { Services } from '../runtime/run.ts';
import { documentLimits, MAX_TOKENS } from './documentLimits.ts';
import { variablesPlugin } from './redactVariables.ts';
import { sandboxDocument } from './sandbox.ts';
import { createSchema } from './schema.ts';
import { oneCredentialOperation } from './singleCredential.ts';

export const createServer = ({ production, development }: Config, services: Services): ApolloServer<Context> =>
  new ApolloServer<Context>({
    schema: createSchema(services),
    formatError,
    introspection: !production,
    hideSchemaDetailsFromClientErrors: !development,
    validationRules: [documentLimits, oneCredentialOperation],
    parseOptions: { maxTokens: MAX_TOKENS },
    plugins: [
      logging(services.log),
      variablesPlugin,
      sendCookie,
      ...(production ? [] : [sandbox]),
      // Each would be installed by itself and costs a cold start; nothing is reported to Apollo.
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
    ],
    // A cache of documents by hash would be per container: clients would miss it at random.
    persistedQueries: false,
    includeStacktraceInErrorResponses: false,
    // Lambda ends a container in its own way.
    stopOnTerminationSignals: false,
    logger: logger(services.log),
  });

const sandbox = ApolloServerPluginLandingPageLocalDefault({ document: sandboxDocument, footer: false });

/**
 * Apollo's own messages are no JSON lines, and can repeat a client's error; what matters of those reaches `logging`.
 * But that the server could not start is said nowhere else.
 */
const logger = (log: Log) => ({
  debug: () => {},
  info: () => {},
  warn: () => {},
  error: (message: unknown) => {
    const startup = typeof message === 'string' && /startup error was/.test(message);
    if (startup) log({ level: 'error', requestId: '', field: null, exception: 'ApolloServer', message });
  },
});

const sendCookie: ApolloServerPlugin<Context> = {
  requestDidStart: async () => ({
    willSendResponse: async ({ contextValue: { setCookie }, response }) => {
      if (setCookie !== undefined) response.http.headers.set('set-cookie', setCookie);
    },
  }),
};

/** A name may be as long as the document. */
const MAX_NAME = 64;

/**
 * Tells the log what the operation is called, and what graphql-js throws beside the resolvers, such as null for a field
 * that must not be; the runner logs its own.
 */
const logging = (log: Log): ApolloServerPlugin<Context> => ({
  requestDidStart: async ({ contextValue: { requestId, trace } }) => ({
    didResolveOperation: async ({ operation }) => {
      trace.operation = operation?.name?.value.slice(0, MAX_NAME) ?? null;
    },
    didEncounterErrors: async ({ errors, response }) => {
      for (const error of errors.filter(isUnexpected)) {
        response.http.status = 500;
        log({
          level: 'error',
          requestId,
          field: error.path?.join('.') ?? null,
          ...describe(error.originalError ?? error),
        });
      }
    },
  }),
});
