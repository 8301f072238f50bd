import { startAtProvider } from '../federation.ts';
import { useHandover } from '../handover.ts';
import { useTexts } from '../texts/texts.ts';
import { useSignInProviders } from '../useSignInProviders.ts';
import { Form } from './Form.tsx';

/** Offers to sign in with each provider. A provider also creates an account, so signing up is the same. */
export const ProviderButtons = () => {
  const { signIn } = useTexts();
  const { from = '/' } = useHandover();
  const providers = useSignInProviders();
  if (providers.length === 0) return null;
  return (
    <>
      <p className="or">{signIn.or}</p>
      {providers.map(({ name, label }) => (
        <Form
          key={name}
          submit={() => startAtProvider({ purpose: 'signIn', provider: name, returnTo: from })}
          button={signIn.continueWith(label)}
          variant="secondary"
        />
      ))}
    </>
  );
};
