import type { DefaultPoolSettings } from '../../packages/local-pool/src/pools/defaultPool.ts';
import { checkFormats } from '../../serverless/options.ts';
import { readConfig } from '../../src/config.ts';
import { toPoolVariables } from './environment.ts';
import { toPoolSettings } from './poolSettings.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** The settings of `npm start`. */
export interface Settings {
  readonly port: number;
  readonly corsOrigins: readonly string[];
  /** Undefined if another pool is configured. */
  readonly pool: PoolSettings | undefined;
}

export interface PoolSettings extends DefaultPoolSettings {
  readonly port: number;
  /** The database file's path. */
  readonly database: string;
}

/** @throws an error whose one line names the variable that is missing or malformed */
export const readSettings = (env: Environment): Settings => {
  const hasOtherPool = Boolean(env.COGNITO_ENDPOINT || env.USER_POOL_ID || env.CLIENT_ID);
  checkFormats(env);
  // The local pool has its IDs and its secret only when it runs.
  const clientSecret = env.PUBLIC_CLIENT === 'true' ? undefined : 'x'.repeat(24);
  const local = toPoolVariables({ userPoolId: 'local_pool', clientId: 'local', clientSecret, endpoint: '' });
  const { corsOrigins } = readConfig(hasOtherPool ? env : { ...env, ...local });
  const port = readPort(env, 'PORT', 4000);
  if (hasOtherPool) return { port, corsOrigins, pool: undefined };
  const pool = {
    port: readPort(env, 'POOL_PORT', 9229),
    database: env.POOL_DATABASE || '.local/pool.sqlite',
    ...toPoolSettings(env),
  };
  if (pool.port === port) throw new Error(`Configuration: PORT and POOL_PORT must differ, but both are ${port}.`);
  return { port, corsOrigins, pool };
};

const readPort = (env: Environment, name: string, defaultPort: number): number => {
  const port = Number(env[name] || defaultPort);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new Error(`Configuration: ${name} must be a port, 1 to 65535.`);
  }
  return port;
};
