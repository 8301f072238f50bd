import { describe, expect, test } from 'vitest';
import { auditSummary, isVulnerable } from '../../checks/dependencies/audit.ts';
import { disallowedLicenses, unlockedPackages } from '../../checks/dependencies/lock.ts';
import { formatNotices } from '../../checks/dependencies/notices.ts';

const lockOf = (path: string, entry: object) => ({ packages: { '': {}, [path]: entry } });

const LOCKED = { version: '1.0.0', integrity: 'sha512-AAAA', license: 'MIT' };

describe('unlockedPackages', () => {
  test('returns nothing when a package has a version and a sha512', () => {
    expect(unlockedPackages(lockOf('node_modules/graphql', LOCKED))).toEqual([]);
  });

  test.for([
    ['has no hash', { integrity: undefined }, 'has no sha512'],
    ['has a weak hash', { integrity: 'sha1-AAAA' }, 'has no sha512'],
    ['has no version', { version: undefined }, 'is not locked'],
    ['is a folder', { link: true }, 'is not locked'],
  ] as const)('returns a line when a package %s', ([, change, line]) => {
    expect(unlockedPackages(lockOf('node_modules/graphql', { ...LOCKED, ...change }))).toEqual([
      expect.stringContaining(`node_modules/graphql: ${line}`),
    ]);
  });

  test('accepts a folder only when it is a workspace', () => {
    const lock = (link: object) => ({
      packages: {
        '': { workspaces: ['examples/web'] },
        'examples/web': {},
        'node_modules/web': { link: true, ...link },
      },
    });
    expect([
      ...unlockedPackages(lock({ resolved: 'examples/web' })),
      ...disallowedLicenses(lock({ resolved: 'examples/web' })),
    ]).toEqual([]);
    expect(unlockedPackages(lock({ resolved: '../elsewhere' }))).toEqual([expect.stringContaining('node_modules/web')]);
  });

  test('accepts a missing hash only for development packages of other systems', () => {
    const path = 'node_modules/@biomejs/cli-darwin-x64';
    const { integrity: _, ...withoutHash } = LOCKED;
    expect(unlockedPackages(lockOf(path, { ...withoutHash, dev: true }))).toEqual([]);
    expect(unlockedPackages(lockOf(path, withoutHash))).toHaveLength(1);
    expect(unlockedPackages(lockOf(`${path}-musl`, { ...withoutHash, dev: true }))).toHaveLength(1);
  });
});

describe('disallowedLicenses', () => {
  test.for(['MIT', 'Apache-2.0', '(MIT AND BSD-3-Clause)', 'GPL-3.0 OR MIT'])('accepts %s', (license) => {
    expect(disallowedLicenses(lockOf('node_modules/a', { ...LOCKED, license }))).toEqual([]);
  });

  test.for([undefined, 'GPL-3.0', 'MIT AND GPL-3.0', '(MIT OR GPL-3.0) AND GPL-3.0', 'SEE LICENSE IN LICENSE', 'mit'])(
    'rejects %s',
    (license) => {
      expect(disallowedLicenses(lockOf('node_modules/a', { ...LOCKED, license }))).toEqual([
        expect.stringContaining('node_modules/a: its license'),
      ]);
    },
  );

  test('ignores development dependencies', () => {
    expect(disallowedLicenses(lockOf('node_modules/a', { ...LOCKED, license: 'GPL-3.0', dev: true }))).toEqual([]);
  });
});

describe('npm audit', () => {
  const report = (total: number): string => JSON.stringify({ metadata: { vulnerabilities: { total } } });

  test.for([
    ['no vulnerability', report(0), false, '0 vulnerabilities'],
    ['vulnerabilities', report(2), true, '2 vulnerabilities'],
    ['an error', '{"message":"audit endpoint returned an error"}', false, 'SKIPPED'],
    ['no answer', '', false, 'SKIPPED'],
  ] as const)('is summarized when npm reports %s', ([, output, vulnerable, line]) => {
    expect(isVulnerable(output)).toBe(vulnerable);
    expect(auditSummary(output)).toContain(line);
  });
});

test('formatNotices lists the name, version and license of each bundled package', () => {
  const lock = {
    packages: {
      '': {},
      'node_modules/@a/b': { version: '1.2.3', license: 'ISC' },
      'node_modules/c/node_modules/graphql': { version: '15.0.0', license: 'MIT' },
      'node_modules/jose': { version: '6.0.0', license: 'MIT' },
    },
  };
  const notices = formatNotices(lock, new Set(['node_modules/c/node_modules/graphql', 'node_modules/@a/b']));
  expect(notices.split('\n').slice(-3)).toEqual([
    '| [@a/b](https://www.npmjs.com/package/@a/b/v/1.2.3) | 1.2.3 | ISC |',
    '| [graphql](https://www.npmjs.com/package/graphql/v/15.0.0) | 15.0.0 | MIT |',
    '',
  ]);
});
