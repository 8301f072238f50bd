import type { CodeDeliveryDetailsType } from '@aws-sdk/client-cognito-identity-provider';
import type { Cognito } from '../cognito.ts';
import { invalidParameterError, notAuthorizedError } from '../cognitoError.ts';
import { sendCode } from '../messages/codes.ts';
import type { Verifiable } from '../messages/delivery.ts';
import { listPoolFactors } from '../mfa/factors.ts';
import { listRecoveryAttributes, toAttribute } from '../mfa/nextMfaStep.ts';
import type { UserPool } from '../pools/userPool.ts';
import type { Subject } from '../triggers/event.ts';
import type { User } from '../users/user.ts';
import { isExternal } from '../users/userStatus.ts';

/**
 * Returns the best verified address that is not a second factor. "Users can't receive MFA and password reset codes at the
 * same email address or phone number": https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-settings-mfa.html
 */
export const chooseDestination = (pool: UserPool, user: User): { attribute: Verifiable; to: string } | undefined => {
  const poolFactors = listPoolFactors(pool);
  const mfaAttributes = user.mfa.flatMap((factor) =>
    factor !== 'SOFTWARE_TOKEN_MFA' && poolFactors.includes(factor) ? [toAttribute(factor)] : [],
  );
  return listRecoveryAttributes(pool).flatMap((attribute) => {
    const to = user.attributes[attribute];
    const isVerified = user.attributes[`${attribute}_verified`] === 'true';
    return to && isVerified && !mfaAttributes.includes(attribute) ? [{ attribute, to }] : [];
  })[0];
};

/**
 * "The admin_only option prevents self-service account recovery": https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_RecoveryOptionType.html
 * Guess: the exception and the message, which are the same whoever asks.
 */
export const checkHasRecovery = (pool: UserPool): void => {
  if (listRecoveryAttributes(pool).length === 0) throw notAuthorizedError('Contact administrator to reset password.');
};

/** Sends the code of ForgotPassword and AdminResetUserPassword. */
export const sendResetCode = async (
  cognito: Cognito,
  { pool, client, user }: Subject,
): Promise<CodeDeliveryDetailsType> => {
  // Also for users of identity providers: https://github.com/aws-amplify/amplify-js/issues/2383
  if (user.status === 'FORCE_CHANGE_PASSWORD' || isExternal(user))
    throw notAuthorizedError('User password cannot be reset in the current state.');
  const destination = chooseDestination(pool, user);
  if (!destination)
    throw invalidParameterError(
      'Cannot reset password for the user as there is no registered/verified email or phone_number',
    );
  const code = { ...destination, purpose: 'forgot-password', message: 'ForgotPassword' } as const;
  return sendCode(cognito, { pool, client, user }, code);
};
