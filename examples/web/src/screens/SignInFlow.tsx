import { useState } from 'react';
import { Outlet, useNavigate, useOutletContext } from 'react-router';
import { session } from '../client.ts';
import type { Outcome } from '../components/Form.tsx';
import type { SignInMutation } from '../generated/graphql.ts';
import { handOver, useHandover } from '../handover.ts';
import { toUnexpectedProblem } from '../problem.ts';

/** The result of signIn, selectMfaMethod and completeNewPassword. */
type SignInResult = SignInMutation['signIn'];

/** A challenge to answer before the API returns tokens. */
export type Challenge = Extract<SignInResult, { session: string }>;

export interface ChallengeProps<Name> {
  readonly challenge: Extract<Challenge, { __typename: Name }>;
}

interface Flow {
  readonly challenge: Challenge | undefined;
  /** Opens the screen that follows from a result. @param username the username that the person entered, if any */
  readonly continueSignIn: (result: SignInResult, username?: string) => Promise<Outcome>;
}

/** Keeps the challenge in memory. Its session must not be in the browser's history, so a reload starts the sign-in again. */
export const SignInFlow = () => {
  const navigate = useNavigate();
  const handover = useHandover();
  const [challenge, setChallenge] = useState<Challenge>();

  const continueSignIn: Flow['continueSignIn'] = async (result, username = '') => {
    switch (result.__typename) {
      case 'SignInPayload':
        // RequireSignedOut then redirects to the screen that the person wanted.
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
        return toUnexpectedProblem(result);
    }
  };

  return <Outlet context={{ challenge, continueSignIn } satisfies Flow} />;
};

export const useSignInFlow = () => useOutletContext<Flow>();
