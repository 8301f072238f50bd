import { Link } from 'react-router';
import { mutate, session } from '../client.ts';
import { EmailField, PasswordField } from '../components/Field.tsx';
import { Form, type GetValue, type Outcome } from '../components/Form.tsx';
import { Page } from '../components/Page.tsx';
import { SignInDocument } from '../generated/graphql.ts';
import { useHandover } from '../handover.ts';
import { useSignInFlow } from './SignInFlow.tsx';

export const SignIn = () => {
  const { continueSignIn } = useSignInFlow();
  const handover = useHandover();
  const current = session.get();

  const submit = async (getValue: GetValue): Promise<Outcome> => {
    const username = getValue('username');
    const { signIn } = await mutate(SignInDocument, { input: { username, password: getValue('password') } });
    return continueSignIn(signIn, username);
  };

  return (
    <Page title="Sign in" notice={current.status === 'signedOut' ? current.notice : undefined}>
      <Form submit={submit} button="Sign in">
        <EmailField defaultValue={handover.username} />
        <PasswordField autoComplete="current-password" />
      </Form>
      <p className="links">
        <Link to="/forgot-password">Forgot your password?</Link>
      </p>
      <p className="links">
        New here? <Link to="/sign-up">Create an account</Link>
      </p>
    </Page>
  );
};
