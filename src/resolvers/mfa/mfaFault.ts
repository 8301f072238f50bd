import type { CodeMethod, FieldErrorCode, SetMfaPreferenceInput, User } from '../../generated/types.ts';

interface MfaFault {
  readonly field: string;
  readonly code: FieldErrorCode;
}

/** Returns why the user should not have these MFA methods, although Cognito would accept them. */
export const findMfaFault = (
  user: User,
  { enabled, allowNoRecovery }: Pick<SetMfaPreferenceInput, 'enabled' | 'allowNoRecovery'>,
): MfaFault | undefined => {
  const index = enabled.findIndex((method) => usesUnverifiedAddress(user, method));
  if (index >= 0) return { field: `enabled.${index}`, code: 'NOT_VERIFIED' };
  const losesRecovery = hasRecovery(user, user.mfa.enabled) && !hasRecovery(user, enabled);
  return losesRecovery && !allowNoRecovery ? { field: 'enabled', code: 'NO_RECOVERY' } : undefined;
};

/** Cognito sends MFA codes to an unverified address, which can be a stranger's. It rejects a method without an address itself. */
const usesUnverifiedAddress = (user: User, method: CodeMethod): boolean =>
  (method === 'SMS' && user.phoneNumber !== null && !user.phoneNumberVerified) ||
  (method === 'EMAIL' && user.email !== null && !user.emailVerified);

/**
 * True if the user can receive the code of a password reset. "Users can't receive MFA and password reset codes at the same email
 * address or phone number": https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-settings-mfa.html
 */
const hasRecovery = (user: User, enabled: readonly CodeMethod[]): boolean =>
  (user.emailVerified && !enabled.includes('EMAIL')) || (user.phoneNumberVerified && !enabled.includes('SMS'));
