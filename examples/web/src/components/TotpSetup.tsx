import type { AuthResult } from 'cognito-graphql-auth-client';
import { useState } from 'react';
import { auth } from '../auth.ts';
import { toUnexpectedProblem } from '../problem.ts';
import { useTexts } from '../texts/texts.ts';
import { AppCodeField } from './Field.tsx';
import { Form, type GetValue, type Outcome } from './Form.tsx';
import { TotpSecret } from './TotpSecret.tsx';

type Setup = Extract<AuthResult<'startTotpSetup'>, { __typename: 'StartTotpSetupPayload' }>;
type SignInPayload = Extract<AuthResult<'finishTotpSetup'>, { __typename: 'SignInPayload' }>;

interface Props {
  /** The session of the MfaSetupChallenge, if the setup is a step of a sign-in. */
  readonly session?: string;
  /** Called after the setup if it was a step of a sign-in. */
  readonly onSignedIn?: (result: SignInPayload) => Promise<Outcome>;
  /** Called after the setup if the user was already signed in. */
  readonly onFinished?: () => Promise<Outcome>;
}

/** Shows the secret, and asks for the app's first code. */
export const TotpSetup = ({ session, onSignedIn, onFinished }: Props) => {
  const [setup, setSetup] = useState<Setup>();
  const texts = useTexts().totp;

  const start = async (): Promise<Outcome> => {
    const result = await auth.startTotpSetup(session ? { session } : { replace: true });
    switch (result.__typename) {
      case 'StartTotpSetupPayload':
        setSetup(result);
        return;
      case 'NotSignedInError':
      case 'FederatedUserError':
      case 'SessionExpiredError':
      case 'MfaMethodNotFoundError':
      case 'TooManyAttemptsError':
      case 'InvalidInputError':
        return result;
      default:
        return toUnexpectedProblem(result);
    }
  };

  const finish = async (getValue: GetValue): Promise<Outcome> => {
    const input = { code: getValue('code'), ...(setup?.session && { session: setup.session }) };
    const result = await auth.finishTotpSetup(input);
    switch (result.__typename) {
      case 'SignInPayload':
        return onSignedIn?.(result);
      case 'FinishTotpSetupPayload':
        return onFinished?.();
      case 'NotSignedInError':
      case 'SessionExpiredError':
      case 'CodeMismatchError':
      case 'MfaMethodNotFoundError':
      case 'TooManyAttemptsError':
      case 'InvalidInputError':
        return result;
      default:
        return toUnexpectedProblem(result);
    }
  };

  if (setup === undefined) return <Form submit={start} button={texts.show} />;
  return (
    <>
      <TotpSecret secretCode={setup.secretCode} otpauthUri={setup.otpauthUri} />
      <Form submit={finish} button={texts.turnOn}>
        <AppCodeField label={texts.code} />
      </Form>
    </>
  );
};
