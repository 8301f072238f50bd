import type { CodegenConfig } from '@graphql-codegen/cli';

/** Custom scalars whose names are those of TypeScript's global types for WebAuthn. */
const scalars = {
  PublicKeyCredentialCreationOptionsJSON: 'PublicKeyCredentialCreationOptionsJSON',
  PublicKeyCredentialRequestOptionsJSON: 'PublicKeyCredentialRequestOptionsJSON',
  RegistrationResponseJSON: 'RegistrationResponseJSON',
  AuthenticationResponseJSON: 'AuthenticationResponseJSON',
};

const config: CodegenConfig = {
  schema: '../../schema.graphql',
  documents: 'operations/*.graphql',
  generates: {
    'src/generated/types.ts': {
      plugins: ['typescript-operations'],
      config: {
        enumsAsTypes: true,
        nonOptionalTypename: true,
        skipTypename: false,
        inlineFragmentTypes: 'inline',
        // Apps can set exactOptionalPropertyTypes, and pass undefined nevertheless.
        inputMaybeValue: 'T | null | undefined',
        immutableTypes: true,
        scalars,
      },
    },
    'src/generated/operations.ts': { plugins: ['./codegen/operations.ts'] },
    'src/generated/possibleTypes.ts': { plugins: ['./codegen/possibleTypes.ts'] },
    'src/generated/keylessTypes.ts': { plugins: ['./codegen/keylessTypes.ts'] },
    'documents.json': { plugins: ['./codegen/documents.ts'] },
  },
};

export default config;
