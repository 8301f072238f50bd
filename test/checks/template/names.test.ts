import { expect, test } from 'vitest';
import { sharedNames } from '../../../checks/template/names.ts';

const templateOf = (name: string) => ({
  Resources: {
    Function: { Type: 'AWS::Lambda::Function', Properties: { FunctionName: `${name}-graph` } },
    Role: { Type: 'AWS::IAM::Role', Properties: { RoleName: { 'Fn::Join': ['-', [name, { Ref: 'AWS::Region' }]] } } },
    Group: { Type: 'AWS::Logs::LogGroup', Properties: {} },
    Filter: {
      Type: 'AWS::Logs::MetricFilter',
      Properties: { MetricTransformations: [{ MetricNamespace: name, MetricName: 'Throttled' }] },
    },
    Alarm: { Type: 'AWS::CloudWatch::Alarm', Properties: { Namespace: 'AWS/Lambda', MetricName: 'Throttles' } },
  },
  Outputs: { Bucket: { Export: { Name: `sls-${name}` } } },
});

test('returns nothing when each name begins with the name of the service', () => {
  expect(sharedNames(templateOf('a'), templateOf('b'))).toEqual([]);
});

test('returns a line for each name, metric and export that both templates have', () => {
  expect(sharedNames(templateOf('a'), templateOf('a'))).toEqual([
    'AWS::Lambda::Function "a-graph": is in both stacks',
    'AWS::IAM::Role {"Fn::Join":["-",["a",{"Ref":"AWS::Region"}]]}: is in both stacks',
    'the metric a Throttled: is in both stacks',
    'the export "sls-a": is in both stacks',
  ]);
});
