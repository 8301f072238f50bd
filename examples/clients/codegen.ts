import type { CodegenConfig } from '@graphql-codegen/cli';

const config: CodegenConfig = {
  schema: 'schema.graphql',
  documents: 'examples/clients/*.graphql',
  generates: {
    'examples/clients/generated/': { preset: 'client', config: { useTypeImports: true, importExtension: '.ts' } },
  },
};

export default config;
