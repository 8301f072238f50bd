import { type BuildOptions, build } from 'esbuild';
import { type TriggerName, triggerOutput } from '../triggers/names.ts';
import { lambdaOptions } from './lambda.ts';

/** Options for the deployed bundle of a trigger: those of the API's, without the replacements of packages that it does not have. */
export const triggerOptions = (name: TriggerName) =>
  ({
    ...lambdaOptions(triggerOutput(name)),
    entryPoints: [`triggers/lambda/${name}.ts`],
    plugins: [],
  }) satisfies BuildOptions;

/** Writes the bundles to dist/triggers/. `serverless package` runs it for the triggers that are on. */
export const buildTriggers = async (names: readonly TriggerName[]): Promise<void> => {
  for (const name of names) await build(triggerOptions(name));
};
