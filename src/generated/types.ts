import type { GraphQLResolveInfo } from 'graphql';
import type { Context } from '../http/context.ts';
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
};

export type Query = {
  __typename: 'Query';
  /** The signed-in user, by the access token in the `Authorization: Bearer` header. */
  me: MeResult;
};

export type Mutation = {
  __typename: 'Mutation';
  /** Creates an account. Unless the pool confirms users at once, a code is sent: pass it to `verify`. */
  signUp: SignUpResult;
  /**
   * Without `session`: confirms a sign-up with the code that was mailed or texted.
   * With `session`: answers the code challenge that `signIn` returned.
   */
  verify: VerifyResult;
  /** Sends the code of an unconfirmed sign-up again; the code sent before it stops working. */
  resendCode: ResendCodeResult;
  /**
   * Signs in with a password. Answers tokens, or a challenge whose description says which mutation answers it.
   * A wrong password and an unknown user get the same answer.
   */
  signIn: SignInResult;
  /**
   * Begins to set an authenticator app up: show `otpauthUri` as a QR code, then send the app's first code to
   * `finishTotpSetup`. For the signed-in user, or, with `session`, as the answer to an `MfaSetupChallenge`.
   */
  startTotpSetup: StartTotpSetupResult;
  /**
   * Ends the set-up with a code of the authenticator app. For the signed-in user `setMfaPreference` then turns it on;
   * with `session` it ends the sign-in, with tokens.
   */
  finishTotpSetup: FinishTotpSetupResult;
  /** Says which methods sign-in asks for, and which first. Methods that are not listed are turned off. */
  setMfaPreference: SetMfaPreferenceResult;
  /** Answers an `MfaSelectionChallenge` with the method to use; a `CodeChallenge` of that method follows. */
  selectMfaMethod: SignInResult;
  /** Sends a code for `resetPassword`. The answer does not tell whether there is such an account. */
  forgotPassword: ForgotPasswordResult;
  /** Sets a new password with the code that `forgotPassword` sent. */
  resetPassword: ResetPasswordResult;
  /** Changes the password of the signed-in user. */
  changePassword: ChangePasswordResult;
  /** Answers a `NewPasswordChallenge` with a password of the user's own, and ends in tokens or the next challenge. */
  completeNewPassword: SignInResult;
  /**
   * Changes what is given; fields that are left out or null stay as they are. A changed email address takes effect once
   * its code was passed to `verifyAttribute`; until then the old one goes on working. So does a changed phone number where
   * the pool verifies phone numbers by itself; elsewhere it takes effect at once, unverified.
   */
  updateProfile: UpdateProfileResult;
  /** Sends a code, again if need be, to verify the email address or phone number: pass it to `verifyAttribute`. */
  sendAttributeCode: SendAttributeCodeResult;
  /** Verifies the email address or phone number with its code. A pending change of it takes effect now. */
  verifyAttribute: VerifyAttributeResult;
  /** Deletes the signed-in user's account, for good. */
  deleteAccount: DeleteAccountResult;
  /** New tokens for a refresh token. A pool that rotates refresh tokens takes each one once: keep the new one. */
  refreshTokens: RefreshTokensResult;
  /** Signs this session out: its refresh token and all access tokens made from it stop working. */
  signOut: SignOutResult;
  /** Signs all of the user's sessions out, on every device. Needs the access token. */
  signOutEverywhere: SignOutEverywhereResult;
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


export type MutationSignInArgs = {
  input: SignInInput;
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


export type MutationSelectMfaMethodArgs = {
  input: SelectMfaMethodInput;
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


export type MutationCompleteNewPasswordArgs = {
  input: CompleteNewPasswordInput;
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

/** What every error type has: a client can always ask for `... on AuthError { message }`. */
export type AuthError = {
  /** One sentence that may be shown to a person. */
  message: Scalars['String']['output'];
};

/** The input was refused before or by Cognito; `fields` says where. All faults of one input are reported together. */
export type InvalidInputError = AuthError & {
  __typename: 'InvalidInputError';
  message: Scalars['String']['output'];
  fields: Array<FieldError>;
};

export type FieldError = {
  __typename: 'FieldError';
  /** Path in the input, such as `email` or `attributes.0.name`. */
  field: Scalars['String']['output'];
  /** What is wrong with the field, as a sentence that may be shown to a person. */
  message: Scalars['String']['output'];
};

/** There is an account with this email address, phone number or username already. */
export type UsernameTakenError = AuthError & {
  __typename: 'UsernameTakenError';
  message: Scalars['String']['output'];
};

/** The password breaks the pool's policy; `requirements` lists what it lacks, where that is known. */
export type InvalidPasswordError = AuthError & {
  __typename: 'InvalidPasswordError';
  message: Scalars['String']['output'];
  /** Cognito names the first broken rule only, so a corrected password can meet the next one. */
  requirements: Array<PasswordRequirement>;
};

export type PasswordRequirement =
  /** It is too short. */
  | 'LENGTH'
  /** It needs a lowercase letter. */
  | 'LOWERCASE'
  /** It needs an uppercase letter. */
  | 'UPPERCASE'
  /** It needs a digit. */
  | 'NUMBER'
  /** It needs a character that is neither letter nor digit. */
  | 'SYMBOL'
  /** It was used before. */
  | 'NOT_REUSED';

/** The sign-up was refused by the pool: self sign-up is off, or a trigger said no (`message` is then the trigger's text). */
export type SignUpRefusedError = AuthError & {
  __typename: 'SignUpRefusedError';
  message: Scalars['String']['output'];
};

/** The username or the password is wrong, or the account may not sign in. */
export type IncorrectCredentialsError = AuthError & {
  __typename: 'IncorrectCredentialsError';
  message: Scalars['String']['output'];
};

/** The account exists and still has to be verified: send `verify`, or ask `resendCode`. */
export type UserNotConfirmedError = AuthError & {
  __typename: 'UserNotConfirmedError';
  message: Scalars['String']['output'];
};

/** An administrator reset the password: send `forgotPassword`, then `resetPassword`. */
export type PasswordResetRequiredError = AuthError & {
  __typename: 'PasswordResetRequiredError';
  message: Scalars['String']['output'];
};

/** The code is wrong: ask the person for it again. */
export type CodeMismatchError = AuthError & {
  __typename: 'CodeMismatchError';
  message: Scalars['String']['output'];
};

/** The code is too old or was used: ask for a new one. */
export type CodeExpiredError = AuthError & {
  __typename: 'CodeExpiredError';
  message: Scalars['String']['output'];
};

/** The code could not be mailed or texted. An account that was being signed up exists all the same: ask `resendCode` later. */
export type CodeDeliveryFailedError = AuthError & {
  __typename: 'CodeDeliveryFailedError';
  message: Scalars['String']['output'];
};

/** Too many wrong answers or requests; `retryAfterSeconds` is set where it is known. */
export type TooManyAttemptsError = AuthError & {
  __typename: 'TooManyAttemptsError';
  message: Scalars['String']['output'];
  retryAfterSeconds: Maybe<Scalars['Int']['output']>;
};

/** The challenge's session is over: sign in again. */
export type SessionExpiredError = AuthError & {
  __typename: 'SessionExpiredError';
  message: Scalars['String']['output'];
};

/** No access token, or one that is malformed, expired or revoked. */
export type NotSignedInError = AuthError & {
  __typename: 'NotSignedInError';
  message: Scalars['String']['output'];
};

/** The account is confirmed already: sign in. */
export type AlreadyConfirmedError = AuthError & {
  __typename: 'AlreadyConfirmedError';
  message: Scalars['String']['output'];
};

/** The user has not set up the asked-for MFA method. */
export type MfaMethodNotFoundError = AuthError & {
  __typename: 'MfaMethodNotFoundError';
  message: Scalars['String']['output'];
};

export type DeliveryMedium =
  | 'EMAIL'
  | 'SMS';

/** Where a code was sent. */
export type CodeDelivery = {
  __typename: 'CodeDelivery';
  /** Masked by Cognito, such as `u***@e***`. */
  destination: Scalars['String']['output'];
  medium: DeliveryMedium;
  /** The attribute that the code verifies, such as `email`. */
  attribute: Maybe<Scalars['String']['output']>;
};

export type SignUpInput = {
  email: Scalars['String']['input'];
  /** It has to meet the pool's policy; `InvalidPasswordError.requirements` tells what it lacks. */
  password: Scalars['String']['input'];
  /** In E.164 form: `+`, country code and number, digits only, such as `+14155550123`. */
  phoneNumber?: InputMaybe<Scalars['String']['input']>;
  name?: InputMaybe<Scalars['String']['input']>;
};

export type SignUpPayload = {
  __typename: 'SignUpPayload';
  message: Scalars['String']['output'];
  /** The pool's immutable id of the user. */
  userSub: Scalars['ID']['output'];
  /** False: a code has to be passed to `verify` before the user can sign in. */
  userConfirmed: Scalars['Boolean']['output'];
  /** Where the code went; null when none has to be entered. */
  codeDelivery: Maybe<CodeDelivery>;
};

export type SignUpResult = SignUpPayload | UsernameTakenError | InvalidPasswordError | InvalidInputError | SignUpRefusedError | CodeDeliveryFailedError | TooManyAttemptsError;

/**
 * Without `session`: confirms a sign-up with the code that was mailed or texted.
 * With `session`: answers the code challenge that signIn returned.
 */
export type VerifyInput = {
  /** To confirm a sign-up, the email address or username that was signed up; to answer a challenge, the challenge's `username`. */
  username: Scalars['String']['input'];
  code: Scalars['String']['input'];
  session?: InputMaybe<Scalars['String']['input']>;
};

/** The sign-up is confirmed: the user can sign in. */
export type VerifyPayload = {
  __typename: 'VerifyPayload';
  message: Scalars['String']['output'];
};

export type VerifyResult = VerifyPayload | SignInPayload | CodeChallenge | NewPasswordChallenge | MfaSetupChallenge | MfaSelectionChallenge | CodeMismatchError | CodeExpiredError | AlreadyConfirmedError | UsernameTakenError | SessionExpiredError | IncorrectCredentialsError | SignUpRefusedError | TooManyAttemptsError | InvalidInputError;

export type ResendCodeInput = {
  /** The email address or username that was signed up. */
  username: Scalars['String']['input'];
};

export type ResendCodePayload = {
  __typename: 'ResendCodePayload';
  message: Scalars['String']['output'];
  codeDelivery: CodeDelivery;
};

export type ResendCodeResult = ResendCodePayload | AlreadyConfirmedError | CodeDeliveryFailedError | TooManyAttemptsError | InvalidInputError;

export type SignInInput = {
  /** The email address or username. */
  username: Scalars['String']['input'];
  password: Scalars['String']['input'];
};

/** Signed in. Keep the refresh token out of reach of scripts. */
export type SignInPayload = {
  __typename: 'SignInPayload';
  message: Scalars['String']['output'];
  /** Send it as `Authorization: Bearer <accessToken>`. */
  accessToken: Scalars['String']['output'];
  /** Who the user is, for the client itself; the API never takes it. */
  idToken: Scalars['String']['output'];
  /** Null where the refresh token was set as an HttpOnly cookie instead. */
  refreshToken: Maybe<Scalars['String']['output']>;
  /** Always `Bearer`. */
  tokenType: Scalars['String']['output'];
  /** Seconds until the access token expires. */
  expiresIn: Scalars['Int']['output'];
};

/**
 * A step between the password and the tokens. `session` is opaque to clients, lives for minutes,
 * and with `username` is all that the answering mutation needs.
 */
export type SignInChallenge = {
  session: Scalars['String']['output'];
  username: Scalars['String']['output'];
};

/** A code is needed. Answer with `verify(input: { username, session, code })`. */
export type CodeChallenge = SignInChallenge & {
  __typename: 'CodeChallenge';
  session: Scalars['String']['output'];
  username: Scalars['String']['output'];
  method: CodeMethod;
  /** Where the code went; null for an authenticator app. */
  delivery: Maybe<CodeDelivery>;
};

export type CodeMethod =
  /** A code sent as a text message. */
  | 'SMS'
  /** A code sent by email. */
  | 'EMAIL'
  /** A code that an authenticator app shows. */
  | 'TOTP';

/** An administrator made the account with a temporary password. Answer with `completeNewPassword`. */
export type NewPasswordChallenge = SignInChallenge & {
  __typename: 'NewPasswordChallenge';
  session: Scalars['String']['output'];
  username: Scalars['String']['output'];
  /** Attributes that the pool requires and the user lacks; `completeNewPassword` takes them. */
  requiredAttributes: Array<Scalars['String']['output']>;
};

/** The pool requires MFA and the user has none: `startTotpSetup(input: { session })`, then `finishTotpSetup`. */
export type MfaSetupChallenge = SignInChallenge & {
  __typename: 'MfaSetupChallenge';
  session: Scalars['String']['output'];
  username: Scalars['String']['output'];
  /** The methods that the pool lets the user set up. */
  methods: Array<CodeMethod>;
};

/** Several methods are set up: answer with `selectMfaMethod`. */
export type MfaSelectionChallenge = SignInChallenge & {
  __typename: 'MfaSelectionChallenge';
  session: Scalars['String']['output'];
  username: Scalars['String']['output'];
  methods: Array<CodeMethod>;
};

export type SignInResult = SignInPayload | CodeChallenge | NewPasswordChallenge | MfaSetupChallenge | MfaSelectionChallenge | IncorrectCredentialsError | UserNotConfirmedError | PasswordResetRequiredError | InvalidPasswordError | SessionExpiredError | MfaMethodNotFoundError | TooManyAttemptsError | InvalidInputError;

export type User = {
  __typename: 'User';
  /** The pool's immutable `sub`. */
  id: Scalars['ID']['output'];
  username: Scalars['String']['output'];
  email: Maybe<Scalars['String']['output']>;
  emailVerified: Scalars['Boolean']['output'];
  phoneNumber: Maybe<Scalars['String']['output']>;
  phoneNumberVerified: Scalars['Boolean']['output'];
  name: Maybe<Scalars['String']['output']>;
  mfa: MfaSettings;
};

export type MfaSettings = {
  __typename: 'MfaSettings';
  /** The methods that the user has turned on. */
  enabled: Array<CodeMethod>;
  /** The one that sign-in asks for; null with several enabled lets the user choose. */
  preferred: Maybe<CodeMethod>;
};

export type MeResult = User | NotSignedInError | TooManyAttemptsError;

/** With an access token: leave it out. During sign-in: the session of the MfaSetupChallenge. */
export type StartTotpSetupInput = {
  session?: InputMaybe<Scalars['String']['input']>;
};

export type TotpSetupPayload = {
  __typename: 'TotpSetupPayload';
  /** Base32 secret for the authenticator app. */
  secretCode: Scalars['String']['output'];
  /** `otpauth://` address to draw as a QR code. */
  otpauthUri: Scalars['String']['output'];
  /** Set when the set-up is part of a sign-in: pass it to `finishTotpSetup`. */
  session: Maybe<Scalars['String']['output']>;
};

export type StartTotpSetupResult = TotpSetupPayload | NotSignedInError | SessionExpiredError | MfaMethodNotFoundError | TooManyAttemptsError | InvalidInputError;

export type FinishTotpSetupInput = {
  /** What the authenticator app shows. */
  code: Scalars['String']['input'];
  /** A name for the device, shown to the user later. */
  deviceName?: InputMaybe<Scalars['String']['input']>;
  /** The session that `startTotpSetup` answered, where it answered one. */
  session?: InputMaybe<Scalars['String']['input']>;
  /** Not needed: the session knows the user. */
  username?: InputMaybe<Scalars['String']['input']>;
};

export type FinishTotpSetupPayload = {
  __typename: 'FinishTotpSetupPayload';
  message: Scalars['String']['output'];
};

export type FinishTotpSetupResult = FinishTotpSetupPayload | SignInPayload | NotSignedInError | SessionExpiredError | CodeMismatchError | MfaMethodNotFoundError | TooManyAttemptsError | InvalidInputError;

export type SetMfaPreferenceInput = {
  /** The methods that sign-in may ask for; none turns MFA off. */
  enabled: Array<CodeMethod>;
  /** One of `enabled`; null with several lets the user choose at each sign-in. */
  preferred?: InputMaybe<CodeMethod>;
};

export type SetMfaPreferencePayload = {
  __typename: 'SetMfaPreferencePayload';
  mfa: MfaSettings;
};

export type SetMfaPreferenceResult = SetMfaPreferencePayload | NotSignedInError | MfaMethodNotFoundError | TooManyAttemptsError | InvalidInputError;

export type SelectMfaMethodInput = {
  /** The challenge's `username`. */
  username: Scalars['String']['input'];
  /** The challenge's `session`. */
  session: Scalars['String']['input'];
  method: CodeMethod;
};

export type ForgotPasswordInput = {
  /** The email address or username. */
  username: Scalars['String']['input'];
};

export type ForgotPasswordPayload = {
  __typename: 'ForgotPasswordPayload';
  message: Scalars['String']['output'];
  /** Where the code went, if there is such an account. */
  codeDelivery: CodeDelivery;
};

export type ForgotPasswordResult = ForgotPasswordPayload | CodeDeliveryFailedError | TooManyAttemptsError | InvalidInputError;

export type ResetPasswordInput = {
  /** The email address or username that `forgotPassword` was sent. */
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
  currentPassword: Scalars['String']['input'];
  newPassword: Scalars['String']['input'];
};

export type ChangePasswordPayload = {
  __typename: 'ChangePasswordPayload';
  message: Scalars['String']['output'];
};

export type ChangePasswordResult = ChangePasswordPayload | NotSignedInError | IncorrectCredentialsError | InvalidPasswordError | TooManyAttemptsError | InvalidInputError;

export type CompleteNewPasswordInput = {
  /** The challenge's `username`. */
  username: Scalars['String']['input'];
  /** The challenge's `session`. */
  session: Scalars['String']['input'];
  newPassword: Scalars['String']['input'];
  /** The challenge's `requiredAttributes`, and others that the user may set. */
  attributes?: InputMaybe<Array<AttributeInput>>;
};

/**
 * A user attribute by Cognito's name: a standard one such as `family_name`, or a custom one such as `custom:plan`.
 * Never `sub`, `email_verified`, `phone_number_verified` or `cognito:*`.
 */
export type AttributeInput = {
  name: Scalars['String']['input'];
  value: Scalars['String']['input'];
};

export type UpdateProfileInput = {
  email?: InputMaybe<Scalars['String']['input']>;
  /** In E.164 form: `+`, country code and number, digits only, such as `+14155550123`. */
  phoneNumber?: InputMaybe<Scalars['String']['input']>;
  name?: InputMaybe<Scalars['String']['input']>;
  /** Other attributes, custom ones included. */
  attributes?: InputMaybe<Array<AttributeInput>>;
};

export type UpdateProfilePayload = {
  __typename: 'UpdateProfilePayload';
  /** The user as of now: a pending email address or phone number is not in it. */
  user: User;
  /** Where codes were sent to verify a changed email or phone number. */
  codeDeliveries: Array<CodeDelivery>;
};

/** Any error but `CodeDeliveryFailedError` means that nothing was changed, unless its message says what was. */
export type UpdateProfileResult = UpdateProfilePayload | NotSignedInError | UsernameTakenError | CodeDeliveryFailedError | TooManyAttemptsError | InvalidInputError;

export type VerifiableAttribute =
  | 'EMAIL'
  | 'PHONE_NUMBER';

export type SendAttributeCodeInput = {
  attribute: VerifiableAttribute;
};

export type SendAttributeCodePayload = {
  __typename: 'SendAttributeCodePayload';
  message: Scalars['String']['output'];
  codeDelivery: CodeDelivery;
};

export type SendAttributeCodeResult = SendAttributeCodePayload | NotSignedInError | CodeDeliveryFailedError | TooManyAttemptsError | InvalidInputError;

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

/** Leave `refreshToken` out where it is kept in an HttpOnly cookie. */
export type RefreshTokensInput = {
  refreshToken?: InputMaybe<Scalars['String']['input']>;
};

export type RefreshTokensPayload = {
  __typename: 'RefreshTokensPayload';
  message: Scalars['String']['output'];
  accessToken: Scalars['String']['output'];
  idToken: Scalars['String']['output'];
  /** Set where the pool rotates refresh tokens, the old one being used up, and no cookie holds it. */
  refreshToken: Maybe<Scalars['String']['output']>;
  /** Always `Bearer`. */
  tokenType: Scalars['String']['output'];
  /** Seconds until the access token expires. */
  expiresIn: Scalars['Int']['output'];
};

export type RefreshTokensResult = RefreshTokensPayload | InvalidRefreshTokenError | TooManyAttemptsError | InvalidInputError;

/** The refresh token is unknown, expired, revoked or already used, or there is none: sign in again. */
export type InvalidRefreshTokenError = AuthError & {
  __typename: 'InvalidRefreshTokenError';
  message: Scalars['String']['output'];
};

/** Leave `refreshToken` out where it is kept in an HttpOnly cookie. */
export type SignOutInput = {
  refreshToken?: InputMaybe<Scalars['String']['input']>;
};

export type SignOutPayload = {
  __typename: 'SignOutPayload';
  message: Scalars['String']['output'];
};

export type SignOutResult = SignOutPayload | InvalidRefreshTokenError | TooManyAttemptsError | InvalidInputError;

export type SignOutEverywhereResult = SignOutPayload | NotSignedInError | TooManyAttemptsError;



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
  SignInResult:
    | ( SignInPayload & { __typename: 'SignInPayload' } )
    | ( CodeChallenge & { __typename: 'CodeChallenge' } )
    | ( NewPasswordChallenge & { __typename: 'NewPasswordChallenge' } )
    | ( MfaSetupChallenge & { __typename: 'MfaSetupChallenge' } )
    | ( MfaSelectionChallenge & { __typename: 'MfaSelectionChallenge' } )
    | ( IncorrectCredentialsError & { __typename: 'IncorrectCredentialsError' } )
    | ( UserNotConfirmedError & { __typename: 'UserNotConfirmedError' } )
    | ( PasswordResetRequiredError & { __typename: 'PasswordResetRequiredError' } )
    | ( InvalidPasswordError & { __typename: 'InvalidPasswordError' } )
    | ( SessionExpiredError & { __typename: 'SessionExpiredError' } )
    | ( MfaMethodNotFoundError & { __typename: 'MfaMethodNotFoundError' } )
    | ( TooManyAttemptsError & { __typename: 'TooManyAttemptsError' } )
    | ( InvalidInputError & { __typename: 'InvalidInputError' } )
  ;
  MeResult:
    | ( User & { __typename: 'User' } )
    | ( NotSignedInError & { __typename: 'NotSignedInError' } )
    | ( TooManyAttemptsError & { __typename: 'TooManyAttemptsError' } )
  ;
  StartTotpSetupResult:
    | ( TotpSetupPayload & { __typename: 'TotpSetupPayload' } )
    | ( NotSignedInError & { __typename: 'NotSignedInError' } )
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
    | ( MfaMethodNotFoundError & { __typename: 'MfaMethodNotFoundError' } )
    | ( TooManyAttemptsError & { __typename: 'TooManyAttemptsError' } )
    | ( InvalidInputError & { __typename: 'InvalidInputError' } )
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
    | ( IncorrectCredentialsError & { __typename: 'IncorrectCredentialsError' } )
    | ( InvalidPasswordError & { __typename: 'InvalidPasswordError' } )
    | ( TooManyAttemptsError & { __typename: 'TooManyAttemptsError' } )
    | ( InvalidInputError & { __typename: 'InvalidInputError' } )
  ;
  UpdateProfileResult:
    | ( UpdateProfilePayload & { __typename: 'UpdateProfilePayload' } )
    | ( NotSignedInError & { __typename: 'NotSignedInError' } )
    | ( UsernameTakenError & { __typename: 'UsernameTakenError' } )
    | ( CodeDeliveryFailedError & { __typename: 'CodeDeliveryFailedError' } )
    | ( TooManyAttemptsError & { __typename: 'TooManyAttemptsError' } )
    | ( InvalidInputError & { __typename: 'InvalidInputError' } )
  ;
  SendAttributeCodeResult:
    | ( SendAttributeCodePayload & { __typename: 'SendAttributeCodePayload' } )
    | ( NotSignedInError & { __typename: 'NotSignedInError' } )
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
};

/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  AuthError:
    | ( InvalidInputError & { __typename: 'InvalidInputError' } )
    | ( UsernameTakenError & { __typename: 'UsernameTakenError' } )
    | ( InvalidPasswordError & { __typename: 'InvalidPasswordError' } )
    | ( SignUpRefusedError & { __typename: 'SignUpRefusedError' } )
    | ( IncorrectCredentialsError & { __typename: 'IncorrectCredentialsError' } )
    | ( UserNotConfirmedError & { __typename: 'UserNotConfirmedError' } )
    | ( PasswordResetRequiredError & { __typename: 'PasswordResetRequiredError' } )
    | ( CodeMismatchError & { __typename: 'CodeMismatchError' } )
    | ( CodeExpiredError & { __typename: 'CodeExpiredError' } )
    | ( CodeDeliveryFailedError & { __typename: 'CodeDeliveryFailedError' } )
    | ( TooManyAttemptsError & { __typename: 'TooManyAttemptsError' } )
    | ( SessionExpiredError & { __typename: 'SessionExpiredError' } )
    | ( NotSignedInError & { __typename: 'NotSignedInError' } )
    | ( AlreadyConfirmedError & { __typename: 'AlreadyConfirmedError' } )
    | ( MfaMethodNotFoundError & { __typename: 'MfaMethodNotFoundError' } )
    | ( InvalidRefreshTokenError & { __typename: 'InvalidRefreshTokenError' } )
  ;
  SignInChallenge:
    | ( CodeChallenge & { __typename: 'CodeChallenge' } )
    | ( NewPasswordChallenge & { __typename: 'NewPasswordChallenge' } )
    | ( MfaSetupChallenge & { __typename: 'MfaSetupChallenge' } )
    | ( MfaSelectionChallenge & { __typename: 'MfaSelectionChallenge' } )
  ;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  AuthError: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['AuthError']>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  InvalidInputError: ResolverTypeWrapper<InvalidInputError>;
  FieldError: ResolverTypeWrapper<FieldError>;
  UsernameTakenError: ResolverTypeWrapper<UsernameTakenError>;
  InvalidPasswordError: ResolverTypeWrapper<InvalidPasswordError>;
  PasswordRequirement: PasswordRequirement;
  SignUpRefusedError: ResolverTypeWrapper<SignUpRefusedError>;
  IncorrectCredentialsError: ResolverTypeWrapper<IncorrectCredentialsError>;
  UserNotConfirmedError: ResolverTypeWrapper<UserNotConfirmedError>;
  PasswordResetRequiredError: ResolverTypeWrapper<PasswordResetRequiredError>;
  CodeMismatchError: ResolverTypeWrapper<CodeMismatchError>;
  CodeExpiredError: ResolverTypeWrapper<CodeExpiredError>;
  CodeDeliveryFailedError: ResolverTypeWrapper<CodeDeliveryFailedError>;
  TooManyAttemptsError: ResolverTypeWrapper<TooManyAttemptsError>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  SessionExpiredError: ResolverTypeWrapper<SessionExpiredError>;
  NotSignedInError: ResolverTypeWrapper<NotSignedInError>;
  AlreadyConfirmedError: ResolverTypeWrapper<AlreadyConfirmedError>;
  MfaMethodNotFoundError: ResolverTypeWrapper<MfaMethodNotFoundError>;
  DeliveryMedium: DeliveryMedium;
  CodeDelivery: ResolverTypeWrapper<CodeDelivery>;
  SignUpInput: SignUpInput;
  SignUpPayload: ResolverTypeWrapper<SignUpPayload>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  SignUpResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SignUpResult']>;
  VerifyInput: VerifyInput;
  VerifyPayload: ResolverTypeWrapper<VerifyPayload>;
  VerifyResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['VerifyResult']>;
  ResendCodeInput: ResendCodeInput;
  ResendCodePayload: ResolverTypeWrapper<ResendCodePayload>;
  ResendCodeResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ResendCodeResult']>;
  SignInInput: SignInInput;
  SignInPayload: ResolverTypeWrapper<SignInPayload>;
  SignInChallenge: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['SignInChallenge']>;
  CodeChallenge: ResolverTypeWrapper<CodeChallenge>;
  CodeMethod: CodeMethod;
  NewPasswordChallenge: ResolverTypeWrapper<NewPasswordChallenge>;
  MfaSetupChallenge: ResolverTypeWrapper<MfaSetupChallenge>;
  MfaSelectionChallenge: ResolverTypeWrapper<MfaSelectionChallenge>;
  SignInResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SignInResult']>;
  User: ResolverTypeWrapper<User>;
  MfaSettings: ResolverTypeWrapper<MfaSettings>;
  MeResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['MeResult']>;
  StartTotpSetupInput: StartTotpSetupInput;
  TotpSetupPayload: ResolverTypeWrapper<TotpSetupPayload>;
  StartTotpSetupResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['StartTotpSetupResult']>;
  FinishTotpSetupInput: FinishTotpSetupInput;
  FinishTotpSetupPayload: ResolverTypeWrapper<FinishTotpSetupPayload>;
  FinishTotpSetupResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['FinishTotpSetupResult']>;
  SetMfaPreferenceInput: SetMfaPreferenceInput;
  SetMfaPreferencePayload: ResolverTypeWrapper<SetMfaPreferencePayload>;
  SetMfaPreferenceResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SetMfaPreferenceResult']>;
  SelectMfaMethodInput: SelectMfaMethodInput;
  ForgotPasswordInput: ForgotPasswordInput;
  ForgotPasswordPayload: ResolverTypeWrapper<ForgotPasswordPayload>;
  ForgotPasswordResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ForgotPasswordResult']>;
  ResetPasswordInput: ResetPasswordInput;
  ResetPasswordPayload: ResolverTypeWrapper<ResetPasswordPayload>;
  ResetPasswordResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ResetPasswordResult']>;
  ChangePasswordInput: ChangePasswordInput;
  ChangePasswordPayload: ResolverTypeWrapper<ChangePasswordPayload>;
  ChangePasswordResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ChangePasswordResult']>;
  CompleteNewPasswordInput: CompleteNewPasswordInput;
  AttributeInput: AttributeInput;
  UpdateProfileInput: UpdateProfileInput;
  UpdateProfilePayload: ResolverTypeWrapper<UpdateProfilePayload>;
  UpdateProfileResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['UpdateProfileResult']>;
  VerifiableAttribute: VerifiableAttribute;
  SendAttributeCodeInput: SendAttributeCodeInput;
  SendAttributeCodePayload: ResolverTypeWrapper<SendAttributeCodePayload>;
  SendAttributeCodeResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SendAttributeCodeResult']>;
  VerifyAttributeInput: VerifyAttributeInput;
  VerifyAttributePayload: ResolverTypeWrapper<VerifyAttributePayload>;
  VerifyAttributeResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['VerifyAttributeResult']>;
  DeleteAccountPayload: ResolverTypeWrapper<DeleteAccountPayload>;
  DeleteAccountResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['DeleteAccountResult']>;
  RefreshTokensInput: RefreshTokensInput;
  RefreshTokensPayload: ResolverTypeWrapper<RefreshTokensPayload>;
  RefreshTokensResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RefreshTokensResult']>;
  InvalidRefreshTokenError: ResolverTypeWrapper<InvalidRefreshTokenError>;
  SignOutInput: SignOutInput;
  SignOutPayload: ResolverTypeWrapper<SignOutPayload>;
  SignOutResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SignOutResult']>;
  SignOutEverywhereResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SignOutEverywhereResult']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Query: Record<PropertyKey, never>;
  Mutation: Record<PropertyKey, never>;
  AuthError: ResolversInterfaceTypes<ResolversParentTypes>['AuthError'];
  String: Scalars['String']['output'];
  InvalidInputError: InvalidInputError;
  FieldError: FieldError;
  UsernameTakenError: UsernameTakenError;
  InvalidPasswordError: InvalidPasswordError;
  SignUpRefusedError: SignUpRefusedError;
  IncorrectCredentialsError: IncorrectCredentialsError;
  UserNotConfirmedError: UserNotConfirmedError;
  PasswordResetRequiredError: PasswordResetRequiredError;
  CodeMismatchError: CodeMismatchError;
  CodeExpiredError: CodeExpiredError;
  CodeDeliveryFailedError: CodeDeliveryFailedError;
  TooManyAttemptsError: TooManyAttemptsError;
  Int: Scalars['Int']['output'];
  SessionExpiredError: SessionExpiredError;
  NotSignedInError: NotSignedInError;
  AlreadyConfirmedError: AlreadyConfirmedError;
  MfaMethodNotFoundError: MfaMethodNotFoundError;
  CodeDelivery: CodeDelivery;
  SignUpInput: SignUpInput;
  SignUpPayload: SignUpPayload;
  ID: Scalars['ID']['output'];
  Boolean: Scalars['Boolean']['output'];
  SignUpResult: ResolversUnionTypes<ResolversParentTypes>['SignUpResult'];
  VerifyInput: VerifyInput;
  VerifyPayload: VerifyPayload;
  VerifyResult: ResolversUnionTypes<ResolversParentTypes>['VerifyResult'];
  ResendCodeInput: ResendCodeInput;
  ResendCodePayload: ResendCodePayload;
  ResendCodeResult: ResolversUnionTypes<ResolversParentTypes>['ResendCodeResult'];
  SignInInput: SignInInput;
  SignInPayload: SignInPayload;
  SignInChallenge: ResolversInterfaceTypes<ResolversParentTypes>['SignInChallenge'];
  CodeChallenge: CodeChallenge;
  NewPasswordChallenge: NewPasswordChallenge;
  MfaSetupChallenge: MfaSetupChallenge;
  MfaSelectionChallenge: MfaSelectionChallenge;
  SignInResult: ResolversUnionTypes<ResolversParentTypes>['SignInResult'];
  User: User;
  MfaSettings: MfaSettings;
  MeResult: ResolversUnionTypes<ResolversParentTypes>['MeResult'];
  StartTotpSetupInput: StartTotpSetupInput;
  TotpSetupPayload: TotpSetupPayload;
  StartTotpSetupResult: ResolversUnionTypes<ResolversParentTypes>['StartTotpSetupResult'];
  FinishTotpSetupInput: FinishTotpSetupInput;
  FinishTotpSetupPayload: FinishTotpSetupPayload;
  FinishTotpSetupResult: ResolversUnionTypes<ResolversParentTypes>['FinishTotpSetupResult'];
  SetMfaPreferenceInput: SetMfaPreferenceInput;
  SetMfaPreferencePayload: SetMfaPreferencePayload;
  SetMfaPreferenceResult: ResolversUnionTypes<ResolversParentTypes>['SetMfaPreferenceResult'];
  SelectMfaMethodInput: SelectMfaMethodInput;
  ForgotPasswordInput: ForgotPasswordInput;
  ForgotPasswordPayload: ForgotPasswordPayload;
  ForgotPasswordResult: ResolversUnionTypes<ResolversParentTypes>['ForgotPasswordResult'];
  ResetPasswordInput: ResetPasswordInput;
  ResetPasswordPayload: ResetPasswordPayload;
  ResetPasswordResult: ResolversUnionTypes<ResolversParentTypes>['ResetPasswordResult'];
  ChangePasswordInput: ChangePasswordInput;
  ChangePasswordPayload: ChangePasswordPayload;
  ChangePasswordResult: ResolversUnionTypes<ResolversParentTypes>['ChangePasswordResult'];
  CompleteNewPasswordInput: CompleteNewPasswordInput;
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
  RefreshTokensInput: RefreshTokensInput;
  RefreshTokensPayload: RefreshTokensPayload;
  RefreshTokensResult: ResolversUnionTypes<ResolversParentTypes>['RefreshTokensResult'];
  InvalidRefreshTokenError: InvalidRefreshTokenError;
  SignOutInput: SignOutInput;
  SignOutPayload: SignOutPayload;
  SignOutResult: ResolversUnionTypes<ResolversParentTypes>['SignOutResult'];
  SignOutEverywhereResult: ResolversUnionTypes<ResolversParentTypes>['SignOutEverywhereResult'];
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  me?: Resolver<ResolversTypes['MeResult'], ParentType, ContextType>;
};

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  signUp?: Resolver<ResolversTypes['SignUpResult'], ParentType, ContextType, RequireFields<MutationSignUpArgs, 'input'>>;
  verify?: Resolver<ResolversTypes['VerifyResult'], ParentType, ContextType, RequireFields<MutationVerifyArgs, 'input'>>;
  resendCode?: Resolver<ResolversTypes['ResendCodeResult'], ParentType, ContextType, RequireFields<MutationResendCodeArgs, 'input'>>;
  signIn?: Resolver<ResolversTypes['SignInResult'], ParentType, ContextType, RequireFields<MutationSignInArgs, 'input'>>;
  startTotpSetup?: Resolver<ResolversTypes['StartTotpSetupResult'], ParentType, ContextType, Partial<MutationStartTotpSetupArgs>>;
  finishTotpSetup?: Resolver<ResolversTypes['FinishTotpSetupResult'], ParentType, ContextType, RequireFields<MutationFinishTotpSetupArgs, 'input'>>;
  setMfaPreference?: Resolver<ResolversTypes['SetMfaPreferenceResult'], ParentType, ContextType, RequireFields<MutationSetMfaPreferenceArgs, 'input'>>;
  selectMfaMethod?: Resolver<ResolversTypes['SignInResult'], ParentType, ContextType, RequireFields<MutationSelectMfaMethodArgs, 'input'>>;
  forgotPassword?: Resolver<ResolversTypes['ForgotPasswordResult'], ParentType, ContextType, RequireFields<MutationForgotPasswordArgs, 'input'>>;
  resetPassword?: Resolver<ResolversTypes['ResetPasswordResult'], ParentType, ContextType, RequireFields<MutationResetPasswordArgs, 'input'>>;
  changePassword?: Resolver<ResolversTypes['ChangePasswordResult'], ParentType, ContextType, RequireFields<MutationChangePasswordArgs, 'input'>>;
  completeNewPassword?: Resolver<ResolversTypes['SignInResult'], ParentType, ContextType, RequireFields<MutationCompleteNewPasswordArgs, 'input'>>;
  updateProfile?: Resolver<ResolversTypes['UpdateProfileResult'], ParentType, ContextType, RequireFields<MutationUpdateProfileArgs, 'input'>>;
  sendAttributeCode?: Resolver<ResolversTypes['SendAttributeCodeResult'], ParentType, ContextType, RequireFields<MutationSendAttributeCodeArgs, 'input'>>;
  verifyAttribute?: Resolver<ResolversTypes['VerifyAttributeResult'], ParentType, ContextType, RequireFields<MutationVerifyAttributeArgs, 'input'>>;
  deleteAccount?: Resolver<ResolversTypes['DeleteAccountResult'], ParentType, ContextType>;
  refreshTokens?: Resolver<ResolversTypes['RefreshTokensResult'], ParentType, ContextType, Partial<MutationRefreshTokensArgs>>;
  signOut?: Resolver<ResolversTypes['SignOutResult'], ParentType, ContextType, Partial<MutationSignOutArgs>>;
  signOutEverywhere?: Resolver<ResolversTypes['SignOutEverywhereResult'], ParentType, ContextType>;
};

export type AuthErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AuthError'] = ResolversParentTypes['AuthError']> = {
  __resolveType: TypeResolveFn<'InvalidInputError' | 'UsernameTakenError' | 'InvalidPasswordError' | 'SignUpRefusedError' | 'IncorrectCredentialsError' | 'UserNotConfirmedError' | 'PasswordResetRequiredError' | 'CodeMismatchError' | 'CodeExpiredError' | 'CodeDeliveryFailedError' | 'TooManyAttemptsError' | 'SessionExpiredError' | 'NotSignedInError' | 'AlreadyConfirmedError' | 'MfaMethodNotFoundError' | 'InvalidRefreshTokenError', ParentType, ContextType>;
};

