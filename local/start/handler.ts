import { statSync } from 'node:fs';
import { createRequire } from 'node:module';
import process from 'node:process';
import { bundlePath } from './bundlePath.ts';

type Handler = (event: unknown) => Promise<unknown>;

const require = createRequire(import.meta.url);
let served: Handler | undefined;
let seen = 0;

// Frames in src/ instead of in the bundle.
process.setSourceMapsEnabled(true);

/**
 * The Lambda of `npm start`: the bundle as it is now. serverless-offline's own reloadHandler loads it anew for each
 * request, which takes up to a second; this looks at the time of its last change.
 */
export const handler: Handler = (event) => current()(event);

const current = (): Handler => {
  const { mtimeMs } = statSync(bundlePath);
  if (mtimeMs !== seen) {
    seen = mtimeMs;
    served = load() ?? served;
  }
  if (!served) throw new Error('The Lambda did not load.');
  return served;
};

/** An edit can build and yet throw when it is loaded: then the version before it goes on serving. */
const load = (): Handler | undefined => {
  delete require.cache[bundlePath];
  try {
    // Safe: the bundle's entry is src/lambda.ts.
    return (require(bundlePath) as { handler: Handler }).handler;
  } catch (error) {
    console.error(error);
    return undefined;
  }
};
