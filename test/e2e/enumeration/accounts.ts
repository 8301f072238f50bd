import { randomUUID } from 'node:crypto';
import {
  AdminCreateUserCommand,
  AdminDisableUserCommand,
  AdminResetUserPasswordCommand,
  AdminSetUserPasswordCommand,
  AdminUpdateUserAttributesCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { newAuthenticator } from '../../../packages/local-pool/test/authenticator.ts';
import { type Api, bearer } from '../../support/api.ts';
import type { Target } from '../../support/target.ts';
import { newPhoneNumber, password } from '../../support/users.ts';

/** An account whose password the attacker does not know. */
export interface Account {
  readonly status: (typeof STATUSES)[number];
  /** The verified addresses. */
  readonly contact: (typeof CONTACTS)[number];
  readonly hasPasskey: boolean;
}

const STATUSES = ['confirmed', 'unconfirmed', 'disabled', 'reset required', 'invited'] as const;
const CONTACTS = ['email and phone', 'phone', 'none'] as const;

export const ACCOUNTS: readonly Account[] = STATUSES.flatMap((status) =>
  CONTACTS.map((contact) => ({ status, contact, hasPasskey: false })),
);

/** Users sign in once before they can have a passkey. */
export const ACCOUNTS_WITH_PASSKEYS: readonly Account[] = ACCOUNTS.flatMap((account) =>
  ['unconfirmed', 'invited'].includes(account.status) ? [] : { ...account, hasPasskey: true },
);

const addPasskey = async (api: Api, email: string): Promise<void> => {
  const { accessToken } = await api.execute('signIn', { username: email, password });
  const { options } = await api.execute('startPasskeyRegistration', undefined, bearer(accessToken));
  const credential = newAuthenticator().register(options, 'http://localhost:5173');
  await api.execute('finishPasskeyRegistration', { credential }, bearer(accessToken));
};

/** The first letter is always the same, because it is part of a masked address. */
export const newSubjectEmail = (): string => `a${randomUUID()}@example.com`;

/** Creates an account. @returns its email address */
export const createAccount = async (api: Api, target: Target, account: Account): Promise<string> => {
  const { status, contact, hasPasskey } = account;
  const email = newSubjectEmail();
  if (status === 'unconfirmed') {
    await api.execute('signUp', { email, password, ...(contact === 'none' ? {} : { phoneNumber: newPhoneNumber() }) });
    return email;
  }
  const { admin } = target;
  const user = { UserPoolId: target.userPoolId, Username: email };
  const verified = (isEmailVerified: boolean, isPhoneVerified: boolean) => [
    { Name: 'email_verified', Value: String(isEmailVerified) },
    { Name: 'phone_number_verified', Value: String(isPhoneVerified) },
  ];
  const UserAttributes = [{ Name: 'phone_number', Value: newPhoneNumber() }, ...verified(true, true)];
  await admin.send(
    new AdminCreateUserCommand({
      ...user,
      MessageAction: 'SUPPRESS',
      TemporaryPassword: password,
      UserAttributes: [{ Name: 'email', Value: email }, ...UserAttributes],
    }),
  );
  if (status !== 'invited')
    await admin.send(new AdminSetUserPasswordCommand({ ...user, Password: password, Permanent: true }));
  if (hasPasskey) await addPasskey(api, email);
  if (status === 'reset required') await admin.send(new AdminResetUserPasswordCommand(user));
  if (contact !== 'email and phone')
    await admin.send(
      new AdminUpdateUserAttributesCommand({ ...user, UserAttributes: verified(false, contact === 'phone') }),
    );
  if (status === 'disabled') await admin.send(new AdminDisableUserCommand(user));
  return email;
};
