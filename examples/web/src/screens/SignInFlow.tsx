import { useState } from 'react';
import { Outlet, useNavigate, useOutletContext } from 'react-router';
import { session } from '../client.ts';
import type { Outcome } from '../components/Form.tsx';
import type { SignInMutation } from '../generated/graphql.ts';
import { handOver, useHandover } from '../handover.ts';
import { unexpected } from '../problem.ts';

/** What selectMfaMethod and completeNewPassword answer, too. */
type SignInResult = SignInMutation['signIn'];

/** What has to be answered before there are tokens. */
export type Challenge = Extract<SignInResult, { session: string }>;

export interface ChallengeProps<Name> {
  readonly challenge: Extract<Challenge, { __typename: Name }>;
}

interface Flow {
  readonly challenge: Challenge | undefined;
  /** @param username what was typed, where it was */
  readonly goOn: (result: SignInResult, username?: string) => Promise<Outcome>;
}

/** Holds the challenge in memory: its session is for nobody's history, and a reload begins again. */
export const SignInFlow = () => {
  const navigate = useNavigate();
  const handover = useHandover();
  const [challenge, setChallenge] = useState<Challenge>();

  const goOn: Flow['goOn'] = async (result, username = '') => {
    switch (result.__typename) {
      case 'SignInPayload':
        // The guard of the routes sees it, and leaves for the screen that was asked for.
        session.signIn(result);
        return;
      case 'CodeChallenge':
      case 'NewPasswordChallenge':
      case 'MfaSetupChallenge':
      case 'MfaSelectionChallenge':
        setChallenge(result);
        await navigate('/sign-in/challenge', handOver(handover.from ? { from: handover.from } : {}));
        return;
      case 'UserNotConfirmedError':
        await navigate('/verify', handOver({ username, notice: result.message }));
        return;
      case 'PasswordResetRequiredError':
        await navigate('/forgot-password', handOver({ username, notice: result.message }));
        return;
      case 'IncorrectCredentialsError':
      case 'InvalidPasswordError':
      case 'SessionExpiredError':
      case 'MfaMethodNotFoundError':
      case 'TooManyAttemptsError':
      case 'InvalidInputError':
        return result;
      default:
        return unexpected(result);
    }
  };

  return <Outlet context={{ challenge, goOn } satisfies Flow} />;
};

export const useSignInFlow = () => useOutletContext<Flow>();
