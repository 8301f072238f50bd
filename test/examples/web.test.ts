import { execFile } from 'node:child_process';
import { cp, glob, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { generate } from '@graphql-codegen/cli';
import { buildSchema, isUnionType } from 'graphql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import config from '../../examples/web/codegen.ts';
import clientConfig from '../../packages/client/codegen.ts';
import { typeDefs } from '../../src/generated/typeDefs.ts';

/** Returns the schema with one more member in every union, and in every enum that tells what is wrong. */
const extendSchema = (): string => {
  const unions = Object.values(buildSchema(typeDefs).getTypeMap()).filter((type) => isUnionType(type));
  const members = unions.map(({ name }) => `extend union ${name} = BrandNewError`);
  const type = 'type BrandNewError implements AuthError { message: String! }';
  const codes = ['AuthErrorReason', 'FieldErrorCode', 'PasswordRequirement'].map(
    (name) => `extend enum ${name} { BRAND_NEW }`,
  );
  return [typeDefs, type, ...codes, ...members].join('\n');
};

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'example-web-'));
  for (const name of ['src', 'tsconfig.json'])
    await cp(`examples/web/${name}`, join(folder, name), { recursive: true });
  for (const name of ['src', 'operations', 'codegen', 'package.json'])
    await cp(`packages/client/${name}`, join(folder, 'client', name), { recursive: true });
  // The app's types of mutations are those of the client package, which is compiled with the app.
  const paths = {
    'cognito-graphql-auth-client': ['./client/src/index.ts'],
    'cognito-graphql-auth-client/*': ['./client/src/*.ts'],
  };
  await writeFile(
    join(folder, 'tsconfig.test.json'),
    JSON.stringify({ extends: './tsconfig.json', compilerOptions: { paths } }),
  );
  await symlink(resolve('node_modules'), join(folder, 'node_modules'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Compiles the app. @returns one line for each compile error */
const compile = async (): Promise<string[]> => {
  const tsc = promisify(execFile)('npx', ['tsc', '--noEmit', '--project', join(folder, 'tsconfig.test.json')]);
  const { stdout } = await tsc.catch((error: { stdout: string }) => error);
  return stdout.split('\n').filter((line) => /^\S/.test(line));
};

/** Returns each place in the app's sources that matches a pattern, as `file:line`. */
const findPlaces = async (pattern: RegExp): Promise<string[]> => {
  const matches: string[] = [];
  for await (const file of glob('src/**/*.{ts,tsx}', { cwd: folder })) {
    const lines = (await readFile(join(folder, file), 'utf8')).split('\n');
    for (const [index, line] of lines.entries()) if (pattern.test(line)) matches.push(`${file}:${index + 1}`);
  }
  return matches.sort();
};

const toFiles = (places: readonly string[]): string[] => [...new Set(places.map((place) => place.replace(/:.*/, '')))];

test('fails to compile in every language and every place that handles a union when the schema gains an error', async () => {
  const schema = extendSchema();
  await generate({ ...config, cwd: folder, schema, silent: true }, true);
  await generate({ ...clientConfig, cwd: join(folder, 'client'), schema, silent: true }, true);
  const all = await compile();
  const textErrors = all.filter((error) => error.includes('src/texts/'));
  const errors = all.filter((error) => !textErrors.includes(error));
  // Each language lacks the text of each new code.
  for (const language of ['de', 'en']) {
    const missing = textErrors.filter((error) => error.includes(`/${language}Errors.ts`)).join();
    expect([missing.match(/BRAND_NEW/g)?.length, missing.match(/BrandNewError/g)?.length]).toEqual([3, 1]);
  }
  for (const error of errors) expect(error).toMatch(/BrandNewError.*'never'/);
  const errorPlaces = errors.map((error) => error.replace(/^.*?(src\/[^(]*)\((\d+),.*$/, '$1:$2')).sort();
  expect(errorPlaces).toEqual(await findPlaces(/toUnexpectedProblem\((result|me)\)/));
  // Each file that sends an operation handles every member of its union, or passes the result to continueSignIn.
  const handling = toFiles([...errorPlaces, ...(await findPlaces(/(return|:) continueSignIn\(\w+/))]);
  const sending = toFiles(await findPlaces(/auth\.(?!refresh)\w+\(|endSession\(auth|\(auth, |useQuery\(\w+Document/));
  // Whatever the reason, an app without the list of methods offers them all, and one without the rules for passwords shows
  // none. The list of providers is no union.
  const complete = ['src/useSignInMethods.ts', 'src/useSignInProviders.ts', 'src/usePasswordPolicy.ts'];
  expect([...handling, ...complete]).toEqual(expect.arrayContaining(sending));
});
