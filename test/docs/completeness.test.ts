import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { buildSchema } from 'graphql';
import { describe, expect, test } from 'vitest';
import { LAMBDA_REPLACEMENTS } from '../../build/replacements.ts';
import { typeDefs } from '../../src/generated/typeDefs.ts';
import { documents } from './documents.ts';

const read = (path: string): string => readFileSync(path, 'utf8');

/** Without extensions/, whose fields have documents of their own. */
const schema = buildSchema(typeDefs);
const rootFields = [schema.getQueryType(), schema.getMutationType()].flatMap((type) =>
  Object.keys(type?.getFields() ?? {}),
);
const errorTypes = Object.keys(schema.getTypeMap()).filter((name) => /^(?!Auth|Field)\w+Error$/.test(name));
const options = [...read('.env.example').matchAll(/^([A-Z_]+)=/gm)].map(([, name = '']) => name);
const alarms = [
  ...globSync(['serverless/alarms.yml', 'serverless/fraudAlarms.yml'])
    .map(read)
    .join('\n')
    .matchAll(/^ {2}(\w+Alarm):/gm),
].map(([, name = '']) => name);
/** Apollo's plugins by their names, and packages by theirs. */
const replacements = LAMBDA_REPLACEMENTS.map(({ name }) => name.replace(/^\.\/plugin\/|\/index\.js$/g, ''));
const guides = globSync('docs/*.md').map((path) => basename(path));
const decisions = globSync('docs/decisions/[0-9]*.md').map((path) => basename(path));

describe('the documentation names', () => {
  test.for([
    { path: 'README.md', subject: 'root field', names: rootFields, least: 15 },
    { path: 'docs/api.md', subject: 'root field', names: rootFields, least: 15 },
    { path: 'docs/api.md', subject: 'error type', names: errorTypes, least: 10 },
    { path: 'docs/configuration.md', subject: 'option', names: options, least: 20 },
    { path: 'docs/operations.md', subject: 'alarm', names: alarms, least: 5 },
    { path: 'README.md', subject: 'guide', names: guides, least: 5 },
    { path: 'docs/decisions/README.md', subject: 'decision', names: decisions, least: 10 },
    { path: 'docs/architecture.md', subject: 'replacement', names: replacements, least: 5 },
  ])('every $subject in $path', ({ path, names, least }) => {
    const text = read(path);
    expect(names.length).toBeGreaterThanOrEqual(least);
    expect(names.filter((name) => !new RegExp(`(?<!\\w)${name}(?!\\w)`).test(text))).toEqual([]);
  });
});

test('README.md has at most 200 lines', () => {
  expect(read('README.md').trimEnd().split('\n').length).toBeLessThanOrEqual(200);
});

test.for(documents)('npm scripts that $path names exist', ({ text }) => {
  // Safe: the root package has scripts, and npm requires strings.
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
  const names = [...text.matchAll(/npm run ([\w:]+)|`(check:\w+)`/g)].map(([, script, check]) => script ?? check ?? '');
  expect(names.filter((name) => !(name in scripts))).toEqual([]);
});