export type InvalidInputErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InvalidInputError'] = ResolversParentTypes['InvalidInputError']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  fields?: Resolver<Array<ResolversTypes['FieldError']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type FieldErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FieldError'] = ResolversParentTypes['FieldError']> = {
  field?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type UsernameTakenErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UsernameTakenError'] = ResolversParentTypes['UsernameTakenError']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type InvalidPasswordErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InvalidPasswordError'] = ResolversParentTypes['InvalidPasswordError']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  requirements?: Resolver<Array<ResolversTypes['PasswordRequirement']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SignUpRefusedErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SignUpRefusedError'] = ResolversParentTypes['SignUpRefusedError']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type IncorrectCredentialsErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['IncorrectCredentialsError'] = ResolversParentTypes['IncorrectCredentialsError']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UserNotConfirmedErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserNotConfirmedError'] = ResolversParentTypes['UserNotConfirmedError']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PasswordResetRequiredErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PasswordResetRequiredError'] = ResolversParentTypes['PasswordResetRequiredError']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CodeMismatchErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CodeMismatchError'] = ResolversParentTypes['CodeMismatchError']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CodeExpiredErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CodeExpiredError'] = ResolversParentTypes['CodeExpiredError']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CodeDeliveryFailedErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CodeDeliveryFailedError'] = ResolversParentTypes['CodeDeliveryFailedError']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TooManyAttemptsErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TooManyAttemptsError'] = ResolversParentTypes['TooManyAttemptsError']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  retryAfterSeconds?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SessionExpiredErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SessionExpiredError'] = ResolversParentTypes['SessionExpiredError']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type NotSignedInErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NotSignedInError'] = ResolversParentTypes['NotSignedInError']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AlreadyConfirmedErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AlreadyConfirmedError'] = ResolversParentTypes['AlreadyConfirmedError']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MfaMethodNotFoundErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MfaMethodNotFoundError'] = ResolversParentTypes['MfaMethodNotFoundError']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CodeDeliveryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CodeDelivery'] = ResolversParentTypes['CodeDelivery']> = {
  destination?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  medium?: Resolver<ResolversTypes['DeliveryMedium'], ParentType, ContextType>;
  attribute?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type SignUpPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SignUpPayload'] = ResolversParentTypes['SignUpPayload']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  userSub?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  userConfirmed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  codeDelivery?: Resolver<Maybe<ResolversTypes['CodeDelivery']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SignUpResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SignUpResult'] = ResolversParentTypes['SignUpResult']> = {
  __resolveType: TypeResolveFn<'SignUpPayload' | 'UsernameTakenError' | 'InvalidPasswordError' | 'InvalidInputError' | 'SignUpRefusedError' | 'CodeDeliveryFailedError' | 'TooManyAttemptsError', ParentType, ContextType>;
};

