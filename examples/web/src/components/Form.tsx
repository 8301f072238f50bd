import { createContext, type FormEvent, type ReactNode, useContext, useEffect, useId, useRef, useState } from 'react';
import { readField } from '../cleanInput.ts';
import { isProblem, type Problem, toProblem } from '../problem.ts';
import { type Notice, toNoticeText } from '../texts/notice.ts';
import { useTexts } from '../texts/texts.ts';
import { SubmittedContext } from './Page.tsx';
import { ProblemAlert } from './ProblemAlert.tsx';
import { useIsSlow } from './useIsSlow.ts';

interface ShownNotice {
  readonly notice: Notice;
  /** True if the person's request had no effect, so that the notice does not look like a success. */
  readonly isNeutral?: boolean;
}

/** The result of submitting a form: an error, a notice, or nothing if the app leaves the screen. */
export type Outcome = Problem | ShownNotice | undefined;

/** Returns the value of a field. */
export type GetValue = (name: string) => string;

interface Props {
  readonly submit: (getValue: GetValue) => Promise<Outcome>;
  readonly button: string;
  readonly variant?: 'primary' | 'secondary' | 'danger' | 'link';
  /** True if submitting has to wait. The button stays focusable. */
  readonly isDisabled?: boolean;
  /** A text below the button that describes it. */
  readonly hint?: string | undefined;
  readonly children?: ReactNode;
}

interface FormState {
  /** The form's error. Each field shows its own part of it. */
  readonly problem: Problem | undefined;
  /** How often the form was submitted. */
  readonly submissions: number;
}

export const FormContext = createContext<FormState>({ problem: undefined, submissions: 0 });

/** Returns a reader of a form's fields. Reads all of them now, because the person can go on typing. */
const readForm = (form: HTMLFormElement): GetValue => {
  const data = new FormData(form);
  for (const field of form.elements) {
    if (field instanceof HTMLInputElement && data.has(field.name) && !['checkbox', 'radio'].includes(field.type))
      data.set(field.name, readField(field));
  }
  return (name) => String(data.get(name) ?? '');
};

/** Moves the focus to the first wrong field, and selects what it contains if it is a code, to be typed again. */
const focusFirstError = (form: HTMLFormElement | null): void => {
  const field = form?.querySelector<HTMLElement>('[aria-invalid="true"]');
  field?.focus();
  if (field instanceof HTMLInputElement && field.autocomplete === 'one-time-code') field.select();
};

export const Form = ({ submit, button, variant = 'primary', isDisabled = false, hint, children }: Props) => {
  const form = useRef<HTMLFormElement>(null);
  const [outcome, setOutcome] = useState<Outcome>();
  const [isBusy, setIsBusy] = useState(false);
  const [submissions, setSubmissions] = useState(0);
  const id = useId();
  const submitted = useContext(SubmittedContext);
  // An outcome is outdated as soon as another form of the screen is submitted.
  const current = submitted === undefined || submitted.form === id ? outcome : undefined;
  const problem = isProblem(current) ? current : undefined;

  const onSubmit = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    if (isBusy || isDisabled) return;
    const getValue = readForm(event.currentTarget);
    setIsBusy(true);
    setSubmissions((count) => count + 1);
    submitted?.onSubmit(id);
    // Screen readers announce an alert when it appears, so remove the previous one first.
    setOutcome(undefined);
    setOutcome(await submit(getValue).catch(toProblem));
    setIsBusy(false);
  };

  useEffect(() => {
    if (problem) focusFirstError(form.current);
  }, [problem]);

  // No browser validation, because the API reports all invalid fields at once.
  return (
    <form ref={form} className={variant} noValidate onSubmit={(event) => void onSubmit(event)}>
      {problem && <ProblemAlert problem={problem} form={form.current} />}
      <FormContext value={{ problem, submissions }}>{children}</FormContext>
      <SubmitButton isBusy={isBusy} isDisabled={isDisabled} describedBy={hint && id}>
        {button}
      </SubmitButton>
      {hint && (
        <p id={id} className="hint last">
          {hint}
        </p>
      )}
      <Status isBusy={isBusy} shown={isProblem(current) ? undefined : current} />
    </form>
  );
};

interface ButtonProps {
  readonly isBusy: boolean;
  readonly isDisabled: boolean;
  readonly describedBy: string | undefined;
  readonly children: string;
}

/** Not `disabled`, because a disabled button loses the focus. */
const SubmitButton = ({ isBusy, isDisabled, describedBy, children }: ButtonProps) => (
  <button
    type="submit"
    aria-disabled={isBusy || isDisabled}
    aria-describedby={describedBy}
    data-busy={useIsSlow(isBusy)}
  >
    {children}
  </button>
);

/** Tells screen readers at once that the form is being sent, and everyone else if it takes noticeably long. */
const Status = ({ isBusy, shown }: { readonly isBusy: boolean; readonly shown: ShownNotice | undefined }) => {
  const texts = useTexts();
  const isSlow = useIsSlow(isBusy);
  const text = isBusy ? texts.app.pleaseWait : shown && toNoticeText(texts, shown.notice);
  const look = isBusy ? `busy ${isSlow ? '' : 'hidden'}` : shown?.isNeutral ? 'neutral' : '';
  return (
    <p role="status" className={`status ${look}`}>
      {text}
    </p>
  );
};
