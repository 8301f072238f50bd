import type { AuthClient } from 'cognito-graphql-auth-client';
import {
  type FederatedCallback,
  finishFederatedSignIn,
  startFederatedSignIn,
} from 'cognito-graphql-auth-client/federation';

/** Returns the buttons to show: none if the deployment has no provider. */
export const listButtons = async (auth: AuthClient) =>
  (await auth.signInProviders()).map(({ name, label }) => ({ provider: name, text: `Continue with ${label}` }));

/** Sends the browser to a provider. Call it when the person clicks. @returns a message for the person if the browser stays */
export const leaveFor = async (auth: AuthClient, provider: string): Promise<string | undefined> => {
  const redirectUri = `${location.origin}/callback`;
  const error = await startFederatedSignIn(auth, { provider, redirectUri, returnTo: location.pathname });
  return error?.message;
};

/** Finishes the sign-in. @param callback what `takeCallback()` returned when the app started */
export const arrive = async (auth: AuthClient, callback: FederatedCallback): Promise<Arrival> => {
  const result = await finishFederatedSignIn(auth, callback);
  const path = callback.started?.returnTo ?? '/';
  // Somebody is signed in already, or the browser leaves for the provider once more.
  if (result === undefined) return { path };
  switch (result.__typename) {
    case 'SignInPayload':
    case 'LinkProviderPayload':
      return { path };
    case 'FederatedSignInError':
      // The person canceled at the provider, and knows it.
      return result.reason === 'FEDERATION_CANCELED' ? { path } : { path, message: result.message };
    default:
      return { path, message: result.message };
  }
};

interface Arrival {
  /** The path to open. */
  readonly path: string;
  readonly message?: string;
}
