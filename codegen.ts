import type { CodegenConfig } from '@graphql-codegen/cli';
import { schemas } from './codegen/sources.ts';

const config: CodegenConfig = {
  config: { sort: false },
  generates: {
    'src/generated/types.ts': {
      schema: schemas.types,
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
        defaultScalarType: 'unknown',
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
    'src/generated/extensionFields.ts': { schema: schemas.full, plugins: ['./codegen/extensionFields.ts'] },
    'src/generated/schema.ts': { schema: schemas.full, plugins: ['./codegen/schemaModule.ts'] },
    'schema.graphql': { schema: schemas.full, plugins: ['./codegen/sdl.ts'] },
    // For tests and benchmarks, because Node cannot import .graphql files. Without extensions, which have tests of their own.
    'src/generated/typeDefs.ts': { schema: schemas.core, plugins: ['./codegen/sdl.ts'] },
  },
};

export default config;
