import { Agent as HttpAgent } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import { NodeHttpHandler } from '@smithy/node-http-handler';
import type { HttpHandlerOptions, HttpRequest, HttpResponse } from '@smithy/types';

/** Cognito closes idle connections while Lambda is frozen between invocations. */
const IDLE_MILLISECONDS = 15_000;

/** Connecting takes milliseconds. A field's calls have 20 s together. */
const CONNECTION_MILLISECONDS = 3000;

/** The part of the SDK's HTTP handler that calls use. */
export interface RequestHandler {
  handle(request: HttpRequest, options: HttpHandlerOptions): Promise<{ response: HttpResponse }>;
}

/** The connections that all calls of Cognito share. */
interface Connections {
  readonly handler: RequestHandler;
  /** Closes the connections that may be closed on the other side. Called before each call. */
  refresh(): void;
}

export const createConnections = (): Connections => {
  const agents = { httpAgent: new HttpAgent({ keepAlive: true }), httpsAgent: new HttpsAgent({ keepAlive: true }) };
  let lastUsedAt = 0;
  return {
    handler: new NodeHttpHandler({ ...agents, connectionTimeout: CONNECTION_MILLISECONDS }),
    refresh: () => {
      if (Date.now() - lastUsedAt > IDLE_MILLISECONDS) Object.values(agents).forEach(closeIdle);
      lastUsedAt = Date.now();
    },
  };
};

const closeIdle = (agent: HttpAgent): void => {
  for (const sockets of Object.values(agent.freeSockets)) for (const socket of sockets ?? []) socket.destroy();
};
