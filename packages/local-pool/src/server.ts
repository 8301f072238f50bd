import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { JWK } from 'jose';
import type { Cognito, Message } from './cognito.ts';
import type { Fallback, PoolView } from './http/fallback.ts';
import { createRouter } from './http/router.ts';
import type { SentMessage } from './messages/messages.ts';
import { findClient } from './pools/appClient.ts';
import { type DefaultPool, type DefaultPoolSettings, openDefaultPool } from './pools/defaultPool.ts';
import { openDatabase } from './storage/database.ts';
import { openSigningKeys } from './tokens/signingKeys.ts';
import {
  TRIGGER_MILLISECONDS,
  type TriggerEvents,
  type TriggerHandler,
  type TriggerName,
  type Triggers,
} from './triggers/triggers.ts';

export type { Fallback, Message, PoolView, SentMessage, TriggerEvents, TriggerHandler, TriggerName, Triggers };

export interface PoolOptions extends DefaultPoolSettings {
  /** 0 takes any free port. */
  port: number;
  /** The path of a file, or ':memory:'. */
  database: string;
  /** Returns epoch milliseconds. */
  clock?: () => number;
  /** Receives one line for each message, which contains the code. */
  print?: (line: string) => void;
  /** Lambda handlers, by their names in LambdaConfig. They are called for every pool. */
  triggers?: Triggers;
  /** How long the pool waits for a trigger, which it calls at most three times. Default: Cognito's five seconds. */
  triggerMilliseconds?: number;
  /** Receives each message. If it throws, the message counts as undeliverable. */
  deliver?: (message: Message) => void;
  /** Serves the paths that the pool does not serve, such as a console. */
  fallback?: Fallback;
  /**
   * Generates the private RS256 key of a pool when it first signs a token. Tests can return the same key for every pool,
   * because a new one takes about 60 ms.
   */
  generateSigningKey?: () => Promise<JWK>;
}

export interface RunningPool extends DefaultPool {
  endpoint: string;
  /** The secret of the default client, if it has one. `/config` does not return it. */
  clientSecret: string | undefined;
  close(): Promise<void>;
}

/** Node's 5 s can close an idle connection just as a client uses it again, which then fails with a network error. */
const KEEP_ALIVE = 75_000;

/** Starts a Cognito service with one user pool, which only this machine can reach. */
export const startPool = async (options: PoolOptions): Promise<RunningPool> => {
  const database = openDatabase(options.database);
  const cognito: Cognito = {
    database,
    keys: openSigningKeys(database, options.generateSigningKey),
    endpoint: '',
    triggers: options.triggers ?? {},
    triggerMilliseconds: options.triggerMilliseconds ?? TRIGGER_MILLISECONDS,
    now: options.clock ?? Date.now,
    deliver: (message) => deliver(message, options),
  };
  try {
    const pool = openDefaultPool(cognito, options);
    const server = createServer(
      { keepAliveTimeout: KEEP_ALIVE },
      handleErrors(createRouter(cognito, pool, options.fallback)),
    );
    // Port 0 is any port, so the endpoint is known only now, which is before the first request.
    cognito.endpoint = `http://127.0.0.1:${await listen(server, options.port)}`;
    const close = async () => {
      await closeServer(server);
      database.close();
    };
    const { secret } = findClient(cognito, pool.clientId).client;
    return { ...pool, clientSecret: secret, endpoint: cognito.endpoint, close };
  } catch (error) {
    database.close();
    throw error;
  }
};

const deliver = (message: Message, options: PoolOptions): void => {
  options.deliver?.(message);
  options.print?.(`${message.medium} to ${message.to}: ${message.purpose} code ${message.code}`);
};

/** Prints the error of a request, such as a console page that does not build, and drops the connection. */
const handleErrors =
  (route: ReturnType<typeof createRouter>): ReturnType<typeof createRouter> =>
  (request, response) =>
    route(request, response).catch((error: unknown) => {
      console.error(error);
      response.destroy();
    });

const listen = (server: Server, port: number): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const isTaken = error.code === 'EADDRINUSE';
      reject(
        isTaken
          ? new Error(`Port ${port} on 127.0.0.1 is already in use. Stop the other process, or choose another port.`)
          : error,
      );
    });
    // Never another interface: anyone who can reach this port can read every code.
    server.listen(port, '127.0.0.1', () => {
      // Safe cast: a server that listens on TCP has an AddressInfo.
      resolve((server.address() as AddressInfo).port);
    });
  });

const closeServer = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
