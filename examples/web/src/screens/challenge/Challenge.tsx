import { Navigate } from 'react-router';
import { Page } from '../../components/Page.tsx';
import { Alert } from '../../components/ProblemAlert.tsx';
import { TotpSetup } from '../../components/TotpSetup.tsx';
import { type Handover, handOver, useHandover, useOnward } from '../../handover.ts';
import { toUnexpectedProblem } from '../../problem.ts';
import { useTexts } from '../../texts/texts.ts';
import { type Challenge, type ChallengeProps, useSignInFlow } from '../SignInFlow.tsx';
import { AnotherWay } from './AnotherWay.tsx';
import { CodeStep } from './CodeStep.tsx';
import { NewPasswordStep } from './NewPasswordStep.tsx';
import { SelectionStep } from './SelectionStep.tsx';

/** Shows the current challenge of a sign-in. A pool can ask for several, one after the other. */
export const ChallengeScreen = () => {
  const { challenge } = useSignInFlow();
  if (challenge === undefined) return <Interrupted />;
  return <Step key={challenge.session} challenge={challenge} />;
};

/** A reload has ended the sign-in, as on a phone that closed the page while the person looked for the code. */
const Interrupted = () => {
  const { username } = useHandover();
  const onward = useOnward();
  const handover: Handover = username === undefined ? onward : { ...onward, username, notice: 'signInInterrupted' };
  return <Navigate to="/sign-in" replace {...handOver(handover)} />;
};

const Step = ({ challenge }: { readonly challenge: Challenge }) => {
  switch (challenge.__typename) {
    case 'CodeChallenge':
      return <CodeStep challenge={challenge} />;
    case 'MfaSelectionChallenge':
      return <SelectionStep challenge={challenge} />;
    case 'NewPasswordChallenge':
      return <NewPasswordStep challenge={challenge} />;
    case 'MfaSetupChallenge':
      return <SetupStep challenge={challenge} />;
    default:
      return <Alert problem={toUnexpectedProblem(challenge)} />;
  }
};

const SetupStep = ({ challenge: { session } }: ChallengeProps<'MfaSetupChallenge'>) => {
  const texts = useTexts().challenge;
  const { continueSignIn } = useSignInFlow();
  return (
    <Page title={texts.setUpTitle}>
      <p>{texts.setUpRequired}</p>
      <TotpSetup session={session} onSignedIn={continueSignIn} />
      <AnotherWay />
    </Page>
  );
};
