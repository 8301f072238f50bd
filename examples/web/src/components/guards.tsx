import { useQuery } from '@apollo/client/react';
import { Navigate, Outlet, useLocation, useOutletContext } from 'react-router';
import { session } from '../client.ts';
import { MeDocument, type ProfileFragment } from '../generated/graphql.ts';
import { handOver, useHandover } from '../handover.ts';
import { type Problem, problemOf, unexpected } from '../problem.ts';
import { useSession } from '../useSession.ts';
import { Form } from './Form.tsx';
import { Page } from './Page.tsx';

/** Screens for whoever is not signed in. */
export const SignedOut = () => {
  const { status } = useSession();
  const { from = '/' } = useHandover();
  switch (status) {
    case 'unknown':
      return <Waiting />;
    case 'unreachable':
      return <Unreachable />;
    case 'signedOut':
      return <Outlet />;
    case 'signedIn':
      return <Navigate to={from} replace />;
  }
};

/** Screens of the signed-in user. */
export const SignedIn = () => {
  const { status } = useSession();
  const { pathname } = useLocation();
  switch (status) {
    case 'unknown':
      return <Waiting />;
    case 'unreachable':
      return <Unreachable />;
    case 'signedOut':
      return <Navigate to="/sign-in" replace {...handOver({ from: pathname })} />;
    case 'signedIn':
      return <WithUser />;
  }
};

const WithUser = () => {
  const { data, error, refetch } = useQuery(MeDocument);
  const again = async () => void (await refetch());
  if (error) return <Failed problem={problemOf(error)} again={again} />;
  const me = data?.me;
  switch (me?.__typename) {
    case 'User':
      return <Outlet context={me} />;
    case undefined:
    // The session ends: the guard above leaves.
    case 'NotSignedInError':
      return <Waiting />;
    case 'TooManyAttemptsError':
      return <Failed problem={me} again={again} />;
    default:
      return <Failed problem={unexpected(me)} again={again} />;
  }
};

export const useUser = () => useOutletContext<ProfileFragment>();

const Waiting = () => (
  <main aria-busy="true">
    <h1 className="hidden">Example</h1>
    <p role="status">One moment …</p>
  </main>
);

const Unreachable = () => <Failed problem={problemOf(undefined)} again={session.restore} />;

const Failed = ({ problem, again }: { readonly problem: Problem; readonly again: () => Promise<void> }) => (
  <Page title="That did not work">
    <p role="alert" className="alert">
      {problem.message}
    </p>
    <Form
      button="Try again"
      submit={async () => {
        await again();
        return undefined;
      }}
    />
  </Page>
);