export type VerifyPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['VerifyPayload'] = ResolversParentTypes['VerifyPayload']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type VerifyResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['VerifyResult'] = ResolversParentTypes['VerifyResult']> = {
  __resolveType: TypeResolveFn<'VerifyPayload' | 'SignInPayload' | 'CodeChallenge' | 'NewPasswordChallenge' | 'MfaSetupChallenge' | 'MfaSelectionChallenge' | 'CodeMismatchError' | 'CodeExpiredError' | 'AlreadyConfirmedError' | 'UsernameTakenError' | 'SessionExpiredError' | 'IncorrectCredentialsError' | 'SignUpRefusedError' | 'TooManyAttemptsError' | 'InvalidInputError', ParentType, ContextType>;
};

export type ResendCodePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ResendCodePayload'] = ResolversParentTypes['ResendCodePayload']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  codeDelivery?: Resolver<ResolversTypes['CodeDelivery'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ResendCodeResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ResendCodeResult'] = ResolversParentTypes['ResendCodeResult']> = {
  __resolveType: TypeResolveFn<'ResendCodePayload' | 'AlreadyConfirmedError' | 'CodeDeliveryFailedError' | 'TooManyAttemptsError' | 'InvalidInputError', ParentType, ContextType>;
};

export type SignInPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SignInPayload'] = ResolversParentTypes['SignInPayload']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  accessToken?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  idToken?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  refreshToken?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  tokenType?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  expiresIn?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SignInChallengeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SignInChallenge'] = ResolversParentTypes['SignInChallenge']> = {
  __resolveType: TypeResolveFn<'CodeChallenge' | 'NewPasswordChallenge' | 'MfaSetupChallenge' | 'MfaSelectionChallenge', ParentType, ContextType>;
};

