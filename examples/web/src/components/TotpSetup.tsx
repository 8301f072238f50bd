import { QRCodeSVG } from 'qrcode.react';
import { useState } from 'react';
import { mutate } from '../client.ts';
import {
  FinishTotpSetupDocument,
  type FinishTotpSetupMutation,
  StartTotpSetupDocument,
  type StartTotpSetupMutation,
} from '../generated/graphql.ts';
import { unexpected } from '../problem.ts';
import { CodeField } from './Field.tsx';
import { Form, type Outcome, type Value } from './Form.tsx';

type Setup = Extract<StartTotpSetupMutation['startTotpSetup'], { __typename: 'TotpSetupPayload' }>;
type SignedIn = Extract<FinishTotpSetupMutation['finishTotpSetup'], { __typename: 'SignInPayload' }>;

interface Props {
  /** Of the MfaSetupChallenge, where this is a step of a sign-in. */
  readonly session?: string;
  /** Where it was a step of a sign-in. */
  readonly signedIn?: (result: SignedIn) => Promise<Outcome>;
  /** Where the user is signed in. */
  readonly finished?: () => Promise<Outcome>;
}

/** The button that had the focus is gone. */
const focus = (element: HTMLElement | null): void => element?.focus();

/** Shows the secret as a QR code, and takes the app's first code. */
export const TotpSetup = ({ session, signedIn, finished }: Props) => {
  const [setup, setSetup] = useState<Setup>();

  const start = async (): Promise<Outcome> => {
    const { startTotpSetup: result } = await mutate(StartTotpSetupDocument, session ? { input: { session } } : {});
    switch (result.__typename) {
      case 'TotpSetupPayload':
        setSetup(result);
        return;
      case 'NotSignedInError':
      case 'SessionExpiredError':
      case 'MfaMethodNotFoundError':
      case 'TooManyAttemptsError':
      case 'InvalidInputError':
        return result;
      default:
        return unexpected(result);
    }
  };

  const finish = async (value: Value): Promise<Outcome> => {
    const input = { code: value('code'), ...(setup?.session && { session: setup.session }) };
    const { finishTotpSetup: result } = await mutate(FinishTotpSetupDocument, { input });
    switch (result.__typename) {
      case 'SignInPayload':
        return signedIn?.(result);
      case 'FinishTotpSetupPayload':
        return finished?.();
      case 'NotSignedInError':
      case 'SessionExpiredError':
      case 'CodeMismatchError':
      case 'MfaMethodNotFoundError':
      case 'TooManyAttemptsError':
      case 'InvalidInputError':
        return result;
      default:
        return unexpected(result);
    }
  };

  if (setup === undefined) return <Form submit={start} button="Show the QR code" />;
  return (
    <>
      <p ref={focus} tabIndex={-1}>
        Scan this with the app. If the app is on this device, tap the picture.
      </p>
      <a className="qr" href={setup.otpauthUri}>
        <QRCodeSVG value={setup.otpauthUri} size={184} marginSize={2} title="Open in your authenticator app" />
      </a>
      <p>
        Or type this key into the app: <code>{setup.secretCode.match(/.{1,4}/g)?.join(' ')}</code>
      </p>
      <Form submit={finish} button="Turn on">
        <CodeField label="The code that the app shows" />
      </Form>
    </>
  );
};
