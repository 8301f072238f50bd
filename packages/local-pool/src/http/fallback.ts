import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Cognito } from '../cognito.ts';
import { listMessagesAfter, type SentMessage } from '../messages/messages.ts';
import type { DefaultPool } from '../pools/defaultPool.ts';
import { listNewestUsers } from '../users/newestUsers.ts';
import type { User } from '../users/user.ts';

/** The data of the running pool that a fallback can read. */
export interface PoolView extends DefaultPool {
  /** Returns the messages sent after the one with this ID, oldest first; 0 returns all that are kept. */
  messagesAfter(id: number): SentMessage[];
  /** Returns the newest users of the default pool, newest first, and the number of all. */
  newestUsers(limit: number): { total: number; newest: User[] };
  /** Calls `listener` after each operation, whether or not it changed anything. */
  onChange(listener: () => void): void;
}

/** Handles a request to a path that the pool does not serve. Returns false if it does not serve the path either. */
type FallbackHandler = (request: IncomingMessage, response: ServerResponse, path: string) => Promise<boolean>;

/**
 * Adds pages to the pool's server, such as a console. It is called once, before the first request. The pool has already
 * rejected requests of foreign web pages, and forbids caching and embedding in every response.
 */
export type Fallback = (pool: PoolView) => FallbackHandler;

const serveNothing: Fallback = () => async () => false;

/** Returns the fallback's handler, and a function that calls its listeners. */
export const openFallback = (
  cognito: Cognito,
  pool: DefaultPool,
  fallback: Fallback = serveNothing,
): { handle: FallbackHandler; notify: () => void } => {
  const listeners: (() => void)[] = [];
  const handle = fallback({
    ...pool,
    messagesAfter: (id) => listMessagesAfter(cognito, id),
    newestUsers: (limit) => listNewestUsers(cognito, pool.userPoolId, limit),
    onChange: (listener) => listeners.push(listener),
  });
  const notify = () => {
    for (const listener of listeners) listener();
  };
  return { handle, notify };
};
