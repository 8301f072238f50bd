import type { DocumentType } from '@smithy/types';
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { GraphQLContext } from '../http/context.ts';
export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** The options of `navigator.credentials.create`, as JSON. Decode them with `PublicKeyCredential.parseCreationOptionsFromJSON`. */
  PublicKeyCredentialCreationOptionsJSON: { input: DocumentType; output: DocumentType; }
  /** The options of `navigator.credentials.get`, as JSON. Decode them with `PublicKeyCredential.parseRequestOptionsFromJSON`. */
  PublicKeyCredentialRequestOptionsJSON: { input: DocumentType; output: DocumentType; }
  /** A new passkey: the result of `toJSON` of the credential that `navigator.credentials.create` returns. */
  RegistrationResponseJSON: { input: DocumentType; output: DocumentType; }
  /** A passkey's assertion: the result of `toJSON` of the credential that `navigator.credentials.get` returns. */
  AuthenticationResponseJSON: { input: DocumentType; output: DocumentType; }
};

/**
 * Implemented by every error that a client can expect. Select `... on AuthError { message }` last, so that an app that
 * is already installed can show errors that are added later.
 */
export type AuthError = {
  /** One sentence for a person. To translate errors, use `__typename`, then `reason`, `code` or `requirements`. */
  message: Scalars['String']['output'];
};

/** The input is not valid. Nothing was changed. `fields` lists every fault that was found. */
export type InvalidInputError = AuthError & {
  __typename: 'InvalidInputError';
  message: Scalars['String']['output'];
  fields: Array<FieldError>;
};

export type FieldError = {
  __typename: 'FieldError';
  /** The path of the field in the input, such as `email` or `attributes.0.name`. */
  field: Scalars['String']['output'];
  /** What is wrong with the field, for programs and translations. */
  code: FieldErrorCode;
  /** What is wrong with the field, as a sentence for a person. */
  message: Scalars['String']['output'];
};

export type FieldErrorCode =
  /** The field is empty or missing. */
  | 'REQUIRED'
  /** The value is too long. */
  | 'TOO_LONG'
  /** The list has too many entries. */
  | 'TOO_MANY'
  /** The value contains control characters, such as a line break. */
  | 'CONTROL_CHARACTERS'
  /** The value contains spaces. */
  | 'SPACES'
  /** The value begins or ends with a space. */
  | 'SURROUNDING_SPACES'
  /** The value is not an email address. */
  | 'INVALID_EMAIL'
  /** The value is not a phone number with `+` and a country code. */
  | 'INVALID_PHONE_NUMBER'
  /** The app cannot set this attribute, or the deployment does not allow this address or phone number. */
  | 'NOT_ALLOWED'
  /** The user pool has no attribute of this name. */
  | 'UNKNOWN_ATTRIBUTE'
  /** The attribute cannot be changed once it is set. */
  | 'IMMUTABLE'
  /** The attribute is given twice. */
  | 'DUPLICATE'
  /** The attribute has a field of its own in this input. */
  | 'HAS_OWN_FIELD'
  /** Another account uses this value. */
  | 'TAKEN'
  /** The email address or phone number is missing, or is verified already. */
  | 'NOTHING_TO_VERIFY'
  /** The preferred method is not one of the enabled methods. */
  | 'NOT_ENABLED'
  /** The user pool requires at least one MFA method. */
  | 'MFA_REQUIRED'
  /** The email address or phone number that this method uses is not verified. Verify it with `sendAttributeCode` and `verifyAttribute`. */
  | 'NOT_VERIFIED'
  /** With these methods, no verified address remains for resetting a forgotten password. */
  | 'NO_RECOVERY'
  /** An authenticator app is already in use. Set `replace` to replace it. */
  | 'ALREADY_SET_UP'
  /** Sign-in sends codes to this phone number. Turn SMS off with `setMfaPreference` first. */
  | 'USED_FOR_MFA'
  /** A passkey counts as MFA only together with another MFA method. Add one to `enabled`. */
  | 'NEEDS_MFA_METHOD'
  /** The input has no field to change. */
  | 'NOTHING_TO_CHANGE'
  /** The user could no longer sign in after the change. Set a password, add a passkey or link a provider first. */
  | 'LAST_SIGN_IN_METHOD'
  /** This is the session of the request itself. End it with `signOut`. */
  | 'CURRENT_SESSION'
  /** The service that checks `captchaToken` cannot be reached. Show the CAPTCHA again, and send its new token. */
  | 'NOT_CHECKED'
  /** The value breaks another rule of the user pool. */
  | 'INVALID';

/** Another account has this email address, phone number or username. */
export type UsernameTakenError = AuthError & {
  __typename: 'UsernameTakenError';
  message: Scalars['String']['output'];
  /** What the other account has; null if it is a username, or if Cognito does not say. */
  attribute: Maybe<VerifiableAttribute>;
};

/** The password does not meet the user pool's policy. */
export type InvalidPasswordError = AuthError & {
  __typename: 'InvalidPasswordError';
  message: Scalars['String']['output'];
  /**
   * The rules of the user pool's policy that the password breaks. If the API cannot read the policy, only the rule that Cognito
   * names, so a corrected password can break the next. Can be empty.
   */
  requirements: Array<PasswordRequirement>;
};

export type PasswordRequirement =
  /** The password is too short. */
  | 'LENGTH'
  /** The password needs a letter from a to z. */
  | 'LOWERCASE'
  /** The password needs a letter from A to Z. */
  | 'UPPERCASE'
  /** The password needs a digit from 0 to 9. */
  | 'NUMBER'
  /** The password needs a symbol: see `PasswordPolicy.requireSymbols`. */
  | 'SYMBOL'
  /** The password was used before. */
  | 'NOT_REUSED';

/** The user pool declined the sign-up: self sign-up is off, or a Lambda trigger declined it. `message` is the trigger's text. */
export type SignUpRefusedError = AuthError & {
  __typename: 'SignUpRefusedError';
  message: Scalars['String']['output'];
};

/** The sign-in failed. Ask the user to try again only if `reason` is `INCORRECT`. */
export type IncorrectCredentialsError = AuthError & {
  __typename: 'IncorrectCredentialsError';
  message: Scalars['String']['output'];
  /** `INCORRECT`, `DISABLED`, `TEMPORARY_PASSWORD_EXPIRED` or `REFUSED`. */
  reason: AuthErrorReason;
};

/** The user pool or its app client does not allow this way to sign in. Offer another one. */
export type SignInMethodUnavailableError = AuthError & {
  __typename: 'SignInMethodUnavailableError';
  message: Scalars['String']['output'];
};

/** The sign-in at an identity provider failed. Start again, unless `reason` is `REFUSED`. */
export type FederatedSignInError = AuthError & {
  __typename: 'FederatedSignInError';
  message: Scalars['String']['output'];
  /** A reason whose name begins with `FEDERATION`, or `REFUSED`. */
  reason: AuthErrorReason;
};

/** The user has no session with this ID, for example because it has already ended. */
export type SessionNotFoundError = AuthError & {
  __typename: 'SessionNotFoundError';
  message: Scalars['String']['output'];
};

/** The deployment does not track sessions, so it cannot end a single one. `signOutEverywhere` ends all. */
export type SessionTrackingUnavailableError = AuthError & {
  __typename: 'SessionTrackingUnavailableError';
  message: Scalars['String']['output'];
};

/** The user signs in with an identity provider, so Cognito refuses this: the password, MFA and mapped attributes belong to the provider. */
export type FederatedUserError = AuthError & {
  __typename: 'FederatedUserError';
  message: Scalars['String']['output'];
};

/** The identity has an account of its own, or is linked to another account. Nothing was changed. */
export type IdentityInUseError = AuthError & {
  __typename: 'IdentityInUseError';
  message: Scalars['String']['output'];
};

/** The user has no identity of this provider, for example because it was already unlinked. */
export type IdentityNotFoundError = AuthError & {
  __typename: 'IdentityNotFoundError';
  message: Scalars['String']['output'];
};

/** The passkey was not added. Whether it helps to start again depends on `reason`. */
export type PasskeyRegistrationError = AuthError & {
  __typename: 'PasskeyRegistrationError';
  message: Scalars['String']['output'];
  /** A reason whose name begins with `PASSKEY`, or `TOO_MANY_PASSKEYS`. */
  reason: AuthErrorReason;
};

/** The user has no passkey with this ID, for example because it was already deleted. */
export type PasskeyNotFoundError = AuthError & {
  __typename: 'PasskeyNotFoundError';
  message: Scalars['String']['output'];
};

/**
 * The password is right, but the account is not confirmed. Send the code to `verify`, or send a new one with `resendCode`.
 * With HIDE_EXISTING_USERS, `IncorrectCredentialsError` is returned instead.
 */
export type UserNotConfirmedError = AuthError & {
  __typename: 'UserNotConfirmedError';
  message: Scalars['String']['output'];
};

/**
 * An administrator has reset the password. Continue with `forgotPassword`, then `resetPassword`. Such a user can also get
 * `IncorrectCredentialsError`: from an app client with PreventUserExistenceErrors, and always with HIDE_EXISTING_USERS.
 */
export type PasswordResetRequiredError = AuthError & {
  __typename: 'PasswordResetRequiredError';
  message: Scalars['String']['output'];
};

/**
 * The code is wrong. The answer of `resetPassword`, and with HIDE_EXISTING_USERS of `verify`, also if the code has expired, was already
 * used or was never sent.
 */
export type CodeMismatchError = AuthError & {
  __typename: 'CodeMismatchError';
  message: Scalars['String']['output'];
};

/** The code is too old, or was already used. Request a new one. */
export type CodeExpiredError = AuthError & {
  __typename: 'CodeExpiredError';
  message: Scalars['String']['output'];
};

/** The code could not be sent. After `signUp`, the account exists nevertheless, so call `resendCode` later. */
export type CodeDeliveryFailedError = AuthError & {
  __typename: 'CodeDeliveryFailedError';
  message: Scalars['String']['output'];
  /**
   * The fields that `updateProfile` changed although a code could not be sent, as paths in its input such as `name` or
   * `attributes.0.value`. Empty for all other mutations.
   */
  changedFields: Array<Scalars['String']['output']>;
};

/** Too many attempts or requests. Try again later. */
export type TooManyAttemptsError = AuthError & {
  __typename: 'TooManyAttemptsError';
  message: Scalars['String']['output'];
  /** `LOCKED_OUT`, `LIMIT_EXCEEDED`, `THROTTLED` or `BLOCKED`. */
  reason: AuthErrorReason;
};

/** One enum for all error types, because fields of different types cannot share the name `reason` in one selection. */
export type AuthErrorReason =
  /** The username or the password is wrong. An unknown user gets the same answer. */
  | 'INCORRECT'
  /** The password is right, but an administrator has disabled the account. */
  | 'DISABLED'
  /** An administrator has to send a new temporary password. */
  | 'TEMPORARY_PASSWORD_EXPIRED'
  /**
   * A Lambda trigger declined the sign-in. `message` is the trigger's text, except in `FederatedSignInError`: anyone can write the text of
   * a callback.
   */
  | 'REFUSED'
  /** Too many wrong passwords or sign-in codes. The lock starts at one second and doubles with each failure, up to about 15 minutes. */
  | 'LOCKED_OUT'
  /** Too many codes were requested or tried for this account. The limit lasts for minutes to hours. */
  | 'LIMIT_EXCEEDED'
  /** The service receives too many requests. Retry after a few seconds. */
  | 'THROTTLED'
  /** A firewall rule blocked the request. */
  | 'BLOCKED'
  /** The user pool does not allow passkeys, or has no relying party. */
  | 'PASSKEYS_UNAVAILABLE'
  /** The registration was not started, has expired, or was started by another app. Start again. */
  | 'PASSKEY_REGISTRATION_EXPIRED'
  /** The page's origin does not belong to the relying party. */
  | 'PASSKEY_ORIGIN_NOT_ALLOWED'
  /** The passkey was created for another relying party. */
  | 'PASSKEY_RELYING_PARTY_MISMATCH'
  /** Cognito does not support this kind of passkey. Use another device. */
  | 'PASSKEY_NOT_SUPPORTED'
  /** The user has 20 passkeys. Delete one first. */
  | 'TOO_MANY_PASSKEYS'
  /** The person canceled the sign-in at the provider. */
  | 'FEDERATION_CANCELED'
  /** The sign-in was linked to an existing account. Call `startFederatedSignIn` with the same provider once more. */
  | 'FEDERATION_LINKED'
  /** The sign-in has timed out, or was already finished. */
  | 'FEDERATION_EXPIRED'
  /** The provider or the user pool refused the sign-in. */
  | 'FEDERATION_FAILED'
  /** The callback does not belong to a sign-in that was started here. */
  | 'FEDERATION_STATE_MISMATCH';

/** The challenge's session is invalid, or has expired. Start the sign-in again. */
export type SessionExpiredError = AuthError & {
  __typename: 'SessionExpiredError';
  message: Scalars['String']['output'];
};

/** The access token is missing, malformed, expired or revoked. Refresh it, or sign in. */
export type NotSignedInError = AuthError & {
  __typename: 'NotSignedInError';
  message: Scalars['String']['output'];
};

/** The refresh token is missing, unknown, expired, revoked or already used. Sign in again. */
export type InvalidRefreshTokenError = AuthError & {
  __typename: 'InvalidRefreshTokenError';
  message: Scalars['String']['output'];
};

/** The account is already confirmed. Sign in. */
export type AlreadyConfirmedError = AuthError & {
  __typename: 'AlreadyConfirmedError';
  message: Scalars['String']['output'];
};

/**
 * The user has not set up this MFA method, or the user pool does not offer it. At sign-in: the user pool requires MFA, and the user
 * neither has a method nor can set one up.
 */
export type MfaMethodNotFoundError = AuthError & {
  __typename: 'MfaMethodNotFoundError';
  message: Scalars['String']['output'];
};

export type Query = {
  __typename: 'Query';
  /**
   * Returns the identity providers that users can sign in with, for an app's buttons. The list is empty if the deployment has none.
   * The only field that returns no union, because it makes no call that can fail.
   */
  signInProviders: Array<SignInProvider>;
  /**
   * Returns the user pool's rules for passwords, for a form to show. Cognito decides if it accepts a password.
   *
   * Errors: `PasswordPolicyUnavailableError`.
   */
  passwordPolicy: PasswordPolicyResult;
  /**
   * Returns the signed-in user. Needs an access token in the `Authorization: Bearer` header.
   *
   * Errors: `NotSignedInError`, `TooManyAttemptsError`.
   */
  me: MeResult;
  /**
   * Returns the ways to sign in that the user pool allows, so that an app can offer them before it knows the user.
   *
   * Errors: `SignInMethodsUnknownError`.
   */
  signInMethods: SignInMethodsResult;
};

