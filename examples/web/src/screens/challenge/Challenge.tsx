import { Navigate } from 'react-router';
import { Page } from '../../components/Page.tsx';
import { TotpSetup } from '../../components/TotpSetup.tsx';
import { unexpected } from '../../problem.ts';
import { type Challenge, type ChallengeProps, useSignInFlow } from '../SignInFlow.tsx';
import { CodeStep } from './CodeStep.tsx';
import { NewPasswordStep } from './NewPasswordStep.tsx';
import { SelectionStep } from './SelectionStep.tsx';
import { StartAgain } from './StartAgain.tsx';

/** The steps between the password and the tokens, whichever and however many the pool asks for. */
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
      return unexpected(challenge).message;
  }
};

const SetupStep = ({ challenge: { session } }: ChallengeProps<'MfaSetupChallenge'>) => {
  const { goOn } = useSignInFlow();
  return (
    <Page title="Set up your authenticator app">
      <p>Your account needs a second step besides the password.</p>
      <TotpSetup session={session} signedIn={goOn} />
      <StartAgain />
    </Page>
  );
};
