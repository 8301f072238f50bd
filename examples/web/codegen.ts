import type { CodegenConfig } from '@graphql-codegen/cli';
import { type GraphQLSchema, isAbstractType } from 'graphql';

const config: CodegenConfig = {
  schema: '../../schema.graphql',
  documents: 'src/graphql/*.graphql',
  generates: {
    'src/generated/': {
      preset: 'client',
      // A fragment here is a list of fields to repeat, not a component's own data.
      presetConfig: { fragmentMasking: false, skipIndexFile: true },
      config: { useTypeImports: true, enumsAsTypes: true, nonOptionalTypename: true },
    },
    // This file is its plugin, too.
    'src/generated/possibleTypes.ts': { plugins: ['./codegen.ts'] },
  },
};

export default config;

/** A codegen plugin: which types implement an interface or are in a union. Apollo's cache needs it to match fragments. */
export const plugin = (schema: GraphQLSchema): string => {
  const abstract = Object.values(schema.getTypeMap())
    .filter((type) => isAbstractType(type))
    .map((type) => [type.name, schema.getPossibleTypes(type).map(({ name }) => name)] as const);
  return `export const possibleTypes = ${JSON.stringify(Object.fromEntries(abstract), null, 2)};\n`;
};