export type Mutation = {
  __typename: 'Mutation';
  /**
   * Starts a sign-in at an identity provider. Send the browser to `url`. The provider returns it to `redirectUri`, whose query string
   * goes to `finishFederatedSignIn`, or to `linkProvider`.
   *
   * Errors: `SignInMethodUnavailableError`, `InvalidInputError` with the code `NOT_ALLOWED` if the deployment does not list `redirectUri`.
   */
  startFederatedSignIn: StartFederatedSignInResult;
  /**
   * Finishes a sign-in at an identity provider with the query string of the callback. Returns `SignInPayload`. A callback counts once:
   * after an error other than `TooManyAttemptsError` and `InvalidInputError`, start again.
   *
   * Errors: `FederatedSignInError`, `TooManyAttemptsError`, `InvalidInputError`.
   */
  finishFederatedSignIn: FinishFederatedSignInResult;
  /**
   * Links an identity of an identity provider to the signed-in user, who can then sign in with it. Begin with `startFederatedSignIn`, and
   * pass the query string of the callback to this mutation in place of `finishFederatedSignIn`. The sign-in that is needed for it creates
   * an account of the identity, which is deleted. An account that existed before is never deleted: `IdentityInUseError`.
   *
   * Errors: `FederatedSignInError`, `IdentityInUseError`, `NotSignedInError`, `SignInMethodUnavailableError`, `TooManyAttemptsError`,
   * `InvalidInputError`.
   */
  linkProvider: LinkProviderResult;
  /**
   * Removes the link between the signed-in user and an identity provider. Returns `InvalidInputError` with the code
   * `LAST_SIGN_IN_METHOD` if the user could no longer sign in.
   *
   * Errors: `IdentityNotFoundError`, `NotSignedInError`, `SignInMethodUnavailableError`, `TooManyAttemptsError`, `InvalidInputError`.
   */
  unlinkProvider: UnlinkProviderResult;
  /**
   * Starts setting up an authenticator app. Show `otpauthUri` as a QR code, then send the app's first code to
   * `finishTotpSetup`. Needs an access token or, during a sign-in, the session of the `MfaSetupChallenge`.
   *
   * If an authenticator app is already in use, Cognito disables it as soon as another set-up starts. Until `finishTotpSetup` succeeds,
   * the user may sign in without a second factor. Therefore `InvalidInputError` with the code `ALREADY_SET_UP` is returned unless
   * `replace` is true.
   *
   * Errors: `NotSignedInError`, `FederatedUserError`, `SessionExpiredError`, `MfaMethodNotFoundError`, `TooManyAttemptsError`,
   * `InvalidInputError`.
   */
  startTotpSetup: StartTotpSetupResult;
  /**
   * Finishes the set-up with a code of the authenticator app.
   *
   * With an access token: returns `FinishTotpSetupPayload`. Then turn the method on with `setMfaPreference`.
   * With `session`: finishes the sign-in and returns `SignInPayload`.
   *
   * Errors: `NotSignedInError`, `SessionExpiredError`, `CodeMismatchError`, `MfaMethodNotFoundError`,
   * `TooManyAttemptsError`, `InvalidInputError`.
   */
  finishTotpSetup: FinishTotpSetupResult;
  /**
   * Sets which MFA methods are used at sign-in, and which one is preferred. Methods that are not listed are turned off.
   *
   * SMS needs a verified phone number, and EMAIL a verified email address: otherwise `InvalidInputError` has the code `NOT_VERIFIED`.
   * An address that receives MFA codes cannot receive the code of `forgotPassword`. A change that leaves the user without a verified
   * address for it is rejected with the code `NO_RECOVERY` unless `allowNoRecovery` is true.
   *
   * Cognito offers no sign-in codes to a user with MFA. A user who has neither a password nor an identity of a provider, nor a passkey and
   * `passkey` turned on, could then no longer sign in: `InvalidInputError` has the code `LAST_SIGN_IN_METHOD` at `enabled`.
   *
   * Errors: `NotSignedInError`, `FederatedUserError`, `MfaMethodNotFoundError`, `TooManyAttemptsError`, `InvalidInputError`.
   */
  setMfaPreference: SetMfaPreferenceResult;
  /**
   * Starts adding a passkey to the account of the signed-in user. Pass `options` to `navigator.credentials.create`, and the result to
   * `finishPasskeyRegistration`. A new start replaces an earlier one.
   *
   * Errors: `PasskeyRegistrationError`, `NotSignedInError`, `TooManyAttemptsError`.
   */
  startPasskeyRegistration: StartPasskeyRegistrationResult;
  /**
   * Adds the passkey to the account. From then on, the user can sign in with it.
   *
   * Errors: `PasskeyRegistrationError`, `NotSignedInError`, `TooManyAttemptsError`, `InvalidInputError`.
   */
  finishPasskeyRegistration: FinishPasskeyRegistrationResult;
  /**
   * Removes a passkey from the account. The passkey itself stays where it is stored, until the user deletes it there. Returns
   * `InvalidInputError` with the code `LAST_SIGN_IN_METHOD` at `id` if the passkey is the user's only way to sign in. Codes do not count
   * for a user with MFA, because Cognito then offers none.
   *
   * Errors: `PasskeyNotFoundError`, `NotSignedInError`, `TooManyAttemptsError`, `InvalidInputError`.
   */
  deletePasskey: DeletePasskeyResult;
  /**
   * Sends a code for `resetPassword` if the account has a verified email address or phone number. The answer is the same if
   * there is no such account, or if the code could not be sent.
   *
   * Errors: `TooManyAttemptsError`, `InvalidInputError`. Never returned, and kept for installed apps: `CodeDeliveryFailedError`.
   */
  forgotPassword: ForgotPasswordResult;
  /**
   * Sets a new password with the code that `forgotPassword` sent. Returns `CodeMismatchError` for every code that is wrong or
   * has expired, and if there is no such account. Other devices stay signed in. To sign them out, sign in with the new password
   * and call `signOutEverywhere`.
   *
   * Errors: `CodeMismatchError`, `InvalidPasswordError`, `TooManyAttemptsError`, `InvalidInputError`. Never returned, and
   * kept for installed apps: `CodeExpiredError`, `UserNotConfirmedError`.
   */
  resetPassword: ResetPasswordResult;
  /**
   * Changes the password of the signed-in user. All devices stay signed in, unless `signOutOtherDevices` is true. Cognito can
   * only end all sessions at once, so this session then ends, too: sign in again with the new password if `signedOut` is true.
   *
   * Errors: `NotSignedInError`, `FederatedUserError`, `IncorrectCredentialsError`, `InvalidPasswordError`, `TooManyAttemptsError`,
   * `InvalidInputError`.
   */
  changePassword: ChangePasswordResult;
  /**
   * Changes the fields that are given. Fields that are omitted stay as they are; null or an empty value removes what the user
   * has. The email address cannot be removed, because it is the name of the account.
   *
   * A new email address takes effect when `verifyAttribute` receives its code; until then the old one keeps working. A new
   * phone number takes effect immediately, unverified, unless the user pool is configured to verify it first. While MFA by text message
   * is on, the phone number cannot be changed (`InvalidInputError` with the code `USED_FOR_MFA`), because the codes would go to it.
   *
   * A user of an identity provider has attributes that the provider sets at each sign-in, so a change of them does not last.
   *
   * Errors: `NotSignedInError`, `FederatedUserError`, `UsernameTakenError`, `CodeDeliveryFailedError`, `TooManyAttemptsError`,
   * `InvalidInputError`. Unless its message says otherwise, an error means that nothing was changed.
   */
  updateProfile: UpdateProfileResult;
  /**
   * Sends a code to verify the email address or phone number. Pass the code to `verifyAttribute`.
   *
   * Errors: `NotSignedInError`, `FederatedUserError`, `CodeDeliveryFailedError`, `TooManyAttemptsError`, `InvalidInputError`.
   */
  sendAttributeCode: SendAttributeCodeResult;
  /**
   * Verifies the email address or phone number with its code. A pending change of the attribute takes effect now.
   *
   * Errors: `NotSignedInError`, `CodeMismatchError`, `CodeExpiredError`, `UsernameTakenError`, `TooManyAttemptsError`,
   * `InvalidInputError`.
   */
  verifyAttribute: VerifyAttributeResult;
  /**
   * Deletes the signed-in user's account. This cannot be undone.
   *
   * Errors: `NotSignedInError`, `TooManyAttemptsError`.
   */
  deleteAccount: DeleteAccountResult;
  /**
   * Returns new tokens for a refresh token. If the user pool rotates refresh tokens, store the new refresh token: the old
   * one stops working, at the latest when the app client's grace period is over.
   *
   * Errors: `InvalidRefreshTokenError`, `TooManyAttemptsError`, `InvalidInputError`.
   */
  refreshTokens: RefreshTokensResult;
  /**
   * Signs out: revokes the refresh token and every access token issued from it.
   *
   * Errors: `InvalidRefreshTokenError`, `TooManyAttemptsError`, `InvalidInputError`.
   */
  signOut: SignOutResult;
  /**
   * Signs the user out on every device. Needs an access token.
   *
   * Errors: `NotSignedInError`, `TooManyAttemptsError`.
   */
  signOutEverywhere: SignOutEverywhereResult;
  /**
   * Ends another session of the signed-in user: its refresh token and access tokens stop working. A service that checks an access token
   * without asking Cognito accepts it until it expires. Sessions that are linked to it at the user pool's domain end, too. Returns
   * `InvalidInputError` with the code `CURRENT_SESSION` at `id` for the session of this request: call `signOut` instead.
   *
   * Errors: `SessionNotFoundError`, `SessionTrackingUnavailableError`, `NotSignedInError`, `TooManyAttemptsError`, `InvalidInputError`.
   */
  revokeSession: RevokeSessionResult;
  /**
   * Signs in with a password. Returns `SignInPayload`, or a challenge (`CodeChallenge`, `NewPasswordChallenge`,
   * `MfaSetupChallenge`, `MfaSelectionChallenge`) whose description names the mutation that answers it.
   *
   * Errors: `IncorrectCredentialsError`, `UserNotConfirmedError`, `PasswordResetRequiredError`, `MfaMethodNotFoundError`,
   * `TooManyAttemptsError`, `InvalidInputError`.
   */
  signIn: SignInResult;
  /**
   * Starts a sign-in with a passkey or a code. If the user cannot use `method`, or if it is null, returns a `SignInMethodChallenge`
   * with the methods that the user can use. Otherwise returns the challenge of the method: `PasskeyChallenge` or `CodeChallenge`.
   * An unknown user gets the same kinds of answers. To send another code, start again.
   *
   * An account that is not confirmed can receive a code, too, and the code confirms the account. AWS documents the confirmation, but not
   * that the code is offered.
   *
   * Errors: `SignInMethodUnavailableError`, `IncorrectCredentialsError`, `UserNotConfirmedError`, `PasswordResetRequiredError`,
   * `MfaMethodNotFoundError`, `TooManyAttemptsError`, `InvalidInputError`.
   */
  startSignIn: SignInResult;
  /**
   * Answers a `SignInMethodChallenge` with one of its methods. Returns a `PasskeyChallenge` or a `CodeChallenge`; with `PASSWORD`, what
   * `signIn` returns.
   *
   * Errors: `SignInMethodUnavailableError`, `SessionExpiredError`, `IncorrectCredentialsError`, `UserNotConfirmedError`,
   * `PasswordResetRequiredError`, `MfaMethodNotFoundError`, `TooManyAttemptsError`, `InvalidInputError`.
   */
  selectSignInMethod: SignInResult;
  /**
   * Answers a `PasskeyChallenge` with the passkey's assertion. Returns `SignInPayload` or the next challenge.
   *
   * Errors: `IncorrectCredentialsError`, `SessionExpiredError`, `UserNotConfirmedError`, `PasswordResetRequiredError`,
   * `MfaMethodNotFoundError`, `TooManyAttemptsError`, `InvalidInputError`.
   */
  answerPasskeyChallenge: SignInResult;
  /**
   * Answers an `MfaSelectionChallenge` with one of its methods. Returns a `CodeChallenge`.
   *
   * Errors: `SessionExpiredError`, `MfaMethodNotFoundError`, `IncorrectCredentialsError`, `TooManyAttemptsError`,
   * `InvalidInputError`.
   */
  selectMfaMethod: SignInResult;
  /**
   * Answers a `NewPasswordChallenge` with a password that the user chose. Returns `SignInPayload` or the next challenge
   * (`CodeChallenge`, `MfaSetupChallenge`, `MfaSelectionChallenge`).
   *
   * Errors: `InvalidPasswordError`, `InvalidInputError`, `SessionExpiredError`, `IncorrectCredentialsError`,
   * `MfaMethodNotFoundError`, `TooManyAttemptsError`.
   */
  completeNewPassword: SignInResult;
  /**
   * Creates an account. Unless the user pool confirms users at once, Cognito sends a code: pass it to `verify`. With
   * HIDE_EXISTING_USERS, the answer for an address that has an account is the same, and no code is sent.
   *
   * Errors: `UsernameTakenError`, `InvalidPasswordError`, `InvalidInputError`, `SignUpRefusedError`,
   * `CodeDeliveryFailedError`, `TooManyAttemptsError`.
   */
  signUp: SignUpResult;
  /**
   * Without `session`: confirms a sign-up with its code and returns `VerifyPayload`.
   * Errors: `CodeMismatchError`, `CodeExpiredError`, `AlreadyConfirmedError`, `UsernameTakenError`, `SignUpRefusedError`,
   * `TooManyAttemptsError`, `InvalidInputError`.
   *
   * With `SignUpPayload.session`: confirms the sign-up and signs in. Returns `SignInPayload`; if the session has expired, confirms the
   * sign-up and returns `VerifyPayload`. Errors: as without `session`. A malformed session is `SessionExpiredError`, and confirms nothing.
   *
   * With the `session` of a `CodeChallenge`: answers the challenge and returns `SignInPayload` or the next challenge (`CodeChallenge`,
   * `NewPasswordChallenge`, `MfaSetupChallenge`, `MfaSelectionChallenge`).
   * Errors: `CodeMismatchError`, `CodeExpiredError`, `SessionExpiredError`, `IncorrectCredentialsError`,
   * `PasswordResetRequiredError`, `UsernameTakenError`, `TooManyAttemptsError`, `InvalidInputError`.
   */
  verify: VerifyResult;
  /**
   * Sends a new code for an unconfirmed sign-up. The previous code stops working. `SignUpPayload.session` keeps working with the new
   * code until it expires: a new code does not extend it. With HIDE_EXISTING_USERS, the answer is the same
   * if there is no unconfirmed sign-up, or if the code could not be sent.
   *
   * Errors: `AlreadyConfirmedError`, `CodeDeliveryFailedError`, `TooManyAttemptsError`, `InvalidInputError`.
   */
  resendCode: ResendCodeResult;
};


export type MutationStartFederatedSignInArgs = {
  input: StartFederatedSignInInput;
};


export type MutationFinishFederatedSignInArgs = {
  input: FinishFederatedSignInInput;
};


export type MutationLinkProviderArgs = {
  input: LinkProviderInput;
};


export type MutationUnlinkProviderArgs = {
  input: UnlinkProviderInput;
};


export type MutationStartTotpSetupArgs = {
  input?: InputMaybe<StartTotpSetupInput>;
};


export type MutationFinishTotpSetupArgs = {
  input: FinishTotpSetupInput;
};


export type MutationSetMfaPreferenceArgs = {
  input: SetMfaPreferenceInput;
};


export type MutationFinishPasskeyRegistrationArgs = {
  input: FinishPasskeyRegistrationInput;
};


export type MutationDeletePasskeyArgs = {
  input: DeletePasskeyInput;
};


export type MutationForgotPasswordArgs = {
  input: ForgotPasswordInput;
};


export type MutationResetPasswordArgs = {
  input: ResetPasswordInput;
};


export type MutationChangePasswordArgs = {
  input: ChangePasswordInput;
};


export type MutationUpdateProfileArgs = {
  input: UpdateProfileInput;
};


export type MutationSendAttributeCodeArgs = {
  input: SendAttributeCodeInput;
};


export type MutationVerifyAttributeArgs = {
  input: VerifyAttributeInput;
};


export type MutationRefreshTokensArgs = {
  input?: InputMaybe<RefreshTokensInput>;
};


export type MutationSignOutArgs = {
  input?: InputMaybe<SignOutInput>;
};


export type MutationRevokeSessionArgs = {
  input: RevokeSessionInput;
};


export type MutationSignInArgs = {
  input: SignInInput;
};


export type MutationStartSignInArgs = {
  input: StartSignInInput;
};


export type MutationSelectSignInMethodArgs = {
  input: SelectSignInMethodInput;
};


export type MutationAnswerPasskeyChallengeArgs = {
  input: AnswerPasskeyChallengeInput;
};


export type MutationSelectMfaMethodArgs = {
  input: SelectMfaMethodInput;
};


export type MutationCompleteNewPasswordArgs = {
  input: CompleteNewPasswordInput;
};


export type MutationSignUpArgs = {
  input: SignUpInput;
};


export type MutationVerifyArgs = {
  input: VerifyInput;
};


export type MutationResendCodeArgs = {
  input: ResendCodeInput;
};

/** An identity provider that users can sign in with. */
export type SignInProvider = {
  __typename: 'SignInProvider';
  /**
   * Cognito's name, which `startFederatedSignIn` takes: `Google`, `SignInWithApple`, `Facebook`, `LoginWithAmazon`, or one that the
   * operator chose.
   */
  name: Scalars['String']['output'];
  /** What the provider is, for its logo. */
  kind: SignInProviderKind;
  /** A name for people, such as `Google` in "Continue with Google". */
  label: Scalars['String']['output'];
};

export type SignInProviderKind =
  /** Sign in with Google. */
  | 'GOOGLE'
  /** Sign in with Apple. */
  | 'APPLE'
  /** Facebook Login. */
  | 'FACEBOOK'
  /** Login with Amazon. */
  | 'AMAZON'
  /** A provider that speaks OpenID Connect. */
  | 'OIDC'
  /** A provider that speaks SAML 2.0, such as the one of a company. */
  | 'SAML';

/** What the provider asks for although the user is signed in there. */
export type FederatedPrompt =
  /** A new sign-in. */
  | 'LOGIN'
  /** The permission to pass on the user's data. */
  | 'CONSENT'
  /** The choice of an account. */
  | 'SELECT_ACCOUNT';

export type StartFederatedSignInInput = {
  /** The `name` of one of `signInProviders`. */
  provider: Scalars['String']['input'];
  /** The address of the app to which the browser returns, exactly as the deployment lists it. */
  redirectUri: Scalars['String']['input'];
  /** The email address that the provider's page starts with. Providers can ignore it. */
  loginHint?: InputMaybe<Scalars['String']['input']>;
  prompt?: InputMaybe<FederatedPrompt>;
};

export type StartFederatedSignInPayload = {
  __typename: 'StartFederatedSignInPayload';
  /** Send the browser here. Valid for a few minutes. */
  url: Scalars['String']['output'];
  /**
   * Keep it until the callback, where only this browser or app can read it, and use it once. Opaque to clients. Null if it is delivered as
   * an HttpOnly cookie.
   */
  flow: Maybe<Scalars['String']['output']>;
};

export type StartFederatedSignInResult = StartFederatedSignInPayload | SignInMethodUnavailableError | InvalidInputError;

export type FinishFederatedSignInInput = {
  /** The `flow` of `startFederatedSignIn`. Omit it if it is in the HttpOnly cookie. */
  flow?: InputMaybe<Scalars['String']['input']>;
  /** The callback's parameter `state`. */
  state: Scalars['String']['input'];
  /** The callback's parameter `code`. Required unless the callback has `error`. */
  code?: InputMaybe<Scalars['String']['input']>;
  /** The callback's parameter `error`. */
  error?: InputMaybe<Scalars['String']['input']>;
  /** The callback's parameter `error_description`. Do not show it to a person, because anyone can write it. */
  errorDescription?: InputMaybe<Scalars['String']['input']>;
};

export type FinishFederatedSignInResult = SignInPayload | FederatedSignInError | TooManyAttemptsError | InvalidInputError;

export type LinkProviderInput = {
  /** The `flow` of `startFederatedSignIn`. Omit it if it is in the HttpOnly cookie. */
  flow?: InputMaybe<Scalars['String']['input']>;
  /** The callback's parameter `state`. */
  state: Scalars['String']['input'];
  /** The callback's parameter `code`. Required unless the callback has `error`. */
  code?: InputMaybe<Scalars['String']['input']>;
  /** The callback's parameter `error`. */
  error?: InputMaybe<Scalars['String']['input']>;
  /** The callback's parameter `error_description`. Do not show it to a person, because anyone can write it. */
  errorDescription?: InputMaybe<Scalars['String']['input']>;
};

