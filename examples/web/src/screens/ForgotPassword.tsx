import { Link, useNavigate } from 'react-router';
import { mutate } from '../client.ts';
import { EmailField } from '../components/Field.tsx';
import { Form, type Outcome, type Value } from '../components/Form.tsx';
import { Page } from '../components/Page.tsx';
import { ForgotPasswordDocument } from '../generated/graphql.ts';
import { handOver, useHandover } from '../handover.ts';
import { unexpected } from '../problem.ts';

export const ForgotPassword = () => {
  const navigate = useNavigate();
  const handover = useHandover();

  const submit = async (value: Value): Promise<Outcome> => {
    const username = value('username');
    const { forgotPassword: result } = await mutate(ForgotPasswordDocument, { input: { username } });
    switch (result.__typename) {
      case 'ForgotPasswordPayload':
        // Its message does not tell whether there is such an account.
        await navigate('/reset-password', handOver({ username, notice: result.message }));
        return;
      case 'CodeDeliveryFailedError':
      case 'TooManyAttemptsError':
      case 'InvalidInputError':
        return result;
      default:
        return unexpected(result);
    }
  };

  return (
    <Page title="Forgot your password?">
      <p>We send you a code to set a new one with.</p>
      <Form submit={submit} button="Send the code">
        <EmailField defaultValue={handover.username} />
      </Form>
      <p className="links">
        <Link to="/sign-in">Back to sign-in</Link>
      </p>
    </Page>
  );
};
