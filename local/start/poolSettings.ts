import type { DefaultPoolSettings } from '../../packages/local-pool/src/pools/defaultPool.ts';
import { readMfaMethods, sendsTextMessages } from '../../serverless/mfa.ts';
import { toPoolProperties } from '../../serverless/poolProperties.ts';
import { readSignInMethods, SIGN_IN_METHODS, toSignInSettings } from '../../serverless/signInMethods.ts';
import { localPasskeyDomain } from './environment.ts';
import { toLocalFederation } from './federation.ts';
import { STACK_POOL } from './stackPool.ts';

type Environment = Readonly<Record<string, string | undefined>>;

type PoolSettings = NonNullable<DefaultPoolSettings['pool']>;
type ClientSettings = NonNullable<DefaultPoolSettings['client']>;

/**
 * Returns the settings of startPool that the options give a stack's pool and app client. A property that no option sets is undefined, so
 * that an option of an earlier start does not stay. Without options, all sign-in methods and two providers can be tried.
 * @throws one line that says what is wrong with CUSTOM_ATTRIBUTES
 */
export const toPoolSettings = (env: Environment): DefaultPoolSettings => {
  // Cognito allows no codes while MFA is required.
  const all = env.MFA === 'REQUIRED' ? (['PASSWORD', 'PASSKEY'] as const) : SIGN_IN_METHODS;
  const methods = readSignInMethods(env) ?? all;
  const { firstAuthFactors, webAuthn, authFlows, sessionMinutes } = toSignInSettings(methods, localPasskeyDomain(env));
  const { identityProviders, oauth } = toLocalFederation(env);
  const client = toClientSettings(env);
  return {
    pool: toPool(env, firstAuthFactors),
    mfa: { ...toMfa(env), WebAuthnConfiguration: webAuthn },
    sessions: toSessionSettings(env),
    identityProviders,
    client: {
      ...client,
      ...oauth,
      ExplicitAuthFlows: [...(client.ExplicitAuthFlows ?? []), ...authFlows],
      AuthSessionValidity: env.CHALLENGE_MINUTES ? Number(env.CHALLENGE_MINUTES) : sessionMinutes,
    },
  };
};

type FirstFactors = ReturnType<typeof toSignInSettings>['firstAuthFactors'];

const toPool = (env: Environment, firstAuthFactors: FirstFactors): PoolSettings => {
  const { UserPool } = toPoolProperties(env);
  // Safe: these properties have the same names and values in CloudFormation and in CreateUserPool.
  const { AccountRecoverySetting, AdminCreateUserConfig, Schema } = UserPool as PoolSettings;
  const verified: ('email' | 'phone_number')[] =
    env.VERIFY_PHONE_NUMBERS === 'true' ? ['email', 'phone_number'] : ['email'];
  return {
    Policies: {
      PasswordPolicy: { ...STACK_POOL.Policies.PasswordPolicy, ...UserPool.Policies.PasswordPolicy },
      SignInPolicy: { AllowedFirstAuthFactors: firstAuthFactors },
    },
    AutoVerifiedAttributes: verified,
    UserAttributeUpdateSettings: { AttributesRequireVerificationBeforeUpdate: verified },
    AccountRecoverySetting: AccountRecoverySetting ?? STACK_POOL.AccountRecoverySetting,
    AdminCreateUserConfig,
    MfaConfiguration: UserPool.MfaConfiguration ?? 'OPTIONAL',
    Schema,
    VerificationMessageTemplate: {
      ...STACK_POOL.VerificationMessageTemplate,
      ...UserPool.VerificationMessageTemplate,
    },
    // The pool itself has what text messages, and MFA by email, need.
    ...(sendsTextMessages(env) ? {} : { SmsConfiguration: undefined }),
    ...(readMfaMethods(env).includes('EMAIL') ? {} : { EmailConfiguration: undefined }),
  };
};

/** Returns the methods of MFA with their texts. The stack's pool has them in properties of CloudFormation's own. */
const toMfa = (env: Environment): NonNullable<DefaultPoolSettings['mfa']> => {
  const methods = readMfaMethods(env);
  const { EmailAuthenticationSubject, EmailAuthenticationMessage, SmsAuthenticationMessage } =
    toPoolProperties(env).UserPool;
  return {
    SmsMfaConfiguration: methods.includes('SMS') ? { SmsAuthenticationMessage } : undefined,
    SoftwareTokenMfaConfiguration: methods.includes('TOTP') ? { Enabled: true } : undefined,
    EmailMfaConfiguration: methods.includes('EMAIL')
      ? { Subject: EmailAuthenticationSubject, Message: EmailAuthenticationMessage }
      : undefined,
  };
};

/** Returns the settings that the stack's app client would have: serverless/userPool.yml. */
const toClientSettings = (env: Environment): ClientSettings => {
  const isRotating = env.REFRESH_TOKEN_ROTATION !== 'false';
  const isConfidential = env.PUBLIC_CLIENT !== 'true';
  // Safe: these properties have the same names and values in CloudFormation and in CreateUserPoolClient.
  const { AccessTokenValidity, IdTokenValidity, ReadAttributes, WriteAttributes, TokenValidityUnits } =
    toPoolProperties(env).UserPoolClient as ClientSettings;
  return {
    GenerateSecret: isConfidential,
    EnablePropagateAdditionalUserContextData: isConfidential,
    ExplicitAuthFlows: ['ALLOW_USER_PASSWORD_AUTH', ...(isRotating ? [] : (['ALLOW_REFRESH_TOKEN_AUTH'] as const))],
    RefreshTokenRotation: isRotating
      ? { Feature: 'ENABLED', RetryGracePeriodSeconds: Number(env.REFRESH_TOKEN_GRACE_SECONDS || 60) }
      : { Feature: 'DISABLED' },
    RefreshTokenValidity: Number(env.REFRESH_TOKEN_DAYS || 30),
    AccessTokenValidity,
    IdTokenValidity,
    TokenValidityUnits: { RefreshToken: 'days', ...TokenValidityUnits },
    ReadAttributes,
    WriteAttributes,
  };
};

/** SESSIONS_PER_USER=0 turns session tracking off. */
const toSessionSettings = ({ SESSIONS_PER_USER }: Environment): DefaultPoolSettings['sessions'] => ({
  UserSessionTracking: SESSIONS_PER_USER === '0' ? 'DISABLED' : 'ENABLED',
  TokenSession: { MaxPerUser: Number(SESSIONS_PER_USER) || 20 },
});
