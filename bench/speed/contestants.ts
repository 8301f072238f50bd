import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { type BuildOptions, build } from 'esbuild';
import { bundleOptions } from '../../build/lambda.ts';
import { buildOurs, type Ours } from './ours.ts';

/** A handler to measure. */
export interface Contestant {
  readonly id: string;
  readonly title: string;
  /** The program that runs the handler, and its script. */
  readonly command: readonly [string, string];
  readonly handler: string;
  /** `hash`: the document's hash in place of the document. */
  readonly api: 'rest' | 'graphql' | 'hash';
  /** The environment variables of this handler alone. */
  readonly env?: Readonly<Record<string, string>>;
  /** The size of the bundle, raw and compressed. Python has no bundle. */
  readonly bytes: readonly [number, number] | undefined;
}

const here = fileURLToPath(new URL('./', import.meta.url));
const out = fileURLToPath(new URL('../../dist/bench/', import.meta.url));

/** esbuild's defaults for Node. */
const DEFAULTS: BuildOptions = { bundle: true, platform: 'node', logLevel: 'error' };

/** Our options without the replacements, which replace parts of Apollo, or fail the build if they are not used. */
const ourOptions = (): BuildOptions => {
  const { plugins, ...options } = bundleOptions('');
  return { ...options, minify: true, sourcemap: false };
};

const buildContestant = async (id: string, title: string, options: BuildOptions): Promise<Contestant> => {
  const source = String(options.entryPoints);
  const handler = `${out}${id}.cjs`;
  await build({ ...options, entryPoints: [`${here}handlers/${source}.ts`], outfile: handler });
  return nodeContestant({ id, title, handler, api: ['apollo', 'yoga'].includes(source) ? 'graphql' : 'rest' });
};

const nodeContestant = (contestant: Omit<Contestant, 'command' | 'bytes'>, bundle = contestant.handler): Contestant => {
  const contents = readFileSync(bundle);
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

/** Returns a contestant of a bundle of this project. */
export const ours = ({ id, title, api = 'graphql' }: Partial<Contestant>, { handler, env }: Ours): Contestant =>
  nodeContestant(
    { id: id ?? 'F', title: title ?? '', handler, api, env },
    handler.replace('cachedLambda.cjs', 'lambda.cjs'),
  );

/** Builds this project as `serverless package` does. */
export const shipped = async (): Promise<Contestant> =>
  ours({ title: 'this project, as deployed' }, await buildOurs({ name: 'F' }));

const ourContestants = async (): Promise<Contestant[]> => [
  await shipped(),
  ours({ id: 'FT', title: 'with trusted documents', api: 'hash' }, await buildOurs({ name: 'FT', trusted: true })),
  ours({ id: 'FC', title: 'with a compile cache' }, await buildOurs({ name: 'FC', cached: true })),
  ours({ id: 'FCT', title: 'with both', api: 'hash' }, await buildOurs({ name: 'FCT', trusted: true, cached: true })),
];

/** Builds all handlers. */
export const buildContestants = async (): Promise<Contestant[]> => {
  mkdirSync(out, { recursive: true });
  return [
    await buildContestant('A', 'empty handler', { ...DEFAULTS, entryPoints: ['empty'] }),
    await buildContestant('B', 'AWS SDK alone, REST', { ...DEFAULTS, entryPoints: ['rest'] }),
    await buildContestant('BL', 'B with a log line', { ...DEFAULTS, entryPoints: ['restWithLog'] }),
    await buildContestant("B'", 'B with our esbuild options', { ...ourOptions(), entryPoints: ['rest'] }),
    await buildContestant('C', 'Apollo Server, our schema', { ...DEFAULTS, entryPoints: ['apollo'] }),
    await buildContestant('D', 'GraphQL Yoga, our schema', { ...DEFAULTS, entryPoints: ['yoga'] }),
    ...pythonContestants(),
    ...(await ourContestants()),
  ];
};
