import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { type BuildOptions, build } from 'esbuild';
import { buildLambda, bundleOptions } from '../../build/lambda.ts';

/** A handler to measure. */
export interface Contestant {
  readonly id: string;
  readonly title: string;
  /** The program that runs the handler, and its script. */
  readonly command: readonly [string, string];
  readonly handler: string;
  readonly api: 'rest' | 'graphql';
  /** The size of the bundle, raw and compressed. Python has no bundle. */
  readonly bytes: readonly [number, number] | undefined;
}

const root = fileURLToPath(new URL('../../', import.meta.url));
const here = fileURLToPath(new URL('./', import.meta.url));
const out = `${root}dist/bench/`;

/** esbuild's defaults for Node. */
const DEFAULTS: BuildOptions = { bundle: true, platform: 'node', logLevel: 'error' };

/** Our options without the replacements, which replace parts of Apollo, or fail the build if they are not used. */
const ourOptions = (outfile: string): BuildOptions => {
  const { plugins, ...options } = bundleOptions(outfile);
  return { ...options, minify: true, sourcemap: false };
};

const buildContestant = async (id: string, title: string, options: BuildOptions): Promise<Contestant> => {
  const source = String(options.entryPoints);
  const handler = `${out}${id}.cjs`;
  await build({ ...options, entryPoints: [`${here}handlers/${source}.ts`], outfile: handler });
  return nodeContestant({ id, title, handler, api: ['apollo', 'yoga'].includes(source) ? 'graphql' : 'rest' });
};

const nodeContestant = (contestant: Pick<Contestant, 'id' | 'title' | 'handler' | 'api'>): Contestant => {
  const contents = readFileSync(contestant.handler);
  return {
    ...contestant,
    command: [process.execPath, `${here}child.mjs`],
    bytes: [contents.length, gzipSync(contents, { level: 9 }).length],
  };
};

const pythonContestants = (): Contestant[] => {
  const { status, stdout } = spawnSync('python3', ['-c', 'import boto3; print(boto3.__version__)'], {
    encoding: 'utf8',
  });
  if (status !== 0) {
    console.log('E is skipped: this machine has no python3 with boto3 (apt-get install python3-boto3).\n');
    return [];
  }
  const version = execFileSync('python3', ['--version'], { encoding: 'utf8' }).trim();
  return [
    {
      id: 'E',
      title: `${version}, boto3 ${stdout.trim()}, REST`,
      command: ['python3', `${here}child.py`],
      handler: `${here}handlers/rest.py`,
      api: 'rest',
      bytes: undefined,
    },
  ];
};

/** Returns the bundle that `npm run build` has written. */
export const shipped = (): Contestant =>
  nodeContestant({ id: 'F', title: 'this project, as deployed', handler: `${root}dist/lambda.cjs`, api: 'graphql' });

/** Builds all handlers. */
export const buildContestants = async (): Promise<Contestant[]> => {
  mkdirSync(out, { recursive: true });
  await buildLambda();
  return [
    await buildContestant('A', 'empty handler', { ...DEFAULTS, entryPoints: ['empty'] }),
    await buildContestant('B', 'AWS SDK alone, REST', { ...DEFAULTS, entryPoints: ['rest'] }),
    await buildContestant("B'", 'AWS SDK alone, REST, our esbuild options', {
      ...ourOptions(''),
      entryPoints: ['rest'],
    }),
    await buildContestant('C', 'Apollo Server, our schema', { ...DEFAULTS, entryPoints: ['apollo'] }),
    await buildContestant('D', 'GraphQL Yoga, our schema', { ...DEFAULTS, entryPoints: ['yoga'] }),
    ...pythonContestants(),
    shipped(),
  ];
};
