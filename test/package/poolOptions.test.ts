import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { evaluateConditions } from '../../checks/template/conditions.ts';
import { packageStack } from '../../checks/template/packaging.ts';
import type { Template } from '../../checks/template/template.ts';
import { POOL_OPTIONS } from '../../local/start/poolOptions.ts';
import { STACK_POOL } from '../../local/start/stackPool.ts';
import { checkOptions } from '../../serverless/options.ts';
import { valueAt } from '../support/valueAt.ts';

interface Group {
  readonly names: readonly string[];
  readonly paths: readonly string[];
  readonly env: Readonly<Record<string, string>>;
}

const isPossible = (env: Group['env']): boolean => {
  try {
    checkOptions(env);
    return true;
  } catch {
    return false;
  }
};

/** Puts options into one package unless they conflict or set the same property, because each package takes seconds. */
const toGroups = (): Group[] => {
  const groups: Group[] = [];
  for (const [name, { example, needs, template }] of Object.entries(POOL_OPTIONS)) {
    const own = { ...needs, [name]: example };
    const index = groups.findIndex(({ env, paths }) => {
      const isNew = Object.entries(own).every(([key, value]) => env[key] === undefined || env[key] === value);
      return isNew && !paths.includes(template) && isPossible({ ...env, ...own });
    });
    const { names, paths, env } = groups[index] ?? { names: [], paths: [], env: {} };
    const group = { names: [...names, name], paths: [...paths, template], env: { ...env, ...own } };
    if (index < 0) groups.push(group);
    else groups[index] = group;
  }
  return groups;
};

/** The templates as CloudFormation creates them: with the examples of each option, and without options. */
const templates = new Map<string, Template>();
let defaults: Template;

beforeAll(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'options-'));
  const artifact = join(folder, 'artifact.zip');
  await writeFile(artifact, '');
  const templateWith = async (env: Group['env']): Promise<Template> =>
    evaluateConditions((await packageStack({ stage: 'prod', env, artifact })).template).template;
  defaults = await templateWith({});
  for (const { names, env } of toGroups()) {
    const template = await templateWith(env);
    for (const name of names) templates.set(name, template);
  }
  await rm(folder, { recursive: true });
});

/** Returns the value at a path such as `UserPool.MfaConfiguration`. */
const valueIn = (template: Template | undefined, path: string): unknown => {
  const [resource = '', ...names] = path.split('.');
  return valueAt(template?.Resources[resource]?.Properties, names.join('.'));
};

test.for(Object.entries(POOL_OPTIONS))('the template has the property that %s sets', ([name, { template, value }]) => {
  expect(valueIn(templates.get(name), template)).toEqual(value);
  expect(valueIn(defaults, template)).not.toEqual(value);
});

test('the template without options has the properties that the local pool completes', () => {
  expect(defaults.Resources.UserPool?.Properties).toMatchObject(STACK_POOL);
});
