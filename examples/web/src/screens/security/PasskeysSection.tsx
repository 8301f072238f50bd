import { cancelPasskeyPrompt, isPasskeySupported } from 'cognito-graphql-auth-client/passkeys';
import { useEffect } from 'react';
import { addPasskey } from '../../addPasskey.ts';
import { auth } from '../../auth.ts';
import { refetchMe } from '../../client.ts';
import { Form, type Outcome } from '../../components/Form.tsx';
import { useUser } from '../../components/guards.tsx';
import type { SignInSettingsFragment } from '../../generated/graphql.ts';
import { toUnexpectedProblem } from '../../problem.ts';
import { useTexts, useTimes } from '../../texts/texts.ts';
import { useSignInMethods } from '../../useSignInMethods.ts';
import { RemovableItem } from './RemovableItem.tsx';
import { Section, useSection } from './Section.tsx';

/** Shows nothing if the service has no passkeys and the user has none either. */
export const PasskeysSection = () => {
  const { passkeys } = useUser();
  const texts = useTexts().passkeys;
  const methods = useSignInMethods();
  useEffect(() => cancelPasskeyPrompt, []);
  if (passkeys.length === 0 && !methods?.includes('PASSKEY')) return null;
  return (
    <Section id="passkeys" title={texts.title}>
      <p>{texts.explanation}</p>
      {passkeys.length > 0 && (
        <ul className="items">
          {passkeys.map((passkey) => (
            <Item key={passkey.id} passkey={passkey} />
          ))}
        </ul>
      )}
      {methods && <AddPasskey isAllowed={methods.includes('PASSKEY')} />}
    </Section>
  );
};

const AddPasskey = ({ isAllowed }: { readonly isAllowed: boolean }) => {
  const texts = useTexts().passkeys;
  const show = useSection();
  if (!isAllowed) return <p>{texts.notOffered}</p>;
  if (!isPasskeySupported()) return <p>{texts.notSupported}</p>;
  return <Form submit={() => addPasskey(show)} button={texts.add} variant="secondary" />;
};

type Passkey = SignInSettingsFragment['passkeys'][number];

const Item = ({ passkey: { id, name, createdAt } }: { readonly passkey: Passkey }) => {
  const texts = useTexts().passkeys;
  const { toDateAndTime } = useTimes();
  const show = useSection();

  const remove = async (): Promise<Outcome> => {
    const result = await auth.deletePasskey({ id });
    switch (result.__typename) {
      case 'DeletePasskeyPayload':
      // Deleted in another tab or on another device.
      case 'PasskeyNotFoundError':
        await refetchMe();
        show('passkeyDeleted');
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
    <RemovableItem
      name={name}
      removal={{
        summary: texts.delete,
        consequence: texts.deleteConsequence,
        button: texts.deletePasskey,
        submit: remove,
      }}
    >
      <p className="hint">{texts.added(toDateAndTime(createdAt))}</p>
    </RemovableItem>
  );
};
