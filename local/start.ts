import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { type RunningPool, startPool } from '../packages/local-pool/src/server.ts';
import { openConsole } from './console/http.ts';
import { watchBundle } from './start/bundle.ts';
import { gatewayEnvironment } from './start/environment.ts';
import { startGateway } from './start/gateway.ts';
import { checkPort } from './start/port.ts';
import { readSettings, type Settings } from './start/settings.ts';
import { onStop } from './start/stop.ts';
import { welcome } from './start/welcome.ts';

/** Runs until it is stopped. All of it is in this process, so nothing can be left behind. */
const start = async (): Promise<never> => {
  if (existsSync('.env')) process.loadEnvFile();
  const settings = readSettings(process.env);
  await checkPort(settings.port, 'PORT');
  const bundled = watchBundle();
  const graph = `http://localhost:${settings.port}/graphql`;
  const pool = settings.pool && (await startLocalPool(settings.pool, graph));
  onStop(() => void Promise.resolve(pool?.close()).then(() => process.exit()));
  await bundled;
  const gateway = await startGateway(settings.port, gatewayEnvironment(pool));
  console.log(welcome(graph, pool));
  return gateway.ended;
};

const startLocalPool = async (
  { port, database }: NonNullable<Settings['pool']>,
  graph: string,
): Promise<RunningPool> => {
  await checkPort(port, 'POOL_PORT');
  await mkdir(dirname(database), { recursive: true });
  return startPool({ port, database, fallback: openConsole(graph), print: (line) => console.log(line) });
};

try {
  await start();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
