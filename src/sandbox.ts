/** The operations that Sandbox opens with, in the order in which one tries them. */
export const sandboxDocument = /* GraphQL */ `# 1. Sign up. At home the code is in the terminal, and at http://127.0.0.1:9229/messages
mutation SignUp {
  signUp(input: { email: "ada@example.com", password: "Engine-1843" }) {
    __typename
    ... on SignUpPayload { message userSub userConfirmed codeDelivery { medium destination } }
    ... on InvalidPasswordError { requirements }
    ... on InvalidInputError { fields { field message } }
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

# No code? Send another.
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

# 4. Who am I?
query Me {
  me {
    __typename
    ... on User { id email emailVerified name mfa { enabled preferred } }
    ... on AuthError { message }
  }
}
`;
