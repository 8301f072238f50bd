import { type BuildOptions, build } from 'esbuild';
import { lambdaOptions } from './lambda.ts';

/** Writes the entry point that lets Node.js read the bundle's compile cache, and the script that makes the cache. */
export const buildCachedLambda = async (outdir = 'dist'): Promise<void> => {
  const { outfile: _outfile, ...options } = lambdaOptions('');
  await build({
    ...options,
    entryPoints: ['src/cachedLambda.ts', 'src/compileCacheMaker.ts'],
    outdir,
    outExtension: { '.js': '.cjs' },
    external: ['./lambda.cjs'],
    sourcemap: false,
    plugins: [],
  } satisfies BuildOptions);
};
