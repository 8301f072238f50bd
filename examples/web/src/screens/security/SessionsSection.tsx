import { useQuery } from '@apollo/client/react';
import { auth } from '../../auth.ts';
import { Form, type Outcome } from '../../components/Form.tsx';
import { Alert } from '../../components/ProblemAlert.tsx';
import { SessionsDocument, type SessionsQuery } from '../../generated/graphql.ts';
import { toProblem, toUnexpectedProblem } from '../../problem.ts';
import { endSession } from '../../signOut.ts';
import { useTexts } from '../../texts/texts.ts';
import { Section } from './Section.tsx';
import { type Session, SessionItem } from './SessionItem.tsx';

export const SessionsSection = () => {
  const texts = useTexts().sessions;
  return (
    <Section id="sessions" title={texts.title}>
      <List />
      <Form submit={signOutEverywhere} button={texts.signOutEverywhere} variant="secondary" />
    </Section>
  );
};

/** Asks anew each time it opens, because sessions begin and end on other devices. */
const List = () => {
  const texts = useTexts();
  const { data, error } = useQuery(SessionsDocument, { fetchPolicy: 'cache-and-network' });
  if (error) return <Alert problem={toProblem(error)} />;
  const me = data?.me;
  switch (me?.__typename) {
    case 'User':
      return <Items sessions={me.sessions} />;
    case undefined:
    // The session is ending, and RequireSignedIn then redirects.
    case 'NotSignedInError':
      return <p role="status">{texts.app.loading}</p>;
    case 'TooManyAttemptsError':
      return <Alert problem={me} />;
    default:
      return <Alert problem={toUnexpectedProblem(me)} />;
  }
};

type User = Extract<SessionsQuery['me'], { __typename: 'User' }>;

const Items = ({ sessions }: { readonly sessions: User['sessions'] }) => {
  const texts = useTexts().sessions;
  if (sessions === null) return <p>{texts.notListed}</p>;
  return (
    <>
      <p>{texts.explanation}</p>
      <ul className="items">
        {sessions.toSorted(byCurrent).map((session) => (
          <SessionItem key={session.id} session={session} />
        ))}
      </ul>
    </>
  );
};

/** Sorts the session of this browser to the top. The others keep the order of the API. */
const byCurrent = (a: Session, b: Session): number => Number(b.current) - Number(a.current);

const signOutEverywhere = async (): Promise<Outcome> => {
  const result = await endSession(auth.signOutEverywhere, 'signedOutEverywhere');
  switch (result.__typename) {
    case 'SignOutPayload':
      return;
    case 'NotSignedInError':
    case 'TooManyAttemptsError':
      return result;
    default:
      return toUnexpectedProblem(result);
  }
};
