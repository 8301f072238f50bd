import { expect, test } from 'vitest';
import { functionId, toTriggerResources } from '../../../serverless/triggerResources.ts';
import { violationsAfter } from './cleanTemplate.ts';

type Resources = Parameters<Parameters<typeof violationsAfter>[0] & object>[0];

const settings = {
  service: 'graph',
  stage: 'prod',
  runtime: 'nodejs24.x',
  architecture: 'arm64',
  retentionInDays: 30,
};
const triggers = ['preSignUp', 'postConfirmation'] as const;

/** Returns the violations of a template with two triggers after `mistake` has changed it. */
const violationsOf = (mistake: (resources: Resources) => unknown = () => {}): string[] =>
  violationsAfter(({ Resources }) => {
    for (const name of triggers) {
      const resources = structuredClone(toTriggerResources(name, { variables: { A: 'b' } }, settings));
      // In the clean template, these have other names.
      const text = JSON.stringify(resources).replaceAll('"UserPool"', '"Pool"').replaceAll('"Alarms"', '"Topic"');
      Object.assign(Resources, JSON.parse(text));
      Resources[functionId(name)].Properties.Code = { S3Bucket: 'bucket', S3Key: 'key' };
    }
    Resources.Pool.Properties.LambdaConfig = {
      PreSignUp: { 'Fn::GetAtt': ['PreSignUpFunction', 'Arn'] },
      PostConfirmation: { 'Fn::GetAtt': ['PostConfirmationFunction', 'Arn'] },
    };
    mistake(Resources);
  });

test('returns nothing for a correct template', () => {
  expect(violationsOf()).toEqual([]);
});

test.for<[string, (resources: Resources) => unknown, string]>([
  [
    'there is no permission',
    (r) => delete r.PreSignUpFunctionPermission,
    'Pool.Properties.LambdaConfig.PreSignUp: the pool has no permission to invoke PreSignUpFunction',
  ],
  [
    'the permission is of another service',
    (r) => {
      r.PreSignUpFunctionPermission.Properties.Principal = 'sns.amazonaws.com';
    },
    'Pool.Properties.LambdaConfig.PreSignUp: the pool has no permission to invoke PreSignUpFunction',
  ],
  [
    'the permission is of another pool',
    (r) => {
      r.PostConfirmationFunctionPermission.Properties.SourceArn = { 'Fn::GetAtt': ['Topic', 'TopicArn'] };
    },
    'Pool.Properties.LambdaConfig.PostConfirmation: the pool has no permission to invoke PostConfirmationFunction',
  ],
  [
    'a trigger may take longer than Cognito waits',
    (r) => {
      r.PreSignUpFunction.Properties.Timeout = 6;
    },
    'PreSignUpFunction.Properties.Timeout: must be at most 5, because Cognito waits no longer',
  ],
  [
    'two functions share a role',
    (r) => {
      r.PreSignUpFunction.Properties.Role = r.Function.Properties.Role;
    },
    'PreSignUpFunction.Properties.Role: is also the role of Function',
  ],
  [
    'the plan has no claims in access tokens',
    (r) => {
      r.Pool.Properties.UserPoolTier = 'LITE';
      r.Pool.Properties.EnabledMfas = ['SMS_MFA'];
      r.Pool.Properties.LambdaConfig = {
        PreTokenGenerationConfig: {
          LambdaVersion: 'V2_0',
          LambdaArn: { 'Fn::GetAtt': ['PreSignUpFunction', 'Arn'] },
        },
      };
    },
    'Pool.Properties.LambdaConfig.PreTokenGenerationConfig: V2_0 needs the tier ESSENTIALS or PLUS',
  ],
  [
    'the version of the event does not exist',
    (r) => {
      r.Pool.Properties.LambdaConfig.PreTokenGenerationConfig = {
        LambdaVersion: 'V9_0',
        LambdaArn: { 'Fn::GetAtt': ['PreSignUpFunction', 'Arn'] },
      };
    },
    'Pool.Properties.LambdaConfig.PreTokenGenerationConfig.LambdaVersion: must be one of V1_0, V2_0, V3_0, not "V9_0"',
  ],
  [
    'a trigger has a wildcard',
    (r) => {
      r.PostConfirmationFunctionRole.Properties.Policies[0].PolicyDocument.Statement.push({
        Effect: 'Allow',
        Action: 'events:PutEvents',
        Resource: '*',
      });
    },
    'PostConfirmationFunctionRole.Properties.Policies[0].PolicyDocument.Statement[2].Resource: events:PutEvents on every resource',
  ],
])('returns a line when %s', ([, mistake, line]) => {
  expect(violationsOf(mistake)).toEqual(expect.arrayContaining([line]));
});
