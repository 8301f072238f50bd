import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { faultsOf, headOf } from '../../checks/schema.ts';

const schema = readFileSync('schema.graphql', 'utf8');
const files = { released: headOf('1.0.0') + schema, current: schema, changelog: '# Changelog\n', version: '1.0.0' };

const planted = (from: string | RegExp, to: string) => {
  const current = schema.replace(from, to);
  expect(current).not.toBe(schema);
  return { ...files, current };
};

test('the schema of the last release is no fault', () => {
  expect(faultsOf(files)).toEqual([]);
});

test('nor is what no client notices: a new mutation, and what is deprecated', () => {
  expect(faultsOf(planted('type Mutation {', 'type Mutation {\n  signOutSoon: SignOutResult!\n'))).toEqual([]);
  expect(faultsOf(planted('signOutEverywhere: SignOutEverywhereResult!', '$& @deprecated(reason: "No.")'))).toEqual([]);
});

describe('a change that breaks clients', () => {
  test.for([
    ['a mutation that is gone', 'signOutEverywhere', 'signOutAnywhere', 'Mutation.signOutEverywhere was removed.'],
    [
      'a field that is gone',
      /(type SignInPayload \{[^}]*)expiresIn/,
      '$1lifetime',
      'SignInPayload.expiresIn was removed.',
    ],
    ['a field that may be null', 'userSub: ID!', 'userSub: ID', 'SignUpPayload.userSub changed type from ID! to ID.'],
    [
      'an input that is required',
      /(input SignUpInput \{[^}]*phoneNumber: String)/,
      '$1!',
      'SignUpInput.phoneNumber changed type from String to String!.',
    ],
    [
      'a new input that is required',
      'input SignUpInput {',
      '$&\n  captcha: String!',
      'A required field captcha on input type SignUpInput was added.',
    ],
    [
      'a member that is gone',
      /(union SignUpResult = .*?) \| UsernameTakenError/,
      '$1',
      'UsernameTakenError was removed from union type SignUpResult.',
    ],
    [
      'a value that is gone',
      /enum CodeMethod \{[^}]*?SMS/,
      'enum CodeMethod {',
      'SMS was removed from enum type CodeMethod.',
    ],
  ] as const)('is named, and what to do: %s', ([, from, to, sentence]) => {
    const faults = faultsOf(planted(from, to));
    expect(faults).toContain(`- Breaking: ${sentence}`);
    expect(faults.join('\n')).toContain('@deprecated');
  });

  test('is no fault once the changelog tells clients, in the section of what is not released', () => {
    const broken = planted('signOutEverywhere', 'signOutAnywhere');
    const told = '- Breaking: Mutation.signOutEverywhere\n  was removed. Use signOut.\n';
    expect(faultsOf({ ...broken, changelog: `# Changelog\n\n## Unreleased\n\n- Else.\n${told}\n## 1.0.0\n` })).toEqual(
      [],
    );
    expect(
      faultsOf({ ...broken, changelog: `# Changelog\n\n## Unreleased\n\n- Else.\n\n## 1.0.0\n\n${told}` }),
    ).toHaveLength(3);
  });

  test('is not told by an entry that does not call it breaking', () => {
    const changelog = '## Unreleased\n\n- Mutation.signOutEverywhere was removed.\n';
    expect(faultsOf({ ...planted('signOutEverywhere', 'signOutAnywhere'), changelog })).toHaveLength(3);
  });
});

describe('a member that an exhaustive switch does not know', () => {
  const grown = planted('union MeResult = User', '$& | SessionExpiredError');
  const sentence = 'SessionExpiredError was added to union type MeResult.';

  test('has to be told to clients', () => {
    expect(faultsOf(grown)).toContain(`- ${sentence}`);
    expect(faultsOf({ ...grown, changelog: `## Unreleased\n\n- ${sentence} It means this.\n` })).toEqual([]);
  });
});

test('a release without its schema is a fault, so that nothing is compared with an old one', () => {
  expect(faultsOf({ ...files, version: '1.1.0' })).toEqual([expect.stringContaining('npm version')]);
});
