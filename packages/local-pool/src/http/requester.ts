import type { IncomingMessage } from 'node:http';
import type { Requester } from '../cognito.ts';

/** The members of sign-in operations that state the user's address. Only a server with AWS credentials sends `ContextData`. */
interface Context {
  UserContextData?: { IpAddress?: string } | null;
  ContextData?: { IpAddress?: string } | null;
}

/**
 * Returns where a request comes from.
 * Guess: sessions record the user's address of `ContextData` in place of that of the app's server.
 */
export const readRequester = ({ headers, socket }: IncomingMessage, input: Context = {}): Requester => ({
  userAgent: headers['user-agent'] ?? '',
  address: input.ContextData?.IpAddress ?? socket.remoteAddress ?? '',
  statedAddress: input.UserContextData?.IpAddress,
});
