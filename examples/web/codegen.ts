import type { CodegenConfig } from '@graphql-codegen/cli';
import { type GraphQLSchema, isAbstractType } from 'graphql';

/** Custom scalars whose names are those of TypeScript's global types for WebAuthn. */
const scalars = {
  PublicKeyCredentialCreationOptionsJSON: 'PublicKeyCredentialCreationOptionsJSON',
  PublicKeyCredentialRequestOptionsJSON: 'PublicKeyCredentialRequestOptionsJSON',
  RegistrationResponseJSON: 'RegistrationResponseJSON',
  AuthenticationResponseJSON: 'AuthenticationResponseJSON',
};

const config: CodegenConfig = {
  schema: '../../schema.graphql',
  documents: 'src/graphql/*.graphql',
  generates: {
    'src/generated/': {
      preset: 'client',
      // No masking, because fragments here only share lists of fields between operations.
      presetConfig: { fragmentMasking: false, skipIndexFile: true },
      config: { useTypeImports: true, enumsAsTypes: true, nonOptionalTypename: true, scalars },
    },
    // This file also exports the plugin that generates possibleTypes.
    'src/generated/possibleTypes.ts': { plugins: ['./codegen.ts'] },
  },
};

export default config;

/** A codegen plugin that lists the members of each interface and union. Apollo's cache needs them to match fragments. */
export const plugin = (schema: GraphQLSchema): string => {
  const members = Object.values(schema.getTypeMap())
    .filter((type) => isAbstractType(type))
    .map((type) => [type.name, schema.getPossibleTypes(type).map(({ name }) => name)] as const);
  return `export const possibleTypes = ${JSON.stringify(Object.fromEntries(members), null, 2)};\n`;
};
