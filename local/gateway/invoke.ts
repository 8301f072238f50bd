import * as v from 'valibot';
import type { Handler } from '../../src/handler.ts';
import type { GatewayEvent } from '../../src/http/event.ts';
import { GatewayError } from './gatewayError.ts';

/** Lambda's limit for events: https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html */
const MAX_EVENT_BYTES = 6 * 1024 * 1024;
/** Lambda accepts 100 bytes more in a result than in an event. */
const MAX_RESULT_BYTES = MAX_EVENT_BYTES + 100;

// RFC 9110 sections 5.1 and 5.5
const headerName = v.pipe(v.string(), v.regex(/^[\w!#$%&'*+.^`|~-]+$/));
const headerText = v.pipe(v.string(), v.regex(/^[\t\x20-\x7e\x80-\xff]*$/));
const headerValue = v.union([headerText, v.number(), v.boolean()]);

const lambdaResult = v.object({
  statusCode: v.pipe(v.number(), v.integer(), v.minValue(200), v.maxValue(599)),
  headers: v.optional(v.record(headerName, headerValue), {}),
  multiValueHeaders: v.optional(v.record(headerName, v.array(headerValue)), {}),
  cookies: v.optional(v.array(headerText), []),
  body: v.optional(v.string(), ''),
  isBase64Encoded: v.optional(v.boolean(), false),
});

export type LambdaResult = v.InferOutput<typeof lambdaResult>;

/**
 * Invokes the handler as Lambda does: the event and the result are passed as JSON.
 * @param timeout in milliseconds
 * @throws GatewayError if the event or the result is too long, or if the handler throws, is too slow or returns
 * something other than a response
 */
export const invoke = async (handler: Handler, event: GatewayEvent, timeout: number): Promise<LambdaResult> => {
  const payload = JSON.stringify(event);
  if (Buffer.byteLength(payload) > MAX_EVENT_BYTES) throw new GatewayError('requestTooLong');
  const result = JSON.stringify(await run(() => handler(JSON.parse(payload)), timeout)) ?? 'null';
  if (Buffer.byteLength(result) > MAX_RESULT_BYTES) throw reportFault('The Lambda returned more than 6 MB.');
  const { success, output } = v.safeParse(lambdaResult, JSON.parse(result));
  if (!success) throw reportFault('The Lambda returned a result that is not a response.');
  return output;
};

const run = async (call: () => Promise<unknown>, timeout: number): Promise<unknown> => {
  const { promise: expiry, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(new GatewayError('timeout')), timeout);
  try {
    return await Promise.race([call(), expiry]);
  } catch (error) {
    throw error instanceof GatewayError ? error : reportFault(error);
  } finally {
    clearTimeout(timer);
  }
};

/** Prints why the Lambda failed, because API Gateway's response does not contain the reason. */
const reportFault = (fault: unknown): GatewayError => {
  console.error(fault);
  return new GatewayError('internalServerError');
};
