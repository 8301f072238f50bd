import { useQuery } from '@apollo/client/react';
import type { AuthState } from 'cognito-graphql-auth-client';
import { useSession } from 'cognito-graphql-auth-client/react';
import { useEffect } from 'react';
import { Navigate, Outlet, useLocation, useOutletContext } from 'react-router';
import { auth } from '../auth.ts';
import { MeDocument, type MeQuery } from '../generated/graphql.ts';
import { handOver, useHandover } from '../handover.ts';
import { type Problem, toProblem, toUnexpectedProblem } from '../problem.ts';
import { updateAccount } from '../remembered.ts';
import { useTexts } from '../texts/texts.ts';
import { useSignInMethods } from '../useSignInMethods.ts';
import { useSignInProviders } from '../useSignInProviders.ts';
import { Form } from './Form.tsx';
import { Page } from './Page.tsx';
import { Alert } from './ProblemAlert.tsx';
import { useIsSlow } from './useIsSlow.ts';

/** Shows its routes only to visitors who are not signed in. */
export const RequireSignedOut = () => {
  const { status, offline } = useSession();
  const { from = '/' } = useHandover();
  // The screens need these, so load them while an earlier session is restored.
  useSignInMethods();
  useSignInProviders();
  switch (status) {
    case 'loading':
      // Until the API can be asked about an earlier session, the person can sign in.
      return offline ? <Outlet /> : <Loading />;
    case 'signedOut':
      return <Outlet />;
    case 'signedIn':
      return <Navigate to="/offer-passkey" replace {...handOver({ from })} />;
  }
};

/** True if the person ended the session, which did not simply expire. */
const hasSignedOut = (state: AuthState): boolean =>
  state.status === 'signedOut' && ['user', 'otherTab', 'otherUser', 'deleted'].includes(state.reason);

/** Shows its routes only to signed-in users. */
export const RequireSignedIn = () => {
  const state = useSession();
  const { pathname } = useLocation();
  switch (state.status) {
    case 'loading':
      return state.offline ? <Unreachable /> : <Loading />;
    case 'signedOut':
      // After a deliberate sign-out, the next person must not land on the screen of the previous one.
      return <Navigate to="/sign-in" replace {...(hasSignedOut(state) ? {} : handOver({ from: pathname }))} />;
    case 'signedIn':
      return <LoadUser />;
  }
};

const LoadUser = () => {
  const { data, error, refetch } = useQuery(MeDocument);
  const retry = async () => void (await refetch());
  if (error) return <Failure problem={toProblem(error)} retry={retry} />;
  const me = data?.me;
  switch (me?.__typename) {
    case 'User':
      return <SignedIn user={me} />;
    case undefined:
    // The session is ending, and RequireSignedIn then redirects.
    case 'NotSignedInError':
      return <Loading />;
    case 'TooManyAttemptsError':
      return <Failure problem={me} retry={retry} />;
    default:
      return <Failure problem={toUnexpectedProblem(me)} retry={retry} />;
  }
};

type User = Extract<MeQuery['me'], { __typename: 'User' }>;

const SignedIn = ({ user }: { readonly user: User }) => {
  const { email, signInMethods } = user;
  // So that the next sign-in on this device offers, for example, a passkey that was added now.
  useEffect(() => {
    if (email !== null) updateAccount({ username: email, methods: signInMethods });
  }, [email, signInMethods]);
  return <Outlet context={user} />;
};

export const useUser = () => useOutletContext<User>();

export const Loading = () => {
  const { app } = useTexts();
  return (
    <main aria-busy="true">
      <h1 className="hidden">{app.name}</h1>
      <p role="status" className="loading">
        {/* Most screens load faster than a text can be read. */}
        {useIsSlow(true) && app.loading}
      </p>
    </main>
  );
};

/** Shown while the API cannot be asked whether somebody is signed in. */
export const Unreachable = () => (
  <Failure problem={{ code: 'UNREACHABLE' }} retry={async () => void (await auth.refresh())} />
);

const Failure = ({ problem, retry }: { readonly problem: Problem; readonly retry: () => Promise<void> }) => {
  const { app } = useTexts();
  return (
    <Page title={app.somethingWrong}>
      <Alert problem={problem} />
      <Form
        button={app.tryAgain}
        submit={async () => {
          await retry();
          return undefined;
        }}
      />
    </Page>
  );
};
