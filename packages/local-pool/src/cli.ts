#!/usr/bin/env node
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import type { RunningPool } from './server.ts';

const HELP = `Usage: cognito-local-pool [options]

Runs an Amazon Cognito user pool on 127.0.0.1 until it is stopped.

Options:
  --port <port>      The port to listen on; 0 takes any free port. Default: 9229.
  --database <path>  The SQLite file that keeps users, keys and IDs. Default: :memory:, which keeps nothing.
  --help             Prints this help.
`;

interface Options {
  port: number;
  database: string;
  help: boolean;
}

/** @throws an error whose message is one line, if an argument is not valid */
const readOptions = (args: string[]): Options => {
  const { port, database, help } = parseArguments(args);
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535) {
    throw new Error('--port must be a number from 0 to 65535. See --help.');
  }
  return { port: Number(port), database, help };
};

const parseArguments = (args: string[]) => {
  try {
    return parseArgs({
      args,
      options: {
        port: { type: 'string', default: '9229' },
        database: { type: 'string', default: ':memory:' },
        help: { type: 'boolean', default: false },
      },
    }).values;
  } catch (error) {
    // The first sentence names the argument. The rest explains on several lines how to escape dashes.
    throw new Error(`${toMessage(error).split(/[.\n]/)[0]}. See --help.`);
  }
};

const toMessage = (error: unknown): string => (error instanceof Error ? error.message : String(error));

const start = async ({ port, database }: Options): Promise<RunningPool> => {
  if (database !== ':memory:') mkdirSync(dirname(database), { recursive: true });
  // Imported here, because loading the server takes half a second, and --help and bad arguments do not need the server.
  const { startPool } = await import('./server.ts');
  try {
    return await startPool({ port, database, print: (line) => console.log(line) });
  } catch (error) {
    // SQLite's own messages do not contain the path.
    const isDatabaseError = error instanceof Error && 'code' in error && error.code === 'ERR_SQLITE_ERROR';
    throw isDatabaseError ? new Error(`Cannot use the database ${database}: ${error.message}.`) : error;
  }
};

/** Closes the pool once, after which nothing keeps the process running. */
const stopOnSignal = (pool: RunningPool): void => {
  const stop = (): void => {
    clearInterval(parentCheck);
    for (const signal of SIGNALS) process.removeListener(signal, stop);
    void pool.close();
  };
  for (const signal of SIGNALS) process.once(signal, stop);
  // The shell of npx does not forward SIGTERM, so this process would outlive npx. Stop when the parent process changes.
  const parent = process.ppid;
  const parentCheck = setInterval(() => {
    if (process.env.npm_lifecycle_event && process.ppid !== parent) stop();
  }, 250).unref();
};

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

try {
  const options = readOptions(process.argv.slice(2));
  if (options.help) {
    process.stdout.write(HELP);
  } else {
    const pool = await start(options);
    stopOnSignal(pool);
    console.log(`Endpoint      ${pool.endpoint}`);
    console.log(`User pool ID  ${pool.userPoolId}`);
    console.log(`Client ID     ${pool.clientId}`);
    console.log(`Messages      ${pool.endpoint}/messages, and here as they are sent`);
  }
} catch (error) {
  console.error(`cognito-local-pool: ${toMessage(error)}`);
  process.exitCode = 1;
}
