import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Cognito } from './cognito.ts';
import { sentMessages } from './messages.ts';
import { issuerOf } from './userPool.ts';
import { answerOperation } from './wire.ts';

export interface DefaultPool {
  userPoolId: string;
  clientId: string;
  region: string;
}

const isLocal = (host: string | undefined): boolean => /^(localhost|127\.0\.0\.1)(:\d+)?$/i.test(host ?? '');

const isLocalOrigin = (origin: string): boolean => URL.canParse(origin) && isLocal(new URL(origin).host);

/** A web page must not reach the pool, be it by its own name bound to 127.0.0.1 (DNS rebinding) or from its own origin. */
const isFromHere = ({ headers }: IncomingMessage): boolean =>
  isLocal(headers.host) && (headers.origin === undefined || isLocalOrigin(headers.origin));

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

export const answerRequest =
  (cognito: Cognito, pool: DefaultPool) =>
  (request: IncomingMessage, response: ServerResponse): void => {
    if (!isFromHere(request)) {
      json(response, 403, { message: 'This user pool answers only to this machine.' });
      return;
    }
    const url = new URL(request.url ?? '/', cognito.endpoint);
    if (request.method === 'POST' && url.pathname === '/') {
      // It answers its own failures.
      void answerOperation(request, response, cognito);
      return;
    }
    const found = request.method === 'GET' ? answerGet(url, cognito, pool) : undefined;
    json(response, found === undefined ? 404 : 200, found ?? { message: 'There is nothing here.' });
  };
