import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Contestant } from './contestants.ts';
import { eventFor } from './events.ts';
import { run } from './measure.ts';
import { makeCache } from './ours.ts';
import { formatMarkdown, median } from './statistics.ts';

/** Milliseconds of CPU. */
interface Split {
  /** Loading Node's own modules. */
  readonly builtins: number;
  readonly read: number;
  readonly compile: number;
  /** Running the code of the modules, and creating the handler. */
  readonly topLevel: number;
  readonly request: number;
}

const STEPS = ['builtins', 'read', 'compile', 'topLevel', 'request'] as const;

const TITLES = ["Node's modules", 'reading the file', 'compiling', 'top level', 'first request', 'sum'];

interface Marked {
  readonly contestant: Contestant;
  readonly job: { readonly handler: string; readonly bundle: string; readonly builtins: readonly string[] };
}

const out = fileURLToPath(new URL('../../dist/bench/split/', import.meta.url));

/** Copies a bundle, with marks before and after its code. */
const markBundle = async (contestant: Contestant): Promise<Marked> => {
  const isCached = contestant.handler.endsWith('cachedLambda.cjs');
  const folder = join(out, contestant.id);
  const bundle = join(folder, 'dist', 'lambda.cjs');
  mkdirSync(dirname(bundle), { recursive: true });
  const code = readFileSync(
    isCached ? contestant.handler.replace('cachedLambda', 'lambda') : contestant.handler,
    'utf8',
  );
  // The directive stays the first statement.
  writeFileSync(
    bundle,
    `"use strict";globalThis.mark?.();${code.replace(/^"use strict";/, '')}\nglobalThis.mark?.();\n`,
  );
  const names = [...code.matchAll(/\brequire\("(?:node:)?([\w/]+)"\)/g)].map(([, name = '']) => name);
  const builtins = [...new Set(names)].filter((name) => builtinModules.includes(name));
  if (!isCached) return { contestant, job: { handler: bundle, bundle, builtins } };
  await makeCache(folder);
  return { contestant, job: { handler: join(folder, 'dist', 'cachedLambda.cjs'), bundle, builtins } };
};

const script = fileURLToPath(new URL('split.mjs', import.meta.url));

const measureSplit = async ({ contestant, job }: Marked, endpoint: string): Promise<Split> => {
  const events = [eventFor(contestant.api, 'signIn')];
  const output = await run(['node', script], { COGNITO_ENDPOINT: endpoint, ...contestant.env }, { ...job, events });
  // Safe: split.mjs writes a split.
  return JSON.parse(output) as Split;
};

/** Returns a table of the steps of a cold start, in milliseconds of CPU. */
export const splitColdStarts = async (
  contestants: readonly Contestant[],
  { rounds, endpoint }: { readonly rounds: number; readonly endpoint: string },
): Promise<string> => {
  const marked = await Promise.all(contestants.map(markBundle));
  const splits = new Map<Marked, Split[]>(marked.map((each) => [each, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (const each of round % 2 === 0 ? marked : marked.toReversed()) {
      splits.get(each)?.push(await measureSplit(each, endpoint));
    }
  }
  const rows = [...splits].map(([{ contestant }, own]) => {
    const medians = STEPS.map((step) => median(own.map((split) => split[step])));
    const sum = medians.reduce((total, value) => total + value, 0);
    return [`${contestant.id} ${contestant.title}`, ...[...medians, sum].map((value) => value.toFixed(0))];
  });
  return formatMarkdown([['CPU ms', ...TITLES], ...rows]);
};
