import { randomUUID } from 'node:crypto';
import {
  AdminCreateUserCommand,
  AdminResetUserPasswordCommand,
  CognitoIdentityProviderClient,
  SetUserPoolMfaConfigCommand,
  UpdateUserPoolClientCommand,
  type UserPoolMfaType,
} from '@aws-sdk/client-cognito-identity-provider';
import { inject } from 'vitest';
import { ask } from '../start/ask.ts';

export const password = 'Engine-1843';
export const newEmail = (): string => `${randomUUID()}@example.com`;

/** The newest code sent to an address. */
export const codeFor = async (address: string): Promise<string> => {
  const response = await fetch(`${inject('pool')}/messages?to=${encodeURIComponent(address)}`);
  // Safe: what the local pool's /messages answers.
  const newest = ((await response.json()) as { code: string }[]).at(-1);
  if (newest === undefined) throw new Error('No message was sent.');
  return newest.code;
};

const send = (field: string, input: Readonly<Record<string, string>>) => {
  const fields = Object.entries(input).map(([name, value]) => `${name}: ${JSON.stringify(value)}`);
  return ask(inject('graph'), `mutation { ${field}(input: { ${fields.join(', ')} }) { __typename } }`);
};

export const unverifiedUser = async (): Promise<string> => {
  const email = newEmail();
  await send('signUp', { email, password });
  return email;
};

export const verifiedUser = async (): Promise<string> => {
  const email = await unverifiedUser();
  await send('verify', { username: email, code: await codeFor(email) });
  return email;
};

/** What an administrator of the pool can do. */
const administrate = async () => {
  const endpoint = inject('pool');
  // Safe: what the local pool's /config answers.
  const ids = (await (await fetch(`${endpoint}/config`)).json()) as { userPoolId: string; clientId: string };
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  const admin = new CognitoIdentityProviderClient({ region: 'us-east-1', endpoint, credentials });
  return { admin, UserPoolId: ids.userPoolId, ClientId: ids.clientId };
};

/** Made by an administrator, with a temporary password. */
export const invitedUser = async (): Promise<string> => {
  const { admin, UserPoolId } = await administrate();
  const email = newEmail();
  const UserAttributes = [
    { Name: 'email', Value: email },
    { Name: 'email_verified', Value: 'true' },
  ];
  const user = { UserPoolId, Username: email, TemporaryPassword: password, UserAttributes };
  await admin.send(new AdminCreateUserCommand({ ...user, MessageAction: 'SUPPRESS' }));
  return email;
};

export const requirePasswordReset = async (email: string): Promise<void> => {
  const { admin, UserPoolId } = await administrate();
  await admin.send(new AdminResetUserPasswordCommand({ UserPoolId, Username: email }));
};

export const setMfaOfPool = async (MfaConfiguration: UserPoolMfaType): Promise<void> => {
  const { admin, UserPoolId } = await administrate();
  const factors = {
    SmsMfaConfiguration: {},
    SoftwareTokenMfaConfiguration: { Enabled: true },
    EmailMfaConfiguration: {},
  };
  await admin.send(new SetUserPoolMfaConfigCommand({ UserPoolId, MfaConfiguration, ...factors }));
};

/** From now on each refresh token serves once. */
export const rotateRefreshTokens = async (): Promise<void> => {
  const { admin, UserPoolId, ClientId } = await administrate();
  await admin.send(
    new UpdateUserPoolClientCommand({
      UserPoolId,
      ClientId,
      ExplicitAuthFlows: ['ALLOW_USER_PASSWORD_AUTH'],
      PreventUserExistenceErrors: 'ENABLED',
      EnableTokenRevocation: true,
      RefreshTokenRotation: { Feature: 'ENABLED', RetryGracePeriodSeconds: 0 },
    }),
  );
};
