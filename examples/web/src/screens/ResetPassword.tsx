import { Link, useNavigate } from 'react-router';
import { mutate } from '../client.ts';
import { CodeField, EmailField, PasswordField } from '../components/Field.tsx';
import { Form, type GetValue, type Outcome } from '../components/Form.tsx';
import { Page } from '../components/Page.tsx';
import { ResetPasswordDocument } from '../generated/graphql.ts';
import { handOver, useHandover } from '../handover.ts';
import { toUnexpectedProblem } from '../problem.ts';

export const ResetPassword = () => {
  const navigate = useNavigate();
  const handover = useHandover();

  const submit = async (getValue: GetValue): Promise<Outcome> => {
    const username = getValue('username');
    const input = { username, code: getValue('code'), newPassword: getValue('newPassword') };
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
        return toUnexpectedProblem(result);
    }
  };

  return (
    <Page title="Set a new password">
      <Form submit={submit} button="Set password">
        <EmailField defaultValue={handover.username} />
        <CodeField />
        <PasswordField label="New password" name="newPassword" autoComplete="new-password" />
      </Form>
      <p className="links">
        No code yet? <Link to="/forgot-password">Send a new code</Link>
      </p>
    </Page>
  );
};
