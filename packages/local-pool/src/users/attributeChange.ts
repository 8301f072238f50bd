import type { CodeDeliveryDetailsType } from '@aws-sdk/client-cognito-identity-provider';
import type { Cognito } from '../cognito.ts';
import { deleteCode, sendCode } from '../messages/codes.ts';
import type { Verifiable } from '../messages/delivery.ts';
import { turnOffFactor } from '../mfa/factors.ts';
import type { UserPool } from '../pools/userPool.ts';
import type { Subject } from '../triggers/event.ts';
import { findUser, saveUser, type User } from './user.ts';
import { checkNoRequiredRemoved } from './userAttributes.ts';
import { aliasExistsError } from './userErrors.ts';

const VERIFIABLE_ATTRIBUTES = ['email', 'phone_number'] as const;
const FACTORS = { email: 'EMAIL_OTP', phone_number: 'SMS_MFA' } as const;

interface Change {
  user: User;
  /** The attributes whose new value needs a code. */
  unverified: Verifiable[];
}

const isSignInName = ({ settings }: UserPool, name: Verifiable): boolean =>
  [...(settings.UsernameAttributes ?? []), ...(settings.AliasAttributes ?? [])].includes(name);

const checkAddressIsFree = (
  cognito: Cognito,
  { pool, user }: { pool: UserPool; user: User },
  name: Verifiable,
): void => {
  const value = user.pending[name];
  if (value === undefined || !isSignInName(pool, name)) return;
  const holder = findUser(cognito, pool, value);
  if (holder && holder.username !== user.username) throw aliasExistsError(value);
};

/** Changes an email address or phone number: pending, or immediately and unverified, depending on the pool's settings. */
const changeAddress = (pool: UserPool, { user, unverified }: Change, [name, value]: [Verifiable, string]): Change => {
  const { [name]: _, ...pending } = user.pending;
  if (user.attributes[name] === value) return { user: { ...user, pending }, unverified };
  // The old value stays in use until the user verifies the new one:
  // https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_UserAttributeUpdateSettingsType.html
  const isPending =
    pool.settings.UserAttributeUpdateSettings?.AttributesRequireVerificationBeforeUpdate?.includes(name);
  const needsCode = isPending || pool.settings.AutoVerifiedAttributes?.includes(name);
  const changed = isPending
    ? { ...user, pending: { ...pending, [name]: value } }
    : { ...user, pending, attributes: { ...user.attributes, [name]: value, [`${name}_verified`]: 'false' } };
  return { user: changed, unverified: needsCode ? [...unverified, name] : unverified };
};

/** Sets or removes an attribute immediately, and discards a pending value. */
const setAttribute = (user: User, name: string, value: string): User => {
  const { [name]: _pending, ...pending } = user.pending;
  if (value !== '') return { ...user, pending, attributes: { ...user.attributes, [name]: value } };
  // An empty value removes the attribute: https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_UpdateUserAttributes.html
  const { [name]: _value, [`${name}_verified`]: _verified, ...attributes } = user.attributes;
  // Guess: a factor goes with its address. AWS does not document it.
  const factor = VERIFIABLE_ATTRIBUTES.find((attribute) => attribute === name);
  const withoutFactor = factor ? turnOffFactor(user, FACTORS[factor]) : user;
  return { ...withoutFactor, pending, attributes };
};

const applyChanges = (pool: UserPool, user: User, values: Record<string, string>): Change => {
  let change: Change = { user, unverified: [] };
  for (const [name, value] of Object.entries(values)) {
    const address = VERIFIABLE_ATTRIBUTES.find((attribute) => attribute === name);
    if (address && value !== '' && values[`${address}_verified`]?.toLowerCase() !== 'true')
      change = changeAddress(pool, change, [address, value]);
    else change = { ...change, user: setAttribute(change.user, name, value) };
  }
  return change;
};

/** Saves the new values and sends the codes that they need. */
export const changeAttributes = async (
  cognito: Cognito,
  { pool, client, user }: Subject,
  values: Record<string, string>,
): Promise<CodeDeliveryDetailsType[]> => {
  const change = applyChanges(pool, user, values);
  checkNoRequiredRemoved(pool, change.user.attributes, values);
  for (const name of change.unverified) checkAddressIsFree(cognito, { pool, user: change.user }, name);
  cognito.database.transaction(() => {
    saveUser(cognito, pool, { user: change.user });
    // A code that was sent to another address must not verify the new one.
    for (const name of VERIFIABLE_ATTRIBUTES) if (name in values) deleteCode(cognito, user, name);
  });
  const deliveries: CodeDeliveryDetailsType[] = [];
  for (const attribute of change.unverified) {
    const to = change.user.pending[attribute] ?? change.user.attributes[attribute] ?? '';
    const code = { purpose: attribute, attribute, message: 'UpdateUserAttribute', to } as const;
    deliveries.push(await sendCode(cognito, { pool, client, user: change.user }, code));
  }
  return deliveries;
};

/** Removes attributes, as an empty value does. */
export const removeAttributes = async (cognito: Cognito, target: Subject, names: readonly string[]): Promise<void> => {
  await changeAttributes(cognito, target, Object.fromEntries(names.map((name) => [name, ''])));
};
