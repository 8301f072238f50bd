import type { IncomingMessage } from 'node:http';
import type { Cognito } from '../cognito.ts';
import { CognitoError } from '../cognitoError.ts';
import { type AppClient, findClient } from '../pools/appClient.ts';
import { isClientSecret } from '../pools/secretHash.ts';
import type { UserPool } from '../pools/userPool.ts';
import { OAuthError } from './domainErrors.ts';

/** RFC 6749, section 2.3.1: both parts are form-encoded before they are joined. */
const decodePart = (part: string): string => {
  try {
    return decodeURIComponent(part.replaceAll('+', ' '));
  } catch {
    throw new OAuthError('invalid_client');
  }
};

const readCredentials = ({ headers }: IncomingMessage, form: URLSearchParams): { id: string; secret?: string } => {
  const [, encoded] = /^Basic ([\w+/=-]+)$/i.exec(headers.authorization ?? '') ?? [];
  const [id, secret] = [form.get('client_id'), form.get('client_secret')];
  if (encoded === undefined) return { id: id ?? '', ...(secret === null ? {} : { secret }) };
  const [user = '', ...rest] = Buffer.from(encoded, 'base64').toString().split(':');
  const basic = { id: decodePart(user), secret: decodePart(rest.join(':')) };
  // "The client MUST NOT use more than one authentication method in each request": RFC 6749, section 2.3.
  if (secret !== null || (id !== null && id !== basic.id)) throw new OAuthError('invalid_request');
  return basic;
};

/**
 * Returns the client that Basic or the body authenticates. A client without a secret only names itself:
 * https://docs.aws.amazon.com/cognito/latest/developerguide/token-endpoint.html
 * Guess: a secret that a client without one sends is an error.
 */
export const authenticateClient = (
  cognito: Cognito,
  request: IncomingMessage,
  form: URLSearchParams,
): { client: AppClient; pool: UserPool; secret: string | undefined } => {
  const { id, secret } = readCredentials(request, form);
  if (id === '') throw new OAuthError('invalid_request');
  try {
    const app = findClient(cognito, id);
    if (!isClientSecret(app.client, secret) || (app.client.secret === undefined && secret !== undefined))
      throw new OAuthError('invalid_client');
    return { ...app, secret };
  } catch (error) {
    throw error instanceof CognitoError ? new OAuthError('invalid_client') : error;
  }
};
