import { describe, expect, test } from 'vitest';
import { auditLine, isVulnerable } from '../../checks/dependencies/audit.ts';
import { licenceFaults, unlocked } from '../../checks/dependencies/lock.ts';
import { noticesOf } from '../../checks/dependencies/notices.ts';

const lockOf = (path: string, locked: object) => ({ packages: { '': {}, [path]: locked } });

const SOUND = { version: '1.0.0', integrity: 'sha512-AAAA', license: 'MIT' };

describe('a locked package', () => {
  test('is sound with a version and a sha512', () => {
    expect(unlocked(lockOf('node_modules/graphql', SOUND))).toEqual([]);
  });

  test.for([
    ['no hash', { integrity: undefined }, 'has no sha512'],
    ['a weak hash', { integrity: 'sha1-AAAA' }, 'has no sha512'],
    ['no version', { version: undefined }, 'is not locked'],
    ['a folder instead', { link: true }, 'is not locked'],
  ] as const)('is a fault with %s', ([, change, line]) => {
    expect(unlocked(lockOf('node_modules/graphql', { ...SOUND, ...change }))).toEqual([
      expect.stringContaining(`node_modules/graphql: ${line}`),
    ]);
  });

  test('may be a folder only where that is a workspace', () => {
    const lock = (link: object) => ({
      packages: {
        '': { workspaces: ['examples/web'] },
        'examples/web': {},
        'node_modules/web': { link: true, ...link },
      },
    });
    expect([
      ...unlocked(lock({ resolved: 'examples/web' })),
      ...licenceFaults(lock({ resolved: 'examples/web' })),
    ]).toEqual([]);
    expect(unlocked(lock({ resolved: '../elsewhere' }))).toEqual([expect.stringContaining('node_modules/web')]);
  });

  test("may lack its hash only where this project's registry has none to tell, and never in production", () => {
    const path = 'node_modules/@biomejs/cli-darwin-x64';
    const { integrity: _none, ...without } = SOUND;
    expect(unlocked(lockOf(path, { ...without, dev: true }))).toEqual([]);
    expect(unlocked(lockOf(path, without))).toHaveLength(1);
    expect(unlocked(lockOf(`${path}-musl`, { ...without, dev: true }))).toHaveLength(1);
  });
});

describe('a licence', () => {
  test.for(['MIT', 'Apache-2.0', '(MIT AND BSD-3-Clause)', 'GPL-3.0 OR MIT'])('is allowed: %s', (license) => {
    expect(licenceFaults(lockOf('node_modules/a', { ...SOUND, license }))).toEqual([]);
  });

  test.for([undefined, 'GPL-3.0', 'MIT AND GPL-3.0', '(MIT OR GPL-3.0) AND GPL-3.0', 'SEE LICENSE IN LICENSE', 'mit'])(
    'is not: %s',
    (license) => {
      expect(licenceFaults(lockOf('node_modules/a', { ...SOUND, license }))).toEqual([
        expect.stringContaining('node_modules/a: its licence'),
      ]);
    },
  );

  test('of a dev dependency is not asked for', () => {
    expect(licenceFaults(lockOf('node_modules/a', { ...SOUND, license: 'GPL-3.0', dev: true }))).toEqual([]);
  });
});

describe('npm audit', () => {
  const report = (total: number): string => JSON.stringify({ metadata: { vulnerabilities: { total } } });

  test.for([
    ['nothing found', report(0), false, '0 vulnerabilities'],
    ['something found', report(2), true, '2 vulnerabilities'],
    ['an error', '{"message":"audit endpoint returned an error"}', false, 'NOT DONE'],
    ['no answer', '', false, 'NOT DONE'],
  ] as const)('%s', ([, output, vulnerable, line]) => {
    expect(isVulnerable(output)).toBe(vulnerable);
    expect(auditLine(output)).toContain(line);
  });
});

test('the notices list what is bundled, by name, version and licence, and nothing else', () => {
  const lock = {
    packages: {
      '': {},
      'node_modules/@a/b': { version: '1.2.3', license: 'ISC' },
      'node_modules/c/node_modules/graphql': { version: '15.0.0', license: 'MIT' },
      'node_modules/jose': { version: '6.0.0', license: 'MIT' },
    },
  };
  const notices = noticesOf(lock, new Set(['node_modules/c/node_modules/graphql', 'node_modules/@a/b']));
  expect(notices.split('\n').slice(-3)).toEqual([
    '| [@a/b](https://www.npmjs.com/package/@a/b/v/1.2.3) | 1.2.3 | ISC |',
    '| [graphql](https://www.npmjs.com/package/graphql/v/15.0.0) | 15.0.0 | MIT |',
    '',
  ]);
});
