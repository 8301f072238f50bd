import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { unzipSync } from 'fflate';

// biome-ignore lint/suspicious/noExplicitAny: a template's shape is what tests look at.
export type Template = Record<'Conditions' | 'Resources' | 'Outputs', Record<string, any>>;

export interface Package {
  readonly template: Template;
  readonly zip: Record<string, Uint8Array>;
}

/** Set, so that no .env of the machine that runs the tests is heard; empty, which has to count as not set. */
const NOT_SET = { USER_POOL_ID: '', CLIENT_ID: '', CLIENT_SECRET: '', AUTO_CONFIRM_SIGN_UP: '', CORS_ORIGINS: '' };

/** What `npx serverless package` makes where nothing of AWS is configured. */
export const packageFor = async (stage: string, env: Record<string, string> = {}): Promise<Package> => {
  const folder = await mkdtemp(join(tmpdir(), 'package-'));
  const bare = { PATH: process.env.PATH, HOME: folder, npm_config_update_notifier: 'false' };
  try {
    await promisify(execFile)('npx', ['serverless', 'package', '--stage', stage, '--package', folder], {
      env: { ...bare, ...NOT_SET, ...env },
    });
    return {
      template: JSON.parse(await readFile(join(folder, 'cloudformation-template-update-stack.json'), 'utf8')),
      zip: unzipSync(await readFile(join(folder, 'cognito-graphql-auth.zip'))),
    };
  } finally {
    await rm(folder, { recursive: true });
  }
};

/** Whether a resource is created: its condition compares what was known when it was packaged. */
export const isCreated = ({ Resources, Conditions }: Template, name: string): boolean => {
  const condition = Resources[name].Condition;
  return condition === undefined || holds(Conditions[condition]);
};

const holds = ({ 'Fn::Equals': [left, right] }: { 'Fn::Equals': [string, string] }): boolean => left === right;

/** The function's environment, with each `Fn::If` decided. */
export const environmentOf = ({ Resources, Conditions }: Template): Record<string, unknown> => {
  const variables: Record<string, { 'Fn::If': [string, unknown, unknown] } | string> =
    Resources.GraphLambdaFunction.Properties.Environment.Variables;
  return Object.fromEntries(
    Object.entries(variables).map(([name, value]) => {
      if (typeof value === 'string') return [name, value];
      const [condition, yes, no] = value['Fn::If'];
      return [name, holds(Conditions[condition]) ? yes : no];
    }),
  );
};
