import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { releaseHeader, startSection, unannouncedChanges } from '../../checks/schema.ts';

const schema = readFileSync('schema.graphql', 'utf8');
const files = {
  released: releaseHeader('1.0.0') + schema,
  current: schema,
  changelog: '# Changelog\n',
  version: '1.0.0',
};

const withChange = (from: string | RegExp, to: string) => {
  const current = schema.replace(from, to);
  expect(current).not.toBe(schema);
  return { ...files, current };
};

test('returns nothing when the schema has not changed', () => {
  expect(unannouncedChanges(files)).toEqual([]);
});

test('returns nothing when a mutation is new or deprecated', () => {
  expect(unannouncedChanges(withChange('type Mutation {', 'type Mutation {\n  signOutSoon: SignOutResult!\n'))).toEqual(
    [],
  );
  expect(
    unannouncedChanges(withChange('signOutEverywhere: SignOutEverywhereResult!', '$& @deprecated(reason: "No.")')),
  ).toEqual([]);
});

test('returns nothing when an optional input field or argument is new', () => {
  expect(unannouncedChanges(withChange('input SignUpInput {', '$&\n  nickname: String\n'))).toEqual([]);
  expect(unannouncedChanges(withChange('me: MeResult!', 'me(fresh: Boolean): MeResult!'))).toEqual([]);
});

describe('a breaking change', () => {
  test.for([
    ['a mutation was removed', 'signOutEverywhere:', 'signOutAnywhere:', 'Mutation.signOutEverywhere was removed.'],
    [
      'a field was removed',
      /(type SignInPayload \{[^}]*)expiresIn/,
      '$1lifetime',
      'SignInPayload.expiresIn was removed.',
    ],
    ['a field became nullable', 'userSub: ID!', 'userSub: ID', 'SignUpPayload.userSub changed type from ID! to ID.'],
    [
      'an input field became required',
      /(input SignUpInput \{[^}]*phoneNumber: String)/,
      '$1!',
      'SignUpInput.phoneNumber changed type from String to String!.',
    ],
    [
      'a required input field was added',
      'input SignUpInput {',
      '$&\n  captcha: String!',
      'A required field captcha on input type SignUpInput was added.',
    ],
    [
      'a union member was removed',
      /(union SignUpResult = .*?) \| UsernameTakenError/,
      '$1',
      'UsernameTakenError was removed from union type SignUpResult.',
    ],
    [
      'an enum value was removed',
      /enum CodeMethod \{[^}]*?SMS/,
      'enum CodeMethod {',
      'SMS was removed from enum type CodeMethod.',
    ],
  ] as const)('is returned with advice when %s', ([, from, to, sentence]) => {
    const lines = unannouncedChanges(withChange(from, to));
    expect(lines).toContain(`- Breaking: ${sentence}`);
    expect(lines.join('\n')).toContain('@deprecated');
  });

  test('is accepted when the changelog lists it under Unreleased', () => {
    const broken = withChange('signOutEverywhere:', 'signOutAnywhere:');
    const entry = '- Breaking: Mutation.signOutEverywhere\n  was removed. Use signOut.\n';
    expect(
      unannouncedChanges({ ...broken, changelog: `# Changelog\n\n## Unreleased\n\n- Else.\n${entry}\n## 1.0.0\n` }),
    ).toEqual([]);
    expect(
      unannouncedChanges({ ...broken, changelog: `# Changelog\n\n## Unreleased\n\n- Else.\n\n## 1.0.0\n\n${entry}` }),
    ).toHaveLength(3);
  });

  test('is returned when its entry does not say Breaking', () => {
    const changelog = '## Unreleased\n\n- Mutation.signOutEverywhere was removed.\n';
    expect(unannouncedChanges({ ...withChange('signOutEverywhere:', 'signOutAnywhere:'), changelog })).toHaveLength(3);
  });
});

describe('a new union member', () => {
  const withMember = withChange('union MeResult = User', '$& | SessionExpiredError');
  const sentence = 'SessionExpiredError was added to union type MeResult.';

  test('must be in the changelog', () => {
    const lines = unannouncedChanges(withMember);
    expect(lines).toContain(`- ${sentence}`);
    expect(lines.join('\n')).toContain('Begin each with the sentence as it is, word for word');
    expect(unannouncedChanges({ ...withMember, changelog: `## Unreleased\n\n- ${sentence} It means this.\n` })).toEqual(
      [],
    );
  });
});

test('returns a line when the released schema is of another version', () => {
  expect(unannouncedChanges({ ...files, version: '1.1.0' })).toEqual([expect.stringContaining('npm version')]);
});

test.for([
  ['## Unreleased', '## 1.0.0 - '],
  ['## [Unreleased]', '## [1.0.0] - '],
] as const)('startSection starts a section after "%s"', ([heading, section]) => {
  const changelog = startSection(`# Changelog\n\n${heading}\n\n- New.\n`, '1.0.0');
  expect(changelog.replace(/\d{4}-\d\d-\d\d/, '')).toBe(`# Changelog\n\n${heading}\n\n${section}\n\n- New.\n`);
  expect(unannouncedChanges({ ...withChange('signOutEverywhere:', 'signOutAnywhere:'), changelog })).toHaveLength(3);
});

test('accepts an entry under [Unreleased]', () => {
  const changelog = '## [Unreleased]\n\n- Breaking: Mutation.signOutEverywhere was removed.\n';
  expect(unannouncedChanges({ ...withChange('signOutEverywhere:', 'signOutAnywhere:'), changelog })).toEqual([]);
});
