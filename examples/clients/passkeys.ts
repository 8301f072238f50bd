import type { AuthClient } from 'cognito-graphql-auth-client';
import { addPasskey, type PasskeyPromptReason, signInWithPasskey } from 'cognito-graphql-auth-client/passkeys';
import { chooseScreen, type Screen } from './chooseScreen.ts';

/** The sentence to show if the browser's prompt ends without a passkey, for each reason. */
const explanations: Record<PasskeyPromptReason, string | undefined> = {
  // The person knows it. Browsers report a passkey that is missing in the same way.
  CANCELED: undefined,
  EXISTS: 'This device already has a passkey.',
  UNSUPPORTED: 'This device cannot use passkeys here.',
  FAILED: 'Please try again.',
};

/** Adds a passkey to the account of the signed-in user. Call it when the person clicks. @returns a message for the person */
export const offerPasskey = async (auth: AuthClient): Promise<string | undefined> => {
  const result = await addPasskey(auth);
  return result.__typename === 'PasskeyPromptError' ? explanations[result.reason] : result.message;
};

/** Signs in with a passkey. Call it when the person clicks. @returns the screen to show */
export const signInByPasskey = async (auth: AuthClient, username: string): Promise<Screen> => {
  const step = await signInWithPasskey(auth, username);
  if (step.__typename !== 'PasskeyPromptError') return chooseScreen(step);
  return { name: 'signIn', message: explanations[step.reason] };
};
