import type { ExtensionResolvers } from '../src/runtime/extension.ts';
import type { DataSources } from './dataSources.ts';

/** The resolvers of the fields in extensions/schema/. A missing resolver, or one without a field, does not compile. */
export const extensions: ExtensionResolvers<DataSources> = {
  Query: {},
  Mutation: {},
};
