import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Template } from './template.ts';

export interface Package {
  readonly template: Template;
  /** Undefined if an artifact was passed. */
  readonly zip: Buffer | undefined;
}

interface PackageOptions {
  readonly stage: string;
  readonly env?: Readonly<Record<string, string>>;
  /** A zip to use instead of a new bundle, which would take most of the time. */
  readonly artifact?: string;
  /** A folder in place of extensions/. */
  readonly extensions?: string | undefined;
  /** The parameter that `npm run deploy:cached` passes. */
  readonly compileCache?: 'make' | 'use' | undefined;
}

/** A home without ~/.aws. It is kept, because the first run in a new home takes three times as long. */
const HOME = join(tmpdir(), 'serverless-home');

const WITHOUT_DOTENV = new URL('withoutDotenv.ts', import.meta.url).href;

/** Runs `npx serverless package` without AWS credentials and region, and without a `.env` file. */
export const packageStack = async ({ stage, env, ...named }: PackageOptions): Promise<Package> => {
  await mkdir(HOME, { recursive: true });
  const folder = await mkdtemp(join(tmpdir(), 'package-'));
  const environment = { PATH: process.env.PATH, HOME, NODE_COMPILE_CACHE: join(HOME, 'compile-cache') };
  const parameters = Object.entries(named).flatMap(([name, value]) =>
    value === undefined ? [] : ['--param', `${name}=${value}`],
  );
  const options = ['--stage', stage, '--package', folder, ...parameters];
  try {
    const serverless = join('node_modules', '.bin', 'serverless');
    await promisify(execFile)(process.execPath, ['--import', WITHOUT_DOTENV, serverless, 'package', ...options], {
      env: { ...environment, ...env },
    });
    return {
      template: JSON.parse(await readFile(join(folder, 'cloudformation-template-update-stack.json'), 'utf8')),
      zip: named.artifact ? undefined : await readFile(join(folder, 'cognito-graphql-auth.zip')),
    };
  } finally {
    await rm(folder, { recursive: true });
  }
};