export type LinkProviderPayload = {
  __typename: 'LinkProviderPayload';
  message: Scalars['String']['output'];
  /** The user after the change. */
  user: User;
};

export type LinkProviderResult = LinkProviderPayload | FederatedSignInError | IdentityInUseError | NotSignedInError | SignInMethodUnavailableError | TooManyAttemptsError | InvalidInputError;

export type UnlinkProviderInput = {
  /** The `provider` of one of `User.identities`. */
  provider: Scalars['String']['input'];
};

export type UnlinkProviderPayload = {
  __typename: 'UnlinkProviderPayload';
  message: Scalars['String']['output'];
  /** The user after the change. */
  user: User;
};

export type UnlinkProviderResult = UnlinkProviderPayload | IdentityNotFoundError | NotSignedInError | SignInMethodUnavailableError | TooManyAttemptsError | InvalidInputError;

/** An identity of an identity provider with which the user can sign in. */
export type Identity = {
  __typename: 'Identity';
  /** Cognito's name of the provider, such as `Google`. */
  provider: Scalars['String']['output'];
  /** When the identity was linked, or first used, as an ISO 8601 timestamp. Null if Cognito does not say. */
  linkedAt: Maybe<Scalars['String']['output']>;
};

export type User = {
  __typename: 'User';
  /** The identities of identity providers that the user can sign in with. */
  identities: Array<Identity>;
  /** The passkeys of the current relying party, the domain that passkeys belong to. At most 20. */
  passkeys: Array<Passkey>;
  /** The methods with which the user can begin a sign-in. */
  signInMethods: Array<SignInMethod>;
  /** The user's `sub`, which never changes. */
  id: Scalars['ID']['output'];
  username: Scalars['String']['output'];
  email: Maybe<Scalars['String']['output']>;
  emailVerified: Scalars['Boolean']['output'];
  phoneNumber: Maybe<Scalars['String']['output']>;
  phoneNumberVerified: Scalars['Boolean']['output'];
  name: Maybe<Scalars['String']['output']>;
  /** The other attributes that the user has and the app client may read, by Cognito's names, in alphabetical order. */
  attributes: Array<UserAttribute>;
  /** The user pool's groups of the user at the time when the access token was issued. A change shows after `refreshTokens`. */
  groups: Array<Scalars['String']['output']>;
  mfa: MfaSettings;
  /**
   * Where the user is signed in, with the most recently active session first. Null if the deployment does not track sessions. A session
   * appears a few seconds after its sign-in. Sessions from before tracking was turned on are missing.
   */
  sessions: Maybe<Array<Session>>;
};

export type SignOutPayload = {
  __typename: 'SignOutPayload';
  /**
   * Send the browser here to end the session of the user pool's domain, too. Until then, the next sign-in with a provider can succeed
   * without asking. Null if the deployment has no domain.
   */
  logoutUrl: Maybe<Scalars['String']['output']>;
  message: Scalars['String']['output'];
};

export type StartTotpSetupInput = {
  /** The session of an `MfaSetupChallenge`. Omit it with an access token. */
  session?: InputMaybe<Scalars['String']['input']>;
  /** True to replace the authenticator app that is in use. Ignored with `session`. The default is false. */
  replace?: InputMaybe<Scalars['Boolean']['input']>;
};

export type StartTotpSetupPayload = {
  __typename: 'StartTotpSetupPayload';
  /** The secret for the authenticator app, in Base32. */
  secretCode: Scalars['String']['output'];
  /** An `otpauth://` address to show as a QR code. */
  otpauthUri: Scalars['String']['output'];
  /** During a sign-in: the session to pass to `finishTotpSetup`. Otherwise null. */
  session: Maybe<Scalars['String']['output']>;
};

export type StartTotpSetupResult = StartTotpSetupPayload | NotSignedInError | FederatedUserError | SessionExpiredError | MfaMethodNotFoundError | TooManyAttemptsError | InvalidInputError;

export type FinishTotpSetupInput = {
  /** The code that the authenticator app shows. */
  code: Scalars['String']['input'];
  /** A name for the device. */
  deviceName?: InputMaybe<Scalars['String']['input']>;
  /** The session that `startTotpSetup` returned, if it returned one. */
  session?: InputMaybe<Scalars['String']['input']>;
};

export type FinishTotpSetupPayload = {
  __typename: 'FinishTotpSetupPayload';
  message: Scalars['String']['output'];
};

export type FinishTotpSetupResult = FinishTotpSetupPayload | SignInPayload | NotSignedInError | SessionExpiredError | CodeMismatchError | MfaMethodNotFoundError | TooManyAttemptsError | InvalidInputError;

export type SetMfaPreferenceInput = {
  /** The methods that sign-in can ask for. An empty list turns MFA off. */
  enabled: Array<CodeMethod>;
  /** One of `enabled`. If it is null and several are enabled, the user chooses at each sign-in. */
  preferred?: InputMaybe<CodeMethod>;
  /** True if the user accepts that a forgotten password can no longer be reset by `forgotPassword`. The default is false. */
  allowNoRecovery?: InputMaybe<Scalars['Boolean']['input']>;
  /**
   * True if a sign-in with a passkey that verifies the user counts as MFA. Needs another method in `enabled`, and a user pool that is
   * configured for it. If it is null or omitted, the setting stays as it is; an empty `enabled` turns it off.
   */
  passkey?: InputMaybe<Scalars['Boolean']['input']>;
};

export type SetMfaPreferencePayload = {
  __typename: 'SetMfaPreferencePayload';
  mfa: MfaSettings;
};

export type SetMfaPreferenceResult = SetMfaPreferencePayload | NotSignedInError | FederatedUserError | MfaMethodNotFoundError | TooManyAttemptsError | InvalidInputError;

export type Passkey = {
  __typename: 'Passkey';
  /** The credential ID, in base64url. */
  id: Scalars['ID']['output'];
  /** Chosen by Cognito from the kind of authenticator. Cannot be changed. */
  name: Scalars['String']['output'];
  /** When the passkey was added, in ISO 8601, such as `2026-11-26T20:36:14.000Z`. */
  createdAt: Scalars['String']['output'];
  /**
   * How the browser reaches the passkey, such as `internal` or `usb`:
   * https://www.w3.org/TR/webauthn-3/#enum-transport
   */
  transports: Array<Scalars['String']['output']>;
};

export type StartPasskeyRegistrationPayload = {
  __typename: 'StartPasskeyRegistrationPayload';
  options: Scalars['PublicKeyCredentialCreationOptionsJSON']['output'];
};

export type StartPasskeyRegistrationResult = StartPasskeyRegistrationPayload | PasskeyRegistrationError | NotSignedInError | TooManyAttemptsError;

export type FinishPasskeyRegistrationInput = {
  /** The result of `navigator.credentials.create`, by its `toJSON`. */
  credential: Scalars['RegistrationResponseJSON']['input'];
};

export type FinishPasskeyRegistrationPayload = {
  __typename: 'FinishPasskeyRegistrationPayload';
  message: Scalars['String']['output'];
};

export type FinishPasskeyRegistrationResult = FinishPasskeyRegistrationPayload | PasskeyRegistrationError | NotSignedInError | TooManyAttemptsError | InvalidInputError;

export type DeletePasskeyInput = {
  /** The passkey's `id`. */
  id: Scalars['ID']['input'];
};

export type DeletePasskeyPayload = {
  __typename: 'DeletePasskeyPayload';
  message: Scalars['String']['output'];
};

export type DeletePasskeyResult = DeletePasskeyPayload | PasskeyNotFoundError | NotSignedInError | TooManyAttemptsError | InvalidInputError;

export type PasswordPolicy = {
  __typename: 'PasswordPolicy';
  /** The least number of characters. */
  minimumLength: Scalars['Int']['output'];
  /** If true, a letter from a to z is required. Other letters, such as ä, do not count. */
  requireLowercase: Scalars['Boolean']['output'];
  /** If true, a letter from A to Z is required. Other letters, such as Ä, do not count. */
  requireUppercase: Scalars['Boolean']['output'];
  /** If true, a digit from 0 to 9 is required. */
  requireNumbers: Scalars['Boolean']['output'];
  /**
   * If true, a symbol is required: one of ^ $ * . [ ] { } ( ) ? " ! @ # % & / \ , > < ' : ; | _ ~ ` = + - or a space that is neither
   * first nor last. Other characters, such as £, € or an emoji, do not count.
   */
  requireSymbols: Scalars['Boolean']['output'];
  /** How many of the user's previous passwords are refused, the current one included. 0 if the pool keeps no history. */
  passwordHistorySize: Scalars['Int']['output'];
};

/**
 * The API cannot read the user pool's policy. Show the form without its rules: a password that breaks them returns
 * `InvalidPasswordError`.
 */
export type PasswordPolicyUnavailableError = AuthError & {
  __typename: 'PasswordPolicyUnavailableError';
  message: Scalars['String']['output'];
};

export type PasswordPolicyResult = PasswordPolicy | PasswordPolicyUnavailableError;

export type ForgotPasswordInput = {
  /** The email address or username. */
  username: Scalars['String']['input'];
  /**
   * The token of a CAPTCHA. It is valid once: after any error, send a new one. `InvalidInputError` has the code `REQUIRED`, `INVALID` or
   * `NOT_CHECKED`. Ignored if the deployment has no CAPTCHA.
   */
  captchaToken?: InputMaybe<Scalars['String']['input']>;
};

export type ForgotPasswordPayload = {
  __typename: 'ForgotPasswordPayload';
  message: Scalars['String']['output'];
  /**
   * The `username`, masked as an address, so that the answer does not reveal whether there is an account. Cognito can send the code
   * to another verified address of the account, such as its phone number.
   */
  codeDelivery: CodeDelivery;
};

export type ForgotPasswordResult = ForgotPasswordPayload | CodeDeliveryFailedError | TooManyAttemptsError | InvalidInputError;

export type ResetPasswordInput = {
  /** The email address or username that was passed to `forgotPassword`. */
  username: Scalars['String']['input'];
  code: Scalars['String']['input'];
  newPassword: Scalars['String']['input'];
};

export type ResetPasswordPayload = {
  __typename: 'ResetPasswordPayload';
  message: Scalars['String']['output'];
};

export type ResetPasswordResult = ResetPasswordPayload | CodeMismatchError | CodeExpiredError | InvalidPasswordError | UserNotConfirmedError | TooManyAttemptsError | InvalidInputError;

export type ChangePasswordInput = {
  /** Omit it to set the first password of an account that has none. If the account has one, `InvalidInputError` has the code `REQUIRED`. */
  currentPassword?: InputMaybe<Scalars['String']['input']>;
  newPassword: Scalars['String']['input'];
  /** True to end all sessions of the user, this one included, after the change. The default is false. */
  signOutOtherDevices?: InputMaybe<Scalars['Boolean']['input']>;
};

export type ChangePasswordPayload = {
  __typename: 'ChangePasswordPayload';
  message: Scalars['String']['output'];
  /**
   * True if all sessions have ended. False if `signOutOtherDevices` was not true, or if ending them failed after the change: then
   * call `signOutEverywhere`.
   */
  signedOut: Scalars['Boolean']['output'];
};

export type ChangePasswordResult = ChangePasswordPayload | NotSignedInError | FederatedUserError | IncorrectCredentialsError | InvalidPasswordError | TooManyAttemptsError | InvalidInputError;

export type UserAttribute = {
  __typename: 'UserAttribute';
  /** Cognito's name, such as `family_name` or `custom:plan`. */
  name: Scalars['String']['output'];
  value: Scalars['String']['output'];
};

export type MfaSettings = {
  __typename: 'MfaSettings';
  /** The methods that the user has turned on. */
  enabled: Array<CodeMethod>;
  /** The method used at sign-in. If it is null and several are enabled, the user chooses. */
  preferred: Maybe<CodeMethod>;
  /** True if a sign-in with a passkey that verifies the user counts as MFA. */
  passkey: Scalars['Boolean']['output'];
};

export type MeResult = User | NotSignedInError | TooManyAttemptsError;

/**
 * A user attribute by Cognito's name: a standard one such as `family_name`, or a custom one such as `custom:plan`.
 * `sub`, `email_verified`, `phone_number_verified` and names that begin with `cognito:` cannot be set.
 */
export type AttributeInput = {
  name: Scalars['String']['input'];
  /** Null, omitted or empty: the user has no such attribute. `updateProfile` removes it. */
  value?: InputMaybe<Scalars['String']['input']>;
};

export type UpdateProfileInput = {
  /** Null returns `REQUIRED`. */
  email?: InputMaybe<Scalars['String']['input']>;
  /** With `+` and country code, such as `+14155550123`. Spaces, dashes, dots and parentheses are removed. */
  phoneNumber?: InputMaybe<Scalars['String']['input']>;
  name?: InputMaybe<Scalars['String']['input']>;
  /** Other attributes, including custom ones. Attributes that are not in the list stay as they are. */
  attributes?: InputMaybe<Array<AttributeInput>>;
};

export type UpdateProfilePayload = {
  __typename: 'UpdateProfilePayload';
  /** The user after the change. A pending email address or phone number is not included. */
  user: User;
  /** Where codes were sent to verify a changed email address or phone number. */
  codeDeliveries: Array<CodeDelivery>;
};

export type UpdateProfileResult = UpdateProfilePayload | NotSignedInError | FederatedUserError | UsernameTakenError | CodeDeliveryFailedError | TooManyAttemptsError | InvalidInputError;

export type SendAttributeCodeInput = {
  attribute: VerifiableAttribute;
};

export type SendAttributeCodePayload = {
  __typename: 'SendAttributeCodePayload';
  message: Scalars['String']['output'];
  codeDelivery: CodeDelivery;
};

export type SendAttributeCodeResult = SendAttributeCodePayload | NotSignedInError | FederatedUserError | CodeDeliveryFailedError | TooManyAttemptsError | InvalidInputError;

export type VerifyAttributeInput = {
  attribute: VerifiableAttribute;
  code: Scalars['String']['input'];
};

export type VerifyAttributePayload = {
  __typename: 'VerifyAttributePayload';
  message: Scalars['String']['output'];
};

export type VerifyAttributeResult = VerifyAttributePayload | NotSignedInError | CodeMismatchError | CodeExpiredError | UsernameTakenError | TooManyAttemptsError | InvalidInputError;

export type DeleteAccountPayload = {
  __typename: 'DeleteAccountPayload';
  message: Scalars['String']['output'];
};

export type DeleteAccountResult = DeleteAccountPayload | NotSignedInError | TooManyAttemptsError;

/** A sign-in that has not ended, in any app of the user pool. */
export type Session = {
  __typename: 'Session';
  id: Scalars['ID']['output'];
  kind: SessionKind;
  /**
   * The browser or app and the operating system of the last activity, such as `Chrome 125 / macOS 15.0`. Null if Cognito does not know
   * them.
   */
  device: Maybe<Scalars['String']['output']>;
  /** When the user signed in, in ISO 8601, such as `2026-11-26T20:36:14.000Z`. */
  createdAt: Scalars['String']['output'];
  /** When the session's tokens were last refreshed, in ISO 8601. The time of the sign-in if they were not. */
  lastActiveAt: Scalars['String']['output'];
  /**
   * The network address of the last activity. Null if Cognito does not know it, which includes a session whose tokens this API has
   * refreshed.
   */
  ipAddress: Maybe<Scalars['String']['output']>;
  /** The city of `ipAddress`. Null if it is unknown. */
  city: Maybe<Scalars['String']['output']>;
  /** The English name of the country of `ipAddress`. Null if it is unknown. */
  country: Maybe<Scalars['String']['output']>;
  /** True for the session of the access token of this request. */
  current: Scalars['Boolean']['output'];
};

export type SessionKind =
  /** The tokens of one sign-in to one app. */
  | 'TOKEN'
  /** The browser's session at the user pool's domain, which can sign in to apps without asking. */
  | 'SSO';

export type RefreshTokensInput = {
  /** Omit it if the refresh token is in the HttpOnly cookie. */
  refreshToken?: InputMaybe<Scalars['String']['input']>;
};

export type RefreshTokensPayload = {
  __typename: 'RefreshTokensPayload';
  message: Scalars['String']['output'];
  accessToken: Scalars['String']['output'];
  idToken: Scalars['String']['output'];
  /**
   * The next refresh token, if the user pool rotates refresh tokens; the old one stops working, at the latest when the app
   * client's grace period is over. Null if the pool does not rotate them, or if the token is delivered as a cookie.
   */
  refreshToken: Maybe<Scalars['String']['output']>;
  /** Always `Bearer`. */
  tokenType: Scalars['String']['output'];
  /** Seconds until the access token expires. */
  expiresIn: Scalars['Int']['output'];
};

export type RefreshTokensResult = RefreshTokensPayload | InvalidRefreshTokenError | TooManyAttemptsError | InvalidInputError;

export type SignOutInput = {
  /** Omit it if the refresh token is in the HttpOnly cookie. */
  refreshToken?: InputMaybe<Scalars['String']['input']>;
  /**
   * Where `logoutUrl` leads in the end, exactly as the deployment lists it. Otherwise `InvalidInputError` has the code `NOT_ALLOWED`. The
   * default is the first address of the list.
   */
  logoutUri?: InputMaybe<Scalars['String']['input']>;
};

export type SignOutResult = SignOutPayload | InvalidRefreshTokenError | TooManyAttemptsError | InvalidInputError;

export type SignOutEverywhereResult = SignOutPayload | NotSignedInError | TooManyAttemptsError;

export type RevokeSessionInput = {
  /** The session's `id`. */
  id: Scalars['ID']['input'];
};

export type RevokeSessionPayload = {
  __typename: 'RevokeSessionPayload';
  message: Scalars['String']['output'];
};

