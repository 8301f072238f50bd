import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { mutate, session } from '../client.ts';
import { CodeField, EmailField } from '../components/Field.tsx';
import { Form, type GetValue, type Outcome } from '../components/Form.tsx';
import { Page } from '../components/Page.tsx';
import { ResendCodeDocument, VerifyDocument } from '../generated/graphql.ts';
import { handOver, useHandover } from '../handover.ts';
import { toUnexpectedProblem } from '../problem.ts';

/** Confirms a sign-up. */
export const Verify = () => {
  const navigate = useNavigate();
  const [username, setUsername] = useState(useHandover().username ?? '');

  const verify = async (getValue: GetValue): Promise<Outcome> => {
    const { verify: result } = await mutate(VerifyDocument, { input: { username, code: getValue('code') } });
    switch (result.__typename) {
      case 'VerifyPayload':
      case 'AlreadyConfirmedError':
        await navigate('/sign-in', handOver({ username, notice: result.message }));
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
      // These results need a challenge session, which this screen does not send. The schema still allows them.
      case 'SignInPayload':
        session.signIn(result);
        return;
      case 'CodeChallenge':
      case 'NewPasswordChallenge':
      case 'MfaSetupChallenge':
      case 'MfaSelectionChallenge':
        await navigate('/sign-in', handOver({ username }));
        return;
      default:
        return toUnexpectedProblem(result);
    }
  };

  const resend = async (): Promise<Outcome> => {
    const { resendCode: result } = await mutate(ResendCodeDocument, { input: { username } });
    switch (result.__typename) {
      case 'ResendCodePayload':
        return {
          notice: `We sent a new code to ${result.codeDelivery.destination}. The previous code no longer works.`,
        };
      case 'AlreadyConfirmedError':
        await navigate('/sign-in', handOver({ username, notice: result.message }));
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
    <Page title="Enter your code">
      <Form submit={verify} button="Verify">
        <EmailField value={username} onChange={(event) => setUsername(event.target.value)} />
        <CodeField />
      </Form>
      <Form submit={resend} button="Send a new code" variant="secondary" />
      <p className="links">
        No code? You may already have an account. <Link to="/forgot-password">Reset your password</Link>
      </p>
    </Page>
  );
};
