import { createContext, type FormEvent, type ReactNode, useContext, useEffect, useId, useRef, useState } from 'react';
import { type Problem, toProblem } from '../problem.ts';
import { SubmittedContext } from './Page.tsx';
import { ProblemAlert } from './ProblemAlert.tsx';

interface Notice {
  readonly notice: string;
  /** True if the person's request had no effect, so that the notice does not look like a success. */
  readonly isNeutral?: boolean;
}

/** The result of submitting a form: an error, a notice, or nothing if the app leaves the screen. */
export type Outcome = Problem | Notice | undefined;

/** Returns the value of a field. */
export type GetValue = (name: string) => string;

interface Props {
  readonly submit: (getValue: GetValue) => Promise<Outcome>;
  readonly button: string;
  readonly variant?: 'primary' | 'secondary' | 'danger' | 'link';
  readonly children?: ReactNode;
}

/** The form's error. Each field shows its own part of it. */
export const ProblemContext = createContext<Problem | undefined>(undefined);

export const Form = ({ submit, button, variant = 'primary', children }: Props) => {
  const form = useRef<HTMLFormElement>(null);
  const [outcome, setOutcome] = useState<Outcome>();
  const [isBusy, setIsBusy] = useState(false);
  const id = useId();
  const submitted = useContext(SubmittedContext);
  const problem = outcome && 'message' in outcome ? outcome : undefined;
  // A notice is outdated as soon as another form of the screen is submitted.
  const notice = outcome && 'notice' in outcome && submitted.form === id ? outcome : undefined;

  const onSubmit = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    if (isBusy) return;
    const data = new FormData(event.currentTarget);
    setIsBusy(true);
    submitted.onSubmit(id);
    // Screen readers announce an alert when it appears, so remove the previous one first.
    setOutcome(undefined);
    setOutcome(await submit((name) => String(data.get(name) ?? '')).catch(toProblem));
    setIsBusy(false);
  };

  useEffect(() => {
    if (problem) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [problem]);

  // No browser validation, because the API reports all invalid fields at once.
  return (
    <form ref={form} className={variant} noValidate onSubmit={(event) => void onSubmit(event)}>
      {problem && <ProblemAlert problem={problem} form={form.current} />}
      <ProblemContext value={problem}>{children}</ProblemContext>
      {/* Not `disabled`, because a disabled button loses the focus. */}
      <button type="submit" aria-disabled={isBusy}>
        {button}
      </button>
      <p role="status" className={notice?.isNeutral ? 'status neutral' : 'status'}>
        {isBusy ? <span className="hidden">Please wait.</span> : notice?.notice}
      </p>
    </form>
  );
};