export type RevokeSessionResult = RevokeSessionPayload | SessionNotFoundError | SessionTrackingUnavailableError | NotSignedInError | TooManyAttemptsError | InvalidInputError;

export type SignInInput = {
  /** The email address or username. */
  username: Scalars['String']['input'];
  password: Scalars['String']['input'];
};

/** A way to begin a sign-in. */
export type SignInMethod =
  /** The password. */
  | 'PASSWORD'
  /** A passkey of the user's device, password manager or security key. */
  | 'PASSKEY'
  /** A code sent by email. */
  | 'EMAIL_CODE'
  /** A code sent by text message. */
  | 'SMS_CODE';

/** A way to begin a sign-in that needs no password. */
export type PasswordlessMethod =
  /** A passkey of the user's device, password manager or security key. */
  | 'PASSKEY'
  /** A code sent by email. */
  | 'EMAIL_CODE'
  /** A code sent by text message. */
  | 'SMS_CODE';

export type SignInMethods = {
  __typename: 'SignInMethods';
  methods: Array<SignInMethod>;
};

/**
 * The API cannot read the user pool's settings. Offer every method that the app has: `startSignIn` answers with those that the user
 * can use.
 */
export type SignInMethodsUnknownError = AuthError & {
  __typename: 'SignInMethodsUnknownError';
  message: Scalars['String']['output'];
};

export type SignInMethodsResult = SignInMethods | SignInMethodsUnknownError;

export type StartSignInInput = {
  /** The email address or username. */
  username: Scalars['String']['input'];
  /**
   * The method to use if the user can. If it is null or omitted, the user pool offers the methods that the user can use. In a user pool with
   * passwords alone, every answer is `SignInMethodUnavailableError`: then show the password form.
   */
  method?: InputMaybe<PasswordlessMethod>;
  /**
   * The token of a CAPTCHA, not needed with the method `PASSKEY`. It is valid once: after any error, send a new one. `InvalidInputError` has the code `REQUIRED`, `INVALID` or
   * `NOT_CHECKED`. Ignored if the deployment has no CAPTCHA.
   */
  captchaToken?: InputMaybe<Scalars['String']['input']>;
};

/** The user is signed in. Keep the refresh token out of reach of scripts. */
export type SignInPayload = {
  __typename: 'SignInPayload';
  message: Scalars['String']['output'];
  /** Send this token in the header `Authorization: Bearer <accessToken>`. */
  accessToken: Scalars['String']['output'];
  /** Identifies the user to your app. This API does not accept it. */
  idToken: Scalars['String']['output'];
  /** Null if the refresh token is delivered as an HttpOnly cookie. */
  refreshToken: Maybe<Scalars['String']['output']>;
  /** Always `Bearer`. */
  tokenType: Scalars['String']['output'];
  /** Seconds until the access token expires. */
  expiresIn: Scalars['Int']['output'];
};

/**
 * A further step of a sign-in, which the client must answer before it receives tokens. Every answer includes the challenge's
 * `session`.
 */
export type SignInChallenge = {
  /** Opaque to clients. Expires after a few minutes (the app client's `AuthSessionValidity`). */
  session: Scalars['String']['output'];
  username: Scalars['String']['output'];
};

/** The user can choose how to sign in. Answer with `selectSignInMethod`. */
export type SignInMethodChallenge = SignInChallenge & {
  __typename: 'SignInMethodChallenge';
  session: Scalars['String']['output'];
  username: Scalars['String']['output'];
  /** The methods that the user can use now. Offer them all: the list of an unknown user looks the same. */
  signInMethods: Array<SignInMethod>;
};

/** A passkey is needed. Pass `options` to `navigator.credentials.get`, and the result to `answerPasskeyChallenge`. */
export type PasskeyChallenge = SignInChallenge & {
  __typename: 'PasskeyChallenge';
  session: Scalars['String']['output'];
  username: Scalars['String']['output'];
  options: Scalars['PublicKeyCredentialRequestOptionsJSON']['output'];
};

/** A code of six or eight digits is needed. Answer with `verify(input: { username, session, code })`. */
export type CodeChallenge = SignInChallenge & {
  __typename: 'CodeChallenge';
  session: Scalars['String']['output'];
  username: Scalars['String']['output'];
  method: CodeMethod;
  /** Where the code was sent; null for an authenticator app. */
  delivery: Maybe<CodeDelivery>;
};

export type CodeMethod =
  /** A code sent by text message. */
  | 'SMS'
  /** A code sent by email. */
  | 'EMAIL'
  /** A code shown by an authenticator app. */
  | 'TOTP';

/** The account has a temporary password that an administrator set. Answer with `completeNewPassword`. */
export type NewPasswordChallenge = SignInChallenge & {
  __typename: 'NewPasswordChallenge';
  session: Scalars['String']['output'];
  username: Scalars['String']['output'];
  /** Attributes that the user pool requires and the user lacks, by Cognito's names. Pass them to `completeNewPassword`. */
  requiredAttributes: Array<Scalars['String']['output']>;
};

/**
 * The user pool requires MFA, and the user has not set it up. Continue with `startTotpSetup(input: { session })`, then
 * `finishTotpSetup`.
 */
export type MfaSetupChallenge = SignInChallenge & {
  __typename: 'MfaSetupChallenge';
  session: Scalars['String']['output'];
  username: Scalars['String']['output'];
  /** The methods that the user can set up. */
  methods: Array<CodeMethod>;
};

/** The user has several MFA methods. Answer with `selectMfaMethod`. */
export type MfaSelectionChallenge = SignInChallenge & {
  __typename: 'MfaSelectionChallenge';
  session: Scalars['String']['output'];
  username: Scalars['String']['output'];
  methods: Array<CodeMethod>;
};

/** Shared by several mutations. The description of each lists the members that it can return. */
export type SignInResult = SignInPayload | CodeChallenge | NewPasswordChallenge | MfaSetupChallenge | MfaSelectionChallenge | SignInMethodChallenge | PasskeyChallenge | IncorrectCredentialsError | SignInMethodUnavailableError | UserNotConfirmedError | PasswordResetRequiredError | InvalidPasswordError | SessionExpiredError | MfaMethodNotFoundError | TooManyAttemptsError | InvalidInputError;

export type SelectSignInMethodInput = {
  /** The challenge's `username`. */
  username: Scalars['String']['input'];
  /** The challenge's `session`. */
  session: Scalars['String']['input'];
  method: SignInMethod;
  /** Required with `PASSWORD`. Ignored with any other method. */
  password?: InputMaybe<Scalars['String']['input']>;
  /**
   * The token of a CAPTCHA, needed with the methods `EMAIL_CODE` and `SMS_CODE`. It is valid once: after any error, send a new one. `InvalidInputError` has the code `REQUIRED`, `INVALID` or
   * `NOT_CHECKED`. Ignored if the deployment has no CAPTCHA.
   */
  captchaToken?: InputMaybe<Scalars['String']['input']>;
};

export type AnswerPasskeyChallengeInput = {
  /** The challenge's `username`. */
  username: Scalars['String']['input'];
  /** The challenge's `session`. */
  session: Scalars['String']['input'];
  /** The result of `navigator.credentials.get`, by its `toJSON`. */
  credential: Scalars['AuthenticationResponseJSON']['input'];
};

export type SelectMfaMethodInput = {
  /** The challenge's `username`. */
  username: Scalars['String']['input'];
  /** The challenge's `session`. */
  session: Scalars['String']['input'];
  method: CodeMethod;
};

export type CompleteNewPasswordInput = {
  /** The challenge's `username`. */
  username: Scalars['String']['input'];
  /** The challenge's `session`. */
  session: Scalars['String']['input'];
  newPassword: Scalars['String']['input'];
  /** The challenge's `requiredAttributes`, and other attributes that the user does not have yet. `updateProfile` changes existing ones. */
  attributes?: InputMaybe<Array<AttributeInput>>;
};

export type SignUpInput = {
  email: Scalars['String']['input'];
  /**
   * Must meet the user pool's policy. `InvalidPasswordError.requirements` lists the rules that it breaks. Can be omitted if the user
   * pool allows sign-in by code (`signInMethods`). Otherwise `InvalidInputError` has the code `REQUIRED`.
   */
  password?: InputMaybe<Scalars['String']['input']>;
  /** With `+` and country code, such as `+14155550123`. Spaces, dashes, dots and parentheses are removed. */
  phoneNumber?: InputMaybe<Scalars['String']['input']>;
  name?: InputMaybe<Scalars['String']['input']>;
  /** Other attributes that the user pool has, including custom ones. */
  attributes?: InputMaybe<Array<AttributeInput>>;
  /**
   * The token of a CAPTCHA. It is valid once: after any error, send a new one. `InvalidInputError` has the code `REQUIRED`, `INVALID` or
   * `NOT_CHECKED`. Ignored if the deployment has no CAPTCHA.
   */
  captchaToken?: InputMaybe<Scalars['String']['input']>;
};

export type SignUpPayload = {
  __typename: 'SignUpPayload';
  message: Scalars['String']['output'];
  /**
   * The user's `sub`, which never changes. With HIDE_EXISTING_USERS, a random UUID that identifies nobody: read the `sub` from
   * the tokens after sign-in.
   */
  userSub: Scalars['ID']['output'];
  /** If false, a code has to be passed to `verify` before the user can sign in. */
  userConfirmed: Scalars['Boolean']['output'];
  /**
   * Where the code was sent; null if no code is needed. With HIDE_EXISTING_USERS, the masked email address of the sign-up, and null
   * if the sign-up has a phone number, because then the user pool chooses where it sends the code.
   */
  codeDelivery: Maybe<CodeDelivery>;
  /**
   * Pass it to `verify` with the code, and the user is signed in as soon as the sign-up is confirmed. Expires after a few minutes (the
   * app client's `AuthSessionValidity`). Null if the user pool allows passwords alone, if no code is needed, and with
   * HIDE_EXISTING_USERS.
   */
  session: Maybe<Scalars['String']['output']>;
};

export type SignUpResult = SignUpPayload | UsernameTakenError | InvalidPasswordError | InvalidInputError | SignUpRefusedError | CodeDeliveryFailedError | TooManyAttemptsError;

/** Where a code was sent. */
export type CodeDelivery = {
  __typename: 'CodeDelivery';
  /** Masked, such as `u***@e***`. */
  destination: Scalars['String']['output'];
  medium: DeliveryMedium;
  /** The attribute that the code verifies; null for a sign-in code. */
  attribute: Maybe<VerifiableAttribute>;
};

export type DeliveryMedium =
  | 'EMAIL'
  | 'SMS';

export type VerifiableAttribute =
  | 'EMAIL'
  | 'PHONE_NUMBER';

export type VerifyInput = {
  /** To confirm a sign-up: the email address or username that was signed up. To answer a challenge: the challenge's `username`. */
  username: Scalars['String']['input'];
  code: Scalars['String']['input'];
  /** The `session` of a `CodeChallenge`, or of the `SignUpPayload`. Omit it to confirm a sign-up without signing in. */
  session?: InputMaybe<Scalars['String']['input']>;
};

/** The sign-up is confirmed. The user can sign in. */
export type VerifyPayload = {
  __typename: 'VerifyPayload';
  message: Scalars['String']['output'];
};

export type VerifyResult = VerifyPayload | SignInPayload | CodeChallenge | NewPasswordChallenge | MfaSetupChallenge | MfaSelectionChallenge | CodeMismatchError | CodeExpiredError | AlreadyConfirmedError | UsernameTakenError | SessionExpiredError | IncorrectCredentialsError | PasswordResetRequiredError | SignUpRefusedError | TooManyAttemptsError | InvalidInputError;

export type ResendCodeInput = {
  /** The email address or username that was signed up. */
  username: Scalars['String']['input'];
  /**
   * The token of a CAPTCHA. It is valid once: after any error, send a new one. `InvalidInputError` has the code `REQUIRED`, `INVALID` or
   * `NOT_CHECKED`. Ignored if the deployment has no CAPTCHA.
   */
  captchaToken?: InputMaybe<Scalars['String']['input']>;
};

export type ResendCodePayload = {
  __typename: 'ResendCodePayload';
  message: Scalars['String']['output'];
  /** Where the code was sent. With HIDE_EXISTING_USERS, the `username`, masked as an address. */
  codeDelivery: CodeDelivery;
};

export type ResendCodeResult = ResendCodePayload | AlreadyConfirmedError | CodeDeliveryFailedError | TooManyAttemptsError | InvalidInputError;



export type ResolverTypeWrapper<T> = Promise<T> | T;

export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = Record<PropertyKey, never>, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;



