import type { MFAOptionType } from '@aws-sdk/client-cognito-identity-provider';
import type { Cognito } from '../cognito.ts';
import { invalidParameterError } from '../cognitoError.ts';
import type { UserPool } from '../pools/userPool.ts';
import type { User } from '../users/user.ts';
import { setMfaPreference } from './mfaPreference.ts';

/**
 * Turns MFA by SMS on with an option, or off with none: "You can use it to configure only SMS MFA".
 * https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_SetUserSettings.html
 * Guess: the message, and that turning it off changes nothing for a user who does not have it.
 */
export const setSmsMfa = (cognito: Cognito, target: { pool: UserPool; user: User }, options: MFAOptionType[]): void => {
  const isSms = ({ DeliveryMedium, AttributeName }: MFAOptionType) =>
    DeliveryMedium === 'SMS' && AttributeName === 'phone_number';
  if (!options.every(isSms)) throw invalidParameterError('MFA options can only be SMS to phone_number.');
  const Enabled = options.length > 0;
  if (!Enabled && !target.user.mfa.includes('SMS_MFA')) return;
  setMfaPreference(cognito, target, { SMSMfaSettings: { Enabled } });
};
