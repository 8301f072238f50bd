import type { AuthResult } from 'cognito-graphql-auth-client';

/** The result of each step of a sign-in. */
type SignInStep = AuthResult<'signIn'>;

export interface Screen {
  readonly name:
    | 'home'
    | 'signIn'
    | 'confirmSignUp'
    | 'forgotPassword'
    | 'signInMethod'
    | 'passkey'
    | 'code'
    | 'method'
    | 'mfaSetUp'
    | 'newPassword';
  /** The message to show to the person, unchanged. */
  readonly message?: string | undefined;
  /** Passed to the mutation that answers the challenge. */
  readonly challenge?: { readonly session: string; readonly username: string };
}

/** Chooses the screen to show after a step of a sign-in. Does not compile if a union member has no case. */
export const chooseScreen = (signIn: SignInStep): Screen => {
  switch (signIn.__typename) {
    case 'SignInPayload':
      return { name: 'home' };
    case 'SignInMethodChallenge':
      return { name: 'signInMethod', challenge: signIn };
    case 'PasskeyChallenge':
      return { name: 'passkey', challenge: signIn };
    case 'CodeChallenge':
      return { name: 'code', challenge: signIn };
    case 'MfaSelectionChallenge':
      return { name: 'method', challenge: signIn };
    case 'MfaSetupChallenge':
      return { name: 'mfaSetUp', challenge: signIn };
    case 'NewPasswordChallenge':
      return { name: 'newPassword', challenge: signIn };
    case 'UserNotConfirmedError':
      return { name: 'confirmSignUp', message: signIn.message };
    case 'PasswordResetRequiredError':
      return { name: 'forgotPassword', message: signIn.message };
    case 'IncorrectCredentialsError':
    case 'SignInMethodUnavailableError':
    case 'InvalidPasswordError':
    case 'SessionExpiredError':
    case 'MfaMethodNotFoundError':
    case 'TooManyAttemptsError':
    case 'InvalidInputError':
      return { name: 'signIn', message: signIn.message };
    default:
      // The API can return a member that was added after this app was built.
      signIn satisfies never;
      return { name: 'signIn', message: 'Please update the app.' };
  }
};