/** Mapping of union types */
export type ResolversUnionTypes<_RefType extends Record<string, unknown>> = {
  StartFederatedSignInResult:
    | ( StartFederatedSignInPayload & { __typename: 'StartFederatedSignInPayload' } )
    | ( SignInMethodUnavailableError & { __typename: 'SignInMethodUnavailableError' } )
    | ( InvalidInputError & { __typename: 'InvalidInputError' } )
  ;
  FinishFederatedSignInResult:
    | ( SignInPayload & { __typename: 'SignInPayload' } )
    | ( FederatedSignInError & { __typename: 'FederatedSignInError' } )
    | ( TooManyAttemptsError & { __typename: 'TooManyAttemptsError' } )
    | ( InvalidInputError & { __typename: 'InvalidInputError' } )
  ;
  LinkProviderResult:
    | ( LinkProviderPayload & { __typename: 'LinkProviderPayload' } )
    | ( FederatedSignInError & { __typename: 'FederatedSignInError' } )
    | ( IdentityInUseError & { __typename: 'IdentityInUseError' } )
    | ( NotSignedInError & { __typename: 'NotSignedInError' } )
    | ( SignInMethodUnavailableError & { __typename: 'SignInMethodUnavailableError' } )
    | ( TooManyAttemptsError & { __typename: 'TooManyAttemptsError' } )
    | ( InvalidInputError & { __typename: 'InvalidInputError' } )
  ;
  UnlinkProviderResult:
    | ( UnlinkProviderPayload & { __typename: 'UnlinkProviderPayload' } )
    | ( IdentityNotFoundError & { __typename: 'IdentityNotFoundError' } )
    | ( NotSignedInError & { __typename: 'NotSignedInError' } )
    | ( SignInMethodUnavailableError & { __typename: 'SignInMethodUnavailableError' } )
    | ( TooManyAttemptsError & { __typename: 'TooManyAttemptsError' } )
    | ( InvalidInputError & { __typename: 'InvalidInputError' } )
  ;
  StartTotpSetupResult:
    | ( StartTotpSetupPayload & { __typename: 'StartTotpSetupPayload' } )
    | ( NotSignedInError & { __typename: 'NotSignedInError' } )
    | ( FederatedUserError & { __typename: 'FederatedUserError' } )
    | ( SessionExpiredError & { __typename: 'SessionExpiredError' } )
    | ( MfaMethodNotFoundError & { __typename: 'MfaMethodNotFoundError' } )
    | ( TooManyAttemptsError & { __typename: 'TooManyAttemptsError' } )
    | ( InvalidInputError & { __typename: 'InvalidInputError' } )
  ;
  FinishTotpSetupResult:
    | ( FinishTotpSetupPayload & { __typename: 'FinishTotpSetupPayload' } )
    | ( SignInPayload & { __typename: 'SignInPayload' } )
    | ( NotSignedInError & { __typename: 'NotSignedInError' } )
    | ( SessionExpiredError & { __typename: 'SessionExpiredError' } )
    | ( CodeMismatchError & { __typename: 'CodeMismatchError' } )
    | ( MfaMethodNotFoundError & { __typename: 'MfaMethodNotFoundError' } )
    | ( TooManyAttemptsError & { __typename: 'TooManyAttemptsError' } )
    | ( InvalidInputError & { __typename: 'InvalidInputError' } )
  ;
  SetMfaPreferenceResult:
    | ( SetMfaPreferencePayload & { __typename: 'SetMfaPreferencePayload' } )
    | ( NotSignedInError & { __typename: 'NotSignedInError' } )
    | ( FederatedUserError & { __typename: 'FederatedUserError' } )
    | ( MfaMethodNotFoundError & { __typename: 'MfaMethodNotFoundError' } )
    | ( TooManyAttemptsError & { __typename: 'TooManyAttemptsError' } )
    | ( InvalidInputError & { __typename: 'InvalidInputError' } )
  ;
  StartPasskeyRegistrationResult:
    | ( StartPasskeyRegistrationPayload & { __typename: 'StartPasskeyRegistrationPayload' } )
    | ( PasskeyRegistrationError & { __typename: 'PasskeyRegistrationError' } )
    | ( NotSignedInError & { __typename: 'NotSignedInError' } )
    | ( TooManyAttemptsError & { __typename: 'TooManyAttemptsError' } )
  ;
  FinishPasskeyRegistrationResult:
    | ( FinishPasskeyRegistrationPayload & { __typename: 'FinishPasskeyRegistrationPayload' } )
    | ( PasskeyRegistrationError & { __typename: 'PasskeyRegistrationError' } )
    | ( NotSignedInError & { __typename: 'NotSignedInError' } )
    | ( TooManyAttemptsError & { __typename: 'TooManyAttemptsError' } )
    | ( InvalidInputError & { __typename: 'InvalidInputError' } )
  ;
  DeletePasskeyResult:
    | ( DeletePasskeyPayload & { __typename: 'DeletePasskeyPayload' } )
    | ( PasskeyNotFoundError & { __typename: 'PasskeyNotFoundError' } )
    | ( NotSignedInError & { __typename: 'NotSignedInError' } )
    | ( TooManyAttemptsError & { __typename: 'TooManyAttemptsError' } )
    | ( InvalidInputError & { __typename: 'InvalidInputError' } )
  ;
  PasswordPolicyResult:
    | ( PasswordPolicy & { __typename: 'PasswordPolicy' } )
    | ( PasswordPolicyUnavailableError & { __typename: 'PasswordPolicyUnavailableError' } )
  ;
  ForgotPasswordResult:
    | ( ForgotPasswordPayload & { __typename: 'ForgotPasswordPayload' } )
    | ( CodeDeliveryFailedError & { __typename: 'CodeDeliveryFailedError' } )
    | ( TooManyAttemptsError & { __typename: 'TooManyAttemptsError' } )
    | ( InvalidInputError & { __typename: 'InvalidInputError' } )
  ;
  ResetPasswordResult:
    | ( ResetPasswordPayload & { __typename: 'ResetPasswordPayload' } )
    | ( CodeMismatchError & { __typename: 'CodeMismatchError' } )
    | ( CodeExpiredError & { __typename: 'CodeExpiredError' } )
    | ( InvalidPasswordError & { __typename: 'InvalidPasswordError' } )
    | ( UserNotConfirmedError & { __typename: 'UserNotConfirmedError' } )
    | ( TooManyAttemptsError & { __typename: 'TooManyAttemptsError' } )
    | ( InvalidInputError & { __typename: 'InvalidInputError' } )
  ;
  ChangePasswordResult:
    | ( ChangePasswordPayload & { __typename: 'ChangePasswordPayload' } )
    | ( NotSignedInError & { __typename: 'NotSignedInError' } )
    | ( FederatedUserError & { __typename: 'FederatedUserError' } )
    | ( IncorrectCredentialsError & { __typename: 'IncorrectCredentialsError' } )
    | ( InvalidPasswordError & { __typename: 'InvalidPasswordError' } )
    | ( TooManyAttemptsError & { __typename: 'TooManyAttemptsError' } )
    | ( InvalidInputError & { __typename: 'InvalidInputError' } )
  ;
  MeResult:
    | ( User & { __typename: 'User' } )
    | ( NotSignedInError & { __typename: 'NotSignedInError' } )
    | ( TooManyAttemptsError & { __typename: 'TooManyAttemptsError' } )
  ;
  UpdateProfileResult:
    | ( UpdateProfilePayload & { __typename: 'UpdateProfilePayload' } )
    | ( NotSignedInError & { __typename: 'NotSignedInError' } )
    | ( FederatedUserError & { __typename: 'FederatedUserError' } )
    | ( UsernameTakenError & { __typename: 'UsernameTakenError' } )
    | ( CodeDeliveryFailedError & { __typename: 'CodeDeliveryFailedError' } )
    | ( TooManyAttemptsError & { __typename: 'TooManyAttemptsError' } )
    | ( InvalidInputError & { __typename: 'InvalidInputError' } )
  ;
  SendAttributeCodeResult:
    | ( SendAttributeCodePayload & { __typename: 'SendAttributeCodePayload' } )
    | ( NotSignedInError & { __typename: 'NotSignedInError' } )
    | ( FederatedUserError & { __typename: 'FederatedUserError' } )
    | ( CodeDeliveryFailedError & { __typename: 'CodeDeliveryFailedError' } )
    | ( TooManyAttemptsError & { __typename: 'TooManyAttemptsError' } )
    | ( InvalidInputError & { __typename: 'InvalidInputError' } )
  ;
  VerifyAttributeResult:
    | ( VerifyAttributePayload & { __typename: 'VerifyAttributePayload' } )
    | ( NotSignedInError & { __typename: 'NotSignedInError' } )
    | ( CodeMismatchError & { __typename: 'CodeMismatchError' } )
    | ( CodeExpiredError & { __typename: 'CodeExpiredError' } )
    | ( UsernameTakenError & { __typename: 'UsernameTakenError' } )
    | ( TooManyAttemptsError & { __typename: 'TooManyAttemptsError' } )
    | ( InvalidInputError & { __typename: 'InvalidInputError' } )
  ;
  DeleteAccountResult:
    | ( DeleteAccountPayload & { __typename: 'DeleteAccountPayload' } )
    | ( NotSignedInError & { __typename: 'NotSignedInError' } )
    | ( TooManyAttemptsError & { __typename: 'TooManyAttemptsError' } )
  ;
  RefreshTokensResult:
    | ( RefreshTokensPayload & { __typename: 'RefreshTokensPayload' } )
    | ( InvalidRefreshTokenError & { __typename: 'InvalidRefreshTokenError' } )
    | ( TooManyAttemptsError & { __typename: 'TooManyAttemptsError' } )
    | ( InvalidInputError & { __typename: 'InvalidInputError' } )
  ;
  SignOutResult:
    | ( SignOutPayload & { __typename: 'SignOutPayload' } )
    | ( InvalidRefreshTokenError & { __typename: 'InvalidRefreshTokenError' } )
    | ( TooManyAttemptsError & { __typename: 'TooManyAttemptsError' } )
    | ( InvalidInputError & { __typename: 'InvalidInputError' } )
  ;
  SignOutEverywhereResult:
    | ( SignOutPayload & { __typename: 'SignOutPayload' } )
    | ( NotSignedInError & { __typename: 'NotSignedInError' } )
    | ( TooManyAttemptsError & { __typename: 'TooManyAttemptsError' } )
  ;
  RevokeSessionResult:
    | ( RevokeSessionPayload & { __typename: 'RevokeSessionPayload' } )
    | ( SessionNotFoundError & { __typename: 'SessionNotFoundError' } )
    | ( SessionTrackingUnavailableError & { __typename: 'SessionTrackingUnavailableError' } )
    | ( NotSignedInError & { __typename: 'NotSignedInError' } )
    | ( TooManyAttemptsError & { __typename: 'TooManyAttemptsError' } )
    | ( InvalidInputError & { __typename: 'InvalidInputError' } )
  ;
  SignInMethodsResult:
    | ( SignInMethods & { __typename: 'SignInMethods' } )
    | ( SignInMethodsUnknownError & { __typename: 'SignInMethodsUnknownError' } )
  ;
  SignInResult:
    | ( SignInPayload & { __typename: 'SignInPayload' } )
    | ( CodeChallenge & { __typename: 'CodeChallenge' } )
    | ( NewPasswordChallenge & { __typename: 'NewPasswordChallenge' } )
    | ( MfaSetupChallenge & { __typename: 'MfaSetupChallenge' } )
    | ( MfaSelectionChallenge & { __typename: 'MfaSelectionChallenge' } )
    | ( SignInMethodChallenge & { __typename: 'SignInMethodChallenge' } )
    | ( PasskeyChallenge & { __typename: 'PasskeyChallenge' } )
    | ( IncorrectCredentialsError & { __typename: 'IncorrectCredentialsError' } )
    | ( SignInMethodUnavailableError & { __typename: 'SignInMethodUnavailableError' } )
    | ( UserNotConfirmedError & { __typename: 'UserNotConfirmedError' } )
    | ( PasswordResetRequiredError & { __typename: 'PasswordResetRequiredError' } )
    | ( InvalidPasswordError & { __typename: 'InvalidPasswordError' } )
    | ( SessionExpiredError & { __typename: 'SessionExpiredError' } )
    | ( MfaMethodNotFoundError & { __typename: 'MfaMethodNotFoundError' } )
    | ( TooManyAttemptsError & { __typename: 'TooManyAttemptsError' } )
    | ( InvalidInputError & { __typename: 'InvalidInputError' } )
  ;
  SignUpResult:
    | ( SignUpPayload & { __typename: 'SignUpPayload' } )
    | ( UsernameTakenError & { __typename: 'UsernameTakenError' } )
    | ( InvalidPasswordError & { __typename: 'InvalidPasswordError' } )
    | ( InvalidInputError & { __typename: 'InvalidInputError' } )
    | ( SignUpRefusedError & { __typename: 'SignUpRefusedError' } )
    | ( CodeDeliveryFailedError & { __typename: 'CodeDeliveryFailedError' } )
    | ( TooManyAttemptsError & { __typename: 'TooManyAttemptsError' } )
  ;
  VerifyResult:
    | ( VerifyPayload & { __typename: 'VerifyPayload' } )
    | ( SignInPayload & { __typename: 'SignInPayload' } )
    | ( CodeChallenge & { __typename: 'CodeChallenge' } )
    | ( NewPasswordChallenge & { __typename: 'NewPasswordChallenge' } )
    | ( MfaSetupChallenge & { __typename: 'MfaSetupChallenge' } )
    | ( MfaSelectionChallenge & { __typename: 'MfaSelectionChallenge' } )
    | ( CodeMismatchError & { __typename: 'CodeMismatchError' } )
    | ( CodeExpiredError & { __typename: 'CodeExpiredError' } )
    | ( AlreadyConfirmedError & { __typename: 'AlreadyConfirmedError' } )
    | ( UsernameTakenError & { __typename: 'UsernameTakenError' } )
    | ( SessionExpiredError & { __typename: 'SessionExpiredError' } )
    | ( IncorrectCredentialsError & { __typename: 'IncorrectCredentialsError' } )
    | ( PasswordResetRequiredError & { __typename: 'PasswordResetRequiredError' } )
    | ( SignUpRefusedError & { __typename: 'SignUpRefusedError' } )
    | ( TooManyAttemptsError & { __typename: 'TooManyAttemptsError' } )
    | ( InvalidInputError & { __typename: 'InvalidInputError' } )
  ;
  ResendCodeResult:
    | ( ResendCodePayload & { __typename: 'ResendCodePayload' } )
    | ( AlreadyConfirmedError & { __typename: 'AlreadyConfirmedError' } )
    | ( CodeDeliveryFailedError & { __typename: 'CodeDeliveryFailedError' } )
    | ( TooManyAttemptsError & { __typename: 'TooManyAttemptsError' } )
    | ( InvalidInputError & { __typename: 'InvalidInputError' } )
  ;
};

