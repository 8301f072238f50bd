import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { auth } from '../auth.ts';
import { EmailField } from '../components/Field.tsx';
import { Form, type GetValue, type Outcome } from '../components/Form.tsx';
import { Page } from '../components/Page.tsx';
import { handOver, useHandover } from '../handover.ts';
import { toUnexpectedProblem } from '../problem.ts';
import { useTexts } from '../texts/texts.ts';

export const ForgotPassword = () => {
  const texts = useTexts();
  const navigate = useNavigate();
  const [username, setUsername] = useState(useHandover().username ?? '');

  const submit = async (getValue: GetValue): Promise<Outcome> => {
    const entered = getValue('username');
    const result = await auth.forgotPassword({ username: entered });
    switch (result.__typename) {
      case 'ForgotPasswordPayload':
        // The notice does not reveal whether the account exists.
        await navigate(
          '/reset-password',
          handOver({ username: entered, notice: 'passwordCodeSent', codeSentAt: Date.now() }),
        );
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
    <Page title={texts.forgotPassword.title}>
      <p>{texts.forgotPassword.explanation}</p>
      <Form submit={submit} button={texts.forgotPassword.submit}>
        <EmailField value={username} onChange={(event) => setUsername(event.target.value)} />
      </Form>
      <p className="links">
        <Link to="/reset-password" {...handOver({ username })}>
          {texts.forgotPassword.haveCode}
        </Link>
      </p>
      <p className="links">
        <Link to="/sign-in" {...handOver({ username })}>
          {texts.signIn.back}
        </Link>
      </p>
    </Page>
  );
};
