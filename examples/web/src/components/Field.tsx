import { type ComponentProps, type ReactNode, useContext, useId, useState } from 'react';
import { findFieldMessage } from '../problem.ts';
import { ProblemContext } from './Form.tsx';

interface Props extends ComponentProps<'input'> {
  readonly label: string;
  /** The field's name in the schema's input type. The API's errors refer to it. */
  readonly name: string;
  readonly hint?: string;
}

export const Field = ({ label, name, hint, children, required = true, ...input }: Props) => {
  const id = useId();
  const error = findFieldMessage(useContext(ProblemContext), name, input.autoComplete === 'new-password');
  const [hintId, errorId] = [hint && `${id}hint`, error && `${id}error`];
  return (
    <div className="field">
      <label htmlFor={id}>
        {label} {!required && <span className="optional">(optional)</span>}
      </label>
      {hint && (
        <p id={hintId} className="hint">
          {hint}
        </p>
      )}
      <div className="control">
        <input
          {...input}
          id={id}
          name={name}
          required={required}
          aria-invalid={error !== undefined}
          aria-describedby={[errorId, hintId].filter(Boolean).join(' ') || undefined}
        />
        {children}
      </div>
      {error && (
        <p id={errorId} className="error">
          {error}
        </p>
      )}
    </div>
  );
};

export const EmailField = (props: Partial<Props>) => (
  <Field label="Email address" name="username" type="email" autoComplete="username" spellCheck={false} {...props} />
);

export const CodeField = (props: Partial<Props>) => (
  <Field label="Code" name="code" inputMode="numeric" autoComplete="one-time-code" {...props} />
);

/** A checkbox or radio button with its label. */
export const Choice = ({ label, type = 'checkbox', ...input }: { label: string } & ComponentProps<'input'>) => (
  <label className="choice">
    <input {...input} type={type} />
    {label}
  </label>
);

interface ChoicesProps {
  readonly legend: string;
  /** The name of the choices, if the API's errors refer to it. */
  readonly name?: string;
  readonly hint?: string;
  readonly children: ReactNode;
}

/** A group of checkboxes or radio buttons. */
export const Choices = ({ legend, name = '', hint, children }: ChoicesProps) => {
  const id = useId();
  const error = findFieldMessage(useContext(ProblemContext), name, false);
  const [hintId, errorId] = [hint && `${id}hint`, error && `${id}error`];
  return (
    <fieldset name={name || undefined} aria-describedby={[errorId, hintId].filter(Boolean).join(' ') || undefined}>
      <legend>{legend}</legend>
      {hint && (
        <p id={hintId} className="hint">
          {hint}
        </p>
      )}
      {children}
      {error && (
        <p id={errorId} className="error">
          {error}
        </p>
      )}
    </fieldset>
  );
};

/** Tells password managers which account a password belongs to, on screens that do not ask for the username. */
export const UsernameForPasswordManager = ({ value }: { readonly value: string }) => (
  <div className="hidden">
    <input autoComplete="username" value={value} readOnly tabIndex={-1} aria-hidden="true" />
  </div>
);

/** A field for a password. `autoComplete` tells password managers whether to fill in or generate one. */
export const PasswordField = (props: Partial<Props> & { autoComplete: 'current-password' | 'new-password' }) => {
  const [isShown, setIsShown] = useState(false);
  return (
    <Field label="Password" name="password" {...props} type={isShown ? 'text' : 'password'} spellCheck={false}>
      <button type="button" className="show" aria-pressed={isShown} onClick={() => setIsShown(!isShown)}>
        Show
        <span className="hidden"> {(props.label ?? 'Password').toLowerCase()}</span>
      </button>
    </Field>
  );
};
