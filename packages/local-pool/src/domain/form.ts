import type { IncomingMessage } from 'node:http';
import { readBody } from '../http/requestBody.ts';

const MAX_FORM = 16_384;

/** Returns the fields of a form, or undefined if the body is no form or is too large. */
export const readForm = async (request: IncomingMessage): Promise<URLSearchParams | undefined> => {
  if (!/^application\/x-www-form-urlencoded\s*(;|$)/i.test(request.headers['content-type'] ?? '')) return undefined;
  const body = await readBody(request, MAX_FORM);
  return body === undefined ? undefined : new URLSearchParams(body);
};
