import type { AnswerPasskeyChallengeInput, AnswerPasskeyChallengeMutation, ChangePasswordInput, ChangePasswordMutation, CompleteNewPasswordInput, CompleteNewPasswordMutation, DeleteAccountMutation, DeletePasskeyInput, DeletePasskeyMutation, FinishFederatedSignInInput, FinishFederatedSignInMutation, FinishPasskeyRegistrationInput, FinishPasskeyRegistrationMutation, FinishTotpSetupInput, FinishTotpSetupMutation, ForgotPasswordInput, ForgotPasswordMutation, LinkProviderInput, LinkProviderMutation, MeQuery, PasskeysQuery, PasswordPolicyQuery, RefreshTokensInput, RefreshTokensMutation, ResendCodeInput, ResendCodeMutation, ResetPasswordInput, ResetPasswordMutation, RevokeSessionInput, RevokeSessionMutation, SelectMfaMethodInput, SelectMfaMethodMutation, SelectSignInMethodInput, SelectSignInMethodMutation, SendAttributeCodeInput, SendAttributeCodeMutation, SessionsQuery, SetMfaPreferenceInput, SetMfaPreferenceMutation, SignInInput, SignInMethodsQuery, SignInMutation, SignInProvidersQuery, SignOutEverywhereMutation, SignOutInput, SignOutMutation, SignUpInput, SignUpMutation, StartFederatedSignInInput, StartFederatedSignInMutation, StartPasskeyRegistrationMutation, StartSignInInput, StartSignInMutation, StartTotpSetupInput, StartTotpSetupMutation, UnlinkProviderInput, UnlinkProviderMutation, UpdateProfileInput, UpdateProfileMutation, VerifyAttributeInput, VerifyAttributeMutation, VerifyInput, VerifyMutation } from './types.ts';
/** The input and the result of each operation. */
export interface Operations {
  readonly answerPasskeyChallenge: { readonly input: AnswerPasskeyChallengeInput; readonly result: AnswerPasskeyChallengeMutation['answerPasskeyChallenge'] };
  readonly changePassword: { readonly input: ChangePasswordInput; readonly result: ChangePasswordMutation['changePassword'] };
  readonly completeNewPassword: { readonly input: CompleteNewPasswordInput; readonly result: CompleteNewPasswordMutation['completeNewPassword'] };
  readonly deleteAccount: { readonly input: undefined; readonly result: DeleteAccountMutation['deleteAccount'] };
  readonly deletePasskey: { readonly input: DeletePasskeyInput; readonly result: DeletePasskeyMutation['deletePasskey'] };
  readonly finishFederatedSignIn: { readonly input: FinishFederatedSignInInput; readonly result: FinishFederatedSignInMutation['finishFederatedSignIn'] };
  readonly finishPasskeyRegistration: { readonly input: FinishPasskeyRegistrationInput; readonly result: FinishPasskeyRegistrationMutation['finishPasskeyRegistration'] };
  readonly finishTotpSetup: { readonly input: FinishTotpSetupInput; readonly result: FinishTotpSetupMutation['finishTotpSetup'] };
  readonly forgotPassword: { readonly input: ForgotPasswordInput; readonly result: ForgotPasswordMutation['forgotPassword'] };
  readonly linkProvider: { readonly input: LinkProviderInput; readonly result: LinkProviderMutation['linkProvider'] };
  readonly me: { readonly input: undefined; readonly result: MeQuery['me'] };
  readonly passkeys: { readonly input: undefined; readonly result: PasskeysQuery['me'] };
  readonly passwordPolicy: { readonly input: undefined; readonly result: PasswordPolicyQuery['passwordPolicy'] };
  readonly refreshTokens: { readonly input: RefreshTokensInput | undefined; readonly result: RefreshTokensMutation['refreshTokens'] };
  readonly resendCode: { readonly input: ResendCodeInput; readonly result: ResendCodeMutation['resendCode'] };
  readonly resetPassword: { readonly input: ResetPasswordInput; readonly result: ResetPasswordMutation['resetPassword'] };
  readonly revokeSession: { readonly input: RevokeSessionInput; readonly result: RevokeSessionMutation['revokeSession'] };
  readonly selectMfaMethod: { readonly input: SelectMfaMethodInput; readonly result: SelectMfaMethodMutation['selectMfaMethod'] };
  readonly selectSignInMethod: { readonly input: SelectSignInMethodInput; readonly result: SelectSignInMethodMutation['selectSignInMethod'] };
  readonly sendAttributeCode: { readonly input: SendAttributeCodeInput; readonly result: SendAttributeCodeMutation['sendAttributeCode'] };
  readonly sessions: { readonly input: undefined; readonly result: SessionsQuery['me'] };
  readonly setMfaPreference: { readonly input: SetMfaPreferenceInput; readonly result: SetMfaPreferenceMutation['setMfaPreference'] };
  readonly signIn: { readonly input: SignInInput; readonly result: SignInMutation['signIn'] };
  readonly signInMethods: { readonly input: undefined; readonly result: SignInMethodsQuery['signInMethods'] };
  readonly signInProviders: { readonly input: undefined; readonly result: SignInProvidersQuery['signInProviders'] };
  readonly signOut: { readonly input: SignOutInput | undefined; readonly result: SignOutMutation['signOut'] };
  readonly signOutEverywhere: { readonly input: undefined; readonly result: SignOutEverywhereMutation['signOutEverywhere'] };
  readonly signUp: { readonly input: SignUpInput; readonly result: SignUpMutation['signUp'] };
  readonly startFederatedSignIn: { readonly input: StartFederatedSignInInput; readonly result: StartFederatedSignInMutation['startFederatedSignIn'] };
  readonly startPasskeyRegistration: { readonly input: undefined; readonly result: StartPasskeyRegistrationMutation['startPasskeyRegistration'] };
  readonly startSignIn: { readonly input: StartSignInInput; readonly result: StartSignInMutation['startSignIn'] };
  readonly startTotpSetup: { readonly input: StartTotpSetupInput | undefined; readonly result: StartTotpSetupMutation['startTotpSetup'] };
  readonly unlinkProvider: { readonly input: UnlinkProviderInput; readonly result: UnlinkProviderMutation['unlinkProvider'] };
  readonly updateProfile: { readonly input: UpdateProfileInput; readonly result: UpdateProfileMutation['updateProfile'] };
  readonly verify: { readonly input: VerifyInput; readonly result: VerifyMutation['verify'] };
  readonly verifyAttribute: { readonly input: VerifyAttributeInput; readonly result: VerifyAttributeMutation['verifyAttribute'] };
}

