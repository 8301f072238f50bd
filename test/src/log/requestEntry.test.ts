import { describe, expect, test } from 'vitest';
import { newTrace, requestEntry, type Trace } from '../../../src/log/requestEntry.ts';
import { metricsOf } from './embeddedMetrics.ts';

const answered = {
  requestId: 'request',
  extendedRequestId: 'Kl4XhGwIoAMF2VQ=',
  stage: 'prod',
  serviceName: 'example-auth',
  status: 200,
  body: '{"data":{}}\n',
  time: 1_795_000_000_000,
  duration: 34.6,
};
const trace = (...results: [field: string, type: string][]): Trace => ({
  operation: 'SignIn',
  results: results.map(([field, type]) => ({ field, type })),
  cognitoRequestIds: ['cognito-request'],
});
const errors = (...codes: string[]): string =>
  JSON.stringify({ errors: codes.map((code) => ({ message: 'Hunter2-password', extensions: { code } })) });

describe('requestEntry', () => {
  test('returns the operation, result, duration and Cognito’s request ID', () => {
    expect(requestEntry(trace(['Mutation.signIn', 'SignInPayload']), answered)).toEqual({
      level: 'info',
      requestId: 'request',
      extendedRequestId: 'Kl4XhGwIoAMF2VQ=',
      operation: 'SignIn',
      results: [{ field: 'Mutation.signIn', type: 'SignInPayload' }],
      status: 200,
      cognitoRequestIds: ['cognito-request'],
      stage: 'prod',
      SignInPayload: 1,
      Duration: 35,
      _aws: {
        Timestamp: 1_795_000_000_000,
        CloudWatchMetrics: [
          {
            Namespace: 'example-auth',
            Dimensions: [['stage']],
            Metrics: [
              { Name: 'SignInPayload', Unit: 'Count' },
              { Name: 'Duration', Unit: 'Milliseconds' },
            ],
          },
        ],
      },
    });
  });

  test('counts each type', () => {
    const entry = requestEntry(
      trace(['Query.me', 'User'], ['Query.me', 'NotSignedInError'], ['Query.me', 'User']),
      answered,
    );
    expect(metricsOf(entry)).toEqual({ User: 2, NotSignedInError: 1, Duration: 35 });
  });

  test('returns each error code once, and nothing else of the errors', () => {
    const body = errors('GRAPHQL_VALIDATION_FAILED', 'GRAPHQL_VALIDATION_FAILED', 'TOO_MANY_CREDENTIAL_OPERATIONS');
    const entry = requestEntry(newTrace(), { ...answered, status: 400, body });
    expect(entry).toMatchObject({
      status: 400,
      operation: null,
      results: [
        { field: null, type: 'GRAPHQL_VALIDATION_FAILED' },
        { field: null, type: 'TOO_MANY_CREDENTIAL_OPERATIONS' },
      ],
    });
    expect(metricsOf(entry)).toEqual({ GRAPHQL_VALIDATION_FAILED: 1, TOO_MANY_CREDENTIAL_OPERATIONS: 1, Duration: 35 });
    expect(JSON.stringify(entry)).not.toContain('Hunter2');
  });

  test('returns a failed field’s code only at the field', () => {
    const failed = trace(['Mutation.signIn', 'INTERNAL_SERVER_ERROR']);
    const entry = requestEntry(failed, { ...answered, status: 500, body: errors('INTERNAL_SERVER_ERROR') });
    expect(entry.results).toEqual([{ field: 'Mutation.signIn', type: 'INTERNAL_SERVER_ERROR' }]);
    expect(metricsOf(entry)).toEqual({ INTERNAL_SERVER_ERROR: 1, Duration: 35 });
  });

  test('ignores data that looks like errors', () => {
    const body = '{"data":{"me":{"name":"{\\"errors\\":1}"}}}';
    expect(requestEntry(trace(['Query.me', 'User']), { ...answered, body }).results).toHaveLength(1);
    expect(requestEntry(newTrace(), { ...answered, body: '<!DOCTYPE html>' }).results).toEqual([]);
  });

  test('returns the embedded metric format when nothing was executed', () => {
    expect(metricsOf(requestEntry(newTrace(), answered))).toEqual({ Duration: 35 });
  });
});

describe('the check of the embedded metric format', () => {
  const entry = requestEntry(trace(['Mutation.signIn', 'SignInPayload']), answered);
  const directive = { Namespace: 'a', Dimensions: [['stage']], Metrics: [{ Name: 'Duration' }] };
  const withDirective = (more: object) => ({
    ...entry,
    _aws: { Timestamp: 1, CloudWatchMetrics: [{ ...directive, ...more }] },
  });

  test('accepts a valid entry', () => {
    expect(metricsOf(withDirective({}))).toEqual({ Duration: 35 });
  });

  test.for<[string, object]>([
    ['no metadata', { ...entry, _aws: undefined }],
    ['a time that is no whole number', { ...entry, _aws: { ...entry._aws, Timestamp: 1.5 } }],
    ['a metric that is no member', withDirective({ Metrics: [{ Name: 'SignUpPayload' }] })],
    ['a metric that is no number', withDirective({ Metrics: [{ Name: 'requestId' }] })],
    ['a metric twice', withDirective({ Metrics: [{ Name: 'Duration' }, { Name: 'Duration' }] })],
    ['another unit', withDirective({ Metrics: [{ Name: 'Duration', Unit: 'Sheep' }] })],
    ['a dimension that is no member', withDirective({ Dimensions: [['place']] })],
    ['a dimension that is no text', withDirective({ Dimensions: [['status']] })],
    ['dimensions that are no sets', withDirective({ Dimensions: ['stage'] })],
    ['no set of dimensions', withDirective({ Dimensions: [] })],
    ['a namespace of AWS', withDirective({ Namespace: 'AWS/Lambda' })],
    ['a member too many', withDirective({ More: 1 })],
    ['over a hundred metrics', withDirective({ Metrics: Array(101).fill({ Name: 'Duration' }) })],
  ])('refuses %s', ([, document]) => {
    expect(() => metricsOf(document)).toThrow();
  });
});
