import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

/** What a clean clone does not have. */
const NOT_CLONED = /^(node_modules|\.git|\.local|\.serverless|dist|\.env(?!\.example).*)$/;

let folder: string;

/** Runs a command of node_modules/.bin, or of npm, in the copy. @throws an error with the output, if the command fails */
const run = async (command: string, ...args: string[]): Promise<string> => {
  const path = command === 'npm' || command === 'node' ? command : join('node_modules', '.bin', command);
  const { stdout } = await promisify(execFile)(path, args, { cwd: folder }).catch((error) => {
    throw new Error(`${command} ${args.join(' ')}\n${error.stdout}${error.stderr}`);
  });
  return stdout;
};

/** Does what docs/adopting.md says: copies the example, installs its dependencies, and generates the code. */
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'adopting-'));
  await cp('.', folder, { recursive: true, filter: (path) => !NOT_CLONED.test(relative('.', path)) });
  await symlink(resolve('node_modules'), join(folder, 'node_modules'));
  await cp(join(folder, 'examples/extension'), join(folder, 'extensions'), { recursive: true });
  // The packages are there, because the example's folder is a workspace, too.
  await run('npm', 'install', '--package-lock-only', '--offline', '--no-audit', '--no-fund');
  await run('graphql-codegen');
}, 120_000);
afterAll(() => rm(folder, { recursive: true }));

/** Registries that must not compile: what each changes of the example's, and the compiler's reason. */
const BROKEN = [
  ['misses a resolver', 'setPreferences }', '}', "Property 'setPreferences' is missing"],
  ['has a resolver without a field', 'User: {', 'User: { nickname: preferences,', "'nickname' does not exist"],
  [
    'has the resolver of another field',
    'company, preferences }',
    'company, preferences: setPreferences }',
    'is not assignable',
  ],
] as const;

const fileOf = (fault: string): string => `extensions/${fault.replaceAll(' ', '-')}.ts`;

describe('a clean tree with the worked example', { timeout: 180_000 }, () => {
  test('returns no fault when its types, style and schema are checked', async () => {
    await run('tsc');
    await run('biome', 'check', '--error-on-warnings');
    await run('node', 'checks/schema.ts');
  });

  test('returns the packages of the example and no others when its bundle is checked', async () => {
    const bundle = await run('node', 'checks/bundle.ts');
    expect(bundle).toMatch(/@aws-sdk\/client-dynamodb$/m);
    expect(bundle).not.toMatch(/dynalite|credential-provider-(?!env)/);
  });

  test('returns a template when .env has options that the checked ones exclude', async () => {
    await writeFile(join(folder, '.env'), 'CUSTOM_ATTRIBUTES=company\nTRIGGERS=customMessage\n');
    const script = `import { packageStack } from './checks/template/packaging.ts';
      const env = { USER_POOL_ID: 'eu-central-1_AbCdEf123', CLIENT_ID: 'abcdef' };
      console.log(Object.keys((await packageStack({ stage: 'prod', env })).template.Resources).join());`;
    const resources = await run('node', '--input-type=module', '--eval', script);
    await rm(join(folder, '.env'));
    expect(resources).toContain('PreferencesTable');
    expect(resources).not.toMatch(/CustomMessage/);
  });

  test('passes the tests of the example, and those that read the schema, the resolvers, the texts or the documents', async () => {
    const output = await run(
      'vitest',
      'run',
      '--project',
      'unit',
      'extensions',
      'test/codegen',
      'test/docs',
      'test/local',
      'test/schema',
      'test/serverless',
      'test/src',
      'test/triggers',
    );
    expect(output).toContain('extensions/test/preferences.test.ts');
  });
});

describe('the compiler', () => {
  let errors: string[];
  beforeAll(async () => {
    const registry = await readFile(join(folder, 'extensions/registry.ts'), 'utf8');
    for (const [fault, from, to] of BROKEN) await writeFile(join(folder, fileOf(fault)), registry.replace(from, to));
    const output = await run('tsc').catch(({ message }: Error) => message);
    errors = output.split(/^(?=\S)/m);
  }, 180_000);

  test.for(BROKEN)('returns an error when a registry %s', ([fault, , , reason]) => {
    const ofFile = errors.filter((error) => error.startsWith(fileOf(fault)));
    expect(ofFile).toContainEqual(expect.stringContaining(reason));
  });
});
