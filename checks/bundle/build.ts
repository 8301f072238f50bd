import { build, type Metafile } from 'esbuild';
import { lambdaOptions } from '../../build/lambda.ts';

export const OUTPUT = 'dist/lambda.cjs';

export interface Bundle {
  readonly metafile: Metafile;
  readonly code: string;
  /** The source map, as JSON. */
  readonly map: string;
}

/** Builds the Lambda's bundle in memory, so that checks that run at the same time do not overwrite each other's files. */
export const buildBundle = async (): Promise<Bundle> => {
  const { metafile, outputFiles } = await build({ ...lambdaOptions(OUTPUT), write: false });
  const textOf = (suffix: string): string => outputFiles.find(({ path }) => path.endsWith(suffix))?.text ?? '';
  return { metafile, code: textOf('.cjs'), map: textOf('.map') };
};
