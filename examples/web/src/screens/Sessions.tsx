import { useQuery } from '@apollo/client/react';
import { useNavigate } from 'react-router';
import { client, mutate } from '../client.ts';
import { Form, type Outcome } from '../components/Form.tsx';
import { BackToProfile, Page } from '../components/Page.tsx';
import { Alert } from '../components/ProblemAlert.tsx';
import { endSession } from '../endSession.ts';
import {
  MeDocument,
  RevokeSessionDocument,
  SessionsDocument,
  type SessionsQuery,
  SignOutEverywhereDocument,
} from '../generated/graphql.ts';
import { handOver } from '../handover.ts';
import { toProblem, toUnexpectedProblem } from '../problem.ts';

type User = Extract<SessionsQuery['me'], { __typename: 'User' }>;
type Session = NonNullable<User['sessions']>[number];

export const Sessions = () => (
  <Page title="Your sessions">
    <List />
    <Form submit={signOutEverywhere} button="Sign out on every device" variant="secondary" />
    <BackToProfile />
  </Page>
);

/** Asks anew each time it opens, because sessions begin and end on other devices. */
const List = () => {
  const { data, error } = useQuery(SessionsDocument, { fetchPolicy: 'cache-and-network' });
  if (error) return <Alert problem={toProblem(error)} />;
  const me = data?.me;
  switch (me?.__typename) {
    case 'User':
      return <Items sessions={me.sessions} />;
    case undefined:
    // The session is ending, and RequireSignedIn then redirects.
    case 'NotSignedInError':
      return <p role="status">Loading…</p>;
    case 'TooManyAttemptsError':
      return <Alert problem={me} />;
    default:
      return <Alert problem={toUnexpectedProblem(me)} />;
  }
};

const Items = ({ sessions }: { readonly sessions: User['sessions'] }) => {
  if (sessions === null) return <p>This service does not list where you are signed in.</p>;
  return (
    <>
      <p>You are signed in on these devices. If you do not recognize one, end its session and change your password.</p>
      <ul className="items">
        {sessions.toSorted(byCurrent).map((session) => (
          <Item key={session.id} session={session} />
        ))}
      </ul>
    </>
  );
};

/** Sorts the session of this browser to the top. The others keep the order of the API. */
const byCurrent = (a: Session, b: Session): number => Number(b.current) - Number(a.current);

const toTime = (time: string): string => new Date(time).toLocaleString([], { dateStyle: 'long', timeStyle: 'short' });

const Item = ({ session }: { readonly session: Session }) => {
  const { id, kind, device, city, country, ipAddress, current } = session;
  const navigate = useNavigate();
  const name = device ?? 'Unknown device';
  const place = [city, country, ipAddress].filter(Boolean).join(', ');
  const createdAt = toTime(session.createdAt);
  const lastActiveAt = toTime(session.lastActiveAt);

  const end = async (): Promise<Outcome> => {
    const { revokeSession: result } = await mutate(RevokeSessionDocument, { input: { id } });
    switch (result.__typename) {
      case 'RevokeSessionPayload':
      // Ended in another tab or on its own device.
      case 'SessionNotFoundError':
        removeFromList(session);
        // The tokens of this browser can end with its session at the provider. This query then shows the sign-in.
        if (kind === 'SSO') await client.query({ query: MeDocument, fetchPolicy: 'network-only' });
        // Moves the focus to the notice, because the button that had the focus is gone.
        await navigate('/sessions', { replace: true, ...handOver({ notice: 'sessionEnded' }) });
        return;
      case 'NotSignedInError':
      case 'SessionTrackingUnavailableError':
      case 'TooManyAttemptsError':
        return result;
      case 'InvalidInputError':
        return result;
      default:
        return toUnexpectedProblem(result);
    }
  };

  return (
    <li>
      <strong>{name}</strong>
      {current && <span className="badge good">This device</span>}
      {kind === 'SSO' && <p className="hint">Keeps the browser signed in with a provider</p>}
      {place && <p className="hint">{place}</p>}
      <p className="hint">
        Signed in {createdAt}
        {lastActiveAt !== createdAt && <>, last active {lastActiveAt}</>}
      </p>
      {!current && (
        <details>
          <summary>
            End session<span className="hidden"> on {name}</span>
          </summary>
          <p>
            {kind === 'SSO'
              ? 'The browser then has to sign in with the provider again. It is also signed out of the apps in which it signed in that way.'
              : 'The app is signed out there the next time it is used.'}
          </p>
          <Form submit={end} button="End session" variant="danger" />
        </details>
      )}
    </li>
  );
};

/** Loading the list again could return the session once more, because Cognito's list is eventually consistent. */
const removeFromList = (session: Session): void => {
  const id = client.cache.identify(session);
  if (id) client.cache.evict({ id });
  client.cache.gc();
};

const signOutEverywhere = async (): Promise<Outcome> => {
  const { signOutEverywhere: result } = await mutate(SignOutEverywhereDocument, {});
  switch (result.__typename) {
    case 'SignOutPayload':
      endSession('signedOutEverywhere', result.logoutUrl);
      return;
    case 'NotSignedInError':
    case 'TooManyAttemptsError':
      return result;
    default:
      return toUnexpectedProblem(result);
  }
};
