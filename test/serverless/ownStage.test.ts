import { expect, test } from 'vitest';
import { ownStage } from '../../serverless/ownStage.ts';

const deployment = () => ({ Type: 'AWS::ApiGateway::Deployment', Properties: { RestApiId: 'a', StageName: 'prod' } });

test('the Deployment that osls generates makes no stage', () => {
  const resources = { ApiGatewayDeployment123: deployment(), Api: { Type: 'AWS::ApiGateway::RestApi' } };
  ownStage(resources);
  expect(resources.ApiGatewayDeployment123.Properties).toEqual({ RestApiId: 'a' });
});

test.for([{}, { One: deployment(), Other: deployment() }])(
  'no Deployment, or two, are not what it is made for',
  (resources) => {
    expect(() => ownStage(resources)).toThrow('osls generates no single Deployment any more');
  },
);