/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  AuthError:
    | ( InvalidInputError & { __typename: 'InvalidInputError' } )
    | ( UsernameTakenError & { __typename: 'UsernameTakenError' } )
    | ( InvalidPasswordError & { __typename: 'InvalidPasswordError' } )
    | ( SignUpRefusedError & { __typename: 'SignUpRefusedError' } )
    | ( IncorrectCredentialsError & { __typename: 'IncorrectCredentialsError' } )
    | ( SignInMethodUnavailableError & { __typename: 'SignInMethodUnavailableError' } )
    | ( FederatedSignInError & { __typename: 'FederatedSignInError' } )
    | ( SessionNotFoundError & { __typename: 'SessionNotFoundError' } )
    | ( SessionTrackingUnavailableError & { __typename: 'SessionTrackingUnavailableError' } )
    | ( FederatedUserError & { __typename: 'FederatedUserError' } )
    | ( IdentityInUseError & { __typename: 'IdentityInUseError' } )
    | ( IdentityNotFoundError & { __typename: 'IdentityNotFoundError' } )
    | ( PasskeyRegistrationError & { __typename: 'PasskeyRegistrationError' } )
    | ( PasskeyNotFoundError & { __typename: 'PasskeyNotFoundError' } )
    | ( UserNotConfirmedError & { __typename: 'UserNotConfirmedError' } )
    | ( PasswordResetRequiredError & { __typename: 'PasswordResetRequiredError' } )
    | ( CodeMismatchError & { __typename: 'CodeMismatchError' } )
    | ( CodeExpiredError & { __typename: 'CodeExpiredError' } )
    | ( CodeDeliveryFailedError & { __typename: 'CodeDeliveryFailedError' } )
    | ( TooManyAttemptsError & { __typename: 'TooManyAttemptsError' } )
    | ( SessionExpiredError & { __typename: 'SessionExpiredError' } )
    | ( NotSignedInError & { __typename: 'NotSignedInError' } )
    | ( InvalidRefreshTokenError & { __typename: 'InvalidRefreshTokenError' } )
    | ( AlreadyConfirmedError & { __typename: 'AlreadyConfirmedError' } )
    | ( MfaMethodNotFoundError & { __typename: 'MfaMethodNotFoundError' } )
    | ( PasswordPolicyUnavailableError & { __typename: 'PasswordPolicyUnavailableError' } )
    | ( SignInMethodsUnknownError & { __typename: 'SignInMethodsUnknownError' } )
  ;
  SignInChallenge:
    | ( SignInMethodChallenge & { __typename: 'SignInMethodChallenge' } )
    | ( PasskeyChallenge & { __typename: 'PasskeyChallenge' } )
    | ( CodeChallenge & { __typename: 'CodeChallenge' } )
    | ( NewPasswordChallenge & { __typename: 'NewPasswordChallenge' } )
    | ( MfaSetupChallenge & { __typename: 'MfaSetupChallenge' } )
    | ( MfaSelectionChallenge & { __typename: 'MfaSelectionChallenge' } )
  ;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  AuthError: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['AuthError']>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  InvalidInputError: ResolverTypeWrapper<InvalidInputError>;
  FieldError: ResolverTypeWrapper<FieldError>;
  FieldErrorCode: FieldErrorCode;
  UsernameTakenError: ResolverTypeWrapper<UsernameTakenError>;
  InvalidPasswordError: ResolverTypeWrapper<InvalidPasswordError>;
  PasswordRequirement: PasswordRequirement;
  SignUpRefusedError: ResolverTypeWrapper<SignUpRefusedError>;
  IncorrectCredentialsError: ResolverTypeWrapper<IncorrectCredentialsError>;
  SignInMethodUnavailableError: ResolverTypeWrapper<SignInMethodUnavailableError>;
  FederatedSignInError: ResolverTypeWrapper<FederatedSignInError>;
  SessionNotFoundError: ResolverTypeWrapper<SessionNotFoundError>;
  SessionTrackingUnavailableError: ResolverTypeWrapper<SessionTrackingUnavailableError>;
  FederatedUserError: ResolverTypeWrapper<FederatedUserError>;
  IdentityInUseError: ResolverTypeWrapper<IdentityInUseError>;
  IdentityNotFoundError: ResolverTypeWrapper<IdentityNotFoundError>;
  PasskeyRegistrationError: ResolverTypeWrapper<PasskeyRegistrationError>;
  PasskeyNotFoundError: ResolverTypeWrapper<PasskeyNotFoundError>;
  UserNotConfirmedError: ResolverTypeWrapper<UserNotConfirmedError>;
  PasswordResetRequiredError: ResolverTypeWrapper<PasswordResetRequiredError>;
  CodeMismatchError: ResolverTypeWrapper<CodeMismatchError>;
  CodeExpiredError: ResolverTypeWrapper<CodeExpiredError>;
  CodeDeliveryFailedError: ResolverTypeWrapper<CodeDeliveryFailedError>;
  TooManyAttemptsError: ResolverTypeWrapper<TooManyAttemptsError>;
  AuthErrorReason: AuthErrorReason;
  SessionExpiredError: ResolverTypeWrapper<SessionExpiredError>;
  NotSignedInError: ResolverTypeWrapper<NotSignedInError>;
  InvalidRefreshTokenError: ResolverTypeWrapper<InvalidRefreshTokenError>;
  AlreadyConfirmedError: ResolverTypeWrapper<AlreadyConfirmedError>;
  MfaMethodNotFoundError: ResolverTypeWrapper<MfaMethodNotFoundError>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  SignInProvider: ResolverTypeWrapper<SignInProvider>;
  SignInProviderKind: SignInProviderKind;
  FederatedPrompt: FederatedPrompt;
  StartFederatedSignInInput: StartFederatedSignInInput;
  StartFederatedSignInPayload: ResolverTypeWrapper<StartFederatedSignInPayload>;
  StartFederatedSignInResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['StartFederatedSignInResult']>;
  FinishFederatedSignInInput: FinishFederatedSignInInput;
  FinishFederatedSignInResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['FinishFederatedSignInResult']>;
  LinkProviderInput: LinkProviderInput;
  LinkProviderPayload: ResolverTypeWrapper<LinkProviderPayload>;
  LinkProviderResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['LinkProviderResult']>;
  UnlinkProviderInput: UnlinkProviderInput;
  UnlinkProviderPayload: ResolverTypeWrapper<UnlinkProviderPayload>;
  UnlinkProviderResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['UnlinkProviderResult']>;
  Identity: ResolverTypeWrapper<Identity>;
  User: ResolverTypeWrapper<User>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  SignOutPayload: ResolverTypeWrapper<SignOutPayload>;
  StartTotpSetupInput: StartTotpSetupInput;
  StartTotpSetupPayload: ResolverTypeWrapper<StartTotpSetupPayload>;
  StartTotpSetupResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['StartTotpSetupResult']>;
  FinishTotpSetupInput: FinishTotpSetupInput;
  FinishTotpSetupPayload: ResolverTypeWrapper<FinishTotpSetupPayload>;
  FinishTotpSetupResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['FinishTotpSetupResult']>;
  SetMfaPreferenceInput: SetMfaPreferenceInput;
  SetMfaPreferencePayload: ResolverTypeWrapper<SetMfaPreferencePayload>;
  SetMfaPreferenceResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SetMfaPreferenceResult']>;
  PublicKeyCredentialCreationOptionsJSON: ResolverTypeWrapper<Scalars['PublicKeyCredentialCreationOptionsJSON']['output']>;
  PublicKeyCredentialRequestOptionsJSON: ResolverTypeWrapper<Scalars['PublicKeyCredentialRequestOptionsJSON']['output']>;
  RegistrationResponseJSON: ResolverTypeWrapper<Scalars['RegistrationResponseJSON']['output']>;
  AuthenticationResponseJSON: ResolverTypeWrapper<Scalars['AuthenticationResponseJSON']['output']>;
  Passkey: ResolverTypeWrapper<Passkey>;
  StartPasskeyRegistrationPayload: ResolverTypeWrapper<StartPasskeyRegistrationPayload>;
  StartPasskeyRegistrationResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['StartPasskeyRegistrationResult']>;
  FinishPasskeyRegistrationInput: FinishPasskeyRegistrationInput;
  FinishPasskeyRegistrationPayload: ResolverTypeWrapper<FinishPasskeyRegistrationPayload>;
  FinishPasskeyRegistrationResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['FinishPasskeyRegistrationResult']>;
  DeletePasskeyInput: DeletePasskeyInput;
  DeletePasskeyPayload: ResolverTypeWrapper<DeletePasskeyPayload>;
  DeletePasskeyResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['DeletePasskeyResult']>;
  PasswordPolicy: ResolverTypeWrapper<PasswordPolicy>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  PasswordPolicyUnavailableError: ResolverTypeWrapper<PasswordPolicyUnavailableError>;
  PasswordPolicyResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['PasswordPolicyResult']>;
  ForgotPasswordInput: ForgotPasswordInput;
  ForgotPasswordPayload: ResolverTypeWrapper<ForgotPasswordPayload>;
  ForgotPasswordResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ForgotPasswordResult']>;
  ResetPasswordInput: ResetPasswordInput;
  ResetPasswordPayload: ResolverTypeWrapper<ResetPasswordPayload>;
  ResetPasswordResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ResetPasswordResult']>;
  ChangePasswordInput: ChangePasswordInput;
  ChangePasswordPayload: ResolverTypeWrapper<ChangePasswordPayload>;
  ChangePasswordResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ChangePasswordResult']>;
  UserAttribute: ResolverTypeWrapper<UserAttribute>;
  MfaSettings: ResolverTypeWrapper<MfaSettings>;
  MeResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['MeResult']>;
  AttributeInput: AttributeInput;
  UpdateProfileInput: UpdateProfileInput;
  UpdateProfilePayload: ResolverTypeWrapper<UpdateProfilePayload>;
  UpdateProfileResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['UpdateProfileResult']>;
  SendAttributeCodeInput: SendAttributeCodeInput;
  SendAttributeCodePayload: ResolverTypeWrapper<SendAttributeCodePayload>;
  SendAttributeCodeResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SendAttributeCodeResult']>;
  VerifyAttributeInput: VerifyAttributeInput;
  VerifyAttributePayload: ResolverTypeWrapper<VerifyAttributePayload>;
  VerifyAttributeResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['VerifyAttributeResult']>;
  DeleteAccountPayload: ResolverTypeWrapper<DeleteAccountPayload>;
  DeleteAccountResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['DeleteAccountResult']>;
  Session: ResolverTypeWrapper<Session>;
  SessionKind: SessionKind;
  RefreshTokensInput: RefreshTokensInput;
  RefreshTokensPayload: ResolverTypeWrapper<RefreshTokensPayload>;
  RefreshTokensResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RefreshTokensResult']>;
  SignOutInput: SignOutInput;
  SignOutResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SignOutResult']>;
  SignOutEverywhereResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SignOutEverywhereResult']>;
  RevokeSessionInput: RevokeSessionInput;
  RevokeSessionPayload: ResolverTypeWrapper<RevokeSessionPayload>;
  RevokeSessionResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RevokeSessionResult']>;
  SignInInput: SignInInput;
  SignInMethod: SignInMethod;
  PasswordlessMethod: PasswordlessMethod;
  SignInMethods: ResolverTypeWrapper<SignInMethods>;
  SignInMethodsUnknownError: ResolverTypeWrapper<SignInMethodsUnknownError>;
  SignInMethodsResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SignInMethodsResult']>;
  StartSignInInput: StartSignInInput;
  SignInPayload: ResolverTypeWrapper<SignInPayload>;
  SignInChallenge: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['SignInChallenge']>;
  SignInMethodChallenge: ResolverTypeWrapper<SignInMethodChallenge>;
  PasskeyChallenge: ResolverTypeWrapper<PasskeyChallenge>;
  CodeChallenge: ResolverTypeWrapper<CodeChallenge>;
  CodeMethod: CodeMethod;
  NewPasswordChallenge: ResolverTypeWrapper<NewPasswordChallenge>;
  MfaSetupChallenge: ResolverTypeWrapper<MfaSetupChallenge>;
  MfaSelectionChallenge: ResolverTypeWrapper<MfaSelectionChallenge>;
  SignInResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SignInResult']>;
  SelectSignInMethodInput: SelectSignInMethodInput;
  AnswerPasskeyChallengeInput: AnswerPasskeyChallengeInput;
  SelectMfaMethodInput: SelectMfaMethodInput;
  CompleteNewPasswordInput: CompleteNewPasswordInput;
  SignUpInput: SignUpInput;
  SignUpPayload: ResolverTypeWrapper<SignUpPayload>;
  SignUpResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SignUpResult']>;
  CodeDelivery: ResolverTypeWrapper<CodeDelivery>;
  DeliveryMedium: DeliveryMedium;
  VerifiableAttribute: VerifiableAttribute;
  VerifyInput: VerifyInput;
  VerifyPayload: ResolverTypeWrapper<VerifyPayload>;
  VerifyResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['VerifyResult']>;
  ResendCodeInput: ResendCodeInput;
  ResendCodePayload: ResolverTypeWrapper<ResendCodePayload>;
  ResendCodeResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ResendCodeResult']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  AuthError: ResolversInterfaceTypes<ResolversParentTypes>['AuthError'];
  String: Scalars['String']['output'];
  InvalidInputError: InvalidInputError;
  FieldError: FieldError;
  UsernameTakenError: UsernameTakenError;
  InvalidPasswordError: InvalidPasswordError;
  SignUpRefusedError: SignUpRefusedError;
  IncorrectCredentialsError: IncorrectCredentialsError;
  SignInMethodUnavailableError: SignInMethodUnavailableError;
  FederatedSignInError: FederatedSignInError;
  SessionNotFoundError: SessionNotFoundError;
  SessionTrackingUnavailableError: SessionTrackingUnavailableError;
  FederatedUserError: FederatedUserError;
  IdentityInUseError: IdentityInUseError;
  IdentityNotFoundError: IdentityNotFoundError;
  PasskeyRegistrationError: PasskeyRegistrationError;
  PasskeyNotFoundError: PasskeyNotFoundError;
  UserNotConfirmedError: UserNotConfirmedError;
  PasswordResetRequiredError: PasswordResetRequiredError;
  CodeMismatchError: CodeMismatchError;
  CodeExpiredError: CodeExpiredError;
  CodeDeliveryFailedError: CodeDeliveryFailedError;
  TooManyAttemptsError: TooManyAttemptsError;
  SessionExpiredError: SessionExpiredError;
  NotSignedInError: NotSignedInError;
  InvalidRefreshTokenError: InvalidRefreshTokenError;
  AlreadyConfirmedError: AlreadyConfirmedError;
  MfaMethodNotFoundError: MfaMethodNotFoundError;
  Query: Record<PropertyKey, never>;
  Mutation: Record<PropertyKey, never>;
  SignInProvider: SignInProvider;
  StartFederatedSignInInput: StartFederatedSignInInput;
  StartFederatedSignInPayload: StartFederatedSignInPayload;
  StartFederatedSignInResult: ResolversUnionTypes<ResolversParentTypes>['StartFederatedSignInResult'];
  FinishFederatedSignInInput: FinishFederatedSignInInput;
  FinishFederatedSignInResult: ResolversUnionTypes<ResolversParentTypes>['FinishFederatedSignInResult'];
  LinkProviderInput: LinkProviderInput;
  LinkProviderPayload: LinkProviderPayload;
  LinkProviderResult: ResolversUnionTypes<ResolversParentTypes>['LinkProviderResult'];
  UnlinkProviderInput: UnlinkProviderInput;
  UnlinkProviderPayload: UnlinkProviderPayload;
  UnlinkProviderResult: ResolversUnionTypes<ResolversParentTypes>['UnlinkProviderResult'];
  Identity: Identity;
  User: User;
  ID: Scalars['ID']['output'];
  Boolean: Scalars['Boolean']['output'];
  SignOutPayload: SignOutPayload;
  StartTotpSetupInput: StartTotpSetupInput;
  StartTotpSetupPayload: StartTotpSetupPayload;
  StartTotpSetupResult: ResolversUnionTypes<ResolversParentTypes>['StartTotpSetupResult'];
  FinishTotpSetupInput: FinishTotpSetupInput;
  FinishTotpSetupPayload: FinishTotpSetupPayload;
  FinishTotpSetupResult: ResolversUnionTypes<ResolversParentTypes>['FinishTotpSetupResult'];
  SetMfaPreferenceInput: SetMfaPreferenceInput;
  SetMfaPreferencePayload: SetMfaPreferencePayload;
  SetMfaPreferenceResult: ResolversUnionTypes<ResolversParentTypes>['SetMfaPreferenceResult'];
  PublicKeyCredentialCreationOptionsJSON: Scalars['PublicKeyCredentialCreationOptionsJSON']['output'];
  PublicKeyCredentialRequestOptionsJSON: Scalars['PublicKeyCredentialRequestOptionsJSON']['output'];
  RegistrationResponseJSON: Scalars['RegistrationResponseJSON']['output'];
  AuthenticationResponseJSON: Scalars['AuthenticationResponseJSON']['output'];
  Passkey: Passkey;
  StartPasskeyRegistrationPayload: StartPasskeyRegistrationPayload;
  StartPasskeyRegistrationResult: ResolversUnionTypes<ResolversParentTypes>['StartPasskeyRegistrationResult'];
  FinishPasskeyRegistrationInput: FinishPasskeyRegistrationInput;
  FinishPasskeyRegistrationPayload: FinishPasskeyRegistrationPayload;
  FinishPasskeyRegistrationResult: ResolversUnionTypes<ResolversParentTypes>['FinishPasskeyRegistrationResult'];
  DeletePasskeyInput: DeletePasskeyInput;
  DeletePasskeyPayload: DeletePasskeyPayload;
  DeletePasskeyResult: ResolversUnionTypes<ResolversParentTypes>['DeletePasskeyResult'];
  PasswordPolicy: PasswordPolicy;
  Int: Scalars['Int']['output'];
  PasswordPolicyUnavailableError: PasswordPolicyUnavailableError;
  PasswordPolicyResult: ResolversUnionTypes<ResolversParentTypes>['PasswordPolicyResult'];
  ForgotPasswordInput: ForgotPasswordInput;
  ForgotPasswordPayload: ForgotPasswordPayload;
  ForgotPasswordResult: ResolversUnionTypes<ResolversParentTypes>['ForgotPasswordResult'];
  ResetPasswordInput: ResetPasswordInput;
  ResetPasswordPayload: ResetPasswordPayload;
  ResetPasswordResult: ResolversUnionTypes<ResolversParentTypes>['ResetPasswordResult'];
  ChangePasswordInput: ChangePasswordInput;
  ChangePasswordPayload: ChangePasswordPayload;
  ChangePasswordResult: ResolversUnionTypes<ResolversParentTypes>['ChangePasswordResult'];
  UserAttribute: UserAttribute;
  MfaSettings: MfaSettings;
  MeResult: ResolversUnionTypes<ResolversParentTypes>['MeResult'];
  AttributeInput: AttributeInput;
  UpdateProfileInput: UpdateProfileInput;
  UpdateProfilePayload: UpdateProfilePayload;
  UpdateProfileResult: ResolversUnionTypes<ResolversParentTypes>['UpdateProfileResult'];
  SendAttributeCodeInput: SendAttributeCodeInput;
  SendAttributeCodePayload: SendAttributeCodePayload;
  SendAttributeCodeResult: ResolversUnionTypes<ResolversParentTypes>['SendAttributeCodeResult'];
  VerifyAttributeInput: VerifyAttributeInput;
  VerifyAttributePayload: VerifyAttributePayload;
  VerifyAttributeResult: ResolversUnionTypes<ResolversParentTypes>['VerifyAttributeResult'];
  DeleteAccountPayload: DeleteAccountPayload;
  DeleteAccountResult: ResolversUnionTypes<ResolversParentTypes>['DeleteAccountResult'];
  Session: Session;
  RefreshTokensInput: RefreshTokensInput;
  RefreshTokensPayload: RefreshTokensPayload;
  RefreshTokensResult: ResolversUnionTypes<ResolversParentTypes>['RefreshTokensResult'];
  SignOutInput: SignOutInput;
  SignOutResult: ResolversUnionTypes<ResolversParentTypes>['SignOutResult'];
  SignOutEverywhereResult: ResolversUnionTypes<ResolversParentTypes>['SignOutEverywhereResult'];
  RevokeSessionInput: RevokeSessionInput;
  RevokeSessionPayload: RevokeSessionPayload;
  RevokeSessionResult: ResolversUnionTypes<ResolversParentTypes>['RevokeSessionResult'];
  SignInInput: SignInInput;
  SignInMethods: SignInMethods;
  SignInMethodsUnknownError: SignInMethodsUnknownError;
  SignInMethodsResult: ResolversUnionTypes<ResolversParentTypes>['SignInMethodsResult'];
  StartSignInInput: StartSignInInput;
  SignInPayload: SignInPayload;
  SignInChallenge: ResolversInterfaceTypes<ResolversParentTypes>['SignInChallenge'];
  SignInMethodChallenge: SignInMethodChallenge;
  PasskeyChallenge: PasskeyChallenge;
  CodeChallenge: CodeChallenge;
  NewPasswordChallenge: NewPasswordChallenge;
  MfaSetupChallenge: MfaSetupChallenge;
  MfaSelectionChallenge: MfaSelectionChallenge;
  SignInResult: ResolversUnionTypes<ResolversParentTypes>['SignInResult'];
  SelectSignInMethodInput: SelectSignInMethodInput;
  AnswerPasskeyChallengeInput: AnswerPasskeyChallengeInput;
  SelectMfaMethodInput: SelectMfaMethodInput;
  CompleteNewPasswordInput: CompleteNewPasswordInput;
  SignUpInput: SignUpInput;
  SignUpPayload: SignUpPayload;
  SignUpResult: ResolversUnionTypes<ResolversParentTypes>['SignUpResult'];
  CodeDelivery: CodeDelivery;
  VerifyInput: VerifyInput;
  VerifyPayload: VerifyPayload;
  VerifyResult: ResolversUnionTypes<ResolversParentTypes>['VerifyResult'];
  ResendCodeInput: ResendCodeInput;
  ResendCodePayload: ResendCodePayload;
  ResendCodeResult: ResolversUnionTypes<ResolversParentTypes>['ResendCodeResult'];
};

export type CredentialDirectiveArgs = { };

export type CredentialDirectiveResolver<Result, Parent, ContextType = GraphQLContext, Args = CredentialDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type AuthErrorResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['AuthError'] = ResolversParentTypes['AuthError']> = {
  __resolveType: TypeResolveFn<'InvalidInputError' | 'UsernameTakenError' | 'InvalidPasswordError' | 'SignUpRefusedError' | 'IncorrectCredentialsError' | 'SignInMethodUnavailableError' | 'FederatedSignInError' | 'SessionNotFoundError' | 'SessionTrackingUnavailableError' | 'FederatedUserError' | 'IdentityInUseError' | 'IdentityNotFoundError' | 'PasskeyRegistrationError' | 'PasskeyNotFoundError' | 'UserNotConfirmedError' | 'PasswordResetRequiredError' | 'CodeMismatchError' | 'CodeExpiredError' | 'CodeDeliveryFailedError' | 'TooManyAttemptsError' | 'SessionExpiredError' | 'NotSignedInError' | 'InvalidRefreshTokenError' | 'AlreadyConfirmedError' | 'MfaMethodNotFoundError' | 'PasswordPolicyUnavailableError' | 'SignInMethodsUnknownError', ParentType, ContextType>;
};

