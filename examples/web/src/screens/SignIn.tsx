import { useSession } from 'cognito-graphql-auth-client/react';
import { useState } from 'react';
import { Link, Navigate } from 'react-router';
import { auth } from '../auth.ts';
import { Choice, EmailField } from '../components/Field.tsx';
import { Form, type GetValue, type Outcome } from '../components/Form.tsx';
import { Page } from '../components/Page.tsx';
import { ProviderButtons } from '../components/ProviderButtons.tsx';
import { handOver, useHandover } from '../handover.ts';
import { forgetAccount, readAccount, rememberAccount } from '../remembered.ts';
import { toEndNotice } from '../signOut.ts';
import { useTexts } from '../texts/texts.ts';
import { useSignInFlow } from './SignInFlow.tsx';

/** Takes over the session of another tab. */
const continueAsOther = async (): Promise<Outcome> =>
  (await auth.refresh()) === 'unavailable' ? { code: 'UNREACHABLE' } : undefined;

/** Asks who signs in, because a challenge for a passkey belongs to a username. */
export const SignIn = () => {
  const texts = useTexts().signIn;
  const { startSignIn } = useSignInFlow();
  const handover = useHandover();
  const remembered = readAccount();
  const [username, setUsername] = useState(handover.username ?? remembered?.username ?? '');
  const state = useSession();
  const notice = handover.notice ?? toEndNotice(state);
  const hasOtherUser = state.status === 'signedOut' && state.reason === 'otherUser';

  const submit = async (getValue: GetValue): Promise<Outcome> => {
    const entered = getValue('username');
    if (getValue('remember') === 'on') rememberAccount({ username: entered, methods: [] });
    else forgetAccount();
    return startSignIn({ username: entered, method: null });
  };

  if (!hasOtherUser && remembered?.methods.length && (handover.username ?? remembered.username) === remembered.username)
    return <Navigate to="/sign-in/method" replace {...handOver({ ...handover, ...(notice && { notice }) })} />;
  return (
    <Page title={texts.title} notice={notice}>
      {hasOtherUser && <Form submit={continueAsOther} button={texts.continueAsOther} variant="secondary" />}
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
