/** Like `shouldNotCompile.ts`, but for clients, whose types need the browser's (`tsc -p examples/clients`). */
import type { AuthClient, AuthResult } from 'cognito-graphql-auth-client';
import type { relayMeQuery$data } from '../../examples/clients/generated/relayMeQuery.graphql.ts';

declare const auth: AuthClient;

// A client that handles every member.
export const shown = (me: AuthResult<'me'>): string | null => {
  switch (me.__typename) {
    case 'User':
      return me.email;
    case 'NotSignedInError':
      return me.message;
    default:
      // @ts-expect-error A member that the switch lacks: TooManyAttemptsError.
      return me satisfies never;
  }
};

export const signIn = async (): Promise<string> => {
  const step = await auth.signIn({ username: 'ada@example.com', password: 'Engine-1843' });
  // @ts-expect-error Only some members have a message.
  step.message;
  // @ts-expect-error No member has tokens: the session keeps them.
  if ('accessToken' in step) step.accessToken.length;
  switch (step.__typename) {
    case 'SignInPayload':
      // @ts-expect-error The session keeps the tokens.
      return step.accessToken;
    case 'CodeChallenge':
      return step.delivery?.destination ?? step.method;
    case 'NewPasswordChallenge':
    case 'SignInMethodChallenge':
    case 'PasskeyChallenge':
    case 'MfaSelectionChallenge':
    case 'MfaSetupChallenge':
      return step.session;
    case 'InvalidInputError':
      return step.fields.map(({ code }) => code).join();
    case 'UserNotConfirmedError':
    case 'PasswordResetRequiredError':
    case 'IncorrectCredentialsError':
    case 'SignInMethodUnavailableError':
    case 'InvalidPasswordError':
    case 'SessionExpiredError':
    case 'MfaMethodNotFoundError':
      return step.message;
    // @ts-expect-error No member has this name.
    case 'TooManyAttemptError':
      return '';
    default:
      // @ts-expect-error A member that the switch lacks: TooManyAttemptsError.
      return step satisfies never;
  }
};

export const wrongInputs = [
  // @ts-expect-error The password is missing.
  () => auth.signIn({ username: 'ada@example.com' }),
  // @ts-expect-error The schema has no such input.
  () => auth.signIn({ username: 'ada@example.com', password: 'Engine-1843', remember: true }),
  // @ts-expect-error A method of the schema.
  () => auth.startSignIn({ username: 'ada@example.com', method: 'MAGIC_LINK' }),
  // @ts-expect-error Without an input.
  () => auth.me({}),
  // @ts-expect-error The session refreshes by itself, or by `refresh`.
  () => auth.refreshTokens(),
  // Inputs that can be omitted.
  () => auth.startTotpSetup(),
  () => auth.updateProfile({ name: undefined }),
];

// Relay's types are exact if the selection names each member.
export const shownByRelay = ({ me }: relayMeQuery$data): string | null => {
  switch (me.__typename) {
    case 'User':
      return me.email;
    case 'NotSignedInError':
      return me.message;
    case '%other':
      return null;
    default:
      // @ts-expect-error A member that the switch lacks: TooManyAttemptsError.
      return me satisfies never;
  }
};

export const state = (): string => {
  const snapshot = auth.getSnapshot();
  // @ts-expect-error Only a session that is signed out has a reason.
  if (snapshot.status !== 'signedOut') return snapshot.reason;
  switch (snapshot.reason) {
    case 'none':
    case 'user':
    case 'otherTab':
    case 'otherUser':
    case 'expired':
    case 'revoked':
      return snapshot.reason;
    default:
      // @ts-expect-error A reason that the switch lacks: deleted.
      return snapshot.reason satisfies never;
  }
};
