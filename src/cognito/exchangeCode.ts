import type { AuthenticationResultType } from '@aws-sdk/client-cognito-identity-provider';
import type { HttpRequest } from '@smithy/types';
import type { RequestHandler } from './connections.ts';
import { readBody } from './readBody.ts';

/**
 * The errors of the token endpoint: https://docs.aws.amazon.com/cognito/latest/developerguide/token-endpoint.html,
 * RFC 6749 section 5.2
 */
export const TOKEN_ERRORS = [
  'invalid_client',
  'invalid_grant',
  'invalid_request',
  'unauthorized_client',
  'unsupported_grant_type',
] as const;
export type TokenErrorName = (typeof TOKEN_ERRORS)[number];

/** The name of the token endpoint as a data source. */
export const TOKEN_ENDPOINT = 'tokenEndpoint';

interface ExchangeCodeInput {
  /** The origin of the pool's domain. */
  readonly Endpoint: string;
  readonly ClientId: string;
  readonly ClientSecret: string | undefined;
  readonly Code: string;
  readonly CodeVerifier: string;
  readonly RedirectUri: string;
}

interface ExchangeCodeOutput {
  readonly AuthenticationResult: AuthenticationResultType;
  readonly $metadata?: object;
}

/**
 * Exchanges an authorization code for tokens, as a data source. Never repeated, because a code is valid once.
 * @throws an error with the name that the endpoint answers, or the network's
 */
export type ExchangeCode = (request: ExchangeCodeInput, options: ExchangeCodeOptions) => Promise<ExchangeCodeOutput>;

interface ExchangeCodeOptions {
  readonly signal: AbortSignal;
  /** That of the user's browser or app. */
  readonly userAgent?: string | undefined;
}

interface Connection {
  readonly handler: RequestHandler;
  readonly signal: AbortSignal;
  readonly userAgent: string;
}

/** An error answer, in the form of the SDK's exceptions, so that it is logged and mapped like them. */
class TokenEndpointError extends Error {
  readonly $fault: 'client' | 'server';
  readonly $metadata: object;
  constructor(answer: { readonly name: string; readonly message: string }, metadata: { httpStatusCode: number }) {
    super(answer.message);
    this.name = answer.name;
    this.$fault = metadata.httpStatusCode < 500 ? 'client' : 'server';
    this.$metadata = metadata;
  }
}

/** Posts the exchange by the connections of all calls. No operation of the SDK, but its output and its errors have their form. */
export const exchangeCode = async (
  input: ExchangeCodeInput,
  { handler, signal, userAgent }: Connection,
): Promise<ExchangeCodeOutput> => {
  const { response } = await handler.handle(toRequest(input, userAgent), { abortSignal: signal });
  const body = new TextDecoder().decode(await readBody(response.body));
  const metadata = {
    httpStatusCode: response.statusCode,
    requestId: response.headers['x-amz-cognito-request-id'] ?? response.headers['x-amzn-requestid'],
  };
  if (response.statusCode !== 200) throw new TokenEndpointError(toError(response.statusCode, body), metadata);
  // An answer that is no JSON is a SyntaxError, of which the log has the name only.
  return { AuthenticationResult: toTokens(Object(JSON.parse(body || '{}'))), $metadata: metadata };
};

const toRequest = (
  { Endpoint, ClientId, ClientSecret, ...rest }: ExchangeCodeInput,
  userAgent: string,
): HttpRequest => {
  const { protocol, hostname, port } = new URL(Endpoint);
  const form = new URLSearchParams({
    grant_type: 'authorization_code',
    client_id: ClientId,
    code: rest.Code,
    redirect_uri: rest.RedirectUri,
    code_verifier: rest.CodeVerifier,
  }).toString();
  const basic = Buffer.from(`${ClientId}:${ClientSecret}`).toString('base64');
  return {
    method: 'POST',
    protocol,
    hostname,
    ...(port === '' ? {} : { port: Number(port) }),
    path: '/oauth2/token',
    query: {},
    headers: {
      host: port === '' ? hostname : `${hostname}:${port}`,
      'content-type': 'application/x-www-form-urlencoded',
      'content-length': String(Buffer.byteLength(form)),
      'user-agent': userAgent,
      ...(ClientSecret === undefined ? {} : { authorization: `Basic ${basic}` }),
    },
    body: form,
  };
};

/** Returns the name and the text of an error answer. A web ACL answers 403, and in HTML. */
const toError = (status: number, body: string): { name: string; message: string } => {
  const { error, error_description, __type, message } = parseObject(body);
  const name = [error, __type].find((each) => typeof each === 'string' && /^\w{1,64}$/.test(each));
  return {
    name: name === undefined ? (status === 403 ? 'ForbiddenException' : 'TokenEndpointError') : String(name),
    message: String(error_description ?? message ?? ''),
  };
};

const parseObject = (text: string): Readonly<Record<string, unknown>> => {
  try {
    return Object(JSON.parse(text));
  } catch {
    return {};
  }
};

/** The resolver checks that the tokens are there. */
const toTokens = (body: Readonly<Record<string, unknown>>): AuthenticationResultType => ({
  AccessToken: asText(body.access_token),
  IdToken: asText(body.id_token),
  RefreshToken: asText(body.refresh_token),
  TokenType: asText(body.token_type),
  ExpiresIn: typeof body.expires_in === 'number' ? body.expires_in : undefined,
});

const asText = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);
