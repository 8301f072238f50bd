import type { PasswordlessMethod, SignInMethod } from 'cognito-graphql-auth-client';
import { cancelPasskeyPrompt, isPasskeySupported } from 'cognito-graphql-auth-client/passkeys';
import { useEffect } from 'react';
import { Link, Navigate } from 'react-router';
import { Form, type GetValue, type Outcome } from '../components/Form.tsx';
import { Page } from '../components/Page.tsx';
import { PasswordField, UsernameForPasswordManager } from '../components/PasswordField.tsx';
import { handOver, useHandover, useOnward } from '../handover.ts';
import { type Account, forgetAccount } from '../remembered.ts';
import { useTexts } from '../texts/texts.ts';
import { useSignInFlow } from './SignInFlow.tsx';

/** From the first one offered to the last one. */
const ORDER: readonly SignInMethod[] = ['PASSKEY', 'PASSWORD', 'EMAIL_CODE', 'SMS_CODE'];

/** Offers the methods that the account and the pool allow. */
export const SignInMethods = () => {
  const texts = useTexts().methods;
  const { account } = useSignInFlow();
  const { username } = useHandover();
  const onward = useOnward();
  useEffect(() => cancelPasskeyPrompt, []);
  if (account === undefined)
    return <Navigate to="/sign-in" replace {...handOver({ ...onward, ...(username && { username }) })} />;
  const methods = ORDER.filter(
    (method) => account.methods.includes(method) && (method !== 'PASSKEY' || isPasskeySupported()),
  );
  return (
    <Page title={methods.join() === 'PASSWORD' ? texts.passwordTitle : texts.title}>
      <p className="account">
        <bdi>{account.username}</bdi>
        <Link to="/sign-in" {...handOver(onward)} onClick={forgetAccount}>
          {texts.useAnotherAccount}
        </Link>
      </p>
      {methods.length === 0 && <p>{texts.passkeyOnly}</p>}
      {methods.map((method, index) => {
        const hint = methods.length > 1 && account.lastMethod === method ? texts.lastUsed : undefined;
        const props = { account, variant: index === 0 ? 'primary' : 'secondary', hint } as const;
        if (method === 'PASSWORD') return <PasswordForm key={method} {...props} />;
        return <PasswordlessForm key={method} method={method} {...props} />;
      })}
    </Page>
  );
};

interface Props {
  readonly account: Account;
  readonly variant: 'primary' | 'secondary';
  readonly hint: string | undefined;
}

const PasswordlessForm = ({ account: { username }, method, ...look }: Props & { method: PasswordlessMethod }) => {
  const texts = useTexts().methods;
  const { startSignIn } = useSignInFlow();
  // A new sign-in for each choice, because the session that came with the methods expires and works only once.
  return <Form submit={() => startSignIn({ username, method })} button={texts[method]} {...look} />;
};

const PasswordForm = ({ account: { username }, ...look }: Props) => {
  const texts = useTexts();
  const { signInWithPassword } = useSignInFlow();
  const submit = (getValue: GetValue): Promise<Outcome> => signInWithPassword(getValue('password'));
  return (
    <div className="password">
      <Form submit={submit} button={texts.methods.signIn} {...look}>
        <UsernameForPasswordManager value={username} />
        <PasswordField autoComplete="current-password" errors={{ INCORRECT: texts.errors.codes.INCORRECT }} />
      </Form>
      <p className="links">
        <Link to="/forgot-password" {...handOver({ username })}>
          {texts.methods.forgotPassword}
        </Link>
      </p>
    </div>
  );
};