export type CodeChallengeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CodeChallenge'] = ResolversParentTypes['CodeChallenge']> = {
  session?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  username?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  method?: Resolver<ResolversTypes['CodeMethod'], ParentType, ContextType>;
  delivery?: Resolver<Maybe<ResolversTypes['CodeDelivery']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type NewPasswordChallengeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NewPasswordChallenge'] = ResolversParentTypes['NewPasswordChallenge']> = {
  session?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  username?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  requiredAttributes?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MfaSetupChallengeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MfaSetupChallenge'] = ResolversParentTypes['MfaSetupChallenge']> = {
  session?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  username?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  methods?: Resolver<Array<ResolversTypes['CodeMethod']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MfaSelectionChallengeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MfaSelectionChallenge'] = ResolversParentTypes['MfaSelectionChallenge']> = {
  session?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  username?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  methods?: Resolver<Array<ResolversTypes['CodeMethod']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SignInResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SignInResult'] = ResolversParentTypes['SignInResult']> = {
  __resolveType: TypeResolveFn<'SignInPayload' | 'CodeChallenge' | 'NewPasswordChallenge' | 'MfaSetupChallenge' | 'MfaSelectionChallenge' | 'IncorrectCredentialsError' | 'UserNotConfirmedError' | 'PasswordResetRequiredError' | 'InvalidPasswordError' | 'SessionExpiredError' | 'MfaMethodNotFoundError' | 'TooManyAttemptsError' | 'InvalidInputError', ParentType, ContextType>;
};

