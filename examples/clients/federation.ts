import {
  FinishFederatedSignInDocument,
  type FinishFederatedSignInMutation,
  SignInProvidersDocument,
  StartFederatedSignInDocument,
} from './generated/graphql.ts';
import { type Client, keepTokens } from './session.ts';

// Runs in a browser.

/** Returns the buttons to show: none if the deployment has no provider. */
export const listButtons = async ({ query }: Client) => {
  const { signInProviders } = await query(SignInProvidersDocument, {});
  return signInProviders.map(({ name, label }) => ({ provider: name, text: `Continue with ${label}` }));
};

/** Sends the browser to a provider. Call it when the user clicks. @returns a message for the user if the browser stays */
export const leaveFor = async ({ mutate }: Client, provider: string): Promise<string | undefined> => {
  const input = { provider, redirectUri: `${location.origin}/callback` };
  const { startFederatedSignIn: started } = await mutate(StartFederatedSignInDocument, { input });
  if (started.__typename !== 'StartFederatedSignInPayload') return started.message;
  // Null in cookie mode, where the API keeps it in a cookie.
  if (started.flow) sessionStorage.setItem('flow', started.flow);
  location.assign(started.url);
  return undefined;
};

/** Finishes the sign-in. Call it once on the page /callback, before the router reads the address. */
export const finishAtCallback = async ({ mutate }: Client): Promise<Finish> => {
  const parameters = new URLSearchParams(location.search);
  const flow = sessionStorage.getItem('flow');
  // Before the first await, so that a reload or the back button cannot send the callback again.
  history.replaceState(null, '', location.pathname);
  sessionStorage.removeItem('flow');
  const input = {
    flow,
    state: parameters.get('state') ?? '',
    code: parameters.get('code'),
    error: parameters.get('error'),
    errorDescription: parameters.get('error_description'),
  };
  const { finishFederatedSignIn: result } = await mutate(FinishFederatedSignInDocument, { input });
  if (result.__typename === 'SignInPayload') keepTokens(result);
  return result;
};

type Finish = FinishFederatedSignInMutation['finishFederatedSignIn'];

/** Chooses what follows a callback. */
export const chooseNext = (result: Finish): { next: 'home' | 'signIn' | 'leaveOnceMore'; message?: string } => {
  switch (result.__typename) {
    case 'SignInPayload':
      return { next: 'home' };
    case 'FederatedSignInError':
      // The person canceled at the provider, and knows it.
      if (result.reason === 'FEDERATION_CANCELED') return { next: 'signIn' };
      // A trigger has just linked the account to an existing user. Only the next sign-in succeeds. Do it once, then show the message.
      if (result.reason === 'FEDERATION_LINKED') return { next: 'leaveOnceMore', message: result.message };
      return { next: 'signIn', message: result.message };
    case 'TooManyAttemptsError':
    case 'InvalidInputError':
      return { next: 'signIn', message: result.message };
    default:
      result satisfies never;
      return { next: 'signIn', message: 'Please update the app.' };
  }
};
