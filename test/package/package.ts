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
const NOT_SET = {
  USER_POOL_ID: '',
  CLIENT_ID: '',
  CLIENT_SECRET: '',
  AUTO_CONFIRM_SIGN_UP: '',
  CORS_ORIGINS: '',
  COOKIE_SAME_SITE: '',
  TOTP_ISSUER: '',
  HIDE_EXISTING_USERS: '',
  TRUSTED_DOCUMENTS: '',
};

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

type Part = string | { 'Fn::Select': [number, { 'Fn::Split': [string, string] }] };
type Condition = { 'Fn::Equals': [Part, Part] } | { 'Fn::Or': Condition[] };

const holds = (condition: Condition): boolean =>
  'Fn::Or' in condition
    ? condition['Fn::Or'].some(holds)
    : partOf(condition['Fn::Equals'][0]) === partOf(condition['Fn::Equals'][1]);

const partOf = (part: Part): string | undefined => {
  if (typeof part === 'string') return part;
  const [
    index,
    {
      'Fn::Split': [separator, text],
    },
  ] = part['Fn::Select'];
  return text.split(separator)[index];
};

type Value = string | { Ref: string } | { 'Fn::If': [string, Value, Value] };

/** A value with each `Fn::If` decided. */
const decided = (value: Value, template: Template): unknown => {
  if (typeof value === 'string' || !('Fn::If' in value)) return value;
  const [condition, yes, no] = value['Fn::If'];
  return decided(holds(template.Conditions[condition]) ? yes : no, template);
};

/** The headers of what API Gateway answers by itself: a quoted value is as it is, and a name is what it maps. */
export const gatewayErrorHeaders = (template: Template, name: string): Record<string, unknown> => {
  const parameters: Record<string, Value> = template.Resources[name].Properties.ResponseParameters;
  const headers = Object.entries(parameters).map(([key, value]) => {
    const header = key.replace(/^gatewayresponse\.header\./, '').toLowerCase();
    return [header, decided(value, template)];
  });
  return Object.fromEntries(headers.filter(([, value]) => JSON.stringify(value) !== '{"Ref":"AWS::NoValue"}'));
};

/** The function's environment, with each `Fn::If` decided. */
export const environmentOf = (template: Template): Record<string, unknown> => {
  const variables: Record<string, Value> = template.Resources.GraphLambdaFunction.Properties.Environment.Variables;
  return Object.fromEntries(Object.entries(variables).map(([name, value]) => [name, decided(value, template)]));
};