export type UserResolvers<ContextType = Context, ParentType extends ResolversParentTypes['User'] = ResolversParentTypes['User']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  username?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  email?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  emailVerified?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  phoneNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  phoneNumberVerified?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  mfa?: Resolver<ResolversTypes['MfaSettings'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MfaSettingsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MfaSettings'] = ResolversParentTypes['MfaSettings']> = {
  enabled?: Resolver<Array<ResolversTypes['CodeMethod']>, ParentType, ContextType>;
  preferred?: Resolver<Maybe<ResolversTypes['CodeMethod']>, ParentType, ContextType>;
};

export type MeResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MeResult'] = ResolversParentTypes['MeResult']> = {
  __resolveType: TypeResolveFn<'User' | 'NotSignedInError' | 'TooManyAttemptsError', ParentType, ContextType>;
};

export type TotpSetupPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TotpSetupPayload'] = ResolversParentTypes['TotpSetupPayload']> = {
  secretCode?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  otpauthUri?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  session?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type StartTotpSetupResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StartTotpSetupResult'] = ResolversParentTypes['StartTotpSetupResult']> = {
  __resolveType: TypeResolveFn<'TotpSetupPayload' | 'NotSignedInError' | 'SessionExpiredError' | 'MfaMethodNotFoundError' | 'TooManyAttemptsError' | 'InvalidInputError', ParentType, ContextType>;
};

