import { loadAwsServiceSpec } from '@aws-cdk/aws-service-spec';
import { describe, expect, test } from 'vitest';
import { NEWER_TYPES } from '../../../checks/template/newerTypes.ts';
import { violationsAfter, violationsWith } from './cleanTemplate.ts';

test.for([true, false])('returns nothing for a correct template when keepsPool is %s', (keepsPool) => {
  expect(violationsAfter(() => {}, keepsPool)).toEqual([]);
});

test.for([
  [
    'a type does not exist',
    (r) => {
      r.Topic.Type = 'AWS::SNS::Topics';
    },
    'Topic: AWS has no AWS::SNS::Topics',
  ],
  [
    'a property does not exist',
    (r) => {
      r.Topic.Properties.Name = 'a';
    },
    'Topic.Properties.Name: is not a property of the type',
  ],
  [
    'a nested property does not exist',
    (r) => {
      r.Stage.Properties.MethodSettings[1].RateLimit = 1;
    },
    'Stage.Properties.MethodSettings[1].RateLimit: is not a property of the type',
  ],
  [
    'a required property is missing',
    (r) => {
      delete r.Stage.Properties.RestApiId;
    },
    'Stage.Properties.RestApiId: is missing',
  ],
  [
    'a nested required property is missing',
    (r) => {
      r.Pool.Properties.UserAttributeUpdateSettings = {};
    },
    'Pool.Properties.UserAttributeUpdateSettings.AttributesRequireVerificationBeforeUpdate: is missing',
  ],
  [
    'a string is a number',
    (r) => {
      r.Api.Properties.Name = 5;
    },
    'Api.Properties.Name: must be a string, not 5',
  ],
  [
    'an integer is a word',
    (r) => {
      r.Alarm.Properties.EvaluationPeriods = 'one';
    },
    'Alarm.Properties.EvaluationPeriods: must be an integer, not "one"',
  ],
  [
    'an integer has a fraction',
    (r) => {
      r.Alarm.Properties.EvaluationPeriods = 1.5;
    },
    'Alarm.Properties.EvaluationPeriods: must be an integer, not 1.5',
  ],
  [
    'a boolean is a word',
    (r) => {
      r.Post.Properties.ApiKeyRequired = 'no';
    },
    'Post.Properties.ApiKeyRequired: must be a boolean, not "no"',
  ],
  [
    'a list is a string',
    (r) => {
      r.Pool.Properties.EnabledMfas = 'SMS_MFA';
    },
    'Pool.Properties.EnabledMfas: must be a list',
  ],
  [
    'a list is a reference',
    (r) => {
      r.Alarm.Properties.OKActions = { Ref: 'Topic' };
    },
    'Alarm.Properties.OKActions: must be a list',
  ],
  [
    'an object is a string',
    (r) => {
      r.Pool.Properties.SmsConfiguration = 'role';
    },
    'Pool.Properties.SmsConfiguration: must be an object',
  ],
  [
    'a map is a list',
    (r) => {
      r.Function.Properties.Environment.Variables = [];
    },
    'Function.Properties.Environment.Variables: must be an object',
  ],
  [
    'a string is not in the registry',
    (r) => {
      r.Pool.Properties.UserPoolTier = 'PRO';
    },
    'Pool.Properties.UserPoolTier: must be one of LITE, ESSENTIALS, PLUS, not "PRO"',
  ],
  [
    'a number is not in the registry',
    (r) => {
      r.AccessLog.Properties.RetentionInDays = 31;
    },
    /^AccessLog.Properties.RetentionInDays: must be one of 1, 3, .*, not 31$/,
  ],
  [
    'Cognito does not accept a value',
    (r) => {
      r.Pool.Properties.MfaConfiguration = 'YES';
    },
    'Pool.Properties.MfaConfiguration: must be one of OFF, ON, OPTIONAL, not "YES"',
  ],
  [
    'Cognito does not accept an item of a list',
    (r) => {
      r.Pool.Properties.EnabledMfas[1] = 'EMAIL_MFA';
    },
    'Pool.Properties.EnabledMfas[1]: must be one of SMS_MFA, SOFTWARE_TOKEN_MFA, EMAIL_OTP, not "EMAIL_MFA"',
  ],
  [
    'a tag has no value',
    (r) => {
      delete r.Api.Properties.Tags[0].Value;
    },
    'Api.Properties.Tags[0].Value: is missing',
  ],
  [
    'a DeletionPolicy is misspelled',
    (r) => {
      r.Topic.DeletionPolicy = 'Keep';
    },
    'Topic.DeletionPolicy: is not an attribute of CloudFormation, or has an invalid value',
  ],
  [
    'an attribute is misspelled',
    (r) => {
      r.Topic.Depends = [];
    },
    'Topic.Depends: is not an attribute of CloudFormation, or has an invalid value',
  ],
  [
    'a condition does not exist',
    (r) => {
      r.Alarm.Condition = 'Alarms';
    },
    'Alarm.Condition: there is no condition "Alarms"',
  ],
  [
    'the resource of a Ref does not exist',
    (r) => {
      r.Post.Properties.RestApiId.Ref = 'Apis';
    },
    'Post.Properties.RestApiId: there is no resource Apis',
  ],
  [
    'the resource of a GetAtt does not exist',
    (r) => {
      r.Stage.Properties.AccessLogSetting.DestinationArn['Fn::GetAtt'][0] = 'Log';
    },
    'Stage.Properties.AccessLogSetting.DestinationArn: there is no resource Log',
  ],
  [
    'the attribute of a GetAtt does not exist',
    (r) => {
      r.Pool.Properties.SmsConfiguration.SnsCallerArn['Fn::GetAtt'][1] = 'ARN';
    },
    'Pool.Properties.SmsConfiguration.SnsCallerArn: AWS::IAM::Role has no attribute ARN',
  ],
  [
    'the resource of a Sub does not exist',
    (r) => {
      r.Permission.Properties.SourceArn['Fn::Sub'][0] = `\${Apis}/*`;
    },
    'Permission.Properties.SourceArn: there is no resource Apis',
  ],
  [
    'the attribute of a Sub does not exist',
    (r) => {
      r.Permission.Properties.SourceArn['Fn::Sub'][0] = `\${Api.Arn}/*`;
    },
    'Permission.Properties.SourceArn: AWS::ApiGateway::RestApi has no attribute Arn',
  ],
  [
    'the resource of a DependsOn does not exist',
    (r) => {
      r.Deployment.DependsOn = ['Get'];
    },
    'Deployment.DependsOn: there is no resource Get',
  ],
  [
    'a branch that is not chosen has a broken reference',
    (r) => {
      r.Function.Properties.Environment.Variables.WAF['Fn::If'][1] = { Ref: 'Acls' };
    },
    'Function.Properties.Environment.Variables.WAF.Fn::If[1]: there is no resource Acls',
  ],
  [
    'a referenced resource is not created',
    (r) => {
      r.Function.Properties.Environment.Variables.WAF = { Ref: 'Acl' };
    },
    'Function.Properties.Environment.Variables.WAF: Acl is not created, because its condition is false',
  ],
  [
    'resources depend on each other',
    (r) => {
      r.Api.DependsOn = 'Stage';
    },
    'Api: depends on itself: Api -> Stage -> Api',
  ],
] as const satisfies readonly (readonly [
  string,
  (resources: Parameters<Parameters<typeof violationsAfter>[0] & object>[0]) => void,
  string | RegExp,
])[])('returns a line with its place when %s', ([, mistake, line]) => {
  const violations = violationsAfter(({ Resources }) => mistake(Resources));
  expect(violations).toEqual([typeof line === 'string' ? line : expect.stringMatching(line)]);
});

