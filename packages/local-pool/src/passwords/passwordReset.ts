import type { CodeDeliveryDetailsType } from '@aws-sdk/client-cognito-identity-provider';
import type { Cognito } from '../cognito.ts';
import { invalidParameter, notAuthorized } from '../cognitoError.ts';
import { sendCode } from '../messages/codes.ts';
import type { Verifiable } from '../messages/delivery.ts';
import { poolFactors } from '../mfa/factors.ts';
import { attributeOf, recoveryAttributes } from '../mfa/nextMfaStep.ts';
import type { UserPool } from '../pools/userPool.ts';
import type { User } from '../users/user.ts';

/**
 * The best verified address that is not a second factor too: "Users can't receive MFA and password reset codes at the
 * same email address or phone number": https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-settings-mfa.html
 */
const destination = (pool: UserPool, user: User): { attribute: Verifiable; to: string } | undefined => {
  const offered = poolFactors(pool);
  const taken = user.mfa.flatMap((factor) =>
    factor !== 'SOFTWARE_TOKEN_MFA' && offered.includes(factor) ? [attributeOf(factor)] : [],
  );
  return recoveryAttributes(pool).flatMap((attribute) => {
    const to = user.attributes[attribute];
    const serves = to && user.attributes[`${attribute}_verified`] === 'true' && !taken.includes(attribute);
    return serves ? [{ attribute, to }] : [];
  })[0];
};

/** For ForgotPassword and AdminResetUserPassword. */
export const sendResetCode = (cognito: Cognito, pool: UserPool, user: User): CodeDeliveryDetailsType => {
  if (user.status === 'FORCE_CHANGE_PASSWORD')
    throw notAuthorized('User password cannot be reset in the current state.');
  const found = destination(pool, user);
  if (!found)
    throw invalidParameter(
      'Cannot reset password for the user as there is no registered/verified email or phone_number',
    );
  return sendCode(cognito, user, { ...found, purpose: 'forgot-password', message: 'ForgotPassword' });
};
