import type { GatewayEvent } from '../../../src/http/event.ts';

// Safe casts: the code under test reads only these members of an event.

/** Returns the event of a REST API: header names as the client wrote them, cookies in their header. */
export const eventV1 = (headers: Readonly<Record<string, string>>): GatewayEvent =>
  ({
    httpMethod: 'POST',
    headers,
    requestContext: { requestId: 'request', identity: { sourceIp: '203.0.113.7' } },
  }) as unknown as GatewayEvent;

/** Returns the event of an HTTP API: header names in lower case, cookies in a property of their own. */
export const eventV2 = (headers: Readonly<Record<string, string>>, cookies?: string[]): GatewayEvent =>
  ({
    version: '2.0',
    headers,
    requestContext: { requestId: 'request', http: { method: 'POST', sourceIp: '203.0.113.7' } },
    ...(cookies ? { cookies } : {}),
  }) as unknown as GatewayEvent;