test('returns a line when a condition cannot be evaluated before the deployment', () => {
  expect(
    violationsAfter(({ Conditions }) => {
      Conditions.First = { 'Fn::Equals': [{ Ref: 'AWS::Region' }, 'a'] };
    }),
  ).toEqual(['Conditions.First: the value of {"Ref":"AWS::Region"} is unknown until deployment']);
  expect(
    violationsAfter(({ Conditions }) => {
      Conditions.First = { 'Fn::Xor': [] };
    }),
  ).toEqual(['Conditions.First: {"Fn::Xor":[]} is not a condition']);
});

test('returns a line when an Fn::If has one value', () => {
  const violations = violationsAfter(({ Resources }) => {
    Resources.Api.Properties.Name = { 'Fn::If': ['Waf', 'a'] };
  });
  expect(violations).toEqual(['Api.Properties.Name: Fn::If needs a condition and two values']);
});

test('checks a resource only when its condition is true', () => {
  const withCondition = (Condition: string) =>
    violationsAfter(({ Resources }) => {
      Resources.Added = { Type: 'AWS::SNS::Topic', Condition, Properties: { Name: 'a' } };
    });
  expect(withCondition('Waf')).toEqual([]);
  expect(withCondition('CreatePool')).toEqual(['Added.Properties.Name: is not a property of the type']);
});

describe('types that the registry lacks', () => {
  const Type = 'AWS::Cognito::UserPoolSessionConfigurationAttachment';
  const Properties = { UserPoolId: { Ref: 'Pool' }, UserSessionTracking: 'ENABLED', TokenSession: { MaxPerUser: 20 } };

  // When this fails, remove the type from checks/template/newerTypes.ts.
  test('are not in the registry yet', async () => {
    const registry = await loadAwsServiceSpec();
    for (const type of Object.keys(NEWER_TYPES))
      expect(registry.lookup('resource', 'cloudFormationType', 'equals', type)[0]).toBeUndefined();
  });

  test('are checked by what AWS documents', () => {
    expect(violationsWith(Type, Properties)).toEqual([]);
    expect(violationsWith(Type, { ...Properties, UserSessionTracking: 'ON', TokenSession: {} })).toEqual([
      'Added.Properties.UserSessionTracking: must be one of ENABLED, DISABLED, not "ON"',
      'Added.Properties.TokenSession.MaxPerUser: is missing',
    ]);
  });
});

test('returns only the unknown type when the registry does not have it', () => {
  expect(violationsWith('Custom::Role', { any: 1 })).toEqual(['Added: AWS has no Custom::Role']);
});
