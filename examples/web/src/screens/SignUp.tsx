import { Link, useNavigate } from 'react-router';
import { mutate } from '../client.ts';
import { EmailField, Field, PasswordField } from '../components/Field.tsx';
import { Form, type Outcome, type Value } from '../components/Form.tsx';
import { Page } from '../components/Page.tsx';
import { SignUpDocument } from '../generated/graphql.ts';
import { handOver } from '../handover.ts';
import { unexpected } from '../problem.ts';

export const SignUp = () => {
  const navigate = useNavigate();

  const submit = async (value: Value): Promise<Outcome> => {
    const [username, name] = [value('email'), value('name')];
    const input = { email: username, password: value('password'), ...(name && { name }) };
    const { signUp: result } = await mutate(SignUpDocument, { input });
    switch (result.__typename) {
      case 'SignUpPayload': {
        if (result.userConfirmed) {
          await navigate('/sign-in', handOver({ username, notice: 'Your account is ready. Sign in.' }));
          return;
        }
        const notice = `We sent a code to ${result.codeDelivery?.destination ?? 'you'}.`;
        await navigate('/verify', handOver({ username, notice }));
        return;
      }
      case 'CodeDeliveryFailedError':
        // The account exists all the same.
        await navigate('/verify', handOver({ username, notice: result.message }));
        return;
      case 'UsernameTakenError':
      case 'InvalidPasswordError':
      case 'InvalidInputError':
      case 'SignUpRefusedError':
      case 'TooManyAttemptsError':
        return result;
      default:
        return unexpected(result);
    }
  };

  return (
    <Page title="Create an account">
      <Form submit={submit} button="Create account">
        <Field label="Name" name="name" autoComplete="name" required={false} />
        <EmailField name="email" />
        <PasswordField
          autoComplete="new-password"
          hint="At least 8 characters, with upper and lower case, a digit and a symbol."
        />
      </Form>
      <p className="links">
        Have an account? <Link to="/sign-in">Sign in</Link>
      </p>
    </Page>
  );
};
