import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Cognito } from '../cognito.ts';
import { messagesAfter, sentMessages } from '../messages/messages.ts';
import { issuerOf } from '../pools/userPool.ts';
import { newestUsers } from '../users/newestUsers.ts';
import { answerOperation } from './awsJson.ts';
import type { DefaultPool, Fallback, FallbackHandler } from './fallback.ts';

/** Responses contain codes: no other site may embed or read them, and nothing may cache them. */
const PRIVATE_HEADERS = new Map([
  ['cross-origin-resource-policy', 'same-origin'],
  ['x-content-type-options', 'nosniff'],
  ['cache-control', 'no-store'],
]);

const isLocal = (host: string | undefined): boolean => /^(localhost|127\.0\.0\.1)(:\d+)?$/i.test(host ?? '');

const isLocalOrigin = (origin: string): boolean => URL.canParse(origin) && isLocal(new URL(origin).host);

/**
 * A web page must not reach the pool, be it by its own name bound to 127.0.0.1 (DNS rebinding), from its own origin, or by
 * a <script> or <img>, which send none. A link may lead here.
 */
const isFromHere = ({ headers }: IncomingMessage): boolean => {
  if (!isLocal(headers.host)) return false;
  if (headers.origin !== undefined) return isLocalOrigin(headers.origin);
  return headers['sec-fetch-site'] !== 'cross-site' || headers['sec-fetch-mode'] === 'navigate';
};

const json = (response: ServerResponse, status: number, body: unknown): void => {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify(body));
};

/** https://docs.aws.amazon.com/cognito/latest/developerguide/federation-endpoints.html: the discovery document and the keys. */
const poolDocument = (cognito: Cognito, poolId: string, document: string): object | undefined => {
  const jwk = cognito.keys.publicJwk(poolId);
  if (!jwk) return undefined;
  const issuer = issuerOf(cognito, poolId);
  return document === 'jwks.json'
    ? { keys: [jwk] }
    : {
        issuer,
        jwks_uri: `${issuer}/.well-known/jwks.json`,
        id_token_signing_alg_values_supported: ['RS256'],
        response_types_supported: ['code', 'token'],
        subject_types_supported: ['public'],
      };
};

const answerGet = (url: URL, cognito: Cognito, pool: DefaultPool): unknown => {
  if (url.pathname === '/messages') return sentMessages(cognito, url.searchParams.get('to'));
  if (url.pathname === '/config') return { ...pool, endpoint: cognito.endpoint };
  const [, poolId, document] = /^\/([\w-]+)\/\.well-known\/(jwks\.json|openid-configuration)$/.exec(url.pathname) ?? [];
  return poolId && document ? poolDocument(cognito, poolId, document) : undefined;
};

const openFallback = (cognito: Cognito, pool: DefaultPool, fallback: Fallback | undefined) => {
  const listeners: (() => void)[] = [];
  const handle: FallbackHandler =
    fallback?.({
      ...pool,
      messagesAfter: (id) => messagesAfter(cognito, id),
      newestUsers: (limit) => newestUsers(cognito, pool.userPoolId, limit),
      onChange: (listener) => listeners.push(listener),
    }) ?? (async () => false);
  const notify = (): void => {
    for (const listener of listeners) listener();
  };
  return { handle, notify };
};

export const answerRequest = (cognito: Cognito, pool: DefaultPool, fallback: Fallback | undefined) => {
  const { handle, notify } = openFallback(cognito, pool, fallback);
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    response.setHeaders(PRIVATE_HEADERS);
    if (!isFromHere(request)) return json(response, 403, { message: 'This user pool answers only to this machine.' });
    const url = new URL(request.url ?? '/', cognito.endpoint);
    if (request.method === 'POST' && url.pathname === '/') {
      await answerOperation(request, response, cognito);
      return notify();
    }
    const found = request.method === 'GET' ? answerGet(url, cognito, pool) : undefined;
    if (found !== undefined) return json(response, 200, found);
    if (await handle(request, response, url.pathname)) return;
    json(response, 404, { message: 'There is nothing here.' });
  };
};
