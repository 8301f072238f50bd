import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseEnv, promisify } from 'node:util';
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
}

/** Returns every option as an empty string, which means not set. It overrides a .env file of this machine. */
const emptyOptions = async (): Promise<Record<string, string>> => {
  const files = ['.env.example', 'extensions/.env.example'].map((path) => readFile(path, 'utf8'));
  const options = parseEnv((await Promise.all(files)).join('\n'));
  return Object.fromEntries(Object.keys(options).map((name) => [name, '']));
};

/** A home without ~/.aws. It is kept, because the first run in a new home takes three times as long. */
const HOME = join(tmpdir(), 'serverless-home');

/** Runs `npx serverless package` without AWS credentials and region. */
export const packageStack = async ({ stage, env, artifact, extensions }: PackageOptions): Promise<Package> => {
  await mkdir(HOME, { recursive: true });
  const folder = await mkdtemp(join(tmpdir(), 'package-'));
  const environment = { PATH: process.env.PATH, HOME, NODE_COMPILE_CACHE: join(HOME, 'compile-cache') };
  const parameters = Object.entries({ artifact, extensions }).flatMap(([name, value]) =>
    value === undefined ? [] : ['--param', `${name}=${value}`],
  );
  const options = ['--stage', stage, '--package', folder, ...parameters];
  try {
    const serverless = join('node_modules', '.bin', 'serverless');
    await promisify(execFile)(process.execPath, [serverless, 'package', ...options], {
      env: { ...environment, ...(await emptyOptions()), ...env },
    });
    return {
      template: JSON.parse(await readFile(join(folder, 'cloudformation-template-update-stack.json'), 'utf8')),
      zip: artifact ? undefined : await readFile(join(folder, 'cognito-graphql-auth.zip')),
    };
  } finally {
    await rm(folder, { recursive: true });
  }
};
