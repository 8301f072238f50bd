import type { Types } from '@graphql-codegen/plugin-helpers';
import type { GraphQLSchema } from 'graphql';
import { toDocument } from '../src/document.ts';
import { readDocuments, version } from './document.ts';

/** Codegen plugin: prints the manifest for deployments with TRUSTED_DOCUMENTS. */
export const plugin = (_schema: GraphQLSchema, files: readonly Types.DocumentFile[]): string => {
  const { operations, fragments } = readDocuments(files);
  const entries = operations.map(({ node, text }) => [`${node.name?.value}@${version}`, toDocument(text, fragments)]);
  return `${JSON.stringify(Object.fromEntries(entries), null, 2)}\n`;
};
