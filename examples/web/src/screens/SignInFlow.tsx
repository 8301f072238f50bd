import type { AuthResult, PasswordlessMethod, SignInMethod } from 'cognito-graphql-auth-client';
import { useRef, useState } from 'react';
import { Outlet, useNavigate, useOutletContext } from 'react-router';
import { auth } from '../auth.ts';
import type { Outcome } from '../components/Form.tsx';
import { type Handover, handOver, useOnward } from '../handover.ts';
import { toUnexpectedProblem } from '../problem.ts';
import { type Account, readAccount, updateAccount } from '../remembered.ts';
import { answerPasskeyChallenge } from './answerPasskeyChallenge.ts';

/** The result of each mutation that is a step of a sign-in. */
export type SignInResult = AuthResult<'signIn'>;

/** A challenge that has a screen of its own. */
export type Challenge = Exclude<
  Extract<SignInResult, { session: string }>,
  { __typename: 'SignInMethodChallenge' | 'PasskeyChallenge' }
>;

export interface ChallengeProps<Name> {
  readonly challenge: Extract<Challenge, { __typename: Name }>;
}

interface Start {
  /** The username that the person entered. */
  readonly username: string;
  /** Null to learn which methods there are. */
  readonly method: PasswordlessMethod | null;
  /** True if the person has asked for a new code. */
  readonly isAgain?: boolean;
}

interface Flow {
  /** Who signs in, as soon as the methods of this account are known. */
  readonly account: Account | undefined;
  readonly challenge: Challenge | undefined;
  /** How the sign-in began, if the current challenge is its first one. */
  readonly start: Start | undefined;
  /** When the current challenge arrived, in milliseconds. */
  readonly startedAt: number | undefined;
  /** Starts a sign-in, and opens the screen that follows. */
  readonly startSignIn: (start: Start) => Promise<Outcome>;
  /** Signs in to the account with its password, and opens the screen that follows. */
  readonly signInWithPassword: (password: string) => Promise<Outcome>;
  /** Opens the screen that follows from a result. @param start who signs in, if this is the first result */
  readonly continueSignIn: (result: SignInResult, start?: Start) => Promise<Outcome>;
}

/** Keeps the sign-in in memory. A challenge session must not be in the browser's history, so a reload starts again. */
export const SignInFlow = () => {
  const navigate = useNavigate();
  const onward = useOnward();
  const [account, setAccount] = useState(() => {
    const remembered = readAccount();
    return remembered?.methods.length ? remembered : undefined;
  });
  // How the sign-in began. A ref, because it is read when a passkey's prompt has ended.
  const method = useRef<SignInMethod>('PASSWORD');
  const [step, setStep] = useState<Pick<Flow, 'challenge' | 'start' | 'startedAt'>>();

  const open = async (path: string, handover: Handover): Promise<undefined> => {
    await navigate(path, handOver({ ...onward, ...handover }));
  };

  const chooseMethod = (next: Account, handover: Handover = {}): Promise<undefined> => {
    setAccount(next);
    updateAccount(next);
    return open('/sign-in/method', { ...handover, username: next.username });
  };

  const startSignIn: Flow['startSignIn'] = async (start) => {
    const { username } = start;
    if (start.method) method.current = start.method;
    const result = await auth.startSignIn({ username, method: start.method });
    // The pool or its app client allows passwords alone.
    if (result.__typename === 'SignInMethodUnavailableError' && start.method === null)
      return chooseMethod({ username, methods: ['PASSWORD'] });
    return continueSignIn(result, start);
  };

  const signInWithPassword: Flow['signInWithPassword'] = async (password) => {
    method.current = 'PASSWORD';
    return continueSignIn(await auth.signIn({ username: account?.username ?? '', password }));
  };

  const continueSignIn: Flow['continueSignIn'] = async (result, start) => {
    const username = start?.username ?? account?.username ?? '';
    switch (result.__typename) {
      case 'SignInPayload':
        if (account) updateAccount({ ...account, lastMethod: method.current });
        // RequireSignedOut then redirects to the screen that the person wanted.
        return;
      case 'SignInMethodChallenge':
        return chooseMethod({ username, methods: result.signInMethods }, start?.method ? NOT_POSSIBLE : {});
      case 'PasskeyChallenge':
        return answerPasskeyChallenge(result, continueSignIn);
      case 'CodeChallenge':
      case 'NewPasswordChallenge':
      case 'MfaSetupChallenge':
      case 'MfaSelectionChallenge':
        setStep({ challenge: result, start, startedAt: Date.now() });
        return open('/sign-in/challenge', { ...toNotice(result, start), username });
      case 'UserNotConfirmedError':
        return open('/verify', { username, notice: 'confirmFirst' });
      case 'PasswordResetRequiredError':
        return open('/forgot-password', { username, notice: 'resetFirst' });
      case 'IncorrectCredentialsError':
      case 'SignInMethodUnavailableError':
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

  const { challenge, start, startedAt } = step ?? {};
  const flow: Flow = { account, challenge, start, startedAt, startSignIn, signInWithPassword, continueSignIn };
  return <Outlet context={flow} />;
};

const NOT_POSSIBLE: Handover = { notice: 'methodNotPossible' };

/** Tells that a new code was sent, if the person has asked for one. */
const toNotice = (challenge: Challenge, start: Start | undefined): Handover =>
  start?.isAgain && challenge.__typename === 'CodeChallenge' && challenge.delivery
    ? { notice: ['newCodeSent', challenge.delivery.destination] }
    : {};

export const useSignInFlow = () => useOutletContext<Flow>();
