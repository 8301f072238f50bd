import { readdirSync, readFileSync } from 'node:fs';
import type { CodegenConfig } from '@graphql-codegen/cli';

const config: CodegenConfig = {
  // One text, because codegen reads several files in an arbitrary order, so the output would differ between runs.
  schema: readdirSync('schema')
    .sort()
    .map((file) => readFileSync(`schema/${file}`, 'utf8'))
    .join('\n'),
  config: { sort: false },
  generates: {
    'src/generated/types.ts': {
      plugins: ['typescript', 'typescript-resolvers'],
      config: {
        useTypeImports: true,
        enumsAsTypes: true,
        // Resolvers return union members as plain objects. graphql-js reads the member's type from `__typename`.
        nonOptionalTypename: true,
        resolversNonOptionalTypename: true,
        makeResolverTypeCallable: true,
        scalars: { ID: 'string' },
        contextType: '../http/context.ts#Context',
      },
    },
    'src/generated/schema.ts': { plugins: ['./codegen/schemaModule.ts'] },
    'schema.graphql': { plugins: ['./codegen/sdl.ts'] },
    // For tests and benchmarks, because Node cannot import .graphql files.
    'src/generated/typeDefs.ts': { plugins: ['./codegen/sdl.ts'] },
  },
};

export default config;
