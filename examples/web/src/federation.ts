import type { AuthErrorReason } from 'cognito-graphql-auth-client';
import {
  type FederatedCallback,
  type FederatedStart,
  finishFederatedSignIn,
  startFederatedSignIn,
  takeCallback,
} from 'cognito-graphql-auth-client/federation';
import { auth } from './auth.ts';
import type { Outcome } from './components/Form.tsx';
import type { Handover } from './handover.ts';
import { type Problem, toProblem, toUnexpectedProblem } from './problem.ts';

/** The callback that loaded this page. Read when this module is loaded, which is before the router reads the address. */
export const callback = takeCallback();

/** Sends the browser to a provider. The provider returns it to the callback screen. */
export const startAtProvider = async (started: Omit<FederatedStart, 'redirectUri'>): Promise<Outcome> => {
  const result = await startFederatedSignIn(auth, { ...started, redirectUri: `${location.origin}/callback` });
  switch (result?.__typename) {
    case undefined:
    case 'SignInMethodUnavailableError':
    case 'InvalidInputError':
      return result;
    default:
      return toUnexpectedProblem(result);
  }
};

/** The consequence of a callback: a screen to open, an error, or nothing if the browser leaves or somebody is signed in. */
export type Finished = ({ readonly to: string } & Handover) | Problem | undefined;

const finished = new WeakMap<FederatedCallback, Promise<Finished>>();

/** Finishes what was started at a provider. Returns the same promise for each call, as React's `use` needs. */
export const finishAtProvider = (returned: FederatedCallback): Promise<Finished> => {
  const promise = finished.get(returned) ?? finish(returned).catch(toProblem);
  finished.set(returned, promise);
  return promise;
};

const finish = async (returned: FederatedCallback): Promise<Finished> => {
  const result = await finishFederatedSignIn(auth, returned);
  switch (result?.__typename) {
    case undefined:
    // The callback screen then opens the screen that the person wanted.
    case 'SignInPayload':
      return undefined;
    case 'LinkProviderPayload':
      return { to: '/security', notice: 'linked' };
    case 'FederatedSignInError':
      return isCanceled(result) ? toStart(returned) : result;
    case 'IdentityInUseError':
    case 'NotSignedInError':
    case 'SignInMethodUnavailableError':
    case 'TooManyAttemptsError':
    case 'InvalidInputError':
      return result;
    default:
      return toUnexpectedProblem(result);
  }
};

/** The person knows it, so there is no message. */
const isCanceled = ({ reason }: { readonly reason: AuthErrorReason }): boolean => reason === 'FEDERATION_CANCELED';

const toStart = ({ started }: FederatedCallback): Finished =>
  started?.purpose === 'link' ? { to: '/security' } : { to: '/sign-in', from: started?.returnTo ?? '/' };
