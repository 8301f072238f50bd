import { expect, test } from 'vitest';
import { planted, withResource } from './cleanTemplate.ts';

test.for(['dev', 'prod'])('a stack as it should be has no faults, in %s', (stage) => {
  expect(planted(() => {}, stage)).toEqual([]);
});

test.for([
  [
    'a type that is not there',
    (r) => {
      r.Topic.Type = 'AWS::SNS::Topics';
    },
    'Topic: AWS has no AWS::SNS::Topics',
  ],
  [
    'a property that is not there',
    (r) => {
      r.Topic.Properties.Name = 'a';
    },
    'Topic.Properties.Name: is no property of it',
  ],
  [
    'one further in',
    (r) => {
      r.Stage.Properties.MethodSettings[1].RateLimit = 1;
    },
    'Stage.Properties.MethodSettings[1].RateLimit: is no property of it',
  ],
  [
    'a required property that is missing',
    (r) => {
      delete r.Stage.Properties.RestApiId;
    },
    'Stage.Properties.RestApiId: is missing',
  ],
  [
    'one further in that is missing',
    (r) => {
      r.Pool.Properties.UserAttributeUpdateSettings = {};
    },
    'Pool.Properties.UserAttributeUpdateSettings.AttributesRequireVerificationBeforeUpdate: is missing',
  ],
  [
    'a text that is none',
    (r) => {
      r.Api.Properties.Name = 5;
    },
    'Api.Properties.Name: must be a string, not 5',
  ],
  [
    'a number that is none',
    (r) => {
      r.Alarm.Properties.EvaluationPeriods = 'one';
    },
    'Alarm.Properties.EvaluationPeriods: must be an integer, not "one"',
  ],
  [
    'a whole number that is none',
    (r) => {
      r.Alarm.Properties.EvaluationPeriods = 1.5;
    },
    'Alarm.Properties.EvaluationPeriods: must be an integer, not 1.5',
  ],
  [
    'a boolean that is none',
    (r) => {
      r.Post.Properties.ApiKeyRequired = 'no';
    },
    'Post.Properties.ApiKeyRequired: must be a boolean, not "no"',
  ],
  [
    'a list that is none',
    (r) => {
      r.Pool.Properties.EnabledMfas = 'SMS_MFA';
    },
    'Pool.Properties.EnabledMfas: must be a list',
  ],
  [
    'a reference where a list must be',
    (r) => {
      r.Alarm.Properties.OKActions = { Ref: 'Topic' };
    },
    'Alarm.Properties.OKActions: must be a list',
  ],
  [
    'an object that is none',
    (r) => {
      r.Pool.Properties.SmsConfiguration = 'role';
    },
    'Pool.Properties.SmsConfiguration: must be an object',
  ],
  [
    'a map that is none',
    (r) => {
      r.Function.Properties.Environment.Variables = [];
    },
    'Function.Properties.Environment.Variables: must be an object',
  ],
  [
    'a value that the schema does not have',
    (r) => {
      r.Pool.Properties.UserPoolTier = 'PRO';
    },
    'Pool.Properties.UserPoolTier: must be one of LITE, ESSENTIALS, PLUS, not "PRO"',
  ],
  [
    'a number that the schema does not have',
    (r) => {
      r.AccessLog.Properties.RetentionInDays = 31;
    },
    /^AccessLog.Properties.RetentionInDays: must be one of 1, 3, .*, not 31$/,
  ],
  [
    'a value that Cognito does not have',
    (r) => {
      r.Pool.Properties.MfaConfiguration = 'YES';
    },
    'Pool.Properties.MfaConfiguration: must be one of OFF, ON, OPTIONAL, not "YES"',
  ],
  [
    'one in a list',
    (r) => {
      r.Pool.Properties.EnabledMfas[1] = 'EMAIL_MFA';
    },
    'Pool.Properties.EnabledMfas[1]: must be one of SMS_MFA, SOFTWARE_TOKEN_MFA, EMAIL_OTP, not "EMAIL_MFA"',
  ],
  [
    'a tag without a value',
    (r) => {
      delete r.Api.Properties.Tags[0].Value;
    },
    'Api.Properties.Tags[0].Value: is missing',
  ],
  [
    'a misspelt DeletionPolicy',
    (r) => {
      r.Topic.DeletionPolicy = 'Keep';
    },
    "Topic.DeletionPolicy: is none of CloudFormation's, or has no such value",
  ],
  [
    'a misspelt attribute',
    (r) => {
      r.Topic.Depends = [];
    },
    "Topic.Depends: is none of CloudFormation's, or has no such value",
  ],
  [
    'a condition that is not there',
    (r) => {
      r.Alarm.Condition = 'Alarms';
    },
    'Alarm.Condition: there is no condition "Alarms"',
  ],
  [
    'a Ref to nothing',
    (r) => {
      r.Post.Properties.RestApiId.Ref = 'Apis';
    },
    'Post.Properties.RestApiId: there is no resource Apis',
  ],
  [
    'a GetAtt of nothing',
    (r) => {
      r.Stage.Properties.AccessLogSetting.DestinationArn['Fn::GetAtt'][0] = 'Log';
    },
    'Stage.Properties.AccessLogSetting.DestinationArn: there is no resource Log',
  ],
  [
    'a GetAtt of an attribute that is not there',
    (r) => {
      r.Pool.Properties.SmsConfiguration.SnsCallerArn['Fn::GetAtt'][1] = 'ARN';
    },
    'Pool.Properties.SmsConfiguration.SnsCallerArn: AWS::IAM::Role has no attribute ARN',
  ],
  [
    'a Sub of nothing',
    (r) => {
      r.Permission.Properties.SourceArn['Fn::Sub'][0] = `\${Apis}/*`;
    },
    'Permission.Properties.SourceArn: there is no resource Apis',
  ],
  [
    'a Sub of an attribute that is not there',
    (r) => {
      r.Permission.Properties.SourceArn['Fn::Sub'][0] = `\${Api.Arn}/*`;
    },
    'Permission.Properties.SourceArn: AWS::ApiGateway::RestApi has no attribute Arn',
  ],
  [
    'a DependsOn of nothing',
    (r) => {
      r.Deployment.DependsOn = ['Get'];
    },
    'Deployment.DependsOn: there is no resource Get',
  ],
  [
    'a reference in a branch that is not taken',
    (r) => {
      r.Function.Properties.Environment.Variables.WAF['Fn::If'][1] = { Ref: 'Acls' };
    },
    'Function.Properties.Environment.Variables.WAF.Fn::If[1]: there is no resource Acls',
  ],
  [
    'a reference to what is not created',
    (r) => {
      r.Function.Properties.Environment.Variables.WAF = { Ref: 'Acl' };
    },
    'Function.Properties.Environment.Variables.WAF: Acl is not created, by its condition',
  ],
  [
    'a circle',
    (r) => {
      r.Api.DependsOn = 'Stage';
    },
    'Api: waits for itself: Api -> Stage -> Api',
  ],
] as const satisfies readonly (readonly [
  string,
  (resources: Parameters<Parameters<typeof planted>[0] & object>[0]) => void,
  string | RegExp,
])[])('is found where it is: %s', ([, mistake, line]) => {
  const faults = planted(({ Resources }) => mistake(Resources));
  expect(faults).toEqual([typeof line === 'string' ? line : expect.stringMatching(line)]);
});

