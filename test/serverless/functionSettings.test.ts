import { expect, test } from 'vitest';
import { addFunctionSettings } from '../../serverless/functionSettings.ts';
import { checkNameLength } from '../../serverless/serviceName.ts';
import { addVpc } from '../../serverless/vpc.ts';

const group = () => ({ Type: 'AWS::Logs::LogGroup', Properties: { RetentionInDays: 30 } });
const stack = () => ({
  provider: { memorySize: 1024, compiledCloudFormationTemplate: { Resources: { GraphLogGroup: group() } } },
  resources: { AccessLog: group(), Topic: { Type: 'AWS::SNS::Topic', Properties: {} } },
});

test('changes nothing when no option is set', () => {
  const added = stack();
  addFunctionSettings(added, {});
  expect(added).toEqual(stack());
});

test('sets the memory, and the retention of every log group', () => {
  const added = stack();
  addFunctionSettings(added, { MEMORY_MB: '512', LOG_RETENTION_DAYS: '7' });
  expect(added.provider.memorySize).toBe(512);
  const { AccessLog, Topic } = added.resources;
  const { GraphLogGroup } = added.provider.compiledCloudFormationTemplate.Resources;
  expect([AccessLog, GraphLogGroup].map(({ Properties }) => Properties.RetentionInDays)).toEqual([7, 7]);
  expect(Topic.Properties).toEqual({});
});

test('adds no VPC when VPC_SUBNET_IDS is not set', () => {
  const [resources, extensions] = [{}, {}];
  addVpc({ resources, extensions, functionName: 'auth-prod-graph' }, {});
  expect({ resources, extensions }).toEqual({ resources: {}, extensions: {} });
});

test('adds the VPC, with permissions that the code of the function cannot use', () => {
  const resources: Record<string, unknown> = {};
  const extensions: Record<string, unknown> = {};
  const env = { VPC_SUBNET_IDS: 'subnet-0a1b2c3d, subnet-0a1b2c3e', VPC_SECURITY_GROUP_IDS: 'sg-0a1b2c3d' };
  addVpc({ resources, extensions, functionName: 'auth-prod-graph' }, env);
  expect(extensions).toEqual({
    GraphLambdaFunction: {
      DependsOn: ['VpcPolicy'],
      Properties: {
        VpcConfig: { SubnetIds: ['subnet-0a1b2c3d', 'subnet-0a1b2c3e'], SecurityGroupIds: ['sg-0a1b2c3d'] },
      },
    },
  });
  const [allow, read, deny] = statementsOf(resources.VpcPolicy);
  expect([allow, read, deny].map((statement) => statement?.Effect)).toEqual(['Allow', 'Allow', 'Deny']);
  expect(deny?.Action).toEqual([...(allow?.Action ?? []), ...(read?.Action ?? [])]);
  expect(JSON.stringify(deny?.Condition)).toContain('function:auth-prod-graph');
});

interface Statement {
  readonly Effect: string;
  readonly Action: string[];
  readonly Condition?: object;
}

const statementsOf = (policy: unknown): Statement[] =>
  // Safe: addVpc sets it.
  (policy as { Properties: { PolicyDocument: { Statement: Statement[] } } }).Properties.PolicyDocument.Statement;

test('accepts a name of 38 characters, and rejects a longer one', () => {
  expect(() => checkNameLength('a'.repeat(30), 'staging')).not.toThrow();
  expect(() => checkNameLength('a'.repeat(30), 'production')).toThrow(
    'must have at most 38 characters: shorten SERVICE_NAME or the name of the stage',
  );
});
