import { beforeAll, describe, expect, test } from 'vitest';
import { gatewayErrorHeaders as localHeaders } from '../../local/gateway/gatewayError.ts';
import { ROUTES } from '../../local/gateway/routes.ts';
import { corsHeaders } from '../../src/http/cors.ts';
import { securityHeaders } from '../../src/http/securityHeaders.ts';
import { gatewayErrorHeaders, type Package, packageFor } from './package.ts';

const APP = 'https://app.example.com';
const ADMIN = 'https://admin.example.com';
const NAMES = ['GatewayErrors4xx', 'GatewayErrors5xx'] as const;

const { 'content-security-policy': _page, ...secure } = securityHeaders();

/** Quotes values, as the template writes static ones. */
const quoted = (headers: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, `'${value}'`]));

describe('the API Gateway of the template', () => {
  let any: Package;
  let one: Package;
  let several: Package;
  beforeAll(async () => {
    any = await packageFor('dev', { CORS_ORIGINS: '*' });
    one = await packageFor('dev', { CORS_ORIGINS: APP });
    several = await packageFor('dev', { CORS_ORIGINS: `${APP},${ADMIN}` });
  });

  test.for(NAMES)('%s has the headers of the Lambda when CORS_ORIGINS is *', (name) => {
    const expected = quoted({ ...corsHeaders({ corsOrigins: ['*'] }, APP), ...secure });
    expect(gatewayErrorHeaders(any.template, name)).toEqual(expected);
  });

  test.for(NAMES)('%s has the headers of the Lambda when CORS_ORIGINS has one origin', (name) => {
    const expected = quoted({ ...corsHeaders({ corsOrigins: [APP] }, APP), ...secure });
    expect(gatewayErrorHeaders(one.template, name)).toEqual(expected);
  });

  test.for(NAMES)("%s repeats the request's origin when CORS_ORIGINS has several", (name) => {
    const listed = quoted({ ...corsHeaders({ corsOrigins: [APP, ADMIN] }, ADMIN), ...secure });
    const expected = { ...listed, 'access-control-allow-origin': 'method.request.header.Origin' };
    expect(gatewayErrorHeaders(several.template, name)).toEqual(expected);
  });

  test.for(NAMES)('has the headers of the local gateway: %s', (name) => {
    expect(gatewayErrorHeaders(any.template, name)).toEqual(quoted(localHeaders(['*'], ADMIN)));
    expect(gatewayErrorHeaders(one.template, name)).toEqual(quoted(localHeaders([APP], ADMIN)));
    expect(gatewayErrorHeaders(several.template, name)).toEqual({
      ...quoted(localHeaders([APP, ADMIN], ADMIN)),
      'access-control-allow-origin': 'method.request.header.Origin',
    });
    expect(localHeaders([APP, ADMIN], ADMIN)).toMatchObject({ 'access-control-allow-origin': ADMIN });
    expect(localHeaders([APP, ADMIN], undefined)).not.toHaveProperty('access-control-allow-origin');
  });

  test('is of both kinds, and belongs to the API', () => {
    const { Resources } = any.template;
    const responses = NAMES.map((name) => Resources[name].Properties);
    expect(responses.map(({ ResponseType }) => ResponseType)).toEqual(['DEFAULT_4XX', 'DEFAULT_5XX']);
    expect(responses.map(({ RestApiId }) => RestApiId)).toEqual(Array(2).fill({ Ref: 'ApiGatewayRestApi' }));
  });

  test('are created before the deployment', () => {
    const { ApiGatewayMethodGraphqlPost: method, ...resources } = any.template.Resources;
    expect(method.DependsOn).toEqual(expect.arrayContaining([...NAMES]));
    const deployment = Object.values(resources).find(({ Type }) => Type === 'AWS::ApiGateway::Deployment');
    expect(deployment.DependsOn).toContain('ApiGatewayMethodGraphqlPost');
  });

  test('has the routes of the local gateway', () => {
    const resources = Object.values(any.template.Resources);
    const paths = resources.filter(({ Type }) => Type === 'AWS::ApiGateway::Resource');
    const methods = resources.filter(({ Type }) => Type === 'AWS::ApiGateway::Method');
    expect(paths.map(({ Properties }) => Properties.PathPart)).toEqual(['graphql']);
    const routes = methods.map(({ Properties }) => `${Properties.HttpMethod} /graphql`);
    expect(routes.toSorted()).toEqual(ROUTES.toSorted());
  });
});
