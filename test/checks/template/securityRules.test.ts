import { expect, test } from 'vitest';
import { violationsAfter, violationsWith } from './cleanTemplate.ts';

const STATEMENT = 'Role.Properties.Policies[0].PolicyDocument.Statement[2]';

const withStatement = (statement: object): string[] =>
  violationsAfter(({ Resources }) => Resources.Role.Properties.Policies[0].PolicyDocument.Statement.push(statement));

test.for([
  [{ Action: 'logs:PutLogEvents', Resource: '*' }, 'Resource: logs:PutLogEvents on every resource'],
  [
    { Action: ['xray:PutTraceSegments', 's3:GetObject'], Resource: '*' },
    'Resource: xray:PutTraceSegments, s3:GetObject on every resource',
  ],
  [{ Action: 's3:GetObject', Resource: 'arn:aws:s3:::*' }, 'Resource: s3:GetObject on every resource'],
  [
    { Action: 's3:GetObject', Resource: { 'Fn::Sub': `arn:\${AWS::Partition}:s3:::*` } },
    'Resource: s3:GetObject on every resource',
  ],
  [
    { Action: 's3:GetObject', Resource: { 'Fn::Join': [':', ['arn', { Ref: 'AWS::Partition' }, 's3::', '*']] } },
    'Resource: s3:GetObject on every resource',
  ],
  [{ Action: 's3:*', Resource: 'arn:aws:s3:::bucket' }, 'Action: s3:* is a wildcard'],
  [{ NotAction: 's3:GetObject', Resource: 'arn:aws:s3:::bucket' }, 'NotAction: allows every other action'],
  [
    { Action: 'sns:Publish', NotResource: 'arn:aws:sns:eu-west-1:123456789012:topic' },
    'NotResource: allows every other resource',
  ],
  [{ Action: 'sns:Publish', Resource: '*' }, 'Resource: sns:Publish on every resource'],
  [
    { Action: 'cognito-idp:AdminConfirmSignUp', Resource: 'arn:aws:cognito-idp:eu-west-1:123456789012:userpool/a' },
    'Action: cognito-idp:AdminConfirmSignUp is not needed without AUTO_CONFIRM_SIGN_UP',
  ],
] as const)('returns a line when a role allows %o', ([statement, line]) => {
  expect(withStatement({ Effect: 'Allow', ...statement })).toEqual([`${STATEMENT}.${line}`]);
});

test('returns nothing when a role denies everything', () => {
  expect(withStatement({ Effect: 'Deny', Action: 's3:*', Resource: '*' })).toEqual([]);
});

test('allows DescribeUserPool, and AdminConfirmSignUp when users are confirmed automatically', () => {
  const allowed = (Action: string) =>
    violationsAfter(({ Resources }) => {
      Resources.Function.Properties.Environment.Variables.AUTO_CONFIRM_SIGN_UP = 'true';
      const Statement = [{ Effect: 'Allow', Action, Resource: { 'Fn::GetAtt': ['Pool', 'Arn'] } }];
      const Properties = { PolicyName: 'a', RoleName: { Ref: 'Role' }, PolicyDocument: { Statement } };
      Resources.Added = { Type: 'AWS::IAM::RolePolicy', Properties };
    });
  expect(allowed('cognito-idp:AdminConfirmSignUp')).toEqual([]);
  expect(allowed('cognito-idp:DescribeUserPool')).toEqual([]);
  expect(allowed('cognito-idp:AdminGetUser')).toEqual([
    'Added.Properties.PolicyDocument.Statement[0].Action: cognito-idp:AdminGetUser is not needed without LINK_PROVIDERS',
  ]);
});

test('allows the operations that link providers when LINK_PROVIDERS is true', () => {
  const operations = ['AdminGetUser', 'AdminDeleteUser', 'AdminLinkProviderForUser', 'AdminDisableProviderForUser'];
  const allowed = (LINK_PROVIDERS: string, Action: readonly string[]) =>
    violationsAfter(({ Resources }) => {
      Resources.Function.Properties.Environment.Variables.LINK_PROVIDERS = LINK_PROVIDERS;
      const Statement = [{ Effect: 'Allow', Action, Resource: { 'Fn::GetAtt': ['Pool', 'Arn'] } }];
      const Properties = { PolicyName: 'a', RoleName: { Ref: 'Role' }, PolicyDocument: { Statement } };
      Resources.Added = { Type: 'AWS::IAM::RolePolicy', Properties };
    });
  const actions = operations.map((operation) => `cognito-idp:${operation}`);
  const at = 'Added.Properties.PolicyDocument.Statement[0].Action';
  expect(allowed('true', actions)).toEqual([]);
  expect(allowed('false', actions)).toEqual(
    actions.map((action) => `${at}: ${action} is not needed without LINK_PROVIDERS`),
  );
  expect(allowed('true', ['cognito-idp:AdminCreateUser'])).toEqual([
    `${at}: cognito-idp:AdminCreateUser is not needed`,
  ]);
});

