import type {
  AlreadyConfirmedError,
  CodeDeliveryFailedError,
  CodeExpiredError,
  CodeMismatchError,
  FederatedSignInError,
  FederatedUserError,
  FieldErrorCode,
  IdentityInUseError,
  IdentityNotFoundError,
  IncorrectCredentialsError,
  InvalidRefreshTokenError,
  MfaMethodNotFoundError,
  NotSignedInError,
  PasskeyNotFoundError,
  PasskeyRegistrationError,
  PasswordPolicyUnavailableError,
  PasswordRequirement,
  PasswordResetRequiredError,
  SessionExpiredError,
  SessionNotFoundError,
  SessionTrackingUnavailableError,
  SignInMethodsUnknownError,
  SignInMethodUnavailableError,
  SignUpRefusedError,
  TooManyAttemptsError,
  UserNotConfirmedError,
  UsernameTakenError,
} from './generated/types.ts';

/** The error types that need no data from Cognito. */
type PlainError =
  | AlreadyConfirmedError
  | CodeDeliveryFailedError
  | CodeExpiredError
  | CodeMismatchError
  | FederatedSignInError
  | FederatedUserError
  | IdentityInUseError
  | IdentityNotFoundError
  | IncorrectCredentialsError
  | InvalidRefreshTokenError
  | MfaMethodNotFoundError
  | NotSignedInError
  | PasskeyNotFoundError
  | PasskeyRegistrationError
  | PasswordPolicyUnavailableError
  | PasswordResetRequiredError
  | SessionExpiredError
  | SessionNotFoundError
  | SessionTrackingUnavailableError
  | SignInMethodsUnknownError
  | SignInMethodUnavailableError
  | SignUpRefusedError
  | TooManyAttemptsError
  | UsernameTakenError
  | UserNotConfirmedError;

