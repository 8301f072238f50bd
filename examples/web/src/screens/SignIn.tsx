import { useState } from 'react';
import { Link, Outlet, useNavigate, useOutletContext } from 'react-router';
import { mutate, session } from '../client.ts';
import { EmailField, PasswordField } from '../components/Field.tsx';
import { Form, type Outcome, type Value } from '../components/Form.tsx';
import { Page } from '../components/Page.tsx';
import { SignInDocument, type SignInStepFragment } from '../generated/graphql.ts';
import { handOver, useHandover } from '../handover.ts';
import { unexpected } from '../problem.ts';

/** What has to be answered before there are tokens. */
export type Challenge = Extract<SignInStepFragment, { session: string }>;

interface SignInFlow {
  readonly challenge: Challenge | undefined;
  readonly goOn: (step: SignInStep) => Promise<undefined>;
}
type SignInStep = Challenge | Extract<SignInStepFragment, { __typename: 'SignInPayload' }>;

/** Holds the challenge in memory: its session is for nobody's history, and a reload begins again. */
export const SignInFlow = () => {
  const navigate = useNavigate();
  const handover = useHandover();
  const [challenge, setChallenge] = useState<Challenge>();

  const goOn = async (step: SignInStep): Promise<undefined> => {
    // The route sees the session, and leaves for the screen that was asked for.
    if (step.__typename === 'SignInPayload') {
      session.signIn(step);
      return;
    }
    setChallenge(step);
    await navigate('/sign-in/challenge', handOver({ ...(handover.from && { from: handover.from }) }));
  };

  return <Outlet context={{ challenge, goOn } satisfies SignInFlow} />;
};

export const useSignInFlow = () => useOutletContext<SignInFlow>();

export const SignIn = () => {
  const navigate = useNavigate();
  const { goOn } = useSignInFlow();
  const handover = useHandover();
  const current = session.get();

  const submit = async (value: Value): Promise<Outcome> => {
    const username = value('username');
    const { signIn: result } = await mutate(SignInDocument, { input: { username, password: value('password') } });
    switch (result.__typename) {
      case 'SignInPayload':
      case 'CodeChallenge':
      case 'NewPasswordChallenge':
      case 'MfaSetupChallenge':
      case 'MfaSelectionChallenge':
        return goOn(result);
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

  return (
    <Page title="Sign in" notice={current.status === 'signedOut' ? current.notice : undefined}>
      <Form submit={submit} button="Sign in">
        <EmailField defaultValue={handover.username} />
        <PasswordField autoComplete="current-password" />
      </Form>
      <p className="links">
        <Link to="/forgot-password">Forgot your password?</Link>
      </p>
      <p className="links">
        New here? <Link to="/sign-up">Create an account</Link>
      </p>
    </Page>
  );
};
