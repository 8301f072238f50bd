import { forEachPool, listOf, propertiesOf, propertyOf, resourcesOf, type Template } from './template.ts';

/** Returns a line for each combination of settings of a pool or an app client that Cognito rejects. The template's conditions are evaluated. */
type Rule = (template: Template) => string[];

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

export const POOL_RULES: readonly Rule[] = [mfaHasMethods, requiredMfaLeavesRecovery, tokensExpireBeforeRefresh];
