import { DescribeUserPoolCommand } from '@aws-sdk/client-cognito-identity-provider';
import type { Send } from './client.ts';

/** DescribeUserPool has a quota of 15 requests per second for the whole account, so a refusal is not asked for again at once. */
const FAILURE_MILLISECONDS = 60_000;

/**
 * Sends DescribeUserPool once per container, because only a deployment or an operator changes the pool, and any client can cause
 * the call. Requests that arrive meanwhile wait for the same answer.
 */
export const cacheUserPool = (send: Send, now: () => number = Date.now): Send => {
  let kept: { readonly answer: Promise<object>; until: number } | undefined;
  return async (command, deadline, userAgent) => {
    if (!(command instanceof DescribeUserPoolCommand)) return send(command, deadline, userAgent);
    // Without its metadata, because this request did not cause the call.
    if (kept && now() < kept.until) return { ...(await kept.answer), $metadata: {} };
    const call = { answer: send(command, deadline), until: Number.POSITIVE_INFINITY };
    kept = call;
    call.answer.catch(() => {
      call.until = now() + FAILURE_MILLISECONDS;
    });
    return call.answer;
  };
};
