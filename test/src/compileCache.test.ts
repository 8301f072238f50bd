import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isCacheRequest } from '../../src/compileCache.ts';
import { parityEvents } from '../package/parityEvents.ts';

const REQUEST = { makeCompileCache: true };

test('an event of an invocation asks for the compile cache', () => {
  expect(isCacheRequest(REQUEST)).toBe(true);
});

test.for([
  null,
  undefined,
  'makeCompileCache',
  [true],
  {},
  { makeCompileCache: 'true' },
  { makeCompileCache: false },
  { ...REQUEST, requestContext: { requestId: 'request' } },
  { body: JSON.stringify(REQUEST) },
  JSON.stringify(REQUEST),
])('the event %j does not ask for it', (event) => {
  expect(isCacheRequest(event)).toBe(false);
});

/** Everything that a client decides about an event. */
const requests = fc.record({
  body: fc.oneof(fc.constant(JSON.stringify(REQUEST)), fc.json()),
  headers: fc.dictionary(fc.oneof(fc.constant('makeCompileCache'), fc.string()), fc.string()),
  multiValueQueryStringParameters: fc.constant({ makeCompileCache: ['true'] }),
  queryStringParameters: fc.constant({ makeCompileCache: 'true' }),
  rawQueryString: fc.constant('makeCompileCache=true'),
  cookies: fc.constant(['makeCompileCache=true']),
  path: fc.constant('/makeCompileCache'),
});

test('no request over HTTP asks for it, whatever the client sends', () => {
  for (const { event } of parityEvents('token')) {
    expect(isCacheRequest(event)).toBe(false);
    fc.assert(
      fc.property(requests, (request) => !isCacheRequest({ ...event, ...request })),
      { numRuns: 5 },
    );
  }
});
