import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { type BuildOptions, build } from 'esbuild';
import { buildLambda, bundleOptions } from '../../build/lambda.ts';

/** What is measured against the others. */
export interface Contestant {
  readonly id: string;
  readonly title: string;
  /** What runs the handler: the program and its script. */
  readonly command: readonly [string, string];
  readonly handler: string;
  readonly api: 'rest' | 'graphql';
  /** Of the bundle, raw and gzip; Python has none. */
  readonly bytes: readonly [number, number] | undefined;
}

const root = fileURLToPath(new URL('../../', import.meta.url));
const here = fileURLToPath(new URL('./', import.meta.url));
const out = `${root}dist/bench/`;

/** What esbuild does when it is told no more than where and for what. */
const DEFAULTS: BuildOptions = { bundle: true, platform: 'node', logLevel: 'error' };

/** Ours, but for the replacements: those are Apollo's, or fail where the SDK alone does not import them. */
const withOurOptions = (outfile: string): BuildOptions => {
  const { plugins, ...options } = bundleOptions(outfile);
  return { ...options, minify: true, sourcemap: false };
};

const bundled = async (id: string, title: string, options: BuildOptions): Promise<Contestant> => {
  const source = String(options.entryPoints);
  const handler = `${out}${id}.cjs`;
  await build({ ...options, entryPoints: [`${here}handlers/${source}.ts`], outfile: handler });
  return node({ id, title, handler, api: ['apollo', 'yoga'].includes(source) ? 'graphql' : 'rest' });
};

const node = (contestant: Pick<Contestant, 'id' | 'title' | 'handler' | 'api'>): Contestant => {
  const contents = readFileSync(contestant.handler);
  return {
    ...contestant,
    command: [process.execPath, `${here}child.mjs`],
    bytes: [contents.length, gzipSync(contents, { level: 9 }).length],
  };
};

const python = (): Contestant[] => {
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

/** What `npm run build` has made. */
export const shipped = (): Contestant =>
  node({ id: 'F', title: 'this project, as shipped', handler: `${root}dist/lambda.cjs`, api: 'graphql' });

/** Builds them all. */
export const contestants = async (): Promise<Contestant[]> => {
  mkdirSync(out, { recursive: true });
  await buildLambda();
  return [
    await bundled('A', 'empty handler', { ...DEFAULTS, entryPoints: ['empty'] }),
    await bundled('B', 'AWS SDK alone, REST', { ...DEFAULTS, entryPoints: ['rest'] }),
    await bundled("B'", 'AWS SDK alone, REST, our esbuild options', {
      ...withOurOptions(''),
      entryPoints: ['rest'],
    }),
    await bundled('C', 'Apollo Server, our schema', { ...DEFAULTS, entryPoints: ['apollo'] }),
    await bundled('D', 'GraphQL Yoga, our schema', { ...DEFAULTS, entryPoints: ['yoga'] }),
    ...python(),
    shipped(),
  ];
};
