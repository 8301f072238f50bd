import { auth } from '../../auth.ts';
import { client } from '../../client.ts';
import type { Outcome } from '../../components/Form.tsx';
import { MeDocument, type SessionsQuery } from '../../generated/graphql.ts';
import { toUnexpectedProblem } from '../../problem.ts';
import { useTexts, useTimes } from '../../texts/texts.ts';
import { RemovableItem } from './RemovableItem.tsx';
import { useSection } from './Section.tsx';

type User = Extract<SessionsQuery['me'], { __typename: 'User' }>;
export type Session = NonNullable<User['sessions']>[number];

export const SessionItem = ({ session }: { readonly session: Session }) => {
  const { id, kind, device, city, country, ipAddress, current } = session;
  const texts = useTexts().sessions;
  const { toDateAndTime } = useTimes();
  const show = useSection();
  const place = [city, country, ipAddress].filter(Boolean).join(', ');
  const createdAt = toDateAndTime(session.createdAt);
  const lastActiveAt = toDateAndTime(session.lastActiveAt);

  const end = async (): Promise<Outcome> => {
    const result = await auth.revokeSession({ id });
    switch (result.__typename) {
      case 'RevokeSessionPayload':
      // Ended in another tab or on its own device.
      case 'SessionNotFoundError':
        removeFromList(session);
        // The tokens of this browser can end with its session at the provider. This query then shows the sign-in.
        if (kind === 'SSO') await client.query({ query: MeDocument, fetchPolicy: 'network-only' });
        show('sessionEnded');
        return;
      case 'NotSignedInError':
      case 'SessionTrackingUnavailableError':
      case 'TooManyAttemptsError':
      case 'InvalidInputError':
        return result;
      default:
        return toUnexpectedProblem(result);
    }
  };

  return (
    <RemovableItem
      name={device ?? texts.unknownDevice}
      badge={current ? texts.thisDevice : undefined}
      removal={
        current
          ? undefined
          : {
              summary: texts.end,
              consequence: kind === 'SSO' ? texts.endConsequenceAtProvider : texts.endConsequence,
              button: texts.end,
              submit: end,
            }
      }
    >
      {kind === 'SSO' && <p className="hint">{texts.atProvider}</p>}
      {place && <p className="hint">{place}</p>}
      <p className="hint">
        {lastActiveAt === createdAt ? texts.signedIn(createdAt) : texts.signedInAndActive(createdAt, lastActiveAt)}
      </p>
    </RemovableItem>
  );
};

/** Loading the list again could return the session once more, because Cognito's list is eventually consistent. */
const removeFromList = (session: Session): void => {
  const id = client.cache.identify(session);
  if (id) client.cache.evict({ id });
  client.cache.gc();
};
