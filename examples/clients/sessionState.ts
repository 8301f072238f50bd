import type { AuthClient, AuthState, SignedOutReason } from 'cognito-graphql-auth-client';

/** Calls `show` now and after each change of the session. React has `useSession` for that. @returns a function that stops it */
export const watchSession = (auth: AuthClient, show: (state: AuthState) => void): (() => void) => {
  auth.start();
  show(auth.getSnapshot());
  return auth.subscribe(() => show(auth.getSnapshot()));
};

/** The sentence above the sign-in form for each reason. */
export const explanations: Record<SignedOutReason, string | undefined> = {
  none: undefined,
  user: undefined,
  otherTab: 'You signed out in another tab.',
  otherUser: 'Somebody else signed in in another tab.',
  expired: 'Your session has expired. Please sign in again.',
  revoked: 'Your session was ended on another device.',
  deleted: 'Your account has been deleted.',
};

/** Continues as the user who signed in in another tab, after the person has agreed. @returns whether somebody is signed in */
export const continueAsOtherUser = async (auth: AuthClient): Promise<boolean> => (await auth.refresh()) === 'renewed';
