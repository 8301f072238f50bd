import { createDataSources } from '../extensions/dataSources.ts';
import { extensions } from '../extensions/registry.ts';
import { readConfig } from './config.ts';
import { createHandler, type Handler } from './handler.ts';
import type { Log } from './log/log.ts';

/** Composes the API of an environment with the resolvers and the data sources of extensions/. */
export const compose = (env: NodeJS.ProcessEnv, log: Log): Handler =>
  // build/lambda.ts replaces this variable with a constant.
  createHandler({ ...readConfig(env), validatedManifest: process.env.VALIDATED_MANIFEST }, log, {
    resolvers: extensions,
    createDataSources: () => createDataSources(env),
  });
