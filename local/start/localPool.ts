import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { type RunningPool, startPool } from '../../packages/local-pool/src/server.ts';
import { readMessageOptions } from '../../triggers/settings.ts';
import { openConsole } from '../console/http.ts';
import { toPoolTriggers } from './poolTriggers.ts';
import type { PoolSettings } from './settings.ts';

/**
 * Starts the local pool with its console. Each code that the pool sends is printed.
 * @param api the URL of the API, for GraphiQL
 * @throws one line that names POOL_DATABASE, if its file cannot be used
 */
export const startLocalPool = async (settings: PoolSettings, api: string): Promise<RunningPool> => {
  const { service } = readMessageOptions(process.env);
  const print = (line: string): void => console.log(line);
  const triggers = toPoolTriggers(process.env, print);
  try {
    await mkdir(dirname(settings.database), { recursive: true });
    return await startPool({ ...settings, triggers, fallback: openConsole({ api, service }), print });
  } catch (error) {
    throw isFileFault(error) ? new Error(toDatabaseFault(settings.database, error), { cause: error }) : error;
  }
};

/** True for an error of the file system or of SQLite. The port was checked before. */
const isFileFault = (error: unknown): error is NodeJS.ErrnoException =>
  error instanceof Error && 'code' in error && ('path' in error || error.code === 'ERR_SQLITE_ERROR');

const toDatabaseFault = (path: string, { code, message }: NodeJS.ErrnoException): string =>
  `Configuration: POOL_DATABASE must be a file of a local pool, or a new one; ${path} cannot be used (${
    code === 'ERR_SQLITE_ERROR' ? message : code
  }).`;
