import { randomUUID } from 'node:crypto';
import {
  AdminCreateUserCommand,
  AdminDisableUserCommand,
  AdminResetUserPasswordCommand,
  AdminSetUserPasswordCommand,
  AdminUpdateUserAttributesCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import type { Api } from '../../support/api.ts';
import type { Target } from '../../support/target.ts';
import { newPhoneNumber, password } from '../../support/users.ts';

/** An account whose password the attacker does not know. */
export interface Account {
  readonly status: (typeof STATUSES)[number];
  /** The verified addresses. */
  readonly contact: (typeof CONTACTS)[number];
}

const STATUSES = ['confirmed', 'unconfirmed', 'disabled', 'reset required', 'invited'] as const;
const CONTACTS = ['email and phone', 'phone', 'none'] as const;

export const ACCOUNTS: readonly Account[] = STATUSES.flatMap((status) =>
  CONTACTS.map((contact) => ({ status, contact })),
);

/** The first letter is always the same, because it is part of a masked address. */
export const newSubjectEmail = (): string => `a${randomUUID()}@example.com`;

/** Creates an account. @returns its email address */
export const createAccount = async (api: Api, target: Target, { status, contact }: Account): Promise<string> => {
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
  if (status === 'reset required') await admin.send(new AdminResetUserPasswordCommand(user));
  if (contact !== 'email and phone')
    await admin.send(
      new AdminUpdateUserAttributesCommand({ ...user, UserAttributes: verified(false, contact === 'phone') }),
    );
  if (status === 'disabled') await admin.send(new AdminDisableUserCommand(user));
  return email;
};
