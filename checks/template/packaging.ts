import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Template } from './template.ts';

export interface Packaged {
  readonly template: Template;
  /** Not there where an artifact was given. */
  readonly zip: Buffer | undefined;
}

interface Packaging {
  readonly stage: string;
  readonly env?: Readonly<Record<string, string>>;
  /** A zip to ship instead of a new one: many templates are made in the time of one bundle. */
  readonly artifact?: string;
}

/** Set, so that no .env of this machine is heard; empty, which has to count as not set. */
const notSet = async (): Promise<Record<string, string>> => {
  const example = await readFile('.env.example', 'utf8');
  return Object.fromEntries([...example.matchAll(/^(\w+)=/gm)].map(([, name]) => [name, '']));
};

/** Without ~/.aws. Kept: the first run in a new home takes three times as long. */
const HOME = join(tmpdir(), 'serverless-home');

/** What `npx serverless package` makes where nothing of AWS is configured: no credentials, no region. */
export const packageStack = async ({ stage, env, artifact }: Packaging): Promise<Packaged> => {
  await mkdir(HOME, { recursive: true });
  const folder = await mkdtemp(join(tmpdir(), 'package-'));
  const bare = { PATH: process.env.PATH, HOME, NODE_COMPILE_CACHE: join(HOME, 'compile-cache') };
  const options = ['--stage', stage, '--package', folder, ...(artifact ? ['--param', `artifact=${artifact}`] : [])];
  try {
    const serverless = join('node_modules', '.bin', 'serverless');
    await promisify(execFile)(process.execPath, [serverless, 'package', ...options], {
      env: { ...bare, ...(await notSet()), ...env },
    });
    return {
      template: JSON.parse(await readFile(join(folder, 'cloudformation-template-update-stack.json'), 'utf8')),
      zip: artifact ? undefined : await readFile(join(folder, 'cognito-graphql-auth.zip')),
    };
  } finally {
    await rm(folder, { recursive: true });
  }
};
