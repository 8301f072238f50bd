import { Link, useNavigate } from 'react-router';
import { mutate } from '../client.ts';
import { CodeField, EmailField, PasswordField } from '../components/Field.tsx';
import { Form, type Outcome, type Value } from '../components/Form.tsx';
import { Page } from '../components/Page.tsx';
import { ResetPasswordDocument } from '../generated/graphql.ts';
import { handOver, useHandover } from '../handover.ts';
import { unexpected } from '../problem.ts';

export const ResetPassword = () => {
  const navigate = useNavigate();
  const handover = useHandover();

  const submit = async (value: Value): Promise<Outcome> => {
    const username = value('username');
    const input = { username, code: value('code'), newPassword: value('newPassword') };
    const { resetPassword: result } = await mutate(ResetPasswordDocument, { input });
    switch (result.__typename) {
      case 'ResetPasswordPayload':
        await navigate('/sign-in', handOver({ username, notice: result.message }));
        return;
      case 'UserNotConfirmedError':
        await navigate('/verify', handOver({ username, notice: result.message }));
        return;
      case 'CodeMismatchError':
      case 'CodeExpiredError':
      case 'InvalidPasswordError':
      case 'TooManyAttemptsError':
      case 'InvalidInputError':
        return result;
      default:
        return unexpected(result);
    }
  };

  return (
    <Page title="Set a new password">
      <Form submit={submit} button="Set the password">
        <EmailField defaultValue={handover.username} />
        <CodeField />
        <PasswordField label="New password" name="newPassword" autoComplete="new-password" />
      </Form>
      <p className="links">
        No code? <Link to="/forgot-password">Send another one</Link>
      </p>
    </Page>
  );
};
