import { useNavigate } from 'react-router';
import { mutate, refetchMe } from '../client.ts';
import { Form, type Outcome } from '../components/Form.tsx';
import { useUser } from '../components/guards.tsx';
import { BackToProfile, Page } from '../components/Page.tsx';
import { startAtProvider } from '../federation.ts';
import { type ProfileFragment, UnlinkProviderDocument } from '../generated/graphql.ts';
import { handOver } from '../handover.ts';
import { toUnexpectedProblem } from '../problem.ts';
import type { Notice } from '../texts/notice.ts';
import { toLabel, useSignInProviders } from '../useSignInProviders.ts';

export const LinkedAccounts = () => {
  const navigate = useNavigate();
  const { identities } = useUser();
  const providers = useSignInProviders();
  const others = providers.filter(({ name }) => !identities.some(({ provider }) => provider === name));
  const show = async (notice: Notice): Promise<void> => {
    await navigate('/linked-accounts', { replace: true, ...handOver({ notice }) });
  };
  return (
    <Page title="Your linked accounts">
      <p>You can sign in with each account that you link.</p>
      {identities.length > 0 && (
        <ul className="items">
          {identities.map((identity) => (
            <Item
              key={identity.provider}
              identity={identity}
              label={toLabel(providers, identity.provider)}
              show={show}
            />
          ))}
        </ul>
      )}
      {others.map(({ name, label }) => (
        <Form
          key={name}
          submit={() => startAtProvider({ purpose: 'link', provider: name, from: '/linked-accounts' })}
          button={`Link ${label}`}
          variant="secondary"
        />
      ))}
      <BackToProfile />
    </Page>
  );
};

interface ItemProps {
  readonly identity: ProfileFragment['identities'][number];
  readonly label: string;
  /** Shows a notice, and moves the focus to it, because the button that had the focus is gone. */
  readonly show: (notice: Notice) => Promise<void>;
}

const Item = ({ identity: { provider, linkedAt }, label, show }: ItemProps) => {
  const unlink = async (): Promise<Outcome> => {
    const { unlinkProvider: result } = await mutate(UnlinkProviderDocument, { input: { provider } });
    switch (result.__typename) {
      case 'UnlinkProviderPayload':
      // Unlinked in another tab or on another device.
      case 'IdentityNotFoundError':
        await refetchMe();
        await show('unlinked');
        return;
      case 'NotSignedInError':
      case 'SignInMethodUnavailableError':
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
      <strong>{label}</strong>
      {linkedAt && <p className="hint">Since {new Date(linkedAt).toLocaleDateString([], { dateStyle: 'long' })}</p>}
      <details>
        <summary>
          Unlink<span className="hidden"> {label}</span>
        </summary>
        <p>You can then no longer sign in here with {label}.</p>
        <Form submit={unlink} button={`Unlink ${label}`} variant="danger" />
      </details>
    </li>
  );
};
