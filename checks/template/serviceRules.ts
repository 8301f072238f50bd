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

/**
 * "Invalid MFA configuration given, can't turn off MFA and configure an MFA together", and without any method "SMS MFA, Email MFA, or Software
 * Token MFA must be enabled": https://github.com/go-to-k/cdkd/issues/1977
 */
const mfaHasMethods: Rule = (template) =>
  forEachPool(
    template,
    ({ MfaConfiguration, EnabledMfas, EmailAuthenticationMessage, EmailAuthenticationSubject }, at) => {
      const methods = listOf(EnabledMfas);
      // A text of MFA by email turns that method on.
      const hasEmailText = EmailAuthenticationMessage !== undefined || EmailAuthenticationSubject !== undefined;
      if (MfaConfiguration === 'OFF')
        return methods.length > 0 || hasEmailText ? [`${at}.EnabledMfas: must be empty while MFA is off`] : [];
      return [
        ...(methods.length === 0 ? [`${at}.EnabledMfas: must have a method, because MFA is not off`] : []),
        ...(hasEmailText && !methods.includes('EMAIL_OTP')
          ? [`${at}.EnabledMfas: must include EMAIL_OTP, because there is a text for it`]
          : []),
      ];
    },
  );

/** https://github.com/aws/aws-cdk/issues/11478, https://github.com/hashicorp/terraform-provider-aws/issues/41049 */
const requiredMfaLeavesRecovery: Rule = (template) =>
  forEachPool(template, ({ MfaConfiguration, EnabledMfas, AccountRecoverySetting }, at) => {
    const names = listOf(propertyOf(AccountRecoverySetting, 'RecoveryMechanisms')).map((each) =>
      propertyOf(each, 'Name'),
    );
    const path = `${at}.AccountRecoverySetting.RecoveryMechanisms`;
    return [
      ...(MfaConfiguration === 'ON' &&
      listOf(EnabledMfas).includes('SMS_MFA') &&
      names.includes('verified_phone_number')
        ? [`${path}: must not include verified_phone_number while MFA by text message can be required`]
        : []),
      ...(listOf(EnabledMfas).includes('EMAIL_OTP') && names.join() === 'verified_email'
        ? [`${path}: must not be verified_email alone with MFA by email`]
        : []),
    ];
  });

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

/** Cognito's units, if TokenValidityUnits does not name them. */
const DEFAULT_UNITS = { AccessToken: 'hours', IdToken: 'hours', RefreshToken: 'days' } as const;
const SECONDS: Readonly<Record<string, number>> = { seconds: 1, minutes: 60, hours: 3600, days: 86_400 };
const DEFAULT_SECONDS = { AccessToken: 3600, IdToken: 3600, RefreshToken: 30 * 86_400 } as const;

/**
 * "Access and Id Token expiration times must be less than or equal to refresh token expiration times":
 * https://github.com/badmintoncryer/cdk-preflight (pf-cognito-token-expiration-order)
 */
const tokensExpireBeforeRefresh: Rule = (template) =>
  resourcesOf(template, 'AWS::Cognito::UserPoolClient').flatMap(([id, client]) => {
    const properties = propertiesOf(client);
    const secondsOf = (token: keyof typeof DEFAULT_UNITS): number => {
      const { [`${token}Validity`]: validity } = properties;
      const unit = String(propertyOf(properties.TokenValidityUnits, token) ?? DEFAULT_UNITS[token]);
      return validity === undefined ? DEFAULT_SECONDS[token] : Number(validity) * (SECONDS[unit] ?? Number.NaN);
    };
    const refresh = secondsOf('RefreshToken');
    return (['AccessToken', 'IdToken'] as const)
      .filter((token) => !(secondsOf(token) <= refresh))
      .map((token) => `${id}.Properties.${token}Validity: must not be longer than RefreshTokenValidity`);
  });

export const SERVICE_RULES: readonly Rule[] = [
  verifiedBeforeUpdate,
  smsNeedsRole,
  emailMfaNeedsSes,
  mfaHasMethods,
  requiredMfaLeavesRecovery,
  sesNeedsSource,
  messagesHaveCodes,
  stageCreatedOnce,
  alarmsHaveOneMeasure,
  rotationReplacesRefreshFlow,
  tokensExpireBeforeRefresh,
];
