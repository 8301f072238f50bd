import {
  apiFunctionsOf,
  forEachPool,
  isObject,
  type Json,
  listOf,
  propertiesOf,
  propertyOf,
  resourcesOf,
  type Template,
} from './template.ts';

/**
 * Returns a line for each setting of sign-in that a deployment rejects, or with which a sign-in method never works. The template's
 * conditions are evaluated.
 */
type Rule = (template: Template) => string[];

const factorsOf = (policies: Json | undefined): readonly Json[] =>
  listOf(propertyOf(propertyOf(policies, 'SignInPolicy'), 'AllowedFirstAuthFactors'));

const AT_FACTORS = 'Policies.SignInPolicy.AllowedFirstAuthFactors';

/** "PASSWORD should be configured as one of the allowed first auth factors" */
const allowsPasswords: Rule = (template) =>
  forEachPool(template, ({ Policies }, at) => {
    const factors = factorsOf(Policies);
    return factors.length === 0 || factors.includes('PASSWORD') ? [] : [`${at}.${AT_FACTORS}: must include PASSWORD`];
  });

/** https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-sign-in-feature-plans.html */
const passwordlessNeedsTier: Rule = (template) =>
  forEachPool(template, ({ Policies, UserPoolTier }, at) =>
    UserPoolTier === 'LITE'
      ? factorsOf(Policies)
          .filter((factor) => factor !== 'PASSWORD')
          .map((factor) => `${at}.${AT_FACTORS}: ${factor} needs the tier ESSENTIALS or PLUS`)
      : [],
  );

/**
 * The registration of a passkey fails with WebAuthnConfigurationMissingException if the pool has neither a relying party nor a domain:
 * https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_StartWebAuthnRegistration.html
 */
const passkeysNeedRelyingParty: Rule = (template) =>
  forEachPool(template, ({ Policies, WebAuthnRelyingPartyID }, at) =>
    factorsOf(Policies).includes('WEB_AUTHN') && !WebAuthnRelyingPartyID
      ? [`${at}.WebAuthnRelyingPartyID: is missing, but the pool allows passkeys`]
      : [],
  );

/** https://docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-user-pools-authentication-flow-methods.html */
const smsCodesNeedRole: Rule = (template) =>
  forEachPool(template, ({ Policies, SmsConfiguration }, at) =>
    factorsOf(Policies).includes('SMS_OTP') && SmsConfiguration === undefined
      ? [`${at}.SmsConfiguration: is missing, but the pool sends sign-in codes by text message`]
      : [],
  );

/**
 * "Only PASSWORD and WEB_AUTHN (if configured) can be enabled as an auth factor if MFA is enabled", and
 * "WEB_AUTHN cannot be used as an auth factor when MFA is enabled if not configured for MFA."
 */
const requiredMfaExcludesSingleFactors: Rule = (template) =>
  forEachPool(template, ({ MfaConfiguration, Policies, WebAuthnFactorConfiguration }, at) => {
    const isMultiFactor = WebAuthnFactorConfiguration === 'MULTI_FACTOR_WITH_USER_VERIFICATION';
    const allowed = ['PASSWORD', ...(isMultiFactor ? ['WEB_AUTHN'] : [])];
    return MfaConfiguration === 'ON'
      ? factorsOf(Policies)
          .filter((factor) => !allowed.includes(String(factor)))
          .map((factor) => `${at}.${AT_FACTORS}: ${factor} is not possible while MFA is required`)
      : [];
  });

const allFactorsOf = (template: Template): readonly Json[] =>
  resourcesOf(template, 'AWS::Cognito::UserPool').flatMap(([, pool]) => factorsOf(propertiesOf(pool).Policies));

/** https://docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-user-pools-authentication-flow-methods.html */
const clientsCanChoose: Rule = (template) =>
  resourcesOf(template, 'AWS::Cognito::UserPoolClient').flatMap(([id, client]) =>
    allFactorsOf(template).some((factor) => factor !== 'PASSWORD') &&
    !listOf(propertiesOf(client).ExplicitAuthFlows).includes('ALLOW_USER_AUTH')
      ? [
          `${id}.Properties.ExplicitAuthFlows: must include ALLOW_USER_AUTH, because the pool allows more than passwords`,
        ]
      : [],
  );

/** A code is valid as long as the session of its sign-in: 3 minutes by default, which is short for an email. */
const codesOutliveDelivery: Rule = (template) =>
  resourcesOf(template, 'AWS::Cognito::UserPoolClient').flatMap(([id, client]) =>
    allFactorsOf(template).some((factor) => factor === 'EMAIL_OTP' || factor === 'SMS_OTP') &&
    propertiesOf(client).AuthSessionValidity === undefined
      ? [`${id}.Properties.AuthSessionValidity: is missing, but the pool sends sign-in codes`]
      : [],
  );

/** The API lists only the passkeys of PASSKEY_DOMAIN, so another value would hide them all. */
const functionsKnowRelyingParty: Rule = (template) => {
  const domains = resourcesOf(template, 'AWS::Cognito::UserPool').flatMap(
    ([, pool]) => propertiesOf(pool).WebAuthnRelyingPartyID ?? [],
  );
  return apiFunctionsOf(template).flatMap(([id, lambda]) => {
    const variables = propertyOf(propertiesOf(lambda).Environment, 'Variables');
    const domain = isObject(variables) ? variables.PASSKEY_DOMAIN : undefined;
    return domains.every((relyingParty) => relyingParty === domain)
      ? []
      : [`${id}.Properties.Environment.Variables.PASSKEY_DOMAIN: must be the pool's WebAuthnRelyingPartyID`];
  });
};

export const SIGN_IN_RULES: readonly Rule[] = [
  allowsPasswords,
  passwordlessNeedsTier,
  passkeysNeedRelyingParty,
  smsCodesNeedRole,
  requiredMfaExcludesSingleFactors,
  clientsCanChoose,
  codesOutliveDelivery,
  functionsKnowRelyingParty,
];
