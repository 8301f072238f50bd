import { forEachPool, listOf, propertiesOf, propertyOf, resourcesOf, type Template } from './template.ts';

/** Returns a line for each setting that AWS's schema allows but a deployment rejects. The template's conditions are evaluated. */
type Rule = (template: Template) => string[];

/** "All attributes in AttributesRequireVerificationBeforeUpdate must exist in AutoVerifiedAttributes" */
const verifiedBeforeUpdate: Rule = (template) =>
  forEachPool(template, ({ AutoVerifiedAttributes, UserAttributeUpdateSettings }, at) => {
    const name = 'AttributesRequireVerificationBeforeUpdate';
    return listOf(propertyOf(UserAttributeUpdateSettings, name))
      .filter((attribute) => !listOf(AutoVerifiedAttributes).includes(attribute))
      .map((attribute) => `${at}.UserAttributeUpdateSettings.${name}: ${attribute} must be in AutoVerifiedAttributes`);
  });

/**
 * "SMS configuration is required when phone_number is selected for auto verification", and
 * "Can't turn off SMS_MFA when SMS configuration is set for the user pool"
 */
const smsNeedsRole: Rule = (template) =>
  forEachPool(template, ({ MfaConfiguration, EnabledMfas, AutoVerifiedAttributes, SmsConfiguration }, at) => {
    const hasSmsMfa = listOf(EnabledMfas).includes('SMS_MFA');
    if (SmsConfiguration !== undefined && MfaConfiguration !== 'OFF')
      return hasSmsMfa ? [] : [`${at}.EnabledMfas: must include SMS_MFA, because there is an SmsConfiguration`];
    return SmsConfiguration === undefined && (hasSmsMfa || listOf(AutoVerifiedAttributes).includes('phone_number'))
      ? [`${at}.SmsConfiguration: is missing, but the pool sends text messages`]
      : [];
  });

/** https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-settings-mfa-sms-email-message.html */
const emailMfaNeedsSes: Rule = (template) =>
  forEachPool(template, ({ EnabledMfas, EmailConfiguration, UserPoolTier }, at) =>
    listOf(EnabledMfas).includes('EMAIL_OTP') &&
    (propertyOf(EmailConfiguration, 'EmailSendingAccount') !== 'DEVELOPER' || UserPoolTier === 'LITE')
      ? [`${at}.EnabledMfas: EMAIL_OTP needs SES and the tier ESSENTIALS or PLUS`]
      : [],
  );

/** https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_EmailConfigurationType.html */
const sesNeedsSource: Rule = (template) =>
  forEachPool(template, ({ EmailConfiguration }, at) =>
    propertyOf(EmailConfiguration, 'EmailSendingAccount') === 'DEVELOPER'
      ? ['SourceArn', 'From'].flatMap((name) =>
          propertyOf(EmailConfiguration, name)
            ? []
            : [`${at}.EmailConfiguration.${name}: is missing, but SES sends the email`],
        )
      : [],
  );

/** https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_VerificationMessageTemplateType.html */
const messagesHaveCodes: Rule = (template) =>
  forEachPool(template, ({ VerificationMessageTemplate }, at) =>
    ['EmailMessage', 'SmsMessage'].flatMap((name) => {
      const message = propertyOf(VerificationMessageTemplate, name);
      return message === undefined || String(message).includes('{####}')
        ? []
        : [`${at}.VerificationMessageTemplate.${name}: lacks {####}, the placeholder for the code`];
    }),
  );

/** "<stage> already exists": a Deployment with a stage name creates that stage, too. */
const stageCreatedOnce: Rule = (template) =>
  resourcesOf(template, 'AWS::ApiGateway::Stage').length === 0
    ? []
    : resourcesOf(template, 'AWS::ApiGateway::Deployment').flatMap(([id, deployment]) =>
        ['StageName', 'StageDescription'].flatMap((name) =>
          name in propertiesOf(deployment) ? [`${id}.Properties.${name}: the stage is a separate resource`] : [],
        ),
      );

/** https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_PutMetricAlarm.html */
const alarmsHaveOneMeasure: Rule = (template) =>
  resourcesOf(template, 'AWS::CloudWatch::Alarm').flatMap(([id, alarm]) => {
    const measures = ['Statistic', 'ExtendedStatistic', 'Metrics'].filter((name) => name in propertiesOf(alarm));
    return measures.length === 1
      ? []
      : [`${id}.Properties: needs exactly one of Statistic, ExtendedStatistic and Metrics`];
  });

/** https://docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-user-pools-using-the-refresh-token.html */
const rotationReplacesRefreshFlow: Rule = (template) =>
  resourcesOf(template, 'AWS::Cognito::UserPoolClient').flatMap(([id, client]) => {
    const { RefreshTokenRotation, ExplicitAuthFlows } = propertiesOf(client);
    return propertyOf(RefreshTokenRotation, 'Feature') === 'ENABLED' &&
      listOf(ExplicitAuthFlows).includes('ALLOW_REFRESH_TOKEN_AUTH')
      ? [`${id}.Properties.ExplicitAuthFlows: ALLOW_REFRESH_TOKEN_AUTH is not possible with RefreshTokenRotation`]
      : [];
  });

export const SERVICE_RULES: readonly Rule[] = [
  verifiedBeforeUpdate,
  smsNeedsRole,
  emailMfaNeedsSes,
  sesNeedsSource,
  messagesHaveCodes,
  stageCreatedOnce,
  alarmsHaveOneMeasure,
  rotationReplacesRefreshFlow,
];
