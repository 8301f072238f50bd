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
 * Returns what ForgotPassword and ResendConfirmationCode return for a user who does not exist: "CodeDeliveryDetails with
 * a simulated delivery medium" (https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pool-managing-errors.html).
 * The result for a name is always the same. For an address it is the delivery that an existing user of that address gets.
 */
export const simulatedDelivery = ({ database }: Cognito, pool: UserPool, name: string): CodeDeliveryDetailsType => {
  const username = foldCase(pool, name);
  if (isEmail(username)) return toDeliveryDetails('email', username);
  if (isPhoneNumber(username)) return toDeliveryDetails('phone_number', username);
  const key = getOrCreateSetting(database, 'simulated deliveries', () => randomBytes(32).toString('hex'));
  const digest = createHmac('sha256', key).update(`${pool.id}/${username}`).digest();
  const toLetter = (index: number) => String.fromCharCode(97 + ((digest[index] ?? 0) % 26));
  return toDeliveryDetails('email', `${toLetter(0)}@${toLetter(1)}`);
};
