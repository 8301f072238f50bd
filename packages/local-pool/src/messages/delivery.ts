import { createHmac, randomBytes } from 'node:crypto';
import type { CodeDeliveryDetailsType } from '@aws-sdk/client-cognito-identity-provider';
import type { Cognito, Medium } from '../cognito.ts';
import { foldCase, type UserPool } from '../pools/userPool.ts';
import { getOrCreateSetting } from '../storage/database.ts';
import { isEmail, isPhoneNumber } from '../users/userAttributes.ts';

export type Verifiable = 'email' | 'phone_number';

/** Returns `u***@e***` or `+*******1234`, the form of CodeDeliveryDetails and CODE_DELIVERY_DESTINATION. */
export const maskDestination = (destination: string): string => {
  if (!destination.includes('@')) return `+*******${destination.slice(-4)}`;
  const [local = '', domain = ''] = destination.split('@');
  return `${local.slice(0, 1)}***@${domain.slice(0, 1)}***`;
};

export const toMedium = (attribute: Verifiable): Medium => (attribute === 'email' ? 'EMAIL' : 'SMS');

export const toDeliveryDetails = (attribute: Verifiable, destination: string): CodeDeliveryDetailsType => ({
  Destination: maskDestination(destination),
  DeliveryMedium: toMedium(attribute),
  AttributeName: attribute,
});

/**
 * Returns the address that a user with this name could have. It is always the same for a name. If the name is an address,
 * it is the name.
 */
export const simulateAddress = (
  { database }: Cognito,
  pool: UserPool,
  { name, attribute }: { name: string; attribute: Verifiable },
): string => {
  const username = foldCase(pool, name);
  if (attribute === 'email' ? isEmail(username) : isPhoneNumber(username)) return username;
  const key = getOrCreateSetting(database, 'simulated deliveries', () => randomBytes(32).toString('hex'));
  const digest = createHmac('sha256', key).update(`${pool.id}/${username}`).digest();
  const toLetter = (index: number) => String.fromCharCode(97 + ((digest[index] ?? 0) % 26));
  const lastDigits = String(digest.readUInt16BE(2) % 10_000).padStart(4, '0');
  return attribute === 'email' ? `${toLetter(0)}@${toLetter(1)}` : `+1555555${lastDigits}`;
};

/**
 * Returns what ForgotPassword and ResendConfirmationCode return for a user who does not exist: "CodeDeliveryDetails with
 * a simulated delivery medium" (https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pool-managing-errors.html).
 * The result for a name is always the same. For an address it is the delivery that an existing user of that address gets.
 */
export const simulatedDelivery = (cognito: Cognito, pool: UserPool, name: string): CodeDeliveryDetailsType => {
  const attribute = isPhoneNumber(name) ? 'phone_number' : 'email';
  return toDeliveryDetails(attribute, simulateAddress(cognito, pool, { name, attribute }));
};