test('returns a line when a separate policy has a wildcard', () => {
  const PolicyDocument = { Statement: { Effect: 'Allow', Action: 'logs:PutLogEvents', Resource: '*' } };
  expect(violationsWith('AWS::IAM::RolePolicy', { PolicyName: 'a', RoleName: 'b', PolicyDocument })).toEqual([
    'Added.Properties.PolicyDocument.Statement[0].Resource: logs:PutLogEvents on every resource',
  ]);
});

test('returns a line for each managed policy except the one that API Gateway requires', () => {
  const managed = (name: string) =>
    violationsAfter(({ Resources }) => {
      Resources.Role.Properties.ManagedPolicyArns = [{ 'Fn::Sub': `arn:\${AWS::Partition}:iam::aws:policy/${name}` }];
    });
  expect(managed('service-role/AmazonAPIGatewayPushToCloudWatchLogs')).toEqual([]);
  expect(managed('AdministratorAccess')).toEqual([
    'Role.Properties.ManagedPolicyArns: arn:_:iam::aws:policy/AdministratorAccess grants more than the role needs',
  ]);
});

test('returns a line when a principal that is not a service can assume a role', () => {
  const at = 'Role.Properties.AssumeRolePolicyDocument.Statement[0].Principal: must be a service';
  const trusted = (principal: unknown) =>
    violationsAfter(({ Resources }) => {
      Resources.Role.Properties.AssumeRolePolicyDocument.Statement[0].Principal = principal;
    });
  expect([trusted('*'), trusted({ AWS: '*' }), trusted({ AWS: '123456789012', Service: 'a' })]).toEqual([
    [at],
    [at],
    [at],
  ]);
});

const publicStatement = { Effect: 'Allow', Principal: '*', Action: 'sns:Publish', Resource: 'arn' };

test.for([
  [
    'AWS::SNS::TopicPolicy',
    { Topics: ['a'], PolicyDocument: { Statement: [publicStatement] } },
    'PolicyDocument.Statement[0].Principal: must not be everyone',
  ],
  [
    'AWS::S3::BucketPolicy',
    { Bucket: 'a', PolicyDocument: { Statement: [{ ...publicStatement, Principal: { AWS: ['*'] } }] } },
    'PolicyDocument.Statement[0].Principal: must not be everyone',
  ],
  [
    'AWS::Lambda::Permission',
    { Action: 'lambda:InvokeFunction', FunctionName: 'a', Principal: '*', SourceAccount: 'b' },
    'lets * of any account invoke the function',
  ],
  [
    'AWS::Lambda::Permission',
    { Action: 'lambda:InvokeFunction', FunctionName: 'a', Principal: 's3.amazonaws.com' },
    'lets s3.amazonaws.com of any account invoke the function',
  ],
  [
    'AWS::Lambda::Url',
    { AuthType: 'NONE', TargetFunctionArn: 'a' },
    "AuthType: must not be NONE, because the URL bypasses the API's throttles",
  ],
  ['AWS::S3::Bucket', { AccessControl: 'PublicReadWrite' }, 'AccessControl: must not be public'],
] as const)('returns a line when %s is public: %o', ([type, properties, line]) => {
  expect(violationsWith(type, properties)).toEqual([expect.stringMatching(/^Added\.Properties[.:]/)]);
  expect(violationsWith(type, properties)[0]).toContain(line);
});

test('returns nothing when a policy for everyone denies, or has a condition', () => {
  const policy = (statement: object) =>
    violationsWith('AWS::S3::BucketPolicy', {
      Bucket: 'a',
      PolicyDocument: { Statement: [{ ...publicStatement, ...statement }] },
    });
  expect(policy({ Effect: 'Deny' })).toEqual([]);
  expect(policy({ Condition: { StringEquals: { 'aws:SourceAccount': '123456789012' } } })).toEqual([]);
});
