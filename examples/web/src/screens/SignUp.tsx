import { useContext, useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { auth } from '../auth.ts';
import { Choice, EmailField, Field } from '../components/Field.tsx';
import { Form, FormContext, type GetValue, type Outcome } from '../components/Form.tsx';
import { Loading } from '../components/guards.tsx';
import { NewPasswordField } from '../components/NewPasswordField.tsx';
import { Page } from '../components/Page.tsx';
import { ProviderButtons } from '../components/ProviderButtons.tsx';
import { handOver, useHandover } from '../handover.ts';
import { toUnexpectedProblem } from '../problem.ts';
import { useTexts } from '../texts/texts.ts';
import { useSignInMethods } from '../useSignInMethods.ts';
import { useSignUpFlow } from './SignUpFlow.tsx';

export const SignUp = () => {
  const texts = useTexts();
  const navigate = useNavigate();
  const handover = useHandover();
  const { setPending } = useSignUpFlow();
  const methods = useSignInMethods();
  const [wantsPassword, setWantsPassword] = useState(false);
  const [email, setEmail] = useState(handover.username ?? '');
  const [taken, setTaken] = useState<string>();

  const submit = async (getValue: GetValue): Promise<Outcome> => {
    const [username, name] = [getValue('email'), getValue('name')];
    const password = hasPassword && { password: getValue('password') };
    setTaken(undefined);
    const result = await auth.signUp({ email: username, ...password, ...(name && { name }) });
    switch (result.__typename) {
      case 'SignUpPayload': {
        if (result.userConfirmed) {
          await navigate('/sign-in', handOver({ username, notice: 'accountReady' }));
          return;
        }
        setPending({ username, session: result.session });
        const destination = result.codeDelivery?.destination ?? username;
        await navigate('/verify', handOver({ username, notice: ['codeSent', destination], codeSentAt: Date.now() }));
        return;
      }
      case 'CodeDeliveryFailedError':
        // The account was created, although the code could not be sent.
        await navigate('/verify', handOver({ username, notice: 'codeNotSent' }));
        return;
      case 'UsernameTakenError':
        setTaken(username);
        return result;
      case 'InvalidPasswordError':
      case 'InvalidInputError':
      case 'SignUpRefusedError':
      case 'TooManyAttemptsError':
        return result;
      default:
        return toUnexpectedProblem(result);
    }
  };

  if (methods === undefined) return <Loading />;
  // A code by email can replace the password.
  const isPasswordOptional = methods.includes('EMAIL_CODE');
  const hasPassword = wantsPassword || !isPasswordOptional;
  return (
    <Page title={texts.signUp.title}>
      <Form submit={submit} button={texts.signUp.submit}>
        <Field label={texts.fields.name} name="name" autoComplete="name" dir="auto" required={false} />
        <EmailField
          name="email"
          value={email}
          onChange={(event) => setEmail(event.target.value)}
          errors={{ UsernameTakenError: texts.signUp.taken }}
        />
        {taken !== undefined && <WaysForward username={taken} />}
        {isPasswordOptional && (
          <Choice
            label={texts.signUp.usePassword}
            checked={wantsPassword}
            onChange={(event) => setWantsPassword(event.target.checked)}
          />
        )}
        {hasPassword && <NewPasswordField label={texts.fields.password} name="password" />}
      </Form>
      <ProviderButtons />
      <p className="links">
        {texts.signUp.haveAccount}{' '}
        <Link to="/sign-in" {...handOver({ username: email })}>
          {texts.signIn.title}
        </Link>
      </p>
    </Page>
  );
};

/** Links for the owner of an existing account: sign in, enter the code, reset the password. */
const WaysForward = ({ username }: { readonly username: string }) => {
  const { signUp, signIn } = useTexts();
  const { problem } = useContext(FormContext);
  // Gone with the error, when another form of the screen is submitted.
  if (problem === undefined) return null;
  const links = [
    { to: '/sign-in', text: signIn.title },
    { to: '/verify', text: signUp.enterCode },
    { to: '/forgot-password', text: signUp.resetPassword },
  ];
  return (
    <div className="ways">
      <p>{signUp.isItYours}</p>
      <ul>
        {links.map(({ to, text }) => (
          <li key={to}>
            <Link to={to} {...handOver({ username })}>
              {text}
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
};
