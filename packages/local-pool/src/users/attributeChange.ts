import type { CodeDeliveryDetailsType } from '@aws-sdk/client-cognito-identity-provider';
import type { Cognito } from '../cognito.ts';
import { sendCode, useUpCode } from '../messages/codes.ts';
import type { Verifiable } from '../messages/delivery.ts';
import type { UserPool } from '../pools/userPool.ts';
import { aliasExists, findUser, saveUser, type User } from './user.ts';
import { checkNoneRemoved } from './userAttributes.ts';

const VERIFIABLE = ['email', 'phone_number'] as const;

interface Change {
  user: User;
  /** What a code must be sent for. */
  unverified: Verifiable[];
}

const isSignInName = ({ settings }: UserPool, name: Verifiable): boolean =>
  [...(settings.UsernameAttributes ?? []), ...(settings.AliasAttributes ?? [])].includes(name);

const checkFree = (cognito: Cognito, { pool, user }: { pool: UserPool; user: User }, name: Verifiable): void => {
  const value = user.pending[name];
  if (value === undefined || !isSignInName(pool, name)) return;
  const holder = findUser(cognito, pool, value);
  if (holder && holder.username !== user.username) throw aliasExists(value);
};

/** A new email address or phone number: pending, or at once and unverified, as the pool says. */
const changeAddress = (pool: UserPool, { user, unverified }: Change, [name, value]: [Verifiable, string]): Change => {
  const { [name]: _, ...pending } = user.pending;
  if (user.attributes[name] === value) return { user: { ...user, pending }, unverified };
  // "The user must verify the new value before it is applied; the original goes on working":
  // https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_UserAttributeUpdateSettingsType.html
  const waits = pool.settings.UserAttributeUpdateSettings?.AttributesRequireVerificationBeforeUpdate?.includes(name);
  const asks = waits || pool.settings.AutoVerifiedAttributes?.includes(name);
  const changed = waits
    ? { ...user, pending: { ...pending, [name]: value } }
    : { ...user, pending, attributes: { ...user.attributes, [name]: value, [`${name}_verified`]: 'false' } };
  return { user: changed, unverified: asks ? [...unverified, name] : unverified };
};

/** A value that is set, or removed, at once: no other one waits for its code any longer. */
const settle = (user: User, name: string, value: string): User => {
  const { [name]: _waiting, ...pending } = user.pending;
  if (value !== '') return { ...user, pending, attributes: { ...user.attributes, [name]: value } };
  // An empty value removes the attribute: https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_UpdateUserAttributes.html
  const { [name]: _value, [`${name}_verified`]: _verified, ...attributes } = user.attributes;
  return { ...user, pending, attributes };
};

const applied = (pool: UserPool, user: User, values: Record<string, string>): Change => {
  let change: Change = { user, unverified: [] };
  for (const [name, value] of Object.entries(values)) {
    const address = VERIFIABLE.find((each) => each === name);
    if (address && value !== '' && values[`${address}_verified`]?.toLowerCase() !== 'true')
      change = changeAddress(pool, change, [address, value]);
    else change = { ...change, user: settle(change.user, name, value) };
  }
  return change;
};

/** Saves the changes and sends what codes they need. */
export const changeAttributes = (
  cognito: Cognito,
  { pool, user }: { pool: UserPool; user: User },
  values: Record<string, string>,
): CodeDeliveryDetailsType[] => {
  const change = applied(pool, user, values);
  checkNoneRemoved(pool, change.user.attributes, values);
  for (const name of change.unverified) checkFree(cognito, { pool, user: change.user }, name);
  cognito.database.transaction(() => {
    saveUser(cognito, pool, { user: change.user });
    // A code that went to another address must not verify this one.
    for (const name of VERIFIABLE) if (name in values) useUpCode(cognito, user, name);
  });
  return change.unverified.map((attribute) => {
    const to = change.user.pending[attribute] ?? change.user.attributes[attribute] ?? '';
    return sendCode(cognito, user, { purpose: attribute, attribute, message: 'UpdateUserAttribute', to });
  });
};
