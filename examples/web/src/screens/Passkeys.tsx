import { useEffect } from 'react';
import { useNavigate } from 'react-router';
import { addPasskey } from '../addPasskey.ts';
import { mutate, refetchMe } from '../client.ts';
import { Form, type Outcome } from '../components/Form.tsx';
import { useUser } from '../components/guards.tsx';
import { BackToProfile, Page } from '../components/Page.tsx';
import { DeletePasskeyDocument, type SignInSettingsFragment } from '../generated/graphql.ts';
import { handOver } from '../handover.ts';
import { cancelPrompt, isPasskeySupported } from '../passkeys.ts';
import { toUnexpectedProblem } from '../problem.ts';
import type { Notice } from '../texts/notice.ts';
import { useSignInMethods } from '../useSignInMethods.ts';

export const Passkeys = () => {
  const navigate = useNavigate();
  const { passkeys } = useUser();
  const methods = useSignInMethods();
  useEffect(() => cancelPrompt, []);
  const show = async (notice: Notice): Promise<void> => {
    await navigate('/passkeys', { replace: true, ...handOver({ notice }) });
  };
  return (
    <Page title="Your passkeys">
      <p>With a passkey, you sign in with your fingerprint, face or screen lock.</p>
      {passkeys.length > 0 && (
        <ul className="items">
          {passkeys.map((passkey) => (
            <Item key={passkey.id} passkey={passkey} show={show} />
          ))}
        </ul>
      )}
      {methods && <AddPasskey isAllowed={methods.includes('PASSKEY')} show={show} />}
      <BackToProfile />
    </Page>
  );
};

const AddPasskey = ({ isAllowed, show }: { readonly isAllowed: boolean; readonly show: ItemProps['show'] }) => {
  if (!isAllowed) return <p>This service does not offer sign-in with a passkey.</p>;
  if (!isPasskeySupported()) return <p>This browser cannot create a passkey on this page.</p>;
  return <Form submit={() => addPasskey(show)} button="Add a passkey" />;
};

interface ItemProps {
  readonly passkey: SignInSettingsFragment['passkeys'][number];
  /** Shows a notice, and moves the focus to it, because the button that had the focus is gone. */
  readonly show: (notice: Notice) => Promise<void>;
}

const Item = ({ passkey: { id, name, createdAt }, show }: ItemProps) => {
  const added = new Date(createdAt).toLocaleString([], { dateStyle: 'long', timeStyle: 'short' });

  const remove = async (): Promise<Outcome> => {
    const { deletePasskey: result } = await mutate(DeletePasskeyDocument, { input: { id } });
    switch (result.__typename) {
      case 'DeletePasskeyPayload':
      // Deleted in another tab or on another device.
      case 'PasskeyNotFoundError':
        await refetchMe();
        await show('passkeyDeleted');
        return;
      case 'NotSignedInError':
      case 'TooManyAttemptsError':
      case 'InvalidInputError':
        return result;
      default:
        return toUnexpectedProblem(result);
    }
  };

  return (
    <li>
      <strong>{name}</strong>
      <p className="hint">Added {added}</p>
      <details>
        <summary>
          Delete<span className="hidden"> {name}</span>
        </summary>
        <p>You can then no longer sign in with it here. Delete it on your device or in your password manager, too.</p>
        <Form submit={remove} button="Delete passkey" variant="danger" />
      </details>
    </li>
  );
};
