import { expect, test } from 'vitest';
import { countResults } from '../../checks/ci.ts';

test.for([
  ['no tests and success', '', true, { passed: 1, failed: 0 }],
  ['no tests and a failure', '', false, { passed: 0, failed: 1 }],
  ['tests that passed', '{"numPassedTests":5,"numFailedTests":0}', true, { passed: 5, failed: 0 }],
  ['tests that failed', '{"numPassedTests":3,"numFailedTests":2}', false, { passed: 3, failed: 2 }],
  ['tests that passed and a failed hook', '{"numPassedTests":5,"numFailedTests":0}', false, { passed: 5, failed: 1 }],
] as const)('countResults counts %s', ([, report, succeeded, counts]) => {
  expect(countResults(report, succeeded)).toEqual(counts);
});
