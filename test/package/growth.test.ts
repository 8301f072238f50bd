import { build } from 'esbuild';
import { expect, test } from 'vitest';
import { multiplyResolvers } from '../../bench/growth/resolvers.ts';
import { multiplySchema } from '../../bench/growth/schemas.ts';
import { lambdaOptions } from '../../build/lambda.ts';

const SIGN_IN = /src\/resolvers\/signIn\/signIn\.ts$/;
const SDK_SCHEMAS = /client-cognito-identity-provider\/dist-es\/schemas\/schemas_0\.js$/;

const countInputs = async (schema: number, resolvers: number) => {
  const options = lambdaOptions('dist/lambda.cjs');
  const plugins = [
    multiplySchema(schema),
    ...(resolvers > 1 ? [multiplyResolvers(resolvers, schema === resolvers)] : []),
    ...options.plugins,
  ];
  const { metafile, outputFiles } = await build({ ...options, plugins, sourcemap: false, write: false });
  const inputs = Object.values(metafile.outputs).flatMap((output) =>
    Object.entries(output.inputs).flatMap(([path, { bytesInOutput }]) => (bytesInOutput > 0 ? [path] : [])),
  );
  const count = (pattern: RegExp) => inputs.filter((path) => pattern.test(path)).length;
  return { signIn: count(SIGN_IN), sdk: count(SDK_SCHEMAS), hasCopies: /signInCopy1/.test(outputFiles[0]?.text ?? '') };
};

test.for([
  [1, 1, { signIn: 1, sdk: 1, hasCopies: false }],
  [2, 1, { signIn: 1, sdk: 1, hasCopies: true }],
  [1, 2, { signIn: 2, sdk: 2, hasCopies: false }],
  [2, 2, { signIn: 2, sdk: 2, hasCopies: true }],
] as const)(
  'a bundle of %i schemas and %i sets of resolvers has that many of each',
  async ([schema, resolvers, counts]) => {
    expect(await countInputs(schema, resolvers)).toEqual(counts);
  },
);
