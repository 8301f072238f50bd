import { useState } from 'react';
import { Link, Navigate } from 'react-router';
import { session } from '../client.ts';
import { Choice, EmailField } from '../components/Field.tsx';
import { Form, type GetValue, type Outcome } from '../components/Form.tsx';
import { Page } from '../components/Page.tsx';
import { ProviderButtons } from '../components/ProviderButtons.tsx';
import { handOver, useHandover } from '../handover.ts';
import { forgetAccount, readAccount, rememberAccount } from '../remembered.ts';
import type { Notice } from '../texts/notice.ts';
import { useTexts } from '../texts/texts.ts';
import { useSignInFlow } from './SignInFlow.tsx';

/** Asks who signs in, because a challenge for a passkey belongs to a username. */
export const SignIn = () => {
  const texts = useTexts().signIn;
  const { startSignIn } = useSignInFlow();
  const handover = useHandover();
  const remembered = readAccount();
  const [username, setUsername] = useState(handover.username ?? remembered?.username ?? '');
  const notice = handover.notice ?? readNotice();

  const submit = async (getValue: GetValue): Promise<Outcome> => {
    const entered = getValue('username');
    if (getValue('remember') === 'on') rememberAccount({ username: entered, methods: [] });
    else forgetAccount();
    return startSignIn({ username: entered, method: null });
  };

  if (remembered?.methods.length && (handover.username ?? remembered.username) === remembered.username)
    return <Navigate to="/sign-in/method" replace {...handOver({ ...handover, ...(notice && { notice }) })} />;
  return (
    <Page title={texts.title} notice={notice}>
      <Form submit={submit} button={texts.continue}>
        <EmailField value={username} onChange={(event) => setUsername(event.target.value)} />
        <Choice name="remember" label={texts.remember} defaultChecked={remembered !== undefined} />
      </Form>
      <ProviderButtons />
      <p className="links">
        {texts.newHere}{' '}
        <Link to="/sign-up" {...handOver({ username })}>
          {texts.createAccount}
        </Link>
      </p>
    </Page>
  );
};

/** Returns why the previous session ended. */
const readNotice = (): Notice | undefined => {
  const current = session.get();
  return current.status === 'signedOut' ? current.notice : undefined;
};
