import { isObject, type Json, type JsonObject, listOf, propertiesOf, resourcesOf, type Template } from './template.ts';

/** What AWS refuses at a deployment though its schema allows it: one function each. The template's conditions are decided. */
type Rule = (template: Template) => string[];

const pools = (template: Template, faults: (pool: JsonObject, at: string) => string[]): string[] =>
  resourcesOf(template, 'AWS::Cognito::UserPool').flatMap(([id, pool]) =>
    faults(propertiesOf(pool), `${id}.Properties`),
  );

const within = (value: Json | undefined, key: string): Json | undefined => (isObject(value) ? value[key] : undefined);

/** "All attributes in AttributesRequireVerificationBeforeUpdate must exist in AutoVerifiedAttributes" */
const verifiedBeforeUpdate: Rule = (template) =>
  pools(template, ({ AutoVerifiedAttributes, UserAttributeUpdateSettings }, at) => {
    const name = 'AttributesRequireVerificationBeforeUpdate';
    return listOf(within(UserAttributeUpdateSettings, name))
      .filter((attribute) => !listOf(AutoVerifiedAttributes).includes(attribute))
      .map((attribute) => `${at}.UserAttributeUpdateSettings.${name}: ${attribute} must be in AutoVerifiedAttributes`);
  });

/**
 * "SMS configuration is required when phone_number is selected for auto verification", and
 * "Can't turn off SMS_MFA when SMS configuration is set for the user pool"
 */
const smsNeedsRole: Rule = (template) =>
  pools(template, ({ EnabledMfas, AutoVerifiedAttributes, SmsConfiguration }, at) => {
    const mfa = listOf(EnabledMfas).includes('SMS_MFA');
    if (SmsConfiguration !== undefined)
      return mfa ? [] : [`${at}.EnabledMfas: must have SMS_MFA, since there is an SmsConfiguration`];
    return mfa || listOf(AutoVerifiedAttributes).includes('phone_number')
      ? [`${at}.SmsConfiguration: is missing, and text messages are to be sent`]
      : [];
  });

/** https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-settings-mfa-sms-email-message.html */
const emailMfaNeedsSes: Rule = (template) =>
  pools(template, ({ EnabledMfas, EmailConfiguration, UserPoolTier }, at) =>
    listOf(EnabledMfas).includes('EMAIL_OTP') &&
    (within(EmailConfiguration, 'EmailSendingAccount') !== 'DEVELOPER' || UserPoolTier === 'LITE')
      ? [`${at}.EnabledMfas: EMAIL_OTP needs SES, and the tier ESSENTIALS or PLUS`]
      : [],
  );

/** https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_EmailConfigurationType.html */
const sesNeedsSource: Rule = (template) =>
  pools(template, ({ EmailConfiguration }, at) =>
    within(EmailConfiguration, 'EmailSendingAccount') === 'DEVELOPER'
      ? ['SourceArn', 'From'].flatMap((name) =>
          within(EmailConfiguration, name)
            ? []
            : [`${at}.EmailConfiguration.${name}: is missing, and SES sends the mail`],
        )
      : [],
  );

/** https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_VerificationMessageTemplateType.html */
const messagesHaveCodes: Rule = (template) =>
  pools(template, ({ VerificationMessageTemplate }, at) =>
    ['EmailMessage', 'SmsMessage'].flatMap((name) => {
      const message = within(VerificationMessageTemplate, name);
      return message === undefined || String(message).includes('{####}')
        ? []
        : [`${at}.VerificationMessageTemplate.${name}: has no {####}, where the code would be`];
    }),
  );

/** "<stage> already exists": the Deployment makes a stage, too, where it has a name for it. */
const stageNotMadeTwice: Rule = (template) =>
  resourcesOf(template, 'AWS::ApiGateway::Stage').length === 0
    ? []
    : resourcesOf(template, 'AWS::ApiGateway::Deployment').flatMap(([id, deployment]) =>
        ['StageName', 'StageDescription'].flatMap((name) =>
          name in propertiesOf(deployment) ? [`${id}.Properties.${name}: the stage is a resource of its own`] : [],
        ),
      );

/** https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_PutMetricAlarm.html */
const alarmsMeasureOneThing: Rule = (template) =>
  resourcesOf(template, 'AWS::CloudWatch::Alarm').flatMap(([id, alarm]) => {
    const given = ['Statistic', 'ExtendedStatistic', 'Metrics'].filter((name) => name in propertiesOf(alarm));
    return given.length === 1 ? [] : [`${id}.Properties: needs one of Statistic, ExtendedStatistic and Metrics`];
  });

export const REFUSALS: readonly Rule[] = [
  verifiedBeforeUpdate,
  smsNeedsRole,
  emailMfaNeedsSes,
  sesNeedsSource,
  messagesHaveCodes,
  stageNotMadeTwice,
  alarmsMeasureOneThing,
];
