import { expect, test } from 'vitest';
import { removeStage } from '../../serverless/ownStage.ts';

const deployment = () => ({ Type: 'AWS::ApiGateway::Deployment', Properties: { RestApiId: 'a', StageName: 'prod' } });

test('removes the stage from the Deployment', () => {
  const resources = { ApiGatewayDeployment123: deployment(), Api: { Type: 'AWS::ApiGateway::RestApi' } };
  removeStage(resources);
  expect(resources.ApiGatewayDeployment123.Properties).toEqual({ RestApiId: 'a' });
});

test.for([{}, { One: deployment(), Other: deployment() }])(
  'throws when there is not exactly one Deployment',
  (resources) => {
    expect(() => removeStage(resources)).toThrow('osls no longer generates exactly one Deployment');
  },
);
