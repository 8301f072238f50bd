import type { ServerResponse } from 'node:http';
import type { PoolView, SentMessage } from '../../packages/local-pool/src/server.ts';

export type { SentMessage };

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

const SHOWN = 200;
/** Many requests at once, as of a load test, are one change. */
const PAUSE = 100;

const listUsers = (pool: PoolView): UserList => {
  const { total, newest } = pool.newestUsers(SHOWN);
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

/** Server-sent events: https://html.spec.whatwg.org/multipage/server-sent-events.html#event-stream-interpretation */
const event = (name: string, data: unknown): string => `event: ${name}\ndata: ${JSON.stringify(data)}\n\n`;

/** Streams what was sent and who there is: all that is shown at first, then what is new whenever `changed` is called. */
export const openEvents = (pool: PoolView) => {
  /** With the newest message that each has. */
  const streams = new Map<ServerResponse, number>();
  let isPending = false;

  const push = (response: ServerResponse, after: number): void => {
    const messages = pool.messagesAfter(after).slice(-SHOWN);
    streams.set(response, messages.at(-1)?.id ?? after);
    response.write(messages.map((message) => event('message', message)).join('') + event('users', listUsers(pool)));
  };

  return {
    stream: (response: ServerResponse): void => {
      response.once('close', () => streams.delete(response));
      push(response, 0);
    },
    changed: (): void => {
      if (isPending || streams.size === 0) return;
      isPending = true;
      setTimeout(() => {
        isPending = false;
        for (const [response, after] of streams) push(response, after);
      }, PAUSE).unref();
    },
  };
};