export type FinishTotpSetupPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FinishTotpSetupPayload'] = ResolversParentTypes['FinishTotpSetupPayload']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type FinishTotpSetupResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FinishTotpSetupResult'] = ResolversParentTypes['FinishTotpSetupResult']> = {
  __resolveType: TypeResolveFn<'FinishTotpSetupPayload' | 'SignInPayload' | 'NotSignedInError' | 'SessionExpiredError' | 'CodeMismatchError' | 'MfaMethodNotFoundError' | 'TooManyAttemptsError' | 'InvalidInputError', ParentType, ContextType>;
};

export type SetMfaPreferencePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SetMfaPreferencePayload'] = ResolversParentTypes['SetMfaPreferencePayload']> = {
  mfa?: Resolver<ResolversTypes['MfaSettings'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SetMfaPreferenceResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SetMfaPreferenceResult'] = ResolversParentTypes['SetMfaPreferenceResult']> = {
  __resolveType: TypeResolveFn<'SetMfaPreferencePayload' | 'NotSignedInError' | 'MfaMethodNotFoundError' | 'TooManyAttemptsError' | 'InvalidInputError', ParentType, ContextType>;
};

export type ForgotPasswordPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ForgotPasswordPayload'] = ResolversParentTypes['ForgotPasswordPayload']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  codeDelivery?: Resolver<ResolversTypes['CodeDelivery'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ForgotPasswordResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ForgotPasswordResult'] = ResolversParentTypes['ForgotPasswordResult']> = {
  __resolveType: TypeResolveFn<'ForgotPasswordPayload' | 'CodeDeliveryFailedError' | 'TooManyAttemptsError' | 'InvalidInputError', ParentType, ContextType>;
};

