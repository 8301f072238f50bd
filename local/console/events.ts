import type { ServerResponse } from 'node:http';
import type { Cognito } from '../../packages/local-pool/src/cognito.ts';
import { messagesAfter, type SentMessage } from '../../packages/local-pool/src/messages/messages.ts';
import type { User } from '../../packages/local-pool/src/users/user.ts';

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

const newestUsers = ({ database }: Cognito, poolId: string): UserList => {
  const [rows, total] = [
    "SELECT data FROM users WHERE pool_id = ? ORDER BY data ->> 'createdAt' DESC LIMIT ?",
    'SELECT count(*) AS total FROM users WHERE pool_id = ?',
  ];
  return {
    total: database.get<{ total: number }>(total, poolId)?.total ?? 0,
    newest: database.all<{ data: string }>(rows, poolId, SHOWN).map(({ data }) => {
      const { username, status, enabled, createdAt, attributes, mfa }: User = JSON.parse(data);
      return {
        email: attributes.email ?? '',
        username,
        status,
        enabled,
        mfa,
        createdAt: new Date(createdAt).toISOString(),
      };
    }),
  };
};

/** Server-sent events: https://html.spec.whatwg.org/multipage/server-sent-events.html#event-stream-interpretation */
const event = (name: string, data: unknown): string => `event: ${name}\ndata: ${JSON.stringify(data)}\n\n`;

/** Streams what was sent and who there is: all that is shown at first, then what is new whenever `changed` is called. */
export const openEvents = (cognito: Cognito, poolId: string) => {
  /** With the newest message that each has. */
  const streams = new Map<ServerResponse, number>();
  let isPending = false;

  const push = (response: ServerResponse, after: number): void => {
    const messages = messagesAfter(cognito, after).slice(-SHOWN);
    streams.set(response, messages.at(-1)?.id ?? after);
    response.write(
      messages.map((message) => event('message', message)).join('') + event('users', newestUsers(cognito, poolId)),
    );
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
