import { execFile } from 'node:child_process';
import { cp, glob, mkdtemp, readFile, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { generate } from '@graphql-codegen/cli';
import { buildSchema, isUnionType } from 'graphql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import config from '../../examples/web/codegen.ts';
import { typeDefs } from '../../src/generated/typeDefs.ts';

/** The schema, in which every union has one more member. */
const grown = (): string => {
  const unions = Object.values(buildSchema(typeDefs).getTypeMap()).filter((type) => isUnionType(type));
  const members = unions.map(({ name }) => `extend union ${name} = BrandNewError`);
  return [typeDefs, 'type BrandNewError implements AuthError { message: String! }', ...members].join('\n');
};

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'example-web-'));
  for (const name of ['src', 'tsconfig.json'])
    await cp(`examples/web/${name}`, join(folder, name), { recursive: true });
  await symlink(resolve('node_modules'), join(folder, 'node_modules'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** @returns what does not compile, a line each */
const compile = async (): Promise<string[]> => {
  const tsc = promisify(execFile)('npx', ['tsc', '--noEmit', '--project', folder]);
  const { stdout } = await tsc.catch((error: { stdout: string }) => error);
  return stdout.split('\n').filter((line) => /^\S/.test(line));
};

/** The places in the app's sources that a pattern finds, as `file:line`. */
const places = async (pattern: RegExp): Promise<string[]> => {
  const found: string[] = [];
  for await (const file of glob('src/**/*.{ts,tsx}', { cwd: folder })) {
    const lines = (await readFile(join(folder, file), 'utf8')).split('\n');
    for (const [index, line] of lines.entries()) if (pattern.test(line)) found.push(`${file}:${index + 1}`);
  }
  return found.sort();
};

const filesOf = (where: readonly string[]): string[] => [...new Set(where.map((place) => place.replace(/:.*/, '')))];

test('a union that gains a member stops every screen that does not handle it from compiling', async () => {
  const generates = { 'src/generated/': config.generates['src/generated/'] ?? {} };
  await generate({ generates, cwd: folder, schema: grown(), documents: 'src/graphql/*.graphql', silent: true }, true);
  const errors = await compile();
  for (const error of errors) expect(error).toMatch(/BrandNewError.*'never'/);
  const stopped = errors.map((error) => error.replace(/^.*?(src\/[^(]*)\((\d+),.*$/, '$1:$2')).sort();
  expect(stopped).toEqual(await places(/unexpected\((result|me)\)/));
  // Wherever an operation is sent, its answer is told apart there, or handed whole to SignInFlow's goOn, which does it.
  const handling = filesOf([...stopped, ...(await places(/return goOn\(\w+/))]);
  const sending = filesOf(await places(/(mutate|useQuery)\(\w+Document|mutation: \w+Document/));
  expect(handling).toEqual(expect.arrayContaining(sending));
});