export type ResetPasswordPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ResetPasswordPayload'] = ResolversParentTypes['ResetPasswordPayload']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ResetPasswordResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ResetPasswordResult'] = ResolversParentTypes['ResetPasswordResult']> = {
  __resolveType: TypeResolveFn<'ResetPasswordPayload' | 'CodeMismatchError' | 'CodeExpiredError' | 'InvalidPasswordError' | 'UserNotConfirmedError' | 'TooManyAttemptsError' | 'InvalidInputError', ParentType, ContextType>;
};

export type ChangePasswordPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChangePasswordPayload'] = ResolversParentTypes['ChangePasswordPayload']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ChangePasswordResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChangePasswordResult'] = ResolversParentTypes['ChangePasswordResult']> = {
  __resolveType: TypeResolveFn<'ChangePasswordPayload' | 'NotSignedInError' | 'IncorrectCredentialsError' | 'InvalidPasswordError' | 'TooManyAttemptsError' | 'InvalidInputError', ParentType, ContextType>;
};

export type UpdateProfilePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpdateProfilePayload'] = ResolversParentTypes['UpdateProfilePayload']> = {
  user?: Resolver<ResolversTypes['User'], ParentType, ContextType>;
  codeDeliveries?: Resolver<Array<ResolversTypes['CodeDelivery']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UpdateProfileResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpdateProfileResult'] = ResolversParentTypes['UpdateProfileResult']> = {
  __resolveType: TypeResolveFn<'UpdateProfilePayload' | 'NotSignedInError' | 'UsernameTakenError' | 'CodeDeliveryFailedError' | 'TooManyAttemptsError' | 'InvalidInputError', ParentType, ContextType>;
};

export type SendAttributeCodePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SendAttributeCodePayload'] = ResolversParentTypes['SendAttributeCodePayload']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  codeDelivery?: Resolver<ResolversTypes['CodeDelivery'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SendAttributeCodeResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SendAttributeCodeResult'] = ResolversParentTypes['SendAttributeCodeResult']> = {
  __resolveType: TypeResolveFn<'SendAttributeCodePayload' | 'NotSignedInError' | 'CodeDeliveryFailedError' | 'TooManyAttemptsError' | 'InvalidInputError', ParentType, ContextType>;
};

