import { expect, test } from 'vitest';
import { atLevel, type LogEntry } from '../../../src/log/log.ts';
import { newTrace, requestEntry } from '../../../src/log/requestEntry.ts';

const answered = { requestId: 'a', stage: 'prod', serviceName: 'auth', status: 200, body: '{}', time: 0, duration: 1 };
const entries: readonly LogEntry[] = [
  requestEntry(newTrace(), answered),
  { level: 'warn', requestId: 'a', field: null, exception: 'A' },
  { level: 'error', requestId: 'a', field: null, exception: 'B' },
];

test.for([
  ['INFO', ['info', 'warn', 'error']],
  ['WARN', ['warn', 'error']],
  ['ERROR', ['error']],
] as const)('writes the entries of at least %s', ([level, written]) => {
  const levels: string[] = [];
  const log = atLevel(level, (entry) => levels.push(entry.level));
  for (const entry of entries) log(entry);
  expect(levels).toEqual(written);
});
