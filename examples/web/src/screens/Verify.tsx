import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { auth } from '../auth.ts';
import { CodeField, EmailField } from '../components/Field.tsx';
import { Form, type GetValue, type Outcome } from '../components/Form.tsx';
import { Page } from '../components/Page.tsx';
import { ResendForm } from '../components/ResendForm.tsx';
import { handOver, useHandover } from '../handover.ts';
import { toUnexpectedProblem } from '../problem.ts';
import { useTexts } from '../texts/texts.ts';
import { useSignUpFlow } from './SignUpFlow.tsx';

/** Confirms a sign-up, and signs in with it if the sign-up began on this page a short time ago. */
export const Verify = () => {
  const texts = useTexts();
  const navigate = useNavigate();
  const { pending } = useSignUpFlow();
  const handover = useHandover();
  const [entered, setUsername] = useState(handover.username ?? '');
  const username = entered.trim();

  const verify = async (getValue: GetValue): Promise<Outcome> => {
    const signUpSession = pending?.username === username ? pending.session : null;
    const input = { username, code: getValue('code'), ...(signUpSession && { session: signUpSession }) };
    const result = await auth.verify(input);
    switch (result.__typename) {
      case 'VerifyPayload':
        await navigate('/sign-in', handOver({ username, notice: 'accountConfirmed' }));
        return;
      case 'AlreadyConfirmedError':
        await navigate('/sign-in', handOver({ username, notice: 'alreadyConfirmed' }));
        return;
      case 'CodeMismatchError':
      case 'CodeExpiredError':
      case 'UsernameTakenError':
      case 'SignUpRefusedError':
      case 'TooManyAttemptsError':
      case 'InvalidInputError':
      case 'IncorrectCredentialsError':
      case 'SessionExpiredError':
        return result;
      case 'SignInPayload':
        // RequireSignedOut then redirects.
        return;
      // These results need a challenge session, which this screen does not send. The schema still allows them.
      case 'CodeChallenge':
      case 'NewPasswordChallenge':
      case 'MfaSetupChallenge':
      case 'MfaSelectionChallenge':
      case 'PasswordResetRequiredError':
        await navigate('/sign-in', handOver({ username }));
        return;
      default:
        return toUnexpectedProblem(result);
    }
  };

  const resend = async (): Promise<Outcome> => {
    const result = await auth.resendCode({ username });
    switch (result.__typename) {
      case 'ResendCodePayload':
        return { notice: ['newCodeSent', result.codeDelivery.destination] };
      case 'AlreadyConfirmedError':
        await navigate('/sign-in', handOver({ username, notice: 'alreadyConfirmed' }));
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
    <Page title={texts.codes.title}>
      <Form submit={verify} button={texts.codes.verify}>
        <EmailField value={entered} onChange={(event) => setUsername(event.target.value)} />
        <CodeField />
      </Form>
      {username !== '' && <ResendForm resend={resend} sentAt={handover.codeSentAt} />}
      <p className="links">
        {texts.verify.haveAccount}{' '}
        <Link to="/sign-in" {...handOver({ username })}>
          {texts.signIn.title}
        </Link>
      </p>
      <p className="links">
        {texts.verify.wrongAddress}{' '}
        <Link to="/sign-up" {...handOver({ username })}>
          {texts.verify.startAgain}
        </Link>
      </p>
    </Page>
  );
};
