import { expect, test } from 'vitest';
import { countResults } from '../../checks/ci.ts';

test.for([
  ['no tests and success', '', true, { passed: 1, failed: 0 }],
  ['no tests and a failure', '', false, { passed: 0, failed: 1 }],
  ['tests that passed', '{"numPassedTests":5,"numFailedTests":0}', true, { passed: 5, failed: 0 }],
  ['tests that failed', '{"numPassedTests":3,"numFailedTests":2}', false, { passed: 3, failed: 2 }],
  ['tests that passed and a failed hook', '{"numPassedTests":5,"numFailedTests":0}', false, { passed: 5, failed: 1 }],
] as const)('countResults counts %s', ([, report, succeeded, counts]) => {
  expect(countResults(report, succeeded)).toMatchObject(counts);
});

test('countResults names what failed, and what passed when it was repeated', () => {
  const fileOf = (name: string, status: string, assertionResults: readonly object[]) => ({
    name: `${process.cwd()}/test/${name}`,
    status,
    assertionResults,
  });
  const testResults = [
    fileOf('signIn.test.ts', 'failed', [
      { status: 'passed', fullName: 'returns tokens', failureMessages: [] },
      { status: 'failed', fullName: 'returns a challenge', failureMessages: ['Error'] },
      { status: 'passed', fullName: 'returns an error', failureMessages: ['Error'] },
    ]),
    fileOf('broken.test.ts', 'failed', []),
    fileOf('signUp.test.ts', 'passed', [{ status: 'passed', fullName: 'returns tokens' }]),
  ];
  expect(countResults(JSON.stringify({ numFailedTests: 1, testResults }), false).notes).toEqual([
    'failed: test/signIn.test.ts: returns a challenge',
    'repeated: test/signIn.test.ts: returns an error',
    'failed: test/broken.test.ts',
  ]);
});
