import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Cognito } from '../cognito.ts';
import { CognitoError } from '../cognitoError.ts';
import { checkShape } from './inputShape.ts';
import { signed, unsigned } from './registry.ts';

/** AWS JSON 1.1: https://smithy.io/2.0/aws/protocols/aws-json-1_1-protocol.html */
const CONTENT_TYPE = 'application/x-amz-json-1.1';
const TARGET = 'AWSCognitoIdentityProviderService.';
const LARGEST_BODY = 1_000_000;

const readBody = async (request: IncomingMessage): Promise<string> => {
  const chunks: Buffer[] = [];
  let size = 0;
  // Without an encoding set, a request is a stream of buffers.
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > LARGEST_BODY) throw new CognitoError('RequestEntityTooLargeException', 'The request is too large.');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
};

const parse = (body: string): unknown => {
  try {
    return JSON.parse(body === '' ? '{}' : body);
  } catch {
    throw new CognitoError('SerializationException', 'The request body is not valid JSON');
  }
};

const operationNamed = (name: string, authorization: string | undefined) => {
  // Object.hasOwn: a target such as "constructor" is no operation.
  const open = Object.hasOwn(unsigned, name) ? unsigned[name] : undefined;
  const found = open ?? (Object.hasOwn(signed, name) ? signed[name] : undefined);
  if (!found) throw new CognitoError('UnknownOperationException', `Unknown operation: ${name || 'none'}`);
  // That the caller signs at all catches a service that forgot its IAM permission. The signature itself is not checked:
  // there are no credentials here to check it against, and whoever reaches this port owns the machine.
  if (!open && !authorization?.startsWith('AWS4-HMAC-SHA256 '))
    throw new CognitoError('MissingAuthenticationTokenException', 'Missing Authentication Token');
  return found;
};

const run = async (request: IncomingMessage, cognito: Cognito): Promise<object> => {
  const target = String(request.headers['x-amz-target'] ?? '');
  const name = target.startsWith(TARGET) ? target.slice(TARGET.length) : '';
  const operation = operationNamed(name, request.headers.authorization);
  const input = parse(await readBody(request));
  checkShape(operation.shape, input);
  // The cast is safe: the line above has checked the input against the operation's own model.
  return operation.run(input as never, cognito);
};

/** Timestamps are epoch seconds in this protocol. `this` holds the value before JSON.stringify made a string of it. */
function epochSeconds(this: Record<string, unknown>, key: string, value: unknown): unknown {
  const raw = this[key];
  return raw instanceof Date ? raw.getTime() / 1000 : value;
}

const reply = (response: ServerResponse, status: number, { type, body }: { type?: string; body: object }): void => {
  response.writeHead(status, {
    'content-type': CONTENT_TYPE,
    'x-amzn-requestid': randomUUID(),
    ...(type ? { 'x-amzn-errortype': type } : {}),
  });
  response.end(JSON.stringify(body, epochSeconds));
};

export const answerOperation = async (
  request: IncomingMessage,
  response: ServerResponse,
  cognito: Cognito,
): Promise<void> => {
  try {
    reply(response, 200, { body: await run(request, cognito) });
  } catch (error) {
    if (error instanceof CognitoError)
      return reply(response, 400, { type: error.type, body: { __type: error.type, message: error.message } });
    // The caller hung up, or the pool was closed, in the middle of it: there is nobody to tell.
    if (response.destroyed) return;
    const type = 'InternalErrorException';
    reply(response, 500, { type, body: { __type: type, message: 'The local user pool failed.' } });
    // A fault of this program: whoever started it shall see where.
    console.error(error);
  }
};