/** The version of the package, which is a part of the IDs of documents. */
export const VERSION = '0.1.0';

/** The text of each operation, without fragments. */
export const operations: Readonly<Record<keyof Operations, string>> = {
  answerPasskeyChallenge: "mutation AnswerPasskeyChallenge($input:AnswerPasskeyChallengeInput!){answerPasskeyChallenge(input:$input){...SignInStep}}",
  changePassword: "mutation ChangePassword($input:ChangePasswordInput!){changePassword(input:$input){__typename ...on ChangePasswordPayload{message signedOut}...Error}}",
  completeNewPassword: "mutation CompleteNewPassword($input:CompleteNewPasswordInput!){completeNewPassword(input:$input){...SignInStep}}",
  deleteAccount: "mutation DeleteAccount{deleteAccount{__typename ...on DeleteAccountPayload{message}...Error}}",
  deletePasskey: "mutation DeletePasskey($input:DeletePasskeyInput!){deletePasskey(input:$input){__typename ...on DeletePasskeyPayload{message}...Error}}",
  finishFederatedSignIn: "mutation FinishFederatedSignIn($input:FinishFederatedSignInInput!){finishFederatedSignIn(input:$input){__typename ...Tokens ...Error}}",
  finishPasskeyRegistration: "mutation FinishPasskeyRegistration($input:FinishPasskeyRegistrationInput!){finishPasskeyRegistration(input:$input){__typename ...on FinishPasskeyRegistrationPayload{message}...Error}}",
  finishTotpSetup: "mutation FinishTotpSetup($input:FinishTotpSetupInput!){finishTotpSetup(input:$input){__typename ...on FinishTotpSetupPayload{message}...Tokens ...Error}}",
  forgotPassword: "mutation ForgotPassword($input:ForgotPasswordInput!){forgotPassword(input:$input){__typename ...on ForgotPasswordPayload{message codeDelivery{...Delivery}}...Error}}",
  linkProvider: "mutation LinkProvider($input:LinkProviderInput!){linkProvider(input:$input){__typename ...on LinkProviderPayload{message user{...Profile}}...Error}}",
  me: "query Me{me{__typename ...Profile ...Error}}",
  passkeys: "query Passkeys{me{__typename ...on User{id signInMethods passkeys{id name createdAt transports}}...Error}}",
  passwordPolicy: "query PasswordPolicy{passwordPolicy{__typename ...on PasswordPolicy{minimumLength requireLowercase requireUppercase requireNumbers requireSymbols passwordHistorySize}...Error}}",
  refreshTokens: "mutation RefreshTokens($input:RefreshTokensInput){refreshTokens(input:$input){__typename ...on RefreshTokensPayload{message accessToken refreshToken expiresIn}...Error}}",
  resendCode: "mutation ResendCode($input:ResendCodeInput!){resendCode(input:$input){__typename ...on ResendCodePayload{message codeDelivery{...Delivery}}...Error}}",
  resetPassword: "mutation ResetPassword($input:ResetPasswordInput!){resetPassword(input:$input){__typename ...on ResetPasswordPayload{message}...Error}}",
  revokeSession: "mutation RevokeSession($input:RevokeSessionInput!){revokeSession(input:$input){__typename ...on RevokeSessionPayload{message}...Error}}",
  selectMfaMethod: "mutation SelectMfaMethod($input:SelectMfaMethodInput!){selectMfaMethod(input:$input){...SignInStep}}",
  selectSignInMethod: "mutation SelectSignInMethod($input:SelectSignInMethodInput!){selectSignInMethod(input:$input){...SignInStep}}",
  sendAttributeCode: "mutation SendAttributeCode($input:SendAttributeCodeInput!){sendAttributeCode(input:$input){__typename ...on SendAttributeCodePayload{message codeDelivery{...Delivery}}...Error}}",
  sessions: "query Sessions{me{__typename ...on User{id sessions{id kind device createdAt lastActiveAt ipAddress city country current}}...Error}}",
  setMfaPreference: "mutation SetMfaPreference($input:SetMfaPreferenceInput!){setMfaPreference(input:$input){__typename ...on SetMfaPreferencePayload{mfa{...Mfa}}...Error}}",
  signIn: "mutation SignIn($input:SignInInput!){signIn(input:$input){...SignInStep}}",
  signInMethods: "query SignInMethods{signInMethods{__typename ...on SignInMethods{methods}...Error}}",
  signInProviders: "query SignInProviders{signInProviders{name kind label}}",
  signOut: "mutation SignOut($input:SignOutInput){signOut(input:$input){__typename ...on SignOutPayload{message logoutUrl}...Error}}",
  signOutEverywhere: "mutation SignOutEverywhere{signOutEverywhere{__typename ...on SignOutPayload{message logoutUrl}...Error}}",
  signUp: "mutation SignUp($input:SignUpInput!){signUp(input:$input){__typename ...on SignUpPayload{message userSub userConfirmed codeDelivery{...Delivery}session}...Error}}",
  startFederatedSignIn: "mutation StartFederatedSignIn($input:StartFederatedSignInInput!){startFederatedSignIn(input:$input){__typename ...on StartFederatedSignInPayload{url flow}...Error}}",
  startPasskeyRegistration: "mutation StartPasskeyRegistration{startPasskeyRegistration{__typename ...on StartPasskeyRegistrationPayload{options}...Error}}",
  startSignIn: "mutation StartSignIn($input:StartSignInInput!){startSignIn(input:$input){...SignInStep}}",
  startTotpSetup: "mutation StartTotpSetup($input:StartTotpSetupInput){startTotpSetup(input:$input){__typename ...on StartTotpSetupPayload{secretCode otpauthUri session}...Error}}",
  unlinkProvider: "mutation UnlinkProvider($input:UnlinkProviderInput!){unlinkProvider(input:$input){__typename ...on UnlinkProviderPayload{message user{...Profile}}...Error}}",
  updateProfile: "mutation UpdateProfile($input:UpdateProfileInput!){updateProfile(input:$input){__typename ...on UpdateProfilePayload{user{...Profile}codeDeliveries{...Delivery}}...Error}}",
  verify: "mutation Verify($input:VerifyInput!){verify(input:$input){__typename ...on VerifyPayload{message}...Tokens ...Challenge ...Error}}",
  verifyAttribute: "mutation VerifyAttribute($input:VerifyAttributeInput!){verifyAttribute(input:$input){__typename ...on VerifyAttributePayload{message}...Error}}",
};

export const fragments: readonly string[] = [
  "fragment Error on AuthError{message ...on InvalidInputError{fields{field code message}}...on InvalidPasswordError{requirements}...on UsernameTakenError{attribute}...on CodeDeliveryFailedError{changedFields}...on IncorrectCredentialsError{reason}...on TooManyAttemptsError{reason}...on FederatedSignInError{reason}...on PasskeyRegistrationError{reason}}",
  "fragment Profile on User{id username email emailVerified phoneNumber phoneNumberVerified name attributes{name value}groups identities{provider linkedAt}mfa{...Mfa}}",
  "fragment Mfa on MfaSettings{enabled preferred passkey}",
  "fragment Tokens on SignInPayload{message accessToken refreshToken expiresIn}",
  "fragment Challenge on SignInChallenge{session username ...on SignInMethodChallenge{signInMethods}...on PasskeyChallenge{options}...on CodeChallenge{method delivery{...Delivery}}...on NewPasswordChallenge{requiredAttributes}...on MfaSelectionChallenge{methods}...on MfaSetupChallenge{methods}}",
  "fragment SignInStep on SignInResult{__typename ...Tokens ...Challenge ...Error}",
  "fragment Delivery on CodeDelivery{destination medium attribute}"
];
