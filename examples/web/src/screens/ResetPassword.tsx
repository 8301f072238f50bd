import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { auth } from '../auth.ts';
import { CodeField, EmailField } from '../components/Field.tsx';
import { Form, type GetValue, type Outcome } from '../components/Form.tsx';
import { NewPasswordField } from '../components/NewPasswordField.tsx';
import { Page } from '../components/Page.tsx';
import { ResendForm } from '../components/ResendForm.tsx';
import { handOver, useHandover } from '../handover.ts';
import { toUnexpectedProblem } from '../problem.ts';
import { useTexts } from '../texts/texts.ts';

export const ResetPassword = () => {
  const texts = useTexts();
  const navigate = useNavigate();
  const handover = useHandover();
  const [entered, setEntered] = useState(handover.username ?? '');
  const username = entered.trim();

  const submit = async (getValue: GetValue): Promise<Outcome> => {
    const input = { username, code: getValue('code'), newPassword: getValue('newPassword') };
    const result = await auth.resetPassword(input);
    switch (result.__typename) {
      case 'ResetPasswordPayload':
        await navigate('/sign-in', handOver({ username, notice: 'passwordReset' }));
        return;
      case 'UserNotConfirmedError':
        await navigate('/verify', handOver({ username, notice: 'confirmFirst' }));
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

  const resend = async (): Promise<Outcome> => {
    const result = await auth.forgotPassword({ username });
    switch (result.__typename) {
      case 'ForgotPasswordPayload':
        // The notice does not reveal whether the account exists.
        return { notice: 'passwordCodeSent' };
      case 'CodeDeliveryFailedError':
      case 'TooManyAttemptsError':
      case 'InvalidInputError':
        return result;
      default:
        return toUnexpectedProblem(result);
    }
  };

  return (
    <Page title={texts.resetPassword.title}>
      <Form submit={submit} button={texts.resetPassword.submit}>
        <EmailField value={entered} onChange={(event) => setEntered(event.target.value)} />
        <CodeField />
        <NewPasswordField />
      </Form>
      {username !== '' && <ResendForm resend={resend} sentAt={handover.codeSentAt} />}
      <p className="links">
        <Link to="/sign-in" {...handOver({ username })}>
          {texts.signIn.back}
        </Link>
      </p>
    </Page>
  );
};
