import { randomUUID } from 'node:crypto';
import {
  AdminCreateUserCommand,
  AdminResetUserPasswordCommand,
  type AuthFactorType,
  CognitoIdentityProviderClient,
  DescribeUserPoolClientCommand,
  DescribeUserPoolCommand,
  type ExplicitAuthFlowsType,
  GetUserPoolMfaConfigCommand,
  SetUserPoolMfaConfigCommand,
  UpdateUserPoolClientCommand,
  UpdateUserPoolCommand,
  type UserPoolMfaType,
} from '@aws-sdk/client-cognito-identity-provider';
import { inject } from 'vitest';
import { ask } from '../start/ask.ts';

export const password = 'Engine-1843';
export const createEmail = (): string => `${randomUUID()}@example.com`;

/** Returns the newest code that was sent to an address. */
export const readCode = async (address: string): Promise<string> => {
  const response = await fetch(`${inject('pool')}/messages?to=${encodeURIComponent(address)}`);
  // Safe: the documented format of the local pool's /messages.
  const newest = ((await response.json()) as { code: string }[]).at(-1);
  if (newest === undefined) throw new Error('No message was sent.');
  return newest.code;
};

const send = (field: string, input: Readonly<Record<string, string>>) => {
  const fields = Object.entries(input).map(([name, value]) => `${name}: ${JSON.stringify(value)}`);
  return ask(inject('api'), `mutation { ${field}(input: { ${fields.join(', ')} }) { __typename } }`);
};

export const createUnverifiedUser = async (email = createEmail()): Promise<string> => {
  await send('signUp', { email, password });
  return email;
};

export const createVerifiedUser = async (email?: string): Promise<string> => {
  const username = await createUnverifiedUser(email);
  await send('verify', { username, code: await readCode(username) });
  return username;
};

export const createPasswordlessUser = async (): Promise<string> => {
  const email = createEmail();
  await send('signUp', { email });
  await send('verify', { username: email, code: await readCode(email) });
  return email;
};

/** Creates a client that can administer the pool. */
const createAdmin = async () => {
  const endpoint = inject('pool');
  // Safe: the documented format of the local pool's /config.
  const ids = (await (await fetch(`${endpoint}/config`)).json()) as { userPoolId: string; clientId: string };
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  const admin = new CognitoIdentityProviderClient({ region: 'us-east-1', endpoint, credentials });
  return { admin, UserPoolId: ids.userPoolId, ClientId: ids.clientId };
};

/** Creates a user as an administrator does, with a temporary password. */
export const createInvitedUser = async (): Promise<string> => {
  const { admin, UserPoolId } = await createAdmin();
  const email = createEmail();
  const UserAttributes = [
    { Name: 'email', Value: email },
    { Name: 'email_verified', Value: 'true' },
  ];
  const user = { UserPoolId, Username: email, TemporaryPassword: password, UserAttributes };
  await admin.send(new AdminCreateUserCommand({ ...user, MessageAction: 'SUPPRESS' }));
  return email;
};

export const requirePasswordReset = async (email: string): Promise<void> => {
  const { admin, UserPoolId } = await createAdmin();
  await admin.send(new AdminResetUserPasswordCommand({ UserPoolId, Username: email }));
};

/** Requires MFA, or makes it optional again. With required MFA, Cognito allows no codes as the first step. */
export const setMfaOfPool = async (MfaConfiguration: UserPoolMfaType): Promise<void> => {
  const { admin, UserPoolId } = await createAdmin();
  const isRequired = MfaConfiguration === 'ON';
  if (isRequired) await setFirstFactors(['PASSWORD', 'WEB_AUTHN']);
  const { $metadata: _, ...config } = await admin.send(new GetUserPoolMfaConfigCommand({ UserPoolId }));
  await admin.send(new SetUserPoolMfaConfigCommand({ UserPoolId, ...config, MfaConfiguration }));
  if (!isRequired) await setFirstFactors(['PASSWORD', 'WEB_AUTHN', 'EMAIL_OTP', 'SMS_OTP']);
};

const setFirstFactors = async (AllowedFirstAuthFactors: AuthFactorType[]): Promise<void> => {
  const { admin, UserPoolId } = await createAdmin();
  const { UserPool } = await admin.send(new DescribeUserPoolCommand({ UserPoolId }));
  const {
    Policies: policies,
    AutoVerifiedAttributes,
    AccountRecoverySetting,
    UserAttributeUpdateSettings,
  } = UserPool ?? {};
  const { SmsConfiguration, EmailConfiguration, MfaConfiguration } = UserPool ?? {};
  // Settings that are not sent are reset.
  const verification = { AutoVerifiedAttributes, AccountRecoverySetting, UserAttributeUpdateSettings };
  const settings = { ...verification, SmsConfiguration, EmailConfiguration, MfaConfiguration };
  const Policies = { ...policies, SignInPolicy: { AllowedFirstAuthFactors } };
  await admin.send(new UpdateUserPoolCommand({ UserPoolId, ...settings, Policies }));
};

/** Changes the settings of the app client. Refresh tokens are rotated, and each works once. */
const updateClient = async (ExplicitAuthFlows: ExplicitAuthFlowsType[]): Promise<void> => {
  const { admin, UserPoolId, ClientId } = await createAdmin();
  const { UserPoolClient } = await admin.send(new DescribeUserPoolClientCommand({ UserPoolId, ClientId }));
  const { CallbackURLs, LogoutURLs, SupportedIdentityProviders, ...settings } = UserPoolClient ?? {};
  const { AllowedOAuthFlows, AllowedOAuthScopes, AllowedOAuthFlowsUserPoolClient } = settings;
  await admin.send(
    new UpdateUserPoolClientCommand({
      UserPoolId,
      ClientId,
      // Settings that are not sent are reset.
      CallbackURLs,
      LogoutURLs,
      SupportedIdentityProviders,
      AllowedOAuthFlows,
      AllowedOAuthScopes,
      AllowedOAuthFlowsUserPoolClient,
      ExplicitAuthFlows,
      PreventUserExistenceErrors: 'ENABLED',
      EnableTokenRevocation: true,
      RefreshTokenRotation: { Feature: 'ENABLED', RetryGracePeriodSeconds: 0 },
    }),
  );
};

/** Turns on refresh token rotation without a grace period. */
export const rotateRefreshTokens = () => updateClient(['ALLOW_USER_PASSWORD_AUTH', 'ALLOW_USER_AUTH']);

/** Lets the app client sign in with passwords alone, as a client does that was created before choice-based sign-in. */
export const allowPasswordsOnly = () => updateClient(['ALLOW_USER_PASSWORD_AUTH']);

/** Undoes `allowPasswordsOnly`. */
export const allowUserAuth = rotateRefreshTokens;
