import type { Verifiable } from '../messages/delivery.ts';
import type { UserPool } from '../pools/userPool.ts';
import type { User } from './user.ts';

/**
 * Where a sign-up's code goes. With both an email address and a phone number to verify it is the phone:
 * https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-settings-email-phone-verification.html
 */
export const verificationAttribute = ({ settings }: UserPool, { attributes }: User): Verifiable | undefined =>
  (['phone_number', 'email'] as const).find(
    (name) => settings.AutoVerifiedAttributes?.includes(name) && attributes[name],
  );
