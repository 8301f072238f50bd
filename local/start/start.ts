import { existsSync } from 'node:fs';
import type { RunningPool } from '../../packages/local-pool/src/server.ts';
import { optionWarnings } from '../../serverless/warnings.ts';
import type { LogEntry } from '../../src/log/log.ts';
import { startGateway } from '../gateway/gateway.ts';
import { setCredentials, toLambdaEnvironment } from './environment.ts';
import { linkGraphiql } from './linkGraphiql.ts';
import { toTerminalLine } from './logLine.ts';
import { checkPort } from './port.ts';
import { readSettings, type Settings } from './settings.ts';
import { onStop } from './stop.ts';
import { watchLambda } from './watchLambda.ts';
import { welcome } from './welcome.ts';

/**
 * Starts the API and, unless another pool is configured, the local pool. Both run in this process, so nothing can outlive
 * it.
 * @throws an error whose message is for the terminal
 */
export const start = async (): Promise<void> => {
  if (existsSync('.env')) process.loadEnvFile();
  for (const line of optionWarnings({ stage: 'local', env: process.env, files: ['.env'] })) console.warn(line);
  const settings = readSettings(process.env);
  await checkPort(settings.port, 'PORT');
  if (settings.pool) await checkPort(settings.pool.port, 'POOL_PORT');
  const url = `http://localhost:${settings.port}/graphql`;
  // The pool starts while esbuild, a process of its own, builds.
  const starting = startPool(settings, url);
  onStop(async () => {
    await (await starting)?.close();
    process.exit();
  });
  const building = watchLambda(async ({ compose }) =>
    compose(toLambdaEnvironment(process.env, await starting), printEntry),
  );
  const [pool, handler] = await Promise.all([starting, building]);
  setCredentials(process.env, pool);
  await startGateway(pool ? linkGraphiql(handler, pool.endpoint) : handler, settings);
  console.log(welcome(url, pool));
};

const startPool = async ({ pool }: Settings, api: string): Promise<RunningPool | undefined> => {
  if (!pool) return undefined;
  const { startLocalPool } = await import('./localPool.ts');
  return startLocalPool(pool, api);
};

const printEntry = (entry: LogEntry): void => {
  const line = toTerminalLine(entry);
  if (line !== undefined) console.log(line);
};
