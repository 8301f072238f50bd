import { readFileSync } from 'node:fs';
import { createRequire, findPackageJSON } from 'node:module';
import { expect, test } from 'vitest';

const read = (path: string): string => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');

/** The rows of the README's table of clients. */
const rows = [...read('README.md').matchAll(/^\| (.*) \| (\d+\.\d+) \| (.*) \| (.*)\|$/gm)].map(
  ([row, client = '', version = '']) => ({
    client: /@?[\w/-]+/.exec(client.replaceAll('[', ''))?.[0] ?? '',
    version,
    files: [...row.matchAll(/\]\((test\/[^)]+)\)/g)].map(([, file = '']) => file),
  }),
);

const findVersion = (name: string): string => {
  const path = findPackageJSON(name, import.meta.url) ?? '';
  const { version }: { version: string } = createRequire(import.meta.url)(path);
  return version;
};

test('the README has a row for each tested client', () => {
  expect(rows.map(({ client }) => client)).toEqual([
    'aws-amplify',
    'aws-amplify',
    'amazon-cognito-identity-js',
    'cognito-srp-helper',
    '@aws-sdk/client-cognito-identity-provider',
    'aws-jwt-verify',
    'oauth4webapi',
    '@auth/core',
  ]);
});

test.each(rows)(
  'the row of $client $version names the installed version and its tests',
  ({ client, version, files }) => {
    expect(findVersion(client).replace(/\.\d+$/, '')).toBe(version);
    expect(files).not.toEqual([]);
    for (const file of files) expect(read(file)).toMatch(new RegExp(`from '${client}|page/app\\.ts|identityJs\\.ts`));
  },
);
