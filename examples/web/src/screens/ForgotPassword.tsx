import { Link, useNavigate } from 'react-router';
import { mutate } from '../client.ts';
import { EmailField } from '../components/Field.tsx';
import { Form, type GetValue, type Outcome } from '../components/Form.tsx';
import { Page } from '../components/Page.tsx';
import { ForgotPasswordDocument } from '../generated/graphql.ts';
import { handOver, useHandover } from '../handover.ts';
import { toUnexpectedProblem } from '../problem.ts';

export const ForgotPassword = () => {
  const navigate = useNavigate();
  const handover = useHandover();

  const submit = async (getValue: GetValue): Promise<Outcome> => {
    const username = getValue('username');
    const { forgotPassword: result } = await mutate(ForgotPasswordDocument, { input: { username } });
    switch (result.__typename) {
      case 'ForgotPasswordPayload':
        // The message does not reveal whether the account exists.
        await navigate('/reset-password', handOver({ username, notice: result.message }));
        return;
      case 'CodeDeliveryFailedError':
      case 'TooManyAttemptsError':
      case 'InvalidInputError':
        return result;
      default:
        return toUnexpectedProblem(result);
    }
  };

  return (
    <Page title="Forgot your password?">
      <p>Enter your email address, and we will send you a code to set a new password.</p>
      <Form submit={submit} button="Send code">
        <EmailField defaultValue={handover.username} />
      </Form>
      <p className="links">
        <Link to="/sign-in">Back to sign-in</Link>
      </p>
    </Page>
  );
};
