import { Navigate } from 'react-router';
import { Page } from '../../components/Page.tsx';
import { Alert } from '../../components/ProblemAlert.tsx';
import { TotpSetup } from '../../components/TotpSetup.tsx';
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
  if (challenge === undefined) return <Navigate to="/sign-in" replace />;
  return <Step key={challenge.session} challenge={challenge} />;
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
