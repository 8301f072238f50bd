import { Suspense, use } from 'react';
import { Link, Navigate } from 'react-router';
import { Form } from '../components/Form.tsx';
import { Loading, Unreachable } from '../components/guards.tsx';
import { Page } from '../components/Page.tsx';
import { Alert } from '../components/ProblemAlert.tsx';
import { type Callback, callback, type Started, startAtProvider } from '../federation.ts';
import { finishAtProvider } from '../finishAtProvider.ts';
import { handOver } from '../handover.ts';
import { isProblem, type Problem } from '../problem.ts';
import { useTexts } from '../texts/texts.ts';
import { useSession } from '../useSession.ts';

const USED: Problem = { code: 'UNKNOWN_CALLBACK' };

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
      if (isLink) return <Navigate to="/sign-in" replace {...handOver({ from: '/security', notice: 'linkExpired' })} />;
  }
  if (callback === undefined) return <NotFinished problem={USED} started={undefined} />;
  return (
    <Suspense fallback={<Loading />}>
      <Finish callback={callback} />
    </Suspense>
  );
};

const Finish = ({ callback }: { readonly callback: Callback }) => {
  const finished = use(finishAtProvider(callback));
  if (finished === undefined) return <Loading />;
  if (isProblem(finished)) return <NotFinished problem={finished} started={callback.started} />;
  const { to, ...handover } = finished;
  return <Navigate to={to} replace {...handOver(handover)} />;
};

interface Props {
  readonly problem: Problem;
  readonly started: Started | undefined;
}

const NotFinished = ({ problem, started }: Props) => {
  const { callback: texts, signIn } = useTexts();
  const isLink = started?.purpose === 'link';
  return (
    <Page title={isLink ? texts.notLinked : texts.notSignedIn}>
      <Alert problem={problem} />
      {started && <Form submit={() => startAtProvider({ ...started, isRetry: false })} button={texts.startAgain} />}
      <p className="links">
        {isLink ? (
          <Link to="/security#linked-accounts" replace>
            {texts.backToLinked}
          </Link>
        ) : (
          <Link to="/sign-in" replace {...handOver({ from: started?.from ?? '/' })}>
            {signIn.back}
          </Link>
        )}
      </p>
    </Page>
  );
};
