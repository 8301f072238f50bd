import { readdirSync, readFileSync } from 'node:fs';
import type { CodegenConfig } from '@graphql-codegen/cli';
import { type GraphQLSchema, printSchema } from 'graphql';

const config: CodegenConfig = {
  // As one text: of several files the order is that in which they happen to be read, and so another each time.
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
