import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { type RunningPool, startPool } from './pool/server.ts';
import { watchBundle } from './start/bundle.ts';
import { startGateway } from './start/gateway.ts';
import { checkPort } from './start/port.ts';
import { localPoolEnvironment, readSettings, type Settings } from './start/settings.ts';
import { onStop } from './start/stop.ts';
import { welcome } from './start/welcome.ts';

/** Runs until it is stopped. All of it is in this process, so nothing can be left behind. */
const start = async (): Promise<never> => {
  if (existsSync('.env')) process.loadEnvFile();
  const settings = readSettings(process.env);
  await checkPort(settings.port, 'PORT');
  const bundled = watchBundle();
  const pool = settings.pool && (await startLocalPool(settings.pool));
  onStop(() => void Promise.resolve(pool?.close()).then(() => process.exit()));
  await bundled;
  const gateway = await startGateway(settings.port, gatewayEnvironment(pool));
  console.log(welcome(settings.port, pool));
  return gateway.ended;
};

const startLocalPool = async ({ port, database }: NonNullable<Settings['pool']>): Promise<RunningPool> => {
  await checkPort(port, 'POOL_PORT');
  await mkdir(dirname(database), { recursive: true });
  return startPool({ port, database, print: (line) => console.log(line) });
};

const gatewayEnvironment = (pool: RunningPool | undefined): NodeJS.ProcessEnv => {
  const env: NodeJS.ProcessEnv = { ...process.env, CORS_ORIGINS: process.env.CORS_ORIGINS || '*' };
  if (!pool) return env;
  // AdminConfirmSignUp is signed, and the pool does not look at the signature: the developer's own keys are not for it.
  const { AWS_PROFILE: _profile, AWS_SESSION_TOKEN: _token, ...rest } = env;
  return { ...rest, ...localPoolEnvironment(pool), AWS_ACCESS_KEY_ID: 'local', AWS_SECRET_ACCESS_KEY: 'local' };
};

try {
  await start();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
