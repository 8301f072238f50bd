import { expect, test } from 'vitest';
import * as cognitoMessages from '../../../src/mapping/cognitoMessages.ts';

/** Cognito's texts, by the predicates that recognize them. A text may be recognized by several. */
const TEXTS: readonly (readonly [text: string, ...recognizedBy: (keyof typeof cognitoMessages)[]])[] = [
  ['Incorrect username or password.', 'isIncorrectPassword'],
  ['Unable to login because of security reasons', 'isBlockedByThreatProtection'],
  ['Password attempts exceeded', 'isLockedOut'],
  ['Temporary password has expired and must be reset by an administrator.', 'isTemporaryPasswordExpired'],
  [
    'User is disabled.',
    'isAccessTokenInvalid',
    'isDisabled',
    'isNotConfirmable',
    'isPasswordResetBlocked',
    'isRefreshTokenInvalid',
  ],
  ['User password cannot be reset in the current state.', 'isPasswordResetBlocked'],
  ['Invalid session for the user, session is expired.', 'isSessionInvalid', 'isSessionMalformed'],
  ['UserMigration failed with error timed out.', 'isMigrationDeclined', 'isTriggerRefusal', 'isSignInExpired'],
  ['Invalid session provided', 'isSessionInvalid', 'isSessionMalformed'],
  ['Invalid code or auth state for the user.', 'isSessionInvalid'],
  ['SignUp is not permitted for this user pool', 'isSignUpClosed'],
  ['User cannot be confirmed. Current status is CONFIRMED', 'isAlreadyConfirmed'],
  ['User is already confirmed.', 'isAlreadyConfirmed'],
  ['User cannot be confirmed. Current status is FORCE_CHANGE_PASSWORD', 'isNotConfirmable'],
  ['User cannot be confirmed. Current status is RESET_REQUIRED', 'isNotConfirmable'],
  ['Invalid Refresh Token', 'isRefreshTokenInvalid', 'isTokenMalformed'],
  ['Refresh Token has been revoked', 'isRefreshTokenInvalid', 'isTokenMalformed'],
  ['Invalid Access Token', 'isAccessTokenInvalid'],
  ['Access Token has expired', 'isAccessTokenInvalid'],
  ['Access Token has been revoked', 'isAccessTokenInvalid'],
  ['Could not verify signature for Access Token', 'isAccessTokenInvalid'],
  ['Unable to verify secret hash for client 4abc', 'isClientSecretWrong', 'isClientUnauthorized'],
  ['Invalid client credentials', 'isClientUnauthorized'],
  ['A client attempted to write unauthorized attribute', 'isAttributeUnauthorized'],
  [
    'Cannot reset password for the user as there is no registered/verified email or phone_number',
    'hasNoVerifiedAddress',
  ],
  ['MFA is required and cannot be disabled', 'isMfaRequired', 'isDisabled', 'isPasswordResetBlocked'],
  ['User does not have delivery config set to turn on SOFTWARE_TOKEN_MFA', 'isMfaMethodMissing'],
  ['User does not have a phone_number set to turn on SMS MFA', 'isMfaMethodMissing'],
  ['User has not set up software token mfa', 'isMfaMethodMissing'],
  ['User has not verified software token mfa', 'isMfaMethodMissing'],
  ['SMS_MFA is not enabled for the user pool', 'isMfaMethodMissing'],
  ['Invalid phone number format.', 'isPhoneNumberInvalid'],
  ['Invalid email address format.', 'isEmailInvalid'],
  ['Username should be an email.', 'isEmailInvalid'],
  ['Username should be either an email or a phone number.', 'isEmailInvalid'],
  ["1 validation error detected: Value at 'token' failed to satisfy constraint", 'isTokenMalformed'],
  [
    "1 validation error detected: Value at 'previousPassword' failed to satisfy constraint",
    'isPreviousPasswordAtFault',
  ],
  ['Missing required parameter PreviousPassword', 'isPreviousPasswordAtFault'],
  ['Attempt limit exceeded, please try after some time.', 'isAttemptLimit'],
  ['USER_AUTH is not enabled for the client.', 'isFlowUnavailable'],
  ['USER_AUTH flow not enabled for this client', 'isFlowUnavailable'],
  // Operators' faults.
  ['USER_PASSWORD_AUTH flow not enabled for this client'],
  ['Access Token does not have required scopes', 'isScopeMissing'],
  ['User is not authorized to change password.', 'isFederatedUserRefused'],
  ['The current session cannot be revoked.', 'isCurrentSession', 'isSessionInvalid'],
  ['access_denied', 'isSignInCanceled'],
  ['User denied access', 'isSignInCanceled'],
  ['The user canceled the sign-in', 'isSignInCanceled'],
  ['Already found an entry for username Google_123', 'isAlreadyLinked'],
  ['The request to the provider timed out', 'isSignInExpired'],
  ['Username should be a phone number.'],
  ['Username cannot be of email format, since user pool is configured for email alias.'],
  ['Exceeded daily email limit for the operation or the account.', 'isEmailQuotaExceeded'],
  ['CustomMessage failed with error Not now.', 'isMessageDeclined', 'isTriggerRefusal'],
  ['PreSignUp failed with error Not now.', 'isTriggerRefusal'],
  ['Something that Cognito has never said'],
];

type Predicate = (error: Error) => boolean;
const predicates = Object.entries(cognitoMessages).filter((entry): entry is [string, Predicate] =>
  /^(is|has)[A-Z]/.test(entry[0]),
);

test.each(TEXTS.map(([text, ...recognizedBy]) => ({ text, recognizedBy })))(
  'is recognized only by $recognizedBy: $text',
  ({ text, recognizedBy }) => {
    const recognizing = predicates.filter(([, matches]) => matches(new Error(text))).map(([name]) => name);
    expect(recognizing.sort()).toEqual([...recognizedBy].sort());
  },
);

test('every predicate recognizes a text of the list', () => {
  const used = new Set(TEXTS.flatMap(([, ...recognizedBy]) => recognizedBy));
  expect([...used].sort()).toEqual(predicates.map(([name]) => name).sort());
});
