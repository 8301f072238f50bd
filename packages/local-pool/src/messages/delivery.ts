import { createHmac, randomBytes } from 'node:crypto';
import type { CodeDeliveryDetailsType } from '@aws-sdk/client-cognito-identity-provider';
import type { Cognito } from '../cognito.ts';
import { foldCase, type UserPool } from '../pools/userPool.ts';
import { setting } from '../storage/database.ts';
import { isEmail, isPhoneNumber } from '../users/userAttributes.ts';

export type Verifiable = 'email' | 'phone_number';

/** `u***@e***` and `+*******1234`, as CodeDeliveryDetails and CODE_DELIVERY_DESTINATION show where a code went. */
export const mask = (destination: string): string => {
  if (!destination.includes('@')) return `+*******${destination.slice(-4)}`;
  const [local = '', domain = ''] = destination.split('@');
  return `${local.slice(0, 1)}***@${domain.slice(0, 1)}***`;
};

export const mediumOf = (attribute: Verifiable) => (attribute === 'email' ? 'EMAIL' : 'SMS');

export const deliveryDetails = (attribute: Verifiable, destination: string): CodeDeliveryDetailsType => ({
  Destination: mask(destination),
  DeliveryMedium: mediumOf(attribute),
  AttributeName: attribute,
});

/**
 * What ForgotPassword and ResendConfirmationCode answer for a user who does not exist: "CodeDeliveryDetails with a
 * simulated delivery medium" (https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pool-managing-errors.html).
 * The same name always gets the same answer, and an address gets the one that its owner would.
 */
export const madeUpDelivery = ({ database }: Cognito, pool: UserPool, name: string): CodeDeliveryDetailsType => {
  const folded = foldCase(pool, name);
  if (isEmail(folded)) return deliveryDetails('email', folded);
  if (isPhoneNumber(folded)) return deliveryDetails('phone_number', folded);
  const key = setting(database, 'made-up deliveries', () => randomBytes(32).toString('hex'));
  const digest = createHmac('sha256', key).update(`${pool.id}/${folded}`).digest();
  const letter = (index: number) => String.fromCharCode(97 + ((digest[index] ?? 0) % 26));
  return deliveryDetails('email', `${letter(0)}@${letter(1)}`);
};
