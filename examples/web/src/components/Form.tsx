import { createContext, type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { type Problem, toProblem } from '../problem.ts';

interface Notice {
  readonly notice: string;
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
  const problem = outcome && 'message' in outcome ? outcome : undefined;

  const onSubmit = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    if (isBusy) return;
    const data = new FormData(event.currentTarget);
    setIsBusy(true);
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
      <p role="status" className="status">
        {isBusy ? <span className="hidden">Please wait.</span> : outcome && 'notice' in outcome && outcome.notice}
      </p>
    </form>
  );
};

const ProblemAlert = ({ problem, form }: { readonly problem: Problem; readonly form: HTMLFormElement | null }) => {
  const { message, fields = [] } = problem;
  // Errors of input fields that this form sends but does not show.
  const hiddenFields = fields.filter(({ field }) => !form?.elements.namedItem(field));
  return (
    <div role="alert" className="alert">
      <p>{message}</p>
      {hiddenFields.map(({ field, message: fieldMessage }) => (
        <p key={field}>
          {field}: {fieldMessage}
        </p>
      ))}
    </div>
  );
};
