import type { IncomingMessage } from 'node:http';
import type { AttributeType } from '@aws-sdk/client-cognito-identity-provider';
import type { Requester } from '../cognito.ts';

/** The members of operations that state the user's address, and what triggers get. Only a server with AWS credentials sends `ContextData`. */
interface Input {
  UserContextData?: { IpAddress?: string } | null;
  ContextData?: { IpAddress?: string } | null;
  ClientMetadata?: Record<string, string> | null;
  ValidationData?: AttributeType[] | null;
}

/** Returns what triggers get of a request. The list of `ValidationData` becomes a map: https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-lambda-pre-sign-up.html */
const readMetadata = ({ ClientMetadata, ValidationData }: Input) => ({
  ...(ClientMetadata ? { clientMetadata: ClientMetadata } : {}),
  ...(ValidationData
    ? { validationData: Object.fromEntries(ValidationData.map(({ Name = '', Value = '' }) => [Name, Value])) }
    : {}),
});

/**
 * Returns where a request comes from.
 * Guess: sessions record the user's address of `ContextData` in place of that of the app's server.
 */
export const readRequester = (
  { headers, socket }: IncomingMessage,
  { operation, input = {} }: { operation?: string; input?: Input } = {},
): Requester => ({
  userAgent: headers['user-agent'] ?? '',
  address: input.ContextData?.IpAddress ?? socket.remoteAddress ?? '',
  statedAddress: input.UserContextData?.IpAddress,
  operation,
  ...readMetadata(input),
});
