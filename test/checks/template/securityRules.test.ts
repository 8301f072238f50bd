import { expect, test } from 'vitest';
import { planted, withResource } from './cleanTemplate.ts';

const STATEMENT = 'Role.Properties.Policies[0].PolicyDocument.Statement[2]';

const withStatement = (statement: object): string[] =>
  planted(({ Resources }) => Resources.Role.Properties.Policies[0].PolicyDocument.Statement.push(statement));

test.for([
  [{ Action: 'logs:PutLogEvents', Resource: '*' }, 'Resource: logs:PutLogEvents on all there is'],
  [
    { Action: ['xray:PutTraceSegments', 's3:GetObject'], Resource: '*' },
    'Resource: xray:PutTraceSegments, s3:GetObject on all there is',
  ],
  [{ Action: 's3:GetObject', Resource: 'arn:aws:s3:::*' }, 'Resource: s3:GetObject on all there is'],
  [
    { Action: 's3:GetObject', Resource: { 'Fn::Sub': `arn:\${AWS::Partition}:s3:::*` } },
    'Resource: s3:GetObject on all there is',
  ],
  [
    { Action: 's3:GetObject', Resource: { 'Fn::Join': [':', ['arn', { Ref: 'AWS::Partition' }, 's3::', '*']] } },
    'Resource: s3:GetObject on all there is',
  ],
  [{ Action: 's3:*', Resource: 'arn:aws:s3:::bucket' }, 'Action: s3:* is more than one needs'],
  [{ NotAction: 's3:GetObject', Resource: 'arn:aws:s3:::bucket' }, 'NotAction: allows all the rest'],
  [
    { Action: 'sns:Publish', NotResource: 'arn:aws:sns:eu-west-1:123456789012:topic' },
    'NotResource: allows all the rest',
  ],
  [{ Action: 'sns:Publish', Resource: '*' }, 'Resource: sns:Publish on all there is'],
  [
    { Action: 'cognito-idp:AdminConfirmSignUp', Resource: 'arn:aws:cognito-idp:eu-west-1:123456789012:userpool/a' },
    'Action: cognito-idp:AdminConfirmSignUp is not needed without AUTO_CONFIRM_SIGN_UP',
  ],
] as const)('a role may not be allowed %o', ([statement, fault]) => {
  expect(withStatement({ Effect: 'Allow', ...statement })).toEqual([`${STATEMENT}.${fault}`]);
});

test('a role may be denied all', () => {
  expect(withStatement({ Effect: 'Deny', Action: 's3:*', Resource: '*' })).toEqual([]);
});

test('with auto-confirm the function may confirm, and nothing else of Cognito', () => {
  const allowed = (Action: string) =>
    planted(({ Resources }) => {
      Resources.Function.Properties.Environment.Variables.AUTO_CONFIRM_SIGN_UP = 'true';
      const Statement = [{ Effect: 'Allow', Action, Resource: { 'Fn::GetAtt': ['Pool', 'Arn'] } }];
      const Properties = { PolicyName: 'a', RoleName: { Ref: 'Role' }, PolicyDocument: { Statement } };
      Resources.Added = { Type: 'AWS::IAM::RolePolicy', Properties };
    });
  expect(allowed('cognito-idp:AdminConfirmSignUp')).toEqual([]);
  expect(allowed('cognito-idp:AdminGetUser')).toEqual([
    'Added.Properties.PolicyDocument.Statement[0].Action: cognito-idp:AdminGetUser is not needed',
  ]);
});

test('a policy beside the role is looked at as well', () => {
  const PolicyDocument = { Statement: { Effect: 'Allow', Action: 'logs:PutLogEvents', Resource: '*' } };
  expect(withResource('AWS::IAM::RolePolicy', { PolicyName: 'a', RoleName: 'b', PolicyDocument })).toEqual([
    'Added.Properties.PolicyDocument.Statement[0].Resource: logs:PutLogEvents on all there is',
  ]);
});

test('a managed policy is refused, but for the one that API Gateway insists on', () => {
  const managed = (name: string) =>
    planted(({ Resources }) => {
      Resources.Role.Properties.ManagedPolicyArns = [{ 'Fn::Sub': `arn:\${AWS::Partition}:iam::aws:policy/${name}` }];
    });
  expect(managed('service-role/AmazonAPIGatewayPushToCloudWatchLogs')).toEqual([]);
  expect(managed('AdministratorAccess')).toEqual([
    'Role.Properties.ManagedPolicyArns: arn:_:iam::aws:policy/AdministratorAccess is wider than what is needed',
  ]);
});

test('a role is for a service', () => {
  const at = 'Role.Properties.AssumeRolePolicyDocument.Statement[0].Principal: must be a service';
  const trusted = (principal: unknown) =>
    planted(({ Resources }) => {
      Resources.Role.Properties.AssumeRolePolicyDocument.Statement[0].Principal = principal;
    });
  expect([trusted('*'), trusted({ AWS: '*' }), trusted({ AWS: '123456789012', Service: 'a' })]).toEqual([
    [at],
    [at],
    [at],
  ]);
});

const open = { Effect: 'Allow', Principal: '*', Action: 'sns:Publish', Resource: 'arn' };

test.for([
  [
    'AWS::SNS::TopicPolicy',
    { Topics: ['a'], PolicyDocument: { Statement: [open] } },
    'PolicyDocument.Statement[0].Principal: is anyone',
  ],
  [
    'AWS::S3::BucketPolicy',
    { Bucket: 'a', PolicyDocument: { Statement: [{ ...open, Principal: { AWS: ['*'] } }] } },
    'PolicyDocument.Statement[0].Principal: is anyone',
  ],
  [
    'AWS::Lambda::Permission',
    { Action: 'lambda:InvokeFunction', FunctionName: 'a', Principal: '*', SourceAccount: 'b' },
    "anyone's * may invoke the function",
  ],
  [
    'AWS::Lambda::Permission',
    { Action: 'lambda:InvokeFunction', FunctionName: 'a', Principal: 's3.amazonaws.com' },
    "anyone's s3.amazonaws.com may invoke the function",
  ],
  ['AWS::Lambda::Url', { AuthType: 'NONE', TargetFunctionArn: 'a' }, "AuthType: goes round the API's throttles"],
  ['AWS::S3::Bucket', { AccessControl: 'PublicReadWrite' }, 'AccessControl: is public'],
] as const)('nothing is open to anyone: %s %o', ([type, properties, fault]) => {
  expect(withResource(type, properties)).toEqual([expect.stringMatching(/^Added\.Properties[.:]/)]);
  expect(withResource(type, properties)[0]).toContain(fault);
});

test('what denies anyone, or asks for more than a name, is no open door', () => {
  const policy = (statement: object) =>
    withResource('AWS::S3::BucketPolicy', { Bucket: 'a', PolicyDocument: { Statement: [{ ...open, ...statement }] } });
  expect(policy({ Effect: 'Deny' })).toEqual([]);
  expect(policy({ Condition: { StringEquals: { 'aws:SourceAccount': '123456789012' } } })).toEqual([]);
});
