import { type BuildOptions, build } from 'esbuild';
import { LAMBDA_REPLACEMENTS, REPLACEMENTS, replace } from './replacements.ts';

/** Options for the bundle that `npm start` serves. The deployed bundle is also minified and has more replacements. */
export const bundleOptions = (outfile: string) =>
  ({
    entryPoints: ['src/lambda.ts'],
    outfile,
    bundle: true,
    platform: 'node',
    target: 'node24',
    // CommonJS, because an ESM import of node:http, dynamic or not, also loads undici and http2: 14 to 44 ms per cold start.
    format: 'cjs',
    supported: { 'dynamic-import': false },
    // esbuild's default for Node prefers CommonJS packages, which cannot be tree-shaken.
    mainFields: ['module', 'main'],
    define: {
      // Removes the development checks of graphql-js and other packages. Lambda does not set NODE_ENV.
      'process.env.NODE_ENV': '"production"',
      // The bundle has no validated documents, unless serverless/bundle.ts says so. Lambda's environment cannot.
      'process.env.VALIDATED_MANIFEST': '""',
    },
    // Makes production stack traces readable offline. Not deployed.
    sourcemap: 'linked',
    legalComments: 'none',
    metafile: true,
    logLevel: 'silent',
    plugins: [replace(REPLACEMENTS)],
  }) satisfies BuildOptions;

/**
 * Options for the deployed bundle.
 * @param validatedManifest the SHA-256 of the manifest whose documents the Lambda does not validate again
 */
export const lambdaOptions = (outfile: string, validatedManifest = '') => {
  const { define, ...options } = bundleOptions(outfile);
  return {
    ...options,
    define: { ...define, 'process.env.VALIDATED_MANIFEST': JSON.stringify(validatedManifest) },
    minify: true,
    plugins: [replace(LAMBDA_REPLACEMENTS)],
  } satisfies BuildOptions;
};

/** Writes the deployed bundle to dist/. `npm run build` and `serverless package` run it. */
export const buildLambda = async (validatedManifest?: string): Promise<void> => {
  await build(lambdaOptions('dist/lambda.cjs', validatedManifest));
};

if (import.meta.main) await buildLambda();
