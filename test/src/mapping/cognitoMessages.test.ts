import { expect, test } from 'vitest';
import * as cognitoMessages from '../../../src/mapping/cognitoMessages.ts';

/** Cognito's texts, by the predicates that recognize them. A text may be recognized by several. */
const TEXTS: readonly (readonly [text: string, ...recognizedBy: (keyof typeof cognitoMessages)[]])[] = [
  ['Incorrect username or password.', 'isIncorrectPassword', 'isRefreshTokenInvalid'],
  ['Unable to login because of security reasons', 'isBlockedByThreatProtection'],
  ['Password attempts exceeded', 'isLockedOut'],
  ['Temporary password has expired and must be reset by an administrator.', 'isTemporaryPasswordExpired'],
  ['User is disabled.', 'isDisabled', 'isNotConfirmable', 'isPasswordResetBlocked', 'isRefreshTokenInvalid'],
  ['User password cannot be reset in the current state.', 'isPasswordResetBlocked', 'isRefreshTokenInvalid'],
  ['Invalid session for the user, session is expired.', 'isSessionInvalid', 'isRefreshTokenInvalid'],
  ['Invalid code or auth state for the user.', 'isSessionInvalid', 'isRefreshTokenInvalid'],
  ['SignUp is not permitted for this user pool', 'isSignUpClosed', 'isRefreshTokenInvalid'],
  ['User cannot be confirmed. Current status is CONFIRMED', 'isAlreadyConfirmed', 'isRefreshTokenInvalid'],
  ['User cannot be confirmed. Current status is FORCE_CHANGE_PASSWORD', 'isNotConfirmable', 'isRefreshTokenInvalid'],
  ['User is already confirmed.', 'isAlreadyConfirmed', 'isRefreshTokenInvalid'],
  ['Invalid Refresh Token', 'isRefreshTokenInvalid'],
  ['Refresh Token has been revoked', 'isRefreshTokenInvalid'],
  ['Unable to verify secret hash for client 4abc', 'isClientSecretWrong', 'isClientUnauthorized'],
  ['Invalid client credentials', 'isClientUnauthorized'],
  ['A client attempted to write unauthorized attribute', 'isAttributeUnauthorized'],
  [
    'Cannot reset password for the user as there is no registered/verified email or phone_number',
    'hasNoVerifiedAddress',
    'isRefreshTokenInvalid',
  ],
  ['MFA is required and cannot be disabled', 'isMfaRequired', 'isDisabled', 'isPasswordResetBlocked'],
  ['Invalid phone number format.', 'isPhoneNumberInvalid'],
  ['Invalid email address format.', 'isEmailInvalid'],
  ['Username should be an email.', 'isEmailInvalid', 'isRefreshTokenInvalid'],
  ['Access Token has expired'],
  ['Attempt limit exceeded, please try after some time.'],
  ['Exceeded daily email limit for the operation or the account.', 'isEmailQuotaExceeded'],
  ['CustomMessage failed with error Not now.', 'isMessageDeclined'],
  ['PreSignUp failed with error Not now.'],
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