/** The errors that a person may be shown, as the union members that clients receive. */
export const authErrors = {
  notSignedIn: { __typename: 'NotSignedInError', message: 'Please sign in to continue.' },

  incorrectCredentials: {
    __typename: 'IncorrectCredentialsError',
    reason: 'INCORRECT',
    message: 'Incorrect email address or password.',
  },
  incorrectCurrentPassword: {
    __typename: 'IncorrectCredentialsError',
    reason: 'INCORRECT',
    message: 'Your current password is incorrect.',
  },
  accountDisabled: {
    __typename: 'IncorrectCredentialsError',
    reason: 'DISABLED',
    message: 'This account is disabled. Contact support.',
  },
  signInFailed: {
    __typename: 'IncorrectCredentialsError',
    reason: 'INCORRECT',
    message: 'We could not sign you in. Check your email address and try again.',
  },
  passkeyRejected: {
    __typename: 'IncorrectCredentialsError',
    reason: 'INCORRECT',
    message: 'This passkey was not accepted. Try again, or sign in another way.',
  },
  temporaryPasswordExpired: {
    __typename: 'IncorrectCredentialsError',
    reason: 'TEMPORARY_PASSWORD_EXPIRED',
    message: 'Your temporary password has expired. Ask for a new one.',
  },
  userNotConfirmed: { __typename: 'UserNotConfirmedError', message: 'Confirm your account before you sign in.' },
  passwordResetRequired: {
    __typename: 'PasswordResetRequiredError',
    message: 'You need to reset your password before you can sign in.',
  },
  signInMethodUnavailable: {
    __typename: 'SignInMethodUnavailableError',
    message: 'You cannot sign in this way here. Choose another way.',
  },
  signInMethodsUnknown: {
    __typename: 'SignInMethodsUnknownError',
    message: 'The ways to sign in are not available right now.',
  },
  sessionExpired: { __typename: 'SessionExpiredError', message: 'Your sign-in has timed out. Please start again.' },

  refreshTokenInvalid: {
    __typename: 'InvalidRefreshTokenError',
    message: 'Your session has expired. Please sign in again.',
  },
  refreshTokenMissing: { __typename: 'InvalidRefreshTokenError', message: 'You are signed out. Please sign in.' },

  sessionNotFound: { __typename: 'SessionNotFoundError', message: 'This session has already ended.' },
  sessionTrackingUnavailable: {
    __typename: 'SessionTrackingUnavailableError',
    message: 'You cannot end a single session here. Sign out on every device instead.',
  },

  alreadyConfirmed: {
    __typename: 'AlreadyConfirmedError',
    message: 'This account is already confirmed. You can sign in.',
  },
  signUpClosed: { __typename: 'SignUpRefusedError', message: 'Sign-up is not available.' },
  emailTaken: {
    __typename: 'UsernameTakenError',
    attribute: 'EMAIL',
    message: 'An account with this email address already exists.',
  },
  phoneNumberTaken: {
    __typename: 'UsernameTakenError',
    attribute: 'PHONE_NUMBER',
    message: 'An account with this phone number already exists.',
  },
  aliasTaken: {
    __typename: 'UsernameTakenError',
    attribute: null,
    message: 'Another account uses this email address or phone number.',
  },

  passwordPolicyUnavailable: {
    __typename: 'PasswordPolicyUnavailableError',
    message: 'The password rules are not available right now.',
  },

  passkeysUnavailable: {
    __typename: 'PasskeyRegistrationError',
    reason: 'PASSKEYS_UNAVAILABLE',
    message: 'Passkeys are not available here. Use another way to sign in.',
  },
  passkeyRegistrationExpired: {
    __typename: 'PasskeyRegistrationError',
    reason: 'PASSKEY_REGISTRATION_EXPIRED',
    message: 'Adding the passkey has timed out. Please start again.',
  },
  passkeyOriginNotAllowed: {
    __typename: 'PasskeyRegistrationError',
    reason: 'PASSKEY_ORIGIN_NOT_ALLOWED',
    message: 'Passkeys cannot be added on this page. Open the service at its own web address.',
  },
  passkeyRelyingPartyMismatch: {
    __typename: 'PasskeyRegistrationError',
    reason: 'PASSKEY_RELYING_PARTY_MISMATCH',
    message: 'This passkey belongs to another website. Please start again and create a new one.',
  },
  passkeyNotSupported: {
    __typename: 'PasskeyRegistrationError',
    reason: 'PASSKEY_NOT_SUPPORTED',
    message: 'This kind of passkey is not supported. Try another device or password manager.',
  },
  tooManyPasskeys: {
    __typename: 'PasskeyRegistrationError',
    reason: 'TOO_MANY_PASSKEYS',
    message: 'Your account cannot have more passkeys. Delete one before you add another.',
  },
  passkeyNotFound: {
    __typename: 'PasskeyNotFoundError',
    message: 'Your account does not have this passkey. It may already be deleted.',
  },

  federationCanceled: {
    __typename: 'FederatedSignInError',
    reason: 'FEDERATION_CANCELED',
    message: 'You canceled the sign-in. Try again, or choose another way.',
  },
  federationLinked: {
    __typename: 'FederatedSignInError',
    reason: 'FEDERATION_LINKED',
    message: 'This sign-in now belongs to your existing account. Please start again.',
  },
  federationExpired: {
    __typename: 'FederatedSignInError',
    reason: 'FEDERATION_EXPIRED',
    message: 'Your sign-in has timed out. Please start again.',
  },
  federationFailed: {
    __typename: 'FederatedSignInError',
    reason: 'FEDERATION_FAILED',
    message: 'We could not sign you in this way. Try again, or choose another way.',
  },
  federationStateMismatch: {
    __typename: 'FederatedSignInError',
    reason: 'FEDERATION_STATE_MISMATCH',
    message: 'This sign-in was not started here. Please start again.',
  },
  /** Never the text of a trigger, because anyone can write the text of a callback. */
  federationRefused: {
    __typename: 'FederatedSignInError',
    reason: 'REFUSED',
    message: 'This sign-in was declined.',
  },
  federatedUser: {
    __typename: 'FederatedUserError',
    message: 'You sign in with another provider, where this is managed.',
  },
  identityInUse: {
    __typename: 'IdentityInUseError',
    message: 'This sign-in already belongs to another account.',
  },
  identityNotFound: {
    __typename: 'IdentityNotFoundError',
    message: 'Your account is not linked to this provider.',
  },

  codeIncorrect: { __typename: 'CodeMismatchError', message: 'That code is incorrect. Check it and try again.' },
  codeExpired: { __typename: 'CodeExpiredError', message: 'That code has expired. Request a new one.' },
  /** Does not say which, because an account with a code that has expired has requested one. */
  codeUnusable: {
    __typename: 'CodeMismatchError',
    message: 'That code is incorrect or has expired. Check it, or request a new one.',
  },
  codeNotSent: {
    __typename: 'CodeDeliveryFailedError',
    changedFields: [],
    message: 'We could not send the code. Please try again later.',
  },
  mfaMethodNotFound: {
    __typename: 'MfaMethodNotFoundError',
    message: 'This method is not available for your account.',
  },
  noMfaMethod: {
    __typename: 'MfaMethodNotFoundError',
    message: 'Your account needs a second sign-in step, but has none. Contact support.',
  },

  lockedOut: {
    __typename: 'TooManyAttemptsError',
    reason: 'LOCKED_OUT',
    message: 'Too many failed attempts. Please try again later.',
  },
  limitExceeded: {
    __typename: 'TooManyAttemptsError',
    reason: 'LIMIT_EXCEEDED',
    message: 'Too many attempts. Please try again later.',
  },
  throttled: {
    __typename: 'TooManyAttemptsError',
    reason: 'THROTTLED',
    message: 'We are receiving too many requests. Please try again in a few seconds.',
  },
  blocked: {
    __typename: 'TooManyAttemptsError',
    reason: 'BLOCKED',
    message: 'This request was declined. Please try again later.',
  },
} as const satisfies Record<string, PlainError>;

