import { expect, test } from 'vitest';
import { violationsAfter, violationsWith } from './cleanTemplate.ts';

type Resources = Parameters<Parameters<typeof violationsAfter>[0] & object>[0];

test.for([
  [
    'a log group has no retention period',
    (r) => {
      delete r.AccessLog.Properties.RetentionInDays;
    },
    'AccessLog.Properties.RetentionInDays: is missing',
  ],
  [
    'a log group does not have the name of the function',
    (r) => {
      r.FunctionLog.Properties.LogGroupName = '/aws/lambda/other';
    },
    'Function: has no log group in the template',
  ],
  [
    'the stage has no access log',
    (r) => {
      delete r.Stage.Properties.AccessLogSetting;
    },
    'Stage.Properties.AccessLogSetting: is missing',
  ],
  [
    'the access log has the IP address',
    (r) => {
      r.Stage.Properties.AccessLogSetting.Format = '"$context.identity.sourceIp"';
    },
    'Stage.Properties.AccessLogSetting.Format: $context.identity.sourceIp is personal data',
  ],
  [
    'the access log is not JSON',
    (r) => {
      r.Stage.Properties.AccessLogSetting.Format = '$context.requestId $context.status';
    },
    'Stage.Properties.AccessLogSetting.Format: is not JSON',
  ],
  [
    'the stage is not traced',
    (r) => {
      r.Stage.Properties.TracingEnabled = false;
    },
    'Stage.Properties.TracingEnabled: must be true',
  ],
  [
    'the function is not traced',
    (r) => {
      r.Function.Properties.TracingConfig.Mode = 'PassThrough';
    },
    'Function.Properties.TracingConfig: must be active',
  ],
  [
    'a method has no throttle',
    (r) => {
      r.Stage.Properties.MethodSettings.splice(1, 1);
    },
    'Stage.Properties.MethodSettings: POST /~1graphql has no throttle',
  ],
  [
    'a throttle is zero',
    (r) => {
      r.Stage.Properties.MethodSettings[0].ThrottlingRateLimit = 0;
    },
    'Stage.Properties.MethodSettings: * /* has no throttle',
  ],
  [
    'the path of a throttle has slashes',
    (r) => {
      r.Stage.Properties.MethodSettings[1].ResourcePath = '/graphql';
    },
    'Stage.Properties.MethodSettings: POST /~1graphql has no throttle',
  ],
  [
    'an alarm has no action',
    (r) => {
      delete r.Alarm.Properties.AlarmActions;
    },
    'Alarm.Properties.AlarmActions: the alarm notifies nobody',
  ],
  [
    'a topic is encrypted with aws/sns',
    (r) => {
      r.Topic.Properties.KmsMasterKeyId = 'alias/aws/sns';
    },
    'Topic.Properties.KmsMasterKeyId: CloudWatch has no permission to use aws/sns',
  ],
  [
    'the pool is deleted with the stack',
    (r) => {
      r.Pool.DeletionPolicy = 'Delete';
    },
    'Pool.DeletionPolicy: must be Retain',
  ],
  [
    'the pool is deleted when it is replaced',
    (r) => {
      delete r.Pool.UpdateReplacePolicy;
    },
    'Pool.UpdateReplacePolicy: must be Retain',
  ],
  [
    'the pool has no deletion protection',
    (r) => {
      r.Pool.Properties.DeletionProtection = 'INACTIVE';
    },
    'Pool.Properties.DeletionProtection: must be ACTIVE',
  ],
  [
    'an attribute needs verification but is not verified automatically',
    (r) => {
      r.Pool.Properties.UserAttributeUpdateSettings.AttributesRequireVerificationBeforeUpdate.push('phone_number');
    },
    'Pool.Properties.UserAttributeUpdateSettings.AttributesRequireVerificationBeforeUpdate: phone_number must be in AutoVerifiedAttributes',
  ],
  [
    'the pool sends text messages without a role',
    (r) => {
      delete r.Pool.Properties.SmsConfiguration;
    },
    'Pool.Properties.SmsConfiguration: is missing, but the pool sends text messages',
  ],
  [
    'the pool has a role for text messages but no SMS MFA',
    (r) => {
      r.Pool.Properties.EnabledMfas.shift();
    },
    'Pool.Properties.EnabledMfas: must include SMS_MFA, because there is an SmsConfiguration',
  ],
  [
    "Cognito's default sender sends MFA emails",
    (r) => {
      r.Pool.Properties.EmailConfiguration = { EmailSendingAccount: 'COGNITO_DEFAULT' };
    },
    'Pool.Properties.EnabledMfas: EMAIL_OTP needs SES and the tier ESSENTIALS or PLUS',
  ],
  [
    'the Lite tier has email MFA',
    (r) => {
      r.Pool.Properties.UserPoolTier = 'LITE';
    },
    'Pool.Properties.EnabledMfas: EMAIL_OTP needs SES and the tier ESSENTIALS or PLUS',
  ],
  [
    'SES has no sender',
    (r) => {
      delete r.Pool.Properties.EmailConfiguration.From;
    },
    'Pool.Properties.EmailConfiguration.From: is missing, but SES sends the email',
  ],
  [
    'a message has no code',
    (r) => {
      r.Pool.Properties.VerificationMessageTemplate.SmsMessage = 'Hello';
    },
    'Pool.Properties.VerificationMessageTemplate.SmsMessage: lacks {####}, the placeholder for the code',
  ],
  [
    'the deployment creates the stage, too',
    (r) => {
      r.Deployment.Properties.StageName = 'prod';
    },
    'Deployment.Properties.StageName: the stage is a separate resource',
  ],
  [
    'an alarm has two measures',
    (r) => {
      r.Alarm.Properties.ExtendedStatistic = 'p99';
    },
    'Alarm.Properties: needs exactly one of Statistic, ExtendedStatistic and Metrics',
  ],
] as const satisfies readonly (readonly [string, (resources: Resources) => void, string])[])(
  'returns a line with its place when %s',
  ([, mistake, line]) => {
    expect(violationsAfter(({ Resources }) => mistake(Resources))).toEqual([line]);
  },
);

