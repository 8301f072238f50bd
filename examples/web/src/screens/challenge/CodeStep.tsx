import { useNavigate } from 'react-router';
import { auth } from '../../auth.ts';
import { AppCodeField, CodeField } from '../../components/Field.tsx';
import { Form, type GetValue, type Outcome } from '../../components/Form.tsx';
import { Page } from '../../components/Page.tsx';
import { ResendForm } from '../../components/ResendForm.tsx';
import { handOver } from '../../handover.ts';
import { toUnexpectedProblem } from '../../problem.ts';
import { type Texts, useTexts } from '../../texts/texts.ts';
import { type ChallengeProps, useSignInFlow } from '../SignInFlow.tsx';
import { AnotherWay } from './AnotherWay.tsx';

export const CodeStep = ({ challenge }: ChallengeProps<'CodeChallenge'>) => {
  const texts = useTexts();
  const navigate = useNavigate();
  const { start, startedAt, startSignIn, continueSignIn } = useSignInFlow();
  const { session, username, method } = challenge;

  const submit = async (getValue: GetValue): Promise<Outcome> => {
    const result = await auth.verify({ username, session, code: getValue('code') });
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
        await navigate('/sign-in', handOver({ username, notice: 'accountConfirmed' }));
        return;
      default:
        return toUnexpectedProblem(result);
    }
  };

  return (
    <Page title={texts.codes.title}>
      <p>{toInstruction(texts, challenge)}</p>
      <Form submit={submit} button={texts.codes.verify}>
        {method === 'TOTP' ? <AppCodeField /> : <CodeField />}
      </Form>
      {start && <ResendForm resend={() => startSignIn({ ...start, isAgain: true })} sentAt={startedAt} />}
      {/* A code after a password cannot be sent again: the sign-in has to begin once more. */}
      <AnotherWay hint={!start && method !== 'TOTP' ? texts.challenge.newCode : undefined} />
    </Page>
  );
};

const toInstruction = (
  { challenge: texts }: Texts,
  { method, delivery }: ChallengeProps<'CodeChallenge'>['challenge'],
): string => {
  if (method === 'TOTP') return texts.enterAppCode;
  return delivery ? texts.enterCodeFrom(delivery.destination) : texts.enterCode;
};
