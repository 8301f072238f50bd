import { Suspense, use } from 'react';
import { Link, Navigate } from 'react-router';
import { Form } from '../components/Form.tsx';
import { Loading, Unreachable } from '../components/guards.tsx';
import { Page } from '../components/Page.tsx';
import { type Callback, callback, type Started, startAtProvider } from '../federation.ts';
import { finishAtProvider } from '../finishAtProvider.ts';
import { handOver } from '../handover.ts';
import type { Problem } from '../problem.ts';
import { useSession } from '../useSession.ts';

const USED: Problem = { message: 'This sign-in is over or was not started here. Please start again.' };

/** The screen to which a provider returns the browser. */
export const CallbackScreen = () => {
  const { status } = useSession();
  const started = callback?.started;
  const isLink = started?.purpose === 'link';
  switch (status) {
    // An answer to refreshTokens that arrives later would remove the new refresh token's cookie.
    case 'unknown':
      return <Loading />;
    case 'unreachable':
      return <Unreachable />;
    case 'signedIn':
      // Signed in by this callback, by another tab, or before. A callback never replaces a session.
      if (!isLink) return <Navigate to={started?.from ?? '/'} replace />;
      break;
    case 'signedOut':
      // The callback would sign in with another account instead of linking it.
      if (isLink)
        return <Navigate to="/sign-in" replace {...handOver({ from: '/linked-accounts', notice: EXPIRED })} />;
  }
  if (callback === undefined) return <NotFinished problem={USED} started={undefined} />;
  return (
    <Suspense fallback={<Loading />}>
      <Finish callback={callback} />
    </Suspense>
  );
};

const EXPIRED = 'Your session has expired. Sign in, and link the account again.';

const Finish = ({ callback }: { readonly callback: Callback }) => {
  const finished = use(finishAtProvider(callback));
  if (finished === undefined) return <Loading />;
  if ('message' in finished) return <NotFinished problem={finished} started={callback.started} />;
  const { to, ...handover } = finished;
  return <Navigate to={to} replace {...handOver(handover)} />;
};

interface Props {
  readonly problem: Problem;
  readonly started: Started | undefined;
}

const NotFinished = ({ problem, started }: Props) => {
  const isLink = started?.purpose === 'link';
  return (
    <Page title={isLink ? 'The account was not linked' : 'You are not signed in'}>
      <p role="alert" className="alert">
        {problem.message}
      </p>
      {started && <Form submit={() => startAtProvider({ ...started, isRetry: false })} button="Start again" />}
      <p className="links">
        {isLink ? (
          <Link to="/linked-accounts" replace>
            Back to your linked accounts
          </Link>
        ) : (
          <Link to="/sign-in" replace {...handOver({ from: started?.from ?? '/' })}>
            Back to sign-in
          </Link>
        )}
      </p>
    </Page>
  );
};
