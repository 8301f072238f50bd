import fc from 'fast-check';
import type { GatewayEvent } from '../../../src/http/event.ts';
import type { Body, Headers } from './requests.ts';
import { json, text } from './values.ts';

interface Parts extends Body {
  readonly method?: string;
  readonly headers?: Headers | null | undefined;
  readonly search?: string;
  /** Further members, which replace those above. */
  readonly more?: object;
}

// Safe casts here and below: the members that API Gateway always sends.
export const eventV1 = ({ method = 'POST', headers, search = '', more, ...body }: Parts): GatewayEvent => {
  const parameters = new URLSearchParams(search);
  const lists = [...parameters.keys()].map((name) => [name, parameters.getAll(name)]);
  return {
    httpMethod: method,
    path: '/graphql',
    headers,
    multiValueQueryStringParameters: lists.length > 0 ? Object.fromEntries(lists) : null,
    ...body,
    requestContext: { requestId: 'request', identity: { sourceIp: '203.0.113.7' } },
    ...more,
  } as unknown as GatewayEvent;
};

export const eventV2 = ({ method = 'POST', headers, search = '', more, ...body }: Parts): GatewayEvent =>
  ({
    version: '2.0',
    rawPath: '/graphql',
    rawQueryString: search,
    headers,
    ...body,
    requestContext: { requestId: 'request', http: { method, sourceIp: '203.0.113.7' } },
    ...more,
  }) as unknown as GatewayEvent;

/** The same request in both formats. */
export const both = (parts: Parts): readonly GatewayEvent[] => [eventV1(parts), eventV2(parts)];

const absent = [null, undefined];

/** Members that API Gateway can omit, or send as null. */
export const moreV1 = fc.record(
  {
    body: fc.constantFrom(...absent),
    headers: fc.constantFrom(...absent),
    multiValueHeaders: fc.constantFrom(...absent),
    queryStringParameters: fc.constantFrom(...absent),
    multiValueQueryStringParameters: fc.oneof(
      fc.constantFrom(...absent),
      fc.dictionary(text, fc.oneof(fc.array(text), fc.constantFrom(...absent))),
    ),
    pathParameters: fc.constantFrom(...absent),
    stageVariables: fc.constantFrom(...absent),
    isBase64Encoded: fc.constantFrom(true, ...absent),
    requestContext: fc.constantFrom(
      { requestId: 'request', identity: null },
      { requestId: 'request' },
      { requestId: 'request', identity: { sourceIp: null } },
    ),
  },
  { requiredKeys: [] },
);

export const moreV2 = fc.record(
  {
    body: fc.constantFrom(...absent),
    headers: fc.constantFrom(...absent),
    cookies: fc.oneof(fc.constantFrom(...absent), fc.array(text)),
    queryStringParameters: fc.constantFrom(...absent),
    rawQueryString: fc.constantFrom('', ...absent),
    isBase64Encoded: fc.constantFrom(true, ...absent),
  },
  { requiredKeys: [] },
);

export const method = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom('GET', 'POST') },
  { weight: 2, arbitrary: fc.constantFrom('OPTIONS', 'HEAD', 'PUT', 'DELETE', 'PATCH', 'TRACE', 'post', '') },
  text,
);

const anyMember = fc.oneof(
  fc.jsonValue(),
  fc.constantFrom(undefined, { requestId: 'request' }, { requestId: 'request', http: { method: 'POST' } }, ['a'], {
    a: 5,
  }),
);

/** Events of other services, of no service, and of API Gateway with members of any type. */
export const foreignEvent: fc.Arbitrary<unknown> = fc.oneof(
  json,
  fc.constantFrom(undefined, { key1: 'value1' }, { source: 'serverless-plugin-warmup' }, { Records: [{ body: '{}' }] }),
  fc
    .tuple(
      fc.constantFrom(eventV1({ body: '{}', isBase64Encoded: false }), eventV2({ body: '{}', isBase64Encoded: false })),
      fc.dictionary(
        fc.constantFrom(
          ...['requestContext', 'httpMethod', 'headers', 'body', 'isBase64Encoded', 'cookies', 'rawQueryString'],
          'multiValueQueryStringParameters',
        ),
        anyMember,
        { maxKeys: 3, noNullPrototype: true },
      ),
    )
    .map(([event, more]) => ({ ...event, ...more })),
);
