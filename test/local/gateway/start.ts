import { onTestFinished } from 'vitest';
import { type Gateway, type GatewayOptions, startGateway } from '../../../local/gateway/gateway.ts';
import type { Handler } from '../../../src/handler.ts';
import type { GatewayEvent } from '../../../src/http/event.ts';

export const OK = { statusCode: 200, body: '{}' };

/**
 * Starts a gateway until the test is over.
 * @param result the handler's result, or the handler itself
 * @returns also the events that the handler receives
 */
export const gatewayFor = async (
  result: unknown,
  options: GatewayOptions = {},
): Promise<Gateway & { readonly events: GatewayEvent[] }> => {
  const events: GatewayEvent[] = [];
  // Safe: some tests return what no handler may return.
  const handler = (async (event) => {
    events.push(event);
    return typeof result === 'function' ? result(event) : result;
  }) as Handler;
  const gateway = await startGateway(handler, options);
  onTestFinished(gateway.close);
  return { ...gateway, events };
};
