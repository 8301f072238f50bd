import { expect, test } from 'vitest';
import { planted, withResource } from './cleanTemplate.ts';

type Resources = Parameters<Parameters<typeof planted>[0] & object>[0];

test.for([
  [
    'a log without an end',
    (r) => {
      delete r.AccessLog.Properties.RetentionInDays;
    },
    'AccessLog.Properties.RetentionInDays: is missing',
  ],
  [
    'a function whose log is of another name',
    (r) => {
      r.FunctionLog.Properties.LogGroupName = '/aws/lambda/other';
    },
    'Function: has no log group here',
  ],
  [
    'no access log',
    (r) => {
      delete r.Stage.Properties.AccessLogSetting;
    },
    'Stage.Properties.AccessLogSetting: is missing',
  ],
  [
    'the address in the access log',
    (r) => {
      r.Stage.Properties.AccessLogSetting.Format = '"$context.identity.sourceIp"';
    },
    'Stage.Properties.AccessLogSetting.Format: $context.identity.sourceIp is personal data',
  ],
  [
    'an access log that is no JSON',
    (r) => {
      r.Stage.Properties.AccessLogSetting.Format = '$context.requestId $context.status';
    },
    'Stage.Properties.AccessLogSetting.Format: is no JSON',
  ],
  [
    'the stage not traced',
    (r) => {
      r.Stage.Properties.TracingEnabled = false;
    },
    'Stage.Properties.TracingEnabled: must be true',
  ],
  [
    'the function not traced',
    (r) => {
      r.Function.Properties.TracingConfig.Mode = 'PassThrough';
    },
    'Function.Properties.TracingConfig: must be active',
  ],
  [
    'a method without a throttle',
    (r) => {
      r.Stage.Properties.MethodSettings.splice(1, 1);
    },
    'Stage.Properties.MethodSettings: POST /~1graphql has no throttle',
  ],
  [
    'a throttle of nothing',
    (r) => {
      r.Stage.Properties.MethodSettings[0].ThrottlingRateLimit = 0;
    },
    'Stage.Properties.MethodSettings: * /* has no throttle',
  ],
  [
    'a throttle of a path as it is written elsewhere',
    (r) => {
      r.Stage.Properties.MethodSettings[1].ResourcePath = '/graphql';
    },
    'Stage.Properties.MethodSettings: POST /~1graphql has no throttle',
  ],
  [
    'an alarm that tells nobody',
    (r) => {
      delete r.Alarm.Properties.AlarmActions;
    },
    'Alarm.Properties.AlarmActions: tells nobody',
  ],
  [
    'a topic that CloudWatch cannot write to',
    (r) => {
      r.Topic.Properties.KmsMasterKeyId = 'alias/aws/sns';
    },
    'Topic.Properties.KmsMasterKeyId: CloudWatch may not use aws/sns',
  ],
  [
    'a pool that goes with the stack',
    (r) => {
      r.Pool.DeletionPolicy = 'Delete';
    },
    'Pool.DeletionPolicy: must be Retain',
  ],
  [
    'a pool that goes with a replacement',
    (r) => {
      delete r.Pool.UpdateReplacePolicy;
    },
    'Pool.UpdateReplacePolicy: must be Retain',
  ],
  [
    'a pool that can be deleted',
    (r) => {
      r.Pool.Properties.DeletionProtection = 'INACTIVE';
    },
    'Pool.Properties.DeletionProtection: must be ACTIVE',
  ],
  [
    'an attribute that is not verified',
    (r) => {
      r.Pool.Properties.UserAttributeUpdateSettings.AttributesRequireVerificationBeforeUpdate.push('phone_number');
    },
    'Pool.Properties.UserAttributeUpdateSettings.AttributesRequireVerificationBeforeUpdate: phone_number must be in AutoVerifiedAttributes',
  ],
  [
    'texts without a role',
    (r) => {
      delete r.Pool.Properties.SmsConfiguration;
    },
    'Pool.Properties.SmsConfiguration: is missing, and text messages are to be sent',
  ],
  [
    'a role without texts',
    (r) => {
      r.Pool.Properties.EnabledMfas.shift();
    },
    'Pool.Properties.EnabledMfas: must have SMS_MFA, since there is an SmsConfiguration',
  ],
  [
    "MFA by Cognito's own mail",
    (r) => {
      r.Pool.Properties.EmailConfiguration = { EmailSendingAccount: 'COGNITO_DEFAULT' };
    },
    'Pool.Properties.EnabledMfas: EMAIL_OTP needs SES, and the tier ESSENTIALS or PLUS',
  ],
  [
    'MFA by email on Lite',
    (r) => {
      r.Pool.Properties.UserPoolTier = 'LITE';
    },
    'Pool.Properties.EnabledMfas: EMAIL_OTP needs SES, and the tier ESSENTIALS or PLUS',
  ],
  [
    'SES without a sender',
    (r) => {
      delete r.Pool.Properties.EmailConfiguration.From;
    },
    'Pool.Properties.EmailConfiguration.From: is missing, and SES sends the mail',
  ],
  [
    'a message without a code',
    (r) => {
      r.Pool.Properties.VerificationMessageTemplate.SmsMessage = 'Hello';
    },
    'Pool.Properties.VerificationMessageTemplate.SmsMessage: has no {####}, where the code would be',
  ],
  [
    'two makers of one stage',
    (r) => {
      r.Deployment.Properties.StageName = 'prod';
    },
    'Deployment.Properties.StageName: the stage is a resource of its own',
  ],
  [
    'an alarm of two measures',
    (r) => {
      r.Alarm.Properties.ExtendedStatistic = 'p99';
    },
    'Alarm.Properties: needs one of Statistic, ExtendedStatistic and Metrics',
  ],
] as const satisfies readonly (readonly [string, (resources: Resources) => void, string])[])(
  'is found where it is: %s',
  ([, mistake, line]) => {
    expect(planted(({ Resources }) => mistake(Resources))).toEqual([line]);
  },
);

