import type { CodegenConfig } from '@graphql-codegen/cli';

const config: CodegenConfig = {
  schema: '../../schema.graphql',
  documents: 'src/graphql/*.graphql',
  generates: {
    'src/generated/': {
      preset: 'client',
      // No masking, because fragments here only share lists of fields between queries.
      presetConfig: { fragmentMasking: false, skipIndexFile: true },
      config: { useTypeImports: true, enumsAsTypes: true, nonOptionalTypename: true, immutableTypes: true },
    },
  },
};

export default config;
