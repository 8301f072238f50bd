import { type ComponentProps, useContext, useId, useState } from 'react';
import { faultOf } from '../problem.ts';
import { ProblemContext } from './Form.tsx';

interface Props extends ComponentProps<'input'> {
  readonly label: string;
  /** As the input type of the schema calls it, so that a fault finds its field. */
  readonly name: string;
  readonly hint?: string;
}

export const Field = ({ label, name, hint, children, required = true, ...input }: Props) => {
  const id = useId();
  const fault = faultOf(useContext(ProblemContext), name, input.autoComplete === 'new-password');
  const [hintId, faultId] = [hint && `${id}hint`, fault && `${id}fault`];
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
          aria-invalid={fault !== undefined}
          aria-describedby={[faultId, hintId].filter(Boolean).join(' ') || undefined}
        />
        {children}
      </div>
      {fault && (
        <p id={faultId} className="fault">
          {fault}
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

/** `autoComplete` tells password managers whether to fill one in or to make one up. */
export const PasswordField = (props: Partial<Props> & { autoComplete: 'current-password' | 'new-password' }) => {
  const [shown, setShown] = useState(false);
  return (
    <Field label="Password" name="password" {...props} type={shown ? 'text' : 'password'} spellCheck={false}>
      <button type="button" className="show" aria-pressed={shown} onClick={() => setShown(!shown)}>
        Show
        <span className="hidden"> {(props.label ?? 'Password').toLowerCase()}</span>
      </button>
    </Field>
  );
};
