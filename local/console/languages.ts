import { fileURLToPath } from 'node:url';
import type { RenderedLanguages } from './renderLanguages.ts';

type Renderer = typeof import('./renderLanguages.ts');

const ENTRY = fileURLToPath(new URL('renderLanguages.ts', import.meta.url));

/** Builds the texts and loads them. Node caches modules by their URL, which for a `data:` URL is their content. */
const loadRenderer = async (): Promise<Renderer> => {
  const { build } = await import('esbuild');
  const { outputFiles } = await build({
    entryPoints: [ENTRY],
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
    logLevel: 'silent',
  });
  const code = Buffer.from(outputFiles[0]?.contents ?? []).toString('base64');
  // Safe: the bundle's entry point is this module.
  return (await import(`data:text/javascript;base64,${code}`)) as Renderer;
};

/**
 * Renders all messages by the texts in triggers/messages/ and extensions/messages/. `renew` reads the files again, so that an edit is
 * seen without a restart.
 */
export const openLanguages = (service: string) => {
  let rendered: Promise<RenderedLanguages> | undefined;
  const renew = (): Promise<RenderedLanguages> => {
    rendered = loadRenderer().then(
      ({ renderLanguages }) => renderLanguages(service),
      // An edit that does not build, or throws when it is loaded.
      (error: unknown) => ({ languages: {}, faults: [error instanceof Error ? error.message : String(error)] }),
    );
    return rendered;
  };
  return { renew, read: (): Promise<RenderedLanguages> => rendered ?? renew() };
};
