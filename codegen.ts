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
        // A nullable output field must be present, so that an object that lacks one does not compile. Inputs can omit nullable fields.
        avoidOptionals: { field: true, object: false, inputValue: false, defaultValue: false },
        resolversNonOptionalTypename: true,
        makeResolverTypeCallable: true,
        scalars: {
          ID: 'string',
          PublicKeyCredentialCreationOptionsJSON: '@smithy/types#DocumentType',
          PublicKeyCredentialRequestOptionsJSON: '@smithy/types#DocumentType',
          RegistrationResponseJSON: '@smithy/types#DocumentType',
          AuthenticationResponseJSON: '@smithy/types#DocumentType',
        },
        contextType: '../http/context.ts#GraphQLContext',
      },
    },
    'src/generated/schema.ts': { plugins: ['./codegen/schemaModule.ts'] },
    'schema.graphql': { plugins: ['./codegen/sdl.ts'] },
    // For tests and benchmarks, because Node cannot import .graphql files.
    'src/generated/typeDefs.ts': { plugins: ['./codegen/sdl.ts'] },
  },
};

export default config;
