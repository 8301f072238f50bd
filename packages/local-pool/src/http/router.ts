import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Cognito } from '../cognito.ts';
import { describeEndpoints } from '../domain/discovery.ts';
import { createDomainRoutes } from '../domain/domainRoutes.ts';
import { listMessages } from '../messages/messages.ts';
import type { DefaultPool } from '../pools/defaultPool.ts';
import { isPool } from '../pools/userPool.ts';
import { listPublicJwks } from '../tokens/signingKeys.ts';
import { handleOperation } from './awsJson.ts';
import { allowLocalPage, sendPreflight } from './cors.ts';
import { type Route, sendJson, sendNotFound } from './exchange.ts';
import { type Fallback, openFallback } from './fallback.ts';
import { isForeignPage } from './foreignPage.ts';

/**
 * Responses contain codes: no other site may embed them, and nothing may cache them. The resource policy restricts only what
 * a page embeds, not what it fetches by CORS: https://fetch.spec.whatwg.org/#cross-origin-resource-policy-header
 */
const PRIVATE_HEADERS = new Map([
  ['cross-origin-resource-policy', 'same-origin'],
  ['x-content-type-options', 'nosniff'],
  ['cache-control', 'no-store'],
]);

/** The only routes of the pool. The two documents of `:poolId`: https://docs.aws.amazon.com/cognito/latest/developerguide/federation-endpoints.html */
const createRoutes = (cognito: Cognito, pool: DefaultPool, notify: () => void): Record<string, Route> => ({
  'POST /': async ({ request, response }) => {
    await handleOperation(request, response, cognito);
    notify();
  },
  'GET /config': ({ response }) => sendJson(response, 200, { ...pool, endpoint: cognito.endpoint }),
  'GET /messages': ({ response, url }) => sendJson(response, 200, listMessages(cognito, url.searchParams.get('to'))),
  'GET /:poolId/.well-known/jwks.json': async ({ response, poolId }) => {
    // The keys of a deleted pool can still be in memory.
    const keys = isPool(cognito, poolId) ? await cognito.keys.get(poolId) : undefined;
    if (!keys) return sendNotFound(response);
    sendJson(response, 200, { keys: listPublicJwks(keys) });
  },
  'GET /:poolId/.well-known/openid-configuration': ({ response, poolId }) => {
    if (!isPool(cognito, poolId)) return sendNotFound(response);
    sendJson(response, 200, describeEndpoints(cognito, poolId));
  },
  ...createDomainRoutes(cognito, notify),
});

/**
 * The routes that a page of another local origin may call: those that apps call at a real pool, and the IDs, which such an
 * app needs and which are no secret. Codes at /messages and the pages of the fallback are for no other page.
 */
const PAGE_ROUTES = new Set([
  'POST /',
  'GET /config',
  'GET /:poolId/.well-known/jwks.json',
  'GET /:poolId/.well-known/openid-configuration',
  'POST /oauth2/token',
  'POST /oauth2/revoke',
  'GET /oauth2/userInfo',
  'POST /oauth2/userInfo',
]);

const PREFLIGHTS = new Map(
  [...PAGE_ROUTES].map((name): [string, Route] => [
    name.replace(/^\w+/, 'OPTIONS'),
    ({ request, response }) => sendPreflight(request, response),
  ]),
);

/** Returns the key of the tables above, such as `GET /:poolId/.well-known/jwks.json`. */
const toRouteName = (method: string | undefined, path: string): { name: string; poolId: string } => {
  const [, poolId = '', rest = ''] = /^\/([\w-]+)(\/\.well-known\/.+)$/.exec(path) ?? [];
  return { name: `${method} ${rest === '' ? path : `/:poolId${rest}`}`, poolId };
};

/** Returns the handler of all requests to the pool's server. */
export const createRouter = (cognito: Cognito, pool: DefaultPool, fallback: Fallback | undefined) => {
  const { handle, notify } = openFallback(cognito, pool, fallback);
  const routes = new Map(Object.entries(createRoutes(cognito, pool, notify)));
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    response.setHeaders(PRIVATE_HEADERS);
    if (isForeignPage(request)) {
      return sendJson(response, 403, { message: 'Only this machine may use this user pool.' });
    }
    // `//` is a path that clients can send, and no URL.
    const url = URL.parse(request.url ?? '/', cognito.endpoint);
    if (!url) return sendNotFound(response);
    const { name, poolId } = toRouteName(request.method, url.pathname);
    if (PAGE_ROUTES.has(name) || PREFLIGHTS.has(name)) allowLocalPage(request, response);
    const route = routes.get(name) ?? PREFLIGHTS.get(name);
    if (route) return route({ request, response, url, poolId });
    if (!(await handle(request, response, url.pathname))) sendNotFound(response);
  };
};
