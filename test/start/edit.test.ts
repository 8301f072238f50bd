import { appendFile, cp, mkdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ask } from './ask.ts';
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
  'triggers',
  'package.json',
  'serverless.yml',
];

let folder: string;
let app: Started;

/** The tests edit a copy of the sources. */
beforeAll(async () => {
  folder = await temporaryFolder();
  await Promise.all(SOURCES.map((name) => cp(name, join(folder, name), { recursive: true })));
  // Not those of the repository, which may be an adopter's.
  for (const name of ['schema', 'messages']) await mkdir(join(folder, 'extensions', name), { recursive: true });
  await writeFile(join(folder, 'extensions/registry.ts'), 'export const extensions = {};\n');
  await writeFile(join(folder, 'extensions/dataSources.ts'), 'export const createDataSources = () => ({});\n');
  await writeFile(join(folder, 'extensions/triggers.ts'), 'export const triggers = {};\n');
  await writeFile(join(folder, 'extensions/messages/languages.ts'), 'export const languages = {};\n');
  await symlink(resolve('node_modules'), join(folder, 'node_modules'));
  app = await npmStart({}, folder);
  await app.ready;
});
afterAll(stopAll);

const edit = async (file: string, change: (text: string) => string): Promise<void> => {
  const path = join(folder, file);
  await writeFile(path, change(await readFile(path, 'utf8')));
};

const fetchDescriptions = async (): Promise<unknown> => {
  const type = await ask(app.api, '{ __type(name: "Query") { __typename fields { name description } } }');
  return JSON.stringify(type.fields);
};

const fetchParseError = async (): Promise<unknown> => {
  const response = await fetch(app.api, { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{' });
  return response.text();
};

const soon = { timeout: 20_000 };

test('serves an edit in src/ without a restart', async () => {
  await edit('src/http/request.ts', (text) => text.replace('The body is not valid JSON.', 'Edited.'));
  await expect.poll(fetchParseError, soon).toContain('Edited.');
});

test('serves an edit in schema/ without a restart, and updates the generated code', async () => {
  await edit('schema/profile.graphql', (text) =>
    text.replace('Returns the signed-in user', 'Edited: returns the signed-in user'),
  );
  await expect.poll(fetchDescriptions, soon).toContain('Edited: returns the signed-in user');
  expect(await readFile(join(folder, 'src/generated/types.ts'), 'utf8')).toContain(
    'Edited: returns the signed-in user',
  );
});

const FAULTS = [
  ['does not parse', 'src/http/request.ts', 'const = 1;', 'Expected identifier'],
  ['names an unknown type', 'schema/profile.graphql', 'type Broken { field: Unknown }', '"Unknown"'],
  ['throws when it is loaded', 'src/http/request.ts', "throw new Error('Thrown at load.');", 'Thrown at load.'],
] as const;

test.for(FAULTS)('prints why an edit %s, and serves the previous version', async ([, file, line, message]) => {
  const before = await readFile(join(folder, file), 'utf8');
  await appendFile(join(folder, file), `${line}\n`);
  await expect
    .poll(async () => {
      expect(await ask(app.api, '{ me { __typename } }')).toEqual({ __typename: 'NotSignedInError' });
      return app.output();
    }, soon)
    .toContain(message);
  await writeFile(join(folder, file), before);
});

test.for(FAULTS)('returns 1 and prints why when the first version %s', async ([, file, line, message]) => {
  const before = await readFile(join(folder, file), 'utf8');
  await appendFile(join(folder, file), `${line}\n`);
  const broken = await npmStart({}, folder);
  expect(await broken.ended).toBe(1);
  expect(broken.output()).toContain(message);
  expect(broken.output().trim().split('\n').at(-1)).toBe('The API cannot start: see the error above.');
  await writeFile(join(folder, file), before);
});

test('serves a field of extensions/ without a restart, once it has a resolver', async () => {
  const sdl = 'extend type Query {\n  version: String\n}\n';
  await writeFile(join(folder, 'extensions/schema/version.graphql'), sdl);
  const resolver = "{ functions: [], response: () => 'of the extension' }";
  await writeFile(
    join(folder, 'extensions/registry.ts'),
    `export const extensions = { Query: { version: ${resolver} } };\n`,
  );
  const fetchVersion = async (): Promise<string> => {
    const body = JSON.stringify({ query: '{ version }' });
    const response = await fetch(app.api, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
    return response.text();
  };
  await expect.poll(fetchVersion, soon).toBe('{"data":{"version":"of the extension"}}\n');
  expect(await readFile(join(folder, 'src/generated/extensionFields.ts'), 'utf8')).toContain('readonly version:');
});

test('shows an edit of the texts of messages on the console without a restart, and why one does not build', async () => {
  const file = join(folder, 'extensions/messages/languages.ts');
  const before = await readFile(file, 'utf8');
  const fetchLanguages = async () => (await fetch(`${app.pool}/languages`)).json();
  await writeFile(
    file,
    "import { en } from '../../triggers/messages/en.ts';\nexport const languages = { nl: { ...en, SignUp: { ...en.SignUp, sms: 'Code {####}' } } };",
  );
  expect(await fetchLanguages()).toMatchObject({ languages: { nl: { SignUp: { smsMessage: 'Code 123456' } } } });
  await writeFile(file, 'export const languages = ;');
  expect(await fetchLanguages()).toEqual({ languages: {}, faults: [expect.stringContaining('Unexpected ";"')] });
  await writeFile(file, before);
  expect(Object.keys((await fetchLanguages()).languages)).toContain('en');
});
