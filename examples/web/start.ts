import { existsSync } from 'node:fs';
import { createServer } from 'vite';

/** Starts the app and the API in one process, so that Ctrl-C stops both. */
const start = async (): Promise<void> => {
  if (existsSync('.env')) process.loadEnvFile();
  process.env.VITE_API_URL = `http://localhost:${process.env.PORT || 4000}/graphql`;
  // Any free port works, because CORS_ORIGINS is set from the port that Vite chose.
  const app = await createServer({
    configFile: `${import.meta.dirname}/vite.config.ts`,
    server: { strictPort: false },
  });
  await app.listen();
  app.printUrls();
  // The API sets cookies only for origins that are listed by name. Browsers also open the app at 127.0.0.1, but then without passkeys,
  // which need a domain, and without the cookie, which belongs to the site localhost.
  const origins = (app.resolvedUrls?.local ?? []).map((url) => new URL(url).origin);
  // Providers return the browser to the same addresses, of which only localhost has the cookie that the sign-in needs.
  process.env.CALLBACK_URLS = origins.map((origin) => `${origin}/callback`).join();
  process.env.LOGOUT_URLS = origins.map((origin) => `${origin}/`).join();
  process.env.CORS_ORIGINS = origins.flatMap((origin) => [origin, origin.replace('localhost', '127.0.0.1')]).join();
  await import('../../local/start.ts');
};

await start();
