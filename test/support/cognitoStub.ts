import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { exportJWK, generateKeyPair, type JWTPayload, SignJWT } from 'jose';
import { listen } from '../../local/gateway/listen.ts';

/** A Cognito with the answers that a test chooses, for those that no pool gives on demand. It signs its own access tokens. */
export interface CognitoStub {
  readonly endpoint: string;
  readonly userPoolId: string;
  readonly clientId: string;
  readonly clientSecret: undefined;
  /** The operations that were called, in order. `JWKS` is a request for the signing keys, `ExchangeCode` one of the token endpoint. */
  readonly calls: string[];
  /** The headers of each call. */
  readonly headers: IncomingHttpHeaders[];
  /** The faults of an unhealthy Cognito, by operation. A fault replaces the answer. */
  readonly faults: Map<string, Fault>;
  /** Returns how many connections were opened. */
  readonly connections: () => number;
  /** Closes the idle connections, as servers do after a while. */
  closeIdle(): void;
  accessToken(claims?: JWTPayload): Promise<string>;
  close(): Promise<void>;
}

/** The answer of each operation, or a function that returns it for the request's body. An answer with a `__type` or `error` is an exception. */
export type Answers = Readonly<Record<string, object | ((body: string) => object)>>;

export type Fault = (response: ServerResponse) => void;

export const exceptionAnswer = (name: string, message = ''): object => ({ __type: name, message });

/** Shared by all stubs, because generating an RSA key takes 80 ms. */
const signingKeys = generateKeyPair('RS256', { extractable: true });

export const startCognitoStub = async (answers: Answers = {}, port = 0): Promise<CognitoStub> => {
  const { publicKey, privateKey } = await signingKeys;
  const key = { ...(await exportJWK(publicKey)), kid: 'key', alg: 'RS256', use: 'sig' };
  const calls: string[] = [];
  const headers: IncomingHttpHeaders[] = [];
  const faults = new Map<string, Fault>();
  let connections = 0;
  const server = createServer((request, response) => {
    const ofPath = request.url === '/oauth2/token' ? 'ExchangeCode' : 'JWKS';
    const operation = String(request.headers['x-amz-target'] ?? ofPath).replace(/^.*\./, '');
    calls.push(operation);
    headers.push(request.headers);
    const answer =
      operation === 'JWKS' ? { keys: [key] } : (answers[operation] ?? exceptionAnswer('UnknownOperationException'));
    void text(request).then((body) => {
      const fault = faults.get(operation);
      if (fault) return fault(response);
      const result = typeof answer === 'function' ? answer(body) : answer;
      response.writeHead('__type' in result || 'error' in result ? 400 : 200, {
        'content-type': 'application/x-amz-json-1.1',
      });
      response.end(JSON.stringify(result));
    });
  });
  // Longer than the client keeps an idle connection. Node's 5 s can close one just as the client uses it again.
  server.keepAliveTimeout = 75_000;
  server.on('connection', () => {
    connections += 1;
  });
  const { origin: endpoint, close } = await listen(server, port);
  const pool = { userPoolId: 'us-east-1_Stub', clientId: 'stubclient', clientSecret: undefined };
  return {
    endpoint,
    ...pool,
    calls,
    headers,
    faults,
    connections: () => connections,
    closeIdle: () => server.closeIdleConnections(),
    accessToken: (claims = {}) =>
      new SignJWT({ sub: 'sub', username: 'sub', token_use: 'access', client_id: pool.clientId, ...claims })
        .setProtectedHeader({ alg: 'RS256', kid: 'key' })
        .setIssuer(claims.iss ?? `${endpoint}/${pool.userPoolId}`)
        .setIssuedAt()
        .setExpirationTime(claims.exp ?? '1h')
        .sign(privateKey),
    close,
  };
};
