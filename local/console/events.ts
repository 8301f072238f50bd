import type { ServerResponse } from 'node:http';
import type { PoolView, SentMessage } from '../../packages/local-pool/src/server.ts';

/** A message with its text, which a database of an earlier version does not have. */
export type ReadMessage = SentMessage & { readonly subject?: string; readonly body?: string };

export interface UserList {
  readonly total: number;
  readonly newest: readonly {
    readonly email: string;
    readonly username: string;
    readonly status: string;
    readonly enabled: boolean;
    readonly mfa: readonly string[];
    readonly createdAt: string;
  }[];
}

/** The number of users and of messages that the page shows. */
const PAGE_SIZE = 200;

/** Changes within this time, in milliseconds, are sent together: a load test makes many. */
const PAUSE = 100;

const listUsers = (pool: PoolView): UserList => {
  const { total, newest } = pool.newestUsers(PAGE_SIZE);
  return {
    total,
    newest: newest.map(({ username, status, enabled, createdAt, attributes, mfa }) => ({
      email: attributes.email ?? '',
      username,
      status,
      enabled,
      mfa,
      createdAt: new Date(createdAt).toISOString(),
    })),
  };
};

/** Formats a server-sent event: https://html.spec.whatwg.org/multipage/server-sent-events.html#event-stream-interpretation */
const toEvent = (name: string, data: unknown): string => `event: ${name}\ndata: ${JSON.stringify(data)}\n\n`;

/** Streams messages and users: first those that the pool has, then new ones whenever `pushChanges` is called. */
export const openEvents = (pool: PoolView) => {
  /** The ID of the newest message that each stream has sent. */
  const streams = new Map<ServerResponse, number>();
  let isPending = false;

  const push = (response: ServerResponse, after: number): void => {
    const messages = pool.messagesAfter(after).slice(-PAGE_SIZE);
    streams.set(response, messages.at(-1)?.id ?? after);
    response.write(messages.map((message) => toEvent('message', message)).join('') + toEvent('users', listUsers(pool)));
  };

  return {
    stream: (response: ServerResponse): void => {
      response.once('close', () => streams.delete(response));
      push(response, 0);
    },
    pushChanges: (): void => {
      if (isPending || streams.size === 0) return;
      isPending = true;
      setTimeout(() => {
        isPending = false;
        for (const [response, after] of streams) push(response, after);
      }, PAUSE).unref();
    },
  };
};
