import type { FederatedCallback, FederatedStart } from 'cognito-graphql-auth-client/federation';
import { useSession } from 'cognito-graphql-auth-client/react';
import { Suspense, use } from 'react';
import { Link, Navigate } from 'react-router';
import { Form } from '../components/Form.tsx';
import { Loading, Unreachable } from '../components/guards.tsx';
import { Page } from '../components/Page.tsx';
import { Alert } from '../components/ProblemAlert.tsx';
import { callback, finishAtProvider, startAtProvider } from '../federation.ts';
import { handOver } from '../handover.ts';
import { isProblem, type Problem } from '../problem.ts';
import { useTexts } from '../texts/texts.ts';

const USED: Problem = { code: 'UNKNOWN_CALLBACK' };

/** The screen to which a provider returns the browser. */
export const CallbackScreen = () => {
  const { status, offline } = useSession();
  const started = callback?.started;
  const isLink = started?.purpose === 'link';
  switch (status) {
    case 'loading':
      return offline ? <Unreachable /> : <Loading />;
    case 'signedIn':
      // Signed in by this callback, by another tab, or before. A callback never replaces a session.
      if (!isLink) return <Navigate to={started?.returnTo ?? '/'} replace />;
      break;
    case 'signedOut':
      // The callback would sign in with another account instead of linking it.
      if (isLink) return <Navigate to="/sign-in" replace {...handOver({ from: '/security', notice: 'linkExpired' })} />;
  }
  if (callback === undefined) return <NotFinished problem={USED} started={undefined} />;
  return (
    <Suspense fallback={<Loading />}>
      <Finish callback={callback} />
    </Suspense>
  );
};

const Finish = ({ callback }: { readonly callback: FederatedCallback }) => {
  const finished = use(finishAtProvider(callback));
  if (finished === undefined) return <Loading />;
  if (isProblem(finished)) return <NotFinished problem={finished} started={callback.started} />;
  const { to, ...handover } = finished;
  return <Navigate to={to} replace {...handOver(handover)} />;
};

interface Props {
  readonly problem: Problem;
  readonly started: FederatedStart | undefined;
}

const NotFinished = ({ problem, started }: Props) => {
  const { callback: texts, signIn } = useTexts();
  const isLink = started?.purpose === 'link';
  return (
    <Page title={isLink ? texts.notLinked : texts.notSignedIn}>
      <Alert problem={problem} />
      {started && <Form submit={() => startAtProvider(started)} button={texts.startAgain} />}
      <p className="links">
        {isLink ? (
          <Link to="/security#linked-accounts" replace>
            {texts.backToLinked}
          </Link>
        ) : (
          <Link to="/sign-in" replace {...handOver({ from: started?.returnTo ?? '/' })}>
            {signIn.back}
          </Link>
        )}
      </p>
    </Page>
  );
};
