import { mutate, session } from './client.ts';
import { type Callback, type Started, startAtProvider } from './federation.ts';
import {
  FinishFederatedSignInDocument,
  type FinishFederatedSignInMutation,
  LinkProviderDocument,
} from './generated/graphql.ts';
import type { Handover } from './handover.ts';
import { isProblem, type Problem, toProblem, toUnexpectedProblem } from './problem.ts';

/** What follows from a callback: a screen to open, an error, or nothing if the browser leaves or the session changes. */
export type Finished = ({ readonly to: string } & Handover) | Problem | undefined;

let finishing: Promise<Finished> | undefined;

/** Sends the callback once, although StrictMode renders twice: a second request with the same code would fail. */
export const finishAtProvider = (callback: Callback): Promise<Finished> => {
  finishing ??= finish(callback).catch(toProblem);
  return finishing;
};

const finish = (callback: Callback): Promise<Finished> =>
  callback.started?.purpose === 'link' ? link(callback) : signIn(callback);

const signIn = async ({ input, started }: Callback): Promise<Finished> => {
  const { finishFederatedSignIn: result } = await mutate(FinishFederatedSignInDocument, { input });
  switch (result.__typename) {
    case 'SignInPayload':
      // The callback screen then opens the screen that the person wanted.
      session.signIn(result);
      return;
    case 'FederatedSignInError':
      return goOn(result, started);
    case 'TooManyAttemptsError':
    case 'InvalidInputError':
      return result;
    default:
      return toUnexpectedProblem(result);
  }
};

const link = async ({ input, started }: Callback): Promise<Finished> => {
  const { linkProvider: result } = await mutate(LinkProviderDocument, { input });
  switch (result.__typename) {
    case 'LinkProviderPayload':
      return { to: '/security', notice: 'linked' };
    case 'FederatedSignInError':
      return goOn(result, started);
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

type FederatedSignInError = Extract<
  FinishFederatedSignInMutation['finishFederatedSignIn'],
  { __typename: 'FederatedSignInError' }
>;

const goOn = async (error: FederatedSignInError, started: Started | undefined): Promise<Finished> => {
  // The person knows it, so there is no message.
  if (error.reason === 'FEDERATION_CANCELED')
    return started?.purpose === 'link' ? { to: '/security' } : { to: '/sign-in', from: started?.from ?? '/' };
  // A trigger of the user pool has just linked the account at the provider to a user, which makes this sign-in fail and the next one succeed.
  if (error.reason === 'FEDERATION_LINKED' && started && !started.isRetry) {
    const outcome = await startAtProvider({ ...started, isRetry: true });
    return isProblem(outcome) ? outcome : undefined;
  }
  return error;
};
