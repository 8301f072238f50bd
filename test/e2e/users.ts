import { randomUUID } from 'node:crypto';
import {
  AdminCreateUserCommand,
  AdminSetUserMFAPreferenceCommand,
  AdminSetUserPasswordCommand,
  AssociateSoftwareTokenCommand,
  VerifySoftwareTokenCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { generate } from 'otplib';
import type { Graph } from './graph.ts';
import type { Target } from './target.ts';

/** It meets the usual policy; each test has users of its own. */
export const password = 'Engine-1843';
export const newEmail = (): string => `${randomUUID()}@example.com`;
export const newPhoneNumber = (): string => `+1415${String(Math.floor(Math.random() * 1e7)).padStart(7, '0')}`;

/** Signs up and verifies through the graph. @returns the email address */
export const verifiedUser = async (graph: Graph, target: Target): Promise<string> => {
  const email = newEmail();
  await graph.ask('signUp', { email, password });
  await graph.ask('verify', { username: email, code: await target.codeFor(email) });
  return email;
};

interface AdminUser {
  readonly email: string;
  readonly phoneNumber: string;
}

/** Made by an administrator, with both addresses verified; without `permanent` it has a temporary password. */
export const adminUser = async ({ admin, userPoolId }: Target, permanent = true): Promise<AdminUser> => {
  const [email, phoneNumber] = [newEmail(), newPhoneNumber()];
  const user = { UserPoolId: userPoolId, Username: email };
  await admin.send(
    new AdminCreateUserCommand({
      ...user,
      MessageAction: 'SUPPRESS',
      TemporaryPassword: password,
      UserAttributes: [
        { Name: 'email', Value: email },
        { Name: 'email_verified', Value: 'true' },
        { Name: 'phone_number', Value: phoneNumber },
        { Name: 'phone_number_verified', Value: 'true' },
      ],
    }),
  );
  if (permanent) await admin.send(new AdminSetUserPasswordCommand({ ...user, Password: password, Permanent: true }));
  return { email, phoneNumber };
};

type Method = 'SMS' | 'EMAIL' | 'TOTP';

/** Turns methods on, the first one preferred unless `choice`. */
export const preferMfa = async (
  { admin, userPoolId }: Target,
  email: string,
  { methods, choice = false }: { methods: readonly Method[]; choice?: boolean },
): Promise<void> => {
  const settings = (method: Method) =>
    methods.includes(method) ? { Enabled: true, PreferredMfa: !choice && methods[0] === method } : undefined;
  await admin.send(
    new AdminSetUserMFAPreferenceCommand({
      UserPoolId: userPoolId,
      Username: email,
      SMSMfaSettings: settings('SMS'),
      EmailMfaSettings: settings('EMAIL'),
      SoftwareTokenMfaSettings: settings('TOTP'),
    }),
  );
};

/** Sets an authenticator app up. @returns what the app shows, `later` milliseconds from now */
export const setUpTotp = async (graph: Graph, { admin }: Target, email: string) => {
  const { accessToken: AccessToken } = await graph.ask('signIn', { username: email, password });
  const { SecretCode: secret = '' } = await admin.send(new AssociateSoftwareTokenCommand({ AccessToken }));
  const code = (later = 0) => generate({ secret, epoch: Math.floor((Date.now() + later) / 1000) });
  await admin.send(new VerifySoftwareTokenCommand({ AccessToken, UserCode: await code() }));
  return code;
};
