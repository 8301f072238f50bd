import type { ExtensionResolvers } from '../src/runtime/extension.ts';
import type { DataSources } from './dataSources.ts';
import * as company from './resolvers/company.ts';
import * as preferences from './resolvers/preferences.ts';
import * as setPreferences from './resolvers/setPreferences.ts';

/** The resolvers of the fields in extensions/schema/. A missing resolver, or one without a field, does not compile. */
export const extensions: ExtensionResolvers<DataSources> = {
  Query: {},
  Mutation: { setPreferences },
  User: { company, preferences },
};
