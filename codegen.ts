import type { CodegenConfig } from '@graphql-codegen/cli';
import { type GraphQLSchema, printSchema } from 'graphql';

const config: CodegenConfig = {
  schema: 'schema/*.graphql',
  // The schema's own order, by task, not the alphabet's.
  config: { sort: false },
  generates: {
    'src/generated/types.ts': {
      plugins: ['typescript', 'typescript-resolvers'],
      config: {
        useTypeImports: true,
        enumsAsTypes: true,
        // A resolver answers union members as plain objects: `__typename` tells graphql-js which one it is.
        nonOptionalTypename: true,
        resolversNonOptionalTypename: true,
        makeResolverTypeCallable: true,
        scalars: { ID: 'string' },
        contextType: '../context.ts#Context',
      },
    },
    'src/generated/schema.ts': { plugins: ['./build/schemaCode.ts'] },
    // Node cannot import .graphql files: for tests. This file is its plugin, too.
    'src/generated/typeDefs.ts': { plugins: ['./codegen.ts'] },
  },
};

export default config;

/** A codegen plugin: the whole schema as one SDL string. */
export const plugin = (schema: GraphQLSchema): string =>
  `export const typeDefs = /* GraphQL */ ${JSON.stringify(printSchema(schema))};\n`;
