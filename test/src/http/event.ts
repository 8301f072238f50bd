import type { GatewayEvent } from '../../../src/http/event.ts';

// Safe casts: no more than this is read of an event's shape here.

/** A REST API's event: names as the client wrote them, cookies in their header. */
export const eventV1 = (headers: Readonly<Record<string, string>>): GatewayEvent =>
  ({
    httpMethod: 'POST',
    headers,
    requestContext: { requestId: 'request', identity: { sourceIp: '203.0.113.7' } },
  }) as unknown as GatewayEvent;

/** An HTTP API's: names in lower case, cookies apart. */
export const eventV2 = (headers: Readonly<Record<string, string>>, cookies?: string[]): GatewayEvent =>
  ({
    version: '2.0',
    headers,
    requestContext: { requestId: 'request', http: { method: 'POST', sourceIp: '203.0.113.7' } },
    ...(cookies ? { cookies } : {}),
  }) as unknown as GatewayEvent;
