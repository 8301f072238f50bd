import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Cognito } from '../cognito.ts';
import { CognitoError } from '../cognitoError.ts';
import { readInput } from './inputShape.ts';
import { findOperation } from './registry.ts';
import { readBody } from './requestBody.ts';
import { readRequester } from './requester.ts';

/** AWS JSON 1.1: https://smithy.io/2.0/aws/protocols/aws-json-1_1-protocol.html */
const CONTENT_TYPE = 'application/x-amz-json-1.1';
const TARGET_PREFIX = 'AWSCognitoIdentityProviderService.';
const MAX_BODY = 1_000_000;

const parseJson = (body: string | undefined): unknown => {
  if (body === undefined) throw new CognitoError('RequestEntityTooLargeException', 'The request is too large.');
  try {
    return JSON.parse(body === '' ? '{}' : body);
  } catch {
    throw new CognitoError('SerializationException', 'The request body is not valid JSON');
  }
};

// A missing signature reveals a service that lacks its IAM permission. The signature itself is not verified: the pool
// has no credentials to verify it with, and only programs on this machine can reach it.
const checkIsSigned = (authorization: string | undefined): void => {
  if (!authorization?.startsWith('AWS4-HMAC-SHA256 '))
    throw new CognitoError('MissingAuthenticationTokenException', 'Missing Authentication Token');
};

const runOperation = async (request: IncomingMessage, cognito: Cognito): Promise<object> => {
  const target = String(request.headers['x-amz-target'] ?? '');
  const name = target.startsWith(TARGET_PREFIX) ? target.slice(TARGET_PREFIX.length) : '';
  const operation = findOperation(name);
  if (operation.isSigned) checkIsSigned(request.headers.authorization);
  const input = readInput(operation.shape, parseJson(await readBody(request, MAX_BODY)));
  // Safe casts: readInput has validated the input against the operation's own model.
  const requester = readRequester(request, { operation: name, input: input as never });
  return operation.run(input as never, { ...cognito, requester });
};

/** Serializes timestamps as epoch seconds. `this` holds the Date that JSON.stringify has already converted to a string. */
function toEpochSeconds(this: Record<string, unknown>, key: string, value: unknown): unknown {
  const original = this[key];
  return original instanceof Date ? original.getTime() / 1000 : value;
}

/**
 * AWS repeats type and message in headers: https://github.com/localstack/localstack/issues/3201
 * A header cannot contain every message: clients limit its size, and HTTP its characters.
 */
const toErrorHeaders = (type: string, message: string): Record<string, string> => ({
  'x-amzn-errortype': type,
  ...(/^[\x20-\x7e]{1,1000}$/.test(message) ? { 'x-amzn-errormessage': message } : {}),
});

const send = (
  response: ServerResponse,
  status: number,
  { body, headers = {} }: { body: object; headers?: Record<string, string> },
): void => {
  response.writeHead(status, { 'content-type': CONTENT_TYPE, 'x-amzn-requestid': randomUUID(), ...headers });
  response.end(JSON.stringify(body, toEpochSeconds));
};

const sendError = (response: ServerResponse, status: number, { type, message }: { type: string; message: string }) =>
  send(response, status, { body: { __type: type, message }, headers: toErrorHeaders(type, message) });

/** Runs the operation that the request names, and sends its output or its exception. */
export const handleOperation = async (
  request: IncomingMessage,
  response: ServerResponse,
  cognito: Cognito,
): Promise<void> => {
  try {
    send(response, 200, { body: await runOperation(request, cognito) });
  } catch (error) {
    if (error instanceof CognitoError) return sendError(response, 400, error);
    // The client disconnected, or the pool was closed, during the operation.
    if (response.destroyed) return;
    sendError(response, 500, { type: 'InternalErrorException', message: 'The local user pool failed.' });
    // A bug in the pool: show the developer where.
    console.error(error);
  }
};
