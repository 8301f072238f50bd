import type { SignInMutation } from './generated/graphql.ts';

interface Screen {
  readonly name:
    | 'home'
    | 'signIn'
    | 'confirmSignUp'
    | 'forgotPassword'
    | 'code'
    | 'method'
    | 'mfaSetUp'
    | 'newPassword';
  /** Shown as it is. */
  readonly message?: string;
  /** For the mutation that answers the challenge. */
  readonly challenge?: { readonly session: string; readonly username: string };
}

/** What an app shows after `signIn`. A member that is missing here does not compile. */
export const nextScreen = (signIn: SignInMutation['signIn']): Screen => {
  switch (signIn.__typename) {
    case 'SignInPayload':
      return { name: 'home' };
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
    case 'InvalidPasswordError':
    case 'SessionExpiredError':
    case 'MfaMethodNotFoundError':
    case 'TooManyAttemptsError':
    case 'InvalidInputError':
      return { name: 'signIn', message: signIn.message };
    default:
      // An app that is older than the API can meet a member that it does not know.
      signIn satisfies never;
      return { name: 'signIn', message: 'Please update the app.' };
  }
};