/** The other sentences that a person may be shown. */
export const messages = {
  signedUp: 'Check your messages for a code, and enter it to confirm your account.',
  signedUpAndConfirmed: 'Your account is ready. You can sign in now.',
  confirmed: 'Your account is confirmed. You can sign in now.',
  codeResent: 'We have sent you a new code.',
  signedIn: 'You are signed in.',
  refreshed: 'Session refreshed.',
  signedOut: 'You are signed out.',
  sessionRevoked: 'The session has ended.',
  signedOutEverywhere: 'You are signed out on every device.',
  passwordCodeSent: 'If an account exists, we have sent you a code to reset your password.',
  passwordReset: 'Your password has been reset. You can sign in now.',
  passwordChanged: 'Your password has been changed.',
  passwordSet: 'Your password has been set.',
  passwordChangedAndSignedOut: 'Your password has been changed. Sign in again with the new password.',
  passwordChangedNotSignedOut: 'Your password has been changed, but we could not sign out your other devices.',
  totpSetUp: 'Your authenticator app is set up.',
  passkeyAdded: 'Your passkey has been added. You can use it to sign in.',
  passkeyDeleted: 'The passkey no longer works here. You can also delete it where it is stored.',
  attributeCodeSent: 'We have sent you a code.',
  emailVerified: 'Your email address is verified.',
  phoneNumberVerified: 'Your phone number is verified.',
  providerLinked: 'You can now sign in with this provider.',
  providerUnlinked: 'You can no longer sign in with this provider.',
  accountDeleted: 'Your account has been deleted.',

  invalidInput: 'Please correct the highlighted fields.',
  invalidPassword: 'This password does not meet the requirements.',
  /** Shown if a Lambda trigger declines a request without a text of its own. */
  declined: 'This request was declined.',
  changesSavedCodeNotSent: 'We saved your changes but could not send the code.',
  changesNotSavedCodeNotSent: 'We could not send the code. Nothing was changed.',
  profileUnread: 'Your changes may be saved, but we could not load your profile.',

  internalError: 'Something went wrong on our side. Please try again later.',
  /** Shown if a call fails unexpectedly after an earlier call of the same field succeeded. */
  partlyDone: 'Something went wrong on our side, and part of your request may be done. Check before you try again.',
} as const;

/** Says what is wrong with a field. `limit` is the greatest allowed length, for `TOO_LONG` and `TOO_MANY`. */
export const fieldMessage = (code: FieldErrorCode, limit?: number): string => {
  if (limit === undefined) return FIELD_MESSAGES[code];
  if (code === 'TOO_LONG') return `Use at most ${limit} characters.`;
  return code === 'TOO_MANY' ? `Give at most ${limit}.` : FIELD_MESSAGES[code];
};

const FIELD_MESSAGES: Readonly<Record<FieldErrorCode, string>> = {
  REQUIRED: 'This field is required.',
  TOO_LONG: 'This is too long.',
  TOO_MANY: 'There are too many entries.',
  CONTROL_CHARACTERS: 'Remove line breaks and other control characters.',
  SPACES: 'Remove the spaces.',
  SURROUNDING_SPACES: 'Remove the space at the beginning or end.',
  INVALID_EMAIL: 'Enter a valid email address.',
  INVALID_PHONE_NUMBER: 'Enter a phone number with its country code, such as +14155550123.',
  NOT_ALLOWED: 'This is not allowed here.',
  UNKNOWN_ATTRIBUTE: 'There is no attribute of this name.',
  IMMUTABLE: 'This cannot be changed.',
  DUPLICATE: 'Give each attribute only once.',
  HAS_OWN_FIELD: 'Use the field of this name instead.',
  TAKEN: 'Another account uses this email address or phone number.',
  NOTHING_TO_VERIFY: 'There is nothing to verify.',
  NOT_ENABLED: 'Choose one of the enabled methods.',
  MFA_REQUIRED: 'Keep at least one method enabled.',
  NOT_VERIFIED: 'Verify your email address or phone number first.',
  NO_RECOVERY: 'With these methods, you could no longer reset a forgotten password.',
  ALREADY_SET_UP: 'You already use an authenticator app.',
  USED_FOR_MFA: 'Turn off sign-in codes by text message before you change your phone number.',
  NEEDS_MFA_METHOD: 'Turn on another method as well. A passkey cannot be the only one.',
  NOTHING_TO_CHANGE: 'Give at least one field to change.',
  NOT_CHECKED: 'We could not check this. Please try again.',
  LAST_SIGN_IN_METHOD: 'Set a password, add a passkey or link a provider first.',
  CURRENT_SESSION: 'You are using this session. Sign out instead.',
  INVALID: 'This is not valid.',
};

export const passwordMessages: Readonly<Record<PasswordRequirement, string>> = {
  LENGTH: 'Use a longer password.',
  LOWERCASE: 'Add a lowercase letter.',
  UPPERCASE: 'Add an uppercase letter.',
  NUMBER: 'Add a number.',
  SYMBOL: 'Add a symbol.',
  NOT_REUSED: 'You have used this password before. Choose another one.',
};
