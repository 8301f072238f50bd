import { readConfig } from '../../src/config.ts';
import { poolVariables } from './environment.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** What `npm start` is to start. */
export interface Settings {
  readonly port: number;
  /** Undefined: another pool is used. */
  readonly pool: { readonly port: number; readonly database: string } | undefined;
}

/** @throws one line that says what is wrong with the environment */
export const readSettings = (env: Environment): Settings => {
  const anotherPool = env.COGNITO_ENDPOINT || env.USER_POOL_ID || env.CLIENT_ID;
  // The local pool's ids are known only once it runs.
  const local = poolVariables({ userPoolId: 'local_pool', clientId: 'local', endpoint: '' });
  readConfig(anotherPool ? env : { ...env, ...local });
  return {
    port: readPort(env, 'PORT', 4000),
    pool: anotherPool
      ? undefined
      : { port: readPort(env, 'POOL_PORT', 9229), database: env.POOL_DATABASE || '.local/pool.sqlite' },
  };
};

const readPort = (env: Environment, name: string, otherwise: number): number => {
  const port = Number(env[name] || otherwise);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new Error(`Configuration: ${name} must be a port, 1 to 65535.`);
  }
  return port;
};
