import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Cognito, Message, Triggers } from './cognito.ts';
import type { DefaultPool, Fallback, PoolView } from './http/fallback.ts';
import { answerRequest } from './http/router.ts';
import type { SentMessage } from './messages/messages.ts';
import { defaultPool } from './pools/defaultPool.ts';
import { openDatabase } from './storage/database.ts';
import { openSigningKeys } from './tokens/signingKeys.ts';

export type { Fallback, Message, PoolView, SentMessage, Triggers };

export interface PoolOptions {
  /** 0 takes any free port. */
  port: number;
  /** A file's path, or ':memory:'. */
  database: string;
  /** Epoch milliseconds. */
  clock?: () => number;
  /** Where each message that is "sent" is shown. */
  print?: (line: string) => void;
  triggers?: Triggers;
  /** Serves what the pool does not, such as a console. */
  fallback?: Fallback;
  /** A throw means that the message cannot be delivered. */
  deliver?: (message: Message) => void;
}

export interface RunningPool extends DefaultPool {
  endpoint: string;
  close(): Promise<void>;
}

const listen = (server: Server, port: number): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const busy = error.code === 'EADDRINUSE';
      reject(busy ? new Error(`Port ${port} on 127.0.0.1 is taken: stop what uses it, or choose another.`) : error);
    });
    // Never another interface: whoever reaches this port can read every code.
    server.listen(port, '127.0.0.1', () => {
      // A server that listens on TCP has an AddressInfo.
      resolve((server.address() as AddressInfo).port);
    });
  });

const close = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });

const deliverer =
  ({ print, deliver }: PoolOptions) =>
  (message: Message): void => {
    deliver?.(message);
    print?.(`${message.medium} to ${message.to}: ${message.purpose} code ${message.code}`);
  };

/** A Cognito service with one user pool to begin with, on this machine only. */
export const startPool = async (options: PoolOptions): Promise<RunningPool> => {
  const database = openDatabase(options.database);
  const cognito: Cognito = {
    database,
    keys: openSigningKeys(database),
    endpoint: '',
    triggers: options.triggers ?? {},
    now: options.clock ?? Date.now,
    deliver: deliverer(options),
  };
  const pool = await defaultPool(cognito);
  const answer = answerRequest(cognito, pool, options.fallback);
  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      // A fault of this program, such as a page that does not build: whoever started it shall see it.
      console.error(error);
      response.destroy();
    });
  });
  try {
    // Known only now, and before the first request can come: port 0 is any port.
    cognito.endpoint = `http://127.0.0.1:${await listen(server, options.port)}`;
  } catch (error) {
    database.close();
    throw error;
  }
  return {
    ...pool,
    endpoint: cognito.endpoint,
    close: async () => {
      await close(server);
      database.close();
    },
  };
};
