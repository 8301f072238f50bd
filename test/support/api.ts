import { startGateway, type Version } from '../../local/gateway/gateway.ts';
import { type Config, readConfig } from '../../src/config.ts';
import { createHandler } from '../../src/handler.ts';
import type { FailureEntry, LogEntry } from '../../src/log/log.ts';
import type { RequestEntry } from '../../src/log/requestEntry.ts';
import type { Extension } from '../../src/runtime/extension.ts';
import { documentOf } from './document.ts';
import type { Target } from './target.ts';

// biome-ignore lint/suspicious/noExplicitAny: tests assert the shape.
export type Answer = { __typename: string } & Record<string, any>;

export interface Api {
  readonly url: string;
  readonly logs: LogEntry[];
  /** Returns the logged failures: all lines except those of requests. */
  failures(): FailureEntry[];
  /** Returns the logged request lines. */
  requests(): RequestEntry[];
  /** Executes one root field, with every field of every member selected. @returns the union member */
  execute(field: string, input?: object, headers?: Record<string, string>): Promise<Answer>;
  post(body: unknown, headers?: Record<string, string>): Promise<Response>;
  close(): Promise<void>;
}

type Pool = Pick<Target, 'endpoint' | 'userPoolId' | 'clientId' | 'clientSecret'>;

/** Starts the Lambda's handler behind a local API Gateway, on a target's pool. By default without the resolvers of extensions/. */
export const startApi = async (
  { endpoint, userPoolId, clientId, clientSecret }: Pool,
  { extension, ...config }: Partial<Config> & { readonly extension?: Extension } = {},
  version: Version = '1.0',
): Promise<Api> => {
  const logs: LogEntry[] = [];
  // Two operations are signed. Only a pool of AWS checks the signature, and its credentials are in the environment.
  process.env.AWS_ACCESS_KEY_ID ??= 'local';
  process.env.AWS_SECRET_ACCESS_KEY ??= 'local';
  const targetConfig = readConfig({
    STAGE: 'dev',
    USER_POOL_ID: userPoolId,
    CLIENT_ID: clientId,
    CLIENT_SECRET: clientSecret,
    COGNITO_ENDPOINT: endpoint,
  });
  const merged = { ...targetConfig, ...config };
  const handler = createHandler(merged, (entry) => logs.push(entry), extension);
  const gateway = await startGateway(handler, { version, corsOrigins: merged.corsOrigins });
  const post = (body: unknown, headers: Record<string, string> = {}) =>
    fetch(gateway.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
  return {
    url: gateway.url,
    logs,
    failures: () => logs.filter((entry) => entry.level !== 'info'),
    requests: () => logs.filter((entry) => entry.level === 'info'),
    post,
    execute: async (field, input, headers) => {
      const response = await post({ query: documentOf(field), variables: input ? { input } : {} }, headers);
      // Safe: a GraphQL response.
      const body = (await response.json()) as { data: Record<string, object>; errors?: unknown };
      if (body.errors) throw new Error(JSON.stringify(body.errors));
      // Safe: the document selects __typename.
      return body.data[field] as Answer;
    },
    close: gateway.close,
  };
};

/** The form of API Gateway's request IDs. */
export const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;

export const bearer = (accessToken: string): Record<string, string> => ({ authorization: `Bearer ${accessToken}` });
