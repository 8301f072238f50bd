import { expect, test } from 'vitest';
import { terminalLine } from '../../../local/start/logLine.ts';
import { newTrace, requestEntry } from '../../../src/log/requestEntry.ts';

const answered = { requestId: 'request', stage: 'local', status: 200, body: '{}', time: 0, duration: 35 };

test('a request is shown in short', () => {
  const results = [{ field: 'Mutation.signIn', type: 'SignInPayload' }];
  const line = JSON.stringify(requestEntry({ ...newTrace(), results }, answered));
  expect(terminalLine(line)).toBe('Mutation.signIn SignInPayload, status 200, 35 ms');
});

test('a request that was refused is shown with its code', () => {
  const body = '{"errors":[{"extensions":{"code":"GRAPHQL_PARSE_FAILED"}}]}';
  const line = JSON.stringify(requestEntry(newTrace(), { ...answered, status: 400, body }));
  expect(terminalLine(line)).toBe('GRAPHQL_PARSE_FAILED, status 400, 35 ms');
});

test('a request that asks no field is not shown', () => {
  expect(terminalLine(JSON.stringify(requestEntry(newTrace(), answered)))).toBeUndefined();
});

test.each([
  '{"level":"error","requestId":"request","field":"Mutation.signIn","exception":"TypeError","stack":["    at a"]}',
  "a developer's own line",
  '{ half',
  '',
])('all else is shown as it is: %j', (line) => {
  expect(terminalLine(line)).toBe(line);
});
