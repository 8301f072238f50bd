import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { preview } from 'vite';
import type { TestProject } from 'vitest/node';
import { freePort, npmStart, stopAll, temporaryFolder } from '../start/npmStart.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Addresses. */
    app: string;
    graph: string;
    pool: string;
  }
}

let server: Awaited<ReturnType<typeof preview>> | undefined;

/** The example app as it would be deployed, and `npm start`'s graph and pool. */
export const setup = async ({ provide }: TestProject): Promise<void> => {
  const port = await freePort();
  const app = `http://localhost:${port}`;
  const { api: graph, pool, ready } = await npmStart({ CORS_ORIGINS: app });
  server = await serve(graph, port);
  await ready;
  provide('app', app);
  provide('graph', graph);
  provide('pool', pool);
};

export const teardown = async (): Promise<void> => {
  await server?.close();
  await stopAll();
};

const serve = async (graph: string, port: number) => {
  const outDir = await temporaryFolder();
  // Vitest's own NODE_ENV `test` would build React for development.
  const env = { ...process.env, NODE_ENV: undefined, VITE_GRAPH_URL: graph };
  await promisify(execFile)('npm', ['run', 'build', '--workspace', 'examples/web', '--', '--outDir', outDir], { env });
  process.env.VITE_GRAPH_URL = graph;
  return preview({ configFile: 'examples/web/vite.config.ts', build: { outDir }, preview: { port, strictPort: true } });
};
