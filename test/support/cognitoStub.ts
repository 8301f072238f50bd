import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { exportJWK, generateKeyPair, type JWTPayload, SignJWT } from 'jose';
import { listen } from '../../local/gateway/listen.ts';

/** A Cognito that says what a test tells it to, and signs tokens of its own: for answers that no pool gives on demand. */
export interface CognitoStub {
  readonly endpoint: string;
  readonly userPoolId: string;
  readonly clientId: string;
  readonly clientSecret: undefined;
  /** Operations in the order in which they were called; `JWKS` for the keys. */
  readonly calls: string[];
  /** Of each call. */
  readonly headers: IncomingHttpHeaders[];
  /** By operation, in its answer's place: what a Cognito in bad health does. */
  readonly faults: Map<string, Fault>;
  /** Connections that were made. */
  readonly connections: () => number;
  /** Closes those that nothing is under way on, as servers do after a while. */
  closeIdle(): void;
  accessToken(claims?: JWTPayload): Promise<string>;
  close(): Promise<void>;
}

/** By operation: what it answers, or how to what it was sent; with a `__type` it is an exception. */
export type Answers = Readonly<Record<string, object | ((sent: string) => object)>>;

export type Fault = (response: ServerResponse) => void;

export const exceptionAnswer = (name: string, message = ''): object => ({ __type: name, message });

export const startCognitoStub = async (answers: Answers = {}, port = 0): Promise<CognitoStub> => {
  const { publicKey, privateKey } = await generateKeyPair('RS256', { extractable: true });
  const key = { ...(await exportJWK(publicKey)), kid: 'key', alg: 'RS256', use: 'sig' };
  const calls: string[] = [];
  const headers: IncomingHttpHeaders[] = [];
  const faults = new Map<string, Fault>();
  let connections = 0;
  const server = createServer((request, response) => {
    const operation = String(request.headers['x-amz-target'] ?? 'JWKS').replace(/^.*\./, '');
    calls.push(operation);
    headers.push(request.headers);
    const told =
      operation === 'JWKS' ? { keys: [key] } : (answers[operation] ?? exceptionAnswer('UnknownOperationException'));
    void text(request).then((sent) => {
      const fault = faults.get(operation);
      if (fault) return fault(response);
      const answer = typeof told === 'function' ? told(sent) : told;
      response.writeHead('__type' in answer ? 400 : 200, { 'content-type': 'application/x-amz-json-1.1' });
      response.end(JSON.stringify(answer));
    });
  });
  // Longer than the client keeps an idle one, as load balancers do; Node's 5 s close some just as they are used again.
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
