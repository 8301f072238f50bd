import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { mutate } from '../client.ts';
import { Choice, EmailField, Field, PasswordField } from '../components/Field.tsx';
import { Form, type GetValue, type Outcome } from '../components/Form.tsx';
import { Loading } from '../components/guards.tsx';
import { Page } from '../components/Page.tsx';
import { ProviderButtons } from '../components/ProviderButtons.tsx';
import { SignUpDocument } from '../generated/graphql.ts';
import { handOver } from '../handover.ts';
import { toUnexpectedProblem } from '../problem.ts';
import { useSignInMethods } from '../useSignInMethods.ts';
import { useSignUpFlow } from './SignUpFlow.tsx';

export const SignUp = () => {
  const navigate = useNavigate();
  const { setPending } = useSignUpFlow();
  const methods = useSignInMethods();
  const [wantsPassword, setWantsPassword] = useState(false);

  const submit = async (getValue: GetValue): Promise<Outcome> => {
    const [username, name] = [getValue('email'), getValue('name')];
    const input = {
      email: username,
      ...(hasPassword && { password: getValue('password') }),
      ...(name && { name }),
    };
    const { signUp: result } = await mutate(SignUpDocument, { input });
    switch (result.__typename) {
      case 'SignUpPayload': {
        if (result.userConfirmed) {
          await navigate('/sign-in', handOver({ username, notice: 'Your account is ready. You can sign in now.' }));
          return;
        }
        setPending({ username, session: result.session });
        const notice = `We sent a code to ${result.codeDelivery?.destination ?? 'you'}.`;
        await navigate('/verify', handOver({ username, notice }));
        return;
      }
      case 'CodeDeliveryFailedError':
        // The account was created, although the code could not be sent.
        await navigate('/verify', handOver({ username, notice: result.message }));
        return;
      case 'UsernameTakenError':
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
    <Page title="Create an account">
      <Form submit={submit} button="Create account">
        <Field label="Name" name="name" autoComplete="name" required={false} />
        <EmailField name="email" />
        {isPasswordOptional && (
          <Choice
            label="Use a password as well"
            checked={wantsPassword}
            onChange={(event) => setWantsPassword(event.target.checked)}
          />
        )}
        {hasPassword && (
          <PasswordField
            autoComplete="new-password"
            hint="At least 8 characters, with uppercase and lowercase letters, a number and a symbol."
          />
        )}
      </Form>
      <ProviderButtons />
      <p className="links">
        Already have an account? <Link to="/sign-in">Sign in</Link>
      </p>
    </Page>
  );
};