export type VerifyAttributePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['VerifyAttributePayload'] = ResolversParentTypes['VerifyAttributePayload']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type VerifyAttributeResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['VerifyAttributeResult'] = ResolversParentTypes['VerifyAttributeResult']> = {
  __resolveType: TypeResolveFn<'VerifyAttributePayload' | 'NotSignedInError' | 'CodeMismatchError' | 'CodeExpiredError' | 'UsernameTakenError' | 'TooManyAttemptsError' | 'InvalidInputError', ParentType, ContextType>;
};

export type DeleteAccountPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeleteAccountPayload'] = ResolversParentTypes['DeleteAccountPayload']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DeleteAccountResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeleteAccountResult'] = ResolversParentTypes['DeleteAccountResult']> = {
  __resolveType: TypeResolveFn<'DeleteAccountPayload' | 'NotSignedInError' | 'TooManyAttemptsError', ParentType, ContextType>;
};

export type RefreshTokensPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RefreshTokensPayload'] = ResolversParentTypes['RefreshTokensPayload']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  accessToken?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  idToken?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  refreshToken?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  tokenType?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  expiresIn?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RefreshTokensResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RefreshTokensResult'] = ResolversParentTypes['RefreshTokensResult']> = {
  __resolveType: TypeResolveFn<'RefreshTokensPayload' | 'InvalidRefreshTokenError' | 'TooManyAttemptsError' | 'InvalidInputError', ParentType, ContextType>;
};

export type InvalidRefreshTokenErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InvalidRefreshTokenError'] = ResolversParentTypes['InvalidRefreshTokenError']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SignOutPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SignOutPayload'] = ResolversParentTypes['SignOutPayload']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SignOutResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SignOutResult'] = ResolversParentTypes['SignOutResult']> = {
  __resolveType: TypeResolveFn<'SignOutPayload' | 'InvalidRefreshTokenError' | 'TooManyAttemptsError' | 'InvalidInputError', ParentType, ContextType>;
};

export type SignOutEverywhereResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SignOutEverywhereResult'] = ResolversParentTypes['SignOutEverywhereResult']> = {
  __resolveType: TypeResolveFn<'SignOutPayload' | 'NotSignedInError' | 'TooManyAttemptsError', ParentType, ContextType>;
};

export type Resolvers<ContextType = Context> = {
  Query?: QueryResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  AuthError?: AuthErrorResolvers<ContextType>;
  InvalidInputError?: InvalidInputErrorResolvers<ContextType>;
  FieldError?: FieldErrorResolvers<ContextType>;
  UsernameTakenError?: UsernameTakenErrorResolvers<ContextType>;
  InvalidPasswordError?: InvalidPasswordErrorResolvers<ContextType>;
  SignUpRefusedError?: SignUpRefusedErrorResolvers<ContextType>;
  IncorrectCredentialsError?: IncorrectCredentialsErrorResolvers<ContextType>;
  UserNotConfirmedError?: UserNotConfirmedErrorResolvers<ContextType>;
  PasswordResetRequiredError?: PasswordResetRequiredErrorResolvers<ContextType>;
  CodeMismatchError?: CodeMismatchErrorResolvers<ContextType>;
  CodeExpiredError?: CodeExpiredErrorResolvers<ContextType>;
  CodeDeliveryFailedError?: CodeDeliveryFailedErrorResolvers<ContextType>;
  TooManyAttemptsError?: TooManyAttemptsErrorResolvers<ContextType>;
  SessionExpiredError?: SessionExpiredErrorResolvers<ContextType>;
  NotSignedInError?: NotSignedInErrorResolvers<ContextType>;
  AlreadyConfirmedError?: AlreadyConfirmedErrorResolvers<ContextType>;
  MfaMethodNotFoundError?: MfaMethodNotFoundErrorResolvers<ContextType>;
  CodeDelivery?: CodeDeliveryResolvers<ContextType>;
  SignUpPayload?: SignUpPayloadResolvers<ContextType>;
  SignUpResult?: SignUpResultResolvers<ContextType>;
  VerifyPayload?: VerifyPayloadResolvers<ContextType>;
  VerifyResult?: VerifyResultResolvers<ContextType>;
  ResendCodePayload?: ResendCodePayloadResolvers<ContextType>;
  ResendCodeResult?: ResendCodeResultResolvers<ContextType>;
  SignInPayload?: SignInPayloadResolvers<ContextType>;
  SignInChallenge?: SignInChallengeResolvers<ContextType>;
  CodeChallenge?: CodeChallengeResolvers<ContextType>;
  NewPasswordChallenge?: NewPasswordChallengeResolvers<ContextType>;
  MfaSetupChallenge?: MfaSetupChallengeResolvers<ContextType>;
  MfaSelectionChallenge?: MfaSelectionChallengeResolvers<ContextType>;
  SignInResult?: SignInResultResolvers<ContextType>;
  User?: UserResolvers<ContextType>;
  MfaSettings?: MfaSettingsResolvers<ContextType>;
  MeResult?: MeResultResolvers<ContextType>;
  TotpSetupPayload?: TotpSetupPayloadResolvers<ContextType>;
  StartTotpSetupResult?: StartTotpSetupResultResolvers<ContextType>;
  FinishTotpSetupPayload?: FinishTotpSetupPayloadResolvers<ContextType>;
  FinishTotpSetupResult?: FinishTotpSetupResultResolvers<ContextType>;
  SetMfaPreferencePayload?: SetMfaPreferencePayloadResolvers<ContextType>;
  SetMfaPreferenceResult?: SetMfaPreferenceResultResolvers<ContextType>;
  ForgotPasswordPayload?: ForgotPasswordPayloadResolvers<ContextType>;
  ForgotPasswordResult?: ForgotPasswordResultResolvers<ContextType>;
  ResetPasswordPayload?: ResetPasswordPayloadResolvers<ContextType>;
  ResetPasswordResult?: ResetPasswordResultResolvers<ContextType>;
  ChangePasswordPayload?: ChangePasswordPayloadResolvers<ContextType>;
  ChangePasswordResult?: ChangePasswordResultResolvers<ContextType>;
  UpdateProfilePayload?: UpdateProfilePayloadResolvers<ContextType>;
  UpdateProfileResult?: UpdateProfileResultResolvers<ContextType>;
  SendAttributeCodePayload?: SendAttributeCodePayloadResolvers<ContextType>;
  SendAttributeCodeResult?: SendAttributeCodeResultResolvers<ContextType>;
  VerifyAttributePayload?: VerifyAttributePayloadResolvers<ContextType>;
  VerifyAttributeResult?: VerifyAttributeResultResolvers<ContextType>;
  DeleteAccountPayload?: DeleteAccountPayloadResolvers<ContextType>;
  DeleteAccountResult?: DeleteAccountResultResolvers<ContextType>;
  RefreshTokensPayload?: RefreshTokensPayloadResolvers<ContextType>;
  RefreshTokensResult?: RefreshTokensResultResolvers<ContextType>;
  InvalidRefreshTokenError?: InvalidRefreshTokenErrorResolvers<ContextType>;
  SignOutPayload?: SignOutPayloadResolvers<ContextType>;
  SignOutResult?: SignOutResultResolvers<ContextType>;
  SignOutEverywhereResult?: SignOutEverywhereResultResolvers<ContextType>;
};

