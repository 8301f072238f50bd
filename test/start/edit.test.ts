import { appendFile, cp, readFile, symlink, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ask } from './graph.ts';
import { npmStart, type Started, stopAll, temporaryFolder } from './npmStart.ts';

const SOURCES = [
  'src',
  'schema',
  'local',
  'packages',
  'serverless',
  'build',
  'codegen',
  'codegen.ts',
  'package.json',
  'serverless.yml',
];

let folder: string;
let app: Started;

/** A copy, so that this working tree is left alone. */
beforeAll(async () => {
  folder = await temporaryFolder();
  await Promise.all(SOURCES.map((name) => cp(name, join(folder, name), { recursive: true })));
  await symlink(resolve('node_modules'), join(folder, 'node_modules'));
  app = await npmStart({}, folder);
  await app.ready;
});
afterAll(stopAll);

const change = async (file: string, edit: (text: string) => string): Promise<void> => {
  const path = join(folder, file);
  await writeFile(path, edit(await readFile(path, 'utf8')));
};

const describeMe = async (): Promise<unknown> => {
  const type = await ask(app.graph, '{ __type(name: "Query") { __typename fields { name description } } }');
  return JSON.stringify(type.fields);
};

const fault = async (): Promise<unknown> => {
  const answer = await fetch(app.graph, { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{' });
  return answer.text();
};

const soon = { timeout: 20_000 };

test('an edit in src/ shows without a restart', async () => {
  await change('src/http/request.ts', (text) => text.replace('The body is not valid JSON.', 'Edited.'));
  await expect.poll(fault, soon).toContain('Edited.');
});

test('an edit in schema/ shows without a restart, in the generated code too', async () => {
  await change('schema/core.graphql', (text) => text.replace('The signed-in user', 'Edited: the signed-in user'));
  await expect.poll(describeMe, soon).toContain('Edited: the signed-in user');
  expect(await readFile(join(folder, 'src/generated/types.ts'), 'utf8')).toContain('Edited: the signed-in user');
});

test.for([
  ['does not parse', 'src/http/cors.ts', 'const = 1;', 'Expected identifier'],
  ['names an unknown type', 'schema/core.graphql', 'type Broken { field: Unknown }', 'Unknown type: "Unknown"'],
  ['throws when it is loaded', 'src/http/cors.ts', "throw new Error('Thrown at load.');", 'Thrown at load.'],
] as const)('an edit that %s is shown, and the version before it goes on serving', async ([, file, line, message]) => {
  const before = await readFile(join(folder, file), 'utf8');
  await appendFile(join(folder, file), `${line}\n`);
  await expect
    .poll(async () => {
      // The Lambda is loaded when it is asked.
      expect(await ask(app.graph, '{ me { __typename } }')).toEqual({ __typename: 'NotSignedInError' });
      return app.output();
    }, soon)
    .toContain(message);
  await writeFile(join(folder, file), before);
});
