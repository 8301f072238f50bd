import type { Types } from '@graphql-codegen/plugin-helpers';
import type { GraphQLSchema } from 'graphql';
import { listOperations } from './document.ts';

/** Codegen plugin: prints the manifest for deployments with TRUSTED_DOCUMENTS. */
export const plugin = (_schema: GraphQLSchema, files: readonly Types.DocumentFile[]): string =>
  `${JSON.stringify(Object.fromEntries(listOperations(files).map(({ id, document }) => [id, document])), null, 2)}\n`;
