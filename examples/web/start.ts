import { existsSync } from 'node:fs';
import { createServer } from 'vite';

/** The app and the graph in one process: Ctrl-C ends both. */
const start = async (): Promise<void> => {
  if (existsSync('.env')) process.loadEnvFile();
  process.env.VITE_GRAPH_URL ??= `http://localhost:${process.env.PORT || 4000}/graphql`;
  const app = await createServer({ configFile: `${import.meta.dirname}/vite.config.ts` });
  await app.listen();
  // Cookies are only for origins that are listed by name.
  process.env.CORS_ORIGINS = `http://localhost:${app.config.server.port}`;
  await import('../../local/start.ts');
};

await start();
