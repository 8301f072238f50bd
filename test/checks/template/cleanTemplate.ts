import { loadSpec } from '../../../checks/template/schema.ts';
import { validate } from '../../../checks/template/validate.ts';

const spec = await loadSpec();

/** Returns a correct template with everything that the checks look at. */
const cleanTemplate = () => ({
  Conditions: {
    CreatePool: { 'Fn::Equals': ['', ''] },
    Waf: { 'Fn::And': [{ Condition: 'CreatePool' }, { 'Fn::Not': [{ 'Fn::Equals': ['true', 'true'] }] }] },
    First: {
      'Fn::Or': [{ Condition: 'Waf' }, { 'Fn::Equals': [{ 'Fn::Select': [0, { 'Fn::Split': [',', 'a,b'] }] }, 'a'] }],
    },
  },
  Resources: {
    Role: {
      Type: 'AWS::IAM::Role',
      Properties: {
        AssumeRolePolicyDocument: {
          Version: '2012-10-17',
          Statement: [{ Effect: 'Allow', Principal: { Service: 'lambda.amazonaws.com' }, Action: 'sts:AssumeRole' }],
        },
        Policies: [
          {
            PolicyName: 'graph',
            PolicyDocument: {
              Version: '2012-10-17',
              Statement: [
                {
                  Effect: 'Allow',
                  Action: ['logs:PutLogEvents'],
                  Resource: [{ 'Fn::GetAtt': ['FunctionLog', 'Arn'] }],
                },
                { Effect: 'Allow', Action: ['xray:PutTraceSegments'], Resource: ['*'] },
              ],
            },
          },
        ],
      },
    },
    Function: {
      Type: 'AWS::Lambda::Function',
      DependsOn: ['FunctionLog'],
      Properties: {
        FunctionName: 'graph',
        Role: { 'Fn::GetAtt': ['Role', 'Arn'] },
        Code: { S3Bucket: 'bucket', S3Key: 'key' },
        TracingConfig: { Mode: 'Active' },
        Environment: {
          Variables: { AUTO_CONFIRM_SIGN_UP: '', WAF: { 'Fn::If': ['Waf', 'on', { Ref: 'AWS::NoValue' }] } },
        },
      },
    },
    FunctionLog: {
      Type: 'AWS::Logs::LogGroup',
      Properties: { LogGroupName: '/aws/lambda/graph', RetentionInDays: 30 },
    },
    AccessLog: { Type: 'AWS::Logs::LogGroup', Properties: { LogGroupName: 'access', RetentionInDays: '30' } },
    Permission: {
      Type: 'AWS::Lambda::Permission',
      Properties: {
        Action: 'lambda:InvokeFunction',
        FunctionName: { Ref: 'Function' },
        Principal: 'apigateway.amazonaws.com',
        SourceArn: {
          'Fn::Sub': [`arn:\${AWS::Partition}:execute-api:\${Region}:\${Api}/*`, { Region: { Ref: 'AWS::Region' } }],
        },
      },
    },
    Api: { Type: 'AWS::ApiGateway::RestApi', Properties: { Name: 'graph', Tags: [{ Key: 'team', Value: 'auth' }] } },
    Post: {
      Type: 'AWS::ApiGateway::Method',
      Properties: { HttpMethod: 'POST', RestApiId: { Ref: 'Api' }, ResourceId: { 'Fn::GetAtt': 'Api.RootResourceId' } },
    },
    Options: {
      Type: 'AWS::ApiGateway::Method',
      Properties: {
        HttpMethod: 'OPTIONS',
        RestApiId: { Ref: 'Api' },
        ResourceId: { 'Fn::GetAtt': 'Api.RootResourceId' },
      },
    },
    Deployment: { Type: 'AWS::ApiGateway::Deployment', DependsOn: 'Post', Properties: { RestApiId: { Ref: 'Api' } } },
    Stage: {
      Type: 'AWS::ApiGateway::Stage',
      Properties: {
        RestApiId: { Ref: 'Api' },
        DeploymentId: { Ref: 'Deployment' },
        StageName: 'prod',
        TracingEnabled: true,
        AccessLogSetting: { DestinationArn: { 'Fn::GetAtt': ['AccessLog', 'Arn'] }, Format: '"$context.requestId"' },
        MethodSettings: ['*', 'POST', 'OPTIONS'].map((HttpMethod) => ({
          HttpMethod,
          ResourcePath: HttpMethod === '*' ? '/*' : '/~1graphql',
          ThrottlingRateLimit: 100,
          ThrottlingBurstLimit: 200,
        })),
      },
    },
    Pool: {
      Type: 'AWS::Cognito::UserPool',
      Condition: 'CreatePool',
      DeletionPolicy: 'Retain',
      UpdateReplacePolicy: 'Retain',
      Properties: {
        DeletionProtection: 'ACTIVE',
        AutoVerifiedAttributes: ['email', { 'Fn::If': ['Waf', 'phone_number', { Ref: 'AWS::NoValue' }] }],
        UserAttributeUpdateSettings: { AttributesRequireVerificationBeforeUpdate: ['email'] },
        MfaConfiguration: 'OPTIONAL',
        EnabledMfas: ['SMS_MFA', 'EMAIL_OTP'],
        EmailConfiguration: { EmailSendingAccount: 'DEVELOPER', SourceArn: 'arn', From: 'ada@example.com' },
        SmsConfiguration: { SnsCallerArn: { 'Fn::GetAtt': ['Texts', 'Arn'] } },
        VerificationMessageTemplate: { EmailMessage: '{####}', SmsMessage: '{####}' },
        UserPoolTier: 'ESSENTIALS',
      },
    },
    Texts: {
      Type: 'AWS::IAM::Role',
      Properties: {
        AssumeRolePolicyDocument: {
          Statement: [
            { Effect: 'Allow', Principal: { Service: 'cognito-idp.amazonaws.com' }, Action: 'sts:AssumeRole' },
          ],
        },
        Policies: [
          {
            PolicyName: 'texts',
            PolicyDocument: { Statement: [{ Effect: 'Allow', Action: 'sns:Publish', Resource: '*' }] },
          },
        ],
      },
    },
    Topic: { Type: 'AWS::SNS::Topic', Properties: {} },
    Alarm: {
      Type: 'AWS::CloudWatch::Alarm',
      Properties: {
        ComparisonOperator: 'GreaterThanThreshold',
        EvaluationPeriods: 1,
        Statistic: 'Sum',
        AlarmActions: [{ Ref: 'Topic' }],
      },
    },
    Acl: {
      Type: 'AWS::WAFv2::WebACL',
      Condition: 'Waf',
      Properties: { Scope: 'REGIONAL', DefaultAction: { Allow: {} } },
    },
  },
  Outputs: {
    PoolId: { Condition: 'CreatePool', Value: { Ref: 'Pool' } },
    Acl: { Condition: 'Waf', Value: { 'Fn::GetAtt': ['Acl', 'Arn'] } },
  },
});

// biome-ignore lint/suspicious/noExplicitAny: the tests make mistakes that a type would reject.
type Stack = any;

/** Returns the violations of the correct template after `mistake` has changed it. */
export const violationsAfter = (mistake: (stack: Stack) => unknown = () => {}, keepsPool = true): string[] => {
  const stack: Stack = cleanTemplate();
  mistake(stack);
  return validate(stack, keepsPool, spec);
};

/** Returns the violations of the correct template with an additional resource. */
export const violationsWith = (Type: string, Properties: object): string[] =>
  violationsAfter(({ Resources }) => {
    Resources.Added = { Type, Properties };
  });
