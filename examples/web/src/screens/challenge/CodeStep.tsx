import { useNavigate } from 'react-router';
import { mutate } from '../../client.ts';
import { CodeField } from '../../components/Field.tsx';
import { Form, type Outcome, type Value } from '../../components/Form.tsx';
import { Page } from '../../components/Page.tsx';
import { VerifyDocument } from '../../generated/graphql.ts';
import { handOver } from '../../handover.ts';
import { unexpected } from '../../problem.ts';
import { type ChallengeProps, useSignInFlow } from '../SignInFlow.tsx';
import { StartAgain } from './StartAgain.tsx';

export const CodeStep = ({ challenge }: ChallengeProps<'CodeChallenge'>) => {
  const navigate = useNavigate();
  const { goOn } = useSignInFlow();
  const { session, username, method, delivery } = challenge;

  const submit = async (value: Value): Promise<Outcome> => {
    const { verify: result } = await mutate(VerifyDocument, { input: { username, session, code: value('code') } });
    switch (result.__typename) {
      case 'SignInPayload':
      case 'CodeChallenge':
      case 'NewPasswordChallenge':
      case 'MfaSetupChallenge':
      case 'MfaSelectionChallenge':
        return goOn(result);
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
      // It comes to a sign-up only, without a session; the schema allows it here, too.
      case 'VerifyPayload':
        await navigate('/sign-in', handOver({ notice: result.message }));
        return;
      default:
        return unexpected(result);
    }
  };

  const from = method === 'TOTP' ? 'your authenticator app shows' : `we sent to ${delivery?.destination ?? 'you'}`;
  return (
    <Page title="Confirm that it is you">
      <p>Enter the code that {from}.</p>
      <Form submit={submit} button="Continue">
        <CodeField />
      </Form>
      <StartAgain />
    </Page>
  );
};
