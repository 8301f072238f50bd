import { auth } from '../../auth.ts';
import { refetchMe } from '../../client.ts';
import { Form, type Outcome } from '../../components/Form.tsx';
import { useUser } from '../../components/guards.tsx';
import { startAtProvider } from '../../federation.ts';
import type { ProfileFragment } from '../../generated/graphql.ts';
import { toUnexpectedProblem } from '../../problem.ts';
import { useTexts, useTimes } from '../../texts/texts.ts';
import { toLabel, useSignInProviders } from '../../useSignInProviders.ts';
import { RemovableItem } from './RemovableItem.tsx';
import { Section, useSection } from './Section.tsx';

/** Lists the linked accounts, and the providers that can be linked. Shows nothing if there are neither. */
export const LinkedAccountsSection = () => {
  const { identities } = useUser();
  const texts = useTexts().linkedAccounts;
  const providers = useSignInProviders();
  if (providers.length === 0 && identities.length === 0) return null;
  const others = providers.filter(({ name }) => !identities.some(({ provider }) => provider === name));
  return (
    <Section id="linked-accounts" title={texts.title}>
      <p>{texts.explanation}</p>
      {identities.length > 0 && (
        <ul className="items">
          {identities.map((identity) => (
            <Item key={identity.provider} identity={identity} label={toLabel(providers, identity.provider)} />
          ))}
        </ul>
      )}
      {others.map(({ name, label }) => (
        <Form
          key={name}
          submit={() => startAtProvider({ purpose: 'link', provider: name, returnTo: '/security' })}
          button={texts.link(label)}
          variant="secondary"
        />
      ))}
    </Section>
  );
};

interface ItemProps {
  readonly identity: ProfileFragment['identities'][number];
  readonly label: string;
}

const Item = ({ identity: { provider, linkedAt }, label }: ItemProps) => {
  const texts = useTexts().linkedAccounts;
  const { toDate } = useTimes();
  const show = useSection();

  const unlink = async (): Promise<Outcome> => {
    const result = await auth.unlinkProvider({ provider });
    switch (result.__typename) {
      case 'UnlinkProviderPayload':
      // Unlinked in another tab or on another device.
      case 'IdentityNotFoundError':
        await refetchMe();
        show('unlinked');
        return;
      case 'NotSignedInError':
      case 'SignInMethodUnavailableError':
      case 'TooManyAttemptsError':
      case 'InvalidInputError':
        return result;
      default:
        return toUnexpectedProblem(result);
    }
  };

  return (
    <RemovableItem
      name={label}
      removal={{
        summary: texts.unlink,
        consequence: texts.unlinkConsequence(label),
        button: texts.unlinkProvider(label),
        submit: unlink,
      }}
    >
      {linkedAt && <p className="hint">{texts.since(toDate(linkedAt))}</p>}
    </RemovableItem>
  );
};
