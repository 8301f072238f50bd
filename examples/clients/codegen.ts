import type { CodegenConfig } from '@graphql-codegen/cli';

/** TypeScript's types for browsers have WebAuthn's JSON under the names of the schema's scalars. */
const scalars = {
  PublicKeyCredentialCreationOptionsJSON: 'PublicKeyCredentialCreationOptionsJSON',
  PublicKeyCredentialRequestOptionsJSON: 'PublicKeyCredentialRequestOptionsJSON',
  RegistrationResponseJSON: 'RegistrationResponseJSON',
  AuthenticationResponseJSON: 'AuthenticationResponseJSON',
};

const config: CodegenConfig = {
  schema: 'schema.graphql',
  documents: 'examples/clients/*.graphql',
  generates: {
    'examples/clients/generated/': {
      preset: 'client',
      config: { useTypeImports: true, importExtension: '.ts', scalars },
    },
  },
};

export default config;
