import { createServer, type IncomingMessage } from 'node:http';
import type { Handler } from '../../src/handler.ts';
import { toEventV1 } from './eventV1.ts';
import { toEventV2 } from './eventV2.ts';
import { GatewayError } from './gatewayError.ts';
import { type HttpRequest, type RequestHead, readBody, toRequestHead } from './httpRequest.ts';
import { type HttpResponse, send, toErrorResponse, toResponse } from './httpResponse.ts';
import { invoke } from './invoke.ts';
import { listen } from './listen.ts';
import { ROUTES } from './routes.ts';

/** The formats of events: 1.0 is a REST API's, 2.0 an HTTP API's or a function URL's. */
export type Version = '1.0' | '2.0';

export interface GatewayOptions {
  /** 0 takes any free port. */
  readonly port?: number;
  /** A REST API has the routes of serverless.yml. A function URL passes every request to the Lambda. */
  readonly version?: Version;
  /** The CORS_ORIGINS of the deployment, for the errors that API Gateway answers by itself. */
  readonly corsOrigins?: readonly string[];
  /** In milliseconds. */
  readonly timeout?: number;
}

export interface Gateway {
  readonly url: string;
  close(): Promise<void>;
}

/** The longest time that API Gateway waits for the Lambda. */
const TIMEOUT = 29_000;

/** Starts an API Gateway on this machine: it passes requests to the handler as events, and its results to the client. */
export const startGateway = async (handler: Handler, options: GatewayOptions = {}): Promise<Gateway> => {
  const { port = 0, version = '1.0', corsOrigins = ['*'], timeout = TIMEOUT } = options;
  const respond = async (message: IncomingMessage, request: RequestHead): Promise<HttpResponse> => {
    try {
      const body = await readBody(message);
      const event = version === '1.0' ? toRestApiEvent({ ...request, body }) : toEventV2({ ...request, body });
      return toResponse(await invoke(handler, event, timeout));
    } catch (error) {
      if (error instanceof GatewayError) return toErrorResponse(error, request, corsOrigins);
      throw error;
    }
  };
  const server = createServer((message, response) => {
    const request = toRequestHead(message);
    respond(message, request).then(
      (answer) => send(response, answer, request),
      (error: unknown) => {
        // A client that disconnects is not a fault of this program.
        if (!message.errored) console.error(error);
        response.destroy();
      },
    );
  });
  const { origin, close } = await listen(server, port);
  return { url: `${origin}/graphql`, close };
};

/**
 * REST APIs route a path with a slash at its end like one without: https://github.com/aws/chalice/issues/65
 * @throws GatewayError if the API has no such method
 */
const toRestApiEvent = (request: HttpRequest): ReturnType<typeof toEventV1> => {
  const resource = request.path.replace(/(?<=.)\/$/, '');
  if (!ROUTES.includes(`${request.method} ${resource}`)) throw new GatewayError('missingAuthenticationToken');
  return toEventV1(request, resource);
};
