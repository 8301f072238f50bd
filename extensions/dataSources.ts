import type { AnyDataSources } from '../src/runtime/dataSource.ts';

/**
 * Creates what the resolvers of extensions/ name as their `dataSource`. Called once for each container, when a field first needs one.
 * @param _env the environment variables of the function
 */
export const createDataSources = (_env: NodeJS.ProcessEnv) => ({}) satisfies AnyDataSources;

export type DataSources = ReturnType<typeof createDataSources>;