test('a stage that nobody makes is missed', () => {
  expect(
    planted(({ Resources }) => {
      delete Resources.Stage;
    }),
  ).toEqual(['ApiGatewayStage: is missing, or there are several']);
});

test('in dev the pool may go with the stack', () => {
  const gone = ({ Resources }: { Resources: Resources }) => {
    Resources.Pool.DeletionPolicy = 'Delete';
    Resources.Pool.Properties.DeletionProtection = 'INACTIVE';
  };
  expect(planted(gone, 'dev')).toEqual([]);
});

test('a key is asked for by every method but OPTIONS, and is in a plan', () => {
  const keys = (post: boolean, options: boolean, plan: boolean) =>
    planted(({ Resources }) => {
      Resources.Post.Properties.ApiKeyRequired = post;
      Resources.Options.Properties.ApiKeyRequired = options;
      const Properties = { KeyId: 'a', KeyType: 'API_KEY', UsagePlanId: 'b' };
      if (plan) Resources.Key = { Type: 'AWS::ApiGateway::UsagePlanKey', Properties };
    });
  expect(keys(true, false, true)).toEqual([]);
  expect(keys(true, false, false)).toEqual(['UsagePlanKey: no key is in a plan, so none opens the API']);
  expect(keys(false, true, true)).toEqual([
    'Options.Properties.ApiKeyRequired: preflights have no key',
    'Post.Properties.ApiKeyRequired: this method goes round the key',
  ]);
});

test('a domain speaks no old TLS', () => {
  expect(
    withResource('AWS::ApiGateway::DomainName', { DomainName: 'auth.example.com', SecurityPolicy: 'TLS_1_0' }),
  ).toEqual(['Added.Properties.SecurityPolicy: must be TLS_1_2']);
});
