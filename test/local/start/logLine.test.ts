import { expect, test } from 'vitest';
import { toTerminalLine } from '../../../local/start/logLine.ts';
import type { LogEntry } from '../../../src/log/log.ts';
import { newTrace, requestEntry } from '../../../src/log/requestEntry.ts';

const answered = {
  requestId: 'request',
  stage: 'local',
  serviceName: 'auth',
  status: 200,
  body: '{}',
  time: 0,
  duration: 35,
};

test('returns a summary when a request has a field', () => {
  const results = [{ field: 'Mutation.signIn', type: 'SignInPayload' }];
  const entry = requestEntry({ ...newTrace(), results }, answered);
  expect(toTerminalLine(entry)).toBe('Mutation.signIn SignInPayload, status 200, 35 ms');
});

test('returns the error code when a request is rejected', () => {
  const body = '{"errors":[{"extensions":{"code":"GRAPHQL_PARSE_FAILED"}}]}';
  const entry = requestEntry(newTrace(), { ...answered, status: 400, body });
  expect(toTerminalLine(entry)).toBe('GRAPHQL_PARSE_FAILED, status 400, 35 ms');
});

test('returns undefined when a request has no field', () => {
  expect(toTerminalLine(requestEntry(newTrace(), answered))).toBeUndefined();
});

test('returns all of the entry when it is a failure', () => {
  const entry: LogEntry = {
    level: 'error',
    requestId: 'request',
    field: 'Mutation.signIn',
    exception: 'TypeError',
    stack: ['    at a'],
  };
  expect(toTerminalLine(entry)).toBe(
    '{"level":"error","requestId":"request","field":"Mutation.signIn","exception":"TypeError","stack":["    at a"]}',
  );
});