export type InvalidInputErrorResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['InvalidInputError'] = ResolversParentTypes['InvalidInputError']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  fields?: Resolver<Array<ResolversTypes['FieldError']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type FieldErrorResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['FieldError'] = ResolversParentTypes['FieldError']> = {
  field?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  code?: Resolver<ResolversTypes['FieldErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type UsernameTakenErrorResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['UsernameTakenError'] = ResolversParentTypes['UsernameTakenError']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  attribute?: Resolver<Maybe<ResolversTypes['VerifiableAttribute']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type InvalidPasswordErrorResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['InvalidPasswordError'] = ResolversParentTypes['InvalidPasswordError']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  requirements?: Resolver<Array<ResolversTypes['PasswordRequirement']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SignUpRefusedErrorResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['SignUpRefusedError'] = ResolversParentTypes['SignUpRefusedError']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type IncorrectCredentialsErrorResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['IncorrectCredentialsError'] = ResolversParentTypes['IncorrectCredentialsError']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['AuthErrorReason'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SignInMethodUnavailableErrorResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['SignInMethodUnavailableError'] = ResolversParentTypes['SignInMethodUnavailableError']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type FederatedSignInErrorResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['FederatedSignInError'] = ResolversParentTypes['FederatedSignInError']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['AuthErrorReason'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SessionNotFoundErrorResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['SessionNotFoundError'] = ResolversParentTypes['SessionNotFoundError']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SessionTrackingUnavailableErrorResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['SessionTrackingUnavailableError'] = ResolversParentTypes['SessionTrackingUnavailableError']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type FederatedUserErrorResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['FederatedUserError'] = ResolversParentTypes['FederatedUserError']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type IdentityInUseErrorResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['IdentityInUseError'] = ResolversParentTypes['IdentityInUseError']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type IdentityNotFoundErrorResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['IdentityNotFoundError'] = ResolversParentTypes['IdentityNotFoundError']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PasskeyRegistrationErrorResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['PasskeyRegistrationError'] = ResolversParentTypes['PasskeyRegistrationError']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['AuthErrorReason'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PasskeyNotFoundErrorResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['PasskeyNotFoundError'] = ResolversParentTypes['PasskeyNotFoundError']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UserNotConfirmedErrorResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['UserNotConfirmedError'] = ResolversParentTypes['UserNotConfirmedError']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PasswordResetRequiredErrorResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['PasswordResetRequiredError'] = ResolversParentTypes['PasswordResetRequiredError']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CodeMismatchErrorResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['CodeMismatchError'] = ResolversParentTypes['CodeMismatchError']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CodeExpiredErrorResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['CodeExpiredError'] = ResolversParentTypes['CodeExpiredError']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CodeDeliveryFailedErrorResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['CodeDeliveryFailedError'] = ResolversParentTypes['CodeDeliveryFailedError']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  changedFields?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TooManyAttemptsErrorResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['TooManyAttemptsError'] = ResolversParentTypes['TooManyAttemptsError']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['AuthErrorReason'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SessionExpiredErrorResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['SessionExpiredError'] = ResolversParentTypes['SessionExpiredError']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type NotSignedInErrorResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['NotSignedInError'] = ResolversParentTypes['NotSignedInError']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type InvalidRefreshTokenErrorResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['InvalidRefreshTokenError'] = ResolversParentTypes['InvalidRefreshTokenError']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AlreadyConfirmedErrorResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['AlreadyConfirmedError'] = ResolversParentTypes['AlreadyConfirmedError']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MfaMethodNotFoundErrorResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['MfaMethodNotFoundError'] = ResolversParentTypes['MfaMethodNotFoundError']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type QueryResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  signInProviders?: Resolver<Array<ResolversTypes['SignInProvider']>, ParentType, ContextType>;
  passwordPolicy?: Resolver<ResolversTypes['PasswordPolicyResult'], ParentType, ContextType>;
  me?: Resolver<ResolversTypes['MeResult'], ParentType, ContextType>;
  signInMethods?: Resolver<ResolversTypes['SignInMethodsResult'], ParentType, ContextType>;
};

export type MutationResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  startFederatedSignIn?: Resolver<ResolversTypes['StartFederatedSignInResult'], ParentType, ContextType, RequireFields<MutationStartFederatedSignInArgs, 'input'>>;
  finishFederatedSignIn?: Resolver<ResolversTypes['FinishFederatedSignInResult'], ParentType, ContextType, RequireFields<MutationFinishFederatedSignInArgs, 'input'>>;
  linkProvider?: Resolver<ResolversTypes['LinkProviderResult'], ParentType, ContextType, RequireFields<MutationLinkProviderArgs, 'input'>>;
  unlinkProvider?: Resolver<ResolversTypes['UnlinkProviderResult'], ParentType, ContextType, RequireFields<MutationUnlinkProviderArgs, 'input'>>;
  startTotpSetup?: Resolver<ResolversTypes['StartTotpSetupResult'], ParentType, ContextType, Partial<MutationStartTotpSetupArgs>>;
  finishTotpSetup?: Resolver<ResolversTypes['FinishTotpSetupResult'], ParentType, ContextType, RequireFields<MutationFinishTotpSetupArgs, 'input'>>;
  setMfaPreference?: Resolver<ResolversTypes['SetMfaPreferenceResult'], ParentType, ContextType, RequireFields<MutationSetMfaPreferenceArgs, 'input'>>;
  startPasskeyRegistration?: Resolver<ResolversTypes['StartPasskeyRegistrationResult'], ParentType, ContextType>;
  finishPasskeyRegistration?: Resolver<ResolversTypes['FinishPasskeyRegistrationResult'], ParentType, ContextType, RequireFields<MutationFinishPasskeyRegistrationArgs, 'input'>>;
  deletePasskey?: Resolver<ResolversTypes['DeletePasskeyResult'], ParentType, ContextType, RequireFields<MutationDeletePasskeyArgs, 'input'>>;
  forgotPassword?: Resolver<ResolversTypes['ForgotPasswordResult'], ParentType, ContextType, RequireFields<MutationForgotPasswordArgs, 'input'>>;
  resetPassword?: Resolver<ResolversTypes['ResetPasswordResult'], ParentType, ContextType, RequireFields<MutationResetPasswordArgs, 'input'>>;
  changePassword?: Resolver<ResolversTypes['ChangePasswordResult'], ParentType, ContextType, RequireFields<MutationChangePasswordArgs, 'input'>>;
  updateProfile?: Resolver<ResolversTypes['UpdateProfileResult'], ParentType, ContextType, RequireFields<MutationUpdateProfileArgs, 'input'>>;
  sendAttributeCode?: Resolver<ResolversTypes['SendAttributeCodeResult'], ParentType, ContextType, RequireFields<MutationSendAttributeCodeArgs, 'input'>>;
  verifyAttribute?: Resolver<ResolversTypes['VerifyAttributeResult'], ParentType, ContextType, RequireFields<MutationVerifyAttributeArgs, 'input'>>;
  deleteAccount?: Resolver<ResolversTypes['DeleteAccountResult'], ParentType, ContextType>;
  refreshTokens?: Resolver<ResolversTypes['RefreshTokensResult'], ParentType, ContextType, Partial<MutationRefreshTokensArgs>>;
  signOut?: Resolver<ResolversTypes['SignOutResult'], ParentType, ContextType, Partial<MutationSignOutArgs>>;
  signOutEverywhere?: Resolver<ResolversTypes['SignOutEverywhereResult'], ParentType, ContextType>;
  revokeSession?: Resolver<ResolversTypes['RevokeSessionResult'], ParentType, ContextType, RequireFields<MutationRevokeSessionArgs, 'input'>>;
  signIn?: Resolver<ResolversTypes['SignInResult'], ParentType, ContextType, RequireFields<MutationSignInArgs, 'input'>>;
  startSignIn?: Resolver<ResolversTypes['SignInResult'], ParentType, ContextType, RequireFields<MutationStartSignInArgs, 'input'>>;
  selectSignInMethod?: Resolver<ResolversTypes['SignInResult'], ParentType, ContextType, RequireFields<MutationSelectSignInMethodArgs, 'input'>>;
  answerPasskeyChallenge?: Resolver<ResolversTypes['SignInResult'], ParentType, ContextType, RequireFields<MutationAnswerPasskeyChallengeArgs, 'input'>>;
  selectMfaMethod?: Resolver<ResolversTypes['SignInResult'], ParentType, ContextType, RequireFields<MutationSelectMfaMethodArgs, 'input'>>;
  completeNewPassword?: Resolver<ResolversTypes['SignInResult'], ParentType, ContextType, RequireFields<MutationCompleteNewPasswordArgs, 'input'>>;
  signUp?: Resolver<ResolversTypes['SignUpResult'], ParentType, ContextType, RequireFields<MutationSignUpArgs, 'input'>>;
  verify?: Resolver<ResolversTypes['VerifyResult'], ParentType, ContextType, RequireFields<MutationVerifyArgs, 'input'>>;
  resendCode?: Resolver<ResolversTypes['ResendCodeResult'], ParentType, ContextType, RequireFields<MutationResendCodeArgs, 'input'>>;
};