test('a condition that cannot be decided before the deployment is a fault', () => {
  expect(
    planted(({ Conditions }) => {
      Conditions.First = { 'Fn::Equals': [{ Ref: 'AWS::Region' }, 'a'] };
    }),
  ).toEqual(['Conditions.First: {"Ref":"AWS::Region"} is not known before it is deployed']);
  expect(
    planted(({ Conditions }) => {
      Conditions.First = { 'Fn::Xor': [] };
    }),
  ).toEqual(['Conditions.First: {"Fn::Xor":[]} is no condition']);
});

test('an Fn::If takes a condition and two values', () => {
  const faults = planted(({ Resources }) => {
    Resources.Api.Properties.Name = { 'Fn::If': ['Waf', 'a'] };
  });
  expect(faults).toEqual(['Api.Properties.Name: Fn::If takes a condition and two values']);
});

test('what a condition leaves out is not looked at until it is there', () => {
  const wrong = (Condition: string) =>
    planted(({ Resources }) => {
      Resources.Added = { Type: 'AWS::SNS::Topic', Condition, Properties: { Name: 'a' } };
    });
  expect(wrong('Waf')).toEqual([]);
  expect(wrong('CreatePool')).toEqual(['Added.Properties.Name: is no property of it']);
});

test('a resource that the spec does not have gets no further', () => {
  expect(withResource('Custom::Role', { any: 1 })).toEqual(['Added: AWS has no Custom::Role']);
});
