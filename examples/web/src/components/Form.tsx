import { createContext, type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { type Problem, problemOf } from '../problem.ts';

interface Notice {
  readonly notice: string;
}

/** What comes of a form that stays on the screen. */
export type Outcome = Problem | Notice | undefined;

/** The value of a field, by its name. */
export type Value = (name: string) => string;

interface Props {
  readonly submit: (value: Value) => Promise<Outcome>;
  readonly button: string;
  readonly look?: 'primary' | 'secondary' | 'danger' | 'link';
  readonly children?: ReactNode;
}

/** Its fields show what is wrong with them. */
export const ProblemContext = createContext<Problem | undefined>(undefined);

export const Form = ({ submit, button, look = 'primary', children }: Props) => {
  const form = useRef<HTMLFormElement>(null);
  const [outcome, setOutcome] = useState<Outcome>();
  const [busy, setBusy] = useState(false);
  const problem = outcome && 'message' in outcome ? outcome : undefined;

  const onSubmit = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    if (busy) return;
    const data = new FormData(event.currentTarget);
    setBusy(true);
    // An alert is announced when it appears, so the one before has to go.
    setOutcome(undefined);
    setOutcome(await submit((name) => String(data.get(name) ?? '')).catch(problemOf));
    setBusy(false);
  };

  useEffect(() => {
    if (problem) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [problem]);

  // Without the browser's own validation: the graph tells all faults together.
  return (
    <form ref={form} className={look} noValidate onSubmit={(event) => void onSubmit(event)}>
      {problem && <ProblemAlert problem={problem} form={form.current} />}
      <ProblemContext value={problem}>{children}</ProblemContext>
      {/* Not `disabled`, which would lose the focus. */}
      <button type="submit" aria-disabled={busy}>
        {button}
      </button>
      <p role="status" className="status">
        {busy ? <span className="hidden">Please wait.</span> : outcome && 'notice' in outcome && outcome.notice}
      </p>
    </form>
  );
};

const ProblemAlert = ({ problem, form }: { readonly problem: Problem; readonly form: HTMLFormElement | null }) => {
  const { message, fields = [], retryAfterSeconds } = problem;
  // Faults of what this form sends along without asking for it.
  const others = fields.filter(({ field }) => !form?.elements.namedItem(field));
  return (
    <div role="alert" className="alert">
      <p>
        {message}
        {retryAfterSeconds ? ` Wait ${retryAfterSeconds} seconds.` : ''}
      </p>
      {others.map((fault) => (
        <p key={fault.field}>
          {fault.field}: {fault.message}
        </p>
      ))}
    </div>
  );
};
