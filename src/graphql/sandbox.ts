/** The operations that Sandbox opens with, in the order in which a user would try them. */
export const sandboxDocument = /* GraphQL */ `# 1. Sign up. With npm start the code is in the terminal, and at http://127.0.0.1:9229/messages
mutation SignUp {
  signUp(input: { email: "ada@example.com", password: "Engine-1843", name: "Ada" }) {
    __typename
    ... on SignUpPayload { message session userSub userConfirmed codeDelivery { medium destination } }
    ... on InvalidPasswordError { requirements }
    ... on InvalidInputError { fields { field code message } }
    ... on AuthError { message }
  }
}

# 2. Confirm the account with the code.
mutation Verify {
  verify(input: { username: "ada@example.com", code: "000000" }) {
    __typename
    ... on VerifyPayload { message }
    ... on AuthError { message }
  }
}

# Send another code.
mutation ResendCode {
  resendCode(input: { username: "ada@example.com" }) {
    __typename
    ... on ResendCodePayload { message codeDelivery { medium destination } }
    ... on AuthError { message }
  }
}

# 3. Sign in. Put the access token into the Headers tab: Authorization: Bearer <accessToken>
mutation SignIn {
  signIn(input: { username: "ada@example.com", password: "Engine-1843" }) {
    __typename
    ... on SignInPayload { message accessToken refreshToken expiresIn }
    ... on SignInChallenge { session username }
    ... on CodeChallenge { method delivery { medium destination } }
    ... on AuthError { message }
  }
}

# Answer a CodeChallenge with its session.
mutation AnswerChallenge($username: String!, $session: String!, $code: String!) {
  verify(input: { username: $username, session: $session, code: $code }) {
    __typename
    ... on SignInPayload { message accessToken refreshToken expiresIn }
    ... on AuthError { message }
  }
}

# Or sign in without a password: choose one of the answer's methods, or name EMAIL_CODE, SMS_CODE or PASSKEY here.
mutation StartSignIn {
  startSignIn(input: { username: "ada@example.com" }) {
    __typename
    ... on SignInChallenge { session username }
    ... on SignInMethodChallenge { signInMethods }
    ... on CodeChallenge { method delivery { medium destination } }
    ... on PasskeyChallenge { options }
    ... on AuthError { message }
  }
}

mutation SelectSignInMethod($username: String!, $session: String!) {
  selectSignInMethod(input: { username: $username, session: $session, method: EMAIL_CODE }) {
    __typename
    ... on SignInChallenge { session username }
    ... on CodeChallenge { method delivery { medium destination } }
    ... on AuthError { message }
  }
}

query SignInMethods {
  signInMethods {
    __typename
    ... on SignInMethods { methods }
    ... on AuthError { message }
  }
}

# 4. Read your profile.
query Me {
  me {
    __typename
    ... on User { id email emailVerified phoneNumber name mfa { enabled preferred } signInMethods passkeys { id name } }
    ... on AuthError { message }
  }
}

# 5. Stay signed in, and sign out.
mutation RefreshTokens($refreshToken: String!) {
  refreshTokens(input: { refreshToken: $refreshToken }) {
    __typename
    ... on RefreshTokensPayload { accessToken refreshToken expiresIn }
    ... on AuthError { message }
  }
}

mutation SignOut($refreshToken: String!) {
  signOut(input: { refreshToken: $refreshToken }) {
    __typename
    ... on SignOutPayload { message }
    ... on AuthError { message }
  }
}

mutation SignOutEverywhere {
  signOutEverywhere {
    __typename
    ... on SignOutPayload { message }
    ... on AuthError { message }
  }
}

# Where you are signed in. End a session by its id.
query Sessions {
  me {
    __typename
    ... on User { groups sessions { id device lastActiveAt current } }
    ... on AuthError { message }
  }
}

mutation RevokeSession($id: ID!) {
  revokeSession(input: { id: $id }) {
    __typename
    ... on RevokeSessionPayload { message }
    ... on AuthError { message }
  }
}

# 6. Reset or change a password.
mutation ForgotPassword {
  forgotPassword(input: { username: "ada@example.com" }) {
    __typename
    ... on ForgotPasswordPayload { message codeDelivery { medium destination } }
    ... on AuthError { message }
  }
}

mutation ResetPassword {
  resetPassword(input: { username: "ada@example.com", code: "000000", newPassword: "Difference-1822" }) {
    __typename
    ... on ResetPasswordPayload { message }
    ... on InvalidPasswordError { requirements }
    ... on AuthError { message }
  }
}

mutation ChangePassword {
  changePassword(input: { currentPassword: "Engine-1843", newPassword: "Difference-1822" }) {
    __typename
    ... on ChangePasswordPayload { message }
    ... on AuthError { message }
  }
}

# The rules that a form can show.
query PasswordPolicy {
  passwordPolicy {
    __typename
    ... on PasswordPolicy { minimumLength requireLowercase requireUppercase requireNumbers requireSymbols }
    ... on AuthError { message }
  }
}

# 7. Change the profile. A new email address takes effect when its code is entered.
mutation UpdateProfile {
  updateProfile(input: { name: "Ada King", email: "countess@example.com" }) {
    __typename
    ... on UpdateProfilePayload { user { name email } codeDeliveries { medium destination } }
    ... on InvalidInputError { fields { field code message } }
    ... on AuthError { message }
  }
}

mutation VerifyAttribute {
  verifyAttribute(input: { attribute: EMAIL, code: "000000" }) {
    __typename
    ... on VerifyAttributePayload { message }
    ... on AuthError { message }
  }
}

mutation SendAttributeCode {
  sendAttributeCode(input: { attribute: EMAIL }) {
    __typename
    ... on SendAttributeCodePayload { message codeDelivery { medium destination } }
    ... on AuthError { message }
  }
}

# 8. Set up an authenticator app.
mutation StartTotpSetup {
  startTotpSetup {
    __typename
    ... on StartTotpSetupPayload { secretCode otpauthUri }
    ... on AuthError { message }
  }
}

mutation FinishTotpSetup {
  finishTotpSetup(input: { code: "000000" }) {
    __typename
    ... on FinishTotpSetupPayload { message }
    ... on AuthError { message }
  }
}

mutation SetMfaPreference {
  setMfaPreference(input: { enabled: [TOTP], preferred: TOTP }) {
    __typename
    ... on SetMfaPreferencePayload { mfa { enabled preferred } }
    ... on AuthError { message }
  }
}

# 9. Answer the other challenges of a sign-in.
mutation CompleteNewPassword($username: String!, $session: String!, $newPassword: String!) {
  completeNewPassword(input: { username: $username, session: $session, newPassword: $newPassword }) {
    __typename
    ... on SignInPayload { message accessToken refreshToken expiresIn }
    ... on AuthError { message }
  }
}

mutation SelectMfaMethod($username: String!, $session: String!) {
  selectMfaMethod(input: { username: $username, session: $session, method: EMAIL }) {
    __typename
    ... on CodeChallenge { session username method delivery { medium destination } }
    ... on AuthError { message }
  }
}

# 10. Add a passkey. Browsers create and use passkeys only for scripts, so a page has to answer the options.
mutation StartPasskeyRegistration {
  startPasskeyRegistration {
    __typename
    ... on StartPasskeyRegistrationPayload { options }
    ... on PasskeyRegistrationError { reason }
    ... on AuthError { message }
  }
}

mutation FinishPasskeyRegistration($credential: RegistrationResponseJSON!) {
  finishPasskeyRegistration(input: { credential: $credential }) {
    __typename
    ... on FinishPasskeyRegistrationPayload { message }
    ... on PasskeyRegistrationError { reason }
    ... on AuthError { message }
  }
}

mutation AnswerPasskeyChallenge($username: String!, $session: String!, $credential: AuthenticationResponseJSON!) {
  answerPasskeyChallenge(input: { username: $username, session: $session, credential: $credential }) {
    __typename
    ... on SignInPayload { message accessToken refreshToken expiresIn }
    ... on SignInChallenge { session username }
    ... on AuthError { message }
  }
}

mutation DeletePasskey($id: ID!) {
  deletePasskey(input: { id: $id }) {
    __typename
    ... on DeletePasskeyPayload { message }
    ... on AuthError { message }
  }
}

# 11. Sign in with an identity provider. Open the url; its callback has the state and the code, as a page would read them.
query SignInProviders {
  signInProviders { name kind label }
}

mutation StartFederatedSignIn {
  startFederatedSignIn(input: { provider: "Google", redirectUri: "http://localhost" }) {
    __typename
    ... on StartFederatedSignInPayload { url flow }
    ... on InvalidInputError { fields { field code message } }
    ... on AuthError { message }
  }
}

mutation FinishFederatedSignIn($flow: String, $state: String!, $code: String) {
  finishFederatedSignIn(input: { flow: $flow, state: $state, code: $code }) {
    __typename
    ... on SignInPayload { message accessToken refreshToken expiresIn }
    ... on FederatedSignInError { reason }
    ... on AuthError { message }
  }
}

# Link the identity to the signed-in user in place of signing in with it.
mutation LinkProvider($flow: String, $state: String!, $code: String) {
  linkProvider(input: { flow: $flow, state: $state, code: $code }) {
    __typename
    ... on LinkProviderPayload { message user { identities { provider linkedAt } } }
    ... on FederatedSignInError { reason }
    ... on AuthError { message }
  }
}

mutation UnlinkProvider {
  unlinkProvider(input: { provider: "Google" }) {
    __typename
    ... on UnlinkProviderPayload { message user { identities { provider } } }
    ... on AuthError { message }
  }
}

# 12. Delete the account.
mutation DeleteAccount {
  deleteAccount {
    __typename
    ... on DeleteAccountPayload { message }
    ... on AuthError { message }
  }
}
`;