test('returns a line when refresh tokens are rotated, but the app client also allows the flow without rotation', () => {
  const withFlows = (ExplicitAuthFlows: string[], Feature: string) =>
    violationsWith('AWS::Cognito::UserPoolClient', {
      UserPoolId: 'a',
      ExplicitAuthFlows,
      RefreshTokenRotation: { Feature },
    }).filter((line) => !line.includes('Policy'));
  const flows = ['ALLOW_USER_PASSWORD_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'];
  expect(withFlows(flows, 'ENABLED')).toEqual([
    'Added.Properties.ExplicitAuthFlows: ALLOW_REFRESH_TOKEN_AUTH is not possible with RefreshTokenRotation',
  ]);
  expect(withFlows(flows, 'DISABLED')).toEqual([]);
  expect(withFlows(flows.slice(0, 1), 'ENABLED')).toEqual([]);
});

test('returns a line when there is no stage', () => {
  expect(
    violationsAfter(({ Resources }) => {
      delete Resources.Stage;
    }),
  ).toEqual(['ApiGatewayStage: there must be exactly one']);
});

test('returns nothing when dev deletes the pool with the stack', () => {
  const deletePool = ({ Resources }: { Resources: Resources }) => {
    Resources.Pool.DeletionPolicy = 'Delete';
    Resources.Pool.Properties.DeletionProtection = 'INACTIVE';
  };
  expect(violationsAfter(deletePool, false)).toEqual([]);
});

test('returns a line unless every method except OPTIONS needs a key, and a usage plan has one', () => {
  const keys = (post: boolean, options: boolean, plan: boolean) =>
    violationsAfter(({ Resources }) => {
      Resources.Post.Properties.ApiKeyRequired = post;
      Resources.Options.Properties.ApiKeyRequired = options;
      const Properties = { KeyId: 'a', KeyType: 'API_KEY', UsagePlanId: 'b' };
      if (plan) Resources.Key = { Type: 'AWS::ApiGateway::UsagePlanKey', Properties };
    });
  expect(keys(true, false, true)).toEqual([]);
  expect(keys(true, false, false)).toEqual([
    'UsagePlanKey: no usage plan has a key, so every request would be rejected',
  ]);
  expect(keys(false, true, true)).toEqual([
    'Options.Properties.ApiKeyRequired: browsers send preflights without a key',
    'Post.Properties.ApiKeyRequired: this method needs no key, unlike others',
  ]);
});

test('returns a line when a domain accepts TLS 1.0', () => {
  expect(
    violationsWith('AWS::ApiGateway::DomainName', { DomainName: 'auth.example.com', SecurityPolicy: 'TLS_1_0' }),
  ).toEqual(['Added.Properties.SecurityPolicy: must be TLS_1_2']);
});
