import { Link, Navigate } from 'react-router';
import { session } from '../client.ts';
import { Choice, EmailField } from '../components/Field.tsx';
import { Form, type GetValue, type Outcome } from '../components/Form.tsx';
import { Page } from '../components/Page.tsx';
import { ProviderButtons } from '../components/ProviderButtons.tsx';
import { handOver, useHandover } from '../handover.ts';
import { forgetAccount, readAccount, rememberAccount } from '../remembered.ts';
import { useSignInFlow } from './SignInFlow.tsx';

/** Asks who signs in, because a challenge for a passkey belongs to a username. */
export const SignIn = () => {
  const { startSignIn } = useSignInFlow();
  const handover = useHandover();
  const remembered = readAccount();
  const notice = handover.notice ?? readNotice();

  const submit = async (getValue: GetValue): Promise<Outcome> => {
    const username = getValue('username').trim();
    if (getValue('remember') === 'on') rememberAccount({ username, methods: [] });
    else forgetAccount();
    return startSignIn({ username, method: null });
  };

  if (remembered?.methods.length && (handover.username ?? remembered.username) === remembered.username)
    return <Navigate to="/sign-in/method" replace {...handOver({ ...handover, ...(notice && { notice }) })} />;
  return (
    <Page title="Sign in" notice={notice}>
      <Form submit={submit} button="Continue">
        <EmailField defaultValue={handover.username ?? remembered?.username} />
        <Choice name="remember" label="Remember me on this device" defaultChecked={remembered !== undefined} />
      </Form>
      <ProviderButtons />
      <p className="links">
        New here? <Link to="/sign-up">Create an account</Link>
      </p>
    </Page>
  );
};

/** Returns why the previous session ended. */
const readNotice = (): string | undefined => {
  const current = session.get();
  return current.status === 'signedOut' ? current.notice : undefined;
};
