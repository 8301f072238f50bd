import { useEffect } from 'react';
import { Link, Navigate } from 'react-router';
import { mutate } from '../client.ts';
import { PasswordField, UsernameForPasswordManager } from '../components/Field.tsx';
import { Form, type GetValue, type Outcome } from '../components/Form.tsx';
import { Page } from '../components/Page.tsx';
import { type PasswordlessMethod, SignInDocument, type SignInMethod } from '../generated/graphql.ts';
import { handOver, useOnward } from '../handover.ts';
import { cancelPrompt, isPasskeySupported } from '../passkeys.ts';
import { type Account, forgetAccount } from '../remembered.ts';
import { useSignInFlow } from './SignInFlow.tsx';

/** From the first one offered to the last one. */
const ORDER: readonly SignInMethod[] = ['PASSKEY', 'PASSWORD', 'EMAIL_CODE', 'SMS_CODE'];

/** Offers the methods that the account and the pool allow. */
export const SignInMethods = () => {
  const { account } = useSignInFlow();
  const onward = useOnward();
  useEffect(() => cancelPrompt, []);
  if (account === undefined) return <Navigate to="/sign-in" replace />;
  const methods = ORDER.filter(
    (method) => account.methods.includes(method) && (method !== 'PASSKEY' || isPasskeySupported()),
  );
  return (
    <Page title={methods.join() === 'PASSWORD' ? 'Enter your password' : 'Choose how to sign in'}>
      <p className="account">
        <span>{account.username}</span>
        <Link to="/sign-in" {...handOver(onward)} onClick={forgetAccount}>
          Use another account
        </Link>
      </p>
      {methods.length === 0 && <p>You sign in with a passkey, but this browser cannot use passkeys on this page.</p>}
      {methods.map((method, index) => {
        const props = { account, variant: index === 0 ? 'primary' : 'secondary' } as const;
        if (method === 'PASSWORD') return <PasswordForm key={method} {...props} />;
        return <PasswordlessForm key={method} method={method} {...props} />;
      })}
    </Page>
  );
};

interface Props {
  readonly account: Account;
  readonly variant: 'primary' | 'secondary';
}

const BUTTONS: Record<PasswordlessMethod, string> = {
  PASSKEY: 'Use a passkey',
  EMAIL_CODE: 'Email me a code',
  SMS_CODE: 'Text me a code',
};

const PasswordlessForm = ({ account: { username }, method, variant }: Props & { method: PasswordlessMethod }) => {
  const { startSignIn } = useSignInFlow();
  // A new sign-in for each choice, because the session that came with the methods expires and works only once.
  return <Form submit={() => startSignIn({ username, method })} button={BUTTONS[method]} variant={variant} />;
};

const PasswordForm = ({ account: { username }, variant }: Props) => {
  const { continueSignIn } = useSignInFlow();

  const submit = async (getValue: GetValue): Promise<Outcome> => {
    const { signIn } = await mutate(SignInDocument, { input: { username, password: getValue('password') } });
    return continueSignIn(signIn);
  };

  return (
    <div className="password">
      <Form submit={submit} button="Sign in" variant={variant}>
        <UsernameForPasswordManager value={username} />
        <PasswordField autoComplete="current-password" />
      </Form>
      <p className="links">
        <Link to="/forgot-password" {...handOver({ username })}>
          Forgot your password?
        </Link>
      </p>
    </div>
  );
};
