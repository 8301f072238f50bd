import { isSet } from '../../serverless/options.ts';
import { POOL_OPTIONS } from './poolOptions.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** Returns a line for each option that is set, and that the local pool does not take yet. */
export const localPoolWarnings = (env: Environment): string[] =>
  Object.entries(POOL_OPTIONS).flatMap(([name, { startPool }]) =>
    startPool === undefined && isSet(env, name)
      ? [`${name} does not change the local pool yet, only a stack's pool.`]
      : [],
  );
