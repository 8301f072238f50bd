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
        contextType: '../http/context.ts#Context',
      },
    },
    'src/generated/schema.ts': { plugins: ['./codegen/schemaModule.ts'] },
    // This file is the plugin of both, too. Node cannot import .graphql files: the second is for tests.
    'schema.graphql': { plugins: ['./codegen.ts'] },
    'src/generated/typeDefs.ts': { plugins: ['./codegen.ts'] },
  },
};

export default config;

const HEAD = `# The schema, for clients: what codegen and editors read. Written from schema/ by npm run generate.
#
# Every mutation answers a union, of payloads and of the errors that a client can expect, with status 200: switch on
# __typename. Every error implements AuthError. Anything else that goes wrong is in the answer's errors.

`;

/** A codegen plugin: the whole schema in one SDL text, or as one in TypeScript. */
export const plugin = (
  schema: GraphQLSchema,
  ...[, , { outputFile }]: [documents: unknown, config: unknown, info: { outputFile: string }]
): string => {
  const text = printSchema(schema);
  return outputFile.endsWith('.graphql')
    ? `${HEAD}${text}\n`
    : `export const typeDefs = /* GraphQL */ ${JSON.stringify(text)};\n`;
};
