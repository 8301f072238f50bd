import { randomUUID } from 'node:crypto';
import { GraphQLError } from 'graphql';
import { createVerifyAccessToken } from './cognito/accessToken.ts';
import { createCognito } from './cognito/client.ts';
import { TOKEN_ENDPOINT } from './cognito/exchangeCode.ts';
import { codeChallenge, randomToken } from './cognito/pkce.ts';
import { cacheUserPool } from './cognito/poolCache.ts';
import { secretHash } from './cognito/secretHash.ts';
import type { Config } from './config.ts';
import { badRequest, internalError } from './errors.ts';
import { createVerifyCaptcha } from './fraud/captcha.ts';
import { createServer } from './graphql/server.ts';
import { createContext, type GraphQLContext } from './http/context.ts';
import { type GatewayEvent, getMethod, isGatewayEvent } from './http/event.ts';
import { checkOrigin } from './http/refreshCookie.ts';
import { readRequest } from './http/request.ts';
import {
  errorResponse,
  type GatewayResult,
  preflightResponse,
  type Response,
  toGatewayResult,
  toResponse,
} from './http/response.ts';
import { readTrustedDocuments, type TrustedDocuments } from './http/trustedDocuments.ts';
import { atLevel, type Log, toLogFields } from './log/log.ts';
import { requestEntry } from './log/requestEntry.ts';
import type { AnyDataSources, DataSource } from './runtime/dataSource.ts';
import type { Services } from './runtime/execution.ts';
import { type Extension, NO_EXTENSION } from './runtime/extension.ts';

/** Providers answer within tenths of a second. API Gateway waits for 29 s, of which Cognito's calls have 20. */
const CAPTCHA_MILLISECONDS = 4000;

export type Handler = (event: GatewayEvent) => Promise<GatewayResult>;

/** Composes the API. The handler serves REST APIs (v1 events), HTTP APIs and function URLs (v2). */
export const createHandler = (config: Config, write: Log, extension: Extension = NO_EXTENSION): Handler => {
  const log = atLevel(config.logLevel, write);
  const { documents, validated } = readManifest(config, log);
  const { resolvers } = extension;
  const server = createServer(config, createServices(config, log, extension), { resolvers, validated });
  const started = server.start();
  // `execute` reports the failure with each request.
  started.catch(() => {});

  const execute = async (event: GatewayEvent, context: GraphQLContext): Promise<Response> => {
    try {
      await started;
      checkOrigin(event, config);
      return toResponse(await server.execute(readRequest(event, documents), context));
    } catch (error) {
      if (error instanceof GraphQLError) return errorResponse(error);
      const { requestId } = context;
      log({ level: 'error', requestId, field: null, ...toLogFields(error) });
      return errorResponse(internalError(requestId));
    }
  };

  return async (event) => {
    if (!isGatewayEvent(event)) return rejectEvent(log);
    if (getMethod(event) === 'OPTIONS') return toGatewayResult(preflightResponse(event), event, { config });
    const startedAt = process.hrtime.bigint();
    const context = createContext(event, config);
    const response = await execute(event, context);
    const { requestId, extendedRequestId, trace, tokenDelivery } = context;
    const duration = Number(process.hrtime.bigint() - startedAt) / 1e6;
    const names = { requestId, extendedRequestId, stage: config.stage, serviceName: config.serviceName };
    log(requestEntry(trace, { ...names, ...response, time: Date.now(), duration }));
    return toGatewayResult(response, event, { config, cookies: tokenDelivery.setCookies() });
  };
};

/** @returns the documents of the manifest, and which of them are valid, because they were validated when packaging */
const readManifest = (
  { trustedDocuments, validatedManifest }: Config,
  log: Log,
): { readonly documents?: TrustedDocuments; readonly validated?: TrustedDocuments } => {
  if (trustedDocuments === undefined) return {};
  const { documents, digest } = readTrustedDocuments(trustedDocuments);
  if (digest === validatedManifest) return { documents, validated: documents };
  if (validatedManifest) log({ level: 'warn', requestId: null, field: null, ...MANIFEST_CHANGED });
  return { documents };
};

const MANIFEST_CHANGED = {
  exception: 'ManifestChanged',
  message:
    'The manifest of trusted documents was changed after packaging. Its documents are validated at their first use.',
};

/** A thrown error would count as a failure of the function and ring the alarm. */
const rejectEvent = (log: Log): GatewayResult => {
  const error = badRequest(400, 'The event is not a request of API Gateway or of a function URL.');
  log({ level: 'warn', requestId: null, field: null, exception: 'UnknownEvent', message: error.message });
  const { status, ...response } = errorResponse(error);
  return { statusCode: status, headers: { ...response.headers }, body: response.body };
};

const createServices = (config: Config, log: Log, { createDataSources }: Extension): Services => {
  const { clientId, clientSecret } = config;
  const { send, exchangeCode } = createCognito(config);
  let dataSources: AnyDataSources | undefined;
  return {
    app: {
      ...config,
      newSub: randomUUID,
      randomToken,
      codeChallenge,
      secretHash: (username) => (clientSecret === undefined ? undefined : secretHash(clientSecret, username, clientId)),
    },
    send: cacheUserPool(send),
    // Created at the first use, so that no sign-in pays for them, or fails because one of them is configured incorrectly.
    dataSource: (name) => {
      if (name === TOKEN_ENDPOINT) return exchangeCode;
      dataSources ??= createDataSources();
      return requireSource(dataSources, name);
    },
    verifyAccessToken: createVerifyAccessToken(config),
    verifyCaptcha: config.captcha && createVerifyCaptcha(config.captcha, CAPTCHA_MILLISECONDS),
    log,
  };
};

const requireSource = (dataSources: AnyDataSources, name: string): DataSource => {
  const dataSource = dataSources[name];
  if (dataSource === undefined) throw new TypeError(`There is no data source ${name}.`);
  return dataSource;
};