export type SignInProviderResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['SignInProvider'] = ResolversParentTypes['SignInProvider']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['SignInProviderKind'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type StartFederatedSignInPayloadResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['StartFederatedSignInPayload'] = ResolversParentTypes['StartFederatedSignInPayload']> = {
  url?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  flow?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type StartFederatedSignInResultResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['StartFederatedSignInResult'] = ResolversParentTypes['StartFederatedSignInResult']> = {
  __resolveType: TypeResolveFn<'StartFederatedSignInPayload' | 'SignInMethodUnavailableError' | 'InvalidInputError', ParentType, ContextType>;
};

export type FinishFederatedSignInResultResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['FinishFederatedSignInResult'] = ResolversParentTypes['FinishFederatedSignInResult']> = {
  __resolveType: TypeResolveFn<'SignInPayload' | 'FederatedSignInError' | 'TooManyAttemptsError' | 'InvalidInputError', ParentType, ContextType>;
};

export type LinkProviderPayloadResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['LinkProviderPayload'] = ResolversParentTypes['LinkProviderPayload']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  user?: Resolver<ResolversTypes['User'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type LinkProviderResultResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['LinkProviderResult'] = ResolversParentTypes['LinkProviderResult']> = {
  __resolveType: TypeResolveFn<'LinkProviderPayload' | 'FederatedSignInError' | 'IdentityInUseError' | 'NotSignedInError' | 'SignInMethodUnavailableError' | 'TooManyAttemptsError' | 'InvalidInputError', ParentType, ContextType>;
};

export type UnlinkProviderPayloadResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['UnlinkProviderPayload'] = ResolversParentTypes['UnlinkProviderPayload']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  user?: Resolver<ResolversTypes['User'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UnlinkProviderResultResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['UnlinkProviderResult'] = ResolversParentTypes['UnlinkProviderResult']> = {
  __resolveType: TypeResolveFn<'UnlinkProviderPayload' | 'IdentityNotFoundError' | 'NotSignedInError' | 'SignInMethodUnavailableError' | 'TooManyAttemptsError' | 'InvalidInputError', ParentType, ContextType>;
};

export type IdentityResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['Identity'] = ResolversParentTypes['Identity']> = {
  provider?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  linkedAt?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type UserResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['User'] = ResolversParentTypes['User']> = {
  identities?: Resolver<Array<ResolversTypes['Identity']>, ParentType, ContextType>;
  passkeys?: Resolver<Array<ResolversTypes['Passkey']>, ParentType, ContextType>;
  signInMethods?: Resolver<Array<ResolversTypes['SignInMethod']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  username?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  email?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  emailVerified?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  phoneNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  phoneNumberVerified?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  attributes?: Resolver<Array<ResolversTypes['UserAttribute']>, ParentType, ContextType>;
  groups?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  mfa?: Resolver<ResolversTypes['MfaSettings'], ParentType, ContextType>;
  sessions?: Resolver<Maybe<Array<ResolversTypes['Session']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SignOutPayloadResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['SignOutPayload'] = ResolversParentTypes['SignOutPayload']> = {
  logoutUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type StartTotpSetupPayloadResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['StartTotpSetupPayload'] = ResolversParentTypes['StartTotpSetupPayload']> = {
  secretCode?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  otpauthUri?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  session?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type StartTotpSetupResultResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['StartTotpSetupResult'] = ResolversParentTypes['StartTotpSetupResult']> = {
  __resolveType: TypeResolveFn<'StartTotpSetupPayload' | 'NotSignedInError' | 'FederatedUserError' | 'SessionExpiredError' | 'MfaMethodNotFoundError' | 'TooManyAttemptsError' | 'InvalidInputError', ParentType, ContextType>;
};

export type FinishTotpSetupPayloadResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['FinishTotpSetupPayload'] = ResolversParentTypes['FinishTotpSetupPayload']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type FinishTotpSetupResultResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['FinishTotpSetupResult'] = ResolversParentTypes['FinishTotpSetupResult']> = {
  __resolveType: TypeResolveFn<'FinishTotpSetupPayload' | 'SignInPayload' | 'NotSignedInError' | 'SessionExpiredError' | 'CodeMismatchError' | 'MfaMethodNotFoundError' | 'TooManyAttemptsError' | 'InvalidInputError', ParentType, ContextType>;
};

export type SetMfaPreferencePayloadResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['SetMfaPreferencePayload'] = ResolversParentTypes['SetMfaPreferencePayload']> = {
  mfa?: Resolver<ResolversTypes['MfaSettings'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SetMfaPreferenceResultResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['SetMfaPreferenceResult'] = ResolversParentTypes['SetMfaPreferenceResult']> = {
  __resolveType: TypeResolveFn<'SetMfaPreferencePayload' | 'NotSignedInError' | 'FederatedUserError' | 'MfaMethodNotFoundError' | 'TooManyAttemptsError' | 'InvalidInputError', ParentType, ContextType>;
};

export interface PublicKeyCredentialCreationOptionsJsonScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['PublicKeyCredentialCreationOptionsJSON'], any> {
  name: 'PublicKeyCredentialCreationOptionsJSON';
}

export interface PublicKeyCredentialRequestOptionsJsonScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['PublicKeyCredentialRequestOptionsJSON'], any> {
  name: 'PublicKeyCredentialRequestOptionsJSON';
}

export interface RegistrationResponseJsonScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['RegistrationResponseJSON'], any> {
  name: 'RegistrationResponseJSON';
}

export interface AuthenticationResponseJsonScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['AuthenticationResponseJSON'], any> {
  name: 'AuthenticationResponseJSON';
}

export type PasskeyResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['Passkey'] = ResolversParentTypes['Passkey']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  transports?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
};

export type StartPasskeyRegistrationPayloadResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['StartPasskeyRegistrationPayload'] = ResolversParentTypes['StartPasskeyRegistrationPayload']> = {
  options?: Resolver<ResolversTypes['PublicKeyCredentialCreationOptionsJSON'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type StartPasskeyRegistrationResultResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['StartPasskeyRegistrationResult'] = ResolversParentTypes['StartPasskeyRegistrationResult']> = {
  __resolveType: TypeResolveFn<'StartPasskeyRegistrationPayload' | 'PasskeyRegistrationError' | 'NotSignedInError' | 'TooManyAttemptsError', ParentType, ContextType>;
};

export type FinishPasskeyRegistrationPayloadResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['FinishPasskeyRegistrationPayload'] = ResolversParentTypes['FinishPasskeyRegistrationPayload']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type FinishPasskeyRegistrationResultResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['FinishPasskeyRegistrationResult'] = ResolversParentTypes['FinishPasskeyRegistrationResult']> = {
  __resolveType: TypeResolveFn<'FinishPasskeyRegistrationPayload' | 'PasskeyRegistrationError' | 'NotSignedInError' | 'TooManyAttemptsError' | 'InvalidInputError', ParentType, ContextType>;
};

export type DeletePasskeyPayloadResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['DeletePasskeyPayload'] = ResolversParentTypes['DeletePasskeyPayload']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DeletePasskeyResultResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['DeletePasskeyResult'] = ResolversParentTypes['DeletePasskeyResult']> = {
  __resolveType: TypeResolveFn<'DeletePasskeyPayload' | 'PasskeyNotFoundError' | 'NotSignedInError' | 'TooManyAttemptsError' | 'InvalidInputError', ParentType, ContextType>;
};

export type PasswordPolicyResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['PasswordPolicy'] = ResolversParentTypes['PasswordPolicy']> = {
  minimumLength?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  requireLowercase?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  requireUppercase?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  requireNumbers?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  requireSymbols?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  passwordHistorySize?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PasswordPolicyUnavailableErrorResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['PasswordPolicyUnavailableError'] = ResolversParentTypes['PasswordPolicyUnavailableError']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PasswordPolicyResultResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['PasswordPolicyResult'] = ResolversParentTypes['PasswordPolicyResult']> = {
  __resolveType: TypeResolveFn<'PasswordPolicy' | 'PasswordPolicyUnavailableError', ParentType, ContextType>;
};

export type ForgotPasswordPayloadResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['ForgotPasswordPayload'] = ResolversParentTypes['ForgotPasswordPayload']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  codeDelivery?: Resolver<ResolversTypes['CodeDelivery'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ForgotPasswordResultResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['ForgotPasswordResult'] = ResolversParentTypes['ForgotPasswordResult']> = {
  __resolveType: TypeResolveFn<'ForgotPasswordPayload' | 'CodeDeliveryFailedError' | 'TooManyAttemptsError' | 'InvalidInputError', ParentType, ContextType>;
};

export type ResetPasswordPayloadResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['ResetPasswordPayload'] = ResolversParentTypes['ResetPasswordPayload']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ResetPasswordResultResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['ResetPasswordResult'] = ResolversParentTypes['ResetPasswordResult']> = {
  __resolveType: TypeResolveFn<'ResetPasswordPayload' | 'CodeMismatchError' | 'CodeExpiredError' | 'InvalidPasswordError' | 'UserNotConfirmedError' | 'TooManyAttemptsError' | 'InvalidInputError', ParentType, ContextType>;
};

export type ChangePasswordPayloadResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['ChangePasswordPayload'] = ResolversParentTypes['ChangePasswordPayload']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  signedOut?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ChangePasswordResultResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['ChangePasswordResult'] = ResolversParentTypes['ChangePasswordResult']> = {
  __resolveType: TypeResolveFn<'ChangePasswordPayload' | 'NotSignedInError' | 'FederatedUserError' | 'IncorrectCredentialsError' | 'InvalidPasswordError' | 'TooManyAttemptsError' | 'InvalidInputError', ParentType, ContextType>;
};

export type UserAttributeResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['UserAttribute'] = ResolversParentTypes['UserAttribute']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type MfaSettingsResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['MfaSettings'] = ResolversParentTypes['MfaSettings']> = {
  enabled?: Resolver<Array<ResolversTypes['CodeMethod']>, ParentType, ContextType>;
  preferred?: Resolver<Maybe<ResolversTypes['CodeMethod']>, ParentType, ContextType>;
  passkey?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type MeResultResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['MeResult'] = ResolversParentTypes['MeResult']> = {
  __resolveType: TypeResolveFn<'User' | 'NotSignedInError' | 'TooManyAttemptsError', ParentType, ContextType>;
};

export type UpdateProfilePayloadResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['UpdateProfilePayload'] = ResolversParentTypes['UpdateProfilePayload']> = {
  user?: Resolver<ResolversTypes['User'], ParentType, ContextType>;
  codeDeliveries?: Resolver<Array<ResolversTypes['CodeDelivery']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UpdateProfileResultResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['UpdateProfileResult'] = ResolversParentTypes['UpdateProfileResult']> = {
  __resolveType: TypeResolveFn<'UpdateProfilePayload' | 'NotSignedInError' | 'FederatedUserError' | 'UsernameTakenError' | 'CodeDeliveryFailedError' | 'TooManyAttemptsError' | 'InvalidInputError', ParentType, ContextType>;
};

export type SendAttributeCodePayloadResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['SendAttributeCodePayload'] = ResolversParentTypes['SendAttributeCodePayload']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  codeDelivery?: Resolver<ResolversTypes['CodeDelivery'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SendAttributeCodeResultResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['SendAttributeCodeResult'] = ResolversParentTypes['SendAttributeCodeResult']> = {
  __resolveType: TypeResolveFn<'SendAttributeCodePayload' | 'NotSignedInError' | 'FederatedUserError' | 'CodeDeliveryFailedError' | 'TooManyAttemptsError' | 'InvalidInputError', ParentType, ContextType>;
};

export type VerifyAttributePayloadResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['VerifyAttributePayload'] = ResolversParentTypes['VerifyAttributePayload']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type VerifyAttributeResultResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['VerifyAttributeResult'] = ResolversParentTypes['VerifyAttributeResult']> = {
  __resolveType: TypeResolveFn<'VerifyAttributePayload' | 'NotSignedInError' | 'CodeMismatchError' | 'CodeExpiredError' | 'UsernameTakenError' | 'TooManyAttemptsError' | 'InvalidInputError', ParentType, ContextType>;
};

export type DeleteAccountPayloadResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['DeleteAccountPayload'] = ResolversParentTypes['DeleteAccountPayload']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DeleteAccountResultResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['DeleteAccountResult'] = ResolversParentTypes['DeleteAccountResult']> = {
  __resolveType: TypeResolveFn<'DeleteAccountPayload' | 'NotSignedInError' | 'TooManyAttemptsError', ParentType, ContextType>;
};

export type SessionResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['Session'] = ResolversParentTypes['Session']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['SessionKind'], ParentType, ContextType>;
  device?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  lastActiveAt?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  ipAddress?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  city?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  country?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  current?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type RefreshTokensPayloadResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['RefreshTokensPayload'] = ResolversParentTypes['RefreshTokensPayload']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  accessToken?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  idToken?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  refreshToken?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  tokenType?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  expiresIn?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RefreshTokensResultResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['RefreshTokensResult'] = ResolversParentTypes['RefreshTokensResult']> = {
  __resolveType: TypeResolveFn<'RefreshTokensPayload' | 'InvalidRefreshTokenError' | 'TooManyAttemptsError' | 'InvalidInputError', ParentType, ContextType>;
};

export type SignOutResultResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['SignOutResult'] = ResolversParentTypes['SignOutResult']> = {
  __resolveType: TypeResolveFn<'SignOutPayload' | 'InvalidRefreshTokenError' | 'TooManyAttemptsError' | 'InvalidInputError', ParentType, ContextType>;
};

export type SignOutEverywhereResultResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['SignOutEverywhereResult'] = ResolversParentTypes['SignOutEverywhereResult']> = {
  __resolveType: TypeResolveFn<'SignOutPayload' | 'NotSignedInError' | 'TooManyAttemptsError', ParentType, ContextType>;
};

export type RevokeSessionPayloadResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['RevokeSessionPayload'] = ResolversParentTypes['RevokeSessionPayload']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RevokeSessionResultResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['RevokeSessionResult'] = ResolversParentTypes['RevokeSessionResult']> = {
  __resolveType: TypeResolveFn<'RevokeSessionPayload' | 'SessionNotFoundError' | 'SessionTrackingUnavailableError' | 'NotSignedInError' | 'TooManyAttemptsError' | 'InvalidInputError', ParentType, ContextType>;
};

export type SignInMethodsResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['SignInMethods'] = ResolversParentTypes['SignInMethods']> = {
  methods?: Resolver<Array<ResolversTypes['SignInMethod']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SignInMethodsUnknownErrorResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['SignInMethodsUnknownError'] = ResolversParentTypes['SignInMethodsUnknownError']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SignInMethodsResultResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['SignInMethodsResult'] = ResolversParentTypes['SignInMethodsResult']> = {
  __resolveType: TypeResolveFn<'SignInMethods' | 'SignInMethodsUnknownError', ParentType, ContextType>;
};

export type SignInPayloadResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['SignInPayload'] = ResolversParentTypes['SignInPayload']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  accessToken?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  idToken?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  refreshToken?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  tokenType?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  expiresIn?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SignInChallengeResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['SignInChallenge'] = ResolversParentTypes['SignInChallenge']> = {
  __resolveType: TypeResolveFn<'SignInMethodChallenge' | 'PasskeyChallenge' | 'CodeChallenge' | 'NewPasswordChallenge' | 'MfaSetupChallenge' | 'MfaSelectionChallenge', ParentType, ContextType>;
};

export type SignInMethodChallengeResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['SignInMethodChallenge'] = ResolversParentTypes['SignInMethodChallenge']> = {
  session?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  username?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  signInMethods?: Resolver<Array<ResolversTypes['SignInMethod']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PasskeyChallengeResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['PasskeyChallenge'] = ResolversParentTypes['PasskeyChallenge']> = {
  session?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  username?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  options?: Resolver<ResolversTypes['PublicKeyCredentialRequestOptionsJSON'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CodeChallengeResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['CodeChallenge'] = ResolversParentTypes['CodeChallenge']> = {
  session?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  username?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  method?: Resolver<ResolversTypes['CodeMethod'], ParentType, ContextType>;
  delivery?: Resolver<Maybe<ResolversTypes['CodeDelivery']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type NewPasswordChallengeResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['NewPasswordChallenge'] = ResolversParentTypes['NewPasswordChallenge']> = {
  session?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  username?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  requiredAttributes?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MfaSetupChallengeResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['MfaSetupChallenge'] = ResolversParentTypes['MfaSetupChallenge']> = {
  session?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  username?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  methods?: Resolver<Array<ResolversTypes['CodeMethod']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MfaSelectionChallengeResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['MfaSelectionChallenge'] = ResolversParentTypes['MfaSelectionChallenge']> = {
  session?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  username?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  methods?: Resolver<Array<ResolversTypes['CodeMethod']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SignInResultResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['SignInResult'] = ResolversParentTypes['SignInResult']> = {
  __resolveType: TypeResolveFn<'SignInPayload' | 'CodeChallenge' | 'NewPasswordChallenge' | 'MfaSetupChallenge' | 'MfaSelectionChallenge' | 'SignInMethodChallenge' | 'PasskeyChallenge' | 'IncorrectCredentialsError' | 'SignInMethodUnavailableError' | 'UserNotConfirmedError' | 'PasswordResetRequiredError' | 'InvalidPasswordError' | 'SessionExpiredError' | 'MfaMethodNotFoundError' | 'TooManyAttemptsError' | 'InvalidInputError', ParentType, ContextType>;
};

export type SignUpPayloadResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['SignUpPayload'] = ResolversParentTypes['SignUpPayload']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  userSub?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  userConfirmed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  codeDelivery?: Resolver<Maybe<ResolversTypes['CodeDelivery']>, ParentType, ContextType>;
  session?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SignUpResultResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['SignUpResult'] = ResolversParentTypes['SignUpResult']> = {
  __resolveType: TypeResolveFn<'SignUpPayload' | 'UsernameTakenError' | 'InvalidPasswordError' | 'InvalidInputError' | 'SignUpRefusedError' | 'CodeDeliveryFailedError' | 'TooManyAttemptsError', ParentType, ContextType>;
};

export type CodeDeliveryResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['CodeDelivery'] = ResolversParentTypes['CodeDelivery']> = {
  destination?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  medium?: Resolver<ResolversTypes['DeliveryMedium'], ParentType, ContextType>;
  attribute?: Resolver<Maybe<ResolversTypes['VerifiableAttribute']>, ParentType, ContextType>;
};

export type VerifyPayloadResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['VerifyPayload'] = ResolversParentTypes['VerifyPayload']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type VerifyResultResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['VerifyResult'] = ResolversParentTypes['VerifyResult']> = {
  __resolveType: TypeResolveFn<'VerifyPayload' | 'SignInPayload' | 'CodeChallenge' | 'NewPasswordChallenge' | 'MfaSetupChallenge' | 'MfaSelectionChallenge' | 'CodeMismatchError' | 'CodeExpiredError' | 'AlreadyConfirmedError' | 'UsernameTakenError' | 'SessionExpiredError' | 'IncorrectCredentialsError' | 'PasswordResetRequiredError' | 'SignUpRefusedError' | 'TooManyAttemptsError' | 'InvalidInputError', ParentType, ContextType>;
};

export type ResendCodePayloadResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['ResendCodePayload'] = ResolversParentTypes['ResendCodePayload']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  codeDelivery?: Resolver<ResolversTypes['CodeDelivery'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ResendCodeResultResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['ResendCodeResult'] = ResolversParentTypes['ResendCodeResult']> = {
  __resolveType: TypeResolveFn<'ResendCodePayload' | 'AlreadyConfirmedError' | 'CodeDeliveryFailedError' | 'TooManyAttemptsError' | 'InvalidInputError', ParentType, ContextType>;
};

export type Resolvers<ContextType = GraphQLContext> = {
  AuthError?: AuthErrorResolvers<ContextType>;
  InvalidInputError?: InvalidInputErrorResolvers<ContextType>;
  FieldError?: FieldErrorResolvers<ContextType>;
  UsernameTakenError?: UsernameTakenErrorResolvers<ContextType>;
  InvalidPasswordError?: InvalidPasswordErrorResolvers<ContextType>;
  SignUpRefusedError?: SignUpRefusedErrorResolvers<ContextType>;
  IncorrectCredentialsError?: IncorrectCredentialsErrorResolvers<ContextType>;
  SignInMethodUnavailableError?: SignInMethodUnavailableErrorResolvers<ContextType>;
  FederatedSignInError?: FederatedSignInErrorResolvers<ContextType>;
  SessionNotFoundError?: SessionNotFoundErrorResolvers<ContextType>;
  SessionTrackingUnavailableError?: SessionTrackingUnavailableErrorResolvers<ContextType>;
  FederatedUserError?: FederatedUserErrorResolvers<ContextType>;
  IdentityInUseError?: IdentityInUseErrorResolvers<ContextType>;
  IdentityNotFoundError?: IdentityNotFoundErrorResolvers<ContextType>;
  PasskeyRegistrationError?: PasskeyRegistrationErrorResolvers<ContextType>;
  PasskeyNotFoundError?: PasskeyNotFoundErrorResolvers<ContextType>;
  UserNotConfirmedError?: UserNotConfirmedErrorResolvers<ContextType>;
  PasswordResetRequiredError?: PasswordResetRequiredErrorResolvers<ContextType>;
  CodeMismatchError?: CodeMismatchErrorResolvers<ContextType>;
  CodeExpiredError?: CodeExpiredErrorResolvers<ContextType>;
  CodeDeliveryFailedError?: CodeDeliveryFailedErrorResolvers<ContextType>;
  TooManyAttemptsError?: TooManyAttemptsErrorResolvers<ContextType>;
  SessionExpiredError?: SessionExpiredErrorResolvers<ContextType>;
  NotSignedInError?: NotSignedInErrorResolvers<ContextType>;
  InvalidRefreshTokenError?: InvalidRefreshTokenErrorResolvers<ContextType>;
  AlreadyConfirmedError?: AlreadyConfirmedErrorResolvers<ContextType>;
  MfaMethodNotFoundError?: MfaMethodNotFoundErrorResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  SignInProvider?: SignInProviderResolvers<ContextType>;
  StartFederatedSignInPayload?: StartFederatedSignInPayloadResolvers<ContextType>;
  StartFederatedSignInResult?: StartFederatedSignInResultResolvers<ContextType>;
  FinishFederatedSignInResult?: FinishFederatedSignInResultResolvers<ContextType>;
  LinkProviderPayload?: LinkProviderPayloadResolvers<ContextType>;
  LinkProviderResult?: LinkProviderResultResolvers<ContextType>;
  UnlinkProviderPayload?: UnlinkProviderPayloadResolvers<ContextType>;
  UnlinkProviderResult?: UnlinkProviderResultResolvers<ContextType>;
  Identity?: IdentityResolvers<ContextType>;
  User?: UserResolvers<ContextType>;
  SignOutPayload?: SignOutPayloadResolvers<ContextType>;
  StartTotpSetupPayload?: StartTotpSetupPayloadResolvers<ContextType>;
  StartTotpSetupResult?: StartTotpSetupResultResolvers<ContextType>;
  FinishTotpSetupPayload?: FinishTotpSetupPayloadResolvers<ContextType>;
  FinishTotpSetupResult?: FinishTotpSetupResultResolvers<ContextType>;
  SetMfaPreferencePayload?: SetMfaPreferencePayloadResolvers<ContextType>;
  SetMfaPreferenceResult?: SetMfaPreferenceResultResolvers<ContextType>;
  PublicKeyCredentialCreationOptionsJSON?: GraphQLScalarType;
  PublicKeyCredentialRequestOptionsJSON?: GraphQLScalarType;
  RegistrationResponseJSON?: GraphQLScalarType;
  AuthenticationResponseJSON?: GraphQLScalarType;
  Passkey?: PasskeyResolvers<ContextType>;
  StartPasskeyRegistrationPayload?: StartPasskeyRegistrationPayloadResolvers<ContextType>;
  StartPasskeyRegistrationResult?: StartPasskeyRegistrationResultResolvers<ContextType>;
  FinishPasskeyRegistrationPayload?: FinishPasskeyRegistrationPayloadResolvers<ContextType>;
  FinishPasskeyRegistrationResult?: FinishPasskeyRegistrationResultResolvers<ContextType>;
  DeletePasskeyPayload?: DeletePasskeyPayloadResolvers<ContextType>;
  DeletePasskeyResult?: DeletePasskeyResultResolvers<ContextType>;
  PasswordPolicy?: PasswordPolicyResolvers<ContextType>;
  PasswordPolicyUnavailableError?: PasswordPolicyUnavailableErrorResolvers<ContextType>;
  PasswordPolicyResult?: PasswordPolicyResultResolvers<ContextType>;
  ForgotPasswordPayload?: ForgotPasswordPayloadResolvers<ContextType>;
  ForgotPasswordResult?: ForgotPasswordResultResolvers<ContextType>;
  ResetPasswordPayload?: ResetPasswordPayloadResolvers<ContextType>;
  ResetPasswordResult?: ResetPasswordResultResolvers<ContextType>;
  ChangePasswordPayload?: ChangePasswordPayloadResolvers<ContextType>;
  ChangePasswordResult?: ChangePasswordResultResolvers<ContextType>;
  UserAttribute?: UserAttributeResolvers<ContextType>;
  MfaSettings?: MfaSettingsResolvers<ContextType>;
  MeResult?: MeResultResolvers<ContextType>;
  UpdateProfilePayload?: UpdateProfilePayloadResolvers<ContextType>;
  UpdateProfileResult?: UpdateProfileResultResolvers<ContextType>;
  SendAttributeCodePayload?: SendAttributeCodePayloadResolvers<ContextType>;
  SendAttributeCodeResult?: SendAttributeCodeResultResolvers<ContextType>;
  VerifyAttributePayload?: VerifyAttributePayloadResolvers<ContextType>;
  VerifyAttributeResult?: VerifyAttributeResultResolvers<ContextType>;
  DeleteAccountPayload?: DeleteAccountPayloadResolvers<ContextType>;
  DeleteAccountResult?: DeleteAccountResultResolvers<ContextType>;
  Session?: SessionResolvers<ContextType>;
  RefreshTokensPayload?: RefreshTokensPayloadResolvers<ContextType>;
  RefreshTokensResult?: RefreshTokensResultResolvers<ContextType>;
  SignOutResult?: SignOutResultResolvers<ContextType>;
  SignOutEverywhereResult?: SignOutEverywhereResultResolvers<ContextType>;
  RevokeSessionPayload?: RevokeSessionPayloadResolvers<ContextType>;
  RevokeSessionResult?: RevokeSessionResultResolvers<ContextType>;
  SignInMethods?: SignInMethodsResolvers<ContextType>;
  SignInMethodsUnknownError?: SignInMethodsUnknownErrorResolvers<ContextType>;
  SignInMethodsResult?: SignInMethodsResultResolvers<ContextType>;
  SignInPayload?: SignInPayloadResolvers<ContextType>;
  SignInChallenge?: SignInChallengeResolvers<ContextType>;
  SignInMethodChallenge?: SignInMethodChallengeResolvers<ContextType>;
  PasskeyChallenge?: PasskeyChallengeResolvers<ContextType>;
  CodeChallenge?: CodeChallengeResolvers<ContextType>;
  NewPasswordChallenge?: NewPasswordChallengeResolvers<ContextType>;
  MfaSetupChallenge?: MfaSetupChallengeResolvers<ContextType>;
  MfaSelectionChallenge?: MfaSelectionChallengeResolvers<ContextType>;
  SignInResult?: SignInResultResolvers<ContextType>;
  SignUpPayload?: SignUpPayloadResolvers<ContextType>;
  SignUpResult?: SignUpResultResolvers<ContextType>;
  CodeDelivery?: CodeDeliveryResolvers<ContextType>;
  VerifyPayload?: VerifyPayloadResolvers<ContextType>;
  VerifyResult?: VerifyResultResolvers<ContextType>;
  ResendCodePayload?: ResendCodePayloadResolvers<ContextType>;
  ResendCodeResult?: ResendCodeResultResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = GraphQLContext> = {
  credential?: CredentialDirectiveResolver<any, any, ContextType>;
};
