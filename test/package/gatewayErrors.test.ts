import { beforeAll, describe, expect, test } from 'vitest';
import { corsHeaders } from '../../src/http/cors.ts';
import { securityHeaders } from '../../src/http/securityHeaders.ts';
import { gatewayErrorHeaders, type Package, packageFor } from './package.ts';

const APP = 'https://app.example.com';
const ADMIN = 'https://admin.example.com';
const NAMES = ['GatewayErrors4xx', 'GatewayErrors5xx'] as const;

const { 'content-security-policy': _, ...secure } = securityHeaders();

/** Quotes values as the template writes constants. */
const quoted = (headers: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, `'${value}'`]));

describe("API Gateway's own errors", () => {
  let any: Package;
  let one: Package;
  let several: Package;
  beforeAll(async () => {
    any = await packageFor('dev', { CORS_ORIGINS: '*' });
    one = await packageFor('dev', { CORS_ORIGINS: APP });
    several = await packageFor('dev', { CORS_ORIGINS: `${APP},${ADMIN}` });
  });

  test.for(NAMES)('have the headers of the Lambda when any origin is allowed: %s', (name) => {
    const expected = quoted({ ...corsHeaders({ corsOrigins: ['*'] }, APP), ...secure });
    expect(gatewayErrorHeaders(any.template, name)).toEqual(expected);
  });

  test.for(NAMES)('have the headers of the Lambda when one origin is allowed: %s', (name) => {
    const expected = quoted({ ...corsHeaders({ corsOrigins: [APP] }, APP), ...secure });
    expect(gatewayErrorHeaders(one.template, name)).toEqual(expected);
  });

  test.for(NAMES)("repeat the request's origin when several are allowed: %s", (name) => {
    const listed = quoted({ ...corsHeaders({ corsOrigins: [APP, ADMIN] }, ADMIN), ...secure });
    const expected = { ...listed, 'access-control-allow-origin': 'method.request.header.Origin' };
    expect(gatewayErrorHeaders(several.template, name)).toEqual(expected);
  });

  test('are DEFAULT_4XX and DEFAULT_5XX of the API', () => {
    const { Resources } = any.template;
    const responses = NAMES.map((name) => Resources[name].Properties);
    expect(responses.map(({ ResponseType }) => ResponseType)).toEqual(['DEFAULT_4XX', 'DEFAULT_5XX']);
    expect(responses.map(({ RestApiId }) => RestApiId)).toEqual(Array(2).fill({ Ref: 'ApiGatewayRestApi' }));
  });

  test('are created before the Deployment, which depends on the methods', () => {
    const { ApiGatewayMethodGraphqlPost: method, ...resources } = any.template.Resources;
    expect(method.DependsOn).toEqual(expect.arrayContaining([...NAMES]));
    const deployment = Object.values(resources).find(({ Type }) => Type === 'AWS::ApiGateway::Deployment');
    expect(deployment.DependsOn).toContain('ApiGatewayMethodGraphqlPost');
  });
});
