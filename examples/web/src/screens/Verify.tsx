import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { mutate, session } from '../client.ts';
import { CodeField, EmailField } from '../components/Field.tsx';
import { Form, type Outcome, type Value } from '../components/Form.tsx';
import { Page } from '../components/Page.tsx';
import { ResendCodeDocument, VerifyDocument } from '../generated/graphql.ts';
import { handOver, useHandover } from '../handover.ts';
import { unexpected } from '../problem.ts';

/** Confirms a sign-up. */
export const Verify = () => {
  const navigate = useNavigate();
  const [username, setUsername] = useState(useHandover().username ?? '');

  const verify = async (value: Value): Promise<Outcome> => {
    const { verify: result } = await mutate(VerifyDocument, { input: { username, code: value('code') } });
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
      // None of these comes without a session of a challenge, but the schema allows it.
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
        return unexpected(result);
    }
  };

  const resend = async (): Promise<Outcome> => {
    const { resendCode: result } = await mutate(ResendCodeDocument, { input: { username } });
    switch (result.__typename) {
      case 'ResendCodePayload':
        return { notice: `We sent a new code to ${result.codeDelivery.destination}. The one before works no longer.` };
      case 'AlreadyConfirmedError':
        await navigate('/sign-in', handOver({ username, notice: result.message }));
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
    <Page title="Enter your code">
      <Form submit={verify} button="Verify">
        <EmailField value={username} onChange={(event) => setUsername(event.target.value)} />
        <CodeField />
      </Form>
      <Form submit={resend} button="Send another code" look="secondary" />
      <p className="links">
        No code? You may have an account already: <Link to="/forgot-password">set a new password</Link>.
      </p>
    </Page>
  );
};
