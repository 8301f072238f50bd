import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { type RunningPool, startPool } from '../../packages/local-pool/src/server.ts';
import { readCustomAttributes, toAttributeSettings } from '../../serverless/customAttributes.ts';
import { openConsole } from '../console/http.ts';
import type { PoolSettings } from './settings.ts';

/**
 * Starts the local pool with its console. Each code that the pool sends is printed.
 * @param api the URL of the API, for GraphiQL
 */
export const startLocalPool = async ({ port, database }: PoolSettings, api: string): Promise<RunningPool> => {
  await mkdir(dirname(database), { recursive: true });
  const custom = readCustomAttributes(process.env);
  const attributes = custom.length > 0 ? toAttributeSettings(custom) : undefined;
  return startPool({ port, database, attributes, fallback: openConsole(api), print: (line) => console.log(line) });
};
