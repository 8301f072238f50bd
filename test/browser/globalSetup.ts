import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { preview } from 'vite';
import type { TestProject } from 'vitest/node';
import { freePort, npmStart, stopAll, temporaryFolder } from '../start/npmStart.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The URL of the app. */
    app: string;
    /** The URL of the API. */
    api: string;
    /** The URL of the local pool. */
    pool: string;
  }
}

const HOST = '127.0.0.1';

let server: Awaited<ReturnType<typeof preview>> | undefined;

/** Starts the production build of the example app, and the API and local pool of `npm start`. */
export const setup = async ({ provide }: TestProject): Promise<void> => {
  const port = await freePort();
  const app = `http://localhost:${port}`;
  const { api, pool, ready } = await npmStart({
    // Passkeys belong to localhost. At the IP address, the app works without them.
    CORS_ORIGINS: `${app},${app.replace('localhost', HOST)}`,
    CALLBACK_URLS: `${app}/callback`,
    LOGOUT_URLS: `${app}/`,
    // Turns on MFA by email, as in a stack with SES.
    SES_SOURCE_ARN: 'arn:aws:ses:us-east-1:123456789012:identity/example.com',
    EMAIL_FROM: 'noreply@example.com',
  });
  server = await serve(api, port);
  await ready;
  provide('app', app);
  provide('api', api);
  provide('pool', pool);
};

export const teardown = async (): Promise<void> => {
  await server?.close();
  await stopAll();
};

const serve = async (api: string, port: number) => {
  const outDir = await temporaryFolder();
  // Unset NODE_ENV, because Vitest's value `test` would build React for development.
  const env = { ...process.env, NODE_ENV: undefined, VITE_API_URL: api };
  // The app uses the package as it is published.
  await promisify(execFile)('npm', ['run', 'build', '--workspace', 'packages/client']);
  await promisify(execFile)('npm', ['run', 'build', '--workspace', 'examples/web', '--', '--outDir', outDir], { env });
  process.env.VITE_API_URL = api;
  return preview({
    configFile: 'examples/web/vite.config.ts',
    build: { outDir },
    preview: { port, host: HOST, strictPort: true },
  });
};
