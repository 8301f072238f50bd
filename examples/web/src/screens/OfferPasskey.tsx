import { cancelPasskeyPrompt, canDeviceKeepPasskey } from 'cognito-graphql-auth-client/passkeys';
import { useEffect, useState } from 'react';
import { Navigate, useNavigate } from 'react-router';
import { addPasskey } from '../addPasskey.ts';
import { Form, type Outcome } from '../components/Form.tsx';
import { Loading, useUser } from '../components/guards.tsx';
import { Page } from '../components/Page.tsx';
import { handOver, useHandover } from '../handover.ts';
import { declinePasskey, hasDeclinedPasskey } from '../remembered.ts';
import type { Notice } from '../texts/notice.ts';
import { useTexts } from '../texts/texts.ts';
import { useSignInMethods } from '../useSignInMethods.ts';

/** Every sign-in passes here. Offers a passkey to those who have none, until they decline, and goes on to the wanted screen. */
export const OfferPasskey = () => {
  const navigate = useNavigate();
  const { from = '/' } = useHandover();
  const { id, passkeys } = useUser();
  const texts = useTexts().offerPasskey;
  const isPossible = useIsPossible();
  // Not changed by the new passkey, so that its notice reaches the next screen.
  const [isDue] = useState(() => passkeys.length === 0 && !hasDeclinedPasskey(id));
  useEffect(() => cancelPasskeyPrompt, []);

  if (!isDue || isPossible === false) return <Navigate to={from} replace />;
  if (isPossible === undefined) return <Loading />;

  const goOn = async (notice?: Notice): Promise<void> => {
    await navigate(from, { replace: true, ...(notice && handOver({ notice })) });
  };
  const decline = async (): Promise<Outcome> => {
    declinePasskey(id);
    await goOn();
    return;
  };

  return (
    <Page title={texts.title}>
      <p>{texts.explanation}</p>
      <Form submit={() => addPasskey(goOn)} button={texts.add} />
      <Form submit={decline} button={texts.decline} variant="secondary" />
    </Page>
  );
};

/** True if the pool allows passkeys and this device can keep one; undefined until both are known. */
const useIsPossible = (): boolean | undefined => {
  const methods = useSignInMethods();
  const [canKeep, setCanKeep] = useState<boolean>();
  useEffect(() => void canDeviceKeepPasskey().then(setCanKeep), []);
  if (methods === undefined || canKeep === undefined) return undefined;
  return canKeep && methods.includes('PASSKEY');
};
