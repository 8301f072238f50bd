import { existsSync } from 'node:fs';
import { createServer } from 'vite';

/** The app and the graph in one process: Ctrl-C ends both. */
const start = async (): Promise<void> => {
  if (existsSync('.env')) process.loadEnvFile();
  process.env.VITE_GRAPH_URL = `http://localhost:${process.env.PORT || 4000}/graphql`;
  // Any port will do: the graph is told which it is.
  const app = await createServer({
    configFile: `${import.meta.dirname}/vite.config.ts`,
    server: { strictPort: false },
  });
  await app.listen();
  app.printUrls();
  // Cookies are only for origins that are listed by name.
  process.env.CORS_ORIGINS = (app.resolvedUrls?.local ?? []).map((url) => new URL(url).origin).join();
  await import('../../local/start.ts');
};

await start();
