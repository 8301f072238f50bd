import { Link, useNavigate } from 'react-router';
import { mutate } from '../../client.ts';
import { CodeField } from '../../components/Field.tsx';
import { Form, type GetValue, type Outcome } from '../../components/Form.tsx';
import { Page } from '../../components/Page.tsx';
import { VerifyDocument } from '../../generated/graphql.ts';
import { handOver, useOnward } from '../../handover.ts';
import { toUnexpectedProblem } from '../../problem.ts';
import { type ChallengeProps, useSignInFlow } from '../SignInFlow.tsx';
import { StartAgain } from './StartAgain.tsx';

export const CodeStep = ({ challenge }: ChallengeProps<'CodeChallenge'>) => {
  const navigate = useNavigate();
  const onward = useOnward();
  const { account, start, startSignIn, continueSignIn } = useSignInFlow();
  const { session, username, method, delivery } = challenge;

  const submit = async (getValue: GetValue): Promise<Outcome> => {
    const { verify: result } = await mutate(VerifyDocument, { input: { username, session, code: getValue('code') } });
    switch (result.__typename) {
      case 'SignInPayload':
      case 'CodeChallenge':
      case 'NewPasswordChallenge':
      case 'MfaSetupChallenge':
      case 'MfaSelectionChallenge':
      case 'PasswordResetRequiredError':
        return continueSignIn(result);
      case 'CodeMismatchError':
      case 'CodeExpiredError':
      case 'SessionExpiredError':
      case 'IncorrectCredentialsError':
      case 'TooManyAttemptsError':
      case 'InvalidInputError':
      case 'AlreadyConfirmedError':
      case 'UsernameTakenError':
      case 'SignUpRefusedError':
        return result;
      // Only confirming a sign-up returns this. The schema still allows it here.
      case 'VerifyPayload':
        await navigate('/sign-in', handOver({ notice: result.message }));
        return;
      default:
        return toUnexpectedProblem(result);
    }
  };

  const source = method === 'TOTP' ? 'from your authenticator app' : `we sent to ${delivery?.destination ?? 'you'}`;
  return (
    <Page title="Enter your code">
      <p>Enter the code {source}.</p>
      <Form submit={submit} button="Verify">
        <CodeField />
      </Form>
      {start && (
        <Form
          submit={() => startSignIn({ ...start, notice: 'We sent a new code. The previous code no longer works.' })}
          button="Send a new code"
          variant="secondary"
        />
      )}
      {account ? (
        <p className="links">
          <Link to="/sign-in/method" {...handOver(onward)}>
            Sign in another way
          </Link>
        </p>
      ) : (
        <StartAgain />
      )}
    </Page>
  );
};
