import type { IncomingMessage, ServerResponse } from 'node:http';
import type { SentMessage } from '../messages/messages.ts';
import type { User } from '../users/user.ts';

/** The IDs that a client needs to use the default user pool. */
export interface DefaultPool {
  userPoolId: string;
  clientId: string;
  region: string;
}

/** What a fallback can read of the running pool. */
export interface PoolView extends DefaultPool {
  /** Returns the messages sent after the one with this ID, oldest first; 0 returns all that are kept. */
  messagesAfter(id: number): SentMessage[];
  /** Returns the newest users of the default pool, newest first, and the number of all. */
  newestUsers(limit: number): { total: number; newest: User[] };
  /** Calls `listener` after each operation, whether or not it changed anything. */
  onChange(listener: () => void): void;
}

/** Handles a request to a path that the pool does not serve. Returns false if it does not serve the path either. */
export type FallbackHandler = (request: IncomingMessage, response: ServerResponse, path: string) => Promise<boolean>;

/**
 * Adds pages to the pool's server, such as a console. It is called once, before the first request. The pool has already
 * rejected requests of foreign web pages, and forbids caching and embedding in every response.
 */
export type Fallback = (pool: PoolView) => FallbackHandler;
