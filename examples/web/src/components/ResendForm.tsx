import { useState } from 'react';
import { isProblem } from '../problem.ts';
import { useTexts } from '../texts/texts.ts';
import { useCountdown } from '../useCountdown.ts';
import { Form, type GetValue, type Outcome } from './Form.tsx';

/** The time that a message needs to arrive. Cognito limits how many codes a user can request. */
const WAIT_MS = 30_000;

interface Props {
  /** Sends another code. */
  readonly resend: (getValue: GetValue) => Promise<Outcome>;
  /** When the last code was sent; undefined if none was. */
  readonly sentAt: number | undefined;
}

/** Sends another code, as soon as the last one has had the time to arrive. */
export const ResendForm = ({ resend, sentAt = 0 }: Props) => {
  const { codes } = useTexts();
  const [resentAt, setResentAt] = useState(0);
  const secondsLeft = useCountdown(Math.max(sentAt, resentAt) + WAIT_MS);
  // True from the first second on, so that the end of the wait is announced, but not that there was none.
  const [hasWaited] = useState(secondsLeft > 0);
  const isWaiting = secondsLeft > 0;

  const submit = async (getValue: GetValue): Promise<Outcome> => {
    const outcome = await resend(getValue);
    if (!isProblem(outcome)) setResentAt(Date.now());
    return outcome;
  };

  return (
    <div className="resend">
      <Form submit={submit} button={codes.resend} variant="secondary" isDisabled={isWaiting} />
      {/* Not a live region: a screen reader would read every second. */}
      {isWaiting && <p className="hint">{codes.resendIn(secondsLeft)}</p>}
      <p role="status" className="hidden">
        {!isWaiting && (hasWaited || resentAt > 0) && codes.canResend}
      </p>
    </div>
  );
};
